#include "support/hidden_pages.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>

#include "render/layout/document_text.h"
#include "report/outcomes/outcomes_document.h"

using namespace tremplin;
using namespace tremplin_tests;

namespace {

// A project of one structure, from the first day of a year to the last of another.
std::string project(const char* id, int from, int to, const char* rest = "") {
  return fmt::format(R"(tremplin: convention/1
id: {}
status: project
period: {{start: {}-01-01, end: {}-12-31}}
structure: {{id: s, name: S, type: ACI, siret: "99999001300016", department: "44"}}
project: {{reception: [Tutorat]}}
{})",
                     id, from, to, rest);
}

const std::string kConvention = project("c", 2009, 2009, R"(audience:
  - {profile: no-diploma, share: 60%}
commitments:
  - {party: pole-emploi, profile: no-diploma, share: 60%, text: Orienter}
)");

const std::string kTwoAskedFor = project("c", 2009, 2009, R"(audience:
  - {profile: no-diploma, share: 60%}
  - {profile: over-50, share: 20%}
commitments:
  - {party: cap-emploi, profile: over-50, people: 2, text: Orienter}
  - {party: pole-emploi, profile: no-diploma, share: 60%, text: Orienter}
)");

const std::string kThreeYears = project("c", 2009, 2011, R"(audience:
  - {profile: no-diploma, share: 60%}
objectives:
  employment:
    targets:
      2009: {durable: 20%, dynamic: 20%}
      2010: {durable: 20%, dynamic: 20%}
      2011: {durable: 20%, dynamic: 20%}
)");

const std::string kNoProfile = project("c", 2009, 2010);

// What the structure of the others asks for next, of the same public.
const std::string kNext = project("n", 2011, 2013, R"(audience:
  - {profile: no-diploma, share: 60%}
objectives:
  employment:
    expected_exits: {2011: 8, 2012: 8, 2013: 8}
)");

constexpr auto kDurable = model::Category::durable;
constexpr auto kTransition = model::Category::transition;
constexpr auto kOther = model::Category::other;
const std::string kCap = "cap-emploi";
const std::string kPole = "pole-emploi";
const std::string kNobody;

using Profiles = std::vector<std::string>;
const Profiles kNone;
const Profiles kNoDiploma = {"no-diploma"};

std::vector<ExitKind> kinds(const std::vector<std::string>& prescribers, const std::vector<Profiles>& publics,
                            const std::vector<model::Category>& categories) {
  std::vector<ExitKind> found;
  for (const std::string& prescriber : prescribers)
    for (const Profiles& profiles : publics)
      for (const model::Category category : categories)
        found.push_back({"s", 2009, classify::RecordStatus::examined, category, prescriber, profiles});
  return found;
}

const auto kFour = kinds({kCap, kPole}, {kNone, kNoDiploma}, {kDurable, kOther});
const auto kThreePrescribers = kinds({kNobody, kCap, kPole}, {kNone, kNoDiploma}, {kDurable, kOther});
const auto kThreeCategories = kinds({kCap, kPole}, {kNone, kNoDiploma}, {kDurable, kTransition, kOther});
const auto kTwoProfiles =
    kinds({kCap, kPole}, {kNone, kNoDiploma, {"over-50"}, {"no-diploma", "over-50"}}, {kDurable, kOther});

// Besides, exits of each prescriber that stayed too short to be examined.
std::vector<ExitKind> with_short_stays(std::vector<ExitKind> found) {
  for (const std::string& prescriber : {kCap, kPole})
    found.push_back({"s", 2009, classify::RecordStatus::below_threshold, kOther, prescriber, {}});
  return found;
}

Findings audience(const std::vector<ExitKind>& kinds, std::int64_t exits, std::int64_t k, Reader reader,
                  const std::string& convention = kConvention) {
  const ConventionWorlds worlds(convention, kinds);
  Family family;
  family.kinds = kinds.size();
  family.exits = exits;
  family.k = k;
  family.reader = reader;
  family.page = [&worlds](const World& world, std::int64_t below) {
    return worlds.page(report::report_audience, world, below);
  };
  family.tables = {"audience.prescribers.caption", "audience.profiles.caption", "audience.whom.caption"};
  return read_all_pages(family);
}

