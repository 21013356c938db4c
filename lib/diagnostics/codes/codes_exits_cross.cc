#include <array>

#include "diagnostics/codes/codes_tables.h"

namespace tremplin::diagnostics {
namespace {

// clang-format off: a table, a line a text
constexpr std::array<CodeInfo, 9> kExitCrossCodes = {{
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
    {.id = Code::transfer_without_presence,
     .code = "E071",
     .severity = Severity::warning,
     .text = {"`{0}` came from `{1}` by employer-transfer on {2}, and this entry says nothing of the time before it",
              "`{0}` vient de `{1}` par transfert d’employeur le {2}, et cette entrée ne dit rien du temps passé "
              "avant"},
     .help = {"add `presence_from: {3}` where this structure took the recruitment over",
              "ajoutez `presence_from: {3}` si cette structure a repris le recrutement"},
     .related = {"the exit by transfer", "la sortie par transfert"},
     .why = {"Without it the threshold counts from the day of the transfer, and somebody who finds a job soon after a "
             "merger is examined nowhere.",
             "Sans lui le seuil se compte à partir du transfert : une personne qui trouve un emploi peu après une "
             "fusion n’est examinée nulle part."},
     .command = "tremplin validate --shared-persons in.yaml"},
    {.id = Code::recruitment_too_long,
     .code = "E072",
     .severity = Severity::warning,
     .text = {"this recruitment lasts over ten years, from {0} to {1}",
              "ce recrutement dure plus de dix ans, du {0} au {1}"},
     .help = {"see whether a year is mistyped", "cherchez une faute de frappe dans une année"},
     .related = {},
     .why = {"A stay in a work-integration structure lasts months: ten years are a slip of the keyboard, as a rule.",
             "Un parcours en structure d’insertion se compte en mois : dix ans sont en général une faute de "
             "frappe."}},
    {.id = Code::contract_over_before_exit,
     .code = "E073",
     .severity = Severity::warning,
     .text = {"the job obtained ended on {0}, before the exit on {1}",
              "l’emploi obtenu a pris fin le {0}, avant la sortie du {1}"},
     .help = {"give the contract that the person left for", "donnez le contrat pour lequel la personne est partie"},
     .related = {},
     .why = {"A job that was over before the exit is not what the person left for, and its length decides the "
             "category.",
             "Un emploi terminé avant la sortie n’est pas celui pour lequel la personne est partie, et sa durée "
             "décide de la catégorie."}},
    {.id = Code::contract_far_from_exit,
     .code = "E074",
     .severity = Severity::warning,
     .text = {"the job obtained began on {0}, more than a year from the exit on {1}",
              "l’emploi obtenu a débuté le {0}, à plus d’un an de la sortie du {1}"},
     .help = {"see whether a year is mistyped", "cherchez une faute de frappe dans une année"},
     .related = {},
     .why = {"The job obtained is the one that the exit leads to: it begins about the day of the exit.",
             "L’emploi obtenu est celui vers lequel mène la sortie : il débute autour de la date de sortie."}},
    {.id = Code::contract_too_long,
     .code = "E075",
     .severity = Severity::warning,
     .text = {"the job obtained lasts over ten years and is not permanent",
              "l’emploi obtenu dure plus de dix ans sans être à durée indéterminée"},
     .help = {"see whether a year or the number of months is mistyped, or whether the contract is permanent",
              "cherchez une faute de frappe dans une année ou un nombre de mois, ou un CDI"},
     .related = {},
     .why = {"No fixed-term contract lasts so long, and the length decides the category.",
             "Aucun contrat à durée déterminée ne dure autant, et la durée décide de la catégorie."}},
    {.id = Code::exit_far_after,
     .code = "E076",
     .severity = Severity::warning,
     .text = {"this exit of {0} comes more than three years after all others, the latest of which are of {1}",
              "cette sortie de {0} est postérieure de plus de trois ans à toutes les autres, dont les dernières "
              "sont de {1}"},
     .help = {"see whether the year is mistyped; no report takes its day from this exit",
              "cherchez une faute de frappe dans l’année ; aucun rapport n’est daté d’après cette sortie"},
     .related = {},
     .why = {"One year typed wrong would move the day of every report, and make running years finished ones.",
             "Une seule année mal saisie déplacerait la date de tous les rapports et ferait passer des années en "
             "cours pour terminées."}},
    {.id = Code::structure_near,
     .code = "E077",
     .severity = Severity::warning,
     .text = {"the structure `{0}` has no convention, and differs from `{1}` by case or a letter",
              "la structure `{0}` n’a pas de convention, et ne diffère de `{1}` que par la casse ou une lettre"},
     .help = {"write `{1}` if it is the same structure", "écrivez `{1}` s’il s’agit de la même structure"},
     .related = {"`{0}` here", "`{0}` ici"},
     .why = {"Exits under a misspelt id are judged by no convention: its results change unseen.",
             "Des sorties sous un identifiant mal écrit ne sont évaluées par aucune convention : ses résultats "
             "changent sans que rien ne le montre."}},
    {.id = Code::person_near,
     .code = "E078",
     .severity = Severity::warning,
     .text = {"the person `{0}` of `{1}` differs from `{2}` by case or a look-alike only",
              "la personne `{0}` de `{1}` ne diffère de `{2}` que par la casse ou un caractère ressemblant"},
     .help = {"write `{2}` if it is the same person", "écrivez `{2}` s’il s’agit de la même personne"},
     .related = {"`{0}` here", "`{0}` ici"},
     .why = {"One person under two names counts twice, and a renewal entered as an exit goes unseen.",
             "Une personne sous deux noms compte deux fois, et un renouvellement saisi comme sortie passe "
             "inaperçu."}},
}};
// clang-format on

}  // namespace

std::span<const CodeInfo> exit_cross_codes() { return kExitCrossCodes; }

}  // namespace tremplin::diagnostics
