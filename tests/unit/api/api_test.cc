#include <doctest/doctest.h>

#include "tremplin/assess.h"
#include "tremplin/classify.h"
#include "tremplin/outcomes.h"
#include "tremplin/propose.h"

// What a program of somebody else's sees: public headers alone.
using namespace tremplin;

namespace {

Exit exit_for(const char* reason) {
  Exit record;
  record.type = StructureType::aci;
  record.entry_date = make_date(2008, 11, 3);
  record.exit_date = make_date(2009, 10, 30);
  record.reason = reason;
  return record;
}

std::string codes_of(const std::vector<Problem>& problems) {
  std::string codes;
  for (const Problem& problem : problems) codes += (codes.empty() ? "" : " ") + problem.code;
  return codes;
}

template <class Call>
std::string codes_thrown(Call call) {
  try {
    call();
  } catch (const DataError& error) {
    return codes_of(error.problems());
  }
  return "none";
}

constexpr const char* kOverlay =
    "tremplin: rules/1\nid: local\ntitle: Exemple\nextends: fr-iae-2008\ndecided: {authority: CDIAE (exemple), date: "
    "2009-03-12}\n"
    "reasons: {short-training: {label: {fr: Formation courte}, category: positive, source: Exemple}}\n";

}  // namespace

TEST_CASE("rule sets: built in, in force on a day, from a text") {
  CHECK(Rules::built_in_ids() == std::vector<std::string>{"fr-iae-2008", "fr-iae-asp"});
  CHECK(Rules::in_force_on(make_date(2021, 12, 31)).id() == "fr-iae-2008");
  CHECK(Rules::in_force_on(make_date(2022, 1, 1)).id() == "fr-iae-asp");
  CHECK(Rules::in_force_on(make_date(1990, 1, 1)).id() == "fr-iae-2008");
  CHECK_THROWS_AS(Rules::in_force_on(Date{}), std::invalid_argument);
  CHECK(codes_thrown([] { Rules::built_in("fr-iae-2007"); }) == "R001");

  const Rules local = Rules::from_yaml(kOverlay);
  CHECK(local.id() == "local");
  CHECK(local.base_id() == "fr-iae-2008");
  CHECK(local.valid_to() == make_date(2021, 12, 31));
  CHECK(local.find_reason("Formation courte")->category == Category::positive);
  CHECK_FALSE(local.find_reason("Formation longue"));
  const auto fixed = local.find_reason("fixed-term");
  REQUIRE(fixed);
  CHECK_FALSE(fixed->category);
  CHECK(fixed->by_length->months == 6);
  CHECK(fixed->by_length->equal_alternative == Category::transition);
  CHECK(local.threshold(StructureType::aci)->months == 3);
  CHECK(local.threshold(StructureType::ai)->hours.hundredths == 15'000);
  CHECK_FALSE(local.threshold(StructureType::eiti));
  CHECK(local.reference(Indicator::durable) == Share{2500});
  CHECK_FALSE(local.reference(Indicator::positive));
}

TEST_CASE("a text that is no sound rule set throws everything that is wrong with it") {
  const auto thrown = [](std::string_view yaml) { return codes_thrown([&] { Rules::from_yaml(yaml); }); };
  CHECK(thrown(std::string(kOverlay) + "horizon_years: 4\nsuppress_below: 2\n") == "R005 R005");
  CHECK(thrown("tremplin: rules/1\nid: x\ntitle: x\nextends: y\n") == "R003");
  CHECK(thrown("tremplin: rules/1\nid: x\nnonsense: y\n") != "none");
  CHECK_THROWS_AS(Rules::from_yaml("tremplin: exits/1\nexits: []\n"), std::invalid_argument);
  CHECK(thrown("") == "Y001");
  CHECK(thrown("# nothing\n") == "Y001");
  CHECK(thrown("\xFF") == "Y002");
  CHECK(thrown(std::string(kOverlay) + "---\n" + kOverlay) == "Y030");
}

TEST_CASE("an exit is classified with the reason and its source") {
  const Rules rules = Rules::built_in("fr-iae-2008");
  Exit record = exit_for("Intérim (durée renseignée)");
  record.contract = DateRange{make_date(2009, 11, 2), make_date(2010, 5, 1)};
  const ClassifiedExit found = classify_exit(record, rules);
  CHECK(found.standing == ExitStanding::examined);
  CHECK(found.category == Category::durable);
  CHECK(found.alternative == Category::transition);
  CHECK(found.is_at_boundary);
  CHECK_FALSE(found.is_ambiguous);
  CHECK(found.reason == "agency-work");
  CHECK(found.source.fr.find("annexe 7") != std::string::npos);
  CHECK(found.threshold_source.fr.find("2013") != std::string::npos);
  CHECK(check_exit(record, rules).empty());

  record = exit_for("other-siae");
  CHECK(classify_exit(record, rules).category == Category::positive);
  record.is_in_pathway = false;
  CHECK(classify_exit(record, rules).category == Category::other);
  record.exit_date = make_date(2009, 1, 5);
  CHECK(classify_exit(record, rules).standing == ExitStanding::below_threshold);
}

TEST_CASE("a record that cannot be counted throws, and is told why") {
  const Rules rules = Rules::built_in("fr-iae-2008");
  const auto both = [&](const Exit& record) {
    const std::string thrown = codes_thrown([&] { classify_exit(record, rules); });
    const std::string checked = codes_of(check_exit(record, rules));
    CHECK((thrown == checked || thrown == "none"));
    return checked;
  };
  CHECK(both(exit_for("fixed-term")) == "E004");
  CHECK(both(exit_for("bonheur")) == "E003");
  CHECK(both(exit_for("")) == "Y012");
  Exit record = exit_for("training");
  record.type = StructureType::eiti;
  CHECK(both(record) == "E008");
  record.type = StructureType::ai;
  CHECK(both(record) == "E007");
  record.hours_worked = Decimal{-1};
  CHECK(both(record) == "Y016");
  record.hours_worked = Decimal{15'000};
  CHECK(both(record) == "");
  record.profiles = {"rsa", "rsa"};
  CHECK(both(record) == "E016");
  record = exit_for("training");
  record.entry_date = Date{};
  CHECK(both(record) == "Y012");
  record.entry_date = make_date(2009, 10, 31);
  CHECK(both(record) == "E001");
  record = exit_for("fixed-term");
  record.contract_months = Decimal{0};
  CHECK(both(record) == "E028");
  record.contract_months = Decimal{600};
  record.contract = DateRange{make_date(2009, 11, 2), make_date(2010, 5, 1)};
  CHECK(both(record) == "E005");
  // Warnings and notes do not keep it from being counted.
  record = exit_for("recognised-positive");
  CHECK(both(record) == "E020");
  CHECK(classify_exit(record, rules).category == Category::positive);

  const auto problems = check_exit(exit_for("fixed-term"), rules);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].text.en == "the reason `fixed-term` needs the length of the contract");
  CHECK(problems[0].severity == Severity::error);
}

