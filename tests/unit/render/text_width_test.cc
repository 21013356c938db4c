#include <doctest/doctest.h>

#include "base/text.h"
#include "render/layout/document_text.h"
#include "render/layout/width.h"
#include "support/languages.h"

using namespace tremplin;
using tremplin_tests::kEn;

namespace {

report::Column words(const char* key) { return {{key, {}}, "c", report::Column::Align::left}; }
report::Column number(const char* key) { return {{key, {}}, "c"}; }

std::string table_text(const report::ReportTable& table, std::size_t width) {
  std::string out;
  render::append_text_table(out, table, kEn, width);
  return out;
}

std::size_t longest_line(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    longest = std::max(longest, base::display_width(text.substr(0, end)));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return longest;
}

}  // namespace

TEST_CASE("a text breaks at spaces, and a word that is too long is not cut") {
  using Lines = std::vector<std::string>;
  CHECK(render::wrapped("one two three", 7) == Lines{"one two", "three"});
  CHECK(render::wrapped("one two", 7) == Lines{"one two"});
  CHECK(render::wrapped("a unbreakable b", 6) == Lines{"a", "unbreakable", "b"});
  CHECK(render::wrapped("", 6) == Lines{""});
  CHECK(render::wrapped("21\u00A0% of 5", 5) == Lines{"21\u00A0%", "of 5"});
  CHECK(render::wrapped("21 % of 5", 5) == Lines{"21 %", "of 5"});
  CHECK(render::longest_word("one three two") == 5);
  CHECK(render::longest_word("of 2.5 %.") == 6);
}

TEST_CASE("a table that fits stays as it is, one that does not breaks words within its columns") {
  const report::ReportTable table{{}, {words("year"), words("remark")}, {{{"2009", "one two three four five"}}}, {}};
  CHECK(table_text(table, 40) == "Year  Remark\n2009  one two three four five\n");
  CHECK(table_text(table, 20) == "Year  Remark\n2009  one two three\n      four five\n");
}

TEST_CASE("a column that says the same in all rows is said once above a table that is too wide") {
  const std::string remark = "compatible with the target at this number";
  const report::ReportTable table{{},
                                  {words("year"), number("count"), words("remark")},
                                  {{{"2009", std::int64_t{1}, remark}}, {{"2010", std::int64_t{2}, remark}}},
                                  {}};
  CHECK(table_text(table, 24) ==
        "In all rows: Remark\n    compatible with the\n    target at this\n    number\n"
        "Year  Exits reached\n2009              1\n2010              2\n");
}

TEST_CASE("rows that begin alike stand below what they have in common where the table is too wide") {
  const report::ReportTable table{{},
                                  {words("year"), words("indicator"), number("count")},
                                  {{{"2009", "durable", std::int64_t{1}}},
                                   {{"2009", "dynamic", std::int64_t{2}}},
                                   {{"2010", "durable", std::int64_t{3}}},
                                   {{"2010", "dynamic", std::int64_t{4}}}},
                                  {}};
  CHECK(table_text(table, 21) ==
        "               Exits\n  Indicator  reached\n2009\n  durable          1\n  dynamic          2\n"
        "2010\n  durable          3\n  dynamic          4\n");
}

TEST_CASE("all the words that such rows begin with stand above them") {
  const report::ReportTable table{{},
                                  {words("structure"), words("convention"), words("year"), number("count")},
                                  {{{"Alpha", "C-1", "2009", std::int64_t{1}}},
                                   {{"Alpha", "C-1", "2010", std::int64_t{2}}},
                                   {{"Bravo", "C-2", "2009", std::int64_t{3}}},
                                   {{"Bravo", "C-2", "2010", std::int64_t{4}}}},
                                  {}};
  CHECK(table_text(table, 30) ==
        "  Year  Exits reached\nAlpha, C-1\n  2009              1\n  2010              2\n"
        "Bravo, C-2\n  2009              3\n  2010              4\n");
}

TEST_CASE("a row that does not fit has its words on a line above its figures, before it would be a block") {
  const report::ReportTable table{{},
                                  {words("structure"), words("convention"), number("count"), number("examined_exits")},
                                  {{{"Alpha", "C-1", std::int64_t{1'234'567}, std::int64_t{7'654'321}}},
                                   {{"Bravo", "C-2", std::int64_t{1}, std::int64_t{2}}}},
                                  {}};
  CHECK(table_text(table, 30) ==
        "                  Examined\n  Exits reached      exits\nAlpha, C-1\n      1,234,567  7,654,321\n"
        "Bravo, C-2\n              1          2\n");
}

TEST_CASE("texts that leave no room stand below as numbered notes, and equal numbers above") {
  const report::ReportTable table{{},
                                  {words("year"), number("count"), number("examined_exits"), words("remark")},
                                  {{{"2009", std::int64_t{1}, std::int64_t{20}, "unmistakeably"}},
                                   {{"2010", std::int64_t{2}, std::int64_t{20}, "incontrovertible-truth"}}},
                                  {}};
  CHECK(table_text(table, 32) ==
        "        Exits  Examined\nYear  reached     exits  Remark\n2009        1        20  (1)\n"
        "2010        2        20  (2)\n(1) unmistakeably\n(2) incontrovertible-truth\n");
  CHECK(table_text(table, 22) ==
        "In all rows:\n    Examined exits 20\n        Exits\nYear  reached  Remark\n2009        1  (1)\n"
        "2010        2  (2)\n(1) unmistakeably\n(2)\n    incontrovertible-truth\n");
}

TEST_CASE("the further lines of a row's name are set in") {
  const report::ReportTable table{
      {}, {words("year"), number("count")}, {{{"one two three four", std::int64_t{1}}}}, {}};
  CHECK(table_text(table, 20) == "           Exits\nYear     reached\none two        1\n  three\n  four\n");
}

TEST_CASE("what cannot stand side by side stands in blocks, and no line is too long") {
  report::ReportTable table;
  report::Row row;
  for (int i = 0; i < 14; ++i) {
    table.columns.push_back(number("examined_exits"));
    row.cells.emplace_back(std::int64_t{1'000'000 + i});
  }
  table.rows = {row, row};
  table.rows[1].cells[3] = std::int64_t{5};
  for (const std::size_t width : {60U, 80U, 100U}) CHECK(longest_line(table_text(table, width)) <= width);
}
