#include "sheets/archive.h"

#include <doctest/doctest.h>

#include "sheets/out_workbook.h"

using namespace tremplin;
using Cell = sheets::OutCell;

TEST_CASE("texts that a spreadsheet would run are texts") {
  std::vector<std::vector<Cell>> rows;
  for (const char* text : {"=2+2", "+2", "-2-3", "@SUM(A1)", "\t=2", "=cmd|' /C calc'!A0"})
    rows.push_back({{Cell::Kind::text, text}, {Cell::Kind::heading, text}});
  sheets::OutWorkbook book;
  book.sheets.push_back({"Sorties", 1, {12, 30}, std::move(rows), {}});
  const std::string bytes = sheets::write_xlsx(book);
  std::string sheet;
  sheets::Archive(bytes, {}).read("xl/worksheets/sheet1.xml", [&](std::string_view part) { sheet += part; });
  CHECK(sheet.find("<f") == std::string::npos);
  CHECK(sheet.find("<v") == std::string::npos);
  std::size_t texts = 0;
  for (std::size_t at = sheet.find("t=\"inlineStr\""); at != std::string::npos;
       at = sheet.find("t=\"inlineStr\"", at + 1))
    ++texts;
  CHECK(texts == 12);
}
