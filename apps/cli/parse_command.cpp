#include "commands.h"
#include "emit/parse_formats.h"
#include "one_by_one.h"

namespace demarche::cli {

int run_parse(const ParseOptions& options) {
  return show_each(options.input,
                   [&](const Document& doc, const Engine&) { return options.as_json ? to_parse_json(doc) : to_conllu(doc); });
}

}  // namespace demarche::cli
