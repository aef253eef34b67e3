#include "watch/http.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <fmt/format.h>
#include <netdb.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory>
#include <mutex>

namespace demarche {
namespace {

constexpr long kRedirects = 5, kConnectSeconds = 15, kSlowBytes = 64, kSlowSeconds = 30;

struct UrlCloser {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, UrlCloser>;

std::string part(CURLU* url, CURLUPart which, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url, which, &text, flags) != CURLUE_OK || !text) return {};
  std::string out = text;
  curl_free(text);
  return out;
}

bool is_web(CURLU* url) {
  const std::string scheme = part(url, CURLUPART_SCHEME);
  return scheme == "http" || scheme == "https";
}

bool is_private_v4(uint32_t address) {
  const auto in = [&](uint32_t net, int bits) { return (address >> (32 - bits)) == (net >> (32 - bits)); };
  return in(0x00000000, 8) || in(0x0A000000, 8) || in(0x64400000, 10) || in(0x7F000000, 8) || in(0xA9FE0000, 16) || in(0xAC100000, 12) ||
         in(0xC0000000, 24) || in(0xC0000200, 24) || in(0xC0A80000, 16) || in(0xC6120000, 15) || in(0xC6336400, 24) || in(0xCB007100, 24) ||
         in(0xE0000000, 3);
}

bool is_private_v6(const std::array<uint8_t, 16>& a) {
  const auto starts = [&](std::initializer_list<uint8_t> bytes) { return std::equal(bytes.begin(), bytes.end(), a.begin()); };
  const auto v4_at = [&](size_t i) { return (uint32_t(a[i]) << 24) | (uint32_t(a[i + 1]) << 16) | (uint32_t(a[i + 2]) << 8) | a[i + 3]; };
  if (starts({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF}) || starts({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})) return is_private_v4(v4_at(12));
  if (starts({0x00, 0x64, 0xFF, 0x9B})) return is_private_v4(v4_at(12));  // NAT64
  if (starts({0x20, 0x02})) return is_private_v4(v4_at(2));               // 6to4
  if (starts({0x20, 0x01, 0x00, 0x00}) || starts({0x20, 0x01, 0x0D, 0xB8})) return true;  // Teredo; documentation
  return (a[0] & 0xE0) != 0x20;  // only 2000::/3 is global
}

bool is_private(const sockaddr* address) {
  if (address->sa_family == AF_INET) return is_private_v4(ntohl(reinterpret_cast<const sockaddr_in*>(address)->sin_addr.s_addr));
  if (address->sa_family != AF_INET6) return true;
  std::array<uint8_t, 16> bytes;
  std::memcpy(bytes.data(), &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr, bytes.size());
  return is_private_v6(bytes);
}

// What the callbacks of one request share.
struct Transfer {
  const HttpLimits& limits;
  HttpResponse response;
  bool is_too_large = false, is_refused = false;
};

size_t take_body(char* data, size_t, size_t size, void* to) {
  auto& transfer = *static_cast<Transfer*>(to);
  transfer.is_too_large = transfer.response.body.size() + size > transfer.limits.max_bytes;
  if (transfer.is_too_large) return 0;
  transfer.response.body.append(data, size);
  return size;
}

size_t take_header(char* data, size_t, size_t size, void* to) {
  auto& response = static_cast<Transfer*>(to)->response;
  const std::string_view line(data, size);
  if (line.starts_with("HTTP/")) response.etag.clear(), response.modified.clear(), response.retry_after.reset(), response.body.clear();
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos) return size;
  std::string name(line.substr(0, colon));
  for (char& c : name) c = char(c >= 'A' && c <= 'Z' ? c + 32 : c);
  const size_t begin = std::min(line.find_first_not_of(" \t", colon + 1), size);
  const size_t end = line.find_last_not_of(" \t\r\n");
  const std::string value(begin < size && end != std::string_view::npos && end >= begin ? line.substr(begin, end + 1 - begin) : "");
  if (name == "etag") response.etag = value;
  if (name == "last-modified") response.modified = value;
  if (name == "retry-after") {
    int seconds = 0;
    const bool is_number = std::from_chars(value.data(), value.data() + value.size(), seconds).ec == std::errc() && seconds > 0;
    const time_t date = is_number ? -1 : curl_getdate(value.c_str(), nullptr);
    if (date > 0) seconds = int(std::clamp<time_t>(date - std::time(nullptr), 1, 86400));
    if (seconds > 0) response.retry_after = std::chrono::seconds(std::min(seconds, 86400));
  }
  return size;
}

