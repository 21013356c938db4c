#include <algorithm>
#include <initializer_list>

#include "options/option.h"
#include "subcommands/subcommands.h"
#include "tremplin/commands/compute_outcomes.h"
#include "tremplin/commands/explain.h"
#include "tremplin/commands/report.h"
#include "tremplin/rule_set.h"

namespace tremplin::cli {
namespace {

constexpr std::int64_t kMostFindings = 1'000'000'000;
constexpr std::int64_t kMostThreads = 1'000'000;
constexpr std::int64_t kMostPersons = 1'000'000;
constexpr std::int64_t kLastYear = 9999;

constexpr Bilingual kFile = {"FILE", "FICHIER"};
constexpr Bilingual kFolder = {"FOLDER", "DOSSIER"};
constexpr Bilingual kId = {"ID", "IDENTIFIANT"};
constexpr Bilingual kDate = {"DATE", "DATE"};
constexpr Bilingual kYearValue = {"YEAR", "ANNÉE"};
constexpr Bilingual kNumber = {"N", "N"};
constexpr Bilingual kKind = {"KIND", "SORTE"};
constexpr Bilingual kFormatValue = {"FORMAT", "FORMAT"};

std::vector<Choice> words(const std::vector<std::string>& list) {
  std::vector<Choice> choices;
  choices.reserve(list.size());
  for (const std::string& word : list) choices.push_back({word});
  return choices;
}

std::vector<Choice> rule_sets() { return words(Rules::built_in_ids()); }

// Common to all that read files.
constexpr Option kInputs = {.names = "files",
                            .help = {"Files, folders, or - for standard input (the default)",
                                     "Fichiers, dossiers, ou - pour l’entrée standard (par défaut)"},
                            .value = kFile,
                            .kind = ValueKind::file,
                            .takes_rest = true,
                            .is_common = true};
constexpr Option kOutput = {.names = "-o,--output",
                            .help = {"Write the result to this file, whole or not at all",
                                     "Écrire le résultat dans ce fichier, entier ou pas du tout"},
                            .value = kFile,
                            .kind = ValueKind::file,
                            .is_common = true};
constexpr Option kOutputOrFolder = {
    .names = "-o,--output",
    .help = {"Write the result to this file, or a file for each convention into this folder, whole or not at all",
             "Écrire le résultat dans ce fichier, ou un fichier par convention dans ce dossier, entier ou pas du tout"},
    .value = {"FILE|FOLDER", "FICHIER|DOSSIER"},
    .kind = ValueKind::file,
    .is_common = true};
constexpr Option kWidth = {.names = "--width",
                           .help = {"Columns of a page of text; else the terminal's, else 100",
                                    "Colonnes d’une page de texte ; sinon celles du terminal, sinon 100"},
                           .value = kNumber,
                           .kind = ValueKind::number,
                           .least = 60,
                           .most = 10'000,
                           .is_common = true};
constexpr Option kLang = {.names = "--lang",
                          .help = {"Language of texts", "Langue des textes"},
                          .value = {"LANG", "LANGUE"},
                          .kind = ValueKind::word,
                          .choices =
                              [] {
                                return words({"fr", "en"});
                              },
                          .is_common = true};
constexpr Option kColor = {.names = "--color",
                           .help = {"Colour in findings", "Couleurs dans les constats"},
                           .value = {"WHEN", "QUAND"},
                           .kind = ValueKind::word,
                           .choices =
                               [] {
                                 return words({"auto", "always", "never"});
                               },
                           .is_common = true};
constexpr Option kMaxFindings = {.names = "--max-findings",
                                 .help = {"Findings shown of one code in one file; 0 is all",
                                          "Constats montrés par code et par fichier ; 0 pour tous"},
                                 .value = kNumber,
                                 .kind = ValueKind::number,
                                 .most = kMostFindings,
                                 .is_common = true};
constexpr Option kNoSnippets = {.names = "--no-snippets",
                                .help = {"Do not quote lines of the files", "Ne pas citer de lignes des fichiers"},
                                .is_common = true};
constexpr Option kStdinFilename = {
    .names = "--stdin-filename",
    .help = {"Name of standard input in findings", "Nom de l’entrée standard dans les constats"},
    .value = {"NAME", "NOM"},
    .kind = ValueKind::text,
    .is_common = true};
constexpr Option kJobs = {
    .names = "--jobs",
    .help = {"Threads; 0, the default, is all cores", "Fils d’exécution ; 0, par défaut, pour tous les cœurs"},
    .value = kNumber,
    .kind = ValueKind::number,
    .most = kMostThreads,
    .is_common = true};
constexpr Option kProgress = {
    .names = "--progress",
    .help = {"Say on standard error how far the work is", "Dire sur l’erreur standard où en est le travail"},
    .is_common = true};
constexpr Option kKeepGoing = {.names = "--keep-going",
                               .help = {"Work with what is sound; says how much is left out",
                                        "Travailler avec ce qui est valide, en disant ce qui est écarté"},
                               .is_common = true};
constexpr Option kHelp = {.names = "-h,--help", .help = {"Show this help", "Afficher cette aide"}, .is_common = true};

// Shared by some.
constexpr Option kCsvDialect = {
    .names = "--csv-dialect",
    .help = {"Form of the CSV; fr is for a French spreadsheet", "Forme du CSV ; fr convient à un tableur français"},
    .value = {"DIALECT", "DIALECTE"},
    .kind = ValueKind::word,
    .choices =
        [] {
          return words({"rfc4180", "fr"});
        },
    .is_common = true};
constexpr Option kCsvGuard = {
    .names = "--csv-guard",
    .help = {"In CSV, ' before texts that a spreadsheet would run; fr does so anyway",
             "Dans le CSV, ' devant les textes qu’un tableur exécuterait ; fr le fait toujours"},
    .is_common = true};
constexpr Option kRules = {.names = "--rules",
                           .help = {"Rule set for all records: an id, or a file",
                                    "Jeu de règles pour toutes les fiches : un identifiant ou un fichier"},
                           .value = {"ID|FILE", "ID|FICHIER"},
                           .kind = ValueKind::file,
                           .choices = rule_sets,
                           .is_common = true};

Option format(std::vector<Choice> (*choices)()) {
  return {.names = "--format",
          .help = {"Format of the result; else by the ending of -o, else text",
                   "Format du résultat ; sinon selon l’extension de -o, sinon text"},
          .value = kFormatValue,
          .kind = ValueKind::word,
          .choices = choices,
          .is_common = true};
}

Option day(std::string_view name, Bilingual help) {
  return {.names = name, .help = help, .value = kDate, .kind = ValueKind::day};
}

Option year(Bilingual help, std::string_view excludes = {}) {
  return {.names = "--year",
          .help = help,
          .value = kYearValue,
          .kind = ValueKind::number,
          .least = 1,
          .most = kLastYear,
          .excludes = excludes};
}

Option convention(Bilingual help) {
  return {.names = "--convention", .help = help, .value = kId, .kind = ValueKind::text, .offer = Offer::conventions};
}

// A command's own options, then those that all have.
std::vector<Option> options(std::initializer_list<Option> own, std::initializer_list<Option> common = {}) {
  std::vector<Option> all(own);
  all.insert(all.end(), common);
  all.push_back(kLang);
  all.push_back(kHelp);
  return all;
}

// For commands that read files.
std::vector<Option> reading(std::initializer_list<Option> own, std::initializer_list<Option> common = {}) {
  std::vector<Option> all(own);
  all.insert(all.end(), common);
  all.insert(all.end(), {kColor, kMaxFindings, kNoSnippets, kStdinFilename, kJobs, kProgress, kLang, kHelp});
  return all;
}

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
  return {
      .name = "validate",
      .help = {"Check conventions, exit records, rule sets and outcomes",
               "Vérifier conventions, fiches de sortie, jeux de règles et décomptes"},
      .options = reading({kInputs,
                          {.names = "--strict", .help = {"Warnings are errors", "Les avertissements sont des erreurs"}},
                          {.names = "--shared-persons",
                           .help = {"Say where a person stands in several structures",
                                    "Signaler une personne présente dans plusieurs structures"}},
                          {.names = "-q,--quiet", .help = {"No count at the end", "Pas de décompte final"}}},
                         {kRules, format([] {
                            return words({"text", "json", "csv", "sarif", "github"});
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
            .kind = ValueKind::file}},
          {kRules, kKeepGoing, format([] {
             return words({"text", "csv"});
           }),
           kCsvDialect, kCsvGuard, kWidth, kOutput}),
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
                         {kKeepGoing, format([] {
                            return words({"text", "csv", "html", "yaml"});
                          }),
                          kCsvDialect, kCsvGuard, kWidth, kOutputOrFolder}),
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
              {kKeepGoing, format([] {
                 return words({"text", "csv", "html", "pdf", "odt", "docx"});
               }),
               kCsvDialect, kCsvGuard, kWidth, kOutputOrFolder}),
          .examples =
              "tremplin report results --convention ACI-044-2009-07 .\n"
              "tremplin report cdiae --format html -o cdiae.html departement/\n"
              "tremplin report results --format html -o pages/ departement/\n"
              "tremplin report follow-up --as-of 2010-06-30 --fail-on at-risk,out-of-reach .",
          .writes_folders = true,
          .run = run_report_kind};
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
                                     return words({"convention", "exits", "rules"});
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
      validate_row(),   compute_outcomes_row(), negotiate_row(), report_row(),  rules_row(),
      rules_show_row(), rules_check_row(),      schema_row(),    explain_row(), import_row(),
      import_asp_row(), completion_row(),       help_row()};
  return kTable;
}

