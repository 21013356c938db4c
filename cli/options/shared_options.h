#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "options/option.h"
#include "tremplin/commands/workbooks.h"
#include "tremplin/rule_set.h"

namespace tremplin::cli {

// What the rows of the table of options are made of; for option_table.cc alone.

inline constexpr std::int64_t kMostFindings = 1'000'000'000;
inline constexpr std::int64_t kMostThreads = 1'000'000;
inline constexpr std::int64_t kMostPersons = 1'000'000;
inline constexpr std::int64_t kLastYear = 9999;

inline constexpr Bilingual kFile = {"FILE", "FICHIER"};
inline constexpr Bilingual kFolder = {"FOLDER", "DOSSIER"};
inline constexpr Bilingual kId = {"ID", "IDENTIFIANT"};
inline constexpr Bilingual kDate = {"DATE", "DATE"};
inline constexpr Bilingual kYearValue = {"YEAR", "ANNÉE"};
inline constexpr Bilingual kNumber = {"N", "N"};
inline constexpr Bilingual kKind = {"KIND", "SORTE"};
inline constexpr Bilingual kFormatValue = {"FORMAT", "FORMAT"};

inline std::vector<Choice> words(const std::vector<std::string>& list) {
  std::vector<Choice> choices;
  choices.reserve(list.size());
  for (const std::string& word : list) choices.push_back({word});
  return choices;
}

// With `xlsx` where it can be written.
inline std::vector<Choice> formats(std::vector<std::string> list) {
  if (commands::can_write_xlsx()) list.emplace_back("xlsx");
  return words(list);
}

inline std::vector<Choice> rule_sets() { return words(Rules::built_in_ids()); }

// Common to all that read files.
inline constexpr Option kInputs = {.names = "files",
                                   .help = {"Files, folders, or - for standard input (the default)",
                                            "Fichiers, dossiers, ou - pour l’entrée standard (par défaut)"},
                                   .value = kFile,
                                   .kind = ValueKind::file,
                                   .takes_rest = true,
                                   .is_common = true};
inline constexpr Option kOutput = {.names = "-o,--output",
                                   .help = {"Write the result to this file, whole or not at all",
                                            "Écrire le résultat dans ce fichier, entier ou pas du tout"},
                                   .value = kFile,
                                   .kind = ValueKind::file,
                                   .is_common = true};
inline constexpr Option kOutputOrFolder = {
    .names = "-o,--output",
    .help = {"Write the result to this file, or a file for each convention into this folder, whole or not at all",
             "Écrire le résultat dans ce fichier, ou un fichier par convention dans ce dossier, entier ou pas du tout"},
    .value = {"FILE|FOLDER", "FICHIER|DOSSIER"},
    .kind = ValueKind::file,
    .is_common = true};
inline constexpr Option kWidth = {.names = "--width",
                                  .help = {"Columns of a page of text; else the terminal's, else 100",
                                           "Colonnes d’une page de texte ; sinon celles du terminal, sinon 100"},
                                  .value = kNumber,
                                  .kind = ValueKind::number,
                                  .least = 60,
                                  .most = 10'000,
                                  .is_common = true};
inline constexpr Option kLang = {.names = "--lang",
                                 .help = {"Language of texts", "Langue des textes"},
                                 .value = {"LANG", "LANGUE"},
                                 .kind = ValueKind::word,
                                 .choices =
                                     [] {
                                       return words({"fr", "en"});
                                     },
                                 .is_common = true};
inline constexpr Option kColor = {.names = "--color",
                                  .help = {"Colour in findings", "Couleurs dans les constats"},
                                  .value = {"WHEN", "QUAND"},
                                  .kind = ValueKind::word,
                                  .choices =
                                      [] {
                                        return words({"auto", "always", "never"});
                                      },
                                  .is_common = true};
inline constexpr Option kMaxFindings = {.names = "--max-findings",
                                        .help = {"Findings shown of one code in one file; 0 is all",
                                                 "Constats montrés par code et par fichier ; 0 pour tous"},
                                        .value = kNumber,
                                        .kind = ValueKind::number,
                                        .most = kMostFindings,
                                        .is_common = true};
inline constexpr Option kNoSnippets = {
    .names = "--no-snippets",
    .help = {"Do not quote lines of the files", "Ne pas citer de lignes des fichiers"},
    .is_common = true};
inline constexpr Option kStdinFilename = {
    .names = "--stdin-filename",
    .help = {"Name of standard input in findings", "Nom de l’entrée standard dans les constats"},
    .value = {"NAME", "NOM"},
    .kind = ValueKind::text,
    .is_common = true};
inline constexpr Option kJobs = {
    .names = "--jobs",
    .help = {"Threads; 0, the default, is all cores", "Fils d’exécution ; 0, par défaut, pour tous les cœurs"},
    .value = kNumber,
    .kind = ValueKind::number,
    .most = kMostThreads,
    .is_common = true};
// How tables of people are read.
inline constexpr Option kColumns = {.names = "--columns",
                                    .help = {"Read all tables of people by this columns/1 document",
                                             "Lire tous les tableaux selon ce document columns/1"},
                                    .value = kFile,
                                    .kind = ValueKind::file,
                                    .is_common = true};
inline constexpr Option kSheet = {.names = "--sheet",
                                  .help = {"The sheet to read of a spreadsheet that has several",
                                           "La feuille à lire d’un classeur qui en a plusieurs"},
                                  .value = {"NAME", "NOM"},
                                  .kind = ValueKind::text,
                                  .is_common = true};
inline constexpr Option kStrict = {.names = "--strict",
                                   .help = {"Refuse tables that are not written as our own files are",
                                            "Refuser les tableaux qui ne sont pas écrits comme nos propres fichiers"},
                                   .is_common = true};
inline constexpr Option kProgress = {
    .names = "--progress",
    .help = {"Say on standard error how far the work is", "Dire sur l’erreur standard où en est le travail"},
    .is_common = true};
inline constexpr Option kKeepGoing = {.names = "--keep-going",
                                      .help = {"Work with what is sound; says how much is left out",
                                               "Travailler avec ce qui est valide, en disant ce qui est écarté"},
                                      .is_common = true};
inline constexpr Option kHelp = {
    .names = "-h,--help", .help = {"Show this help", "Afficher cette aide"}, .is_common = true};

// Shared by some.
inline constexpr Option kCsvDialect = {
    .names = "--csv-dialect",
    .help = {"Form of the CSV; fr is for a French spreadsheet", "Forme du CSV ; fr convient à un tableur français"},
    .value = {"DIALECT", "DIALECTE"},
    .kind = ValueKind::word,
    .choices =
        [] {
          return words({"rfc4180", "fr"});
        },
    .is_common = true};
inline constexpr Option kCsvHeadings = {.names = "--csv-headings",
                                        .help = {"Heads of the CSV's columns: codes, or labels for people",
                                                 "En-têtes du CSV : codes, ou libellés pour des lecteurs"},
                                        .value = {"FORM", "FORME"},
                                        .kind = ValueKind::word,
                                        .choices =
                                            [] {
                                              return words({"codes", "labels"});
                                            },
                                        .is_common = true};
inline constexpr Option kCsvGuard = {
    .names = "--csv-guard",
    .help = {"In CSV, ' before texts that a spreadsheet would run; fr does so anyway",
             "Dans le CSV, ' devant les textes qu’un tableur exécuterait ; fr le fait toujours"},
    .is_common = true};
inline constexpr Option kRules = {.names = "--rules",
                                  .help = {"Rule set for all records: an id, or a file",
                                           "Jeu de règles pour toutes les fiches : un identifiant ou un fichier"},
                                  .value = {"ID|FILE", "ID|FICHIER"},
                                  .kind = ValueKind::file,
                                  .choices = rule_sets,
                                  .is_common = true};

inline Option format(std::vector<Choice> (*choices)()) {
  return {.names = "--format",
          .help = {"Format of the result; else by the ending of -o, else text",
                   "Format du résultat ; sinon selon l’extension de -o, sinon text"},
          .value = kFormatValue,
          .kind = ValueKind::word,
          .choices = choices,
          .is_common = true};
}

inline Option day(std::string_view name, Bilingual help) {
  return {.names = name, .help = help, .value = kDate, .kind = ValueKind::day};
}

inline Option year(Bilingual help, std::string_view excludes = {}) {
  return {.names = "--year",
          .help = help,
          .value = kYearValue,
          .kind = ValueKind::number,
          .least = 1,
          .most = kLastYear,
          .excludes = excludes};
}

inline Option convention(Bilingual help) {
  return {.names = "--convention", .help = help, .value = kId, .kind = ValueKind::text, .offer = Offer::conventions};
}

// A command's own options, then those that all have.
inline std::vector<Option> options(std::initializer_list<Option> own, std::initializer_list<Option> common = {}) {
  std::vector<Option> all(own);
  all.insert(all.end(), common);
  all.push_back(kLang);
  all.push_back(kHelp);
  return all;
}

// For commands that read files.
inline std::vector<Option> reading(std::initializer_list<Option> own, std::initializer_list<Option> common = {}) {
  std::vector<Option> all(own);
  all.insert(all.end(), common);
  all.insert(all.end(), {kColor, kMaxFindings, kNoSnippets, kStdinFilename, kJobs, kProgress, kLang, kHelp});
  return all;
}

}  // namespace tremplin::cli
