#include "lexicon/ontology.h"

#include <charconv>
#include <optional>

#include "base/paths.h"
#include "lexicon/table.h"

namespace demarche {
namespace {

using Row = std::vector<std::string_view>;

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Calls `row_fn(line, columns)` for each row; it returns an empty string or what is wrong with the row.
template <class RowFn>
Result<void> each_row(const std::filesystem::path& file, size_t columns, RowFn row_fn) {
  auto lines = read_table(file);
  if (!lines) return lines.error();
  for (const TableLine& line : *lines) {
    Row row = split(line.text, '\t');
    if (row.size() < columns) {
      return error_at(line, "found " + std::to_string(row.size()) + " columns, expected " + std::to_string(columns) +
                                " separated by tabs");
    }
    if (std::string wrong = row_fn(row); !wrong.empty()) return error_at(line, wrong);
  }
  return {};
}

std::string no_number(std::string_view text) { return std::string("\"").append(text).append("\" is no number"); }
std::string unknown(std::string_view what, std::string_view name) {
  return std::string(what).append(" \"").append(name).append("\" is not known");
}

}  // namespace

const EventType* Ontology::type(std::string_view name) const {
  const auto found = types_.find(name);
  return found == types_.end() ? nullptr : &found->second;
}

const CameoCode* Ontology::cameo(std::string_view code) const {
  const auto found = codes_.find(code);
  return found == codes_.end() ? nullptr : &found->second;
}

bool Ontology::has_context(std::string_view name) const { return contexts_.contains(name); }

double Ontology::intensity(std::string_view type_name, std::string_view mode) const {
  const EventType* found = type(type_name);
  if (!found) return 0;
  const auto at = found->modes.find(mode);
  return at == found->modes.end() ? found->intensity : at->second;
}

std::string_view Ontology::cameo_of(std::string_view type_name, std::string_view mode) const {
  const std::string key = std::string(type_name) + "/";
  if (const auto exact = to_cameo_.find(key + std::string(mode)); exact != to_cameo_.end()) return exact->second;
  const auto fallback = to_cameo_.find(key);
  return fallback == to_cameo_.end() ? std::string_view{} : std::string_view(fallback->second);
}

Result<Ontology> Ontology::load() {
  auto found = find_data_file("data/ontology/types.tsv");
  if (!found) return found.error();
  return load(found->parent_path());
}

Result<Ontology> Ontology::load(const std::filesystem::path& folder) {
  Ontology out;
  auto types = each_row(folder / "types.tsv", 5, [&](const Row& row) -> std::string {
    const auto quad = number(row[1]);
    const auto score = number(row[3]);
    if (!quad) return no_number(row[1]);
    if (!score) return no_number(row[3]);
    EventType type{std::string(row[0]), int(*quad), row[2] == "required", *score, std::string(row[4]), {}, {}};
    out.types_.emplace(type.name, std::move(type));
    return {};
  });
  if (!types) return types.error();

  auto modes = each_row(folder / "modes.tsv", 4, [&](const Row& row) -> std::string {
    const auto type = out.types_.find(row[0]);
    if (type == out.types_.end()) return unknown("type", row[0]);
    const auto score = row[2].empty() ? std::optional<double>(type->second.intensity) : number(row[2]);
    if (!score) return no_number(row[2]);
    type->second.modes.emplace(row[1], *score);
    return {};
  });
  if (!modes) return modes.error();

  size_t row_number = 0;
  auto words = each_row(folder / "mode_words.tsv", 3, [&](const Row& row) -> std::string {
    const auto type = out.types_.find(row[0]);
    if (type == out.types_.end()) return unknown("type", row[0]);
    if (!type->second.modes.contains(row[1])) return unknown("mode", row[1]);
    for (const std::string_view word : split(row[2], ',')) type->second.mode_words.try_emplace(std::string(word), EventType::ModeWord{std::string(row[1]), row_number});
    ++row_number;
    return {};
  });
  if (!words) return words.error();

  auto contexts = each_row(folder / "contexts.tsv", 2, [&](const Row& row) -> std::string {
    out.contexts_.emplace(row[0], row[1]);
    return {};
  });
  if (!contexts) return contexts.error();

  auto codes = each_row(folder / "cameo.tsv", 4, [&](const Row& row) -> std::string {
    CameoCode code;
    code.code = row[0];
    code.label = row[1];
    for (const size_t column : {2, 3}) {
      if (row[column].empty()) continue;
      const auto score = number(row[column]);
      if (!score) return no_number(row[column]);
      (column == 2 ? code.goldstein_icews : code.goldstein_kansas) = *score;
    }
    out.codes_.emplace(code.code, std::move(code));
    return {};
  });
  if (!codes) return codes.error();

  auto readings = each_row(folder / "cameo_to_plover.tsv", 4, [&](const Row& row) -> std::string {
    const auto code = out.codes_.find(row[0]);
    if (code == out.codes_.end()) return unknown("CAMEO code", row[0]);
    const EventType* type = out.type(row[1]);
    if (!type) return unknown("type", row[1]);
    if (!row[2].empty() && !type->modes.contains(row[2])) return unknown("mode", row[2]);
    code->second.type = row[1];
    code->second.mode = row[2];
    if (row[3].empty()) return {};
    for (std::string_view context : split(row[3], ',')) {
      if (!out.has_context(context)) return unknown("context", context);
      code->second.contexts.emplace_back(context);
    }
    return {};
  });
  if (!readings) return readings.error();

  auto back = each_row(folder / "plover_to_cameo.tsv", 3, [&](const Row& row) -> std::string {
    if (!out.type(row[0])) return unknown("type", row[0]);
    if (!out.cameo(row[2])) return unknown("CAMEO code", row[2]);
    out.to_cameo_.emplace(std::string(row[0]) + "/" + std::string(row[1]), row[2]);
    return {};
  });
  if (!back) return back.error();
  return out;
}

}  // namespace demarche
