// The words under which records show the closed sets of a Document. Part of the public contract: never rename one silently.
#pragma once

#include <string_view>

#include "doc/document.h"

namespace demarche {

std::string_view name(ResolvedBy how);        // "coreference"
std::string_view name(Granularity what);      // "day"
std::string_view name(TimeAnchor anchor);     // "published"
std::string_view name(TimeMethod method);     // "explicit"
std::string_view name(FigureKind kind);       // "killed"
std::string_view name(Status status);         // "actual"
std::string_view name(Manner manner);         // "direct"
std::string_view name(ConditionType type);    // "red_line"

}  // namespace demarche