// Five other structures and 300 exits before the period, so that there is a model of the public.
std::vector<std::pair<ExitKind, std::int64_t>> others_before() {
  std::vector<std::pair<ExitKind, std::int64_t>> found;
  for (const char* structure : {"t", "u", "v", "w", "x"})
    for (const int profile : {0, 1})
      for (const int reached : {0, 1})
        found.push_back({{structure, 2008, classify::RecordStatus::examined, reached == 1 ? kDurable : kOther, "",
                          profile == 1 ? kNoDiploma : kNone},
                         profile == reached ? 10 : 20});
  return found;
}

Findings results(std::int64_t years, std::int64_t exits, std::int64_t k) {
  std::vector<ExitKind> found;
  for (std::int64_t year = 0; year < years; ++year)
    for (const Profiles& profiles : {kNone, kNoDiploma})
      found.push_back({"s", 2009 + static_cast<int>(year), classify::RecordStatus::examined, kOther, "", profiles});
  ConventionWorlds worlds(kThreeYears, found);
  worlds.surround(others_before());
  Family family;
  family.kinds = found.size();
  family.exits = exits;
  family.k = k;
  family.page = [&worlds](const World& world, std::int64_t below) {
    return worlds.page(report::report_results, world, below);
  };
  family.reader = Reader::knows_the_rule;
  family.tables = {"public.caption"};
  family.secrets = [](const World& world) {
    std::map<std::string, Rate> bearers;
    for (std::size_t i = 0; i < world.size(); i += 2)
      bearers["year " + std::to_string(i / 2)] = {world[i + 1], world[i] + world[i + 1]};
    std::int64_t all = 0;
    std::int64_t whole = 0;
    for (const auto& [year, rate] : bearers) {
      all += rate.count;
      whole += rate.of;
    }
    if (all == 0 || all == whole) bearers.clear();
    return bearers;
  };
  return read_all_pages(family);
}

// Of two years, two prescribers and a profile.
std::vector<ExitKind> of_two_years(const std::vector<Profiles>& publics) {
  std::vector<ExitKind> found;
  for (const int year : {2009, 2010})
    for (ExitKind kind : kinds({kCap, kPole}, publics, {kDurable, kOther})) {
      kind.year = year;
      found.push_back(kind);
    }
  return found;
}

std::string convention_of(const std::string& structure, const std::string& end = "2009-12-31") {
  return "---\ntremplin: convention/1\nid: c-" + structure +
         "\nstatus: project\nperiod: {start: 2009-01-01, end: " + end + "}\nstructure: {id: " + structure +
         ", name: N" + structure +
         ", type: ACI, department: \"44\"}\nproject: {reception: [Tutorat]}\nobjectives:\n  employment:\n    "
         "targets:\n      2009: {durable: 20%, dynamic: 50%}\n";
}

Findings cdiae(const std::vector<std::string>& structures, std::int64_t exits, std::int64_t k) {
  std::string yaml;
  std::vector<ExitKind> found;
  for (const std::string& structure : structures) {
    yaml += convention_of(structure);
    for (const model::Category category : {kDurable, kTransition, kOther})
      found.push_back({structure, 2009, classify::RecordStatus::examined, category, "", {}});
  }
  const ConventionWorlds worlds(yaml, found);
  Family family;
  family.kinds = found.size();
  family.exits = exits;
  family.k = k;
  family.page = [&worlds](const World& world, std::int64_t below) {
    return worlds.page(report::report_cdiae, world, below);
  };
  return read_all_pages(family);
}

// Of two years, with the page of each year beside that of all.
Findings cdiae_by_year(const std::vector<std::string>& structures, std::int64_t exits, std::int64_t k) {
  std::string yaml;
  std::vector<ExitKind> found;
  for (const std::string& structure : structures) {
    yaml += convention_of(structure, "2010-12-31");
    for (const int year : {2009, 2010})
      for (const model::Category category : {kDurable, kOther})
        found.push_back({structure, year, classify::RecordStatus::examined, category, "", {}});
  }
  const ConventionWorlds worlds(yaml, found);
  Family family;
  family.kinds = found.size();
  family.exits = exits;
  family.k = k;
  const auto page = [&worlds](std::optional<int> year) -> PageOf {
    return [&worlds, year](const World& world, std::int64_t below) {
      return worlds.page(report::report_cdiae, world, below, year);
    };
  };
  family.page = page(std::nullopt);
  family.beside = {page(2009), page(2010)};
  // The number of exits is told; what became of so few is not.
  family.secrets = [&structures, k](const World& world) {
    std::map<std::string, Rate> results;
    for (std::size_t i = 0; i + 1 < world.size(); i += 2) {
      const std::int64_t examined = world[i] + world[i + 1];
      if (examined > 0 && examined < k)
        results[structures[i / 4] + " " + std::to_string(i / 2 % 2)] = {world[i], examined};
    }
    return results;
  };
  return read_all_pages(family);
}

