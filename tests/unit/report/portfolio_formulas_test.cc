#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <regex>
#include <set>
#include <sstream>

#include "support/plain_formulas.h"
#include "support/world.h"
#include "tremplin/commands/report.h"

// Forecasts, verdicts over the period and funnels once more, on the pages of random portfolios: from the exits to what
// people read, counted and judged a second time by the plain formulas.

namespace tremplin_tests::portfolios {
namespace {

namespace commands = tremplin::commands;
using tremplin::Rate;

constexpr int kFirst = 2009;
constexpr int kRunning = 2011;
constexpr int kLast = 2011;

// What an exit of each reason counts as; `death` is withdrawn.
struct Reason {
  const char* code;
  bool is_durable, is_dynamic, is_examined;
};
constexpr Reason kReasons[] = {{"permanent-contract", true, true, true}, {"fixed-term-short", false, true, true},
                               {"training", false, true, true},          {"unemployed", false, false, true},
                               {"no-news", false, false, true},          {"death", false, false, false}};

struct Exit {
  tremplin::Date day;
  const Reason* reason;
};

struct Structure {
  std::string id;
  std::map<int, std::int64_t> expected;
  // Hundredths of a percent: durable, dynamic.
  std::map<int, std::pair<std::int64_t, std::int64_t>> targets;
  std::vector<Exit> exits;
};

struct World {
  tremplin::Date day;
  std::vector<Structure> structures;
};

class Maker {
 public:
  explicit Maker(std::uint32_t seed) : random_(seed) {}

  World make() {
    World world;
    world.day = tremplin::add_days(tremplin::make_date(kRunning, 1, 1), static_cast<std::int32_t>(20 + below(340)));
    const std::int64_t count = 2 + below(17);
    for (std::int64_t i = 0; i < count; ++i) world.structures.push_back(structure(fmt::format("s-{:02}", i)));
    return world;
  }

 private:
  std::int64_t below(std::int64_t end) {
    return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(end));
  }

  Structure structure(std::string id) {
    Structure made{std::move(id), {}, {}, {}};
    for (int year = kFirst; year <= kLast; ++year) {
      made.expected[year] = 1 + below(25);
      const std::int64_t durable = 100 * (1 + below(59));
      made.targets[year] = {durable, durable + 100 * below(40)};
    }
    const std::int64_t luck = 1 + below(4);
    for (int year = kFirst - 3; year <= kLast; ++year) {
      const std::int64_t exits = below(5) == 0 ? 0 : below(18);
      for (std::int64_t i = 0; i < exits; ++i) made.exits.push_back(exit(year, luck));
    }
    return made;
  }

  Exit exit(int year, std::int64_t luck) {
    const tremplin::Date day =
        tremplin::add_days(tremplin::make_date(year, 1, 1), static_cast<std::int32_t>(below(365)));
    const std::int64_t reason = below(5) < luck ? below(3) : 3 + below(3);
    return {day, &kReasons[reason]};
  }

  std::mt19937 random_;
};

std::map<std::string, std::string> files_of(const World& world) {
  std::map<std::string, std::string> files;
  std::string rows = "structure,type,id,entry_date,exit_date,reason\n";
  for (const Structure& one : world.structures) {
    std::string text = fmt::format(
        "tremplin: convention/1\nid: c-{0}\nstatus: signed\nperiod: {{start: {1}-01-01, end: {2}-12-31}}\n"
        "structure: {{id: {0}, name: {0}, type: ACI, department: \"44\"}}\nobjectives:\n  employment:\n",
        one.id, kFirst, kLast);
    std::string expected;
    std::string targets;
    for (int year = kFirst; year <= kLast; ++year) {
      expected += fmt::format("{}{}: {}", expected.empty() ? "" : ", ", year, one.expected.at(year));
      const auto [durable, dynamic] = one.targets.at(year);
      targets += fmt::format("      {}: {{durable: {}%, dynamic: {}%}}\n", year, durable / 100, dynamic / 100);
    }
    files[one.id + ".yaml"] = text + "    expected_exits: {" + expected + "}\n    targets:\n" + targets;
    for (std::size_t i = 0; i < one.exits.size(); ++i) {
      const Exit& exit = one.exits[i];
      rows += fmt::format("{},ACI,{},{},{},{}\n", one.id, i, tremplin::format_date(tremplin::add_days(exit.day, -400)),
                          tremplin::format_date(exit.day), exit.reason->code);
    }
  }
  files["exits.csv"] = rows;
  return files;
}

std::string page_of(const World& world, const std::string& kind, commands::ReportFormat format) {
  const auto files = files_of(world);
  commands::ReportOptions options;
  options.kind = kind;
  options.format = format;
  options.as_of = world.day;
  options.suppress_below = 0;
  options.language = tremplin::Language::english;
  for (const auto& [name, text] : files) options.inputs.push_back(name);
  tremplin_tests::FailingDisk disk(files);
  tremplin_tests::FailingSink out;
  tremplin_tests::FailingSink err;
  const auto result = commands::run_report(options, {disk, out, err});
  INFO(err.text());
  REQUIRE(result.status == commands::ExitStatus::done);
  return out.text();
}

using Row = std::map<std::string, std::string>;

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line)
    if (c == ',')
      fields.emplace_back();
    else
      fields.back() += c;
  return fields;
}

