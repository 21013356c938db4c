#include "negotiate/negotiation.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "negotiate/positions/former_targets.h"
#include "negotiate/positions/party_positions.h"
#include "support/unplaced.h"

using namespace tremplin;
using tremplin_tests::unplaced;

namespace {

rules::RuleSet known_rules() {
  rules::RuleSet set;
  set.id = set.base_id = "test";
  set.durable_reference = Share{2500};
  set.dynamic_reference = Share{6000};
  set.horizon_years = 3;
  for (const char* code : {"alpha", "beta", "gamma"}) set.profiles.push_back({code, {code, code}});
  return set;
}

model::Convention convention(Date from, Date to) {
  model::Convention made;
  made.id = unplaced(model::Identifier{"C-1"});
  made.status = unplaced(model::Status::project);
  made.period = unplaced(model::Period{unplaced(from), unplaced(to), {}});
  made.structure = unplaced(model::StructureInfo{unplaced(model::Identifier{"s-1"}),
                                                 {},
                                                 unplaced(model::StructureType::aci),
                                                 {},
                                                 unplaced(std::string("44")),
                                                 {},
                                                 {}});
  made.objectives = unplaced(model::Objectives{unplaced(model::Employment{}), {}, {}});
  made.is_sound = true;
  return made;
}

model::Convention three_years() { return convention(make_date(2009, 1, 1), make_date(2011, 12, 31)); }

model::Employment& employment(model::Convention& made) { return made.objectives->value.employment->value; }

model::BaselineYear baseline(std::int64_t examined, std::int64_t durable, std::int64_t transition) {
  return {
      unplaced(model::Count{examined}), unplaced(model::Count{durable}), unplaced(model::Count{transition}), {}, {}};
}

model::Position position(Date date, const char* party, int year, std::optional<int> durable,
                         std::optional<int> dynamic) {
  model::Targets targets;
  if (durable) targets.durable = unplaced(Share{*durable * 100});
  if (dynamic) targets.dynamic = unplaced(Share{*dynamic * 100});
  return {unplaced(date), unplaced(model::CodeText{party}), {{year, unplaced(targets)}}, {}, {}, {}};
}

struct Earlier {
  negotiate::EarlierResults results;
  negotiate::EarlierPublic exits;
};

negotiate::Negotiation run(const model::Convention& made, const rules::RuleSet& set, Earlier& earlier,
                           negotiate::NegotiationWishes wishes = {}) {
  return negotiate::negotiate_convention(made, set, {year_of(made.days().from), {}, nullptr}, earlier.results,
                                         earlier.exits, wishes);
}

void add_peers(Earlier& earlier, int count) {
  for (int i = 0; i < count; ++i)
    earlier.results.add(model::StructureType::aci, "peer-" + std::to_string(i), 2008, {20, 3 + i % 4, 5, 1});
}

}  // namespace

TEST_CASE("the own record is counted year by year, the convention's baseline where nothing was counted") {
  const rules::RuleSet set = known_rules();
  model::Convention made = three_years();
  employment(made).baseline = {
      {2006, unplaced(baseline(30, 6, 6))}, {2007, unplaced(baseline(21, 3, 5))}, {2005, unplaced(baseline(99, 9, 9))}};
  Earlier earlier;
  earlier.results.add(model::StructureType::aci, "s-1", 2007, {19, 4, 3, 2});
  earlier.results.add(model::StructureType::aci, "s-1", 2008, {0, 0, 0, 0});
  earlier.results.add(model::StructureType::ei, "s-1", 2008, {50, 9, 9, 9});
  earlier.results.note_exit(model::StructureType::aci, "s-1", make_date(2007, 11, 30));
  const negotiate::Negotiation found = run(made, set, earlier);
  REQUIRE(found.own_years.size() == 3);
  CHECK(found.own_years[0].source == negotiate::OwnSource::baseline);
  CHECK(found.own_years[1].source == negotiate::OwnSource::counted);
  CHECK(found.own_years[1].counts.examined == 19);
  CHECK(found.own_years[2].counts.examined == 0);
  CHECK(found.own.examined == 49);
  CHECK(found.own.durable == 10);
  CHECK(found.own.dynamic() == 21);
  CHECK(found.last_exit == make_date(2007, 11, 30));
  CHECK(found.peer_count == 0);
  CHECK(found.evidence[negotiate::kDurableResult].grounds.baseline->rate == doctest::Approx(10.5 / 50));
}

