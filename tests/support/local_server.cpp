#include "support/local_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace demarche::testing {

LocalServer::LocalServer() {
  socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address);
  listen(socket_, 16);
  socklen_t size = sizeof address;
  getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { serve(); });
}

LocalServer::~LocalServer() {
  ends_ = true;
  thread_.join();
  close(socket_);
}

void LocalServer::put(const std::string& path, const std::string& body, const std::string& headers) {
  const std::lock_guard lock(mutex_);
  pages_[path] = {headers, body, ""};
}

void LocalServer::put_tagged(const std::string& path, const std::string& body, const std::string& tag) {
  const std::lock_guard lock(mutex_);
  pages_[path] = {fmt::format("HTTP/1.1 200 OK\r\nETag: \"{}\"\r\n", tag), body, fmt::format("\"{}\"", tag)};
}

void LocalServer::remove(const std::string& path) {
  const std::lock_guard lock(mutex_);
  pages_.erase(path);
}

std::string LocalServer::url(const std::string& path) const { return fmt::format("http://127.0.0.1:{}{}", port_, path); }

std::vector<std::string> LocalServer::asked() const {
  const std::lock_guard lock(mutex_);
  return asked_;
}

std::string LocalServer::last_request() const {
  const std::lock_guard lock(mutex_);
  return last_request_;
}

void LocalServer::serve() {
  while (!ends_) {
    pollfd waiting{socket_, POLLIN, 0};
    if (poll(&waiting, 1, 20) <= 0) continue;
    const int connection = accept(socket_, nullptr, nullptr);
    if (connection < 0) continue;
    answer(connection);
    close(connection);
  }
}

void LocalServer::answer(int connection) {
  std::string request;
  char buffer[4096];
  while (request.find("\r\n\r\n") == std::string::npos) {
    const ssize_t got = recv(connection, buffer, sizeof buffer, 0);
    if (got <= 0) return;
    request.append(buffer, size_t(got));
  }
  const size_t begin = request.find(' ') + 1;
  const std::string path = request.substr(begin, request.find(' ', begin) - begin);
  std::string reply = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  {
    const std::lock_guard lock(mutex_);
    asked_.push_back(path);
    last_request_ = request;
    if (const auto page = pages_.find(path); page != pages_.end()) {
      const Page& found = page->second;
      const bool is_same = !found.tag.empty() && request.find("If-None-Match: " + found.tag) != std::string::npos;
      reply = is_same ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
                      : fmt::format("{}Content-Length: {}\r\nConnection: close\r\n\r\n", found.headers, found.body.size()) + found.body;
    }
  }
  for (size_t sent = 0; sent < reply.size();) {
    const ssize_t now = send(connection, reply.data() + sent, reply.size() - sent, MSG_NOSIGNAL);
    if (now <= 0) return;
    sent += size_t(now);
  }
}

}  // namespace demarche::testing
