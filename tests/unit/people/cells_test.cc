#include "people/cells.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "documents/odd_values.h"
#include "people/decode.h"
#include "people/row_ids.h"
#include "people/words/wordings.h"
#include "sheets/out_workbook.h"

using namespace tremplin;

namespace {

using Form = people::DateParts::Form;

Form form_of(std::string_view text) { return people::parse_date_parts(text).form; }

}  // namespace

TEST_CASE("dates of people are told by their form") {
  CHECK(form_of("2009-10-30") == Form::iso);
  CHECK(form_of("2009-10-30T00:00:00") == Form::iso);
  CHECK(form_of("30/10/2009 00:00") == Form::numbers);
  CHECK(form_of("30/10/2009 08:30") == Form::none);
  CHECK(form_of("1.2.2023") == Form::numbers);
  CHECK(form_of("1er mars 2009") == Form::named);
  CHECK(form_of("2 März 2009") == Form::none);
  CHECK(form_of("45012") == Form::day_number);
  CHECK(form_of("45012,5") == Form::day_number);
  CHECK(form_of("19999") == Form::none);
  CHECK(form_of("39000.abc") == Form::none);
  CHECK(form_of("####") == Form::cut);
  CHECK(form_of("30/10") == Form::none);
  CHECK(form_of("30/10/209") == Form::none);
  CHECK(people::parse_date_parts("03/04/05").has_short_year);
  CHECK(format_date(documents::day_of_number(45012)) == "2023-03-27");
}

TEST_CASE("a column's dates settle their order only where one of them can be read in one way") {
  people::DateOrder order;
  order.learn(people::parse_date_parts("03/04/2009"));
  order.learn(people::parse_date_parts("04/04/2009"));
  CHECK(order.open == 1);
  CHECK(order.day_first == 0);
  order.learn(people::parse_date_parts("13/04/2009"));
  order.learn(people::parse_date_parts("04/13/2009"));
  CHECK(order.day_first == 1);
  CHECK(order.month_first == 1);
}

TEST_CASE("two digits of a year need years of four beside them") {
  people::YearSpan years;
  CHECK(years.full_year(9) == 0);
  years.learn(people::parse_date_parts("31/12/2009"));
  CHECK(years.full_year(10) == 2010);
  CHECK(years.full_year(14) == 2014);
  CHECK(years.full_year(15) == 0);
}

TEST_CASE("columns have the letters of spreadsheets") {
  CHECK(sheets::column_letter(0) == "A");
  CHECK(sheets::column_letter(25) == "Z");
  CHECK(sheets::column_letter(26) == "AA");
  CHECK(sheets::column_letter(701) == "ZZ");
  CHECK(sheets::column_letter(702) == "AAA");
}

TEST_CASE("headings are compared by their letters and digits") {
  CHECK(base::loosely_folded("  Date_d’Entrée\xC2\xA0") == "datedentree");
  CHECK(base::loosely_folded("N° dossier") == base::loosely_folded("n.dossier"));
  CHECK(base::loosely_folded("-") == "");
  CHECK(base::loosely_folded("\xE9") == "");
  CHECK(people::wordings().headings.at(base::loosely_folded("MOTIF DE SORTIE")) == model::RecordField::reason);
}

TEST_CASE("a table's bytes are decoded where they say what they are") {
  CHECK_FALSE(people::decode_table("abc é"));
  const auto windows = people::decode_table("\xE9t\xE9 \x9C");
  REQUIRE(windows);
  CHECK(windows->text == "été œ");
  CHECK_FALSE(people::decode_table("\xE9\x81"));
  using namespace std::string_view_literals;
  const auto utf_16 = people::decode_table("\xFF\xFE\xE9\x00\x3D\xD8\x00\xDE"sv);
  REQUIRE(utf_16);
  CHECK(utf_16->text == "é😀");
  CHECK_FALSE(people::decode_table("\xFF\xFE\x3D\xD8"sv));
}

TEST_CASE("identifiers made of rows are the same for the same rows") {
  people::RowIds ids;
  const std::string made = ids.next({"s", "2009-03-02", "2010-03-31"});
  CHECK(base::is_identifier(made));
  CHECK(people::RowIds().next({"s", "2009-03-02", "2010-03-31"}) == made);
  CHECK(ids.next({"s", "2009-03-02", "2010-03-31"}) == made + ".2");
  CHECK(ids.next({"s", "2009-03-02", "2010-04-30"}) != made);
  CHECK(ids.next({"t", "2009-03-02", "2010-03-31"}) != made);
}
