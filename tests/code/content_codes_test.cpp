#include "code/content_codes.h"

#include <gtest/gtest.h>

namespace demarche {
namespace {

TEST(ContentCodes, TheActTakesTheCodeOfWhatIsAskedPromisedRefusedOrThreatened) {
  EXPECT_EQ(content_code("100", "0841"), "1053");
  EXPECT_EQ(content_code("020", "072"), "0232");
  EXPECT_EQ(content_code("030", "0874"), "0356");
  EXPECT_EQ(content_code("120", "046"), "125");
  EXPECT_EQ(content_code("130", "163"), "1312");
}

TEST(ContentCodes, APromiseOfForceIsAThreat) { EXPECT_EQ(content_code("030", "190"), "1384"); }

TEST(ContentCodes, APlanToCriticiseIsNoCooperation) { EXPECT_EQ(content_code("030", "111"), kNotSaid); }

TEST(ContentCodes, UnknownContentLeavesTheActsOwnCode) {
  EXPECT_EQ(content_code("100", "190"), "");
  EXPECT_EQ(content_code("111", "190"), "");
  EXPECT_EQ(content_code("100", ""), "");
}

TEST(ContentCodes, CooperationToComeIsIntent) {
  EXPECT_EQ(future_code("042"), "036");
  EXPECT_EQ(future_code("072"), "0332");
  EXPECT_EQ(future_code("166"), "");
  EXPECT_EQ(future_code("030"), "");
}

}  // namespace
}  // namespace demarche
