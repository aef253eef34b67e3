#include "inputs.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "doc/conllu.h"
#include "emit/record_list.h"
#include "intake/read_raw.h"

namespace demarche::cli {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with("."); }

// Browsers save the pictures and scripts of "NAME.html" in a folder "NAME_files" beside it.
bool belongs_to_saved_page(const fs::path& path) {
  const std::string name = path.filename().string();
  if (!name.ends_with("_files") && !name.ends_with(".files")) return false;
  const fs::path page = path.parent_path() / name.substr(0, name.size() - 6);
  std::error_code ignored;
  return fs::exists(page.string() + ".html", ignored) || fs::exists(page.string() + ".htm", ignored);
}

bool belongs_to(const fs::path& path, const std::string& database) {
  if (database.empty()) return false;
  std::error_code ignored;
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
    if (fs::equivalent(path, database + suffix, ignored)) return true;
  }
  return false;
}

void list_folder(const std::string& folder, const std::string& database, InputList& list) {
  std::error_code error;
  std::vector<std::string> found;
  fs::recursive_directory_iterator it(folder, error);
  for (const fs::recursive_directory_iterator end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    if (is_hidden(it->path()) || belongs_to_saved_page(it->path())) {
      if (it->is_directory(ignored)) it.disable_recursion_pending();
      continue;
    }
    if (it->is_regular_file(ignored) && !belongs_to(it->path(), database)) found.push_back(it->path().string());
  }
  if (error) list.errors.push_back({ErrorCode::kUnreadable, folder, "cannot list this folder: " + error.message()});
  std::sort(found.begin(), found.end());
  list.files.insert(list.files.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

Result<Document> read_conllu(const RawArticle& raw, const InputOptions& options) {
  auto doc = document_from_conllu(raw.bytes);
  if (!doc) return Error{doc.error().code, raw.path, doc.error().where + ": " + doc.error().message};
  doc->path = raw.path;
  doc->published = options.date;
  if (options.date) doc->published_from = "option";
  doc->outlet = options.outlet;
  return doc;
}

}  // namespace

InputList list_inputs(const std::vector<std::string>& paths, const std::string& database) {
  InputList list;
  for (const std::string& path : paths) {
    std::error_code ignored;
    if (path != "-" && fs::is_directory(path, ignored)) {
      list_folder(path, database, list);
    } else {
      list.files.push_back(path);
    }
  }
  return list;
}

IntakeOptions intake_options(const InputOptions& options) { return {.fields = options.fields, .max_bytes = options.max_bytes}; }

Result<Document> read_input(const RawArticle& raw, const InputOptions& options) {
  auto doc = options.is_conllu ? read_conllu(raw, options)
                               : read_raw(raw, {.published = options.date, .outlet = options.outlet, .max_bytes = options.max_bytes});
  if (doc && doc->id.empty()) doc->id = make_document_id(*doc);
  return doc;
}

}  // namespace demarche::cli
