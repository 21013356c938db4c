#include "check/mended.h"

#include <doctest/doctest.h>

#include "diagnostics/codes.h"
#include "rules/rule_book.h"

using namespace tremplin;

namespace {

std::string mended(Code code, std::string text, std::vector<Arg> args) {
  static rules::RuleBook book;
  static const people::Vocabulary words = [] {
    people::Vocabulary all;
    for (const std::string_view id : book.ids()) all.add(*book.find(id));
    return all;
  }();
  Diagnostic finding;
  finding.code = code;
  finding.args = std::move(args);
  return check::mended_value(finding, text, words).value_or("-");
}

std::string mended(Code code, const std::string& text) { return mended(code, text, {std::string("key"), text}); }

}  // namespace

TEST_CASE("a bare share is mended where it cannot be a fraction") {
  CHECK(mended(Code::bad_share, "25") == "25%");
  CHECK(mended(Code::bad_share, "22,5 %") == "22.5%");
  CHECK(mended(Code::bad_share, "100") == "100%");
  CHECK(mended(Code::bad_share, "1,01") == "1.01%");
  CHECK(mended(Code::bad_share, "1") == "-");
  CHECK(mended(Code::bad_share, "0.25") == "-");
  CHECK(mended(Code::bad_share, "0,25 %") == "0.25%");
  CHECK(mended(Code::bad_share, "100,01") == "-");
  CHECK(mended(Code::bad_share, "a quarter") == "-");
}

TEST_CASE("amounts, numbers, yes and no have one meaning") {
  CHECK(mended(Code::bad_money, "45 000 €") == "45000");
  CHECK(mended(Code::bad_money, "1.120,50 EUR") == "1120.50");
  CHECK(mended(Code::bad_money, "45 k€") == "-");
  CHECK(mended(Code::bad_decimal, "12,5") == "12.5");
  CHECK(mended(Code::bad_decimal, "12.5.1") == "-");
  CHECK(mended(Code::bad_boolean, "Oui") == "true");
  CHECK(mended(Code::bad_boolean, "NON") == "false");
  CHECK(mended(Code::bad_boolean, "peut-être") == "-");
}

TEST_CASE("days are put in order where they can stand in one only") {
  CHECK(mended(Code::bad_date, "30/10/2009") == "2009-10-30");
  CHECK(mended(Code::bad_date, "03/04/2009") == "-");
  CHECK(mended(Code::bad_date, "31/02/2009") == "-");
}

TEST_CASE("words are mended where they differ by writing alone") {
  const auto choice = [](const std::string& text, const std::string& near) {
    return mended(Code::bad_choice, text, {std::string("status"), text, near});
  };
  CHECK(choice("Signed", "signed") == "signed");
  CHECK(choice("singed", "signed") == "-");
  CHECK(mended(Code::bad_choice, "aci", {std::string("type"), std::string("aci"), std::string("ACI")}) == "ACI");
  CHECK(mended(Code::unknown_key, "Exit-Date", {std::string("Exit-Date"), std::string("exit_date")}) == "exit_date");
  CHECK(mended(Code::unknown_key, "exit_dat", {std::string("exit_dat"), std::string("exit_date")}) == "-");
  CHECK(mended(Code::bad_code, "Pôle emploi", {std::string("prescriber"), std::string("Pôle emploi")}) ==
        "pole-emploi");
  CHECK(mended(Code::bad_code, "Travailleur handicapé",
               {std::string("profile"), std::string("Travailleur handicapé")}) == "disabled-worker");
  CHECK(mended(Code::bad_code, "Zorglub", {std::string("profile"), std::string("Zorglub")}) == "-");
}
