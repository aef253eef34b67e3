// The records of a coded document as JSON Lines: the program's public contract, docs/records.md.
//
// In:      a document with every layer it will get; ids of other records are made here (record_list.h).
// Out:     one JSON object a line: the document, then everything else in text order. Spans are code points of `text`.
// Threads: const; pure functions of the document and the options.
// Cost:    linear in text and records.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "doc/document.h"
#include "emit/code_names.h"
#include "emit/json_writer.h"
#include "emit/record_list.h"

namespace demarche {

struct RecordOptions {
  bool with_text = true;              // false: no document text, no quotation longer than longest_words
  uint32_t longest_words = 80;        // code points a record may still quote without the text
  bool only_actual_events = false;    // leaves out events of any other status; ids stay what they are
  std::string_view genre = {};        // of the document at hand, where it is no news (intake/genre.h): no stage reads it
};

// Appends the records of `doc`, each ending in a line feed. REQUIRES: doc.id is set.
void append_jsonl(const Document& doc, const CodeNames& names, const RecordOptions& options, std::string& out);

// ---- What every output reads the same way: records, CSV, table, store.

// How a date is known: read from words, taken from the publication, or not at all.
struct EventDate {
  const TimeExpression* time = nullptr;  // the words; nullptr = none
  std::optional<DayInterval> interval;   // nullopt = no date is known

  Granularity granularity() const { return time ? time->granularity : Granularity::kDay; }
  TimeAnchor anchor() const { return time ? time->anchor : TimeAnchor::kPublished; }
  TimeMethod method() const { return time ? time->method : TimeMethod::kPublication; }
  // Why words give no interval; empty where they do.
  std::string_view missing() const;
};
// `time` is an index into doc.times; kNone falls back to the publication date.
EventDate date_of(const Document& doc, int32_t time);

// `missing` of somebody who is in no table.
inline constexpr std::string_view kUnknownActor = "not in the actor tables";

// A mention and one of those it stands for; actor is nullptr for somebody we do not know.
struct ActorRef {
  const Mention* mention = nullptr;
  const Actor* actor = nullptr;
};
// Every mention of `mentions` with each of its actors, in order. kNone gives none.
std::vector<ActorRef> actors_of(const Document& doc, const std::vector<uint32_t>& mentions);
std::vector<ActorRef> actors_of(const Document& doc, int32_t mention);

// The words of `span` as far as the options let them out; empty = they stay in.
std::string_view quotable(const Document& doc, Span span, const CodePointOffsets& points, const RecordOptions& options);

}  // namespace demarche
