// The PLOVER and CAMEO ontologies as tables: types, modes, contexts, quads, codes, labels, scores, and the way between them.
//
// Source:  data/ontology/*.tsv, whose heads name where the facts come from.
// Errors:  load() only: kDataFile with file:line for a row with too few columns, a number that is none, or a name that
//          another table does not have.
// Threads: const after load. Views returned die with the Ontology.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace demarche {

// Lets maps keyed by std::string be asked with a string_view.
struct TextHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

struct EventType {
  std::string name;              // "SANCTION"
  int quad = 0;                  // 1 verbal cooperation ... 4 material conflict
  bool recipient_required = false;
  double intensity = 0;
  std::string meaning;
  TextMap<double> modes;         // mode -> intensity (the type's own where the manual gives none)
  struct ModeWord {
    std::string mode;
    size_t row = 0;              // earlier rows win
  };
  TextMap<ModeWord> mode_words;  // lemma -> the mode that it says
};

struct CameoCode {
  std::string code;              // "0874": a string, for 010 is not 10
  std::string label;
  std::optional<double> goldstein_icews;   // codes of later editions have no score on this scale
  std::optional<double> goldstein_kansas;
  std::string type;              // PLOVER type; empty: PLOVER has no room for it (01x)
  std::string mode;
  std::vector<std::string> contexts;
};

class Ontology {
 public:
  static Result<Ontology> load();
  static Result<Ontology> load(const std::filesystem::path& folder);

  // nullptr when unknown.
  const EventType* type(std::string_view name) const;
  const CameoCode* cameo(std::string_view code) const;
  bool has_context(std::string_view name) const;
  // Intensity of a type with a mode; the type's own when the mode is empty or unknown. 0 for an unknown type.
  double intensity(std::string_view type, std::string_view mode) const;
  // The CAMEO code that stands for type and mode; the type's default when the mode has none. Empty for an unknown type.
  std::string_view cameo_of(std::string_view type, std::string_view mode) const;

 private:
  TextMap<EventType> types_;
  TextMap<CameoCode> codes_;
  TextMap<std::string> contexts_;
  TextMap<std::string> to_cameo_;  // "TYPE/mode" and "TYPE/"
};

}  // namespace demarche
