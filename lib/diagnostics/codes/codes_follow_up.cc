#include <array>

#include "diagnostics/codes/codes_tables.h"

namespace tremplin::diagnostics {
namespace {

// clang-format off: a table, a line a text
constexpr std::array<CodeInfo, 6> kFollowUpCodes = {{
    {.id = Code::follow_up_missing,
     .code = "C060",
     .severity = Severity::error,
     .text = {"a convention that is `{0}` needs its follow-up", "une convention au statut `{0}` doit avoir son suivi"},
     .help = {"add the meetings held to `follow_up`", "ajoutez à `follow_up` les réunions tenues"},
     .related = {},
     .why = {"Regular follow-up is part of the procedure: it lets difficulties be seen in time.",
             "Un suivi régulier fait partie de la procédure : il permet d’anticiper les difficultés."}},
    {.id = Code::meeting_missing,
     .code = "C061",
     .severity = Severity::warning,
     .text = {"no item of kind `{0}` is recorded in {1}", "aucun élément de nature `{0}` n’est enregistré en {1}"},
     .help = {"add it to `follow_up`, or record why there was none",
              "ajoutez-le à `follow_up`, ou notez pourquoi il n’a pas eu lieu"},
     .related = {},
     .why = {"Each year is reviewed with the structure, and the members of the CDIAE are kept informed.",
             "Chaque année donne lieu à une revue avec la structure et à une information des membres du CDIAE."}},
    {.id = Code::analysis_missing,
     .code = "C062",
     .severity = Severity::warning,
     .text = {"no shared analysis of the results is recorded",
              "aucune analyse partagée des résultats n’est enregistrée"},
     .help = {"add an item of kind `analysis` to `follow_up`", "ajoutez à `follow_up` un élément de nature `analysis`"},
     .related = {},
     .why = {"At the end, results are analysed together, against the indicators and the context.",
             "À l’issue de la convention, les résultats sont analysés ensemble, au regard des indicateurs et du "
             "contexte."}},
    {.id = Code::decision_missing,
     .code = "C063",
     .severity = Severity::error,
     .text = {"a convention that is `{0}` needs the decision on its renewal",
              "une convention au statut `{0}` doit avoir la décision de renouvellement"},
     .help = {"add `renewal: {{decision: {{date: …, kind: …}}}}`",
              "ajoutez `renewal: {{decision: {{date: …, kind: …}}}}`"},
     .related = {},
     .why = {"The status says that renewal was decided on; the decision says what, and when.",
             "Le statut dit que le renouvellement a été tranché ; la décision dit dans quel sens, et quand."}},
    {.id = Code::strengthening_missing,
     .code = "C064",
     .severity = Severity::warning,
     .text = {"all targets were met, and nothing is recorded to strengthen the partnership",
              "tous les objectifs sont atteints, et aucun renforcement du partenariat n’est enregistré"},
     .help = {"add `strengthening` to `renewal`: people, means, duration, partnership",
              "ajoutez `strengthening` à `renewal` : people, means, duration, partnership"},
     .related = {},
     .why = {"Where targets are met the text provides for a stronger partnership, for example more people entrusted "
             "to the structure.",
             "Lorsque les objectifs sont atteints, le texte prévoit un renforcement du partenariat, par exemple "
             "davantage de personnes confiées à la structure."}},
    {.id = Code::causes_missing,
     .code = "C065",
     .severity = Severity::warning,
     .text = {"the target `{1}` of {2} was missed, and `renewal` lacks {0}",
              "l’objectif `{1}` de {2} n’est pas atteint, et il manque à `renewal` : {0}"},
     .help = {"record what the parties see as causes and as solutions",
              "enregistrez les causes et les solutions retenues par les parties"},
     .related = {},
     .why = {"Where targets are not met the text provides for an analysis of causes and a search for solutions; "
             "there is no automatic sanction.",
             "Lorsque les objectifs ne sont pas atteints, le texte prévoit l’analyse des causes et la recherche de "
             "solutions, sans sanction automatique."}},
}};
// clang-format on

}  // namespace

std::span<const CodeInfo> follow_up_codes() { return kFollowUpCodes; }

}  // namespace tremplin::diagnostics
