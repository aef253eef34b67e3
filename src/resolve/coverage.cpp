#include "resolve/coverage.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace demarche {
namespace {

constexpr std::array<std::string_view, 8> kKinds = {"states",  "organisations of states", "bodies of states", "seats",
                                                    "capitals", "regions",                "non-state actors", "people"};
constexpr std::array<int, 5> kDecades = {1980, 1990, 2000, 2010, 2020};

using Inserter = std::back_insert_iterator<std::string>;

std::optional<Day> middle_of(int year) { return make_day(year, 7, 1); }

// The office that leads, or another by name, has a holder in the middle of the year.
bool is_held(const Knowledge& knowledge, const Entry& state, std::string_view office, int year) {
  return knowledge.holder(state.code, office, middle_of(year)) != kNone;
}

void count_kinds(const Knowledge& knowledge, Inserter out) {
  std::array<size_t, kKinds.size()> counts{};
  size_t spells = 0;
  for (uint32_t i = 0; i < knowledge.size(); ++i) {
    ++counts[size_t(knowledge.entry(i).kind)];
    spells += knowledge.entry(i).offices.size();
  }
  fmt::format_to(out, "| kind | entries |\n|---|---:|\n");
  for (size_t kind = 0; kind < kKinds.size(); ++kind) fmt::format_to(out, "| {} | {} |\n", kKinds[kind], counts[kind]);
  fmt::format_to(out, "| spells of office | {} |\n\n", spells);
}

std::vector<const Entry*> of_kind(const Knowledge& knowledge, EntryKind kind) {
  std::vector<const Entry*> out;
  for (uint32_t i = 0; i < knowledge.size(); ++i) {
    if (knowledge.entry(i).kind == kind) out.push_back(&knowledge.entry(i));
  }
  std::sort(out.begin(), out.end(), [](const Entry* a, const Entry* b) { return a->code < b->code; });
  return out;
}

// Of the years of a decade times the states: how many have a holder.
void count_offices(const Knowledge& knowledge, const std::vector<const Entry*>& states, Inserter out) {
  static constexpr std::array<std::string_view, 3> kOffices = {"leader", "foreign minister", "defence minister"};
  fmt::format_to(out, "Share of state-years with a known holder, of {} states:\n\n| decade | leader | foreign minister | defence minister |\n|---|---:|---:|---:|\n",
                 states.size());
  for (const int decade : kDecades) {
    fmt::format_to(out, "| {}s |", decade);
    for (const std::string_view office : kOffices) {
      size_t held = 0, asked = 0;
      for (int year = decade; year < decade + 10 && year <= 2025; ++year) {
        for (const Entry* state : states) {
          held += is_held(knowledge, *state, office, year);
          ++asked;
        }
      }
      fmt::format_to(out, " {:.2f} |", double(held) / double(std::max<size_t>(asked, 1)));
    }
    fmt::format_to(out, "\n");
  }
  fmt::format_to(out, "\n");
}

void list_gaps(const Knowledge& knowledge, const std::vector<const Entry*>& states, Inserter out) {
  for (const int year : {1995, 2005, 2015, 2025}) {
    fmt::format_to(out, "No leader known in the middle of {}:", year);
    for (const Entry* state : states) {
      if (!is_held(knowledge, *state, "leader", year)) fmt::format_to(out, " {}", state->code);
    }
    fmt::format_to(out, "\n\n");
  }
}

void count_organisations(const Knowledge& knowledge, Inserter out) {
  const auto organisations = of_kind(knowledge, EntryKind::kOrganisation);
  size_t listed = 0;
  for (const Entry* one : organisations) listed += knowledge.has_members(one->code);
  fmt::format_to(out, "Organisations with their members: {} of {}.\n\n", listed, organisations.size());
}

void count_groups(const Knowledge& knowledge, Inserter out) {
  std::unordered_map<std::string_view, size_t> by_state;
  for (const Entry* group : of_kind(knowledge, EntryKind::kGroup)) ++by_state[group->code];
  std::vector<std::pair<std::string_view, size_t>> order(by_state.begin(), by_state.end());
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
  fmt::format_to(out, "Non-state actors by state:");
  for (const auto& [code, count] : order) fmt::format_to(out, " {} {}", code.empty() ? "none" : code, count);
  fmt::format_to(out, "\n");
}

}  // namespace

std::string coverage_report(const Knowledge& knowledge) {
  std::string report;
  const Inserter out(report);
  const auto states = of_kind(knowledge, EntryKind::kState);
  count_kinds(knowledge, out);
  count_offices(knowledge, states, out);
  list_gaps(knowledge, states, out);
  count_organisations(knowledge, out);
  count_groups(knowledge, out);
  return report;
}

}  // namespace demarche
