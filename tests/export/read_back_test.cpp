// Exports of a store with troublesome values, read back by another program: tests/export/read_back.py.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/paths.h"
#include "support/program.h"

namespace demarche {
namespace {

using testing::run_program;
using testing::run_shell;

std::string in_tree(const char* relative) { return find_data_file(relative).value().string(); }

TEST(ReadBack, EveryLayoutHasItsColumnsTypesAndMissingValuesForAnotherReader) {
  const std::string store = testing::fresh_folder("read_back") + "/x.db";
  const auto made = run_shell(fmt::format("python3 {} --bin \"$DEMARCHE\" --events 600 {}", in_tree("bench/synthetic_store.py"), store));
  ASSERT_EQ(made.exit_code, 0) << made.err;
  const auto sound = run_program("db check " + store);
  EXPECT_EQ(sound.out, "sound\n") << sound.err.substr(0, 500);
  const auto read = run_shell(fmt::format("python3 {} \"$DEMARCHE\" {}", in_tree("tests/export/read_back.py"), store));
  EXPECT_EQ(read.exit_code, 0) << read.err;
}

}  // namespace
}  // namespace demarche
