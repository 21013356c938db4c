#include <array>

#include "diagnostics/codes/codes_tables.h"

namespace tremplin::diagnostics {
namespace {

// clang-format off: a table, a line a text
constexpr std::array<CodeInfo, 13> kCsvCodes = {{
    {.id = Code::csv_ragged_row,
     .code = "Y040",
     .severity = Severity::error,
     .text = {"this row has {0} {0|field|fields}, the header {1}",
              "cette ligne a {0} {0|champ|champs}, l’en-tête en a {1}"},
     .help = {"quote fields that hold the separator",
              "mettez entre guillemets les champs qui contiennent le séparateur"},
     .related = {},
     .why = {"A separator inside a field shifts all that comes after it into wrong columns.",
             "Un séparateur à l’intérieur d’un champ décale toute la suite dans de mauvaises colonnes."}},
    {.id = Code::csv_open_quote,
     .code = "Y041",
     .severity = Severity::error,
     .text = {"this quote is never closed", "ce guillemet n’est jamais fermé"},
     .help = {"close it; a quote inside a field is doubled", "fermez-le ; un guillemet dans un champ est doublé"},
     .related = {},
     .why = {"All rows after it would be taken for one single field.",
             "Toutes les lignes suivantes seraient prises pour un seul champ."}},
    {.id = Code::csv_stray_quote,
     .code = "Y042",
     .severity = Severity::error,
     .text = {"a quote stands inside a field", "guillemet à l’intérieur d’un champ"},
     .help = {"quote the whole field and double the quotes in it",
              "mettez tout le champ entre guillemets et doublez ceux qu’il contient"},
     .related = {},
     .why = {"Programs read such a field in different ways.",
             "Les logiciels lisent un tel champ de façons différentes."}},
    {.id = Code::csv_unknown_column,
     .code = "Y043",
     .severity = Severity::error,
     .text = {"unknown column `{0}`", "colonne inconnue `{0}`"},
     .help = {"did you mean `{1}`? columns of your own begin with `x-`",
              "vouliez-vous dire `{1}` ? vos propres colonnes commencent par `x-`"},
     .related = {},
     .why = {"A column that is not read is most often one mistyped: what it says would be lost in silence.",
             "Une colonne inconnue est le plus souvent une faute de frappe : ce qu’elle dit serait perdu en silence."}},
    {.id = Code::csv_repeated_column,
     .code = "Y044",
     .severity = Severity::error,
     .text = {"the column `{0}` is given twice", "la colonne `{0}` est donnée deux fois"},
     .help = {"keep one of them", "n’en gardez qu’une"},
     .related = {"first given here", "donnée une première fois ici"},
     .why = {"Two columns of one name leave open which one holds.",
             "Deux colonnes de même nom ne disent pas laquelle vaut."}},
    {.id = Code::csv_missing_column,
     .code = "Y045",
     .severity = Severity::error,
     .text = {"the column `{0}` is missing", "la colonne `{0}` manque"},
     .help = {},
     .related = {},
     .why = {"Each row needs what this column holds.", "Chaque ligne a besoin de ce que contient cette colonne."}},
    {.id = Code::head_after_exits,
     .code = "Y046",
     .severity = Severity::error,
     .text = {"`{0}` stands after `exits`, whose records it should hold for",
              "`{0}` vient après `exits`, alors qu’elle vaut pour ses sorties"},
     .help = {"put it before `exits`", "placez-la avant `exits`"},
     .related = {},
     .why = {"Records are read as they come; what holds for them must be known before.",
             "Les sorties sont lues au fil du fichier ; ce qui vaut pour elles doit être connu avant."}},
    {.id = Code::nothing_here,
     .code = "Y047",
     .severity = Severity::error,
     .text = {"there is nothing of tremplin's in this folder", "ce dossier ne contient rien pour tremplin"},
     .help =
         {"it looks for *.yaml, *.yml, *.csv, *.tsv, *.xlsx and *.ods, hidden names left out; outcomes are read only "
          "where they are named",
          "sont cherchés *.yaml, *.yml, *.csv, *.tsv, *.xlsx et *.ods, noms cachés exceptés ; des résultats ne sont "
          "lus "
          "que si on les nomme"},
     .related = {},
     .why = {"A folder named by mistake would otherwise pass as one without errors.",
             "Un dossier nommé par erreur passerait sinon pour un dossier sans erreur."},
     .command = "tremplin validate an-empty-folder"},
    {.id = Code::nearly_ours,
     .code = "Y048",
     .severity = Severity::warning,
     .text = {"this file is nearly one of tremplin's and is passed over: {0}",
              "ce fichier est presque un fichier de tremplin et n’est pas lu : {0}"},
     .help = {"{1}{2}", "{1}{2}"},
     .related = {},
     .why = {"In a folder, what is not tremplin's is passed over. A file that seems meant for it and is passed over "
             "too would leave its exits out of every figure.",
             "Dans un dossier, ce qui n’est pas pour tremplin est ignoré. Un fichier qui paraît l’être, ignoré lui "
             "aussi, laisserait ses sorties hors de tous les chiffres."},
     .command = "tremplin validate a-folder"},
    {.id = Code::checks_left_out,
     .code = "Y049",
     .severity = Severity::note,
     .text = {"an error here leaves open what holds for some exits, which were not checked against it",
              "une erreur ici laisse inconnu ce qui vaut pour des sorties, qui n’ont pas été vérifiées sur ce point"},
     .help = {"mend it and check again: type, reason, hours and profiles of these exits may have errors of their own",
              "corrigez-la et revérifiez : type, motif, heures et profils de ces sorties peuvent avoir leurs propres "
              "erreurs"},
     .related = {},
     .why = {"One fault in a convention, a rule set or the head of an exit file would otherwise show as one error for "
             "each exit that it holds for. No finding here is not a finding that these exits are sound.",
             "Une faute dans une convention, un jeu de règles ou l’en-tête d’un fichier de sorties donnerait sinon "
             "une erreur par sortie concernée. L’absence de constat n’établit pas que ces sorties sont justes."},
     .command = "tremplin validate in.yaml"},
    {.id = Code::merge_marker,
     .code = "Y050",
     .severity = Severity::error,
     .text = {"a conflict of two versions of this file was left here",
              "un conflit entre deux versions de ce fichier est resté ici"},
     .help = {"keep one of the two versions, and take out the lines that begin with `<<<<<<<`, `=======` and "
              "`>>>>>>>`",
              "gardez l’une des deux versions, et supprimez les lignes qui commencent par `<<<<<<<`, `=======` et "
              "`>>>>>>>`"},
     .related = {},
     .why = {"Version control marks so what two people changed in different ways: which of them holds is for people "
             "to say.",
             "La gestion de versions marque ainsi ce que deux personnes ont modifié différemment : à vous de dire "
             "laquelle vaut."}},
    {.id = Code::nearly_ours_named,
     .code = "Y051",
     .severity = Severity::error,
     .text = {"this file cannot be read, though it is nearly one of tremplin's: {0}",
              "ce fichier ne peut être lu, bien qu’il soit presque un fichier de tremplin : {0}"},
     .help = {"{1}{2}", "{1}{2}"},
     .related = {},
     .why = {"A file named on the command line is meant to be read: passing it over would leave its exits out of the "
             "count.",
             "Un fichier nommé dans la commande doit être lu : l’ignorer laisserait ses sorties hors du compte."},
     .command = "tremplin validate in.csv"},
    {.id = Code::folder_met_again,
     .code = "Y052",
     .severity = Severity::note,
     .text = {"this link leads to a folder that is read already as `{0}`",
              "ce lien mène à un dossier déjà lu sous le nom `{0}`"},
     .help = {},
     .related = {},
     .why = {"A folder met twice would give each of its exits twice, and a link to a folder above would never end.",
             "Un dossier rencontré deux fois donnerait deux fois chacune de ses sorties, et un lien vers un dossier "
             "parent n’aurait pas de fin."},
     .command = "tremplin validate a-folder"},
}};
// clang-format on

}  // namespace

std::span<const CodeInfo> csv_codes() { return kCsvCodes; }

}  // namespace tremplin::diagnostics