// The exits of a group that are alike for `compute-outcomes`.
struct GroupPart {
  std::string group;
  model::Category category = kOther;
  classify::RecordStatus status = classify::RecordStatus::examined;
};
using Groups = std::vector<GroupPart>;

void add(model::Counts& counts, const GroupPart& part, std::int64_t exits) {
  counts.exits += exits;
  if (part.status == classify::RecordStatus::withdrawn) counts.withdrawn += exits;
  if (part.status == classify::RecordStatus::below_threshold) counts.below_threshold += exits;
  if (part.status != classify::RecordStatus::examined) return;
  (part.category == kDurable      ? counts.durable
   : part.category == kTransition ? counts.transition
                                  : counts.other) += exits;
}

report::Document outcomes_page(model::GroupKey key, const std::map<std::string, model::Counts>& groups,
                               std::int64_t below) {
  model::Outcomes outcomes{model::make_grouping(std::vector{key}), {}};
  for (const auto& [group, counts] : groups) outcomes.rows.push_back({{group}, counts, "fr-iae-2008", {}});
  return report::outcomes_document(outcomes, {below, 0});
}

// `compute-outcomes --by prescriber`, or `--by reason`, where the category follows from the group.
Findings outcomes(model::GroupKey key, const Groups& parts, std::int64_t exits, std::int64_t k) {
  Family family;
  family.kinds = parts.size();
  family.exits = exits;
  family.k = k;
  family.reader = Reader::knows_the_rule;
  family.page = [&](const World& world, std::int64_t below) {
    std::map<std::string, model::Counts> groups;
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (world[i] > 0) add(groups[parts[i].group], parts[i], world[i]);
    return outcomes_page(key, groups, below);
  };
  family.tables = {"outcomes.table"};
  return read_all_pages(family);
}

// Each kind of exit for two reasons that give the same category.
std::vector<ExitKind> with_reasons(const std::vector<ExitKind>& kinds) {
  std::vector<ExitKind> found;
  for (ExitKind kind : kinds)
    for (const char* reason : kind.category == kDurable ? std::array{"permanent-contract", "civil-service"}
                                                        : std::array{"unemployed", "inactive"}) {
      kind.reason = reason;
      found.push_back(kind);
    }
  return found;
}

// A prescriber's count of a year, small or not, is the year's own again where the page of the period shows that all
// exits of its outcomes are that prescriber's, or none: whoever is known to have had the outcome is known without it to
// have been sent by them.
bool is_the_years_own(const std::string& spot, const std::map<std::string, std::string>& shown) {
  const std::string table = "audience.prescribers.caption | ";
  const std::size_t begin = spot.find(table);
  const std::size_t end = spot.rfind(" | ");
  if (!spot.starts_with("page ") || begin == std::string::npos || end < begin + table.size()) return false;
  const std::string prescriber = spot.substr(begin + table.size(), end - begin - table.size());
  const auto of = [&](const std::string& row, const std::string& column) {
    const auto found = shown.find(table + row + " | " + column);
    return found == shown.end() ? std::string() : found->second;
  };
  const auto is_all_or_none = [&](const std::string& outcome) {
    const std::string own = of(prescriber, outcome);
    return own == "0" || (!own.empty() && own == of("total", outcome));
  };
  const std::string column = spot.substr(end + 3);
  if (column == "other") return is_all_or_none("other");
  if (column == "durable" || column == "dynamic") return is_all_or_none("durable");
  const bool has_rest = of("total", "exits") != of("total", "examined");
  return !has_rest && is_all_or_none("durable") && is_all_or_none("other");
}

