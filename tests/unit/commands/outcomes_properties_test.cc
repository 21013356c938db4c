#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include <fmt/format.h>

#include "support/world.h"
#include "tremplin/commands/compute_outcomes.h"

namespace {

using tremplin_tests::FailingDisk;
using tremplin_tests::FailingSink;
using Files = std::map<std::string, std::string>;
using Random = std::mt19937;

std::size_t below(Random& random, std::size_t n) { return random() % n; }

const std::string& one_of(Random& random, const std::vector<std::string>& words) {
  return words[below(random, words.size())];
}

struct Exit {
  std::string structure;
  std::string type;
  std::string id;
  std::string entry;
  std::string exit;
  std::string reason;
  std::string months;
  std::string profile;
};

Exit some_exit(Random& random, std::size_t number) {
  const auto year = 2006 + below(random, 6);
  const std::string day = fmt::format("{}-{:02}-{:02}", year, 1 + below(random, 12), 1 + below(random, 28));
  const std::string entry = fmt::format("{}-{:02}-{:02}", year - below(random, 2), 1, 1);
  const bool is_by_length = below(random, 3) == 0;
  return {one_of(random, {"a", "b", "c", "d-e"}),
          one_of(random, {"ACI", "EI"}),
          fmt::format("x-{:04}", number),
          std::min(entry, day),
          day,
          is_by_length ? "fixed-term"
                       : one_of(random, {"permanent-contract", "training", "unemployed", "no-news", "death"}),
          is_by_length ? one_of(random, {"5.99", "6", "6.01", "12"}) : "",
          one_of(random, {"", "rsa", "rsa|woman"})};
}

std::vector<Exit> some_exits(Random& random, std::size_t count) {
  std::vector<Exit> exits;
  for (std::size_t i = 0; i < count; ++i) exits.push_back(some_exit(random, i));
  return exits;
}

std::string as_csv(const std::vector<Exit>& exits, char separator) {
  std::string text = "id,structure,type,entry_date,exit_date,reason,contract_months,profile\n";
  for (const Exit& exit : exits)
    text += fmt::format("{},{},{},{},{},{},{},{}\n", exit.id, exit.structure, exit.type, exit.entry, exit.exit,
                        exit.reason, exit.months, exit.profile);
  std::replace(text.begin(), text.end(), ',', separator);
  return text;
}

std::string as_yaml(const std::vector<Exit>& exits) {
  std::string text = "tremplin: exits/1\nexits:\n";
  for (const Exit& exit : exits) {
    text += fmt::format(
        "  - id: {}\n    structure: {}\n    type: {}\n    entry_date: {}\n    exit_date: {}\n    reason: {}\n", exit.id,
        exit.structure, exit.type, exit.entry, exit.exit, exit.reason);
    if (!exit.months.empty()) text += fmt::format("    contract_months: {}\n", exit.months);
    std::string profile = exit.profile;
    std::replace(profile.begin(), profile.end(), '|', ',');
    if (!profile.empty()) text += fmt::format("    profile: [{}]\n", profile);
  }
  return exits.empty() ? "tremplin: exits/1\nexits: []\n" : text;
}

using Writer = std::string (*)(const std::vector<Exit>&);
std::string as_comma_csv(const std::vector<Exit>& exits) { return as_csv(exits, ','); }
std::string as_semicolon_csv(const std::vector<Exit>& exits) { return as_csv(exits, ';'); }

// Deals the exits out to a few files, each in one of the three forms.
Files dealt(Random& random, std::vector<Exit> exits) {
  std::shuffle(exits.begin(), exits.end(), random);
  std::vector<std::vector<Exit>> hands(1 + below(random, 4));
  for (const Exit& exit : exits) hands[below(random, hands.size())].push_back(exit);
  Files files;
  for (std::size_t i = 0; i < hands.size(); ++i) {
    const auto form = below(random, 3);
    const Writer write = form == 0 ? as_yaml : form == 1 ? as_comma_csv : as_semicolon_csv;
    files[fmt::format("{}.{}", i, form == 0 ? "yaml" : "csv")] = write(hands[i]);
  }
  return files;
}

struct Asked {
  std::vector<std::string> by;
  unsigned jobs = 1;
  int year = 0;
};

std::string computed(const Files& files, std::vector<std::string> order, const Asked& asked) {
  tremplin::commands::ComputeOutcomesOptions options;
  options.inputs = std::move(order);
  options.format = tremplin::commands::TableFormat::csv;
  options.by = asked.by;
  options.jobs = asked.jobs;
  if (asked.year != 0) {
    options.from = tremplin::make_date(asked.year, 1, 1);
    options.to = tremplin::make_date(asked.year, 12, 31);
  }
  FailingDisk disk(files);
  FailingSink out;
  FailingSink err;
  const auto result = tremplin::commands::compute_outcomes(options, {disk, out, err});
  INFO(err.text());
  REQUIRE(result.status == tremplin::commands::ExitStatus::done);
  return out.text();
}

std::vector<std::string> names(const Files& files) {
  std::vector<std::string> names;
  for (const auto& [name, text] : files) names.push_back(name);
  return names;
}

std::vector<std::string> some_keys(Random& random) {
  std::vector<std::string> keys = {"structure", "type",   "year",       "quarter",
                                   "month",     "reason", "prescriber", "convention"};
  std::shuffle(keys.begin(), keys.end(), random);
  keys.resize(1 + below(random, 3));
  return keys;
}

}  // namespace

TEST_CASE("outcomes are the same however exits are dealt out to files, in whatever form, order and number of threads") {
  Random random(20'081'210);
  for (int round = 0; round < 40; ++round) {
    CAPTURE(round);
    const auto exits = some_exits(random, below(random, 60));
    Asked asked{some_keys(random)};
    if (below(random, 3) == 0) asked.by = {"profile"};
    const auto expected = computed({{"all.csv", as_csv(exits, ',')}}, {"all.csv"}, asked);
    const auto files = dealt(random, exits);
    auto order = names(files);
    std::shuffle(order.begin(), order.end(), random);
    asked.jobs = static_cast<unsigned>(1 + below(random, 3));
    CHECK(computed(files, order, asked) == expected);
  }
}

TEST_CASE("outcomes of parts put together are the outcomes of the whole") {
  Random random(7);
  for (int round = 0; round < 40; ++round) {
    CAPTURE(round);
    const auto exits = some_exits(random, 1 + below(random, 60));
    const Asked asked{some_keys(random)};
    const auto files = dealt(random, exits);
    const auto expected = computed(files, names(files), asked);
    Files parts;
    for (const auto& [name, text] : files) parts["part-" + name + ".csv"] = computed({{name, text}}, {name}, asked);
    CHECK(computed(parts, names(parts), asked) == expected);
  }
}

TEST_CASE("months sum to quarters and years, and years put together to the whole") {
  Random random(63);
  for (int round = 0; round < 20; ++round) {
    CAPTURE(round);
    const auto exits = some_exits(random, 1 + below(random, 80));
    const Files records = {{"all.yaml", as_yaml(exits)}};
    Files years;
    for (int year = 2006; year <= 2011; ++year)
      years[fmt::format("{}.csv", year)] = computed(records, {"all.yaml"}, {{"structure", "month"}, 1, year});
    for (const std::string key : {"month", "quarter", "year", "structure"})
      CHECK(computed(years, names(years), {{key}}) == computed(records, {"all.yaml"}, {{key}}));
  }
}
