#include <unistd.h>

#include "environment.h"
#include "subcommands/subcommands.h"
#include "tremplin/commands/validate.h"

namespace tremplin::cli {

commands::RunResult run_validate(const Arguments& given, const commands::Host& host) {
  commands::ValidateOptions options;
  static_cast<commands::CommonOptions&>(options) = common_options(given);
  options.format = static_cast<commands::FindingFormat>(chosen_format(given));
  options.dialect = chosen_dialect(given);
  // Its findings are its result.
  options.colour = colour_for(output_of(given) == "-" ? STDOUT_FILENO : -1, given.text("--color").value_or("auto"));
  options.rules = given.text("--rules");
  options.shared_persons = given.has("--shared-persons");
  options.fix = given.has("--fix");
  options.diff = given.has("--diff");
  options.quiet = given.has("--quiet");
  return commands::validate(options, host);
}

}  // namespace tremplin::cli
