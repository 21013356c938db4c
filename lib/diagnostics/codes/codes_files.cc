#include <array>

#include "diagnostics/codes/codes_tables.h"

namespace tremplin::diagnostics {
namespace {

// clang-format off: a table, a line a text
constexpr std::array<CodeInfo, 5> kFileCodes = {{
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
    {.id = Code::no_last_line_end,
     .code = "Y062",
     .severity = Severity::warning,
     .text = {"the file ends within a line: it may have been cut short",
              "le fichier finit au milieu d’une ligne : il a peut-être été coupé"},
     .help = {"compare it with the original; if it is whole, end its last line",
              "comparez-le à l’original ; s’il est entier, terminez sa dernière ligne par un retour à la ligne"},
     .related = {},
     .why = {"`hours_worked: 14` may be what is left of 140. A disk that was full or a copy that broke off leaves a "
             "file that reads well and lacks its end.",
             "`hours_worked: 14` est peut-être ce qui reste de 140. Un disque plein ou une copie interrompue laisse "
             "un fichier qui se lit bien et auquel il manque la fin."},
     .command = "head -c -2 in.yaml | tremplin validate -"},
    {.id = Code::count_too_large,
     .code = "Y063",
     .severity = Severity::error,
     .text = {"`{0}`: `{1}` is beyond 1,000,000,000,000", "`{0}` : `{1}` dépasse 1 000 000 000 000"},
     .help = {},
     .related = {},
     .why = {"Nothing that is counted here is of this size: it is mistaken, and sums of such could not be exact.",
             "Rien de ce qui se compte ici n’a cette taille : c’est une erreur, et de telles sommes ne seraient plus "
             "exactes."}},
    {.id = Code::number_cut_by_comma,
     .code = "Y064",
     .severity = Severity::error,
     .text = {"`{0}`: the comma cuts `{1}` in two", "`{0}` : la virgule coupe `{1}` en deux"},
     .help = {"write {2}", "écrivez {2}"},
     .related = {},
     .why = {"Between braces a comma begins the next key: of 17,5% YAML makes 17 and a key 5%.",
             "Entre accolades, une virgule commence la clé suivante : de 17,5 % YAML fait 17 et une clé 5 %."}},
}};
// clang-format on

}  // namespace

std::span<const CodeInfo> file_codes() { return kFileCodes; }

}  // namespace tremplin::diagnostics
