// Any bytes as a table that people keep: whatever is broken, findings and message end; what `fmt` makes of a table
// without errors is read strictly without errors, and made anew of itself the same.
#include "one_file.h"
#include "target.h"
#include "tremplin/commands/fmt.h"
#include "tremplin/commands/validate.h"

namespace {

using namespace tremplin;
using tremplin_tests::demand;
using tremplin_tests::run;

std::string findings(std::string_view in, commands::FindingFormat format) {
  commands::ValidateOptions options;
  options.format = format;
  return run(in, commands::validate, options, "in.csv");
}

std::string formatted(std::string_view in, commands::ExitsForm form) {
  commands::FmtOptions options;
  options.to = form;
  return run(in, commands::fmt, options, "in.csv");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view in(reinterpret_cast<const char*>(data), size);
  findings(in, commands::FindingFormat::text);
  findings(in, commands::FindingFormat::message);
  formatted(in, commands::ExitsForm::yaml);
  const std::string canonical = formatted(in, commands::ExitsForm::csv);
  if (canonical.empty()) return 0;
  demand(findings(canonical, commands::FindingFormat::text).find(": error: ") == std::string::npos);
  demand(formatted(canonical, commands::ExitsForm::csv) == canonical);
  return 0;
}