TEST_CASE("a record with no examined exit is no record") {
  const rules::RuleSet set = known_rules();
  model::Convention made = three_years();
  employment(made).baseline = {{2008, unplaced(baseline(0, 0, 0))}};
  employment(made).expected_exits = {{2009, unplaced(model::Count{20})}};
  Earlier earlier;
  const negotiate::Negotiation found = run(made, set, earlier);
  CHECK_FALSE(found.evidence[0].grounds.baseline);
  CHECK(found.years[0].results[negotiate::kDurableResult].proposal.exits->count == 5);
  CHECK_FALSE(found.years[0].results[negotiate::kDurableResult].supported);
  add_peers(earlier, 4);
  CHECK_FALSE(run(made, set, earlier).evidence[0].grounds.baseline);
  add_peers(earlier, 5);
  CHECK(run(made, set, earlier).peer_count == 5);
  CHECK(run(made, set, earlier).evidence[0].grounds.baseline);
}

TEST_CASE("a period that begins in July has the calendar years that it touches, and the record of those before") {
  const rules::RuleSet set = known_rules();
  const model::Convention made = convention(make_date(2009, 7, 1), make_date(2012, 6, 30));
  Earlier earlier;
  earlier.results.add(model::StructureType::aci, "s-1", 2008, {40, 4, 10, 0});
  earlier.results.add(model::StructureType::aci, "s-1", 2009, {99, 99, 0, 0});
  const negotiate::Negotiation found = run(made, set, earlier);
  CHECK(found.record_years == negotiate::YearRange{2006, 2008});
  CHECK(found.own.examined == 40);
  REQUIRE(found.years.size() == 4);
  CHECK(found.years[2].results[negotiate::kDurableResult].proposal.path == doctest::Approx(.25));
  CHECK(found.years[3].results[negotiate::kDurableResult].proposal.path == doctest::Approx(.25));
}

TEST_CASE("expected exits: the convention's, else the stand-in; what is not believable is not known") {
  const rules::RuleSet set = known_rules();
  model::Convention made = three_years();
  employment(made).expected_exits = {{2009, unplaced(model::Count{22})}, {2010, unplaced(model::Count{2'000'000})}};
  Earlier earlier;
  earlier.results.add(model::StructureType::aci, "s-1", 2008, {40, 4, 10, 0});
  const negotiate::Negotiation found = run(made, set, earlier, {15, std::nullopt});
  CHECK(found.years[0].expected_exits == 22);
  CHECK_FALSE(found.years[0].is_stand_in);
  CHECK_FALSE(found.years[1].results[0].proposal.exits);
  CHECK(found.years[2].expected_exits == 15);
  CHECK(found.years[2].is_stand_in);
  CHECK_FALSE(run(made, set, earlier).years[2].expected_exits);
  const negotiate::Negotiation one = run(made, set, earlier, {std::nullopt, 2009});
  REQUIRE(one.years.size() == 1);
  CHECK(one.years[0].year == 2009);
  CHECK(run(made, set, earlier, {std::nullopt, 2019}).years.empty());
}

TEST_CASE("the means are asked for what the record does not support, and whole exits are told apart") {
  const rules::RuleSet set = known_rules();
  model::Convention made = three_years();
  employment(made).expected_exits = {{2009, unplaced(model::Count{20})}};
  Earlier earlier;
  earlier.results.add(model::StructureType::aci, "s-1", 2008, {49, 4, 10, 0});
  const negotiate::ResultYear year = run(made, set, earlier).years[0].results[negotiate::kDurableResult];
  // b = 4.5 / 50, p = b + (G - b) / 3.
  CHECK(*year.supported == doctest::Approx(1.8));
  CHECK(year.proposal.path == doctest::Approx(.09 + .16 / 3));
  CHECK(year.proposal.exits->count == 3);
  CHECK(year.rounding == doctest::Approx(3 - 20 * (.09 + .16 / 3)));
}

