#include "rules/convention_index.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "support/law.h"

using namespace tremplin;
using tremplin_tests::convention_yaml;
using tremplin_tests::Judged;
using tremplin_tests::Law;

namespace {

std::string of_s(std::string_view type) { return fmt::format("id: s, type: {}", type); }

// What governs an exit of that day: "convention rules type", or the codes of what is wrong.
std::string governing(const Law& law, std::string_view day, std::string_view keys = {}) {
  const Judged judged =
      law.judge(fmt::format("entry_date: {}-01-03, exit_date: {}, hours_worked: 2000, reason: unemployed{}{}",
                            std::stoi(std::string(day)) - 2, day, keys.empty() ? "" : ", ", keys));
  if (judged.outcome.empty()) return judged.findings;
  return fmt::format("{} {} {}", judged.convention, judged.rules, judged.type);
}

struct Row {
  const char* what;
  const char* day;
  const char* keys;
  const char* governing;
};

void check_rows(const std::string& conventions, std::initializer_list<Row> rows) {
  const Law law(conventions);
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    CAPTURE(std::string(row.day));
    CHECK(governing(law, row.day, row.keys) == row.governing);
  }
}

}  // namespace

// The rows follow FORMATS.md, "Which convention governs a record".

TEST_CASE("the convention whose period has the exit date governs, else the latest begun before it, else the earliest") {
  check_rows(convention_yaml("first", "signed", "2009-01-01..2011-12-31", of_s("ACI")) +
                 convention_yaml("second", "signed", "2013-01-01..2015-12-31", of_s("ACI")),
             {{"the first day", "2009-01-01", "", "first fr-iae-2008 ACI"},
              {"the last day", "2011-12-31", "", "first fr-iae-2008 ACI"},
              {"the day after", "2012-01-01", "", "first fr-iae-2008 ACI"},
              {"the day before the second", "2012-12-31", "", "first fr-iae-2008 ACI"},
              {"the second's first day", "2013-01-01", "", "second fr-iae-2008 ACI"},
              {"long after all", "2020-06-30", "", "second fr-iae-2008 ACI"},
              {"before all", "2008-12-31", "", "first fr-iae-2008 ACI"}});
}

TEST_CASE("a single convention governs whatever the day") {
  check_rows(convention_yaml("only", "signed", "2009-01-01..2011-12-31", of_s("EI")),
             {{"within", "2010-06-30", "", "only fr-iae-2008 EI"},
              {"before", "2005-06-30", "", "only fr-iae-2008 EI"},
              {"after", "2023-06-30", "", "only fr-iae-2008 EI"},
              {"of the record's type", "2010-06-30", "type: EI", "only fr-iae-2008 EI"}});
}

TEST_CASE("drafts, refused and abandoned conventions govern only where there is no other") {
  for (const char* status : {"project", "negotiated", "refused", "abandoned"}) {
    CAPTURE(std::string(status));
    const std::string draft = convention_yaml("draft", status, "2012-01-01..2014-12-31", of_s("ACI"));
    check_rows(draft, {{"alone", "2012-06-30", "", "draft fr-iae-2008 ACI"}});
    for (const char* in_force : {"signed", "closed", "renewed", "ended"}) {
      CAPTURE(std::string(in_force));
      check_rows(draft + convention_yaml("other", in_force, "2009-01-01..2011-12-31", of_s("ACI")),
                 {{"on a day of the draft's", "2012-06-30", "", "other fr-iae-2008 ACI"},
                  {"on a day of the other's", "2011-06-30", "", "other fr-iae-2008 ACI"}});
    }
    // Of another type than the record says: then it is the draft that there is.
    check_rows(draft + convention_yaml("other", "signed", "2009-01-01..2011-12-31", of_s("EI")),
               {{"of the record's type", "2012-06-30", "type: ACI", "draft fr-iae-2008 ACI"},
                {"of the other's type", "2012-06-30", "type: EI", "other fr-iae-2008 EI"},
                {"without a type", "2012-06-30", "", "other fr-iae-2008 EI"}});
  }
}

TEST_CASE("where the record says its type, only conventions of it govern") {
  const std::string both = convention_yaml("aci", "signed", "2009-01-01..2011-12-31", of_s("ACI")) +
                           convention_yaml("ei", "signed", "2010-01-01..2012-12-31", of_s("EI"));
  check_rows(both, {{"its own", "2010-06-30", "type: ACI", "aci fr-iae-2008 ACI"},
                    {"its own", "2010-06-30", "type: EI", "ei fr-iae-2008 EI"},
                    {"past its period", "2012-06-30", "type: ACI", "aci fr-iae-2008 ACI"},
                    {"before its period", "2009-06-30", "type: EI", "ei fr-iae-2008 EI"},
                    {"one period has the day", "2009-06-30", "", "aci fr-iae-2008 ACI"},
                    {"one period has the day", "2012-06-30", "", "ei fr-iae-2008 EI"},
                    {"two have it", "2010-06-30", "", "E010"},
                    {"none has it", "2013-06-30", "", "ei fr-iae-2008 EI"}});
}

