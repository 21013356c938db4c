#include "tremplin/commands/init.h"

#include "subcommands/subcommands.h"

namespace tremplin::cli {

commands::RunResult run_init(const Arguments& given, const commands::Host& host) {
  commands::InitOptions options;
  options.folder = given.text("folder").value_or("");
  options.type = given.text("--type").value_or("");
  options.structure = given.text("--structure").value_or("");
  options.name = given.text("--name").value_or("");
  options.department = given.text("--department").value_or("");
  options.start = given.day("--start");
  options.end = given.day("--end");
  options.language = message_language(given);
  return commands::init(options, host);
}

}  // namespace tremplin::cli
