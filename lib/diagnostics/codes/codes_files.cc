#include <array>

#include "diagnostics/codes/codes_tables.h"

namespace tremplin::diagnostics {

std::span<const CodeInfo> file_codes() {
  // clang-format off: a table, a line a text
  static constexpr std::array<CodeInfo, 2> kRows = {{
      {.id = Code::rules_file_not_read,
       .code = "Y060",
       .severity = Severity::error,
       .text = {"the file `{0}` is not read as a rule set: {1}",
                "le fichier `{0}` n’est pas lu comme jeu de règles : {1}"},
       .help = {"put it beside the convention, or name it with --rules",
                "placez-le à côté de la convention, ou nommez-le avec --rules"},
       .related = {},
       .why = {"A convention comes from somebody else: what it names may not make the program read any file of yours.",
               "Une convention vient de quelqu’un d’autre : ce qu’elle nomme ne doit pas faire lire n’importe quel "
               "fichier."}},
      {.id = Code::stream_passed_over,
       .code = "Y061",
       .severity = Severity::warning,
       .text = {"this is no file but a pipe or a device, and is passed over",
                "ce n’est pas un fichier mais un tube ou un périphérique ; il est ignoré"},
       .help = {"name it in the command if it is to be read", "nommez-le dans la commande s’il doit être lu"},
       .related = {},
       .why = {"To read a pipe may take for ever; in a folder it is most often there by mistake.",
               "Lire un tube peut ne jamais finir ; dans un dossier, il est le plus souvent là par erreur."},
       .command = "mkfifo folder/exits.csv; tremplin validate folder"},
  }};
  // clang-format on
  return kRows;
}

}  // namespace tremplin::diagnostics
