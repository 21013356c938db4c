#include <array>

#include "diagnostics/codes/codes_tables.h"

namespace tremplin::diagnostics {
namespace {

// clang-format off: a table, a line a text
constexpr std::array<CodeInfo, 9> kConventionCrossCodes = {{
    {.id = Code::renews_unknown,
     .code = "C070",
     .severity = Severity::warning,
     .text = {"no convention read is `{0}`, which this one renews",
              "aucune convention lue n’est `{0}`, que celle-ci renouvelle"},
     .help = {"did you mean `{1}`?", "vouliez-vous dire `{1}` ?"},
     .related = {},
     .why = {"`renews` leads to the convention whose results found these targets: where it is not read, they cannot be "
             "looked at.",
             "`renews` mène à la convention dont le bilan fonde ces objectifs : si elle n’est pas lue, ce bilan "
             "manque."}},
    {.id = Code::renews_other_type,
     .code = "C071",
     .severity = Severity::warning,
     .text = {"`{0}`, which this convention renews, is of type {1}, and this one of type {2}",
              "`{0}`, que cette convention renouvelle, est de type {1}, et celle-ci de type {2}"},
     .help = {"see whether the id or a type is mistaken", "vérifiez l’identifiant et les deux types"},
     .related = {"its type", "son type"},
     .why = {"Each type counts by its own threshold and has a convention of its own: results of one are no earlier "
             "results of another.",
             "Chaque type a son seuil et sa convention : les résultats de l’un ne sont pas le bilan de l’autre."}},
    {.id = Code::renews_later,
     .code = "C072",
     .severity = Severity::warning,
     .text = {"`{0}`, which this convention renews, begins on {1}, not before this one on {2}",
              "`{0}`, que cette convention renouvelle, commence le {1}, et non avant celle-ci ({2})"},
     .help = {"see whether the two ids are exchanged, or a year mistyped",
              "vérifiez que les deux identifiants ne sont pas intervertis, ni une année mal saisie"},
     .related = {"its period", "sa période"},
     .why = {"A convention follows one that came before it.",
             "Une convention fait suite à une convention antérieure."}},
    {.id = Code::convention_id_near,
     .code = "C073",
     .severity = Severity::warning,
     .text = {"the convention id `{0}` differs from `{1}` by case or a letter",
              "l’identifiant de convention `{0}` ne diffère de `{1}` que par la casse ou une lettre"},
     .help = {"write `{1}` if it is another version of the same, and give only one of them",
              "écrivez `{1}` s’il s’agit d’une autre version de la même, et n’en donnez qu’une"},
     .related = {"`{0}` here", "`{0}` ici"},
     .why = {"Two ids that a reader takes for one make figures of the wrong convention pass for those of the other.",
             "Deux identifiants que l’on prend l’un pour l’autre font passer les chiffres d’une convention pour ceux "
             "d’une autre."}},
    {.id = Code::convention_structure_near,
     .code = "C074",
     .severity = Severity::warning,
     .text = {"the structure `{0}` differs from `{1}`, of another convention, by case or a letter",
              "la structure `{0}` ne diffère de `{1}`, d’une autre convention, que par la casse ou une lettre"},
     .help = {"write `{1}` if it is the same structure", "écrivez `{1}` s’il s’agit de la même structure"},
     .related = {"`{0}` here", "`{0}` ici"},
     .why = {"Two conventions of one structure under two ids do not follow each other: the earlier results of the one "
             "are not seen by the other.",
             "Deux conventions d’une même structure sous deux identifiants ne se suivent pas : le bilan de l’une "
             "échappe à l’autre."}},
    {.id = Code::day_far_from_period,
     .code = "C075",
     .severity = Severity::warning,
     .text = {"{0} is more than five years outside the period from {1} to {2}",
              "le {0} est à plus de cinq ans de la période du {1} au {2}"},
     .help = {"see whether the year is mistyped", "cherchez une faute de frappe dans l’année"},
     .related = {},
     .why =
         {"Meetings, opinions, signatures, amendments and positions belong to the life of a convention: a year typed "
          "wrong hides them from every page, or shows them on the wrong one.",
          "Réunions, avis, signatures, avenants et positions appartiennent à la vie de la convention : une année "
          "mal saisie les fait disparaître des pages, ou paraître à tort."}},
    {.id = Code::baseline_beside_records,
     .code = "C076",
     .severity = Severity::warning,
     .text = {"`baseline` of {0} says {1}, the exits read say {2}: the exits are used",
              "`baseline` de {0} indique {1}, les sorties lues {2} : les sorties sont retenues"},
     .help = {"correct whichever is mistaken, or take the year out of `baseline`",
              "corrigez ce qui est faux, ou retirez l’année de `baseline`"},
     .related = {},
     .why = {"Two sources for one figure: targets were perhaps founded on the one that is not used.",
             "Deux sources pour un même chiffre : les objectifs reposent peut-être sur celle qui n’est pas "
             "retenue."}},
    {.id = Code::annexes_beside,
     .code = "C077",
     .severity = Severity::warning,
     .text = {"two versions of an annex stand for {0}: `{1}` is used ({2}), `{3}` is not ({4}); difference {5}",
              "deux versions d’une annexe portent sur {0} : `{1}` est retenue ({2}), `{3}` ne l’est pas ({4}) ; "
              "écart {5}"},
     .help = {"give the `state` of the one that is not in force, or the days of each in `from` and `to`",
              "indiquez le `state` de celle qui n’est pas en vigueur, ou les jours de chacune dans `from` et `to`"},
     .related = {"the other", "l’autre"},
     .why =
         {"Versions of an annex replace each other and are not added up: only one of two for the same days can be in "
          "force.",
          "Les versions d’une annexe se remplacent et ne s’additionnent pas : de deux versions portant sur les mêmes "
          "jours, une seule peut être en vigueur."}},
    {.id = Code::name_disagrees,
     .code = "C078",
     .severity = Severity::error,
     .text = {"`{0}` is called “{1}” here and “{2}” elsewhere", "`{0}` s’appelle « {1} » ici et « {2} » ailleurs"},
     .help = {"keep one of the two names, or give each its first day under `by_date`",
              "gardez l’un des deux noms, ou donnez à chacun son premier jour dans `by_date`"},
     .related = {"the other name", "l’autre nom"},
     .why = {"One body under two names is read as two. Bodies that the program knows, such as Pôle emploi, have "
             "their names by date.",
             "Un organisme sous deux noms passe pour deux. Ceux que le programme connaît, comme Pôle emploi, ont "
             "leurs noms par date."}},
}};
// clang-format on

}  // namespace

std::span<const CodeInfo> convention_cross_codes() { return kConventionCrossCodes; }

}  // namespace tremplin::diagnostics