TEST_CASE("exits are counted, and their rate set beside a target") {
  std::vector<Exit> ten;
  for (const char* reason : {"permanent-contract", "permanent-contract", "fixed-term-short", "fixed-term-short",
                             "training", "other-siae", "unemployed", "unemployed", "no-news", "death"})
    ten.push_back(exit_for(reason));
  const Rules rules = Rules::built_in("fr-iae-2008");
  const Counts counts = count_exits(ten, rules);
  CHECK(counts == Counts{10, 0, 1, 2, 2, 2, 3, 0, 1});
  CHECK(counts.examined() == 9);
  CHECK(counts + counts_of(classify_exit(exit_for("death"), rules)) == Counts{11, 0, 2, 2, 2, 2, 3, 0, 1});
  CHECK(rate_of(counts, Indicator::dynamic).count == 6);
  CHECK(rate_of(counts, Indicator::transition).count == 2);
  CHECK_FALSE(rate_of(Counts{}, Indicator::durable).is_defined());
  ten.push_back(exit_for("bonheur"));
  CHECK(codes_thrown([&] { count_exits(ten, rules); }) == "E003");

  const TargetResult met = assess_target(rate_of(counts, Indicator::dynamic), Share{6000});
  CHECK(met.verdict == TargetVerdict::met);
  CHECK(met.needed == 6);
  CHECK(met.attainment_permille == 1111);
  CHECK(assess_target({7, 19}, Share{6000}).interval->low == doctest::Approx(.191495).epsilon(1e-5));
  CHECK(assess_target({3, 5}, Share{6000}).verdict == TargetVerdict::met);
  CHECK(assess_target({599, 1000}, Share{6000}).verdict == TargetVerdict::missed);
  CHECK(assess_target({0, 0}, Share{6000}).verdict == TargetVerdict::not_assessed);
  CHECK(assess_target({1, 2}, std::nullopt).verdict == TargetVerdict::not_assessed);
  CHECK_THROWS_AS(assess_target({2, 1}, std::nullopt), std::invalid_argument);
  CHECK_THROWS_AS(assess_target({1, 2}, Share{10'001}), std::invalid_argument);
}

TEST_CASE("a running year is forecast") {
  const TargetForecast open = forecast_target({4, 8, 20, Share{6000}}, std::nullopt);
  CHECK(open.chance == doctest::Approx(.2896).epsilon(1e-3));
  CHECK(open.outlook == TargetOutlook::open);
  CHECK(open.still_expected == 12);
  CHECK(open.still_needed == 8);
  CHECK(forecast_target({12, 12, 20, Share{6000}}, std::nullopt).outlook == TargetOutlook::secured);
  CHECK(forecast_target({0, 12, 20, Share{6000}}, std::nullopt).outlook == TargetOutlook::out_of_reach);
  CHECK(forecast_target({5, 8, 20, Share{6000}}, EarlierRate{.9, 30}).outlook == TargetOutlook::on_track);
  CHECK_THROWS_AS(forecast_target({9, 8, 20, Share{6000}}, std::nullopt), std::invalid_argument);
  CHECK_THROWS_AS(forecast_target({4, 8, 0, Share{6000}}, std::nullopt), std::invalid_argument);
  CHECK_THROWS_AS(forecast_target({4, 8, 20, Share{6000}}, EarlierRate{1.1, 30}), std::invalid_argument);
}

TEST_CASE("targets are proposed, from the record to the references") {
  const Rules rules = Rules::built_in("fr-iae-2008");
  TargetGrounds grounds;
  grounds.own = Counts{42, 0, 2, 6, 9, 4, 21, 0, 0};
  const auto years = propose_targets(grounds, rules, {{2009, 20}, {2010, 20}, {2011, std::nullopt}}, 2009);
  REQUIRE(years.size() == 3);
  for (const ProposedYear& year : years) {
    CHECK(year.durable.share <= year.dynamic.share);
    CHECK(year.durable.exits.has_value() == (year.year != 2011));
    CHECK(year.durable.band.has_value() == (year.year != 2011));
    if (year.transition)
      CHECK(year.durable.share.hundredths + year.transition->hundredths + year.positive->hundredths ==
            year.dynamic.share.hundredths);
  }
  CHECK(years[0].durable.share <= years[1].durable.share);
  CHECK(years[1].dynamic.exits <= 12);
  CHECK(propose_targets({}, rules, {}, 2009).empty());
  // Nothing is known: the references from the first year on.
  const auto unknown = propose_targets({}, rules, {{2009, 20}}, 2009);
  CHECK(unknown[0].durable.exits == 5);
  CHECK(unknown[0].dynamic.exits == 12);
  CHECK_FALSE(unknown[0].durable.band);
  CHECK_THROWS_AS(propose_targets(grounds, rules, {{2010, 20}, {2009, 20}}, 2009), std::invalid_argument);
  CHECK_THROWS_AS(propose_targets(grounds, rules, {{2009, 0}}, 2009), std::invalid_argument);
  CHECK_THROWS_AS(propose_targets(grounds, rules, {{2009, 20}}, 2010), std::invalid_argument);
}
