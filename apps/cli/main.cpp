#include <cstdio>

#include "demarche/version.h"

int main() {
  std::printf("demarche %s\n", demarche::version());
  return 0;
}
