#include <CLI/CLI.hpp>
#include <cmath>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "classify/classifier.h"
#include "classify/marked_text.h"
#include "classify/pair_states.h"
#include "classify/pair_view.h"
#include "commands.h"
#include "options.h"
#include "pipeline/engine.h"
#include "terminal.h"

namespace demarche::cli {
namespace {

constexpr const char* kClassifyExamples =
    "Input: one JSON object a line, {\"id\":..,\"marked\":\"<s>Oslo</s> called off talks with <t>Lima</t>\"}.\n"
    "Tags may repeat, be missing, or stand inside a word.\n\n"
    "Examples:\n"
    "  demarche classify pairs.jsonl\n"
    "      type, scores of all types, mode and CAMEO code of each marked pair\n";

struct ClassifyOptions {
  std::vector<std::string> files;
  std::filesystem::path model, weights;
  bool features = false;
};

struct Item {
  nlohmann::json id;
  std::string marked;
};

// A sentence that somebody marked, as a document of one paragraph.
Document document_of(const MarkedText& marked) {
  Document doc;
  doc.text = marked.text;
  if (!doc.text.empty()) doc.blocks.push_back({BlockKind::kProse, {0, uint32_t(doc.text.size())}});
  return doc;
}

std::string features_of(const Item& item, const Document& doc, const PairView& view) {
  const PairStates states = pair_states(doc, view.parts);
  nlohmann::json out = {{"id", item.id}, {"features", view.features}, {"grams", view.grams}, {"states", states.values}, {"scales", states.scale}};
  return out.dump() + "\n";
}

std::string answer(const Item& item, const Classification& found) {
  nlohmann::ordered_json out = {{"id", item.id}, {"type", found.type}};
  auto& scores = out["scores"] = nlohmann::ordered_json::object();
  for (size_t k = 0; k < found.scores.size(); ++k) scores[std::string(plover_types()[k])] = std::round(found.scores[k] * 1e4) / 1e4;
  out["mode"] = found.mode.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(found.mode);
  out["cameo"] = found.cameo;
  return out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

// Reads items one by one; false with a message for a line that is none.
bool read_item(const std::string& line, Item& item) {
  const auto json = nlohmann::json::parse(line, nullptr, false);
  if (!json.is_object() || !json.contains("marked") || !json["marked"].is_string()) return false;
  item.id = json.contains("id") ? json["id"] : nlohmann::json();
  item.marked = json["marked"].get<std::string>();
  return true;
}

int run_classify(const ClassifyOptions& options) {
  const auto engine = Engine::load({.model = options.model, .actors = {}, .parses = true});
  if (!engine) return complain(engine.error()), kCannotStart;
  std::optional<Classifier> classifier;
  if (!options.features) {
    auto loaded = Classifier::load(options.weights);
    if (!loaded) return complain(loaded.error()), kCannotStart;
    classifier.emplace(std::move(*loaded));
  }
  const bool reads_states = classifier && classifier->knows_core(engine->core_checksum());
  bool failed = false;
  Output output;
  Scratch scratch;
  const auto one_file = [&](std::istream& in, const std::string& name) {
    std::string line;
    for (size_t number = 1; std::getline(in, line); ++number) {
      if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
      Item item;
      if (!read_item(line, item)) {
        complain(name + ":" + std::to_string(number), "no JSON object with a text \"marked\"");
        failed = true;
        continue;
      }
      const MarkedText marked = read_marked(item.marked);
      Document doc = document_of(marked);
      engine->parse(doc, scratch);
      engine->code(doc);
      const Tree tree(doc);
      if (classifier && !reads_states) doc.states = {};
      output.write(classifier ? answer(item, classifier->classify(doc, tree, marked.source, marked.target))
                              : features_of(item, doc, view_pair(doc, tree, marked.source, marked.target)));
    }
  };
  for (const std::string& file : options.files) {
    if (file == "-") {
      one_file(std::cin, "standard input");
      continue;
    }
    std::ifstream in(file);
    if (!in) {
      complain(file, "cannot be read");
      failed = true;
      continue;
    }
    one_file(in, file);
  }
  output.flush();
  if (output.failed()) return kStoreFailed;
  return failed ? kSomeInputsFailed : kOk;
}

}  // namespace

void add_classify(CLI::App& app, Run& run) {
  const auto options = std::make_shared<ClassifyOptions>();
  CLI::App* classify = app.add_subcommand("classify", "The type of event between a marked source and target");
  classify->footer(kClassifyExamples);
  classify->add_option("files", options->files, "JSON Lines files, or - for standard input")->required();
  classify->add_option("--model", options->model, "Other weights than those that come with the program")->type_name("FILE");
  classify->add_option("--weights", options->weights, "Other weights of events than those that come with the program")->type_name("FILE");
  classify->add_flag("--features", options->features, "What the classifier is trained on, instead of its answers");
  classify->callback([options, &run] { run = [options] { return run_classify(*options); }; });
}

}  // namespace demarche::cli
