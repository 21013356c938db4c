#include "check/conventions/check_convention.h"

#include <doctest/doctest.h>

#include <deque>

#include "diagnostics/code_info.h"
#include "documents/tables.h"
#include "yaml/yaml.h"

using namespace tremplin;

namespace {

// What validate makes of conventions in one text, with the rule set's values given here.
struct Checked {
  std::deque<std::string> texts;
  std::vector<model::Convention> conventions;
  diagnostics::Diagnostics diagnostics{diagnostics::FindingPolicy{}};
  check::ConventionContext context{.rules_id = "fr-iae-2008",
                                   .profiles = {"rsa", "under-26", "unemployed-12-months"},
                                   .activities = {"tutoring"},
                                   .durable_reference = {2500},
                                   .dynamic_reference = {6000},
                                   .horizon_years = 3};

  void read(std::string_view text) {
    for (const yaml::DocumentText& document : yaml::split_documents(0, text)) {
      if (document.text.find("tremplin: convention/1") == std::string_view::npos) continue;
      auto tree = yaml::parse_yaml_tree(document, diagnostics);
      REQUIRE(tree);
      tree->entries.erase(tree->entries.begin());
      model::Convention convention;
      convention.is_sound = documents::read_value(*tree, "convention", convention, diagnostics);
      conventions.push_back(std::move(convention));
    }
  }
  // The codes of all findings, in order of place.
  std::string codes(std::string_view text) {
    read(text);
    for (const model::Convention& convention : conventions) check::check_convention(convention, context, diagnostics);
    check::check_conventions(conventions, diagnostics);
    check::check_kinship(conventions, diagnostics);
    std::string found;
    for (const Diagnostic& finding : diagnostics.sorted()) {
      if (!found.empty()) found += ' ';
      found += diagnostics::info(finding.code).code;
    }
    return found;
  }
};

// The right example of a code with some of its words replaced.
std::string changed(std::string_view code, std::string_view from, std::string_view to) {
  std::string text(diagnostics::find_code(code)->right);
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string codes_of(std::string_view text, const check::ConventionContext* context = nullptr) {
  Checked checked;
  if (context != nullptr) checked.context = *context;
  return checked.codes(text);
}

check::ConventionContext with_results(std::map<int, check::YearResult> results) {
  check::ConventionContext context = Checked().context;
  context.results = std::move(results);
  return context;
}

}  // namespace

TEST_CASE("the examples of the table: each wrong one gives its code and no other, each right one nothing") {
  for (const diagnostics::CodeInfo& row : diagnostics::all_codes()) {
    // Names are no conventions; their folder of tests/errors holds them.
    if (row.code[0] != 'C' || row.code == "C078") continue;
    CAPTURE(row.code);
    // Exits stand beside the convention in some: what would be read from them.
    Checked wrong, right;
    const bool has_exits = row.wrong.find("exits/1") != std::string_view::npos;
    if (has_exits) {
      wrong.context.latest_exit = right.context.latest_exit = make_date(row.code == "C034" ? 2010 : 2009, 3, 31);
      const std::int64_t found = row.code == "C065" ? 0 : 1;
      if (row.code != "C034") wrong.context.results = {{2009, {1, 1, found, 0, 0}}};
      right.context.results = {{2009, {1, 1, found, 0, 0}}};
      if (row.code == "C076")
        wrong.context.structure_results = right.context.structure_results = {{2009, {2, 2, 1, 0, 0}}};
    }
    CHECK(wrong.codes(row.wrong) == row.code);
    CHECK(right.codes(row.right) == "");
  }
}

TEST_CASE("a period of three years to the day is right, a day more is not") {
  CHECK(codes_of(changed("C008", "2011-12-31", "2012-01-01")) == "C008");
  CHECK(codes_of(changed("C008", "start: 2009-01-01, end: 2011-12-31", "start: 2008-02-29, end: 2011-02-27")) == "");
  CHECK(codes_of(changed("C008", "start: 2009-01-01, end: 2011-12-31", "start: 2008-02-29, end: 2011-02-28")) ==
        "C008");
  CHECK(codes_of(changed("C008", "2011-12-31", "2009-01-01")) == "");
}

TEST_CASE("departments") {
  for (const char* good : {"01", "19", "2A", "2B", "21", "95", "971", "989"}) {
    CAPTURE(good);
    CHECK(codes_of(changed("C003", "\"44\"", '"' + std::string(good) + '"')) == "");
  }
  for (const char* bad : {"00", "1", "20", "2C", "96", "99", "970", "990", "044", "4 4", "-1"}) {
    CAPTURE(bad);
    CHECK(codes_of(changed("C003", "\"44\"", '"' + std::string(bad) + '"')) == "C002");
  }
}

TEST_CASE("SIRET: Luhn's key, La Poste's own") {
  for (const char* good : {"99999001300016", "35600000000048", "35600000049837"}) {
    CAPTURE(good);
    CHECK(codes_of(changed("C003", "99999001300016", good)) == "");
  }
  for (const char* bad : {"99999001300015", "9999900130001", "999990013000160", "9999900130001X", "35600000000049"}) {
    CAPTURE(bad);
    CHECK(codes_of(changed("C003", "99999001300016", bad)) == "C003");
  }
}

TEST_CASE("annex numbers: measure, department and versions") {
  for (const char* good : {"ACI044090007A0M0", "ACI044090007", "ACI044090007A12", "ACI044090007M3"}) {
    CAPTURE(good);
    CHECK(codes_of(changed("C050", "ACI044090007A0M0", good)) == "");
  }
  for (const char* bad : {"ACI04409000A0M0", "XXX044090007", "ACI044090007A", "ACI044090007A0M", "ACI044090007M0A0",
                          "ACI020090007", "aci044090007", "ACI044090007A0M0 ", "ACI"}) {
    CAPTURE(bad);
    CHECK(codes_of(changed("C050", "ACI044090007A0M0", '"' + std::string(bad) + '"')) == "C050");
  }
  std::string corsica = changed("C050", "ACI044090007A0M0", "ACI02A090007A0M0");
  corsica.replace(corsica.find("\"44\""), 4, "\"2A\"");
  CHECK(codes_of(corsica) == "");
}

TEST_CASE("an annex's total within one euro, inclusive") {
  // 8.15 x 19897 x 12 / 12 = 162160.55
  CHECK(codes_of(changed("C053", "162160.55", "162161.55")) == "");
  CHECK(codes_of(changed("C053", "162160.55", "162159.55")) == "");
  CHECK(codes_of(changed("C053", "162160.55", "162161.56")) == "C053");
  CHECK(codes_of(changed("C053", "162160.55", "162159.54")) == "C053");
  CHECK(codes_of(changed("C053", "months: 12", "months: 6")) == "C053");
  CHECK(codes_of(changed("C053", "total: 162160.55", "total: 900000000000")) == "C053");
}

TEST_CASE("targets add up exactly, and parts never exceed dynamic") {
  const std::string_view all = "{durable: 17%, transition: 22%, positive: 11%, dynamic: 50%}";
  CHECK(codes_of(changed("C026", all, "{durable: 17%, transition: 22.01%, positive: 11%, dynamic: 50%}")) == "C026");
  CHECK(codes_of(changed("C026", all, "{durable: 17%, transition: 33%, dynamic: 50%}")) == "");
  CHECK(codes_of(changed("C026", all, "{durable: 17%, transition: 33.01%, dynamic: 50%}")) == "C027");
}

TEST_CASE("targets that are all zero are not set") {
  CHECK(codes_of(changed("C021", "{durable: 17%, dynamic: 50%}", "{durable: 0%, dynamic: 0%}")) == "C021");
  CHECK(codes_of(changed("C021", "{durable: 17%, dynamic: 50%}", "{durable: 0%, dynamic: 1%}")) == "");
}

TEST_CASE("a falling target is seen in each indicator, over a year without targets too") {
  CHECK(codes_of(changed("C028", "durable: 20%, dynamic: 55%", "durable: 20%, dynamic: 49%")) == "C028");
  CHECK(codes_of(changed("C028", "durable: 20%, dynamic: 55%", "durable: 26%, dynamic: 61%")) == "C028 C028");
  CHECK(codes_of(changed("C028", "durable: 20%, dynamic: 55%", "durable: 0%, dynamic: 0%")) == "C021");
}

TEST_CASE("the reference is looked at only where the period reaches the horizon") {
  const std::string short_period = changed("C024", "    justification: Bassin en reconversion\n", "");
  CHECK(codes_of(short_period) == "C024");
  std::string text = short_period;
  text.replace(text.find("2009-01-01"), 10, "2009-01-02");
  CHECK(codes_of(text) == "");
  CHECK(codes_of(changed("C028", "2011: {durable: 25%, dynamic: 60%}", "2011: {durable: 25%, dynamic: 59.99%}")) ==
        "C024");
}

TEST_CASE("what a year's counts say of renewal") {
  const auto met = with_results({{2009, {10, 8, 2, 1, 1}}});
  const auto missed_by_one = with_results({{2009, {10, 8, 2, 1, 0}}});
  const auto nothing_examined = with_results({{2009, {3, 0, 0, 0, 0}}});
  const std::string_view renewed = diagnostics::find_code("C064")->wrong;
  const std::string_view ended = diagnostics::find_code("C065")->wrong;
  CHECK(codes_of(renewed, &met) == "C064");
  CHECK(codes_of(renewed, &missed_by_one) == "C065");
  CHECK(codes_of(renewed, &nothing_examined) == "");
  CHECK(codes_of(ended, &met) == "");
  CHECK(codes_of(ended, &missed_by_one) == "C065");
  CHECK(codes_of(ended) == "");
}

TEST_CASE("exit records of earlier years stand for a baseline") {
  check::ConventionContext context = Checked().context;
  CHECK(codes_of(diagnostics::find_code("C023")->wrong, &context) == "C023");
  context.has_earlier_exits = true;
  CHECK(codes_of(diagnostics::find_code("C023")->wrong, &context) == "");
}

TEST_CASE("the signature of Pôle emploi under each of its names") {
  for (const char* name : {"anpe", "france-travail"})
    CHECK(codes_of(changed("C047", "party: pole-emploi", "party: " + std::string(name))) == "");
}

TEST_CASE("an opinion on the day of the signature is in time") {
  CHECK(codes_of(changed("C043", "2009-03-12", "2009-03-26")) == "");
  CHECK(codes_of(changed("C043", "2009-03-12", "2009-03-27")) == "C043 C044");
}

TEST_CASE("conventions that overlap: a common day, another department, a refused one") {
  const std::string_view right = diagnostics::find_code("C010")->right;
  const auto with = [&](std::string_view from, std::string_view to) { return changed("C010", from, to); };
  CHECK(codes_of(right) == "");
  CHECK(codes_of(with("start: 2010-01-01", "start: 2009-12-31")).find("C010") != std::string::npos);
  std::string elsewhere(diagnostics::find_code("C010")->wrong);
  elsewhere.replace(elsewhere.rfind("\"44\""), 4, "\"49\"");
  CHECK(codes_of(elsewhere) == "");
  std::string refused(diagnostics::find_code("C010")->wrong);
  refused.replace(refused.rfind("status: signed"), 14, "status: refused");
  CHECK(codes_of(refused) == "");
}

TEST_CASE("the findings of an overlap name both, the later one first, whatever the order") {
  Checked forward, backward;
  forward.read(diagnostics::find_code("C010")->wrong);
  backward.read(diagnostics::find_code("C010")->wrong);
  std::swap(backward.conventions[0], backward.conventions[1]);
  check::check_conventions(forward.conventions, forward.diagnostics);
  check::check_conventions(backward.conventions, backward.diagnostics);
  REQUIRE(forward.diagnostics.sorted().size() == 1);
  REQUIRE(backward.diagnostics.sorted().size() == 1);
  const Diagnostic a = forward.diagnostics.sorted()[0];
  const Diagnostic b = backward.diagnostics.sorted()[0];
  CHECK(a.args == std::vector<Arg>{std::string("aci-44-2010"), std::string("aci-44-2009"), std::string("jardins")});
  CHECK(a.args == b.args);
  CHECK(a.place.offset == b.place.offset);
  CHECK(a.related[0].place.offset < a.place.offset);
}

TEST_CASE("what is broken in form is not also said to be missing") {
  CHECK(codes_of(changed("C020", "request: {date: 2009-01-15", "request: {date: 2009-02-29")) == "Y015");
  CHECK(codes_of(changed("C004", "siret: \"99999001300016\"", "siret: [1]")) == "Y013");
}

TEST_CASE("years of targets and expected exits within the period") {
  CHECK(codes_of(changed("C025", "2009: {durable", "2008: {durable")) == "C021 C025");
}
