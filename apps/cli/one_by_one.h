// Documents one after the other, for the commands that show rather than code.
#pragma once

#include "inputs.h"
#include "options.h"
#include "pipeline/engine.h"
#include "terminal.h"

namespace demarche::cli {

// Calls take(document) for every input that can be read, until it returns false; the others are named. False: some could not be read.
template <class Take>
bool for_each_document(const InputOptions& input, const Take& take) {
  const InputList inputs = list_inputs(input.paths, "");
  for (const Error& error : inputs.errors) complain(error);
  bool all_read = inputs.errors.empty();
  Intake intake(inputs.files, intake_options(input));
  while (auto raw = intake.next()) {
    auto doc = *raw ? read_input(**raw, input) : Result<Document>(raw->error());
    if (!doc) {
      complain(shown_path(doc.error().where), doc.error().message);
      all_read = false;
      continue;
    }
    if (!take(std::move(*doc))) break;
  }
  return all_read;
}

// Reads and parses every input in turn and writes what `show(doc, engine)` returns. The exit code says how it went.
template <class Show>
int show_each(const InputOptions& input, const Show& show) {
  const auto engine = Engine::load({.model = input.model, .actors = input.actors, .lexicon = input.lexicon, .parses = !input.is_conllu});
  if (!engine) return complain(engine.error()), kCannotStart;
  Output output;
  Scratch scratch;
  const bool all_read = for_each_document(input, [&](Document doc) {
    if (!input.is_conllu) engine->parse(doc, scratch);
    output.write(show(doc, *engine));
    return !output.is_closed();
  });
  output.flush();
  if (output.failed()) return kStoreFailed;
  return all_read ? kOk : kSomeInputsFailed;
}

}  // namespace demarche::cli
