#include "subcommands/subcommands.h"
#include "tremplin/commands/import_asp.h"

namespace tremplin::cli {

commands::RunResult run_import_asp(const Arguments& given, const commands::Host& host) {
  commands::ImportAspOptions options;
  static_cast<commands::CommonOptions&>(options) = common_options(given);
  options.folder = given.text("--output").value_or("");
  options.force = given.has("--force");
  return commands::import_asp(options, host);
}

}  // namespace tremplin::cli
