#include "render/sheet/document_sheet.h"

#include <doctest/doctest.h>

#include "sheets/out_workbook.h"
#include "sheets/workbook.h"

using namespace tremplin;

namespace {

report::ReportTable table_of_figures() {
  report::ReportTable table;
  table.caption = {"records.title", {}};
  table.columns = {{{"category.other", {}}, "name", report::Column::Align::left},
                   {{"category.examined", {}}, "examined"},
                   {{"category.dynamic", {}}, "dynamic_rate"}};
  table.rows = {{{"L'Étape; \"Oui\"", std::int64_t{1200}, Rate{7, 19}}},
                {{Date{make_date(2009, 10, 30)}, Money{-4500050}, Share{2250}}},
                {{"total", report::Absent::hidden, report::Absent::not_known}, report::Row::Kind::total}};
  return table;
}

}  // namespace

TEST_CASE("each table of a page is a sheet, and what it says in words another") {
  if (!sheets::can_write_workbooks()) return;
  report::Document page;
  page.title = {"records.title", {}};
  page.blocks = {table_of_figures(), table_of_figures()};
  const sheets::Workbook book = sheets::read_workbook(render::render_xlsx(page, Language::english));
  REQUIRE(book.sheets.size() == 3);
  CHECK(book.sheets[1].name == book.sheets[0].name + " 2");
  CHECK(book.sheets[2].name == "Method and notes");
  CHECK(book.sheets[0].text ==
        "Other;Examined;Dynamic\n\"L'Étape; \"\"Oui\"\"\";1200;0.368421\n2009-10-30;-45000.5;0.225\n"
        "total;hidden;not known\n");
}

TEST_CASE("a workbook has the same bytes each time") {
  if (!sheets::can_write_workbooks()) return;
  report::Document page;
  page.title = {"records.title", {}};
  page.blocks = {table_of_figures()};
  CHECK(render::render_xlsx(page, Language::french) == render::render_xlsx(page, Language::french));
}
