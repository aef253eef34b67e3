// Which field of a JSON object or a CSV row is the text, which the title, and so on.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "intake/raw_article.h"

namespace demarche {

enum class Field : uint8_t { kIgnored, kText, kTitle, kByline, kOutlet, kUrl, kDate, kId };

class FieldMap {
 public:
  // The names that exports usually have: text, body, content; title, headline; date, published; source, outlet; url; author; id.
  FieldMap() = default;
  // "text=body,date=pub_date": these names, besides the usual ones. Errors: kUsage for an unknown slot.
  static Result<FieldMap> parse(std::string_view text);

  // Case does not matter. Lower `rank` wins where several fields of a record mean the same.
  Field meaning(std::string_view name, int& rank) const;

 private:
  std::map<std::string, Field, std::less<>> own_;
};

// Collects the fields of one record.
class RecordFields {
 public:
  explicit RecordFields(const FieldMap& map) : map_(map) {}
  void add(std::string_view name, std::string value);
  // The article, its path behind `path`: by its id, else by `number`. Empty text stays empty.
  RawArticle take(const std::string& path, size_t number);

 private:
  const FieldMap& map_;
  std::map<Field, std::pair<int, std::string>> found_;
};

// The first date in a text: "2019-10-21T10:00:00Z", "Mon, 21 Oct 2019 10:00:00 GMT", "20191021", seconds since 1970.
std::optional<Day> day_of_field(std::string_view text);

}  // namespace demarche