TEST_CASE("priority points add up, by indicator") {
  const rules::RuleSet set = known_rules();
  model::Convention made = three_years();
  const auto priority = [](model::Indicator indicator, std::int64_t points) {
    return model::Priority{unplaced(indicator), unplaced(model::Points{points}), {}, {}, {}};
  };
  made.priorities = {priority(model::Indicator::durable, -200), priority(model::Indicator::durable, -150),
                     priority(model::Indicator::dynamic, 9000)};
  Earlier earlier;
  const negotiate::Negotiation found = run(made, set, earlier);
  CHECK(negotiate::goal_of(found.evidence[negotiate::kDurableResult].grounds) == doctest::Approx(.215));
  CHECK(negotiate::goal_of(found.evidence[negotiate::kDynamicResult].grounds) == 1);
}

TEST_CASE("a party's last position holds, for each result and year; bodies with two names are one") {
  model::Convention made = three_years();
  made.negotiation = {position(make_date(2009, 2, 12), "structure", 2009, 12, 45),
                      position(make_date(2009, 2, 12), "prefect", 2009, 20, 55),
                      position(make_date(2009, 2, 20), "state", 2009, 18, std::nullopt),
                      position(make_date(2009, 2, 20), "anpe", 2009, 15, 50),
                      position(make_date(2009, 2, 21), "departement-44", 2009, 9, std::nullopt),
                      position(make_date(2009, 2, 25), "structure", 2009, 0, 0),
                      position(make_date(2009, 2, 25), "structure", 2010, 14, 50)};
  const auto last_positions = [&](std::size_t result, int year) {
    return negotiate::last_of(negotiate::positions_of(made, result, year));
  };
  const auto durable = last_positions(negotiate::kDurableResult, 2009);
  REQUIRE(durable.size() == 4);
  CHECK(durable[0].party == "structure");
  CHECK(durable[0].share == Share{1200});
  CHECK(durable[1].party == "state");
  CHECK(durable[1].share == Share{1800});
  CHECK(durable[2].party == "pole-emploi");
  CHECK(durable[3].party == "departement-44");
  CHECK(negotiate::positions_of(made, negotiate::kDurableResult, 2009).size() == 5);
  CHECK(negotiate::positions_of(made, negotiate::kDurableResult, 2009)[1].share == Share{2000});
  CHECK(last_positions(negotiate::kDynamicResult, 2009)[1].share == Share{5500});
  CHECK(last_positions(negotiate::kDynamicResult, 2010).size() == 1);
  CHECK(last_positions(negotiate::kDynamicResult, 2011).empty());
}

TEST_CASE("a dynamic position follows from its parts") {
  model::Convention made = three_years();
  model::Targets targets{unplaced(Share{1000}), unplaced(Share{2000}), unplaced(Share{500}), {}, {}};
  made.negotiation = {{unplaced(make_date(2009, 2, 1)),
                       unplaced(model::CodeText{"structure"}),
                       {{2009, unplaced(targets)}},
                       {},
                       {},
                       {}}};
  CHECK(negotiate::positions_of(made, negotiate::kDynamicResult, 2009)[0].share == Share{3500});
}

TEST_CASE("what closes a gap depends on the band") {
  const rules::RuleSet set = known_rules();
  const auto closing = [&](int structure, int state, std::optional<std::int64_t> expected, bool has_record) {
    model::Convention made = three_years();
    if (expected) employment(made).expected_exits = {{2009, unplaced(model::Count{*expected})}};
    made.negotiation = {position(make_date(2009, 2, 12), "structure", 2009, structure, std::nullopt),
                        position(make_date(2009, 2, 12), "state", 2009, state, std::nullopt)};
    Earlier earlier;
    if (has_record) earlier.results.add(model::StructureType::aci, "s-1", 2008, {40, 10, 10, 0});
    return *run(made, set, earlier).years[0].results[negotiate::kDurableResult].gap;
  };
  CHECK(closing(20, 20, std::nullopt, false).closing == negotiate::Closing::agreed);
  CHECK(closing(21, 25, 20, true).closing == negotiate::Closing::agreed);
  CHECK(closing(20, 30, 20, true).closing == negotiate::Closing::overlap);
  CHECK(closing(20, 30, 20, true).gap.exits == 2);
  CHECK(closing(20, 60, 20, true).closing == negotiate::Closing::evidence);
  CHECK(closing(5, 30, 20, true).closing == negotiate::Closing::evidence);
  CHECK(closing(20, 30, 20, false).closing == negotiate::Closing::no_band);
  CHECK(closing(20, 30, std::nullopt, true).closing == negotiate::Closing::no_band);
  CHECK(closing(30, 20, 20, true).gap.hundredths == -1000);
}

