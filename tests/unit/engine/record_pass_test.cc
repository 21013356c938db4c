#include <doctest/doctest.h>

#include <algorithm>

#include "support/world.h"
#include "tremplin/commands/validate.h"

namespace {

constexpr int kRecords = 120000;
constexpr std::size_t kLarge = std::size_t{8} << 20;

std::string yaml_records() {
  std::string text = "tremplin: exits/1\nstructure: s\ntype: EI\nexits:\n";
  for (int i = 0; i < kRecords; ++i)
    text +=
        "  - {id: e-" + std::to_string(i) + ", entry_date: 2010-01-04, exit_date: 2010-06-30, reason: unemployed}\n";
  return text;
}

std::string csv_records() {
  std::string text = "id,structure,type,entry_date,exit_date,reason,x-note\n";
  for (int i = 0; i < kRecords; ++i)
    text += "e-" + std::to_string(i) + ",structure-number-one,EI,2010-01-04,2010-06-30,unemployed,nothing to be said\n";
  return text;
}

// What one file and nothing else is found to be.
std::string validated(const std::string& name, const std::string& text) {
  std::string said;
  for (const unsigned jobs : {1U, 2U}) {
    tremplin_tests::FailingDisk disk(std::map<std::string, std::string>{{name, text}});
    tremplin_tests::FailingSink out, err;
    tremplin::commands::ValidateOptions options;
    options.inputs = {name};
    options.jobs = jobs;
    options.snippets = tremplin::Snippets::no;
    tremplin::commands::validate(options, {disk, out, err});
    const std::string now = out.text() + err.text();
    CHECK((jobs == 1 || now == said));
    said = now;
  }
  return said;
}

}  // namespace

TEST_CASE("what is wrong late in a large file is found as if all of it had been looked at first") {
  const std::string yaml = yaml_records();
  const std::string csv = csv_records();
  REQUIRE(std::min(yaml.size(), csv.size()) > kLarge);
  CHECK(validated("a.yaml", yaml) == "1 file, 0 conventions, 120,000 records: 0 errors, 0 warnings\n");
  CHECK(validated("a.csv", csv) == "1 file, 0 conventions, 120,000 records: 0 errors, 0 warnings\n");
  CHECK(validated("a.yaml", yaml + "# \x01\n") ==
        "a.yaml:120005:3: error: a control character (0x01) stands here [Y003]\n"
        "help: take it out; a text file holds none\n"
        "1 file, 0 conventions, 0 records: 1 error, 0 warnings\n");
  CHECK(validated("a.csv", csv + "\xC3\n") ==
        "a.csv:120002:1: error: the byte 0xC3 is not UTF-8 [Y002]\n"
        "help: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW\n"
        "1 file, 0 conventions, 0 records: 1 error, 0 warnings\n");
}

TEST_CASE("a document that follows millions of bytes is read") {
  const std::string convention =
      "---\ntremplin: convention/1\nid: c\nstatus: project\nperiod: {start: 2010-01-01, end: 2012-12-31}\n"
      "structure: {id: s, name: \"S\", type: EI, department: \"44\"}\n";
  const std::string said = validated("a.yaml", yaml_records() + convention);
  CHECK(said.starts_with("a.yaml:120008:9: warning: the insertion project"));
  CHECK(said.ends_with("\n1 file, 1 convention, 120,000 records: 0 errors, 2 warnings\n"));
}

TEST_CASE("records outside the fast subset are counted, in however long a row") {
  std::string text = "tremplin: exits/1\nstructure: s\ntype: EI\nexits:\n";
  for (int i = 0; i < 1000; ++i)
    text += "  - id: e-" + std::to_string(i) +
            "\n    entry_date: 2010-01-04\n    exit_date: 2010-06-30\n    reason: >-\n" + "      unemployed\n";
  CHECK(validated("a.yaml", text) == "1 file, 0 conventions, 1,000 records: 0 errors, 0 warnings\n");
}
