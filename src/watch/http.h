// Pages from hosts that may be slow, broken or hostile.
//
// What:    GET over HTTP and HTTPS with at most five redirects, a limit on the decoded size, on the time and on slowness. Addresses of one's own
//          machine and of private networks are refused when the connection is made, so that neither a link, a redirect nor a host name that
//          points there reaches them. No cookies, no environment proxies.
// Errors:  kUnreadable with the reason; kTooLarge. An HTTP status is no error.
// Threads: one client belongs to one thread.
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"

namespace demarche {

struct HttpLimits {
  std::string agent = "demarche";
  std::string proxy = {};                  // empty = none; behind one, it is the proxy that sees addresses
  size_t max_bytes = 16u << 20;            // decoded
  std::chrono::seconds timeout{60};
  bool allows_private = false;
  const std::atomic<bool>* stop = nullptr;  // a request is given up when it turns true
};

struct HttpResponse {
  long status = 0;                          // 304 = not modified
  std::string body, url;                    // url: after redirects
  std::string etag, modified;               // validators, for the next request
  std::optional<std::chrono::seconds> retry_after;
};

class HttpClient {
 public:
  explicit HttpClient(HttpLimits limits);
  ~HttpClient();

  // `etag`, `modified`: validators of the copy that is at hand; empty = none.
  Result<HttpResponse> get(const std::string& url, const std::string& etag = "", const std::string& modified = "");

 private:
  struct Session;
  std::unique_ptr<Session> session_;
  HttpLimits limits_;
};

// Parts of a URL that requests are ordered by. nullopt for what is no http or https URL.
struct UrlParts {
  std::string origin;  // "https://host:port"; the port where it is unusual
  std::string path;    // path and query, "/" at least
};
std::optional<UrlParts> url_parts(const std::string& url);

// `link` as seen from `base`, without its fragment; "" where that is no http or https URL.
std::string absolute_url(const std::string& base, const std::string& link);

// Is the address (IPv4 or IPv6 in text) one's own machine, a private or a special network? True also for what is no address.
bool is_private_address(const std::string& address);

}  // namespace demarche
