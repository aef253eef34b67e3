// What a promise, demand, refusal or threat becomes once its content is known: "asked" + "send arms" -> 1032.
#pragma once

#include <string_view>

namespace demarche {

// The speech act's code is no act when the content is of this kind ("plans to criticise").
inline constexpr std::string_view kNotSaid = "-";

// The code of the act `act` (a code under 02, 03, 10, 12 or 13) whose content is coded `content`. Empty: no better code than
// the act's own. kNotSaid: nothing to code.
std::string_view content_code(std::string_view act, std::string_view content);

// The 03 code of cooperation that is still to come: 042 -> 036. Empty for codes that are no cooperation.
std::string_view future_code(std::string_view content);

}  // namespace demarche