TEST_CASE("the public: named profiles only, what cannot be estimated is said") {
  const rules::RuleSet set = known_rules();
  model::Convention made = three_years();
  const auto share = [](const char* profile, int percent) {
    return model::AudienceShare{unplaced(model::CodeText{profile}), unplaced(Share{percent * 100}), {}};
  };
  made.audience = {share("alpha", 80), share("beta", 50), share("gamma", 10), share("omega", 10), share("alpha", 1)};
  std::mt19937 random(21);
  struct Exit {
    std::string structure;
    std::set<std::string_view> profiles;
    bool reached;
  };
  std::vector<Exit> exits;
  for (int i = 0; i < 600; ++i) {
    Exit exit{"s-" + std::to_string(1 + i % 7), {}, false};
    if (random() % 3 == 0) exit.profiles = {"alpha", "beta"};
    if (i < 5) exit.profiles.insert("gamma");
    exit.reached = random() % 100 < (exit.profiles.contains("alpha") ? 15U : 60U);
    exits.push_back(exit);
  }
  const auto weigh = [&](const std::vector<Exit>& order) {
    negotiate::EarlierPublic known;
    for (const Exit& exit : order)
      known.add(model::StructureType::aci, exit.structure, 2007, exit.profiles, {false, exit.reached});
    return negotiate::weigh_audience(made, set, {2006, 2008}, known);
  };
  const negotiate::AudienceEvidence found = weigh(exits);
  REQUIRE(found.lines.size() == 4);
  CHECK(found.lines[0].standing == negotiate::ProfileStanding::in_model);
  CHECK(found.lines[0].agreed == Share{8000});
  CHECK(found.lines[1].standing == negotiate::ProfileStanding::no_rank);
  CHECK(found.lines[2].standing == negotiate::ProfileStanding::too_few);
  CHECK(found.lines[3].standing == negotiate::ProfileStanding::not_listed);
  CHECK(found.model_structures == 6);
  CHECK(found.own_exits == 86);
  CHECK(found.against_type[negotiate::kDynamicResult]->is_clear());
  CHECK(found.against_type[negotiate::kDynamicResult]->points < -10);
  CHECK(found.against_past[negotiate::kDynamicResult]->points < 0);
  // Nobody got a durable job: the coefficient is 0, and so is its interval.
  CHECK(found.against_type[negotiate::kDurableResult]->points == 0);
  CHECK_FALSE(found.against_type[negotiate::kDurableResult]->is_clear());

  std::shuffle(exits.begin(), exits.end(), random);
  const negotiate::AudienceEvidence again = weigh(exits);
  CHECK(again.against_type[negotiate::kDynamicResult]->points == found.against_type[negotiate::kDynamicResult]->points);
  CHECK(again.against_past[negotiate::kDynamicResult]->low == found.against_past[negotiate::kDynamicResult]->low);
}

TEST_CASE("from fifty structures on one fit serves all") {
  negotiate::EarlierPublic known;
  std::mt19937 random(22);
  for (int i = 0; i < 1000; ++i)
    known.add(model::StructureType::aci, "s-" + std::to_string(i % 50), 2008,
              i % 3 == 0 ? std::set<std::string_view>{"alpha"} : std::set<std::string_view>{},
              {false, random() % 2 == 0});
  const negotiate::ProfileList profiles{"alpha"};
  const std::array<std::string, 1> own{"s-1"};
  CHECK(known.view(model::StructureType::aci, own, {2006, 2008}, profiles).model.exits == 1000);
  CHECK(known.view(model::StructureType::aci, own, {2006, 2008}, profiles).own_exits == 20);
  CHECK(known.view(model::StructureType::aci, own, {2006, 2007}, profiles).model.exits == 0);
  CHECK(known.view(model::StructureType::ei, own, {2006, 2008}, profiles).own_exits == 0);
}

