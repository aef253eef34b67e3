#include "watch/http.h"

#include <gtest/gtest.h>

#include "support/local_server.h"

namespace demarche {
namespace {

TEST(Http, GetsAPageAndItsValidators) {
  testing::LocalServer server;
  server.put("/a", "hello", "HTTP/1.1 200 OK\r\nETag: \"7\"\r\nLast-Modified: Tue, 05 Mar 2024 10:00:00 GMT\r\nRetry-After: 30\r\n");
  HttpClient client({.agent = "demarche/test (desk)", .allows_private = true});
  const auto response = client.get(server.url("/a"));
  ASSERT_TRUE(response) << response.error().message;
  EXPECT_EQ(response->status, 200);
  EXPECT_EQ(response->body, "hello");
  EXPECT_EQ(response->etag, "\"7\"");
  EXPECT_EQ(response->modified, "Tue, 05 Mar 2024 10:00:00 GMT");
  EXPECT_EQ(response->retry_after, std::chrono::seconds(30));
  EXPECT_NE(server.last_request().find("User-Agent: demarche/test (desk)"), std::string::npos);
  EXPECT_EQ(client.get(server.url("/none"))->status, 404);
}

TEST(Http, PrivateAddressesAreRefusedAlsoBehindARedirect) {
  testing::LocalServer server;
  server.put("/a", "secret");
  HttpClient client(HttpLimits{});
  const auto refused = client.get(server.url("/a"));
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("private"), std::string::npos);
  EXPECT_TRUE(server.asked().empty());
  const std::string port = server.url("").substr(server.url("").rfind(':'));
  for (const std::string& host : {std::string("http://localhost"), std::string("http://[::ffff:127.0.0.1]"), std::string("http://0x7f000001")}) {
    EXPECT_FALSE(client.get(host + port + "/a")) << host;
  }
  EXPECT_TRUE(server.asked().empty());
}

TEST(Http, EndlessAndSwollenBodiesAreCutOff) {
  testing::LocalServer server;
  server.put("/big", std::string(3 << 20, 'x'));
  HttpClient client({.max_bytes = 1 << 20, .allows_private = true});
  const auto response = client.get(server.url("/big"));
  ASSERT_FALSE(response);
  EXPECT_EQ(response.error().code, ErrorCode::kTooLarge);
}

TEST(Http, RedirectsEndAndLeaveTheWebNowhere) {
  testing::LocalServer server;
  server.put("/loop", "", "HTTP/1.1 302 Found\r\nLocation: /loop\r\n");
  server.put("/file", "", "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n");
  server.put("/there", "", "HTTP/1.1 301 Moved\r\nLocation: /here\r\n");
  server.put("/here", "here");
  HttpClient client({.allows_private = true});
  EXPECT_FALSE(client.get(server.url("/loop")));
  EXPECT_LE(server.asked().size(), 6u);
  EXPECT_FALSE(client.get(server.url("/file")));
  const auto moved = client.get(server.url("/there"));
  ASSERT_TRUE(moved);
  EXPECT_EQ(moved->body, "here");
  EXPECT_EQ(moved->url, server.url("/here"));
}

TEST(Http, PrivateAndSpecialNetworksAreKnown) {
  for (const char* address : {"127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
                              "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::",
                              "2001:db8::1", "nonsense"}) {
    EXPECT_TRUE(is_private_address(address)) << address;
  }
  for (const char* address : {"8.8.8.8", "172.32.0.1", "193.99.144.80", "2606:4700::1111"}) {
    EXPECT_FALSE(is_private_address(address)) << address;
  }
}

TEST(Http, UrlsAreTakenApartAndMadeAbsolute) {
  const auto parts = url_parts("https://Example.org:8443/a/b?c=d#e");
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->origin, "https://example.org:8443");
  EXPECT_EQ(parts->path, "/a/b?c=d");
  EXPECT_FALSE(url_parts("file:///etc/passwd"));
  EXPECT_EQ(absolute_url("https://example.org/feeds/a.rss", "../news/1#top"), "https://example.org/news/1");
  EXPECT_EQ(absolute_url("https://example.org/a", "//cdn.example.net/x"), "https://cdn.example.net/x");
  EXPECT_EQ(absolute_url("https://example.org/a", "javascript:alert(1)"), "");
}

}  // namespace
}  // namespace demarche
