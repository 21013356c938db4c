#include "format/write_yaml.h"

#include <doctest/doctest.h>

#include "documents/tables.h"
#include "format/scalar.h"
#include "yaml/yaml.h"

using namespace tremplin;

namespace {

yaml::Node parse(std::string_view text) {
  diagnostics::Diagnostics diagnostics;
  auto tree = yaml::parse_yaml_tree({0, 0, text}, diagnostics);
  REQUIRE(tree);
  CHECK(diagnostics.sorted().empty());
  return *std::move(tree);
}

model::Convention read_convention(std::string_view text) {
  yaml::Node tree = parse(text);
  REQUIRE(tree.entries.front().first.text == "tremplin");
  tree.entries.erase(tree.entries.begin());
  model::Convention convention;
  diagnostics::Diagnostics diagnostics;
  CHECK(documents::read_value(tree, "convention", convention, diagnostics));
  return convention;
}

constexpr std::string_view kConvention = R"(tremplin: convention/1
id: ACI-044-2009-07
status: signed
x-imported: asp
rules: fr-iae-2008
period: {start: 2009-01-01, end: 2011-12-31}
structure:
  id: "2855"
  name: Les Jardins de Loire
  type: ACI
  siret: "99999001300016"
  department: "44"
project:
  reception:
    - Livret d'accueil et tutorat
    - activity: welcome
      text: {fr: Accueil, en: Welcome}
    - text: {fr: Accueil, en: Welcome}
  training:
    - "CACES: remise à niveau"
request: {date: 2009-01-15, people: 40, fte: 12, amount: 180000.5}
context:
  2008: {unemployment_rate: 9.8%, reference_unemployment_rate: 9.1%, notes: "Fermeture d'un site, l'autre reste"}
priorities:
  - indicator: durable
    points: -2
    reason: Bassin d'emploi sinistré
    decided: {authority: CDIAE (exemple), date: 2009-02-03}
objectives:
  employment:
    expected_exits: {2009: 20, 2010: 22, 2011: 24}
    targets:
      2009: {durable: 17%, transition: 22%, positive: 11%, dynamic: 50%}
  operational:
    - id: training-hours
      axis: training
      indicator: Heures de formation
      better: higher
      baseline: 18.5
means:
  financial:
    - funder: state
      instrument: "no"
      year: 2009
      amount: 45000
      for: [durable, training-hours]
  annexes:
    - number: ACI044180007A0M0
      year: 2018
      state: cancellation-asked
      fte: 8.15
      unit_amount: 19897
      months: 12
      total: 162160.55
      targets: {durable: 20%, transition: 20%, positive: 10%, dynamic: 50%}
signatures:
  - {party: prefect, date: 2009-03-26}
)";

}  // namespace

TEST_CASE("a convention is written as it was read, in canonical layout") {
  model::Convention convention = read_convention(kConvention);
  const std::pair<std::string_view, std::string_view> imported[] = {{"x-imported", "asp"}};
  CHECK(format::convention_yaml(convention, imported) == kConvention);
  CHECK(format::convention_yaml(read_convention(format::convention_yaml(convention))) ==
        format::convention_yaml(convention));
}

TEST_CASE("identifiers and departments made of digits stay texts for every YAML reader") {
  CHECK(format::convention_yaml(
            read_convention("tremplin: convention/1\nstatus:   ended # so\nid: 'a-1'\nperiod: {start: 2009-01-01, "
                            "end: 2009-12-31}\nstructure: {department: 44, id: 2855, name: J, type: ACI}\n")) ==
        "tremplin: convention/1\nid: a-1\nstatus: ended\nperiod: {start: 2009-01-01, end: 2009-12-31}\n"
        "structure: {id: \"2855\", name: J, type: ACI, department: \"44\"}\n");
}

TEST_CASE("a map of four scalars stays on one line up to the width, and not beyond") {
  yaml::Node map;
  map.kind = yaml::Node::Kind::map;
  yaml::Node inner;
  inner.kind = yaml::Node::Kind::map;
  inner.entries.push_back({documents::word_node("a"), documents::text_node(std::string(112, 'b'))});
  map.entries.push_back({documents::word_node("k"), inner});
  CHECK(format::to_yaml(map) == "k: {a: " + std::string(112, 'b') + "}\n");
  map.entries[0].second.entries[0].second.text += "b";
  CHECK(format::to_yaml(map) == "k:\n  a: " + std::string(113, 'b') + "\n");
}

