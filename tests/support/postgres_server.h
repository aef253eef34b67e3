// A PostgreSQL server of one test, from Debian's package, on a socket in a folder of its own. Absent where the package is.
#pragma once

#include <optional>
#include <string>

namespace demarche::testing {

class PostgresServer {
 public:
  // nullopt: no server is installed, or it cannot be started here (`why` says).
  static std::optional<PostgresServer> start(std::string& why);
  PostgresServer(PostgresServer&& other) noexcept;
  PostgresServer& operator=(PostgresServer&&) = delete;
  ~PostgresServer();

  std::string url() const;
  // Rows of a query, cells joined by '|', a line each.
  std::string ask(const std::string& sql) const;

 private:
  PostgresServer(std::string programs, std::string folder, std::string as) : programs_(std::move(programs)), folder_(std::move(folder)), as_(std::move(as)) {}
  std::string programs_, folder_, as_;
};

}  // namespace demarche::testing
