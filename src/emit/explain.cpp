#include "emit/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "doc/tree.h"
#include "emit/columns.h"
#include "emit/records.h"
#include "emit/tree_drawing.h"
#include "emit/vocabulary.h"

namespace demarche {
namespace {

constexpr size_t kNarrowest = 72;
constexpr size_t kLabelWidth = 11;
constexpr std::array<std::string_view, 13> kRoles = {"agent",   "patient", "addressee", "topic",       "partner", "instrument", "place",
                                                     "time",    "purpose", "content",   "beneficiary", "origin",  "goal"};
constexpr std::array<std::string_view, 8> kGoverned = {"",          "what was said",     "purpose of", "condition of",
                                                       "follows from", "cause of", "argument of", "modifies"};
constexpr std::array<std::string_view, 5> kBlocks = {"headline", "byline", "dateline", "prose", "repeat"};
constexpr std::array<std::string_view, 4> kEntities = {"person", "organisation", "place", "name"};

enum class Style { kPlain, kBold, kDim, kGood, kWarn, kBad };

std::string_view escape_of(Style style) {
  switch (style) {
    case Style::kPlain: return "";
    case Style::kBold: return "\x1b[1m";
    case Style::kDim: return "\x1b[2m";
    case Style::kGood: return "\x1b[32m";
    case Style::kWarn: return "\x1b[33m";
    case Style::kBad: return "\x1b[31m";
  }
  return "";
}

Style style_of_quad(int quad) {
  if (quad == 1 || quad == 2) return Style::kGood;
  if (quad == 3) return Style::kWarn;
  return quad == 4 ? Style::kBad : Style::kBold;
}

// Parts of a line with a separator between those that are not empty.
class Joined {
 public:
  explicit Joined(std::string_view separator) : separator_(separator) {}
  Joined& add(std::string_view part) {
    if (part.empty()) return *this;
    if (!text_.empty()) text_ += separator_;
    text_ += part;
    return *this;
  }
  const std::string& text() const { return text_; }

