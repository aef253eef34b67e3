#include "parse/names.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace demarche {
namespace {

constexpr size_t kTypes = 4;
using Counts = std::array<int, kTypes>;

bool may_be_both(EntityType a, EntityType b) {
  return (a == EntityType::kPerson && b == EntityType::kPlace) || (a == EntityType::kPlace && b == EntityType::kPerson);
}

}  // namespace

void agree_on_types(Document& doc) {
  const auto wording = [&](const Name& name) { return doc.cut(doc.span_of(name.words)); };
  std::unordered_map<std::string_view, Counts> counts;
  for (const Name& name : doc.names) ++counts[wording(name)][size_t(name.type)];
  for (Name& name : doc.names) {
    const Counts& of = counts.find(wording(name))->second;
    const size_t most = size_t(std::ranges::max_element(of) - of.begin());
    const bool clear = std::ranges::count(of, of[most]) == 1;
    if (clear && !may_be_both(name.type, EntityType(most))) name.type = EntityType(most);
  }
}

}  // namespace demarche
