#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "evaluate/event_scores.h"

namespace demarche {
namespace {

std::string row(std::string_view name, const Score& score) {
  return fmt::format("{:<28} {:>6.3f} {:>6.3f} {:>6.3f} {:>7} {:>7} {:>7}\n", name, score.precision(), score.recall(), score.f1(), score.right,
                     score.marked, score.coded);
}

std::string head(std::string_view title) {
  return fmt::format("\n{:<28} {:>6} {:>6} {:>6} {:>7} {:>7} {:>7}\n", title, "P", "R", "F1", "right", "marked", "coded");
}

std::string share(std::string_view name, const Share& one) {
  if (one.all == 0) return "";
  return fmt::format("{:<28} {:>6.3f} {:>21} of {}\n", name, double(one.right) / double(one.all), one.right, one.all);
}

std::string table(std::string_view title, const std::map<std::string, Score>& scores) {
  std::string out = head(title);
  for (const auto& [name, score] : scores) out += row(name, score);
  return out;
}

// Rows: what is marked. Columns: what was coded. Four letters a column.
std::string confusion(const EventScores& scores) {
  std::set<std::string> coded;
  for (const auto& [marked, columns] : scores.confusion) {
    for (const auto& [type, count] : columns) coded.insert(type);
  }
  std::string out = fmt::format("\n{:<10}", "confusion");
  for (const std::string& type : coded) out += fmt::format(" {:>4}", type.substr(0, 4));
  out += '\n';
  for (const auto& [marked, columns] : scores.confusion) {
    out += fmt::format("{:<10}", marked);
    for (const std::string& type : coded) {
      const auto found = columns.find(type);
      out += found == columns.end() ? fmt::format(" {:>4}", ".") : fmt::format(" {:>4}", found->second);
    }
    out += '\n';
  }
  return out;
}

using Json = nlohmann::ordered_json;

Json as_json(const Score& score) {
  return {{"precision", score.precision()}, {"recall", score.recall()}, {"f1", score.f1()},
          {"right", score.right},           {"marked", score.marked},   {"coded", score.coded}};
}

Json as_json(const Share& one) { return {{"right", one.right}, {"all", one.all}}; }

Json as_json(const std::map<std::string, Score>& scores) {
  Json json = Json::object();
  for (const auto& [name, score] : scores) json[name] = as_json(score);
  return json;
}

}  // namespace

std::string event_report(const EventScores& scores) {
  std::string out = fmt::format("{} sentences ({} held back); {} hold no event, in {} of them one was coded\n", scores.sentences,
                                scores.held_back, scores.without_events, scores.falsely_coded);
  out += head("events");
  out += row("type", scores.type);
  out += row("type, source, target", scores.triple);
  out += row("  one actor a slot is enough", scores.overlap);
  out += table("type", scores.by_type);
  out += table("type, source, target", scores.triple_by_type);
  out += head("slots of paired events");
  out += row("source: actors", scores.source);
  out += row("target: actors", scores.target);
  out += share("source: whole slot", scores.source_slot);
  out += share("target: whole slot", scores.target_slot);
  out += share("actor codes", scores.codes);
  out += share("status", scores.status);
  out += share("mode", scores.mode);
  out += share("CAMEO code", scores.cameo);
  out += table("status", scores.by_status);
  out += table("mode", scores.by_mode);
  return out + confusion(scores);
}

std::string event_report_json(const EventScores& scores) {
  const Json json = {{"sentences", scores.sentences},
                     {"held_back", scores.held_back},
                     {"without_events", {{"sentences", scores.without_events}, {"falsely_coded", scores.falsely_coded}}},
                     {"type", as_json(scores.type)},
                     {"type_source_target", as_json(scores.triple)},
                     {"type_source_target_overlap", as_json(scores.overlap)},
                     {"by_type", as_json(scores.by_type)},
                     {"type_source_target_by_type", as_json(scores.triple_by_type)},
                     {"source", as_json(scores.source)},
                     {"target", as_json(scores.target)},
                     {"source_slot", as_json(scores.source_slot)},
                     {"target_slot", as_json(scores.target_slot)},
                     {"actor_codes", as_json(scores.codes)},
                     {"status", as_json(scores.status)},
                     {"by_status", as_json(scores.by_status)},
                     {"mode", as_json(scores.mode)},
                     {"by_mode", as_json(scores.by_mode)},
                     {"cameo", as_json(scores.cameo)},
                     {"confusion", scores.confusion}};
  return json.dump() + "\n";
}

}  // namespace demarche