TEST_CASE("two types from the same day on are two possible types, before and after too") {
  const std::string both = convention_yaml("aci", "signed", "2009-01-01..2011-12-31", of_s("ACI")) +
                           convention_yaml("ei", "signed", "2009-01-01..2010-12-31", of_s("EI"));
  check_rows(both, {{"after both", "2012-06-30", "", "E010"},
                    {"before both", "2008-06-30", "", "E010"},
                    {"in one", "2011-06-30", "", "aci fr-iae-2008 ACI"},
                    {"its type said", "2008-06-30", "type: EI", "ei fr-iae-2008 EI"}});
}

TEST_CASE("a type that no convention of the structure has: warned of, and counted without one") {
  const std::string aci = convention_yaml("aci", "signed", "2009-01-01..2011-12-31", of_s("ACI"));
  const Law law(aci + convention_yaml("later", "signed", "2012-01-01..2014-12-31", of_s("ACI")));
  const Judged judged = law.judge("entry_date: 2009-01-05, exit_date: 2010-06-30, type: EI, reason: unemployed");
  CHECK(judged.findings == "E011");
  CHECK(judged.outcome == "examined other");
  CHECK(judged.convention == "");
  CHECK(judged.type == "EI");
  CHECK(Law(aci).judge("entry_date: 2009-01-05, exit_date: 2010-06-30, type: EI, reason: unemployed").findings ==
        "E011");
}

TEST_CASE("without a convention the built-in set valid at the exit date holds, the earliest before all") {
  check_rows("", {{"long before", "2005-06-30", "type: ACI", " fr-iae-2008 ACI"},
                  {"from its first day", "2009-01-01", "type: ACI", " fr-iae-2008 ACI"},
                  {"to its last day", "2021-12-31", "type: ACI", " fr-iae-2008 ACI"},
                  {"from the next one's first day", "2022-01-01", "type: ACI", " fr-iae-asp ACI"},
                  {"another structure's convention is none of it", "2009-06-30", "type: ACI, structure: t",
                   " fr-iae-2008 ACI"},
                  {"no type", "2009-06-30", "", "E009"}});
  check_rows(convention_yaml("other", "signed", "2009-01-01..2011-12-31", "id: t, type: ACI"),
             {{"no type", "2009-06-30", "", "E009"}, {"of t", "2009-06-30", "structure: t", "other fr-iae-2008 ACI"}});
}

TEST_CASE("a convention's rule set holds for its records, and one given for all before it") {
  const std::string later =
      convention_yaml("c", "signed", "2020-01-01..2022-12-31", of_s("ACI"), "rules: fr-iae-asp\n");
  CHECK(governing(Law(later), "2020-06-30") == "c fr-iae-asp ACI");
  CHECK(governing(Law(later, "fr-iae-2008"), "2022-06-30") == "c fr-iae-2008 ACI");
  CHECK(governing(Law({}, "fr-iae-asp"), "2009-06-30", "type: ACI") == " fr-iae-asp ACI");
  CHECK(governing(Law(later, "fr-iae-2008"), "2022-06-30", "type: EI") == " fr-iae-2008 EI");
  // By the first day of its period where it names none.
  CHECK(governing(Law(convention_yaml("c", "signed", "2021-12-31..2024-12-30", of_s("ACI"))), "2023-06-30") ==
        "c fr-iae-2008 ACI");
  CHECK(governing(Law(convention_yaml("c", "signed", "2022-01-01..2024-12-30", of_s("ACI"))), "2021-06-30") ==
        "c fr-iae-asp ACI");
}

TEST_CASE("the department is the one on which the structure's conventions of the type agree") {
  struct World {
    std::vector<model::Convention> conventions;
    rules::RuleBook book;
  };
  World world;
  const auto convention = [&](const char* id, model::StructureType type, const char* department, model::Status status) {
    model::Convention& made = world.conventions.emplace_back();
    made.id = Located<model::Identifier>{{id}, {}};
    made.status = Located<model::Status>{status, {}};
    made.period = Located<model::Period>{
        {Located<Date>{make_date(2009, 1, 1), {}}, Located<Date>{make_date(2011, 12, 31), {}}, {}}, {}};
    model::StructureInfo structure;
    structure.id = Located<model::Identifier>{{"s"}, {}};
    structure.type = Located<model::StructureType>{type, {}};
    structure.department = Located<std::string>{department, {}};
    made.structure = Located<model::StructureInfo>{structure, {}};
  };
  world.conventions.reserve(4);
  convention("a", model::StructureType::aci, "44", model::Status::signed_);
  convention("b", model::StructureType::aci, "44", model::Status::closed);
  convention("c", model::StructureType::ei, "49", model::Status::signed_);
  convention("d", model::StructureType::aci, "35", model::Status::project);
  rules::ConventionIndex convention_index(world.book, nullptr);
  for (const model::Convention& one : world.conventions) convention_index.add(one, world.book.find("fr-iae-2008"));
  CHECK(convention_index.department("s", model::StructureType::aci) == "44");
  CHECK(convention_index.department("s", model::StructureType::ei) == "49");
  CHECK(convention_index.department("s", model::StructureType::ai) == "");
  CHECK(convention_index.department("s", std::nullopt) == "");
  CHECK(convention_index.department("t", model::StructureType::aci) == "");
  CHECK(convention_index.of_structure("s").size() == 4);
  CHECK(convention_index.of_structure("t").empty());
}
