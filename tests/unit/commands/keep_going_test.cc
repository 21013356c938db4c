#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "support/world.h"
#include "tremplin/commands/negotiate.h"
#include "tremplin/commands/report.h"

namespace {

namespace fs = std::filesystem;
using tremplin::commands::ExitStatus;
using tremplin::commands::ReportFormat;

/// The input of each diagnostic code, broken in its own way.
std::vector<std::string> broken_inputs() {
  std::vector<std::string> inputs;
  for (const auto& folder : fs::directory_iterator(TREMPLIN_SOURCE_DIR "/tests/errors"))
    for (const char* name : {"in", "in.yaml", "in.csv"})
      if (fs::exists(folder.path() / name)) inputs.push_back((folder.path() / name).string());
  std::sort(inputs.begin(), inputs.end());
  return inputs;
}

/// An exception of another kind is a bug, and ends the test.
template <class Options>
void run_on(const std::string& input,
            tremplin::commands::RunResult (*command)(const Options&, const tremplin::commands::Host&),
            Options options) {
  CAPTURE(input);
  options.inputs = {input};
  options.keep_going = true;
  options.jobs = 1;
  const auto disk = tremplin::make_disk("/tmp");
  tremplin_tests::FailingSink out, err;
  try {
    const ExitStatus status = command(options, {*disk, out, err}).status;
    CHECK((status == ExitStatus::done || status == ExitStatus::findings));
  } catch (const tremplin::commands::UsageError&) {
  } catch (const tremplin::IoError&) {
  }
}

}  // namespace

TEST_CASE("whatever is broken, --keep-going leads no report and no negotiation astray") {
  const auto inputs = broken_inputs();
  REQUIRE(inputs.size() > 100);
  for (const std::string& input : inputs) {
    for (const tremplin::commands::ReportKindInfo& kind : tremplin::commands::report_kinds()) {
      if (kind.is_of_two) continue;
      CAPTURE(kind.word);
      for (const ReportFormat format : {ReportFormat::text, ReportFormat::html}) {
        tremplin::commands::ReportOptions options;
        options.kind = kind.word;
        options.format = format;
        run_on(input, tremplin::commands::run_report, options);
      }
    }
    run_on(input, tremplin::commands::negotiate, tremplin::commands::NegotiateOptions{});
  }
}
