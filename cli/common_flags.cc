#include "common_flags.h"

#include <array>
#include <cstdlib>

#include <unistd.h>

namespace tremplin::cli {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
  return value ? value : "";
}

Language environment_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string value = environment(name);
    if (!value.empty()) return value.starts_with("fr") ? Language::french : Language::english;
  }
  return Language::english;
}

bool wants_colour(const CommonFlags& flags) {
  if (flags.colour != "auto") return flags.colour == "always";
  if (!environment("NO_COLOR").empty() || environment("TERM") == "dumb") return false;
  return ::isatty(STDERR_FILENO) != 0 && ::isatty(STDOUT_FILENO) != 0;
}

CLI::Validator one_of(std::vector<std::string> names) {
  return CLI::Validator(
      [names](std::string& value) {
        std::string list;
        for (const std::string& name : names) {
          if (name == value) return std::string();
          list += (list.empty() ? "" : ", ") + name;
        }
        return "'" + value + "' is not one of: " + list;
      },
      "");
}

std::string ending_of(const std::string& path) {
  const std::size_t point = path.rfind('.');
  const std::size_t slash = path.rfind('/');
  if (point == std::string::npos || (slash != std::string::npos && point < slash)) return {};
  const std::string ending = path.substr(point + 1);
  return ending == "yml" ? "yaml" : ending == "htm" ? "html" : ending;
}

}  // namespace

void add_common(CLI::App& command, CommonFlags& flags) {
  command.add_option("files", flags.options.inputs, "Files, folders, or - for standard input (the default)")
      ->type_name("FILE");
  command.add_option("-o,--output", flags.output, "Write the result to this file, whole or not at all")
      ->type_name("FILE");
  command.add_option("--lang", flags.language, "Language of texts: fr or en")
      ->type_name("LANG")
      ->check(one_of({"fr", "en"}));
  command.add_option("--color", flags.colour, "auto, always or never")
      ->type_name("WHEN")
      ->check(one_of({"auto", "always", "never"}));
  command.add_option("--max-findings", flags.options.max_findings, "Findings shown of one code in one file; 0 is all")
      ->type_name("N")
      ->check(CLI::Range(0, 1'000'000'000));
  command.add_flag("--no-snippets", flags.no_snippets, "Do not quote lines of the files");
  command.add_option("--stdin-filename", flags.options.stdin_name, "Name of standard input in findings")
      ->type_name("NAME");
  command.add_option("--jobs", flags.options.jobs, "Threads; 0, the default, is all cores")->type_name("N");
}

void add_keep_going(CLI::App& command, CommonFlags& flags) {
  command.add_flag("--keep-going", flags.options.keep_going, "Work with what is sound; says how much it left out");
}

void add_format(CLI::App& command, CommonFlags& flags, std::vector<std::string> names) {
  std::string list;
  bool has_csv = false;
  for (const std::string& name : names) {
    list += (list.empty() ? "" : ", ") + name;
    has_csv = has_csv || name == "csv";
  }
  command.add_option("--format", flags.format, list)->type_name("FORMAT")->check(one_of(std::move(names)));
  if (!has_csv) return;
  command.add_option("--csv-dialect", flags.dialect, "rfc4180, or fr for a French spreadsheet")
      ->type_name("DIALECT")
      ->check(one_of({"rfc4180", "fr"}));
}

void add_rules_option(CLI::App& command, std::optional<std::string>& rules) {
  command.add_option("--rules", rules, "Rule set for all records: an id, or a file")->type_name("ID|FILE");
}

void add_day(CLI::App& command, const std::string& name, Date& day, const std::string& help) {
  command
      .add_option_function<std::string>(
          name,
          [&day, name](const std::string& value) {
            const auto parsed = parse_date(value);
            if (!parsed) throw CLI::ValidationError(name, "'" + value + "' is not a day; write YYYY-MM-DD");
            day = *parsed;
          },
          help)
      ->type_name("DATE");
}

std::size_t chosen_format(const CommonFlags& flags, std::span<const std::string> names) {
  const std::string wanted = flags.format.empty() ? ending_of(flags.output) : flags.format;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == wanted) return i;
  return 0;
}

CsvDialect chosen_dialect(const CommonFlags& flags) {
  return flags.dialect == "fr" ? CsvDialect::fr : CsvDialect::rfc4180;
}

Language message_language(const std::string& language_flag) {
  if (language_flag.empty()) return environment_language();
  return language_flag == "fr" ? Language::french : Language::english;
}

commands::CommonOptions resolved(const CommonFlags& flags, const std::string& format) {
  constexpr std::array kEnglish = {"csv", "json", "sarif", "github"};
  commands::CommonOptions options = flags.options;
  options.language = message_language(flags.language);
  for (const char* english : kEnglish)
    if (format == english && flags.language.empty()) options.language = Language::english;
  options.snippets = flags.no_snippets ? Snippets::no : Snippets::yes;
  options.colour = wants_colour(flags) ? Colour::yes : Colour::no;
  return options;
}

}  // namespace tremplin::cli
