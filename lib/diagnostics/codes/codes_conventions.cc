#include <array>

#include "diagnostics/codes/codes_tables.h"

namespace tremplin::diagnostics {
namespace {

// clang-format off: a table, a line a text
constexpr std::array<CodeInfo, 14> kConventionCodes = {{
    {.id = Code::convention_id_twice,
     .code = "C001",
     .severity = Severity::error,
     .text = {"the convention `{0}` is given twice", "la convention `{0}` est donnée deux fois"},
     .help = {"give each convention an id of its own; of two versions of one keep the later, and compare them with "
              "`tremplin report changes OLD NEW`",
              "donnez à chaque convention son propre identifiant ; de deux versions d’une même convention, gardez la "
              "dernière, et comparez-les par `tremplin report changes ANCIENNE NOUVELLE`"},
     .related = {"first given here", "donnée une première fois ici"},
     .why = {"Exits, targets and reports are tied to a convention by its id: with two of that name nobody can tell "
             "which one a figure judges.",
             "Sorties, objectifs et rapports sont rattachés à une convention par son identifiant : avec deux du même "
             "nom, on ne sait plus laquelle un chiffre concerne."}},
    {.id = Code::bad_department,
     .code = "C002",
     .severity = Severity::error,
     .text = {"`{0}` is not the number of a department", "`{0}` n’est pas un numéro de département"},
     .help = {"write 01 to 19, 2A, 2B, 21 to 95, or 971 to 989, between quotation marks",
              "écrivez 01 à 19, 2A, 2B, 21 à 95 ou 971 à 989, entre guillemets"},
     .related = {},
     .why = {"Peers, tables and overlaps go by department: one that does not exist would put the structure beside "
             "nobody.",
             "Comparaisons, tableaux et chevauchements se font par département : un numéro qui n’existe pas "
             "isolerait la structure."}},
    {.id = Code::bad_siret,
     .code = "C003",
     .severity = Severity::error,
     .text = {"`{0}` is not a SIRET: {1}", "`{0}` n’est pas un numéro SIRET : {1}"},
     .help = {"write {2}, in quotes", "écrivez {2}, entre guillemets"},
     .related = {},
     .why = {"The SIRET ties the convention to the State’s other files; its key shows nearly every slip of the "
             "keyboard.",
             "Le SIRET relie la convention aux autres fichiers de l’État ; sa clé révèle presque toutes les fautes "
             "de frappe."}},
    {.id = Code::siret_missing,
     .code = "C004",
     .severity = Severity::warning,
     .text = {"the structure has no SIRET", "la structure n’a pas de numéro SIRET"},
     .help = {"add `siret: \"…\"` to `structure`", "ajoutez `siret: \"…\"` à `structure`"},
     .related = {},
     .why = {"Without it the structure cannot be found again for certain in the payment agency’s files.",
             "Sans lui, on ne peut pas retrouver la structure avec certitude dans les fichiers de l’agence de "
             "paiement."}},
    {.id = Code::project_empty,
     .code = "C005",
     .severity = Severity::warning,
     .text = {"the insertion project says nothing on any axis", "le projet d’insertion ne dit rien sur aucun axe"},
     .help = {"describe it under `project`: reception, support, training, territory",
              "décrivez-le sous `project` : reception, support, training, territory"},
     .related = {},
     .why =
         {"The procedure begins with the project that the structure writes: targets and means are negotiated for it.",
          "La procédure commence par le projet que formalise la structure : c’est pour lui que se négocient "
          "objectifs et moyens."}},
    {.id = Code::axis_empty,
     .code = "C006",
     .severity = Severity::note,
     .text = {"the project says nothing on the axis `{0}`", "le projet ne dit rien sur l’axe `{0}`"},
     .help = {},
     .related = {},
     .why = {"A project has four axes, and no item of them is compulsory: this only shows which axis has none.",
             "Un projet a quatre axes, dont aucun contenu n’est obligatoire : ceci signale seulement celui qui est "
             "vide."}},
    {.id = Code::period_reversed,
     .code = "C007",
     .severity = Severity::error,
     .text = {"the period ends on {0}, before it starts on {1}", "la période finit le {0}, avant de commencer le {1}"},
     .help = {},
     .related = {},
     .why = {"No exit can fall within such a period, so that no target would ever be judged.",
             "Aucune sortie ne peut tomber dans une telle période : aucun objectif ne serait jamais évalué."}},
    {.id = Code::period_too_long,
     .code = "C008",
     .severity = Severity::error,
     .text = {"the period from {0} to {1} is longer than three years", "la période du {0} au {1} dépasse trois ans"},
     .help = {"let it end on {2} at the latest, or record the amendment that extends it (subject `period`)",
              "faites-la finir le {2} au plus tard, ou enregistrez l’avenant qui la prolonge (objet `period`)"},
     .related = {},
     .why = {"A convention lasts at most three years, the time that the reference is to be reached in.",
             "Une convention dure trois ans au plus, le délai donné pour atteindre la référence."}},
    {.id = Code::period_extended,
     .code = "C009",
     .severity = Severity::warning,
     .text = {"the period from {0} to {1} is longer than three years, by an amendment",
              "la période du {0} au {1} dépasse trois ans, par avenant"},
     .help = {},
     .related = {},
     .why = {"An amendment can carry a convention beyond its three years; its targets then speak of other years than "
             "were negotiated first.",
             "Un avenant peut prolonger une convention au-delà de trois ans ; ses objectifs portent alors sur "
             "d’autres années que celles d’abord négociées."}},
    {.id = Code::convention_overlap,
     .code = "C010",
     .severity = Severity::error,
     .text = {"`{0}` and `{1}`, both of `{2}`, overlap in time",
              "`{0}` et `{1}`, toutes deux de `{2}`, se chevauchent"},
     .help = {"end the earlier one before the later one begins; of two versions of one convention give only one",
              "faites finir la première avant que l’autre commence ; de deux versions d’une même convention, n’en "
              "donnez qu’une"},
     .related = {"the period of `{0}`", "la période de `{0}`"},
     .why = {"An exit on a common day would be judged by both, and two sets of targets would claim it.",
             "Une sortie survenue un jour commun serait évaluée par les deux, au regard de deux séries d’objectifs."}},
    {.id = Code::draft_overlap,
     .code = "C011",
     .severity = Severity::note,
     .text = {"`{0}` and `{1}`, both of `{2}`, overlap in time; one is a draft",
              "`{0}` et `{1}`, toutes deux de `{2}`, se chevauchent ; l’une est un projet"},
     .help = {},
     .related = {"the period of `{0}`", "la période de `{0}`"},
     .why = {"A draft judges no exit as long as a signed convention does, but once signed it must not overlap with it.",
             "Un projet n’évalue aucune sortie tant qu’une convention signée le fait, mais une fois signé il ne devra "
             "pas la chevaucher."}},
    {.id = Code::renews_itself,
     .code = "C012",
     .severity = Severity::error,
     .text = {"`{0}` is said to renew itself", "`{0}` est dite se renouveler elle-même"},
     .help = {"name the convention before it, or take `renews` out",
              "nommez la convention précédente, ou supprimez `renews`"},
     .related = {},
     .why = {"`renews` leads back to the convention whose results found these targets.",
             "`renews` renvoie à la convention dont le bilan fonde ces objectifs."}},
    {.id = Code::unknown_activity,
     .code = "C013",
     .severity = Severity::warning,
     .text = {"the activity `{0}` is not in the list of the rule set {1}",
              "l’activité `{0}` n’est pas au référentiel du jeu de règles {1}"},
     .help = {"did you mean `{2}`?", "vouliez-vous dire `{2}` ?"},
     .related = {},
     .why = {"A code says nothing to a reader unless a list gives its words; the list is a help, and a project may "
             "use its own words instead.",
             "Un code ne dit rien au lecteur sans référentiel qui le traduise ; ce référentiel est une aide, et le "
             "projet peut s’exprimer librement."}},
    {.id = Code::convention_unknown_profile,
     .code = "C014",
     .severity = Severity::error,
     .text = {"the profile `{0}` is not in the rule set {1}", "le profil `{0}` n’est pas dans le jeu de règles {1}"},
     .help = {"did you mean `{2}`?", "vouliez-vous dire `{2}` ?"},
     .related = {},
     .why = {"What was agreed on the public is compared with the people received, by profile: one that no exit can "
             "have would always be missed.",
             "Ce qui est convenu sur le public est comparé aux personnes accueillies, par profil : un profil "
             "qu’aucune sortie ne peut porter serait toujours manqué."}},
}};
// clang-format on

}  // namespace

std::span<const CodeInfo> convention_codes() { return kConventionCodes; }

}  // namespace tremplin::diagnostics
