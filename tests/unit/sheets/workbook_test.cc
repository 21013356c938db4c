#include "sheets/workbook.h"

#include <doctest/doctest.h>

#include "render/row_index.h"
#include "sheets/out_workbook.h"

using namespace tremplin;

namespace {

using Cell = sheets::OutCell;

sheets::Workbook written_and_read(std::vector<std::vector<Cell>> rows) {
  sheets::OutWorkbook book;
  book.sheets.push_back({"Sorties", 1, {12, 30}, std::move(rows), {}});
  return sheets::read_workbook(sheets::write_xlsx(book));
}

}  // namespace

TEST_CASE("a workbook that was written is read back cell by cell") {
  if (!sheets::can_write_workbooks()) return;
  const auto book = written_and_read({{{Cell::Kind::heading, "Motif"}, {Cell::Kind::heading, "a;b \"c\" <d> & é"}},
                                      {{Cell::Kind::day, "2009-10-30"}, {Cell::Kind::decimal, "1120.5"}},
                                      {{Cell::Kind::percent, "0.368421"}, {}, {Cell::Kind::euros, "-45000.25"}},
                                      {},
                                      {{Cell::Kind::whole, "1000000000000"}, {Cell::Kind::text, "0123"}}});
  REQUIRE(book.trouble == sheets::WorkbookTrouble::none);
  REQUIRE(book.sheets.size() == 1);
  CHECK(book.sheets[0].name == "Sorties");
  CHECK(book.sheets[0].text ==
        "Motif;\"a;b \"\"c\"\" <d> & é\"\n2009-10-30;1120.5\n0.368421;;-45000.25\n\n1000000000000;0123\n");
}

TEST_CASE("the same workbook has the same bytes") {
  if (!sheets::can_write_workbooks()) return;
  sheets::OutWorkbook book{"Sorties", {{"a", 0, {}, {{{Cell::Kind::text, "x"}}}, {}}}};
  CHECK(sheets::write_xlsx(book) == sheets::write_xlsx(book));
}

TEST_CASE("names of sheets are as spreadsheets take them") {
  CHECK(sheets::sheet_name("Sorties 2009/2010 [a:b]") == "Sorties 2009-2010 -a-b-");
  CHECK(sheets::sheet_name("'é'") == "é");
  CHECK(sheets::sheet_name("ééééééééééééééééééééééééééééééééé") == "ééééééééééééééééééééééééééééééé");
  CHECK(sheets::sheet_name("") == "-");
}

TEST_CASE("what is no workbook is said to be none, whatever stands in it") {
  if (!sheets::can_write_workbooks()) return;
  CHECK(sheets::read_workbook("").trouble == sheets::WorkbookTrouble::damaged);
  CHECK(sheets::read_workbook("PK\x03\x04").trouble == sheets::WorkbookTrouble::damaged);
  CHECK(sheets::read_workbook("\xD0\xCF\x11\xE0").trouble == sheets::WorkbookTrouble::protected_by_password);
  const std::string whole = sheets::write_xlsx({"", {{"a", 0, {}, {{{Cell::Kind::text, "x"}}}, {}}}});
  for (std::size_t size = 0; size < whole.size(); size += 7)
    CHECK(sheets::read_workbook(std::string_view(whole).substr(0, size)).trouble != sheets::WorkbookTrouble::none);
}

TEST_CASE("a few bytes cannot stand for more text than a sheet may have") {
  if (!sheets::can_write_workbooks()) return;
  std::vector<std::vector<Cell>> rows(40, {{Cell::Kind::text, std::string(1000, 'x')}});
  const std::string bytes = sheets::write_xlsx({"", {{"a", 0, {}, rows, {}}}});
  sheets::WorkbookLimits limits;
  limits.text_bytes = 40'100;
  CHECK(sheets::read_workbook(bytes, limits).trouble == sheets::WorkbookTrouble::none);
  limits.text_bytes = 39'900;
  CHECK(sheets::read_workbook(bytes, limits).trouble == sheets::WorkbookTrouble::too_large);
  limits = {};
  limits.cells = 39;
  CHECK(sheets::read_workbook(bytes, limits).trouble == sheets::WorkbookTrouble::too_large);
}

TEST_CASE("rows are counted as a spreadsheet counts them") {
  render::RowIndex rows("a;b\n\"x\ny\";z\nlast", ';');
  CHECK(rows.find(0).row == 1);
  CHECK(rows.find(2).column == 1);
  CHECK(rows.find(10).row == 2);
  CHECK(rows.find(10).column == 1);
  CHECK(rows.find(13).row == 3);
  CHECK(rows.find(4).row == 2);
  CHECK(rows.find(4).cell_end == 9);
}
