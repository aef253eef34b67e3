// A small document with every layer filled by hand, for tests of what goes out.
#pragma once

#include <string>
#include <string_view>

#include "doc/document.h"
#include "emit/record_list.h"

namespace demarche::testing {

inline Span span_of(const Document& doc, std::string_view words, size_t from = 0) {
  const size_t at = doc.text.find(words, from);
  return {uint32_t(at), uint32_t(at + words.size())};
}

// Text with an emoji, a combining mark, a no-break space and CRLF; two sentences; every kind of record.
// Events in text order: "warned" (actual, no date in words), "attack" (denied), "left" (future, dated, placed).
inline Document sample_document() {
  Document doc;
  doc.text =
      "Cafe\u0301 talks \U0001F600 fail\r\n\r\nRuritania\u00A0warned Borduria on Monday that any attack \u201cwill have "
      "consequences\u201d.\r\nAbout 1,200 troops left Klow, and it denied the attack.";
  doc.path = "sample.txt";
  doc.title = "Cafe\u0301 talks \U0001F600 fail";
  doc.outlet = "The Daily \"Test\"";
  doc.published = make_day(2024, 5, 3);
  doc.published_from = "option";
  doc.id = make_document_id(doc);

  const Span first = span_of(doc, "Ruritania\u00A0warned"), second = span_of(doc, "About 1,200");
  doc.sentences.resize(2);
  doc.sentences[0].span = {first.begin, span_of(doc, "consequences\u201d.").end};
  doc.sentences[1].span = {second.begin, uint32_t(doc.text.size())};
  Word number;
  number.span = span_of(doc, "1,200");
  number.sentence = 1;
  doc.words.push_back(number);

  Actor ruritania;
  ruritania.name = "Ruritania";
  ruritania.code = "RTN";
  ruritania.sectors = {"GOV"};
  ruritania.as_of = doc.published;
  Actor borduria;
  borduria.name = "Borduria";
  borduria.code = "BRD";
  doc.actors = {ruritania, borduria};
  const auto mention = [&doc](std::string_view words, std::vector<uint32_t> actors) {
    Mention one;
    one.span = span_of(doc, words);
    one.actors = std::move(actors);
    doc.mentions.push_back(one);
  };
  mention("Ruritania", {0});
  mention("Borduria", {1});
  mention("troops", {});

  TimeExpression monday;
  monday.span = span_of(doc, "Monday");
  monday.interval = DayInterval{make_day(2024, 4, 29), make_day(2024, 4, 29)};
  monday.granularity = Granularity::kDay;
  monday.anchor = TimeAnchor::kPublished;
  monday.method = TimeMethod::kRelative;
  doc.times.push_back(monday);
  Place klow;
  klow.span = span_of(doc, "Klow");
  klow.name = "Klow";
  klow.country = "SYL";
  klow.has_position = true;
  klow.lat = 45.5;
  doc.places.push_back(klow);

  Proposition warn;
  warn.lemma = "warn";
  Proposition attack;
  attack.lemma = "attack";
  attack.cues.push_back({span_of(doc, "denied"), Status::kDenied, "denying verb"});
  doc.propositions = {warn, attack, warn};

  Event warned;
  warned.trigger = span_of(doc, "warned");
  warned.type = "THREATEN";
  warned.cameo = "130";
  warned.intensity = -4.4;
  warned.quad = 3;
  warned.source = {0};
  warned.target = {1};
  warned.confidence = 0.91234;
  warned.rule = "verbs/warn#1";
  Event attacked = warned;
  attacked.proposition = 1;
  attacked.trigger = span_of(doc, "attack");
  attacked.type = "ASSAULT";
  attacked.cameo = "190";
  attacked.quad = 4;
  attacked.status = Status::kDenied;
  attacked.target = {};
  attacked.target_missing = "the text names nobody";
  attacked.attribution = {0};
  Event left = warned;
  left.sentence = 1;
  left.proposition = 2;
  left.trigger = span_of(doc, "left");
  left.status = Status::kFuture;
  left.time = 0;
  left.place = 0;
  left.source = {2, 0};
  doc.events = {left, warned, attacked};

  Statement statement;
  statement.speaker = 0;
  statement.speaker_words = span_of(doc, "Ruritania");
  statement.addressees = {1};
  statement.cue = span_of(doc, "warned");
  statement.manner = Manner::kMixed;
  statement.content = {span_of(doc, "that any attack"), span_of(doc, "will have consequences")};
  statement.time = 0;
  statement.about = {2};
  doc.statements.push_back(statement);

  Condition condition;
  condition.issuer = 0;
  condition.against = {1};
  condition.antecedent = span_of(doc, "any attack");
  condition.antecedent_event = 2;
  condition.consequent = span_of(doc, "will have consequences");
  condition.stated = 0;
  condition.statement = 0;
  doc.conditions.push_back(condition);

  Figure figure;
  figure.span = span_of(doc, "About 1,200 troops");
  figure.value = 1200;
  figure.approximate = true;
  figure.unit = "troops";
  figure.what = FigureKind::kTroops;
  figure.actor_mention = 0;
  figure.event = 0;
  figure.attribution = {0};
  doc.figures.push_back(figure);

  Relation relation;
  relation.subject = 0;
  relation.object = 1;
  relation.predicate = "allied_with";
  relation.negated = true;
  relation.span = span_of(doc, "Ruritania");
  doc.relations.push_back(relation);
  return doc;
}

}  // namespace demarche::testing
