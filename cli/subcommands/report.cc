#include "tremplin/commands/report.h"
#include "subcommands/subcommands.h"

namespace tremplin::cli {

commands::RunResult run_report_kind(const Arguments& given, const commands::Host& host) {
  commands::ReportOptions options;
  static_cast<commands::CommonOptions&>(options) = common_options(given);
  options.kind = given.text("kind").value();
  options.format = static_cast<commands::ReportFormat>(chosen_format(given));
  options.csv = chosen_csv_form(given);
  options.folder = output_folder(given, host.disk);
  options.is_to_file = output_of(given) != "-";
  options.convention = given.text("--convention");
  options.structure = given.text("--structure");
  if (const auto year = given.number("--year")) options.year = static_cast<int>(*year);
  options.as_of = given.day("--as-of");
  options.fail_on = given.all("--fail-on");
  options.suppress_below = given.number("--suppress-below");
  return commands::run_report(options, host);
}

}  // namespace tremplin::cli
