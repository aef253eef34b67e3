// What is news and what is not.
#include "intake/genre.h"

#include <gtest/gtest.h>

#include <fstream>

namespace demarche {
namespace {

const GenreDetector& detector() {
  static const GenreDetector loaded = *GenreDetector::load();
  return loaded;
}

TEST(Genre, SportIsSport) {
  EXPECT_EQ(detector().genre_of("Rovers stun City", "Rovers reached the quarter-finals of the FA Cup after a late equaliser and a goal in extra time. "
                                                    "The striker scored twice in the second half, the goalkeeper saved a penalty, and the coach praised his squad."),
            Genre::kSport);
}

TEST(Genre, WeatherListingsAndMarketTablesAreMarked) {
  EXPECT_EQ(detector().genre_of("Forecast", "Mostly cloudy with isolated showers in the morning, then sunny spells. Patchy fog inland. A cold front brings "
                                            "thunderstorms tonight; lows in the fifties, winds to 20 knots, drizzle later."),
            Genre::kWeather);
  EXPECT_EQ(detector().genre_of("Tonight on TV", "BBC One 7.00 The News 7.30 Film: The Long Road, repeat. BBC Two 8.00 A matinee from the park. ITV 9.00 Quiz. "
                                                 "Channel 4 10.00 Film starring nobody."),
            Genre::kListing);
  EXPECT_EQ(detector().genre_of("EXAMPLE CORP 4TH QTR NET", "Shr 39 cts vs 50 cts\nNet 7,100,000 vs 9,200,000\nRevs 191.3 mln vs 201.0 mln\nYear\nShr 1.34 dlrs vs 1.64 dlrs\n"
                                                            "Net 52.2 mln vs 59.7 mln\nAvg shrs 39.0 mln vs 36.5 mln"),
            Genre::kMarket);
}

TEST(Genre, PoliticsWithWordsOfSportAndMoneyIsNews) {
  EXPECT_EQ(detector().genre_of("Talks end", "The minister said both teams had come to the final round of talks with a common goal, and that a defeat in parliament would not end "
                                             "the game. Opposition leaders scored points over the price of grain, 3 pct higher than last year."),
            Genre::kNews);
  EXPECT_EQ(detector().genre_of("Storm", "Heavy rain and wind killed four people in the capital, and the army was sent to clear the roads, the president said on Monday."),
            Genre::kNews);
}

TEST(Genre, ShortTextsAreNews) { EXPECT_EQ(detector().genre_of("", "The striker scored in extra time of the cup final."), Genre::kNews); }

TEST(Genre, ABrokenTableNamesTheLine) {
  const std::string file = ::testing::TempDir() + "demarche_genre.tsv";
  std::ofstream(file) << "# words\nsport\t2\tgoalless\nchess\t2\tgambit\n";
  const auto loaded = GenreDetector::load(file);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().where, file + ":3");
}

}  // namespace
}  // namespace demarche
