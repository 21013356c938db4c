#include "common_flags.h"
#include "tremplin/commands/validate.h"

namespace tremplin::cli {
namespace {

const std::vector<std::string> kFormats = {"text", "json", "csv", "sarif", "github"};

struct Flags : CommonFlags {
  commands::ValidateOptions own;
};

commands::ValidateOptions options_of(const Flags& flags) {
  commands::ValidateOptions options = flags.own;
  const std::size_t format = chosen_format(flags, kFormats);
  static_cast<commands::CommonOptions&>(options) = resolved(flags, kFormats[format]);
  options.format = static_cast<commands::FindingFormat>(format);
  options.dialect = chosen_dialect(flags);
  return options;
}

}  // namespace

void add_validate(CLI::App& program, Commands& commands) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = program.add_subcommand("validate", "Check conventions, exit records, rule sets and outcomes");
  add_common(*command, *flags);
  add_format(*command, *flags, kFormats);
  add_rules_option(*command, flags->own.rules);
  command->add_flag("--strict", flags->own.strict, "Warnings are errors");
  command->add_flag("--shared-persons", flags->own.shared_persons, "Say where a person stands in several structures");
  command->add_flag("-q,--quiet", flags->own.quiet, "No count at the end");
  command->footer(
      "Examples:\n"
      "  tremplin validate conventions exits\n"
      "  tremplin validate --format sarif -o findings.sarif .");
  commands.push_back(
      {command, [flags](const commands::Host& host) { return commands::validate(options_of(*flags), host); }, flags});
}

}  // namespace tremplin::cli
