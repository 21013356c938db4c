// Any bytes through every command, from the file to the page: whatever is broken, `--keep-going` ends in a page or in
// none, and never in an exception that is no wrong option. Findings are the same with one thread and with two.
#include "one_file.h"
#include "target.h"
#include "tremplin/commands/compute_outcomes.h"
#include "tremplin/commands/negotiate.h"
#include "tremplin/commands/report.h"
#include "tremplin/commands/validate.h"

namespace {

using namespace tremplin;
using tremplin_tests::run;

void report_all(std::string_view in) {
  for (const commands::ReportKindInfo& kind : commands::report_kinds()) {
    commands::ReportOptions options;
    options.kind = kind.word;
    options.keep_going = true;
    if (kind.is_of_two) continue;
    for (const commands::ReportFormat format :
         {commands::ReportFormat::text, commands::ReportFormat::csv, commands::ReportFormat::html}) {
      options.format = format;
      run(in, commands::run_report, options);
    }
  }
}

std::string findings(std::string_view in, commands::FindingFormat format, unsigned jobs) {
  commands::ValidateOptions options;
  options.format = format;
  options.jobs = jobs;
  return run(in, commands::validate, options);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view in(reinterpret_cast<const char*>(data), size);
  tremplin_tests::demand(findings(in, commands::FindingFormat::text, 1) ==
                         findings(in, commands::FindingFormat::text, 2));
  findings(in, commands::FindingFormat::sarif, 1);
  commands::ComputeOutcomesOptions counting;
  counting.keep_going = true;
  run(in, commands::compute_outcomes, counting);
  counting.records = true;
  counting.format = commands::TableFormat::csv;
  counting.csv.dialect = CsvDialect::fr;
  run(in, commands::compute_outcomes, counting);
  commands::NegotiateOptions negotiating;
  negotiating.keep_going = true;
  run(in, commands::negotiate, negotiating);
  report_all(in);
  return 0;
}
