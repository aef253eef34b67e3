// Files, archives and collections -> raw articles, one after the other, in constant memory.
//
// Reads:   a file that is one article (text or page); JSON Lines; CSV and TSV with a header row; RSS and Atom feeds; WARC (Common Crawl
//          News as it comes); NITF and NewsML-G2; text downloads of LexisNexis and Factiva; each also compressed or inside ZIP, tar and 7-Zip archives.
//          What a file is, its first bytes say; only CSV and TSV go by their names.
// Errors:  an item that cannot be read is an Error in its place, naming the file and the line or member; what follows is read on.
// Threads: next() from one thread at a time.
// Source:  RFC 4180; RFC 4287 and RSS 2.0; ISO 28500 (WARC); IPTC NITF 3 and NewsML-G2.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "intake/fields.h"
#include "intake/raw_article.h"

namespace demarche {

struct IntakeOptions {
  FieldMap fields;
  size_t max_bytes = 16u << 20;  // of one article
};

// The articles of one collection: what the kinds of container have in common.
class ArticleSource {
 public:
  virtual ~ArticleSource() = default;
  // nullopt = no more.
  virtual std::optional<Result<RawArticle>> next() = 0;
};

class Intake {
 public:
  // `files`: as list_inputs gives them; "-" = standard input.
  Intake(std::vector<std::string> files, IntakeOptions options);
  ~Intake();

  std::optional<Result<RawArticle>> next();

  // How far: bytes of the files as they lie on disk; the total is 0 where standard input is among them.
  uint64_t bytes_total() const { return bytes_total_; }
  uint64_t bytes_done() const;

 private:
  struct OpenFile;
  std::vector<std::string> files_;
  IntakeOptions options_;
  std::unique_ptr<OpenFile> open_;
  size_t next_file_ = 0;
  uint64_t bytes_total_ = 0, bytes_before_ = 0;
};

}  // namespace demarche
