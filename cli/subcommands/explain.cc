#include "tremplin/commands/explain.h"
#include "subcommands/subcommands.h"

namespace tremplin::cli {

commands::RunResult run_explain(const Arguments& given, const commands::Host& host) {
  return commands::explain(given.text("code").value_or(""), message_language(given), host);
}

}  // namespace tremplin::cli