TEST_CASE("peers of the type alone, in the order of their names whatever that of the files") {
  negotiate::EarlierResults results;
  results.add(model::StructureType::aci, "b", 2008, {10, 1, 1, 1});
  results.add(model::StructureType::aci, "a", 2007, {5, 1, 1, 1});
  results.add(model::StructureType::aci, "a", 2008, {5, 1, 1, 1});
  results.add(model::StructureType::aci, "c", 2008, {0, 0, 0, 0});
  results.add(model::StructureType::ei, "d", 2008, {9, 1, 1, 1});
  const auto& sums = results.of_type(model::StructureType::aci, {2006, 2008});
  REQUIRE(sums.size() == 2);
  CHECK(sums[0].structure == "a");
  CHECK(sums[0].counts.examined == 10);
  CHECK(sums[1].counts.dynamic() == 3);
  CHECK(results.of_type(model::StructureType::aci, {2007, 2007}).size() == 1);
}

namespace {

model::Convention former(const char* id, model::Status status, Date from, Date to, std::optional<int> durable,
                         std::optional<std::int64_t> expected) {
  model::Convention made = convention(from, to);
  made.id = unplaced(model::Identifier{id});
  made.status = unplaced(status);
  const int year = year_of(to);
  if (durable)
    employment(made).targets = {
        {year - 1, unplaced(model::Targets{unplaced(Share{*durable * 100 - 500}), {}, {}, {}, {}})}};
  if (durable)
    employment(made).targets.emplace(year, unplaced(model::Targets{unplaced(Share{*durable * 100}), {}, {}, {}, {}}));
  if (expected) employment(made).expected_exits = {{year, unplaced(model::Count{*expected})}};
  return made;
}

std::string former_ids(const model::Convention& made, const std::vector<model::Convention>& read) {
  std::vector<const model::Convention*> seen;
  for (const model::Convention& one : read) seen.push_back(&one);
  std::string ids;
  for (const model::Convention* one : negotiate::former_conventions(made, seen)) ids += one->id_text() + " ";
  return ids;
}

}  // namespace

TEST_CASE("the former convention is the one renewed, else the one of the structure that ended last before") {
  model::Convention made = convention(make_date(2012, 1, 1), make_date(2014, 12, 31));
  const Date from = make_date(2009, 1, 1);
  const Date to = make_date(2011, 12, 31);
  std::vector<model::Convention> read{
      former("older", model::Status::closed, make_date(2006, 1, 1), make_date(2008, 12, 31), 20, {}),
      former("last", model::Status::signed_, from, to, 20, {}),
      former("draft", model::Status::negotiated, from, to, 20, {}),
      former("overlapping", model::Status::signed_, from, make_date(2012, 3, 31), 20, {})};
  CHECK(former_ids(made, read) == "last ");
  made.renews.all = {unplaced(model::Identifier{"older"})};
  CHECK(former_ids(made, read) == "older ");
  made.renews.all = {unplaced(model::Identifier{"overlapping"}), unplaced(model::Identifier{"older"})};
  CHECK(former_ids(made, read) == "older overlapping ");
  made.renews.all = {unplaced(model::Identifier{"draft"})};
  CHECK(former_ids(made, read).empty());
  made.renews.all = {unplaced(model::Identifier{"unread"})};
  CHECK(former_ids(made, read).empty());
}

TEST_CASE("the last target of several conventions is their mean by expected exits, or the lowest") {
  const Date from = make_date(2009, 1, 1);
  const Date to = make_date(2011, 12, 31);
  const auto target = [&](std::optional<std::int64_t> first, std::optional<std::int64_t> second) {
    const model::Convention a = former("a", model::Status::closed, from, to, 20, first);
    const model::Convention b = former("b", model::Status::closed, from, to, 31, second);
    const std::array<const model::Convention*, 2> both{&a, &b};
    return negotiate::former_target(both, negotiate::kDurableResult);
  };
  CHECK(target(10, 20) == Share{2733});
  CHECK(target(10, {}) == Share{2000});
  CHECK(target(0, 0) == Share{2000});
  const model::Convention none = former("none", model::Status::closed, from, to, {}, 10);
  const std::array<const model::Convention*, 1> alone{&none};
  CHECK_FALSE(negotiate::former_target(alone, negotiate::kDurableResult));
  CHECK_FALSE(negotiate::former_target({}, negotiate::kDurableResult));
}
