#include "evaluate/gold.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "emit/vocabulary.h"

namespace demarche {
namespace {

constexpr std::array kStatuses = {Status::kActual,   Status::kFuture,  Status::kConditional, Status::kPossible,
                                  Status::kDemanded, Status::kNegated, Status::kDenied,      Status::kAlleged};

// What is wrong with a line; caught where the line begins.
struct Mistake {
  std::string message;
};

std::optional<Status> status_named(std::string_view text) {
  const auto found = std::find_if(kStatuses.begin(), kStatuses.end(), [&](Status one) { return name(one) == text; });
  return found == kStatuses.end() ? std::nullopt : std::optional(*found);
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

uint64_t fnv1a(std::string_view text) {
  uint64_t value = 0xCBF29CE484222325;
  for (const char byte : text) value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
  return value;
}

void check_modes(const std::string& type, const std::vector<std::string>& modes, const Ontology& ontology) {
  const EventType* known = ontology.type(type);
  if (!known) throw Mistake{"`" + type + "` is no event type"};
  for (const std::string& mode : modes) {
    if (!known->modes.contains(mode)) throw Mistake{type + " has no mode `" + mode + "`"};
  }
}

void finish(GoldSentence& sentence) {
  const uint64_t number = fnv1a(sentence.text);
  sentence.id = fmt::format("{:016x}", number);
  sentence.is_held_back = number % 5 == 0;
  std::stable_sort(sentence.events.begin(), sentence.events.end(),
                   [](const GoldEvent& a, const GoldEvent& b) { return a.trigger.begin < b.trigger.begin; });
}

uint32_t index_of(const std::string& label, const std::vector<GoldActor>& actors) {
  const auto found = std::find_if(actors.begin(), actors.end(), [&](const GoldActor& actor) { return actor.label == label; });
  if (found == actors.end()) throw Mistake{"label `" + label + "` is used and not given to any words"};
  return uint32_t(found - actors.begin());
}

// ------------------------------------------------------------------------------------------------- markup

class MarkupReader {
 public:
  MarkupReader(GoldSentence& sentence, const Ontology& ontology) : sentence_(sentence), ontology_(ontology) {}

  void read(std::string_view line) {
    if (line.size() < 12 || line[10] != ' ' || !(sentence_.published = parse_iso_day(line.substr(0, 10)))) {
      throw Mistake{"expected a day (YYYY-MM-DD), `^` for a headline, and the sentence"};
    }
    line.remove_prefix(11);
    if (line.starts_with("^ ")) {
      sentence_.is_headline = true;
      line.remove_prefix(2);
    }
    unwrap(line);
    for (const auto& [note, span] : events_) read_event(note, span);
  }

 private:
  void unwrap(std::string_view body) {
    std::vector<std::pair<char, uint32_t>> open;
    std::string& text = sentence_.text;
    for (size_t at = 0; at < body.size(); ++at) {
      const char c = body[at];
      if (c == '\\') {
        if (++at == body.size()) throw Mistake{"a backslash with nothing behind it"};
        text += body[at];
      } else if (c == '[' || c == '{') {
        open.emplace_back(c, uint32_t(text.size()));
      } else if (c == '|') {
        if (open.empty()) throw Mistake{"`|` outside of brackets"};
        const auto [bracket, begin] = open.back();
        open.pop_back();
        const char close = bracket == '[' ? ']' : '}';
        const size_t end = body.find(close, at);
        if (end == std::string_view::npos) throw Mistake{fmt::format("`{}` without `{}`", bracket, close)};
        if (begin == text.size()) throw Mistake{"brackets without words"};
        note(bracket, {begin, uint32_t(text.size())}, body.substr(at + 1, end - at - 1));
        at = end;
      } else if (c == ']' || c == '}') {
        throw Mistake{fmt::format("`{}` without a label before it", c)};
      } else {
        text += c;
      }
    }
    if (!open.empty()) throw Mistake{fmt::format("`{}` is never closed", open.back().first)};
  }

  void note(char bracket, Span span, std::string_view words) {
    if (bracket == '[') return read_actor(words, span);
    events_.emplace_back(words, span);
  }

  void read_actor(std::string_view words, Span span) {
    const size_t equals = words.find('=');
    const std::string label(words.substr(0, equals));
    const bool is_label = !label.empty() && label[0] >= 'a' && label[0] <= 'z' &&
                          std::all_of(label.begin() + 1, label.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!is_label) throw Mistake{"`" + label + "` is no label (a small letter, digits may follow)"};
    auto& actors = sentence_.actors;
    auto actor = std::find_if(actors.begin(), actors.end(), [&](const GoldActor& one) { return one.label == label; });
    if (actor == actors.end()) actor = actors.insert(actors.end(), {.label = label, .spans = {}, .codes = {}, .sectors = {}});
    actor->spans.push_back(span);
    if (equals == std::string_view::npos) return;
    const std::string_view code = words.substr(equals + 1);
    const size_t dot = std::min(code.find('.'), code.size());
    if (dot > 0) actor->codes = split(code.substr(0, dot), '+');
    if (dot < code.size()) actor->sectors = split(code.substr(dot + 1), '.');
  }

  // "a+(b+c)": a is meant, b and c stand elsewhere in the sentence.
  void read_slot(std::string_view words, std::vector<uint32_t>& meant, std::vector<uint32_t>& loose) const {
    const size_t open = std::min(words.find('('), words.size());
    std::string_view behind = words.substr(open);
    if (!behind.empty() && !behind.ends_with(')')) throw Mistake{fmt::format("`{}`: expected `)` at the end", words)};
    for (const std::string& label : split(words.substr(0, open), '+')) meant.push_back(index_of(label, sentence_.actors));
    if (behind.empty()) return;
    for (const std::string& label : split(behind.substr(1, behind.size() - 2), '+')) loose.push_back(index_of(label, sentence_.actors));
  }

  void read_event(std::string_view words, Span span) {
    std::vector<std::string> parts = split(words, ' ');
    if (parts.size() < 2) throw Mistake{fmt::format("`{}`: expected TYPE/mode and SOURCE>TARGET", words)};
    GoldEvent event;
    event.trigger = span;
    event.is_optional = parts[0].starts_with('?');
    const std::string_view kind = std::string_view(parts[0]).substr(event.is_optional);
    const size_t slash = std::min(kind.find('/'), kind.size());
    event.type = kind.substr(0, slash);
    if (slash < kind.size()) event.modes = split(kind.substr(slash + 1), '+');
    check_modes(event.type, event.modes, ontology_);
    const size_t arrow = parts[1].find('>');
    event.is_reciprocal = arrow == std::string::npos;
    read_slot(std::string_view(parts[1]).substr(0, arrow), event.source, event.loose_source);
    if (!event.is_reciprocal) read_slot(std::string_view(parts[1]).substr(arrow + 1), event.target, event.loose_target);
    if (event.is_reciprocal && event.source.empty()) throw Mistake{"`" + parts[1] + "`: expected a>b, or a+b for all who take part"};
    for (size_t i = 2; i < parts.size(); ++i) read_attribute(parts[i], event);
    sentence_.events.push_back(std::move(event));
  }

  void read_attribute(const std::string& word, GoldEvent& event) const {
    const auto label_behind = [&](size_t begin) { return int32_t(index_of(word.substr(begin), sentence_.actors)); };
    if (const auto status = status_named(word)) {
      event.status = *status;
    } else if (word == "hist") {
      event.is_historical = true;
    } else if (word.starts_with("@")) {
      event.date = label_behind(1);
    } else if (word.starts_with("in:")) {
      event.place = label_behind(3);
    } else if (word.starts_with("by:")) {
      event.speaker = label_behind(3);
    } else if (word.starts_with("cameo:")) {
      event.cameo = word.substr(6);
    } else {
      throw Mistake{"`" + word + "` is no status, `hist`, `@date`, `in:`, `by:` or `cameo:`"};
    }
  }

  GoldSentence& sentence_;
  const Ontology& ontology_;
  std::vector<std::pair<std::string_view, Span>> events_;
};

// ------------------------------------------------------------------------------------------------- JSON Lines

using Json = nlohmann::json;

// Byte offset of each code point of `text`, and of its end.
std::vector<uint32_t> byte_offsets(std::string_view text) {
  std::vector<uint32_t> offsets;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) offsets.push_back(i);
  }
  offsets.push_back(uint32_t(text.size()));
  return offsets;
}

Span read_span(const Json& json, const std::vector<uint32_t>& offsets) {
  const auto begin = json.at(0).get<size_t>(), end = json.at(1).get<size_t>();
  if (begin >= end || end >= offsets.size()) throw Mistake{fmt::format("span [{}, {}) lies outside of the text", begin, end)};
  return {offsets[begin], offsets[end]};
}

void read_json_event(const Json& json, const std::vector<uint32_t>& offsets, const Ontology& ontology, GoldSentence& sentence) {
  GoldEvent event;
  event.trigger = read_span(json.at("trigger"), offsets);
  event.type = json.at("type");
  event.modes = json.value("modes", std::vector<std::string>{});
  check_modes(event.type, event.modes, ontology);
  for (const auto& [key, slot] : {std::pair("source", &event.source), std::pair("target", &event.target),
                                  std::pair("loose_source", &event.loose_source), std::pair("loose_target", &event.loose_target)}) {
    for (const auto& label : json.value(key, std::vector<std::string>{})) slot->push_back(index_of(label, sentence.actors));
  }
  event.is_reciprocal = json.value("reciprocal", false);
  event.is_optional = json.value("optional", false);
  event.is_historical = json.value("historical", false);
  event.cameo = json.value("cameo", "");
  const std::string status = json.value("status", "actual");
  const auto known = status_named(status);
  if (!known) throw Mistake{"`" + status + "` is no status"};
  event.status = *known;
  for (const auto& [key, slot] : {std::pair("date", &event.date), std::pair("place", &event.place), std::pair("attribution", &event.speaker)}) {
    if (json.contains(key)) *slot = int32_t(index_of(json.at(key).get<std::string>(), sentence.actors));
  }
  sentence.events.push_back(std::move(event));
}

void read_json(std::string_view line, const Ontology& ontology, GoldSentence& sentence) {
  const Json json = Json::parse(line);
  sentence.text = json.at("text");
  sentence.is_headline = json.value("headline", false);
  if (json.contains("date")) {
    const std::string date = json.at("date");
    if (!(sentence.published = parse_iso_day(date))) throw Mistake{"`" + date + "` is no calendar day written YYYY-MM-DD"};
  }
  const auto offsets = byte_offsets(sentence.text);
  for (const Json& one : json.value("actors", Json::array())) {
    GoldActor actor{.label = one.at("label"), .spans = {}, .codes = one.value("codes", std::vector<std::string>{}),
                    .sectors = one.value("sectors", std::vector<std::string>{})};
    for (const Json& span : one.at("spans")) actor.spans.push_back(read_span(span, offsets));
    sentence.actors.push_back(std::move(actor));
  }
  for (const Json& one : json.value("events", Json::array())) read_json_event(one, offsets, ontology, sentence);
}

Result<void> read_file_into(const std::filesystem::path& file, const Ontology& ontology, std::vector<GoldSentence>& sentences) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::kNotFound, file.string(), "no such file, or no permission to read it"};
  std::string line;
  for (size_t number = 1; std::getline(in, line); ++number) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    if (line.empty() || line[0] == '#') continue;
    auto sentence = read_gold_line(line, fmt::format("{}:{}", file.string(), number), ontology);
    if (!sentence) return sentence.error();
    sentences.push_back(std::move(*sentence));
  }
  return {};
}

}  // namespace

