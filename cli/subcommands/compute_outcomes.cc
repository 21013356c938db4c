#include "tremplin/commands/compute_outcomes.h"
#include "subcommands/subcommands.h"

namespace tremplin::cli {

commands::RunResult run_compute_outcomes(const Arguments& given, const commands::Host& host) {
  commands::ComputeOutcomesOptions options;
  static_cast<commands::CommonOptions&>(options) = common_options(given);
  options.format = static_cast<commands::TableFormat>(chosen_format(given));
  options.csv = chosen_csv_form(given);
  options.by = given.all("--by");
  options.from = given.day("--from");
  options.to = given.day("--to");
  if (const auto year = given.number("--year")) {
    options.from = make_date(static_cast<int>(*year), 1, 1);
    options.to = make_date(static_cast<int>(*year), 12, 31);
  }
  options.rules = given.text("--rules");
  options.records = given.has("--records");
  options.check = given.text("--check");
  options.manifest = given.text("--manifest");
  options.manifest_key = given.text("--manifest-key");
  options.against_rules = given.text("--against-rules");
  options.against_files = given.all("--against-files");
  return commands::compute_outcomes(options, host);
}

}  // namespace tremplin::cli
