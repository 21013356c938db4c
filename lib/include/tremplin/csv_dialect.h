#pragma once

namespace tremplin {

/// `rfc4180`: `,`, decimal point, no mark. `fr`, for a French spreadsheet: `;`, decimal comma, byte-order mark, and `'`
/// before a text that a spreadsheet would run. `rfc4180_guarded`: the first with the `'` of the second.
enum class CsvDialect { rfc4180, fr, rfc4180_guarded };

/// What heads the columns of a CSV: codes, which never change, or what people read, in the language of results.
enum class CsvHeadings { codes, labels };

/// How a table is written as CSV.
struct CsvForm {
  CsvDialect dialect = CsvDialect::rfc4180;
  CsvHeadings headings = CsvHeadings::codes;
};

}  // namespace tremplin
