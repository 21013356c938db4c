#include <array>

#include "diagnostics/codes/codes_tables.h"

namespace tremplin::diagnostics {
namespace {

// clang-format off: a table, a line a text
constexpr std::array<CodeInfo, 3> kIgnoredCodes = {{
    {.id = Code::ignored_unused,
     .code = "Y097",
     .severity = Severity::warning,
     .text = {"there is no finding {0} in this document to ignore", "ce document n’a aucun constat {0} à passer"},
     .help = {"take the line out", "retirez cette ligne"},
     .related = {},
     .why = {"A line that hides nothing today hides what may be found tomorrow, for a reason that no longer holds.",
             "Une ligne qui ne masque rien aujourd’hui masquera ce qui sera trouvé demain, pour une raison qui ne vaut "
             "plus."}},
    {.id = Code::ignored_unknown,
     .code = "Y098",
     .severity = Severity::error,
     .text = {"there is no finding of the code `{0}`", "il n’y a pas de constat du code `{0}`"},
     .help = {"did you mean `{1}`?", "vouliez-vous `{1}` ?"},
     .related = {},
     .why = {"What was to be ignored would be shown, and nobody would know why.",
             "Ce qui devait être passé serait montré, sans que personne sache pourquoi."}},
    {.id = Code::ignored_error,
     .code = "Y099",
     .severity = Severity::error,
     .text = {"{0} is an error, and errors cannot be ignored", "{0} est une erreur, et une erreur ne se passe pas"},
     .help = {"mend what it says", "corrigez ce qu’elle signale"},
     .related = {},
     .why = {"Figures from data with errors are plausible, and wrong: that is not for one document to decide.",
             "Des chiffres tirés de données erronées sont plausibles, et faux : un document ne peut en décider."}},
}};
// clang-format on

}  // namespace

std::span<const CodeInfo> ignored_codes() { return kIgnoredCodes; }

}  // namespace tremplin::diagnostics
