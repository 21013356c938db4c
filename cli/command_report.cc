#include <algorithm>

#include "common_flags.h"
#include "tremplin/commands/report.h"
#include "tremplin/commands/suggest.h"

namespace tremplin::cli {
namespace {

const std::vector<std::string> kFormats = {"text", "csv", "html"};

struct Flags : CommonFlags {
  commands::ReportOptions own;
  std::string kind;
  int year = 0;
};

std::string check_word(const std::string& value, const std::vector<std::string>& words, const std::string& what) {
  if (std::find(words.begin(), words.end(), value) != words.end()) return {};
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  const auto near = commands::nearest_name(value, words);
  return "'" + value + "' is not a " + what + "; " + (near ? "did you mean '" + *near + "'?" : "there are: " + list);
}

std::string check_kind(const std::string& value) {
  return check_word(value, commands::report_kinds(), "kind of report");
}
std::string check_verdict(const std::string& value) {
  return check_word(value, commands::report_verdicts(), "verdict");
}

commands::ReportOptions options_of(const Flags& flags) {
  commands::ReportOptions options = flags.own;
  const std::size_t format = chosen_format(flags, kFormats);
  static_cast<commands::CommonOptions&>(options) = resolved(flags, kFormats[format]);
  options.format = static_cast<commands::ReportFormat>(format);
  options.dialect = chosen_dialect(flags);
  const auto kinds = commands::report_kinds();
  options.kind = static_cast<commands::ReportKind>(std::find(kinds.begin(), kinds.end(), flags.kind) - kinds.begin());
  if (flags.year != 0) options.year = flags.year;
  return options;
}

void add_own(CLI::App& command, Flags& flags) {
  command.add_option("--convention", flags.own.convention, "Only the convention of this id")->type_name("ID");
  command.add_option("--structure", flags.own.structure, "Only the conventions of this structure")->type_name("ID");
  command.add_option("--year", flags.year, "Only this calendar year")->type_name("YEAR")->check(CLI::Range(1, 9999));
  add_day(command, "--as-of", flags.own.as_of, "The day to speak of (the day of the latest exit read)");
  command.add_option("--fail-on", flags.own.fail_on, "End with status 1 where one of these verdicts is given")
      ->type_name("VERDICTS")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::Validator(check_verdict, ""));
  command.add_option("--suppress-below", flags.own.suppress_below, "Hide groups of fewer persons; 0 hides none")
      ->type_name("K")
      ->check(CLI::Range(0, 1000000));
}

}  // namespace

void add_report(CLI::App& program, Commands& commands) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command =
      program.add_subcommand("report", "What the parties meet around: pages on conventions and results");
  command->add_option("kind", flags->kind, "convention, follow-up, cdiae, results, renewal, funders, audience, changes")
      ->type_name("KIND")
      ->required()
      ->check(CLI::Validator(check_kind, ""));
  add_common(*command, *flags);
  add_keep_going(*command, *flags);
  add_format(*command, *flags, kFormats);
  add_own(*command, *flags);
  command->footer(
      "Examples:\n"
      "  tremplin report results --convention ACI-044-2009-07 .\n"
      "  tremplin report cdiae --format html -o cdiae.html departement/\n"
      "  tremplin report follow-up --as-of 2010-06-30 --fail-on at-risk,out-of-reach .");
  commands.push_back(
      {command, [flags](const commands::Host& host) { return commands::run_report(options_of(*flags), host); }, flags});
}

}  // namespace tremplin::cli
