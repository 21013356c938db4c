#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "format/lay_out.h"
#include "support/world.h"
#include "tremplin/commands/compute_outcomes.h"
#include "tremplin/commands/negotiate.h"
#include "tremplin/commands/report.h"

// What must not change a page: the order of files and of records, how records are dealt out to files and in which form,
// and records that have nothing to do with it.
namespace {

namespace commands = tremplin::commands;
using Files = std::map<std::string, std::string>;
using Random = std::mt19937;
using Record = std::map<std::string, std::string>;

const std::string kFolder = TREMPLIN_SOURCE_DIR "/examples/jardins-de-loire/";

std::string text_of(const std::string& name) {
  std::ostringstream text;
  text << std::ifstream(kFolder + name, std::ios::binary).rdbuf();
  return text.str();
}

Files conventions() {
  Files files;
  for (const char* name : {"convention.yaml", "convention-2012.yaml", "cdiae-exemple-2009.yaml"})
    files[name] = text_of(name);
  return files;
}

// The records of the example, key by key.
std::vector<Record> records() {
  std::vector<Record> found;
  for (int year = 2006; year <= 2011; ++year) {
    std::istringstream lines(text_of(fmt::format("exits-{}.yaml", year)));
    std::string key;
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("  - ")) found.push_back({{"structure", "jardins-de-loire"}});
      if (found.empty() || (!line.starts_with("    ") && !line.starts_with("  - "))) continue;
      if (line.starts_with("      - ")) {
        std::string& list = found.back()[key];
        list = (list.empty() ? "[" : list.substr(0, list.size() - 1) + ", ") + line.substr(8) + "]";
        continue;
      }
      const std::size_t colon = line.find(':');
      key = line.substr(4, colon - 4);
      found.back()[key] = line.substr(std::min(colon + 2, line.size()));
    }
  }
  return found;
}

std::string as_yaml(const std::vector<Record>& records) {
  if (records.empty()) return "tremplin: exits/1\nexits: []\n";
  std::string text = "tremplin: exits/1\nexits:\n";
  for (const Record& record : records) {
    std::string_view begin = "  - ";
    for (const auto& [key, value] : record) {
      text += fmt::format("{}{}: {}\n", begin, key, value);
      begin = "    ";
    }
  }
  return text;
}

std::string cell_of(const Record& record, const std::string& key) {
  const auto found = record.find(key);
  if (found == record.end()) return {};
  std::string value = found->second;
  if (key != "profile") return value.find(',') == std::string::npos || value.front() == '"' ? value : '"' + value + '"';
  std::erase_if(value, [](char c) { return c == '[' || c == ']' || c == ' '; });
  std::replace(value.begin(), value.end(), ',', '|');
  return value;
}

std::string as_csv(const std::vector<Record>& records) {
  std::set<std::string> keys;
  for (const Record& record : records)
    for (const auto& [key, value] : record) keys.insert(key);
  std::string text;
  for (const std::string& key : keys) text += (text.empty() ? "" : ",") + key;
  text += '\n';
  for (const Record& record : records) {
    std::string row;
    for (const std::string& key : keys) row += cell_of(record, key) + ',';
    row.back() = '\n';
    text += row;
  }
  return text;
}

template <class Options>
std::string run(const Files& files, std::vector<std::string> order,
                commands::RunResult (*command)(const Options&, const commands::Host&), Options options) {
  options.inputs = std::move(order);
  options.jobs = 2;
  tremplin_tests::FailingDisk disk(files);
  tremplin_tests::FailingSink out;
  tremplin_tests::FailingSink err;
  const auto result = command(options, {disk, out, err});
  INFO(err.text());
  CHECK(result.status == commands::ExitStatus::done);
  return out.text();
}

// Every page as a table, in which the files read are not named.
std::string pages(const Files& files, const std::vector<std::string>& order) {
  std::string all;
  for (std::size_t kind = 0; kind < commands::report_kinds().size(); ++kind) {
    commands::ReportOptions options;
    options.kind = commands::report_kinds()[kind].word;
    options.format = commands::ReportFormat::csv;
    options.structure = "jardins-de-loire";
    options.as_of = tremplin::make_date(2012, 1, 31);
    if (!commands::report_kinds()[kind].is_of_two) all += run(files, order, commands::run_report, options);
  }
  commands::NegotiateOptions negotiating;
  negotiating.format = commands::NegotiateFormat::csv;
  all += run(files, order, commands::negotiate, negotiating);
  commands::ComputeOutcomesOptions counting;
  counting.format = commands::TableFormat::csv;
  counting.by = {"convention", "reason"};
  return all + run(files, order, commands::compute_outcomes, counting);
}