 private:
  std::string_view separator_;
  std::string text_;
};

// Lines of `text`, broken at blanks, none wider than `width` unless a word is.
std::vector<std::string> wrap(std::string_view text, size_t width) {
  std::vector<std::string> lines;
  std::string line;
  size_t used = 0;
  while (!text.empty()) {
    const size_t blank = text.find(' ');
    const std::string_view word = text.substr(0, blank);
    text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    if (word.empty()) continue;
    const size_t wide = display_width(word);
    if (!line.empty() && used + 1 + wide > width) {
      lines.push_back(std::move(line));
      line.clear();
      used = 0;
    }
    if (!line.empty()) {
      line += ' ';
      ++used;
    }
    line += word;
    used += wide;
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

// In quotation marks, unless the words bring their own.
std::string quoted(std::string_view words) {
  const std::string line = one_line(words);
  if (line.starts_with("\u201c") || line.starts_with('"')) return line;
  return fmt::format("\u201c{}\u201d", line);
}

std::string show_interval(const TimeExpression& time) {
  if (!time.interval) return time.is_duration ? "a duration" : "";
  const std::string start = to_iso(time.interval->start), end = to_iso(time.interval->end);
  std::string text = start == end ? start : fmt::format("{} to {}", start, end);
  if (time.open_start) text = "until " + end;
  if (time.open_end) text = "since " + start;
  return text;
}

class Explainer {
 public:
  Explainer(const Document& doc, const ExplainOptions& options) : doc_(doc), tree_(doc), options_(options), width_(std::max(options.width, kNarrowest)) {}

  std::string explain_all() {
    heading();
    size_t next = 0;
    for (uint32_t block = 0; block < doc_.blocks.size(); ++block) {
      bool any = false;
      for (; next < doc_.sentences.size() && doc_.sentences[next].block <= block; ++next) {
        any = true;
        if (is_coded(block)) explain_sentence(uint32_t(next));
      }
      if (!is_coded(block) || !any) skipped_block(block);
    }
    return std::move(out_);
  }

  std::string explain_one(uint32_t sentence) {
    if (sentence >= doc_.sentences.size()) {
      const size_t n = doc_.sentences.size();
      return n == 0 ? "The document has no sentences.\n"
                    : fmt::format("There is no sentence {}: the document has {}, numbered 0 to {}.\n", sentence, n, n - 1);
    }
    explain_sentence(sentence);
    return std::move(out_);
  }

 private:
  // ---------------------------------------------------------------------------------------------------- layout
  void styled(Style style, std::string_view text) {
    if (!options_.colour || style == Style::kPlain) {
      out_ += text;
      return;
    }
    out_ += escape_of(style);
    out_ += text;
    out_ += "\x1b[0m";
  }

  void rule(std::string_view title) {
    std::string line = fmt::format("\u2500\u2500 {} ", title);
    for (size_t used = display_width(line); used < width_; ++used) line += "\u2500";
    styled(Style::kBold, line);
    out_ += '\n';
  }

  void section(std::string_view title) {
    out_ += "\n  ";
    styled(Style::kBold, title);
    out_ += '\n';
  }

  // "      label      text text", later lines under the text.
  void field(std::string_view label, std::string_view text, Style style = Style::kPlain, size_t indent = 6) {
    const size_t left = indent + kLabelWidth + 1;
    bool first = true;
    for (const std::string& line : wrap(text, width_ - left)) {
      out_.append(indent, ' ');
      styled(Style::kDim, fit_and_pad(first ? label : "", kLabelWidth));
      out_ += ' ';
      styled(style, line);
      out_ += '\n';
      first = false;
    }
  }

  // A quotation on the left, what is known of it on the right.
  void entry(Span words, std::string_view text, Style style = Style::kPlain) {
    const size_t left = std::min<size_t>(34, width_ / 3);
    const std::vector<std::string> lines = wrap(text, width_ - left - 6);
    const std::string shown = fit(quoted(doc_.cut(words)), left);
    for (size_t i = 0; i < std::max<size_t>(lines.size(), 1); ++i) {
      out_ += "    ";
      out_ += fit_and_pad(i == 0 ? shown : "", left);
      if (i < lines.size()) {
        out_ += "  ";
        styled(style, lines[i]);
      }
      while (out_.back() == ' ') out_.pop_back();
      out_ += '\n';
    }
  }

  void paragraph(std::string_view text, size_t indent, Style style = Style::kPlain) {
    for (const std::string& line : wrap(text, width_ - indent)) {
      out_.append(indent, ' ');
      styled(style, line);
      out_ += '\n';
    }
  }

  // -------------------------------------------------------------------------------------------------- document
  void heading() {
    rule(doc_.path.empty() ? "document" : one_line(doc_.path));
    field("title", one_line(doc_.title), Style::kBold, 2);
    field("byline", one_line(doc_.byline), Style::kPlain, 2);
    field("outlet", one_line(doc_.outlet), Style::kPlain, 2);
    const std::string from = doc_.published_from.empty() ? "" : fmt::format(" (from the {})", doc_.published_from);
    field("published", doc_.published ? to_iso(*doc_.published) + from : "unknown: relative dates stay unresolved", Style::kPlain, 2);
    for (const std::string& warning : doc_.warnings) field("note", warning, Style::kWarn, 2);
    out_ += '\n';
  }

  bool is_coded(uint32_t block) const {
    const BlockKind kind = doc_.blocks[block].kind;
    return kind == BlockKind::kTitle || kind == BlockKind::kProse;
  }

  void skipped_block(uint32_t block) {
    const std::string_view why = is_coded(block) ? "no sentence in it" : "never coded";
    rule(fmt::format("{}: {}", kBlocks[size_t(doc_.blocks[block].kind)], why));
    paragraph(fit(one_line(doc_.cut(doc_.blocks[block].span)), width_ * 2), 2, Style::kDim);
    out_ += '\n';
  }

  // -------------------------------------------------------------------------------------------------- sentence
  void explain_sentence(uint32_t index) {
    const Sentence& sentence = doc_.sentences[index];
    const std::string_view kind = sentence.block < doc_.blocks.size() ? kBlocks[size_t(doc_.blocks[sentence.block].kind)] : "prose";
    rule(fmt::format("sentence {} \u00B7 {}", index, kind));
    paragraph(one_line(doc_.cut(sentence.span)), 2, Style::kBold);
    out_ += '\n';
    draw(sentence);
    mentions(sentence);
    times_and_places(sentence);
    figures(sentence);
    predicates(sentence);
    statements(index);
    conditions(index);
    relations(index);
    out_ += '\n';
  }

  bool inside(Span span, const Sentence& sentence) const { return sentence.span.contains(span); }

  void draw(const Sentence& sentence) {
    constexpr size_t kUpos = 5, kRelation = 13, kLemma = 15, kForm = 18, kNumber = 4;
    const size_t n = sentence.words.size();
    std::vector<int32_t> heads(n, kNone);
    for (size_t i = 0; i < n; ++i) {
      const int32_t head = doc_.words[sentence.words.begin + i].head;
      if (head >= 0 && sentence.words.contains(uint32_t(head))) heads[i] = head - int32_t(sentence.words.begin);
    }
    const std::vector<std::string> rows = draw_tree(heads, width_ * 3 / 10);
    for (size_t i = 0; i < n; ++i) {
      const uint32_t at = sentence.words.begin + uint32_t(i);
      const Word& word = doc_.words[at];
      const std::string note = note_on(at);
      out_ += "  ";
      styled(Style::kDim, fmt::format("{:>{}} ", i + 1, kNumber - 1));
      styled(Style::kDim, rows[i]);
      out_ += ' ';
      styled(triggers(at) ? Style::kBold : Style::kPlain, fit_and_pad(one_line(doc_.form(at)), kForm));
      out_ += ' ';
      styled(Style::kDim, fit_and_pad(one_line(word.lemma), kLemma));
      out_ += ' ';
      styled(Style::kDim, fit_and_pad(name(word.upos), kUpos));
      out_ += ' ';
      styled(Style::kDim, fit_and_pad(word.head == kNone ? "root" : name(word.deprel), kRelation));
      const size_t used = 2 + kNumber + display_width(rows[i]) + 1 + kForm + 1 + kLemma + 1 + kUpos + 1 + kRelation + 1;
      if (!note.empty() && used + 4 < width_) out_ += ' ' + fit(note, width_ - used);
      while (out_.back() == ' ') out_.pop_back();
      out_ += '\n';
    }
  }

  bool triggers(uint32_t word) const {
    return std::ranges::any_of(doc_.propositions, [&](const Proposition& one) { return one.trigger == word; });
  }

  // "SANCTION expel" beside a word that was coded, the kind of name beside the first word of one.
  std::string note_on(uint32_t word) const {
    Joined note(", ");
    for (const Event& event : doc_.events) {
      if (event.proposition < doc_.propositions.size() && doc_.propositions[event.proposition].trigger == word) {
        note.add("\u25C6 " + event.type);
      }
    }
    for (const Name& one : doc_.names) {
      if (one.words.begin == word) note.add(kEntities[size_t(one.type)]);
    }
    return note.text();
  }

  // ---------------------------------------------------------------------------------------------------- actors
  std::string show_actor(const Actor& actor) const {
    std::string codes = actor.code;
    for (const std::string& sector : actor.sectors) codes += (codes.empty() ? "" : " ") + sector;
    Joined text(" \u00B7 ");
    text.add(codes).add(actor.name).add(actor.role);
    text.add(fmt::format("by {}", name(actor.resolved_by)));
    if (actor.as_of && !actor.role.empty()) text.add("as of " + to_iso(*actor.as_of));
    if (!actor.missing.empty()) text.add("missing: " + actor.missing);
    return text.text();
  }

  // The first mention of the same chain, where it is another one: " = “NATO”, sentence 3".
  std::string antecedent(uint32_t index) const {
    const Mention& mention = doc_.mentions[index];
    if (mention.chain < 0 || size_t(mention.chain) >= doc_.chains.size()) return {};
    const std::vector<uint32_t>& chain = doc_.chains[size_t(mention.chain)].mentions;
    if (chain.empty() || chain.front() == index || chain.front() >= doc_.mentions.size()) return {};
    const Mention& first = doc_.mentions[chain.front()];
    return fmt::format("= {} in sentence {}", fit(quoted(doc_.cut(first.span)), 40), doc_.words[first.head].sentence);
  }

  void mentions(const Sentence& sentence) {
    bool titled = false;
    Joined unresolved(", ");
    for (uint32_t i = 0; i < doc_.mentions.size(); ++i) {
      const Mention& mention = doc_.mentions[i];
      if (!sentence.words.contains(mention.head)) continue;
      const std::string same = antecedent(i);
      if (mention.actors.empty() && same.empty()) {
        unresolved.add(fit(quoted(doc_.cut(mention.span)), 40));
        continue;
      }
      if (!std::exchange(titled, true)) section("who");
      Joined text("; ");
      for (uint32_t actor : mention.actors) text.add(show_actor(doc_.actors[actor]));
      if (mention.actors.empty()) text.add("nobody in the actor tables");
      text.add(same);
      entry(mention.span, text.text());
    }
    if (unresolved.text().empty()) return;
    if (!titled) section("who");
    paragraph("in no actor table: " + unresolved.text(), 4, Style::kDim);
  }

  // The code of everybody a list of mentions stands for: "RUS GOV", "UKR, NATO".
  std::string codes_of(const std::vector<uint32_t>& who) const {
    Joined text(", ");
    for (const ActorRef& ref : actors_of(doc_, who)) {
      if (!ref.actor || (ref.actor->code.empty() && ref.actor->sectors.empty())) {
        text.add(quoted(doc_.cut(ref.mention->span)));
        continue;
      }
      std::string code = ref.actor->code;
      for (const std::string& sector : ref.actor->sectors) code += (code.empty() ? "" : " ") + sector;
      text.add(code);
    }
    return text.text();
  }

  // --------------------------------------------------------------------------------- times, places, figures
  void times_and_places(const Sentence& sentence) {
    bool titled = false;
    for (const TimeExpression& time : doc_.times) {
      if (!inside(time.span, sentence)) continue;
      if (!std::exchange(titled, true)) section("when");
      Joined text(" \u00B7 ");
      text.add(show_interval(time)).add(name(time.granularity));
      if (time.interval) text.add(name(time.method));
      if (time.interval && time.method == TimeMethod::kRelative) text.add(fmt::format("counted from: {}", name(time.anchor)));
      if (!time.missing.empty()) text.add("unresolved: " + time.missing);
      entry(time.span, text.text());
    }
    titled = false;
    for (const Place& place : doc_.places) {
      if (!inside(place.span, sentence)) continue;
      if (!std::exchange(titled, true)) section("where");
      Joined text(" \u00B7 ");
      text.add(place.name).add(place.admin1 == place.name ? "" : place.admin1).add(place.country).add(place.kind);
      if (place.has_position) text.add(fmt::format("{:.2f}, {:.2f}", place.lat, place.lon));
      entry(place.span, text.text());
    }
  }

  void figures(const Sentence& sentence) {
    bool titled = false;
    for (const Figure& figure : doc_.figures) {
      if (!inside(figure.span, sentence)) continue;
      if (!std::exchange(titled, true)) section("how many");
      Joined text(" \u00B7 ");
      text.add(fmt::format("{}{:.15g} {}", figure.approximate ? "about " : "", figure.value, figure.unit));
      if (figure.low || figure.high) {
        text.add(fmt::format("{} to {}", figure.low ? fmt::format("{:.15g}", *figure.low) : "?", figure.high ? fmt::format("{:.15g}", *figure.high) : "?"));
      }
      text.add(name(figure.what));
      if (figure.actor_mention >= 0) text.add("of " + codes_of({uint32_t(figure.actor_mention)}));
      entry(figure.span, text.text());
    }
  }

  // ------------------------------------------------------------------------------------------------ predicates
  void predicates(const Sentence& sentence) {
    bool titled = false;
    for (uint32_t i = 0; i < doc_.propositions.size(); ++i) {
      if (!sentence.words.contains(doc_.propositions[i].trigger)) continue;
      if (!std::exchange(titled, true)) section("what");
      predicate(i);
    }
    unproposed(sentence);
  }

  void predicate(uint32_t index) {
    const Proposition& one = doc_.propositions[index];
    out_ += "    ";
    styled(Style::kBold, fit(one_line(trigger_of(one)), width_ / 3));
    Joined text(" \u00B7 ");
    text.add(one.lemma).add(name(one.status)).add(one.historical ? "told as history" : "");
    text.add(one.entry.empty() ? "no lexicon entry" : "entry " + one.entry);
    out_ += "  " + fit(text.text(), width_ * 2 / 3 - 6) + '\n';
    for (const Cue& cue : one.cues) {
      field("status", fmt::format("{}: {} \u2192 {}", quoted(doc_.cut(cue.span)), one_line(cue.reason), name(cue.status)));
    }
    for (const Argument& argument : one.arguments) field(kRoles[size_t(argument.role)], show_argument(argument));
    if (one.governor >= 0 && size_t(one.governor) < doc_.propositions.size() && one.governed_as != GovernedAs::kNothing) {
      field("below", fmt::format("{} {}", kGoverned[size_t(one.governed_as)], quoted(trigger_of(doc_.propositions[size_t(one.governor)]))));
    }
    outcome(index);
  }

  std::string_view trigger_of(const Proposition& one) const {
    return one.trigger_words.empty() ? doc_.form(one.trigger) : doc_.cut(doc_.span_of(one.trigger_words));
  }

  std::string show_argument(const Argument& argument) const {
    const bool known = argument.mention >= 0 && size_t(argument.mention) < doc_.mentions.size();
    const Span span = known ? doc_.mentions[size_t(argument.mention)].span : doc_.span_of(tree_.subtree(argument.head));
    std::string text = argument.preposition.empty() ? "" : one_line(argument.preposition) + ": ";
    text += fit(quoted(doc_.cut(span)), width_ * 2 / 3);
    if (known && !doc_.mentions[size_t(argument.mention)].actors.empty()) text += " \u2192 " + codes_of({uint32_t(argument.mention)});
    if (argument.inherited) text += " (shared with another clause)";
    return text;
  }

  void outcome(uint32_t index) {
    bool told = false;
    for (const Event& event : doc_.events) {
      if (event.proposition != index) continue;
      show_event(event);
      told = true;
    }
    for (const Uncoded& one : doc_.uncoded) {
      if (one.proposition != index) continue;
      field("not coded", one_line(one.reason), Style::kWarn);
      told = true;
    }
    if (told) return;
    const bool known = !doc_.propositions[index].entry.empty();
    field("not coded", known ? "its entry gives no event here" : "the predicate is in no lexicon", Style::kWarn);
  }

  void show_event(const Event& event) {
    const std::string codes = event.mode.empty() ? event.type : fmt::format("{} / {}", event.type, event.mode);
    Joined what(" \u00B7 ");
    what.add(codes);
    for (const std::string& context : event.contexts) what.add(context);
    if (!event.cameo.empty()) {
      const CodeName* label = options_.names ? options_.names->find(event.cameo) : nullptr;
      what.add(label ? fmt::format("CAMEO {} {}", event.cameo, label->name) : "CAMEO " + event.cameo);
    }
    what.add(fmt::format("intensity {:.3g}", event.intensity));
    field("\u25C6 event", what.text(), style_of_quad(event.quad));
    const auto side = [&](const std::vector<uint32_t>& who, const std::string& missing) {
      if (!who.empty()) return codes_of(who);
      return missing.empty() ? std::string("nobody") : fmt::format("nobody ({})", missing);
    };
    field("", fmt::format("{} \u2192 {}", side(event.source, event.source_missing), side(event.target, event.target_missing)));
    Joined more(" \u00B7 ");
    more.add(show_date(event.time));
    if (event.place >= 0 && size_t(event.place) < doc_.places.size()) more.add("at " + doc_.places[size_t(event.place)].name);
    for (uint32_t statement : event.attribution) more.add("says " + speaker_of(doc_.statements[statement]));
    more.add(fmt::format("confidence {:.2f}", event.confidence));
    field("", more.text());
    field("rule", event.rule, Style::kDim);
  }

  std::string show_date(int32_t time) const {
    const EventDate date = date_of(doc_, time);
    if (date.time) return fmt::format("{} ({})", quoted(doc_.cut(date.time->span)), date.interval ? show_interval(*date.time) : "unresolved");
    return date.interval ? fmt::format("{} (publication)", to_iso(date.interval->start)) : "no date";
  }

  // Verbs that no stage took for a predicate.
  void unproposed(const Sentence& sentence) {
    Joined words(", ");
    for (uint32_t i = sentence.words.begin; i < sentence.words.end; ++i) {
      const bool covered = std::ranges::any_of(doc_.propositions, [&](const Proposition& one) {
        return one.trigger == i || one.trigger_words.contains(i);
      });
      if (doc_.words[i].upos == Upos::kVerb && !covered) words.add(quoted(doc_.form(i)));
    }
    if (words.text().empty()) return;
    out_ += '\n';
    paragraph("verbs that are no predicate of the lexicon: " + words.text(), 4, Style::kDim);
  }

  // ------------------------------------------------------------------------- statements, conditions, relations
  std::string speaker_of(const Statement& statement) const {
    if (statement.speaker >= 0) return codes_of({uint32_t(statement.speaker)});
    return statement.speaker_words.empty() ? "somebody" : quoted(doc_.cut(statement.speaker_words));
  }

  bool touches(const Statement& statement, uint32_t sentence) const {
    if (statement.sentence == sentence) return true;
    return std::ranges::any_of(statement.content, [&](Span piece) { return piece.overlaps(doc_.sentences[sentence].span); });
  }

  void statements(uint32_t sentence) {
    bool titled = false;
    for (const Statement& one : doc_.statements) {
      if (!touches(one, sentence)) continue;
      if (!std::exchange(titled, true)) section("who says so");
      std::string text = speaker_of(one);
      if (!one.addressees.empty()) text += " \u2192 " + codes_of(one.addressees);
      Joined rest(" \u00B7 ");
      rest.add(text).add(name(one.manner)).add(one.act).add(one.stance);
      if (one.channel >= 0) rest.add("through " + codes_of({uint32_t(one.channel)}));
      if (!one.speaker_missing.empty()) rest.add("missing: " + one.speaker_missing);
      if (one.sentence != sentence) rest.add(fmt::format("said in sentence {}", one.sentence));
      if (!one.about.empty()) rest.add(fmt::format("about {} event{}", one.about.size(), one.about.size() == 1 ? "" : "s"));
      entry(one.cue.empty() ? doc_.sentences[sentence].span : one.cue, rest.text());
      for (Span piece : one.content) field("content", fit(quoted(doc_.cut(piece)), width_ * 3 / 2), Style::kDim);
    }
  }

  void conditions(uint32_t sentence) {
    bool titled = false;
    for (const Condition& one : doc_.conditions) {
      if (one.sentence != sentence) continue;
      if (!std::exchange(titled, true)) section("conditions");
      std::string who = one.issuer >= 0 ? codes_of({uint32_t(one.issuer)}) : fmt::format("nobody ({})", one.issuer_missing);
      if (!one.against.empty()) who += " \u2192 " + codes_of(one.against);
      field(name(one.type), who, Style::kBold, 4);
      field("if", one.antecedent.empty() ? "left implicit" : quoted(doc_.cut(one.antecedent)), Style::kPlain, 4);
      field("then", one.consequent.empty() ? "left implicit" : quoted(doc_.cut(one.consequent)), Style::kPlain, 4);
    }
  }

  void relations(uint32_t sentence) {
    bool titled = false;
    for (const Relation& one : doc_.relations) {
      if (one.sentence != sentence) continue;
      if (!std::exchange(titled, true)) section("relations");
      entry(one.span, fmt::format("{} {}{} {}", codes_of({one.subject}), one.negated ? "not " : "", one.predicate, codes_of({one.object})));
    }
  }

  const Document& doc_;
  const Tree tree_;
  const ExplainOptions& options_;
  const size_t width_;
  std::string out_;
};

}  // namespace

std::string explain(const Document& doc, std::optional<uint32_t> sentence, const ExplainOptions& options) {
  Explainer explainer(doc, options);
  return sentence ? explainer.explain_one(*sentence) : explainer.explain_all();
}

}  // namespace demarche
