#include "run_totals.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <fstream>

#include "emit/json_writer.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

std::string_view reason(ErrorCode code) {
  switch (code) {
    case ErrorCode::kNotFound: return "not found";
    case ErrorCode::kUnreadable: return "unreadable";
    case ErrorCode::kNotText: return "not text";
    case ErrorCode::kEmpty: return "empty";
    case ErrorCode::kTooLarge: return "too large";
    default: return "other";
  }
}

// KiB
long peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

double rate(size_t count, double seconds) { return seconds > 0 ? double(count) / seconds : 0; }

std::string reasons(const RunTotals& totals) {
  std::string text;
  for (const auto& [why, count] : totals.failures) text += fmt::format("{}{} {}", text.empty() ? " (" : ", ", count, why);
  return text.empty() ? text : text + ")";
}

}  // namespace

void RunTotals::add(const Document& doc, Genre genre) {
  ++files;
  bytes += doc.text.size();
  words += doc.words.size();
  sentences += doc.sentences.size();
  events += doc.events.size();
  statements += doc.statements.size();
  ++genres[size_t(genre)];
}

void RunTotals::add_failure(const Error& error) {
  ++failures[std::string(reason(error.code))];
  if (named_failures.size() < kNamed) named_failures.push_back(error);
}

void RunTotals::add_undated(const std::string& where) {
  ++undated;
  if (named_undated.size() < kNamed) named_undated.push_back(where);
}

size_t RunTotals::failed() const {
  size_t sum = 0;
  for (const auto& [why, count] : failures) sum += count;
  return sum;
}

void tell_undated(const RunTotals& totals) {
  constexpr size_t kTold = 3;
  if (totals.undated == 0) return;
  if (totals.undated == 1) {
    return complain(totals.named_undated[0], "no publication date found: relative dates stay unresolved (--date YYYY-MM-DD gives one)");
  }
  const size_t told = std::min(totals.named_undated.size(), kTold);
  std::string names;
  for (size_t i = 0; i < told; ++i) names += (i > 0 ? ", " : "") + totals.named_undated[i];
  if (told < totals.undated) names += fmt::format(" and {} more (--report=FILE names them)", totals.undated - told);
  complain("", fmt::format("no publication date found in {} articles, relative dates there stay unresolved (--date YYYY-MM-DD gives one): {}", totals.undated, names));
}

void report_as_text(const RunTotals& totals, const RunTimes& times) {
  complain("", fmt::format("{} articles coded, {} failed{}; {} words in {} sentences; {} events, {} statements", totals.files, totals.failed(),
                           reasons(totals), totals.words, totals.sentences, totals.events, totals.statements));
  if (const size_t left = totals.stored_before + totals.other_language + totals.not_news + totals.too_short; left > 0) {
    complain("", fmt::format("{} left out: {} stored before, {} not English, {} not news, {} too short", left, totals.stored_before,
                             totals.other_language, totals.not_news, totals.too_short));
  }
  complain("", fmt::format("loaded in {:.2f} s, coded in {:.2f} s: {:.1f} articles/s, {:.0f} words/s, {:.2f} MB/s; peak memory {} MiB",
                           times.load_seconds, times.seconds, rate(totals.files, times.seconds), rate(totals.words, times.seconds),
                           rate(totals.bytes, times.seconds) / 1e6, peak_memory() / 1024));
}

Result<void> write_report(const RunTotals& totals, const RunTimes& times, int exit_code, const std::string& file) {
  std::string out;
  JsonWriter json(out);
  json.begin_object().field("exit_code", exit_code);
  json.key("coded").begin_object().field("articles", totals.files).field("bytes", totals.bytes).field("words", totals.words);
  json.field("sentences", totals.sentences).field("events", totals.events).field("statements", totals.statements).end_object();
  json.key("marked").begin_object();
  for (size_t genre = 1; genre < kGenres; ++genre) json.field(name(Genre(genre)), totals.genres[genre]);
  json.end_object();
  json.key("left_out").begin_object().field("stored_before", totals.stored_before).field("other_language", totals.other_language);
  json.field("not_news", totals.not_news).field("too_short", totals.too_short).end_object();
  json.key("store").begin_object().field("added", totals.added).field("replaced", totals.replaced).field("unchanged", totals.unchanged);
  json.field("not_stored", totals.not_stored).end_object();
  json.key("failed").begin_object();
  for (const auto& [why, count] : totals.failures) json.field(why, count);
  json.end_object();
  json.key("failures").begin_array();
  for (const Error& error : totals.named_failures) {
    json.begin_object().field("where", error.where).field("reason", reason(error.code)).field("message", error.message).end_object();
  }
  json.end_array();
  json.field("undated", totals.undated).key("undated_articles").begin_array();
  for (const std::string& where : totals.named_undated) json.value(where);
  json.end_array();
  json.field("load_seconds", times.load_seconds).field("seconds", times.seconds);
  json.field("articles_per_second", rate(totals.files, times.seconds)).field("words_per_second", rate(totals.words, times.seconds));
  json.field("peak_memory_bytes", int64_t(peak_memory()) * 1024).end_object();
  out += '\n';
  std::ofstream to(file, std::ios::binary);
  if (!to.write(out.data(), std::streamsize(out.size())).flush()) return Error{ErrorCode::kUnwritable, file, "the report cannot be written"};
  return {};
}

}  // namespace demarche::cli