// The address is known here, whatever the name said: the one place to refuse it.
curl_socket_t open_socket(void* of, curlsocktype, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(of);
  if (!transfer.limits.allows_private && transfer.limits.proxy.empty() && is_private(&address->addr)) {
    transfer.is_refused = true;
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int keep_going(void* of, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  const auto& transfer = *static_cast<Transfer*>(of);
  return transfer.limits.stop && transfer.limits.stop->load() ? 1 : 0;
}

}  // namespace

struct HttpClient::Session {
  CURL* curl = nullptr;
  ~Session() { curl_easy_cleanup(curl); }
};

HttpClient::HttpClient(HttpLimits limits) : session_(std::make_unique<Session>()), limits_(std::move(limits)) {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  session_->curl = curl_easy_init();
}

HttpClient::~HttpClient() = default;

Result<HttpResponse> HttpClient::get(const std::string& url, const std::string& etag, const std::string& modified) {
  CURL* const curl = session_->curl;
  if (!curl) return Error{ErrorCode::kUnreadable, url, "no memory for a request"};
  curl_easy_reset(curl);  // connections stay open
  Transfer transfer{limits_, {}};
  char reason[CURL_ERROR_SIZE] = "";
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(curl, CURLOPT_MAXREDIRS, kRedirects);
  curl_easy_setopt(curl, CURLOPT_USERAGENT, limits_.agent.c_str());
  curl_easy_setopt(curl, CURLOPT_PROXY, limits_.proxy.c_str());
  curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, long(limits_.timeout.count()));
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, kSlowBytes);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, kSlowSeconds);
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, reason);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &transfer);
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &transfer);
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &transfer);
  curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, keep_going);
  curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &transfer);
  curl_slist* headers = nullptr;
  if (!etag.empty()) headers = curl_slist_append(headers, ("If-None-Match: " + etag).c_str());
  if (!modified.empty()) headers = curl_slist_append(headers, ("If-Modified-Since: " + modified).c_str());
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  const CURLcode code = curl_easy_perform(curl);
  curl_slist_free_all(headers);

  if (transfer.is_too_large) return Error{ErrorCode::kTooLarge, url, fmt::format("more than {} MiB", limits_.max_bytes >> 20)};
  if (code != CURLE_OK && transfer.is_refused) {
    return Error{ErrorCode::kUnreadable, url, "points to this machine or a private network; --allow-private lets it"};
  }
  if (code != CURLE_OK) return Error{ErrorCode::kUnreadable, url, *reason ? reason : curl_easy_strerror(code)};
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &transfer.response.status);
  const char* effective = nullptr;
  curl_easy_getinfo(curl, CURLINFO_EFFECTIVE_URL, &effective);
  transfer.response.url = effective ? effective : url;
  return std::move(transfer.response);
}

std::optional<UrlParts> url_parts(const std::string& url) {
  const Url parsed(curl_url());
  if (curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK || !is_web(parsed.get())) return std::nullopt;
  const std::string port = part(parsed.get(), CURLUPART_PORT), query = part(parsed.get(), CURLUPART_QUERY), path = part(parsed.get(), CURLUPART_PATH);
  std::string host = part(parsed.get(), CURLUPART_HOST);
  for (char& c : host) c = char(c >= 'A' && c <= 'Z' ? c + 32 : c);
  UrlParts out{part(parsed.get(), CURLUPART_SCHEME) + "://" + host, path.empty() ? "/" : path};
  if (!port.empty()) out.origin += ":" + port;
  if (!query.empty()) out.path += "?" + query;
  return out;
}

std::string absolute_url(const std::string& base, const std::string& link) {
  const Url url(curl_url());
  if (curl_url_set(url.get(), CURLUPART_URL, base.c_str(), 0) != CURLUE_OK) return {};
  if (curl_url_set(url.get(), CURLUPART_URL, link.c_str(), 0) != CURLUE_OK || !is_web(url.get())) return {};
  curl_url_set(url.get(), CURLUPART_FRAGMENT, nullptr, 0);
  return part(url.get(), CURLUPART_URL);
}

bool is_private_address(const std::string& address) {
  in_addr v4{};
  if (inet_pton(AF_INET, address.c_str(), &v4) == 1) return is_private_v4(ntohl(v4.s_addr));
  std::array<uint8_t, 16> v6;
  return inet_pton(AF_INET6, address.c_str(), v6.data()) != 1 || is_private_v6(v6);
}

}  // namespace demarche
