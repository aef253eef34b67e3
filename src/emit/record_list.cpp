#include "emit/record_list.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace demarche {
namespace {

constexpr std::array<char, kRecordKinds> kLetters = {'s', 'c', 'e', 'f', 'r', 'a'};
constexpr std::array<std::string_view, kRecordKinds> kNames = {"statement", "condition", "event", "figure", "relation", "attitude"};

Span join(Span left, Span right) {
  if (left.empty()) return right;
  if (right.empty()) return left;
  return {std::min(left.begin, right.begin), std::max(left.end, right.end)};
}

}  // namespace

std::string_view name(RecordKind kind) { return kNames[static_cast<size_t>(kind)]; }

Span hull_of(const std::vector<Span>& pieces) {
  Span hull;
  for (Span piece : pieces) hull = join(hull, piece);
  return hull;
}

Span hull_of(const Statement& statement) { return join(statement.cue, hull_of(statement.content)); }
Span hull_of(const Attitude& attitude) { return join(attitude.cue, hull_of(attitude.content)); }
Span hull_of(const Condition& condition) { return join(condition.antecedent, condition.consequent); }

RecordList::RecordList(const Document& doc) : doc_id_(doc.id) {
  const auto add = [this](RecordKind kind, size_t index, Span span) { records_.push_back({kind, uint32_t(index), span}); };
  for (size_t i = 0; i < doc.statements.size(); ++i) add(RecordKind::kStatement, i, hull_of(doc.statements[i]));
  for (size_t i = 0; i < doc.conditions.size(); ++i) add(RecordKind::kCondition, i, hull_of(doc.conditions[i]));
  for (size_t i = 0; i < doc.events.size(); ++i) add(RecordKind::kEvent, i, doc.events[i].trigger);
  for (size_t i = 0; i < doc.figures.size(); ++i) add(RecordKind::kFigure, i, doc.figures[i].span);
  for (size_t i = 0; i < doc.relations.size(); ++i) add(RecordKind::kRelation, i, doc.relations[i].span);
  for (size_t i = 0; i < doc.attitudes.size(); ++i) add(RecordKind::kAttitude, i, hull_of(doc.attitudes[i]));
  std::stable_sort(records_.begin(), records_.end(), [](const RecordRef& a, const RecordRef& b) {
    return std::tuple(a.span.begin, a.kind) < std::tuple(b.span.begin, b.kind);
  });
  const size_t sizes[kRecordKinds] = {doc.statements.size(), doc.conditions.size(), doc.events.size(), doc.figures.size(), doc.relations.size(), doc.attitudes.size()};
  for (size_t kind = 0; kind < kRecordKinds; ++kind) numbers_[kind].resize(sizes[kind]);
  uint32_t counts[kRecordKinds] = {};
  for (const RecordRef& record : records_) {
    const auto kind = static_cast<size_t>(record.kind);
    numbers_[kind][record.index] = ++counts[kind];
  }
}

std::string RecordList::id(RecordKind kind, uint32_t index) const {
  const auto at = static_cast<size_t>(kind);
  return fmt::format("{}.{}{}", doc_id_, kLetters[at], numbers_[at][index]);
}

std::string make_document_id(const Document& doc) {
  const std::string published = doc.published ? to_iso(*doc.published) : std::string();
  const uint64_t seed = XXH64(published.data(), published.size(), 0);
  return fmt::format("d{:016x}", XXH64(doc.text.data(), doc.text.size(), seed));
}

}  // namespace demarche
