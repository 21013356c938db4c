#include "tremplin/commands/rules.h"
#include "subcommands/subcommands.h"

namespace tremplin::cli {

commands::RunResult run_rules(const Arguments& given, const commands::Host& host) {
  return commands::list_rules(message_language(given), host);
}

commands::RunResult run_rules_show(const Arguments& given, const commands::Host& host) {
  chosen_format(given);
  return commands::show_rules(given.text("id").value(), message_language(given), host);
}

commands::RunResult run_rules_check(const Arguments& given, const commands::Host& host) {
  return commands::check_rules(common_options(given), host);
}

}  // namespace tremplin::cli