Result<GoldSentence> read_gold_line(std::string_view line, const std::string& where, const Ontology& ontology) {
  GoldSentence sentence;
  sentence.where = where;
  try {
    if (line.starts_with('{')) {
      read_json(line, ontology, sentence);
    } else {
      MarkupReader(sentence, ontology).read(line);
    }
  } catch (const Mistake& mistake) {
    return Error{ErrorCode::kDataFile, where, mistake.message};
  } catch (const Json::exception& error) {
    return Error{ErrorCode::kDataFile, where, error.what()};
  }
  finish(sentence);
  return sentence;
}

Result<std::vector<GoldSentence>> read_gold(const std::filesystem::path& path, const Ontology& ontology) {
  namespace fs = std::filesystem;
  std::vector<fs::path> files = {path};
  std::error_code error;
  if (fs::is_directory(path, error)) {
    files.clear();
    for (const auto& entry : fs::directory_iterator(path, error)) {
      if (entry.path().extension() == ".evt" || entry.path().extension() == ".jsonl") files.push_back(entry.path());
    }
    if (error) return Error{ErrorCode::kUnreadable, path.string(), "cannot list this folder: " + error.message()};
    if (files.empty()) return Error{ErrorCode::kNotFound, path.string(), "no *.evt or *.jsonl in this folder"};
    std::sort(files.begin(), files.end());
  }
  std::vector<GoldSentence> sentences;
  for (const auto& file : files) {
    if (auto read = read_file_into(file, ontology, sentences); !read) return read.error();
  }
  return sentences;
}

}  // namespace demarche
