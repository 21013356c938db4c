#include <algorithm>
#include <initializer_list>

#include "options/option.h"
#include "options/shared_options.h"
#include "subcommands/subcommands.h"
#include "tremplin/commands/compute_outcomes.h"
#include "tremplin/commands/explain.h"
#include "tremplin/commands/init.h"
#include "tremplin/commands/report.h"

namespace tremplin::cli {
namespace {

std::vector<Choice> kinds_of_report() {
  std::vector<Choice> choices;
  for (const commands::ReportKindInfo& kind : commands::report_kinds())
    choices.push_back({std::string(kind.word), {kind.aliases.begin(), kind.aliases.end()}, kind.help});
  return choices;
}

std::vector<Choice> codes_of_findings() {
  std::vector<Choice> choices;
  for (const commands::FindingCode& code : commands::finding_codes())
    choices.push_back({std::string(code.code), {}, code.text});
  return choices;
}

Subcommand validate_row() {
  return {.name = "validate",
          .help = {"Check conventions, exit records, rule sets and outcomes",
                   "Vérifier conventions, fiches de sortie, jeux de règles et décomptes"},
          .options = reading({kInputs,
                              {.names = kStrict.names,
                               .help = {"Warnings are errors, and so are tables not written as our own files are",
                                        "Les avertissements sont des erreurs, de même que les tableaux écrits "
                                        "autrement que nos propres fichiers"}},
                              {.names = "--shared-persons",
                               .help = {"Say where a person stands in several structures",
                                        "Signaler une personne présente dans plusieurs structures"}},
                              {.names = "--fix",
                               .help = {"Mend in the files what has one meaning, and say what",
                                        "Corriger dans les fichiers ce qui n’a qu’un sens, en disant quoi"}},
                              {.names = "--diff",
                               .help = {"Show what --fix changes, without changing it unless --fix is given too",
                                        "Montrer ce que --fix corrige, sans rien changer si --fix n’est pas donné"}},
                              {.names = "-q,--quiet", .help = {"No count at the end", "Pas de décompte final"}}},
                             {kRules, kColumns, kSheet, format([] {
                                return words({"text", "json", "csv", "sarif", "github", "message"});
                              }),
                              kCsvDialect, kCsvGuard, kOutput}),
          .examples =
              "tremplin validate conventions exits\n"
              "tremplin validate --format sarif -o findings.sarif .",
          .run = run_validate};
}

Subcommand compute_outcomes_row() {
  return {
      .name = "compute-outcomes",
      .help = {"Count exits by what became of them", "Compter les sorties selon leur issue"},
      .options = reading(
          {kInputs,
           {.names = "--by",
            .help = {"Keys of the groups, separated by commas (default structure,year)",
                     "Clés de regroupement, séparées par des virgules (par défaut structure,year)"},
            .value = {"KEYS", "CLÉS"},
            .kind = ValueKind::words,
            .choices = [] { return words(commands::group_key_names()); }},
           day("--from", {"First exit date", "Première date de sortie"}),
           day("--to", {"Last exit date", "Dernière date de sortie"}),
           year({"Exits of one calendar year", "Sorties d’une année civile"}, "--from,--to"),
           {.names = "--records",
            .help = {"A line for each record and what became of it", "Une ligne par fiche, avec ce qu’elle devient"},
            .excludes = "--check"},
           {.names = "--check",
            .help = {"Compute this declared table again and list what differs",
                     "Recalculer ce tableau déclaré et donner les écarts"},
            .value = kFile,
            .kind = ValueKind::file},
           {.names = "--manifest",
            .help = {"Say in this confidential file what was counted, so that nothing is counted twice",
                     "Dire dans ce fichier confidentiel ce qui est compté, pour que rien ne le soit deux fois"},
            .value = kFile,
            .kind = ValueKind::file,
            .excludes = "--records,--check,--against-rules,--against-files"},
           {.names = "--manifest-key",
            .help = {"The file of the key of a manifest: the same for all parts, and kept from others",
                     "Le fichier de la clé d’un manifeste : la même pour toutes les parties, et gardée secrète"},
            .value = kFile,
            .kind = ValueKind::file},
           {.names = "--against-rules",
            .help = {"Say which exits this rule set puts elsewhere, and what that does to the rates",
                     "Dire quelles sorties ce jeu de règles classe autrement, et l’effet sur les taux"},
            .value = kRules.value,
            .kind = ValueKind::file,
            .choices = rule_sets,
            .excludes = "--check,--against-files"},
           {.names = "--against-files",
            .help =
                {"Say which exits differ from those of these files: all words up to the next option",
                 "Dire quelles sorties diffèrent de celles de ces fichiers : tous les mots jusqu’à l’option suivante"},
            .value = {"FILE…", "FICHIER…"},
            .kind = ValueKind::file,
            .excludes = "--check",
            .takes_rest = true}},
          {kRules, kColumns, kSheet, kStrict, kKeepGoing, format([] {
             return formats({"text", "csv", "json"});
           }),
           kCsvDialect, kCsvHeadings, kCsvGuard, kWidth, kOutput}),
      .examples =
          "tremplin compute-outcomes conventions exits\n"
          "tremplin compute-outcomes --by department,year --format csv . | mlr --icsv --opprint cat",
      .run = run_compute_outcomes};
}

Subcommand negotiate_row() {
  return {
      .name = "negotiate",
      .help = {"Propose targets as a range with its reasons", "Proposer des objectifs : une fourchette et ses raisons"},
      .options = reading({kInputs,
                          convention({"One convention, by its id", "Une convention, par son identifiant"}),
                          year({"One calendar year of the conventions", "Une année civile des conventions"}),
                          {.names = "--exits",
                           .help = {"Examined exits to expect where a convention does not say",
                                    "Sorties examinées à attendre quand la convention ne le dit pas"},
                           .value = kNumber,
                           .kind = ValueKind::number,
                           .least = 1,
                           .most = kMostPersons}},
                         {kColumns, kSheet, kStrict, kKeepGoing, format([] {
                            return formats({"text", "csv", "html", "yaml"});
                          }),
                          kCsvDialect, kCsvHeadings, kCsvGuard, kWidth, kOutputOrFolder}),
      .examples =
          "tremplin negotiate conventions exits\n"
          "tremplin negotiate --convention ACI-044-2012-02 --format yaml .\n"
          "tremplin negotiate --format html -o negotiations/ .",
      .writes_folders = true,
      .run = run_negotiate};
}

Subcommand report_row() {
  return {.name = "report",
          .help = {"What the parties meet around: pages on conventions and results",
                   "Ce autour de quoi l’on se réunit : pages sur les conventions et leurs résultats"},
          .options = reading(
              {{.names = "kind",
                .help = {"Kind of report", "Sorte de compte rendu"},
                .value = kKind,
                .kind = ValueKind::word,
                .choices = kinds_of_report,
                .is_required = true},
               kInputs,
               convention({"Only the convention of this id", "Seulement la convention de cet identifiant"}),
               {.names = "--structure",
                .help = {"Only the conventions of this structure", "Seulement les conventions de cette structure"},
                .value = kId,
                .kind = ValueKind::text,
                .offer = Offer::structures},
               year({"Only this calendar year", "Seulement cette année civile"}),
               day("--as-of", {"The day to speak of (default: the day of the latest exit read)",
                               "Le jour dont on parle (par défaut, celui de la dernière sortie lue)"}),
               {.names = "--fail-on",
                .help = {"End with status 1 where one of these verdicts is given; separated by commas",
                         "Finir avec le statut 1 si l’un de ces constats est fait ; séparés par des virgules"},
                .value = {"VERDICTS", "CONSTATS"},
                .kind = ValueKind::words,
                .choices = [] { return words(commands::report_verdicts()); }},
               {.names = "--suppress-below",
                .help = {"Hide groups of fewer persons; 0 hides none",
                         "Masquer les groupes de moins de personnes ; 0 n’en masque aucun"},
                .value = kNumber,
                .kind = ValueKind::number,
                .most = kMostPersons}},
              {kColumns, kSheet, kStrict, kKeepGoing, format([] {
                 return formats({"text", "csv", "html", "pdf", "odt", "docx"});
               }),
               kCsvDialect, kCsvHeadings, kCsvGuard, kWidth, kOutputOrFolder}),
          .examples =
              "tremplin report results --convention ACI-044-2009-07 .\n"
              "tremplin report cdiae --format html -o cdiae.html departement/\n"
              "tremplin report results --format html -o pages/ departement/\n"
              "tremplin report follow-up --as-of 2010-06-30 --fail-on at-risk,out-of-reach .",
          .writes_folders = true,
          .run = run_report_kind};
}

Subcommand fmt_row() {
  return {
      .name = "fmt",
      .help = {"Lay out YAML files; write a table of people as a file of exit records of our own",
               "Remettre en forme les fichiers YAML ; écrire un tableau de personnes comme fichier de sorties"},
      .options = reading(
          {kInputs,
           {.names = "--to",
            .help = {"What to write of exit records; else by the ending of -o, else yaml",
                     "La forme des sorties ; sinon selon l’extension de -o, sinon yaml"},
            .value = kFormatValue,
            .kind = ValueKind::word,
            .choices =
                [] {
                  return words({"yaml", "csv"});
                },
            .excludes = "--check,--diff,--in-place"},
           {.names = "--check",
            .help = {"Name the files that are not laid out so, and end with status 1 if there are",
                     "Nommer les fichiers à remettre en forme et finir avec 1 s’il y en a"},
            .excludes = "--in-place"},
           {.names = "--diff",
            .help = {"Show what changes instead of the whole", "Montrer ce qui change au lieu du tout"}},
           {.names = "-i,--in-place",
            .help = {"Write each file where it stands, all or none", "Écrire chaque fichier à sa place, tous ou aucun"},
            .excludes = "--output"}},
          {kRules, kColumns, kSheet, kStrict, kKeepGoing, kOutput}),
      .examples =
          "tremplin fmt --check .\n"
          "tremplin fmt -i conventions\n"
          "tremplin fmt sorties.xlsx -o sorties.yaml\n"
          "tremplin fmt --to csv --columns columns.yaml sorties.csv",
      .run = run_fmt};
}

Option required(std::string_view name, Bilingual help, Bilingual value) {
  return {.names = name, .help = help, .value = value, .kind = ValueKind::text, .is_required = true};
}

Option required_day(std::string_view name, Bilingual help) {
  Option option = day(name, help);
  option.is_required = true;
  return option;
}

Subcommand init_row() {
  return {
      .name = "init",
      .help = {"Begin the folder of a structure: convention, columns, a table of exits to fill in",
               "Commencer le dossier d’une structure : convention, colonnes, tableau de sorties à remplir"},
      .options = options(
          {{.names = "folder",
            .help = {"The folder, made where it is not there", "Le dossier, créé s’il n’existe pas"},
            .value = kFolder,
            .kind = ValueKind::file,
            .is_required = true},
           {.names = "--type",
            .help = {"Type of the structure", "Type de la structure"},
            .value = {"TYPE", "TYPE"},
            .kind = ValueKind::word,
            .choices = [] { return words(commands::structure_types()); },
            .is_required = true},
           required("--structure", {"Identifier of the structure", "Identifiant de la structure"}, kId),
           required("--name", {"Name of the structure", "Nom de la structure"}, {"NAME", "NOM"}),
           required("--department", {"Number of its department", "Numéro de son département"}, {"NUMBER", "NUMÉRO"}),
           required_day("--start", {"First day of the convention", "Premier jour de la convention"}),
           required_day("--end", {"Last day of the convention", "Dernier jour de la convention"})}),
      .examples =
          "tremplin init jardins --type ACI --structure jardins-de-loire --name 'Les Jardins de Loire' "
          "--department 44 --start 2026-01-01 --end 2028-12-31",
      .writes = "",
      .run = run_init};
}

Subcommand rules_row() {
  return {.name = "rules",
          .help = {"List, show and check rule sets", "Lister, montrer et vérifier les jeux de règles"},
          .options = options({}),
          .examples =
              "tremplin rules\n"
              "tremplin rules show fr-iae-2008 > my-rules.yaml",
          .run = run_rules};
}

Subcommand rules_show_row() {
  return {.name = "rules show",
          .help = {"Print a built-in rule set as YAML", "Écrire en YAML un jeu de règles fourni"},
          .options = options({{.names = "id",
                               .help = {"Id of the set", "Identifiant du jeu"},
                               .value = kId,
                               .kind = ValueKind::text,
                               .choices = rule_sets,
                               .is_required = true}},
                             {kOutput}),
          .writes = "yaml",
          .run = run_rules_show};
}

Subcommand rules_check_row() {
  return {.name = "rules check",
          .help = {"Prove that each contract case falls in exactly one category",
                   "Prouver que chaque cas de contrat relève d’une seule catégorie"},
          .options = reading({{.names = "files",
                               .help = {"Ids of built-in sets, or files; all built-in sets without any",
                                        "Identifiants de jeux fournis, ou fichiers ; sinon tous les jeux fournis"},
                               .value = kFile,
                               .kind = ValueKind::file,
                               .choices = rule_sets,
                               .takes_rest = true}},
                             {kOutput}),
          .run = run_rules_check};
}

Subcommand schema_row() {
  return {.name = "schema",
          .help = {"Print the JSON Schema of a kind of document, for editors",
                   "Écrire le schéma JSON d’une sorte de document, pour les éditeurs"},
          .options = options({{.names = "kind",
                               .help = {"Kind of document", "Sorte de document"},
                               .value = kKind,
                               .kind = ValueKind::word,
                               .choices =
                                   [] {
                                     return words({"convention", "exits", "rules", "columns", "trace"});
                                   },
                               .is_required = true}},
                             {kOutput}),
          .examples =
              "tremplin schema convention\n"
              "tremplin schema exits -o exits.schema.json",
          .writes = "json",
          .run = run_schema};
}

Subcommand explain_row() {
  return {.name = "explain",
          .help = {"Say what the code of a finding means, or list all codes",
                   "Dire ce que signifie le code d’un constat, ou lister les codes"},
          .options = options({{.names = "code",
                               .help = {"Code of a finding", "Code d’un constat"},
                               .value = {"CODE", "CODE"},
                               .kind = ValueKind::text,
                               .choices = codes_of_findings}}),
          .examples =
              "tremplin explain E003\n"
              "tremplin explain | grep warning",
          .run = run_explain};
}

Subcommand import_row() {
  return {.name = "import",
          .help = {"Make conventions and exit records of other people’s files",
                   "Tirer conventions et fiches de sortie de fichiers d’autrui"},
          .options = options({})};
}

Subcommand import_asp_row() {
  return {.name = "import asp",
          .help = {"Files of the national payment agency (fluxIAE_*.csv, .gz)",
                   "Fichiers de l’Agence de services et de paiement (fluxIAE_*.csv, .gz)"},
          .options = reading(
              {kInputs,
               {.names = "-o,--output",
                .help = {"Write a file for each convention into this folder",
                         "Écrire un fichier par convention dans ce dossier"},
                .value = kFolder,
                .kind = ValueKind::file},
               {.names = "--force", .help = {"Write over files that exist", "Remplacer les fichiers qui existent"}}},
              {kKeepGoing}),
          .examples =
              "tremplin import asp fluxIAE_AnnexeFinanciere.csv.gz | tremplin validate\n"
              "tremplin import asp -o imported fluxIAE_*.csv.gz",
          .writes = "",
          .run = run_import_asp};
}

std::vector<Choice> names_of_subcommands() {
  std::vector<Choice> choices;
  for (const Subcommand* command : subcommands_within(""))
    choices.push_back({std::string(command->name), {}, command->help});
  return choices;
}

Subcommand completion_row() {
  return {.name = "completion",
          .help = {"Print what makes a shell complete the program’s command lines",
                   "Écrire ce qui permet au shell de compléter les commandes du programme"},
          .options = options({{.names = "shell",
                               .help = {"The shell", "Le shell"},
                               .value = {"SHELL", "SHELL"},
                               .kind = ValueKind::word,
                               .choices =
                                   [] {
                                     return words({"bash", "zsh", "fish"});
                                   },
                               .is_required = true}}),
          .examples =
              "source <(tremplin completion bash)\n"
              "tremplin completion fish > ~/.config/fish/completions/tremplin.fish",
          .run = run_completion};
}

Subcommand help_row() {
  return {.name = "help",
          .help = {"Show the help of a subcommand", "Afficher l’aide d’une commande"},
          .options = options({{.names = "subcommand",
                               .help = {"As report, or rules show; without it, all are listed",
                                        "Par exemple report, ou rules show ; sans elle, la liste de toutes"},
                               .value = {"SUBCOMMAND", "COMMANDE"},
                               .kind = ValueKind::text,
                               .choices = names_of_subcommands,
                               .takes_rest = true}}),
          .examples =
              "tremplin help report\n"
              "tremplin help import asp",
          .run = run_help};
}

}  // namespace

const std::vector<Subcommand>& subcommands() {
  static const std::vector<Subcommand> kTable = {
      validate_row(),   compute_outcomes_row(), negotiate_row(),   report_row(), fmt_row(),     init_row(),
      rules_row(),      rules_show_row(),       rules_check_row(), schema_row(), explain_row(), import_row(),
      import_asp_row(), completion_row(),       help_row()};
  return kTable;
}

}  // namespace tremplin::cli
