// An HTTP server of one test on 127.0.0.1: answers by path, notes what was asked.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace demarche::testing {

class LocalServer {
 public:
  LocalServer();
  ~LocalServer();

  // What stands behind `path`: status and headers ("HTTP/1.1 200 OK\r\nETag: \"1\"\r\n"), then the body.
  void put(const std::string& path, const std::string& body, const std::string& headers = "HTTP/1.1 200 OK\r\n");
  // Answers with validators: 304 where the request names this tag.
  void put_tagged(const std::string& path, const std::string& body, const std::string& tag);
  void remove(const std::string& path);

  std::string url(const std::string& path) const;
  // Paths in the order in which they were asked.
  std::vector<std::string> asked() const;
  std::string last_request() const;

 private:
  struct Page {
    std::string headers, body, tag;
  };
  void serve();
  void answer(int connection);

  int socket_ = -1;
  int port_ = 0;
  std::atomic<bool> ends_ = false;
  mutable std::mutex mutex_;
  std::map<std::string, Page> pages_;
  std::vector<std::string> asked_;
  std::string last_request_;
  std::thread thread_;
};

}  // namespace demarche::testing
