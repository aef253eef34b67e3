#include "support/postgres_server.h"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <utility>
#include <vector>

#include "support/program.h"

namespace demarche::testing {
namespace {

// The newest version under Debian's folder; empty = none.
std::string find_programs() {
  std::string found;
  std::error_code none;
  for (const auto& version : std::filesystem::directory_iterator("/usr/lib/postgresql", none)) {
    const std::string programs = version.path().string() + "/bin";
    if (std::filesystem::exists(programs + "/initdb", none) && std::filesystem::exists(programs + "/psql", none)) found = std::max(found, programs);
  }
  return found;
}

}  // namespace

std::optional<PostgresServer> PostgresServer::start(std::string& why) {
  const std::string programs = find_programs();
  if (programs.empty()) {
    why = "no PostgreSQL server is installed";
    return std::nullopt;
  }
  // The server refuses to run as root.
  const bool is_root = geteuid() == 0;
  const std::string as = is_root ? "setpriv --reuid=nobody --regid=nogroup --clear-groups " : "";
  const std::string folder = fresh_folder("postgres");
  if (is_root && run_shell("chown nobody:nogroup " + folder).exit_code != 0) {
    why = "no user to run the server as";
    return std::nullopt;
  }
  const Ran made = run_shell(fmt::format("cd {1} && {0}{2}/initdb -D {1}/data -U demarche --auth=trust --no-sync --no-locale -E UTF8 > /dev/null && "
                                         "{0}{2}/pg_ctl -D {1}/data -w -l {1}/log -o \"-c listen_addresses='' -c unix_socket_directories={1} -c fsync=off\" start > /dev/null",
                                         as, folder, programs));
  if (made.exit_code != 0) {
    why = "the server did not start: " + made.err;
    return std::nullopt;
  }
  return PostgresServer(programs, folder, as);
}

PostgresServer::PostgresServer(PostgresServer&& other) noexcept
    : programs_(std::move(other.programs_)), folder_(std::exchange(other.folder_, "")), as_(std::move(other.as_)) {}

PostgresServer::~PostgresServer() {
  if (folder_.empty()) return;
  (void)run_shell(fmt::format("cd {1} && {0}{2}/pg_ctl -D {1}/data -m immediate stop > /dev/null", as_, folder_, programs_));
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string PostgresServer::url() const { return fmt::format("postgresql:///postgres?host={}&user=demarche", folder_); }

std::string PostgresServer::ask(const std::string& sql) const {
  write_file(folder_ + "/question.sql", sql);
  const Ran ran = run_shell(fmt::format("{}/psql '{}' -qAt -v ON_ERROR_STOP=1 -P null=NULL -f {}/question.sql", programs_, url(), folder_));
  return ran.exit_code == 0 ? ran.out : ran.err;
}

}  // namespace demarche::testing
