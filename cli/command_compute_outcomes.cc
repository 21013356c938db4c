#include "common_flags.h"
#include "tremplin/commands/compute_outcomes.h"
#include "tremplin/commands/suggest.h"

namespace tremplin::cli {
namespace {

const std::vector<std::string> kFormats = {"text", "csv"};

struct Flags : CommonFlags {
  commands::ComputeOutcomesOptions own;
  int year = 0;
};

std::string check_key(const std::string& value) {
  const std::vector<std::string> names = commands::group_key_names();
  std::string list;
  for (const std::string& name : names) {
    if (name == value) return {};
    list += (list.empty() ? "" : ", ") + name;
  }
  const auto near = commands::nearest_name(value, names);
  return "'" + value + "' is not a key; " + (near ? "did you mean '" + *near + "'?" : "there are: " + list);
}

commands::ComputeOutcomesOptions options_of(const Flags& flags) {
  commands::ComputeOutcomesOptions options = flags.own;
  const std::size_t format = chosen_format(flags, kFormats);
  static_cast<commands::CommonOptions&>(options) = resolved(flags, kFormats[format]);
  options.format = static_cast<commands::TableFormat>(format);
  options.dialect = chosen_dialect(flags);
  if (flags.year != 0) {
    options.from = make_date(flags.year, 1, 1);
    options.to = make_date(flags.year, 12, 31);
  }
  return options;
}

void add_own(CLI::App& command, Flags& flags) {
  command.add_option("--by", flags.own.by, "Keys of the groups, separated by commas (structure,year)")
      ->type_name("KEYS")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::Validator(check_key, ""));
  add_day(command, "--from", flags.own.from, "First exit date");
  add_day(command, "--to", flags.own.to, "Last exit date");
  command.add_option("--year", flags.year, "Exits of one calendar year")
      ->type_name("YEAR")
      ->check(CLI::Range(1, 9999))
      ->excludes("--from")
      ->excludes("--to");
  add_rules_option(command, flags.own.rules);
  CLI::Option* records =
      command.add_flag("--records", flags.own.records, "A line for each record and what became of it");
  command.add_option("--check", flags.own.check, "Compute this declared table again and list what differs")
      ->type_name("FILE")
      ->excludes(records);
}

}  // namespace

void add_compute_outcomes(CLI::App& program, Commands& commands) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = program.add_subcommand("compute-outcomes", "Count exits by what became of them");
  add_common(*command, *flags);
  add_keep_going(*command, *flags);
  add_format(*command, *flags, kFormats);
  add_own(*command, *flags);
  command->footer(
      "Examples:\n"
      "  tremplin compute-outcomes conventions exits\n"
      "  tremplin compute-outcomes --by department,year --format csv . | mlr --icsv --opprint cat");
  commands.push_back(
      {command, [flags](const commands::Host& host) { return commands::compute_outcomes(options_of(*flags), host); },
       flags});
}

}  // namespace tremplin::cli
