#include "base/parallel_for.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

#include "support/world.h"
#include "tremplin/commands/validate.h"

namespace {

// Conventions, exits, rule sets and files that are not ours, some of them broken, some with an id of others.
std::map<std::string, std::string> many_files(int count) {
  std::map<std::string, std::string> files;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    const std::string name = "all/" + std::string(4 - number.size(), '0') + number;
    const std::string id = std::to_string(i % 9 == 0 ? 0 : i);
    files[name + "-convention.yaml"] =
        "tremplin: convention/1\nid: c-" + id + "\nstatus: project\nperiod: {start: 2010-01-01, end: 2012-12-31}\n" +
        "structure: {id: s-" + id + ", name: \"S\", type: " + (i % 7 == 0 ? "EIX" : "EI") + "}\n" +
        (i % 11 == 0 ? "a: [\n" : "");
    files[name + "-exits.yaml"] = "tremplin: exits/1\nstructure: s-" + number + "\ntype: EI\nexits:\n  - {id: e-" + id +
                                  ", entry_date: 2010-01-04, exit_date: 2010-06-30, reason: unemployed}\n";
    if (i % 13 == 0) files[name + "-rules.yaml"] = "tremplin: rules/1\nid: mine\nextends: fr-iae-2008\n";
    if (i % 17 == 0) files[name + "-other.yaml"] = "something: else\n";
    if (i % 19 == 0) files[name + "-empty.yaml"] = "";
  }
  return files;
}

std::string validated(const std::map<std::string, std::string>& files, unsigned jobs) {
  tremplin_tests::FailingDisk disk(files);
  tremplin_tests::FailingSink out, err;
  tremplin::commands::ValidateOptions options;
  options.inputs = {"all"};
  options.jobs = jobs;
  tremplin::commands::validate(options, {disk, out, err});
  return out.text() + err.text();
}

}  // namespace

TEST_CASE("each item is worked on once, by any number of threads") {
  for (const unsigned threads : {1U, 2U, 5U}) {
    std::vector<int> times(1000);
    tremplin::base::parallel_for(times.size(), threads, [&](std::size_t item, unsigned thread) {
      CHECK_UNARY(thread < threads);
      ++times[item];
    });
    CHECK(times == std::vector<int>(1000, 1));
  }
}

TEST_CASE("of what went wrong the first in order is told, whoever came first") {
  for (const unsigned threads : {1U, 3U}) {
    std::string said;
    try {
      tremplin::base::parallel_for(100, threads, [](std::size_t item, unsigned) {
        if (item % 40 == 10) throw std::runtime_error(std::to_string(item));
      });
    } catch (const std::runtime_error& error) {
      said = error.what();
    }
    CHECK(said == "10");
  }
}

TEST_CASE("threads have a bound, whatever is asked for") {
  CHECK(tremplin::base::thread_count(2) == 2);
  CHECK(tremplin::base::thread_count(40'000) == tremplin::base::kMostThreads);
  CHECK(tremplin::base::thread_count(0) >= 1);
  int times = 0;
  tremplin::base::parallel_for(1, 40'000, [&](std::size_t, unsigned thread) { times += thread == 0 ? 1 : 100; });
  CHECK(times == 1);
}

TEST_CASE("many small files are read alike by one thread and by many") {
  const auto files = many_files(300);
  const std::string expected = validated(files, 1);
  CHECK(expected.find("272 conventions, 300 records") != std::string::npos);
  CHECK(validated(files, 2) == expected);
  CHECK(validated(files, 4) == expected);
}
