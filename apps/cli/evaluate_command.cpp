#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "commands.h"
#include "emit/record_list.h"
#include "evaluate/event_scores.h"
#include "evaluate/gold.h"
#include "lexicon/ontology.h"
#include "pipeline/engine.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kEvaluateExamples =
    "Examples:\n"
    "  demarche evaluate events data/training\n"
    "      precision and recall over all marked sentences that come with the program\n"
    "  demarche evaluate events --part train --misses 40 data/training/reject.evt\n"
    "      ... and what went wrong in the first 40 sentences that are not right\n"
    "  demarche evaluate events --format json mine.jsonl\n"
    "      your own sentences, the figures as one JSON object";

enum class Part { kTrain, kHeldBack, kAll };
enum class Format { kTable, kJson };

struct EvaluateOptions {
  std::vector<std::string> gold;
  std::filesystem::path model;
  std::vector<std::filesystem::path> actors;
  Part part = Part::kAll;
  Format format = Format::kTable;
  size_t misses = 0;
};

Document plain_document(const GoldSentence& gold) {
  Document doc;
  doc.path = gold.where;
  doc.text = gold.text;
  doc.published = gold.published;
  if (gold.published) doc.published_from = "option";
  doc.blocks.push_back({gold.is_headline ? BlockKind::kTitle : BlockKind::kProse, {0, uint32_t(gold.text.size())}});
  doc.id = make_document_id(doc);
  return doc;
}

bool belongs_to(const GoldSentence& sentence, Part part) {
  return part == Part::kAll || sentence.is_held_back == (part == Part::kHeldBack);
}

std::string describe(const EventMisses& misses) {
  std::string out = fmt::format("{}\n  {}\n", misses.where, misses.text);
  for (const std::string& line : misses.lines) out += "    " + line + "\n";
  return out;
}

int run_evaluate_events(const EvaluateOptions& options) {
  const auto ontology = Ontology::load();
  if (!ontology) return complain(ontology.error()), kCannotStart;
  std::vector<GoldSentence> sentences;
  for (const std::string& path : options.gold) {
    auto read = read_gold(path, *ontology);
    if (!read) return complain(read.error()), kSomeInputsFailed;
    std::move(read->begin(), read->end(), std::back_inserter(sentences));
  }
  const auto engine = Engine::load({.model = options.model, .actors = options.actors});
  if (!engine) return complain(engine.error()), kCannotStart;

  EventScorer scorer;
  Scratch scratch;
  Output output;
  size_t shown = 0;
  for (const GoldSentence& sentence : sentences) {
    if (!belongs_to(sentence, options.part)) continue;
    Document doc = plain_document(sentence);
    engine->parse(doc, scratch);
    engine->code(doc);
    const EventMisses misses = scorer.add(sentence, doc);
    if (misses.lines.empty() || sentence.is_held_back || shown == options.misses) continue;
    output.write(describe(misses));
    ++shown;
  }
  output.write(options.format == Format::kJson ? event_report_json(scorer.scores()) : event_report(scorer.scores()));
  output.flush();
  return output.failed() ? kStoreFailed : kOk;
}

}  // namespace

void add_evaluate(CLI::App& app, Run& run) {
  const auto options = std::make_shared<EvaluateOptions>();
  CLI::App* evaluate = app.add_subcommand("evaluate", "How good the records are, against sentences that people have marked");
  evaluate->require_subcommand(1);
  CLI::App* events = evaluate->add_subcommand("events", "Types, sources, targets, status and modes, from plain text");
  events->footer(kEvaluateExamples);
  events->add_option("gold", options->gold, "Marked sentences: the markup of data/training/README.md or JSON Lines; files or folders")->required();
  events->add_option("--model", options->model, "Other weights than those that come with the program")->type_name("FILE");
  add_actors_flag(*events, options->actors);
  const std::map<std::string, Part> parts = {{"train", Part::kTrain}, {"held-back", Part::kHeldBack}, {"all", Part::kAll}};
  events->add_option("--part", options->part, "train, held-back (a fifth that no rule is made from) or all (default)")
      ->transform(CLI::CheckedTransformer(parts).description(""))
      ->type_name("NAME");
  const std::map<std::string, Format> formats = {{"table", Format::kTable}, {"json", Format::kJson}};
  events->add_option("--format", options->format, "table (default) or json")
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->type_name("NAME");
  events->add_option("--misses", options->misses, "First show what went wrong in up to N sentences; those held back are never shown")
      ->type_name("N");
  events->callback([options, &run] { run = [options] { return run_evaluate_events(*options); }; });
}

}  // namespace demarche::cli
