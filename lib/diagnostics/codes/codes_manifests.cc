#include <array>

#include "diagnostics/codes/codes_tables.h"

namespace tremplin::diagnostics {
namespace {

// clang-format off: a table, a line a text
constexpr std::array<CodeInfo, 5> kManifestCodes = {{
    {.id = Code::manifest_input_twice,
     .code = "E270",
     .severity = Severity::error,
     .text = {"`{0}` is counted twice: another input has the same bytes",
              "« {0} » est compté deux fois : une autre entrée a les mêmes octets"},
     .help = {"leave one of the two parts out, or compute it again without this file",
              "écartez l’une des deux parties, ou recalculez-la sans ce fichier"},
     .related = {"the same input here", "la même entrée ici"},
     .why = {"Outcomes that were computed apart only add up: a file that is in two parts makes each of its exits "
             "count twice, and nothing in the figures shows it.",
             "Des résultats calculés à part s’additionnent sans plus : un fichier présent dans deux parties fait "
             "compter deux fois chacune de ses sorties, et rien dans les chiffres ne le montre."}},
    {.id = Code::manifest_record_twice,
     .code = "E271",
     .severity = Severity::error,
     .text = {"a record is counted twice: another input has one of this structure, type and id",
              "une fiche est comptée deux fois : une autre entrée en a une de mêmes structure, type et identifiant"},
     .help = {"look for it among the records of both inputs with `tremplin validate`",
              "cherchez-la parmi les fiches des deux entrées avec `tremplin validate`"},
     .related = {"first counted here", "comptée une première fois ici"},
     .why = {"An exit that stands in two files counts twice once their outcomes are put together. Records are known "
             "again by a keyed hash: the manifest does not say which they are.",
             "Une sortie présente dans deux fichiers compte deux fois une fois leurs résultats réunis. Les fiches se "
             "reconnaissent à une empreinte à clé : le manifeste ne dit pas lesquelles ce sont."}},
    {.id = Code::manifest_other_key,
     .code = "E272",
     .severity = Severity::error,
     .text = {"this manifest was made with another key: its records cannot be compared with the others",
              "ce manifeste a été fait avec une autre clé : ses fiches ne peuvent être comparées aux autres"},
     .help = {"compute all parts with the same --manifest-key",
              "calculez toutes les parties avec le même --manifest-key"},
     .related = {"made with the first key", "fait avec la première clé"},
     .why = {"A keyed hash says the same of a record under one key only. With two keys a record that is counted twice "
             "would not be found.",
             "Une empreinte à clé ne désigne la même fiche que sous une même clé. Avec deux clés, une fiche comptée "
             "deux fois ne serait pas trouvée."}},
    {.id = Code::manifest_bad_row,
     .code = "E273",
     .severity = Severity::error,
     .text = {"`{0}` is no row of a manifest, or its value is not of the form that it has",
              "« {0} » n’est pas une ligne de manifeste, ou sa valeur n’a pas la forme voulue"},
     .help = {"compute the part again with --manifest; manifests are not edited by hand",
              "recalculez la partie avec --manifest : un manifeste ne se corrige pas à la main"},
     .related = {},
     .why = {"A manifest that was damaged or changed no longer says what was counted.",
             "Un manifeste abîmé ou modifié ne dit plus ce qui a été compté."}},
    {.id = Code::manifest_other_count,
     .code = "E274",
     .severity = Severity::warning,
     .text = {"the outcomes read hold {0} {0|exit|exits}, and their manifests {1} {1|record|records}",
              "les résultats lus comptent {0} {0|sortie|sorties}, et leurs manifestes {1} {1|fiche|fiches}"},
     .help = {"name each part together with its manifest", "nommez chaque partie avec son manifeste"},
     .related = {},
     .why = {"Where a part has no manifest beside it, or a manifest no part, it cannot be told that nothing is "
             "counted twice.",
             "Si une partie n’a pas son manifeste, ou un manifeste sa partie, on ne peut dire que rien n’est compté "
             "deux fois."}},
}};
// clang-format on

}  // namespace

std::span<const CodeInfo> manifest_codes() { return kManifestCodes; }

}  // namespace tremplin::diagnostics
