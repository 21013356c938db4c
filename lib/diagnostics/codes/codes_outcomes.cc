#include <array>

#include "diagnostics/codes/codes_tables.h"

namespace tremplin::diagnostics {
namespace {

// clang-format off: a table, a line a text
constexpr std::array<CodeInfo, 10> kOutcomeCodes = {{
    {.id = Code::outcome_sums,
     .code = "E101",
     .severity = Severity::error,
     .text = {"`{0}` is {1} where the other counts make {2}", "`{0}` vaut {1} alors que les autres effectifs font {2}"},
     .help = {"recompute the row; outcomes are not edited by hand",
              "recalculez la ligne : les résultats ne se corrigent pas à la main"},
     .related = {},
     .why = {"Tables that do not add up are why figures are doubted: exits, thresholds and categories must make each "
             "other.",
             "Un tableau qui ne s’additionne pas fait douter de tout chiffre : sorties, seuils et catégories doivent "
             "concorder."}},
    {.id = Code::outcome_rate,
     .code = "E102",
     .severity = Severity::error,
     .text = {"`{0}` is {1} where the counts make {2}", "`{0}` vaut {1} alors que les effectifs font {2}"},
     .help = {"recompute the row; outcomes are not edited by hand",
              "recalculez la ligne : les résultats ne se corrigent pas à la main"},
     .related = {},
     .why = {"A rate is a count over a denominator: one that was changed by hand no longer says what was counted.",
             "Un taux est un effectif rapporté à un dénominateur : modifié à la main, il ne dit plus ce qui a été "
             "compté."}},
    {.id = Code::outcome_repeated_row,
     .code = "E103",
     .severity = Severity::error,
     .text = {"this group stands twice in this file", "ce groupe figure deux fois dans ce fichier"},
     .help = {},
     .related = {"first given here", "donné une première fois ici"},
     .why = {"Its exits would count twice.", "Ses sorties compteraient deux fois."}},
    {.id = Code::outcome_too_large,
     .code = "E104",
     .severity = Severity::error,
     .text = {"`{0}` is beyond 1,000,000,000,000", "`{0}` dépasse 1 000 000 000 000"},
     .help = {},
     .related = {},
     .why = {"No count of exits is of this size: it is mistaken, and sums of such could not be exact.",
             "Aucun effectif de sorties n’a cette taille : il est erroné, et de telles sommes ne seraient plus "
             "exactes."}},
    {.id = Code::outcome_bad_group,
     .code = "E105",
     .severity = Severity::error,
     .text = {"`{0}`: `{1}` is not a value of this column", "`{0}` : `{1}` n’est pas une valeur de cette colonne"},
     .help = {},
     .related = {},
     .why = {"Rows are put together by their group: a year that is none would stand apart.",
             "Les lignes sont regroupées selon leurs clés : une année qui n’en est pas une resterait à part."}},
    {.id = Code::outcome_lacks_key,
     .code = "E106",
     .severity = Severity::error,
     .text = {"these outcomes have no column `{0}`, which --by asks for",
              "ces résultats n’ont pas la colonne `{0}` que demande --by"},
     .help = {"recompute them from the records with that key", "recalculez-les à partir des sorties avec cette clé"},
     .related = {},
     .why = {"Outcomes can be summed to coarser groups, never split into finer ones.",
             "On peut regrouper des résultats, jamais les répartir plus finement."},
     .command = "tremplin compute-outcomes --by structure,quarter in.csv"},
    {.id = Code::outcome_by_profile,
     .code = "E107",
     .severity = Severity::error,
     .text = {"outcomes by profile do not add up: a record may stand in several",
              "des résultats par profil ne s’additionnent pas : une sortie peut figurer dans plusieurs"},
     .help = {"recompute them from the records", "recalculez-les à partir des sorties"},
     .related = {},
     .why = {"A record stands under each of its profiles: adding their rows up would count persons several times.",
             "Une sortie figure sous chacun de ses profils : additionner leurs lignes compterait des personnes "
             "plusieurs fois."},
     .command = "tremplin compute-outcomes --by structure in.csv"},
    {.id = Code::outcome_cut,
     .code = "E108",
     .severity = Severity::error,
     .text = {"--from or --to cuts through this row ({0})", "--from ou --to coupe cette ligne ({0})"},
     .help = {"give days at the ends of its period, or compute from the records",
              "donnez des jours aux bornes de sa période, ou calculez à partir des sorties"},
     .related = {},
     .why = {"What a row sums cannot be told apart by day.",
             "Ce qu’une ligne additionne ne peut plus être séparé par jour."},
     .command = "tremplin compute-outcomes --from 2009-07-01 in.csv"},
    {.id = Code::rules_mixed,
     .code = "E109",
     .severity = Severity::error,
     .text = {"the group {0} would mix counts under {1} and under {2}",
              "le groupe {0} mêlerait des effectifs selon {1} et selon {2}"},
     .help = {"add `rules` to --by", "ajoutez `rules` à --by"},
     .related = {},
     .why = {"The same exit may be counted or not, and fall into another category, under other rules: such counts do "
             "not add up.",
             "Selon les règles, une même sortie compte ou non et change de catégorie : de tels effectifs ne "
             "s’additionnent pas."},
     .command = "tremplin compute-outcomes --by structure in.csv"},
    {.id = Code::fed_twice,
     .code = "E110",
     .severity = Severity::warning,
     .text = {"the group {0} is fed by records and by outcomes",
              "le groupe {0} reçoit à la fois des sorties et des résultats"},
     .help = {"see whether the same exits stand in both",
              "vérifiez que les mêmes sorties ne figurent pas dans les deux"},
     .related = {},
     .why = {"Exits that stand in both the records and the outcomes count twice.",
             "Des sorties présentes à la fois dans les enregistrements et dans les résultats comptent deux fois."},
     .command = "tremplin compute-outcomes in.csv exits.yaml"},
}};
// clang-format on

}  // namespace

std::span<const CodeInfo> outcome_codes() { return kOutcomeCodes; }

}  // namespace tremplin::diagnostics