// Everything that a party can lay side by side of one convention: who was received and from whom, the results, of the
// period and of each year, the outcomes by prescriber and by reason of the same records, and what is negotiated for the
// years after.
Findings joined(std::int64_t exits, std::int64_t k, Reader reader, const std::vector<ExitKind>& kinds,
                const std::string& convention = kThreeYears) {
  ConventionWorlds worlds(convention, kinds);
  worlds.surround(others_before());
  ConventionWorlds next(kNext, kinds);
  next.surround(others_before());
  Family family;
  family.kinds = kinds.size();
  family.exits = exits;
  family.k = k;
  family.reader = reader;
  const auto page = [&worlds](auto report, std::optional<int> year) -> PageOf {
    return [&worlds, report, year](const World& world, std::int64_t below) {
      return worlds.page(report, world, below, year);
    };
  };
  family.page = page(report::report_audience, std::nullopt);
  for (const int year : {2009, 2010}) family.beside.push_back(page(report::report_audience, year));
  family.beside.push_back(page(report::report_results, std::nullopt));
  for (const int year : {2009, 2010}) family.beside.push_back(page(report::report_results, year));
  for (const auto& [key, group] : {std::pair(model::GroupKey::prescriber, &ExitKind::prescriber),
                                   std::pair(model::GroupKey::reason, &ExitKind::reason)})
    family.beside.push_back([&kinds, key = key, group = group](const World& world, std::int64_t below) {
      std::map<std::string, model::Counts> groups;
      for (std::size_t i = 0; i < kinds.size(); ++i)
        if (world[i] > 0) add(groups[kinds[i].*group], {{}, kinds[i].category, kinds[i].status}, world[i]);
      return outcomes_page(key, groups, below);
    });
  family.plain_beside.push_back(
      [&next](const World& world, std::int64_t below) { return next.negotiation(world, below); });
  family.tables = {"audience.prescribers.caption", "audience.profiles.caption", "audience.whom.caption",
                   "public.caption", "outcomes.table"};
  family.follows = is_the_years_own;
  return read_all_pages(family);
}

constexpr auto kShort = classify::RecordStatus::below_threshold;
constexpr auto kWithdrawn = classify::RecordStatus::withdrawn;
const Groups kPrescribers = {{"a", kDurable}, {"a"}, {"b", kDurable}, {"b"}, {"c", kDurable}, {"c"}};
const Groups kPrescribersTransition = {{"a", kDurable}, {"a", kTransition}, {"a"},
                                       {"b", kDurable}, {"b", kTransition}, {"b"}};
const Groups kPrescribersLeftOut = {{"a"}, {"a", kOther, kShort}, {"a", kOther, kWithdrawn},
                                    {"b"}, {"b", kOther, kShort}, {"b", kOther, kWithdrawn}};
const Groups kReasons = {{"a", kDurable}, {"b", kDurable}, {"c"}, {"d"}};
const Groups kReasonsLeftOut = {{"a"},
                                {"a", kOther, kShort},
                                {"b"},
                                {"b", kOther, kShort},
                                {"c", kOther, kWithdrawn},
                                {"c", kOther, kShort},
                                {"d", kOther, kWithdrawn},
                                {"d", kOther, kShort}};

void check_findings(const Findings& findings) {
  CAPTURE(findings.worlds);
  CAPTURE(findings.pages);
  std::string examples;
  for (const std::string& example : findings.examples) examples += example + "\n";
  CAPTURE(examples);
  CHECK(findings.told == 0);
  CHECK(findings.wrong_legends == 0);
  CHECK(findings.pages_that_hide > 0);
  CHECK(findings.pages_that_hide < findings.pages);
}

}  // namespace

TEST_CASE("audience tells nothing that it hides" * doctest::test_suite("exhaustive")) {
  check_findings(audience(kFour, 6, 3, Reader::knows_the_program));
  check_findings(audience(kThreePrescribers, 5, 3, Reader::knows_the_rule));
  check_findings(audience(kThreeCategories, 5, 3, Reader::knows_the_rule));
  check_findings(audience(kTwoProfiles, 4, 3, Reader::knows_the_rule));
  check_findings(audience(kTwoProfiles, 4, 3, Reader::knows_the_rule, kTwoAskedFor));
  check_findings(audience(with_short_stays(kFour), 5, 3, Reader::knows_the_rule));
}

TEST_CASE("results tell no public that they hide, for the period or by year" * doctest::test_suite("exhaustive")) {
  check_findings(results(2, 9, 3));
  check_findings(results(3, 7, 3));
}

TEST_CASE("pages of a convention laid side by side tell nothing that one of them hides" *
          doctest::test_suite("exhaustive")) {
  check_findings(joined(4, 3, Reader::knows_the_rule, of_two_years({kNone}), kNoProfile));
  check_findings(joined(3, 3, Reader::knows_the_rule, of_two_years({kNone, kNoDiploma})));
  check_findings(joined(3, 3, Reader::knows_the_rule, with_reasons(kFour)));
}

