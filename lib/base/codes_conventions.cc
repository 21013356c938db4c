#include <array>

#include "base/codes_tables.h"

namespace tremplin {

std::span<const CodeInfo> convention_codes() {
  static constexpr std::array<CodeInfo, 1> kRows = {{
      {.id = Code::convention_id_twice,
       .code = "C001",
       .severity = Severity::error,
       .text = {"the convention `{0}` is given twice",
                "la convention `{0}` est donnée deux fois"},
       .help = {"give each convention an id of its own",
                "donnez à chaque convention son propre identifiant"},
       .related = {"first given here", "donnée une première fois ici"},
       .why = {},
       .wrong = {},
       .right = {}},
  }};
  return kRows;
}

}  // namespace tremplin
