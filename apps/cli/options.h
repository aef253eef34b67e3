// What was typed on the command line, checked and complete. Each flag is one entry in options.cpp; help comes from there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace demarche::cli {

// What the program's end says to a script. Documented in README.md.
enum ExitCode {
  kOk = 0,
  kSomeInputsFailed = 1,  // the others are coded
  kUsage = 2,
  kCannotStart = 3,  // model or data missing or damaged
  kStoreFailed = 4,  // the database, or standard output, could not be written
};

enum class Format { kTable, kJsonLines, kCsv };
enum class Colour { kAuto, kAlways, kNever };

// Where texts come from and with what they are read.
struct InputOptions {
  std::vector<std::string> paths;         // files, folders, "-" = standard input
  std::optional<Day> date;                // of publication; wins over the text
  std::string outlet;                     // likewise
  bool is_conllu = false;                 // the files are parsed already
  std::filesystem::path model;            // empty = the one that comes with the program
  std::vector<std::filesystem::path> actors;  // overlays
};

struct CodeOptions {
  InputOptions input;
  Format format = Format::kTable;
  std::string database;                // empty = no store
  bool with_text = true;
  unsigned threads = 0;                // 0 = as many as there are processors
  std::optional<bool> only_actual;     // nothing said: the table shows what happened, the other formats everything
  Colour colour = Colour::kAuto;
  bool is_quiet = false;
  bool reports = false;
};

struct ParseOptions {
  InputOptions input;
  bool as_json = false;  // else CoNLL-U
};

struct ExplainOptions {
  InputOptions input;
  std::optional<uint32_t> sentence;  // counted from 0, as in the records
  Colour colour = Colour::kAuto;
};

enum class Command { kCode, kParse, kExplain, kVersion };

struct CommandLine {
  Command command = Command::kCode;
  CodeOptions code;
  ParseOptions parse;
  ExplainOptions explain;
};

// Fills `line`; nullopt where the program should go on, else its exit code (help was printed, or what was wrong).
std::optional<int> read_command_line(int argc, char** argv, CommandLine& line);

}  // namespace demarche::cli
