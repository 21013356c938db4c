#include <doctest/doctest.h>

#include "rules/bodies.h"

using namespace tremplin;

TEST_CASE("a body has one code, whatever name a file gives it") {
  CHECK(rules::body_of("anpe") == "pole-emploi");
  CHECK(rules::body_of("france-travail") == "pole-emploi");
  CHECK(rules::body_of("pole-emploi") == "pole-emploi");
  CHECK(rules::body_of("c2iae") == "cdiae");
  CHECK(rules::body_of("departement-44") == "departement-44");
  CHECK(rules::body_of("") == "");
}

TEST_CASE("a body is called as it was on the day") {
  const auto label = [](std::string_view code, Date day) { return rules::body_name(code, day)->label.fr; };
  CHECK(label("anpe", make_date(2008, 12, 31)) == "ANPE");
  CHECK(label("anpe", make_date(2009, 1, 1)) == "Pôle emploi");
  CHECK(label("pole-emploi", make_date(2023, 12, 31)) == "Pôle emploi");
  CHECK(label("pole-emploi", make_date(2024, 1, 1)) == "France Travail");
  CHECK(label("cdiae", make_date(2024, 6, 30)) == "CDIAE");
  CHECK(label("cdiae", make_date(2024, 7, 1)) == "C2IAE");
  CHECK(rules::body_name("cdiae", make_date(2024, 7, 1))->of.fr == "de la C2IAE");
  CHECK(rules::body_name("departement-44", make_date(2009, 1, 1)) == nullptr);
}
