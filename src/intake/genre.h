// What an article is where it is no news of politics and society: sport, weather, listings, tables of markets.
//
// In:      title and text; the first 1,500 words are looked at.
// Out:     a genre where words that tell of it (data/intake/genre.tsv) are both many and dense, else kNews. Weights add up, a word counts at
//          most three times; words of weight 1 support, and never decide alone. Prose of few numbers is no table of markets.
//          Short texts (under 20 words) are news.
// Errors:  load() only: kNotFound, kDataFile.
// Threads: const after load.
// Cost:    linear; one look-up a word.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"

namespace demarche {

enum class Genre : uint8_t { kNews, kSport, kWeather, kListing, kMarket };
inline constexpr size_t kGenres = 5;

// "sport"; empty for news, as Document::genre has it.
std::string_view name(Genre genre);

class GenreDetector {
 public:
  static Result<GenreDetector> load();
  static Result<GenreDetector> load(const std::filesystem::path& file);

  Genre genre_of(std::string_view title, std::string_view text) const;

 private:
  struct Entry {
    Genre genre;
    int weight;
    uint32_t number;
  };
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_multimap<std::string, Entry, Hash, std::equal_to<>> entries_;
  uint32_t count_ = 0;
};

}  // namespace demarche
