#include "intake/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/characters.h"
#include "read/written_date.h"

namespace demarche {
namespace {

using namespace std::string_view_literals;

struct UsualName {
  std::string_view name;
  Field field;
};
// In the order of preference.
constexpr std::array kUsualNames = std::to_array<UsualName>({
    {"text", Field::kText},          {"maintext", Field::kText},       {"main_text", Field::kText},    {"body", Field::kText},
    {"full_text", Field::kText},     {"fulltext", Field::kText},       {"article_text", Field::kText}, {"content", Field::kText},
    {"article", Field::kText},       {"story", Field::kText},          {"html", Field::kText},         {"description", Field::kText},
    {"title", Field::kTitle},        {"headline", Field::kTitle},      {"byline", Field::kByline},     {"author", Field::kByline},
    {"authors", Field::kByline},     {"outlet", Field::kOutlet},       {"publisher", Field::kOutlet},  {"publication", Field::kOutlet},
    {"source_name", Field::kOutlet}, {"newspaper", Field::kOutlet},    {"source", Field::kOutlet},     {"source_domain", Field::kOutlet},
    {"domain", Field::kOutlet},      {"url", Field::kUrl},             {"link", Field::kUrl},          {"published", Field::kDate},
    {"date_publish", Field::kDate},  {"publish_date", Field::kDate},   {"date_published", Field::kDate}, {"publication_date", Field::kDate},
    {"published_at", Field::kDate},  {"pubdate", Field::kDate},        {"pub_date", Field::kDate},     {"date", Field::kDate},
    {"datetime", Field::kDate},      {"timestamp", Field::kDate},      {"id", Field::kId},             {"doc_id", Field::kId},
    {"article_id", Field::kId},      {"guid", Field::kId},
});

std::string folded(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

}  // namespace

Result<FieldMap> FieldMap::parse(std::string_view text) {
  constexpr std::array kSlots = std::to_array<UsualName>({{"text", Field::kText}, {"title", Field::kTitle}, {"byline", Field::kByline}, {"outlet", Field::kOutlet},
                                                          {"url", Field::kUrl}, {"date", Field::kDate}, {"id", Field::kId}});
  FieldMap map;
  while (!text.empty()) {
    const size_t comma = std::min(text.find(','), text.size());
    const std::string_view pair = text.substr(0, comma);
    text.remove_prefix(std::min(comma + 1, text.size()));
    const size_t equals = pair.find('=');
    const auto slot = std::ranges::find(kSlots, pair.substr(0, equals), &UsualName::name);
    if (equals == std::string_view::npos || equals + 1 == pair.size() || slot == kSlots.end()) {
      return Error{ErrorCode::kUsage, "--fields", fmt::format("'{}' is not SLOT=NAME with a slot of text, title, byline, outlet, url, date, id", pair)};
    }
    map.own_[folded(pair.substr(equals + 1))] = slot->field;
  }
  return map;
}

Field FieldMap::meaning(std::string_view name, int& rank) const {
  const std::string key = folded(name);
  if (const auto own = own_.find(key); own != own_.end()) {
    rank = -1;
    return own->second;
  }
  const auto usual = std::ranges::find(kUsualNames, key, &UsualName::name);
  if (usual == kUsualNames.end()) return Field::kIgnored;
  rank = int(usual - kUsualNames.begin());
  return usual->field;
}

void RecordFields::add(std::string_view name, std::string value) {
  int rank = 0;
  const Field field = map_.meaning(name, rank);
  if (field == Field::kIgnored || value.empty()) return;
  const auto [at, is_new] = found_.try_emplace(field, rank, std::string());
  if (is_new || rank < at->second.first) at->second = {rank, std::move(value)};
}

RawArticle RecordFields::take(const std::string& path, size_t number) {
  const auto value = [&](Field field) -> std::string {
    const auto at = found_.find(field);
    return at == found_.end() ? std::string() : std::move(at->second.second);
  };
  RawArticle out;
  const std::string id = value(Field::kId);
  out.path = fmt::format("{}:{}", path, id.empty() || id.size() > 200 ? fmt::to_string(number) : id);
  out.bytes = value(Field::kText);
  out.title = value(Field::kTitle);
  out.byline = value(Field::kByline);
  out.outlet = value(Field::kOutlet);
  out.url = value(Field::kUrl);
  out.published = day_of_field(value(Field::kDate));
  return out;
}

std::optional<Day> day_of_field(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  const bool digits = !text.empty() && std::ranges::all_of(text, is_ascii_digit);
  if (digits && text.size() == 8) {
    const std::string iso = fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
    return parse_iso_day(iso);
  }
  if (digits && (text.size() == 10 || text.size() == 13)) {
    int64_t seconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (text.size() == 13) seconds /= 1000;
    return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
  }
  const auto date = find_written_date(text.substr(0, 200));
  return date && date->year != 0 ? date->as_day() : std::nullopt;
}

}  // namespace demarche