std::vector<std::string> names(const Files& files) {
  std::vector<std::string> found;
  for (const auto& [name, text] : files) found.push_back(name);
  return found;
}

std::string pages(const Files& files) { return pages(files, names(files)); }

// What is YAML, as `fmt` writes it.
Files laid_out(Files files) {
  for (auto& [name, text] : files) {
    if (!name.ends_with(".yaml")) continue;
    tremplin::diagnostics::Diagnostics diagnostics;
    const auto canonical = tremplin::format::lay_out({}, text, diagnostics);
    REQUIRE(canonical);
    text = *canonical;
  }
  return files;
}

Files with(Files files, const std::string& name, const std::string& text) {
  files[name] = text;
  return files;
}

}  // namespace

TEST_CASE("pages do not depend on how records are ordered and dealt out, nor in which form") {
  Random random(44);
  const std::string expected = pages(with(conventions(), "all.yaml", as_yaml(records())));
  CHECK(expected.size() > 2000);
  for (int round = 0; round < 6; ++round) {
    CAPTURE(round);
    std::vector<Record> shuffled = records();
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    const auto middle = shuffled.begin() + static_cast<std::ptrdiff_t>(random() % shuffled.size());
    Files files = conventions();
    files["a.yaml"] = as_yaml({shuffled.begin(), middle});
    files["b.csv"] = as_csv({middle, shuffled.end()});
    std::vector<std::string> order = names(files);
    std::shuffle(order.begin(), order.end(), random);
    CHECK(pages(files, order) == expected);
  }
}

TEST_CASE("pages are the same once conventions and records stand in canonical layout") {
  const Files files = with(conventions(), "all.yaml", as_yaml(records()));
  const Files canonical = laid_out(files);
  CHECK(canonical != files);
  CHECK(pages(canonical) == pages(files));
}

TEST_CASE("records of another structure and type change no page of a structure") {
  const Files files = with(conventions(), "all.yaml", as_yaml(records()));
  const Files more = with(files, "other.csv",
                          "id,structure,type,entry_date,exit_date,hours_worked,reason\n"
                          "e-1,elsewhere,EI,2008-02-04,2009-06-30,900,permanent-contract\n"
                          "e-2,elsewhere,EI,2008-02-04,2010-06-30,900,unemployed\n");
  commands::ReportOptions options;
  options.format = commands::ReportFormat::csv;
  options.structure = "jardins-de-loire";
  options.as_of = tremplin::make_date(2012, 1, 31);
  for (std::size_t kind = 0; kind < commands::report_kinds().size(); ++kind) {
    options.kind = commands::report_kinds()[kind].word;
    if (commands::report_kinds()[kind].is_of_two) continue;
    CAPTURE(options.kind);
    CHECK(run(more, names(more), commands::run_report, options) ==
          run(files, names(files), commands::run_report, options));
  }
  commands::NegotiateOptions negotiating;
  CHECK(run(more, names(more), commands::negotiate, negotiating) ==
        run(files, names(files), commands::negotiate, negotiating));
}

TEST_CASE("a record that is withdrawn adds one exit and changes no rate") {
  const auto rates = [](const std::vector<Record>& exits) {
    commands::ComputeOutcomesOptions options;
    options.format = commands::TableFormat::csv;
    const Files files = with(conventions(), "all.yaml", as_yaml(exits));
    std::string all;
    std::istringstream rows(run(files, names(files), commands::compute_outcomes, options));
    // From `examined` on.
    for (std::string row; std::getline(rows, row);) {
      std::size_t at = 0;
      for (int comma = 0; comma < 7; ++comma) at = row.find(',', at) + 1;
      all += row.substr(at) + '\n';
    }
    return all;
  };
  std::vector<Record> more = records();
  more.push_back({{"id", "w-1"},
                  {"structure", "jardins-de-loire"},
                  {"entry_date", "2008-02-04"},
                  {"exit_date", "2009-06-30"},
                  {"hours_worked", "900"},
                  {"reason", "death"}});
  CHECK(rates(more) == rates(records()));
}
