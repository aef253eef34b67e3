#include "options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

namespace demarche::cli {

void add_day_flag(CLI::App& command, const std::string& name, std::optional<Day>& day, const std::string& help) {
  const auto read = [&day, name](const std::string& text) {
    day = parse_iso_day(text);
    if (!day) throw CLI::ValidationError(name, "'" + text + "' is no calendar day written YYYY-MM-DD");
  };
  command.add_option_function<std::string>(name, read, help)->type_name("YYYY-MM-DD");
}

void add_input_flags(CLI::App& command, InputOptions& input) {
  command.add_option("files", input.paths, "Articles: text, pages, JSON Lines, CSV, feeds, WARC, also compressed or in archives; folders; - for standard input")->required();
  add_day_flag(command, "--date", input.date, "Publication date, for all files; wins over what the text says");
  command.add_option("--outlet", input.outlet, "Who published it; wins over what the text says")->type_name("NAME");
  command.add_flag("--conllu", input.is_conllu, "The files are parsed already: CoNLL-U");
  command
      .add_option_function<size_t>("--max-size", [&input](size_t mebibytes) { input.max_bytes = mebibytes << 20; },
                                   "The largest file that still is one article, in MiB (default 16); larger ones are left out and named")
      ->check(CLI::Range(1u, 1024u).description(""))
      ->type_name("N");
  command
      .add_option_function<std::string>(
          "--fields",
          [&input](const std::string& text) {
            auto map = FieldMap::parse(text);
            if (!map) throw CLI::ValidationError("--fields", map.error().message);
            input.fields = *std::move(map);
          },
          "Where JSON Lines and tables hold what, besides the usual names: text=body,date=day,outlet=paper,title=,url=,id=,byline=")
      ->type_name("SLOT=NAME,...");
  command.add_option("--model", input.model, "Other weights than those that come with the program")->type_name("FILE");
}

void add_actors_flag(CLI::App& command, std::vector<std::filesystem::path>& actors) {
  command.add_option("--actors", actors, "Your own actors, over those that come with the program; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

void add_lexicon_flag(CLI::App& command, std::filesystem::path& lexicon) {
  command.add_option("--lexicon", lexicon, "Your own copy of data/lexicon, in place of the one that comes with the program")
      ->check(CLI::ExistingDirectory.description(""))
      ->type_name("FOLDER");
}

std::vector<std::filesystem::path> overlays_of(const std::vector<std::filesystem::path>& actors, const std::filesystem::path& lexicon) {
  std::vector<std::filesystem::path> files;
  std::error_code ignored;
  for (std::filesystem::directory_iterator it(lexicon, ignored), end; !ignored && it != end; it.increment(ignored)) files.push_back(it->path());
  std::ranges::sort(files);
  files.insert(files.end(), actors.begin(), actors.end());
  return files;
}

void add_colour_flag(CLI::App& command, Colour& colour) {
  const std::map<std::string, Colour> colours = {{"auto", Colour::kAuto}, {"always", Colour::kAlways}, {"never", Colour::kNever}};
  command.add_option("--color,--colour", colour, "auto (default), always or never; NO_COLOR is honoured")
      ->transform(CLI::CheckedTransformer(colours).description(""))
      ->type_name("WHEN");
}

}  // namespace demarche::cli