TEST_CASE("cdiae tells no result of a small structure" * doctest::test_suite("exhaustive")) {
  check_findings(cdiae({"a", "b", "c"}, 5, 3));
  check_findings(cdiae_by_year({"a", "b"}, 4, 3));
}

TEST_CASE("outcomes by prescriber or reason tell nothing that they hide" * doctest::test_suite("exhaustive")) {
  check_findings(outcomes(model::GroupKey::prescriber, kPrescribers, 8, 3));
  check_findings(outcomes(model::GroupKey::prescriber, kPrescribersTransition, 8, 3));
  check_findings(outcomes(model::GroupKey::prescriber, kPrescribersLeftOut, 8, 3));
  check_findings(outcomes(model::GroupKey::reason, kReasons, 9, 3));
  check_findings(outcomes(model::GroupKey::reason, kReasonsLeftOut, 7, 3));
}

// Run by tests/long/run.
TEST_CASE("larger families tell nothing either" * doctest::skip() * doctest::test_suite("long")) {
  for (const std::int64_t exits : {7, 8}) check_findings(audience(kFour, exits, 3, Reader::knows_the_program));
  for (const Reader reader : {Reader::knows_the_rule, Reader::knows_the_program}) {
    check_findings(audience(kFour, 10, 4, reader));
    check_findings(audience(kFour, 10, 5, reader));
  }
  check_findings(audience(kThreePrescribers, 7, 3, Reader::knows_the_rule));
  check_findings(audience(kThreeCategories, 7, 3, Reader::knows_the_rule));
  check_findings(audience(kTwoProfiles, 6, 3, Reader::knows_the_rule));
  check_findings(audience(kTwoProfiles, 6, 3, Reader::knows_the_rule, kTwoAskedFor));
  check_findings(audience(with_short_stays(kFour), 8, 3, Reader::knows_the_rule));
  check_findings(results(3, 12, 4));
  check_findings(cdiae({"a", "b", "c"}, 9, 5));
  check_findings(cdiae_by_year({"a", "b", "c"}, 5, 3));
  check_findings(outcomes(model::GroupKey::prescriber, kPrescribers, 12, 4));
  check_findings(outcomes(model::GroupKey::prescriber, kPrescribersTransition, 12, 4));
  check_findings(outcomes(model::GroupKey::prescriber, kPrescribersLeftOut, 12, 4));
  check_findings(outcomes(model::GroupKey::reason, kReasons, 14, 5));
  check_findings(outcomes(model::GroupKey::reason, kReasonsLeftOut, 10, 4));
}

// Run by tests/long/run.
TEST_CASE("larger families of pages side by side tell nothing either" * doctest::skip() * doctest::test_suite("long")) {
  check_findings(joined(9, 3, Reader::knows_the_rule, of_two_years({kNone}), kNoProfile));
  check_findings(joined(4, 3, Reader::knows_the_rule, with_short_stays(of_two_years({kNone})), kNoProfile));
  check_findings(joined(5, 3, Reader::knows_the_rule, of_two_years({kNone, kNoDiploma})));
  check_findings(joined(5, 3, Reader::knows_the_program, of_two_years({kNone, kNoDiploma})));
  check_findings(joined(5, 3, Reader::knows_the_rule, with_reasons(kFour)));
  check_findings(joined(4, 3, Reader::knows_the_rule, with_reasons(of_two_years({kNone})), kNoProfile));
}

namespace {

std::string page_on_no_news(report::Report (*report)(const report::ReportInput&), std::int64_t exits) {
  ExitKind found{"s", 2009, classify::RecordStatus::examined, kOther, "", {}};
  ExitKind lost = found;
  lost.reason = "no-news";
  const ConventionWorlds worlds(kConvention, {found, lost});
  return render::render_text(worlds.page(report, {8, exits}, 5), Language::english, 200);
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

// The parties must have what the exits without news leave open (STATISTICS.md 7), and the rates would give the count
// back; it is a total of the year like the categories beside it. Others see it from suppress_below on.
TEST_CASE("a structure's own reports count the exits without news, however few; cdiae does not") {
  CHECK(has(page_on_no_news(report::report_results, 2), "left out of the denominator (2 exits)"));
  CHECK_FALSE(has(page_on_no_news(report::report_cdiae, 4), "examined exits without news"));
  CHECK(has(page_on_no_news(report::report_cdiae, 5), "5 of 13 examined exits without news"));
}
