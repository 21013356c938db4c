#include "tremplin/commands/schema.h"
#include "subcommands/subcommands.h"

namespace tremplin::cli {

commands::RunResult run_schema(const Arguments& given, const commands::Host& host) {
  chosen_format(given);
  return commands::schema(given.text("kind").value(), message_language(given), host);
}

}  // namespace tremplin::cli
