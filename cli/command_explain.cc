#include "common_flags.h"
#include "tremplin/commands/explain.h"

namespace tremplin::cli {

void add_explain(CLI::App& program, Commands& commands) {
  auto flags = std::make_shared<CommonFlags>();
  auto code = std::make_shared<std::string>();
  CLI::App* command = program.add_subcommand("explain", "Say what the code of a finding means, or list all codes");
  command->add_option("code", *code, "Code of a finding")->type_name("CODE");
  command->add_option("--lang", flags->language, "Language: fr or en")->type_name("LANG");
  command->footer(
      "Examples:\n"
      "  tremplin explain E003\n"
      "  tremplin explain | grep warning");
  commands.push_back({command,
                      [code, flags](const commands::Host& host) {
                        return commands::explain(*code, message_language(flags->language), host);
                      },
                      flags});
}

}  // namespace tremplin::cli