// No field of these tables has a comma or a quote.
std::vector<Row> rows_of(const std::string& csv) {
  std::istringstream lines(csv);
  std::string line;
  std::getline(lines, line);
  const std::vector<std::string> names = fields_of(line);
  std::vector<Row> rows;
  while (std::getline(lines, line)) {
    const std::vector<std::string> fields = fields_of(line);
    Row row;
    for (std::size_t i = 0; i < names.size() && i < fields.size(); ++i) row[names[i]] = fields[i];
    rows.push_back(std::move(row));
  }
  return rows;
}

enum class Result { durable, dynamic };

// Examined exits of a year up to the day, and how many of them reached the result.
Rate counted(const Structure& one, int year, Result result, tremplin::Date day) {
  Rate rate;
  for (const Exit& exit : one.exits) {
    if (tremplin::year_of(exit.day) != year || exit.day > day || !exit.reason->is_examined) continue;
    ++rate.of;
    rate.count += result == Result::durable ? exit.reason->is_durable : exit.reason->is_dynamic;
  }
  return rate;
}

Rate over_years(const Structure& one, int from, int to, Result result, tremplin::Date day) {
  Rate sum;
  for (int year = from; year <= to; ++year) {
    const Rate rate = counted(one, year, result, day);
    sum.count += rate.count;
    sum.of += rate.of;
  }
  return sum;
}

std::int64_t target_of(const Structure& one, int year, Result result) {
  const auto& [durable, dynamic] = one.targets.at(year);
  return result == Result::durable ? durable : dynamic;
}

// None without a record and with fewer than five peers.
std::optional<plain::Before> before_running(const World& world, const Structure& one, Result result) {
  const Rate own = over_years(one, kRunning - 3, kRunning - 1, result, world.day);
  std::vector<Rate> peers;
  for (const Structure& peer : world.structures) {
    const Rate rate = over_years(peer, kRunning - 3, kRunning - 1, result, world.day);
    if (&peer != &one && rate.of > 0) peers.push_back(rate);
  }
  if (own.of == 0 && peers.size() < 5) return std::nullopt;
  const plain::Baseline found = plain::baseline(own, peers);
  return plain::Before{found.rate, found.weight()};
}

struct Readings {
  Rate rate;
  std::int64_t still_expected = 0;
  plain::Forecast planned;
  std::optional<std::int64_t> to_come;
  std::optional<plain::Forecast> calendar;
  std::string verdict;
  // 80 and 20 % exactly are a matter of the last bit.
  bool is_on_edge = false;
};

bool is_near_edge(const plain::Forecast& forecast) {
  return std::abs(forecast.chance - .8L) < 1e-7L || std::abs(forecast.chance - .2L) < 1e-7L;
}

Readings running_year(const World& world, const Structure& one, Result result) {
  Readings found;
  found.rate = counted(one, kRunning, result, world.day);
  const auto [k, n] = found.rate;
  const std::int64_t target = target_of(one, kRunning, result);
  const auto before = before_running(world, one, result);
  found.still_expected = std::max<std::int64_t>(0, one.expected.at(kRunning) - n);
  found.planned = plain::forecast(k, n, found.still_expected, target, before);
  found.verdict = found.planned.verdict;
  found.is_on_edge = is_near_edge(found.planned);
  const std::int64_t days = 365;
  const std::int64_t passed = world.day.days - tremplin::make_date(kRunning, 1, 1).days + 1;
  if (n == 0 || 4 * passed < days) return found;
  found.to_come = (2 * n * (days - passed) + passed) / (2 * passed);
  found.calendar = plain::forecast(k, n, *found.to_come, target, before);
  found.verdict = plain::joint(found.planned.verdict, found.calendar->verdict);
  found.is_on_edge = found.is_on_edge || is_near_edge(*found.calendar);
  return found;
}

