#include "watch/robots.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(Robots, TheLongestRuleDecidesAndAllowWinsATie) {
  const Robots robots = Robots::parse("User-agent: *\nDisallow: /news\nAllow: /news/world\nDisallow: /same\nAllow: /same\n", "demarche");
  EXPECT_TRUE(robots.allows("/"));
  EXPECT_FALSE(robots.allows("/news/sport"));
  EXPECT_TRUE(robots.allows("/news/world/1"));
  EXPECT_TRUE(robots.allows("/same"));
  EXPECT_TRUE(robots.allows("/robots.txt"));
}

TEST(Robots, OurOwnGroupWinsOverThatForAll) {
  const char* const text = "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Demarche/1.0\nDisallow: /private # not this\nCrawl-delay: 7\n";
  const Robots robots = Robots::parse(text, "demarche");
  EXPECT_TRUE(robots.allows("/news"));
  EXPECT_FALSE(robots.allows("/private/1"));
  EXPECT_EQ(robots.delay(), std::chrono::seconds(7));
  EXPECT_FALSE(Robots::parse(text, "somebody").allows("/news"));
}

TEST(Robots, StarsAndEndsMatch) {
  const Robots robots = Robots::parse("user-agent:*\r\ndisallow: /*.pdf$\r\ndisallow: /a*b*c\r\n", "demarche");
  EXPECT_FALSE(robots.allows("/x/report.pdf"));
  EXPECT_TRUE(robots.allows("/x/report.pdf?page=1"));
  EXPECT_FALSE(robots.allows("/a1b2c3"));
  EXPECT_TRUE(robots.allows("/acb"));
}

TEST(Robots, AnEmptyRuleAllowsAndRubbishIsSkipped) {
  EXPECT_TRUE(Robots::parse("User-agent: *\nDisallow:\n", "demarche").allows("/x"));
  EXPECT_TRUE(Robots::parse("<html>not found</html>", "demarche").allows("/x"));
  EXPECT_TRUE(Robots::parse("Disallow: /\n", "demarche").allows("/x"));  // before any agent
  EXPECT_FALSE(Robots::none().allows("/x"));
}

TEST(Robots, AHostilePatternTakesNoLongTime) {
  std::string pattern = "/";
  for (int i = 0; i < 1000; ++i) pattern += "*a";
  const Robots robots = Robots::parse("User-agent: *\nDisallow: " + pattern + "b\n", "demarche");
  EXPECT_TRUE(robots.allows("/" + std::string(5000, 'a')));
}

}  // namespace
}  // namespace demarche