const Subcommand* find_subcommand(std::string_view name) {
  const auto& table = subcommands();
  const auto found = std::find_if(table.begin(), table.end(), [&](const Subcommand& one) { return one.name == name; });
  return found == table.end() ? nullptr : &*found;
}

std::vector<const Subcommand*> subcommands_within(std::string_view name) {
  std::vector<const Subcommand*> found;
  for (const Subcommand& one : subcommands()) {
    const std::size_t space = one.name.rfind(' ');
    if (one.name.substr(0, space == std::string_view::npos ? 0 : space) == name) found.push_back(&one);
  }
  return found;
}

const Option* find_option(const Subcommand& command, std::string_view name) {
  for (const Option& option : command.options) {
    const std::string_view first = option.names.substr(0, option.names.find(','));
    if (option.name() == name || first == name) return &option;
  }
  return nullptr;
}

std::vector<Choice> choices_of(const Option& option) {
  return option.choices == nullptr ? std::vector<Choice>() : option.choices();
}

std::vector<std::string> words_of(const std::vector<Choice>& choices) {
  std::vector<std::string> words(choices.size());
  std::transform(choices.begin(), choices.end(), words.begin(), [](const Choice& choice) { return choice.word; });
  return words;
}

std::vector<std::string> formats_of(const Subcommand& command) {
  const Option* option = find_option(command, "--format");
  if (option == nullptr) return {std::string(command.writes)};
  return words_of(choices_of(*option));
}

}  // namespace tremplin::cli
