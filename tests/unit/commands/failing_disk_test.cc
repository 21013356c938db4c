#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <sstream>

#include "support/world.h"
#include "tremplin/commands/compute_outcomes.h"
#include "tremplin/commands/validate.h"

namespace {

using tremplin_tests::FailingDisk;
using tremplin_tests::FailingSink;
using Run = std::function<tremplin::commands::RunResult(const tremplin::commands::Host&, unsigned jobs)>;

std::map<std::string, std::string> example() {
  std::map<std::string, std::string> contents;
  const std::filesystem::path folder = TREMPLIN_SOURCE_DIR "/examples/jardins-de-loire";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ostringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    contents["jardins/" + entry.path().filename().string()] = text.str();
  }
  return contents;
}

tremplin::commands::RunResult run_validate(const tremplin::commands::Host& host, unsigned jobs) {
  tremplin::commands::ValidateOptions options;
  options.inputs = {"jardins"};
  options.jobs = jobs;
  return tremplin::commands::validate(options, host);
}

tremplin::commands::RunResult run_compute(const tremplin::commands::Host& host, unsigned jobs) {
  tremplin::commands::ComputeOutcomesOptions options;
  options.inputs = {"jardins"};
  options.format = tremplin::commands::TableFormat::csv;
  options.jobs = jobs;
  return tremplin::commands::compute_outcomes(options, host);
}

tremplin::commands::RunResult run_records(const tremplin::commands::Host& host, unsigned jobs) {
  tremplin::commands::ComputeOutcomesOptions options;
  options.inputs = {"jardins"};
  options.records = true;
  options.jobs = jobs;
  return tremplin::commands::compute_outcomes(options, host);
}

tremplin::commands::RunResult run_check(const tremplin::commands::Host& host, unsigned jobs) {
  tremplin::commands::ComputeOutcomesOptions options;
  options.inputs = {"jardins"};
  options.check = "jardins/declared.csv";
  options.jobs = jobs;
  return tremplin::commands::compute_outcomes(options, host);
}

/// Fails each call in turn until one run meets no failure; that one must say what the healthy run says.
void fail_every_call(const Run& run, unsigned jobs) {
  const auto contents = example();
  FailingDisk healthy(contents);
  FailingSink expected;
  FailingSink expected_err;
  run({healthy, expected, expected_err}, jobs);

  for (int n = 1; n < 10000; ++n) {
    CAPTURE(n);
    FailingDisk disk(contents, n);
    FailingSink out;
    FailingSink err;
    std::optional<int> reason;
    try {
      run({disk, out, err}, jobs);
    } catch (const tremplin::IoError& error) {
      reason = error.reason();
    }
    if (disk.has_failed()) {
      REQUIRE(reason == EIO);
      REQUIRE(out.text() == "");
      continue;
    }
    REQUIRE(!reason);
    CHECK(out.text() == expected.text());
    CHECK(err.text() == expected_err.text());
    CHECK(n > 10);
    return;
  }
  FAIL("no run without a failure");
}

/// The same for what is written: a failed write ends the run, and what came before is the beginning of the whole.
void fail_every_write(const Run& run) {
  const auto contents = example();
  FailingDisk healthy(contents);
  FailingSink expected;
  FailingSink ignored;
  run({healthy, expected, ignored}, 1);
  REQUIRE(expected.text() != "");

  for (int n = 1; n < 100000; ++n) {
    CAPTURE(n);
    FailingDisk disk(contents);
    FailingSink out(n);
    FailingSink err;
    bool has_thrown = false;
    try {
      run({disk, out, err}, 1);
    } catch (const tremplin::IoError& error) {
      has_thrown = error.reason() == ENOSPC;
    }
    REQUIRE(has_thrown == out.has_failed());
    REQUIRE(expected.text().starts_with(out.text()));
    if (!out.has_failed()) return;
  }
}

}  // namespace

TEST_CASE("whichever call of the disk fails, validate says so and shows nothing") {
  fail_every_call(run_validate, 1);
  fail_every_call(run_validate, 2);
}

TEST_CASE("whichever call of the disk fails, compute-outcomes says so and shows nothing") {
  fail_every_call(run_compute, 1);
  fail_every_call(run_compute, 2);
  fail_every_call(run_records, 1);
  fail_every_call(run_check, 1);
}

TEST_CASE("whichever write fails, the run ends there") {
  fail_every_write(run_validate);
  fail_every_write(run_compute);
  fail_every_write(run_records);
}
