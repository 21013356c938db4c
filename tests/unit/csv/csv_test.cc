#include "csv/csv_writer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "csv/csv_reader.h"
#include "support/random_pick.h"

using namespace tremplin;
using tremplin_tests::RandomPick;

namespace {
std::string row(const std::vector<std::string>& cells, CsvDialect dialect = CsvDialect::rfc4180) {
  std::string out;
  csv::append_csv_row(out, cells, dialect);
  return out;
}
// The fields of the first row and how its quotes are, but for the fields from `count` on.
std::string first_row(const std::string& text, std::size_t count) {
  diagnostics::Diagnostics findings;
  csv::CsvReader reader(0, text, findings, ';');
  csv::CsvRow found;
  if (!reader.next(found)) return "none";
  std::string out = found.is_sound ? "sound" : "broken";
  for (std::size_t i = 0; i < std::min(count, found.fields.size()); ++i)
    out += "|" + std::to_string(found.fields[i].offset) + ":" + std::string(found.fields[i].inner);
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

TEST_CASE("rows without quotes are read like those of which a field has them") {
  RandomPick random(20);
  const std::string signs = "ab'=- ;;\r,é";
  for (int i = 0; i < 20000; ++i) {
    std::string line = "x";
    for (int length = random.below(60); length > 0; --length) line.push_back(random.of(signs));
    const auto count = static_cast<std::size_t>(std::count(line.begin(), line.end(), ';')) + 1;
    const std::string after = random.one_in(3) ? "" : random.one_in(2) ? "\n" : "\r\nnext;one\n";
    // A CR at the end of the line is part of the line's end there, and of the field before a separator.
    if (line.back() == '\r') line.back() = 'z';
    CHECK(first_row(line + after, count) == first_row(line + ";\"\"" + after, count));
  }
}
