// A program of somebody else's: the installed headers and library are all it has.
#include <cstdio>

#include "tremplin/date.h"
#include "tremplin/version.h"

int main() {
  const auto end = tremplin::add_months(tremplin::make_date(2009, 8, 31), 6);
  std::printf("%s %s\n", tremplin::kVersion, tremplin::format_date(end).c_str());
}
