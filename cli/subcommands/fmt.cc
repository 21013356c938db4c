#include "tremplin/commands/fmt.h"
#include "subcommands/subcommands.h"

namespace tremplin::cli {

commands::RunResult run_fmt(const Arguments& given, const commands::Host& host) {
  commands::FmtOptions options;
  static_cast<commands::CommonOptions&>(options) = common_options(given);
  options.to = static_cast<commands::ExitsForm>(chosen_format(given));
  options.rules = given.text("--rules");
  return commands::fmt(options, host);
}

}  // namespace tremplin::cli
