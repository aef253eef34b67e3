// Documents one after the other, for the commands that show rather than code.
#pragma once

#include "inputs.h"
#include "options.h"
#include "pipeline/engine.h"
#include "terminal.h"

namespace demarche::cli {

// Reads and parses every input in turn and writes what `show(doc, engine)` returns. The exit code says how it went.
template <class Show>
int show_each(const InputOptions& input, const Show& show) {
  const auto engine = Engine::load({.model = input.model, .actors = input.actors, .lexicon = input.lexicon, .parses = !input.is_conllu});
  if (!engine) return complain(engine.error()), kCannotStart;
  const InputList inputs = list_inputs(input.paths, "");
  for (const Error& error : inputs.errors) complain(error);
  bool failed = !inputs.errors.empty();
  Output output;
  Scratch scratch;
  Intake intake(inputs.files, intake_options(input));
  while (auto raw = intake.next()) {
    if (output.is_closed()) break;
    auto doc = *raw ? read_input(**raw, input) : Result<Document>(raw->error());
    if (!doc) {
      complain(shown_path(doc.error().where), doc.error().message);
      failed = true;
      continue;
    }
    if (!input.is_conllu) engine->parse(*doc, scratch);
    output.write(show(*doc, *engine));
  }
  output.flush();
  if (output.failed()) return kStoreFailed;
  return failed ? kSomeInputsFailed : kOk;
}

}  // namespace demarche::cli
