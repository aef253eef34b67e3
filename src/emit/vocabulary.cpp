#include "emit/vocabulary.h"

#include <array>

namespace demarche {
namespace {

// REQUIRES: `words` lists every value of the enum in its order.
template <size_t Size, class Enum>
std::string_view pick(const std::array<std::string_view, Size>& words, Enum value) {
  return words[static_cast<size_t>(value)];
}

constexpr std::array<std::string_view, 7> kResolvedBy = {"name", "title", "demonym", "place", "metonym", "coreference", "document"};
constexpr std::array<std::string_view, 10> kGranularity = {"day",  "week",   "month",   "quarter", "season",
                                                           "year", "decade", "century", "time",    "unknown"};
constexpr std::array<std::string_view, 3> kAnchor = {"published", "event", "text"};
constexpr std::array<std::string_view, 4> kMethod = {"explicit", "relative", "inherited", "publication"};
constexpr std::array<std::string_view, 12> kFigure = {"killed", "injured", "missing",    "detained",  "displaced", "expelled",
                                                      "troops", "weapons", "protesters", "officials", "money",     "other"};
constexpr std::array<std::string_view, 8> kStatus = {"actual",   "future",  "conditional", "possible",
                                                     "demanded", "negated", "denied",      "alleged"};
constexpr std::array<std::string_view, 3> kManner = {"direct", "indirect", "mixed"};
constexpr std::array<std::string_view, 4> kCondition = {"red_line", "ultimatum", "warning", "offer"};

}  // namespace

std::string_view name(ResolvedBy how) { return pick(kResolvedBy, how); }
std::string_view name(Granularity what) { return pick(kGranularity, what); }
std::string_view name(TimeAnchor anchor) { return pick(kAnchor, anchor); }
std::string_view name(TimeMethod method) { return pick(kMethod, method); }
std::string_view name(FigureKind kind) { return pick(kFigure, kind); }
std::string_view name(Status status) { return pick(kStatus, status); }
std::string_view name(Manner manner) { return pick(kManner, manner); }
std::string_view name(ConditionType type) { return pick(kCondition, type); }

}  // namespace demarche
