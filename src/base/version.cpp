#include "demarche/version.h"

namespace demarche {

const char* version() { return DEMARCHE_VERSION; }

}  // namespace demarche
