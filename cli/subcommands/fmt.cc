#include "tremplin/commands/fmt.h"
#include "subcommands/subcommands.h"

namespace tremplin::cli {

commands::RunResult run_fmt(const Arguments& given, const commands::Host& host) {
  commands::FmtOptions options;
  static_cast<commands::CommonOptions&>(options) = common_options(given);
  const auto form = static_cast<commands::ExitsForm>(chosen_format(given));
  // YAML may be a table's records or what was YAML before.
  if (given.has("--to") || form == commands::ExitsForm::csv) options.to = form;
  options.check = given.has("--check");
  options.diff = given.has("--diff");
  options.in_place = given.has("--in-place");
  options.rules = given.text("--rules");
  return commands::fmt(options, host);
}

}  // namespace tremplin::cli
