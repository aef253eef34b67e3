// What the tables of actors hold, counted: by kind, by decade, and where the gaps are.
//
// In:      knowledge as loaded, overlays included.
// Out:     a report in Markdown. The offices counted are the one that leads a state and its foreign and defence ministers.
// Errors:  none. Threads: pure.
#pragma once

#include <string>

#include "resolve/knowledge.h"

namespace demarche {

std::string coverage_report(const Knowledge& knowledge);

}  // namespace demarche
