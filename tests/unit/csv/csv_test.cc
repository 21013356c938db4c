#include "csv/csv_writer.h"

#include <doctest/doctest.h>

#include <vector>

using namespace tremplin;

namespace {
std::string row(const std::vector<std::string>& cells, CsvDialect dialect = CsvDialect::rfc4180) {
  std::string out;
  csv::append_csv_row(out, cells, dialect);
  return out;
}
}  // namespace

TEST_CASE("a csv row quotes what RFC 4180 asks to quote") {
  CHECK(row({"a", "b"}) == "a,b\n");
  CHECK(row({"a,b", "c;d"}) == "\"a,b\",c;d\n");
  CHECK(row({"say \"hi\"", "two\nlines", "cr\rhere"}) == "\"say \"\"hi\"\"\",\"two\nlines\",\"cr\rhere\"\n");
  CHECK(row({"", ""}) == ",\n");
  CHECK(row({""}) == "\"\"\n");
  CHECK(row({" a", "b "}) == "\" a\",\"b \"\n");
}

TEST_CASE("the French dialect is what a French spreadsheet opens") {
  CHECK(row({"a,b", "c;d"}, CsvDialect::fr) == "a,b;\"c;d\"\n");
  CHECK(csv::csv_start(CsvDialect::fr) == "\xEF\xBB\xBF");
  CHECK(csv::csv_start(CsvDialect::rfc4180).empty());
  CHECK(csv::csv_number("-2.50", CsvDialect::fr) == "-2,50");
  CHECK(csv::csv_number("-2.50", CsvDialect::rfc4180) == "-2.50");
}

TEST_CASE("a text that a spreadsheet would run is made harmless") {
  using tremplin::csv::csv_text_cell;
  for (const std::string text : {"=2+2", "+33 2", "-2-3", "@sum", "\tx"}) {
    CHECK(csv::csv_text_cell(text, CsvDialect::fr) == "'" + text);
    CHECK(csv::csv_text_cell(text, CsvDialect::rfc4180_guarded) == "'" + text);
    CHECK(csv::csv_text_cell(text, CsvDialect::rfc4180) == text);
    CHECK(csv::csv_text_cell("'" + text, CsvDialect::rfc4180) == "''" + text);
  }
  for (const std::string text : {"", "a=b", "'tis", "'", "2-3"})
    CHECK(csv::csv_text_cell(text, CsvDialect::fr) == text);
}
