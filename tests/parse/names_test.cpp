#include "parse/names.h"

#include <gtest/gtest.h>

#include "segment/segmenter.h"

namespace demarche {
namespace {

using Type = EntityType;

// Types of the names of a text in which every word is a name, after they agreed.
std::vector<Type> agreed(std::string text, const std::vector<Type>& types) {
  auto segmenter = Segmenter::load();
  EXPECT_TRUE(segmenter);
  Document doc;
  doc.text = std::move(text);
  doc.blocks.push_back({BlockKind::kProse, {0, uint32_t(doc.text.size())}});
  segmenter->run(doc);
  EXPECT_EQ(doc.words.size(), types.size());
  for (uint32_t i = 0; i < types.size(); ++i) doc.names.push_back({{i, i + 1}, types[i]});
  agree_on_types(doc);
  std::vector<Type> out;
  for (const Name& name : doc.names) out.push_back(name.type);
  return out;
}

TEST(Names, MostOfTheSameWordingDecide) {
  EXPECT_EQ(agreed("Haaretz Haifa Haaretz Haaretz", {Type::kOrganisation, Type::kPlace, Type::kPlace, Type::kOrganisation}),
            (std::vector{Type::kOrganisation, Type::kPlace, Type::kOrganisation, Type::kOrganisation}));
}

TEST(Names, ATieChangesNothing) {
  EXPECT_EQ(agreed("Kyodo Kyodo", {Type::kOrganisation, Type::kPlace}), (std::vector{Type::kOrganisation, Type::kPlace}));
}

TEST(Names, APersonAndAPlaceMayShareAName) {
  EXPECT_EQ(agreed("Jordan Jordan Jordan", {Type::kPlace, Type::kPerson, Type::kPlace}), (std::vector{Type::kPlace, Type::kPerson, Type::kPlace}));
}

}  // namespace
}  // namespace demarche