TEST_CASE("quotes stand only where they are needed") {
  for (const std::string_view plain : {"Les Jardins de Loire", "029-010116-ACI-00019", "a:b", "l'accueil", "50 %", "-a",
                                       "urn:x:80/y", "é", "a, b", "1 rue", "0xy", "12h"}) {
    CAPTURE(plain);
    CHECK(format::yaml_scalar(plain, format::ScalarPlace::block) == plain);
    CHECK_FALSE(format::looks_typed(plain));
  }
  CHECK(format::yaml_scalar("a, b", format::ScalarPlace::flow) == "\"a, b\"");
  CHECK(format::yaml_scalar("a: b", format::ScalarPlace::block) == "\"a: b\"");
  CHECK(format::yaml_scalar("say \"no\"\\", format::ScalarPlace::block) == "say \"no\"\\");
  CHECK(format::yaml_scalar("say: \"no\"\\\n\t\r\x01", format::ScalarPlace::block) ==
        "\"say: \\\"no\\\"\\\\\\n\\t\\r\\x01\"");
  for (const std::string_view typed : {"44", "012", "1.5", "-3", ".5", "2009-02-03", "1e3", "0x1F", "0o17", "12:30",
                                       "no", "Null", "~", "", "TRUE", ".inf", "1_000", "2001-12-14T21:59:43Z"}) {
    CAPTURE(typed);
    CHECK((format::looks_typed(typed) || format::yaml_scalar(typed, format::ScalarPlace::block).front() == '"'));
  }
}

TEST_CASE("any text is read back byte for byte") {
  const std::string pieces[] = {"",
                                " ",
                                "a",
                                "-",
                                ":",
                                "#",
                                ",",
                                "[",
                                "]",
                                "{",
                                "}",
                                "\"",
                                "'",
                                "\\",
                                "\n",
                                "\t",
                                "|",
                                ">",
                                "%",
                                "@",
                                "`",
                                "&",
                                "*",
                                "!",
                                "?",
                                "é",
                                "0",
                                ".",
                                "=",
                                "~",
                                "<<",
                                "---",
                                "\r",
                                "\x7F",
                                "\xC2\x85",
                                "\xE2\x80\xA8",
                                "\xEF\xBB\xBF",
                                "\xC2\xA0",
                                "x: y",
                                "null"};
  for (const auto& a : pieces) {
    for (const auto& b : pieces) {
      for (const auto& c : {std::string(), std::string("b"), std::string(" "), std::string(":"), std::string("]")}) {
        const std::string text = a + b + c;
        for (const format::ScalarPlace place : {format::ScalarPlace::block, format::ScalarPlace::flow}) {
          const std::string written = format::yaml_scalar(text, place);
          const std::string document =
              place == format::ScalarPlace::block ? "- k: " + written + "\n" : "- {k: " + written + ", l: m}\n";
          diagnostics::Diagnostics diagnostics;
          const auto tree = yaml::parse_yaml_tree({0, 0, document}, diagnostics);
          CAPTURE(document);
          REQUIRE(tree);
          CHECK(tree->items.front().entries.front().second.text == text);
        }
      }
    }
  }
}

TEST_CASE("exit records are written with the keys that they have") {
  model::ExitRecord record;
  record.id = "4001";
  record.entry_date = *parse_date("2021-01-04");
  record.exit_date = *parse_date("2021-12-31");
  record.reason = "Au chômage";
  std::string out = format::exits_head_yaml("112", model::StructureType::aci);
  format::append_exit_yaml(out, record);
  constexpr std::array<std::string_view, 2> profiles = {"rsa", "no"};
  record.person = "p-1";
  record.hours_worked = 112'050;
  record.contract_months = 600;
  record.is_outside_pathway = true;
  record.prescriber = "pole-emploi";
  record.profiles = profiles;
  format::append_exit_yaml(out, record);
  CHECK(out == R"(tremplin: exits/1
structure: "112"
type: ACI
exits:
  - id: "4001"
    entry_date: 2021-01-04
    exit_date: 2021-12-31
    reason: Au chômage
  - id: "4001"
    person: p-1
    entry_date: 2021-01-04
    exit_date: 2021-12-31
    hours_worked: 1120.5
    reason: Au chômage
    contract_months: 6
    pathway: false
    prescriber: pole-emploi
    profile: [rsa, "no"]
)");
}
