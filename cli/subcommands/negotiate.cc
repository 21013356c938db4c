#include "tremplin/commands/negotiate.h"
#include "subcommands/subcommands.h"

namespace tremplin::cli {

commands::RunResult run_negotiate(const Arguments& given, const commands::Host& host) {
  commands::NegotiateOptions options;
  static_cast<commands::CommonOptions&>(options) = common_options(given);
  options.format = static_cast<commands::NegotiateFormat>(chosen_format(given));
  options.csv = chosen_csv_form(given);
  options.folder = output_folder(given, host.disk);
  options.exits = given.number("--exits");
  if (const auto year = given.number("--year")) options.year = static_cast<int>(*year);
  options.convention = given.text("--convention");
  return commands::negotiate(options, host);
}

}  // namespace tremplin::cli
