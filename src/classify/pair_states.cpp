#include "classify/pair_states.h"

#include "classify/pair_view.h"
#include "encode/kernels.h"

namespace demarche {
namespace {

bool belongs(uint8_t parts, int place) {
  if (place == kPlaceSource) return (parts & WordPart::kSource) != 0;
  if (place == kPlaceTarget) return (parts & WordPart::kTarget) != 0;
  if (place == kPlaceJoins) return (parts & kJoins) != 0 && (parts & (WordPart::kSource | WordPart::kTarget)) == 0;
  return true;
}

}  // namespace

PairStates pair_states(const Document& doc, std::span<const uint8_t> parts) {
  PairStates out;
  const WordStates& states = doc.states;
  if (states.width == 0) return out;
  const auto width = size_t(states.width);
  out.width = states.width;
  out.values.assign(kPairPlaces * width, 0);
  std::vector<float> mean(width);
  for (int place = 0; place < kPairPlaces; ++place) {
    std::fill(mean.begin(), mean.end(), 0.0f);
    int words = 0;
    for (size_t w = 0; w < parts.size() && w < states.row.size(); ++w) {
      if (states.row[w] == kNone || !belongs(parts[w], place)) continue;
      ++words;
      const int8_t* values = states.values.data() + size_t(states.row[w]) * width;
      for (size_t k = 0; k < width; ++k) mean[k] += states.scale[size_t(states.row[w])] * float(values[k]);
    }
    if (words == 0) continue;
    for (float& number : mean) number /= float(words);
    out.scale[size_t(place)] = kernels().quantise(mean.data(), states.width, out.values.data() + size_t(place) * width);
  }
  return out;
}

}  // namespace demarche
