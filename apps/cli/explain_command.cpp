#include "commands.h"
#include "emit/explain.h"
#include "one_by_one.h"

namespace demarche::cli {

int run_explain(const ExplainOptions& options) {
  const auto names = CodeNames::load();
  if (!names) return complain(names.error()), kCannotStart;
  const demarche::ExplainOptions look = {.colour = wants_colour(options.colour), .width = terminal_width(), .names = &*names};
  return show_each(options.input, [&](Document& doc, const Engine& engine) {
    engine.code(doc);
    return explain(doc, options.sentence, look);
  });
}

}  // namespace demarche::cli