bool is_same_chance(const std::string& shown, long double chance) {
  return std::abs(std::stold(shown) - chance) < 1e-6L;
}

const Structure& named(const World& world, const Row& row) {
  for (const Structure& one : world.structures)
    if (one.id == row.at("structure")) return one;
  FAIL("no structure " << row.at("structure"));
  return world.structures.front();
}

std::optional<Result> result_in(const Row& row) {
  if (row.at("indicator") == "durable") return Result::durable;
  if (row.at("indicator") == "dynamic") return Result::dynamic;
  return std::nullopt;
}

bool has_exits(const Structure& one, int year, tremplin::Date day) {
  return std::any_of(one.exits.begin(), one.exits.end(),
                     [&](const Exit& exit) { return tremplin::year_of(exit.day) == year && exit.day <= day; });
}

void check_counts(const World& world, const Structure& one, int year, Rate rate, const Row& row) {
  const bool is_known = has_exits(one, year, world.day);
  CHECK(row.at("count") == (is_known ? std::to_string(rate.count) : ""));
  CHECK(row.at("examined") == (is_known ? std::to_string(rate.of) : ""));
}

void check_finished(const World& world, const Structure& one, Result result, const Row& row) {
  const int year = std::stoi(row.at("year"));
  const Rate rate = counted(one, year, result, world.day);
  check_counts(world, one, year, rate, row);
  if (rate.of == 0) {
    CHECK(row.at("verdict") == "not-assessed");
    return;
  }
  const std::int64_t target = target_of(one, year, result);
  CHECK(row.at("verdict") == (rate.count * 10'000 >= target * rate.of ? "met" : "missed"));
}

void check_period(const World& world, const Structure& one, Result result, const Row& row) {
  std::vector<plain::Year> years;
  for (int year = kFirst; year < kRunning; ++year) {
    const Rate rate = counted(one, year, result, world.day);
    if (rate.of > 0) years.push_back({rate.count, rate.of, target_of(one, year, result)});
  }
  const plain::Period period = plain::period(years);
  CHECK(row.at("verdict") == (!period.is_judged ? "not-assessed" : period.is_met ? "met" : "missed"));
  if (period.is_judged) CHECK(std::stoll(row.at("target_exits")) - std::stoll(row.at("count")) == period.short_by);
}

void check_running_result(const World& world, const Structure& one, Result result, const Row& row) {
  const Readings wanted = running_year(world, one, result);
  check_counts(world, one, kRunning, wanted.rate, row);
  CHECK(row.at("target_exits") == std::to_string(wanted.planned.needed));
  CHECK(row.at("attainment").empty());
  if (!wanted.is_on_edge) CHECK(row.at("verdict") == wanted.verdict);
}

void check_follow_up(const World& world, const Structure& one, Result result, const Row& row) {
  const Readings wanted = running_year(world, one, result);
  CHECK(row.at("needed") == std::to_string(wanted.planned.needed));
  CHECK(row.at("still_expected") == std::to_string(wanted.still_expected));
  CHECK(row.at("still_needed") == std::to_string(std::max<std::int64_t>(0, wanted.planned.needed - wanted.rate.count)));
  CHECK(is_same_chance(row.at("chance"), wanted.planned.chance));
  if (!wanted.is_on_edge) CHECK(row.at("verdict") == wanted.verdict);
  CHECK(row.at("calendar_expected") == (wanted.to_come ? std::to_string(*wanted.to_come) : ""));
  if (!wanted.calendar) return;
  CHECK(row.at("calendar_needed") == std::to_string(wanted.calendar->needed));
  CHECK(is_same_chance(row.at("calendar_chance"), wanted.calendar->chance));
  if (!wanted.is_on_edge) CHECK(row.at("calendar_verdict") == wanted.calendar->verdict);
}

// One point a structure, of the last year that is finished.
struct Outside {
  Rate pooled;
  std::size_t points = 0, beyond_95 = 0, beyond_998 = 0;
};

std::optional<Outside> plain_funnel(const World& world, Result result) {
  Outside outside;
  std::vector<Rate> points;
  for (const Structure& one : world.structures) {
    const Rate rate = counted(one, kRunning - 1, result, world.day);
    if (rate.of == 0) continue;
    points.push_back(rate);
    outside.pooled.count += rate.count;
    outside.pooled.of += rate.of;
  }
  outside.points = points.size();
  if (points.size() < 2 || outside.pooled.count == 0 || outside.pooled.count == outside.pooled.of) return std::nullopt;
  const double p = static_cast<double>(outside.pooled.count) / static_cast<double>(outside.pooled.of);
  const auto dispersion = plain::dispersion(points, p);
  if (!dispersion) return std::nullopt;
  for (const Rate point : points) {
    outside.beyond_95 +=
        plain::is_outside(point, p, .025) && plain::is_beyond_widened(point, p, 1.959963984540054, *dispersion);
    outside.beyond_998 +=
        plain::is_outside(point, p, .001) && plain::is_beyond_widened(point, p, 3.090232306167813, *dispersion);
  }
  return outside;
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text)
    if (c != '\n' && c != ' ')
      line += c;
    else if (!line.ends_with(' '))
      line += ' ';
  return line;
}

void check_funnel(const std::string& page, const std::string& name, const Outside& wanted) {
  constexpr std::size_t kLongest = 500;
  const std::size_t begin = page.find("ACI, " + name + " exits: ");
  REQUIRE(begin != std::string::npos);
  const std::string sentence = on_one_line(std::string_view(page).substr(begin, kLongest));
  const std::regex pattern(
      R"(exits: (\d+) of (\d+) together .*?95 % limits: (\d+) of (\d+) structures,.*?99.8 % limits: (\d+),)");
  std::smatch found;
  REQUIRE(std::regex_search(sentence, found, pattern));
  CHECK(found[1] == std::to_string(wanted.pooled.count));
  CHECK(found[2] == std::to_string(wanted.pooled.of));
  CHECK(found[3] == std::to_string(wanted.beyond_95));
  CHECK(found[4] == std::to_string(wanted.points));
  CHECK(found[5] == std::to_string(wanted.beyond_998));
}

}  // namespace

