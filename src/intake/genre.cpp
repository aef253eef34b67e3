#include "intake/genre.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <vector>

#include "base/characters.h"
#include "base/paths.h"

namespace demarche {
namespace {

constexpr std::array<std::string_view, kGenres> kNames = {"", "sport", "weather", "listing", "market"};
constexpr size_t kMostWords = 1500, kFewestWords = 20;
constexpr int kMostCounted = 3;

// How much it takes. `points`: the weight of deciding words (2 and more); `density`: all weight on 100 words.
struct Threshold {
  int points, distinct;
  double density, numbers;
};
constexpr std::array<Threshold, kGenres> kThresholds = {{
    {},
    {6, 2, 5.5, 0},
    {10, 4, 9.0, 0},
    {8, 2, 5.0, 0},
    {10, 3, 30.0, 0.12},
}};

// Lower-case words of ASCII letters, digits and inner apostrophes; everything else divides.
std::vector<std::string> words_of(std::string_view title, std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (std::string_view part : {title, text}) {
    for (char c : part) {
      const bool inside = is_ascii_letter(c) || is_ascii_digit(c) || (c == '\'' && !word.empty()) || static_cast<unsigned char>(c) >= 128;
      if (inside) {
        word += ascii_lower(c);
        continue;
      }
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
      if (words.size() >= kMostWords) return words;
    }
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  }
  return words;
}

std::string_view cut_field(std::string_view& rest, char at) {
  const size_t end = rest.find(at);
  const std::string_view field = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return field;
}

}  // namespace

std::string_view name(Genre genre) { return kNames[size_t(genre)]; }

Result<GenreDetector> GenreDetector::load() {
  const auto file = find_data_file("data/intake/genre.tsv");
  return file ? load(*file) : Result<GenreDetector>(file.error());
}

Result<GenreDetector> GenreDetector::load(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return Error{ErrorCode::kNotFound, file.string(), "no such file"};
  GenreDetector detector;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    std::string_view rest = line;
    const auto genre = std::ranges::find(kNames.begin() + 1, kNames.end(), cut_field(rest, '\t'));
    const std::string_view weight = cut_field(rest, '\t');
    if (genre == kNames.end() || weight.size() != 1 || weight[0] < '1' || weight[0] > '3' || rest.empty()) {
      return Error{ErrorCode::kDataFile, fmt::format("{}:{}", file.string(), number),
                   "expected three columns: genre (sport, weather, listing, market), weight (1 to 3), words"};
    }
    while (!rest.empty()) {
      detector.entries_.emplace(cut_field(rest, ','), Entry{Genre(genre - kNames.begin()), weight[0] - '0', detector.count_});
      ++detector.count_;
    }
  }
  return detector;
}

Genre GenreDetector::genre_of(std::string_view title, std::string_view text) const {
  const std::vector<std::string> words = words_of(title, text);
  if (words.size() < kFewestWords) return Genre::kNews;
  std::vector<int> counts(count_);
  std::array<int, kGenres> all{}, points{}, distinct{};
  const auto count = [&](const std::string& key) {
    const auto [begin, end] = entries_.equal_range(key);
    for (auto it = begin; it != end; ++it) {
      const Entry& entry = it->second;
      const auto genre = size_t(entry.genre);
      if (++counts[entry.number] > kMostCounted) continue;
      all[genre] += entry.weight;
      if (entry.weight < 2) continue;
      points[genre] += entry.weight;
      distinct[genre] += counts[entry.number] == 1;
    }
  };
  size_t numbers = 0;
  std::string phrase;
  for (size_t i = 0; i < words.size(); ++i) {
    numbers += is_ascii_digit(words[i][0]);
    phrase = words[i];
    count(phrase);
    for (size_t j = i + 1; j < std::min(words.size(), i + 4); ++j) count((phrase += ' ') += words[j]);
  }
  const double share = double(numbers) / double(words.size());
  Genre best = Genre::kNews;
  double best_excess = 1;
  for (size_t genre = 1; genre < kGenres; ++genre) {
    const Threshold& needed = kThresholds[genre];
    const double density = 100.0 * all[genre] / double(words.size());
    const double excess = density / needed.density;
    if (points[genre] < needed.points || distinct[genre] < needed.distinct || share < needed.numbers || excess < best_excess) continue;
    best = Genre(genre);
    best_excess = excess;
  }
  return best;
}

}  // namespace demarche
