#include <array>

#include "diagnostics/codes/codes_tables.h"

namespace tremplin::diagnostics {

std::span<const CodeInfo> exit_cross_codes() {
  // clang-format off: a table, a line a text
  static constexpr std::array<CodeInfo, 1> kRows = {{
      {.id = Code::presence_after_entry,
       .code = "E070",
       .severity = Severity::error,
       .text = {"the presence counted from {0} begins after the entry on {1}",
                "la présence comptée à partir du {0} commence après l’entrée du {1}"},
       .help = {"give the first day with the structure that the person was taken over from, or leave presence_from out",
                "donnez le premier jour dans la structure d’où vient la personne, ou supprimez presence_from"},
       .related = {},
       .why = {"`presence_from` counts the time before a transfer for the threshold: it can only lengthen a presence.",
               "`presence_from` compte pour le seuil le temps passé avant un transfert : il ne peut qu’allonger la "
               "présence."}},
  }};
  // clang-format on
  return kRows;
}

}  // namespace tremplin::diagnostics