TEST_CASE("pages of random portfolios judge years, periods and running years as the plain formulas do") {
  std::set<std::string> verdicts;
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const World world = Maker(seed).make();
    for (const Row& row : rows_of(page_of(world, "results", commands::ReportFormat::csv))) {
      const auto result = result_in(row);
      if (!result) continue;
      const Structure& one = named(world, row);
      CAPTURE(one.id);
      CAPTURE(row.at("year"));
      CAPTURE(row.at("indicator"));
      verdicts.insert(row.at("verdict"));
      if (row.at("year") == "period")
        check_period(world, one, *result, row);
      else if (row.at("year") == std::to_string(kRunning))
        check_running_result(world, one, *result, row);
      else
        check_finished(world, one, *result, row);
    }
    for (const Row& row : rows_of(page_of(world, "follow-up", commands::ReportFormat::csv)))
      if (const auto result = result_in(row)) check_follow_up(world, named(world, row), *result, row);
  }
  CHECK(verdicts.size() == 8);
}

TEST_CASE("the limits of a funnel are drawn as far as its largest structure") {
  const std::regex dot(R"rx(class="point hollow" cx="([0-9.]+)")rx");
  const std::regex curve(R"rx(class="limit" d="[^"]*[ML]([0-9.]+) [0-9.]+"/>)rx");
  std::size_t looked_at = 0;
  for (std::uint32_t seed = 101; seed <= 110; ++seed) {
    CAPTURE(seed);
    const std::string page = page_of(Maker(seed).make(), "cdiae", commands::ReportFormat::html);
    for (std::size_t at = page.find("<svg"); at != std::string::npos; at = page.find("<svg", at + 1)) {
      const std::string drawing = page.substr(at, page.find("</svg>", at) - at);
      double largest = 0;
      for (std::sregex_iterator one(drawing.begin(), drawing.end(), dot), end; one != end; ++one)
        largest = std::max(largest, std::stod((*one)[1]));
      if (largest == 0) continue;
      std::smatch found;
      REQUIRE(std::regex_search(drawing, found, curve));
      CHECK(std::stod(found[1]) == doctest::Approx(largest));
      ++looked_at;
    }
  }
  CHECK(looked_at > 10);
}

TEST_CASE("funnels of random portfolios say who lies outside as the plain formulas do") {
  std::size_t looked_at = 0;
  std::size_t beyond = 0;
  for (std::uint32_t seed = 101; seed <= 160; ++seed) {
    CAPTURE(seed);
    const World world = Maker(seed).make();
    const std::string page = page_of(world, "cdiae", commands::ReportFormat::text);
    for (const Result result : {Result::durable, Result::dynamic}) {
      const auto wanted = plain_funnel(world, result);
      if (!wanted) continue;
      check_funnel(page, result == Result::durable ? "durable" : "dynamic", *wanted);
      ++looked_at;
      beyond += wanted->beyond_95;
    }
  }
  CHECK(looked_at > 80);
  CHECK(beyond > 20);
}

}  // namespace tremplin_tests::portfolios
