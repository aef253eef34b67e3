// Flags that several commands share, and the exit codes. A command's own flags stand in its own file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "intake/fields.h"

namespace CLI {
class App;
}

namespace demarche::cli {

// What the program's end says to a script. Documented in README.md.
enum ExitCode {
  kOk = 0,
  kSomeInputsFailed = 1,  // the others are coded
  kUsage = 2,
  kCannotStart = 3,  // model or data missing or damaged
  kStoreFailed = 4,  // the database, or standard output, could not be written
};

// For the end of a help text.
inline constexpr const char* kExits =
    "Exit codes: 0 all well; 1 some inputs failed, the others are coded; 2 usage; 3 the program could not start (model or data);\n"
    "4 the database or the output could not be written.";

enum class Colour { kAuto, kAlways, kNever };

// Where texts come from and with what they are read.
struct InputOptions {
  std::vector<std::string> paths;         // files, folders, "-" = standard input
  std::optional<Day> date;                // of publication; wins over the text
  std::string outlet;                     // likewise
  bool is_conllu = false;                 // the files are parsed already
  size_t max_bytes = 16u << 20;           // of one article
  FieldMap fields;                        // of JSON Lines and tables
  std::filesystem::path model;            // empty = the one that comes with the program
  std::vector<std::filesystem::path> actors;  // overlays
  std::filesystem::path lexicon;              // folder; empty = the one that comes with the program
};

// Each adds flags to `command`; what they fill must live as long as the command line is read.
void add_input_flags(CLI::App& command, InputOptions& input);
void add_actors_flag(CLI::App& command, std::vector<std::filesystem::path>& actors);
void add_lexicon_flag(CLI::App& command, std::filesystem::path& lexicon);
// All tables of the user that change what is coded, for find_provenance().
std::vector<std::filesystem::path> overlays_of(const std::vector<std::filesystem::path>& actors, const std::filesystem::path& lexicon);
void add_colour_flag(CLI::App& command, Colour& colour);
// "--NAME YYYY-MM-DD"
void add_day_flag(CLI::App& command, const std::string& name, std::optional<Day>& day, const std::string& help);

}  // namespace demarche::cli
