#include <doctest/doctest.h>

#include "documents/read_documents.h"
#include "rules/name_table.h"

namespace tremplin {
namespace {

model::NamesDraft names_of(std::string_view text) {
  diagnostics::Diagnostics unheard;
  auto small = documents::read_small_document({0, 0, text}, unheard);
  REQUIRE(small.names.has_value());
  return std::move(*small.names);
}

std::string name_at(const rules::NameTable& table, std::string_view code, Date day) {
  const model::Text* name = table.find(code, day);
  return name == nullptr ? "none" : name->in(Language::french);
}

}  // namespace

TEST_CASE("a name holds from its first day on, and the first one before") {
  rules::NameTable table;
  diagnostics::Diagnostics diagnostics;
  table.add(names_of("tremplin: names/1\nnames:\n  ddets-44:\n    by_date:\n      - {from: 2021-04-01, label: DDETS}\n"
                     "      - label: Direccte\n"),
            diagnostics);
  CHECK(name_at(table, "ddets-44", {}) == "Direccte");
  CHECK(name_at(table, "ddets-44", make_date(2021, 3, 31)) == "Direccte");
  CHECK(name_at(table, "ddets-44", make_date(2021, 4, 1)) == "DDETS");
  CHECK(name_at(table, "ddets-49", {}) == "none");
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("two documents may complete each other, and may not disagree") {
  rules::NameTable table;
  diagnostics::Diagnostics diagnostics;
  table.add(names_of("tremplin: names/1\nnames: {cap: {fr: Cap emploi}}\n"), diagnostics);
  table.add(names_of("tremplin: names/1\nnames: {cap: {en: Cap jobs}}\n"), diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(table.find("cap")->en == "Cap jobs");
  table.add(names_of("tremplin: names/1\nnames: {cap: {en: Cap work}}\n"), diagnostics);
  CHECK(diagnostics.counts().errors == 1);
}

TEST_CASE("bodies that the library knows keep their names") {
  rules::NameTable table;
  diagnostics::Diagnostics diagnostics;
  table.add(names_of("tremplin: names/1\nnames: {anpe: France Travail, pole-emploi: Pôle emploi}\n"), diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  table.add(names_of("tremplin: names/1\nnames: {france-travail: Le pôle}\n"), diagnostics);
  CHECK(diagnostics.counts().errors == 1);
}

}  // namespace tremplin
