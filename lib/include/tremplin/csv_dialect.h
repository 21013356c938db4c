#pragma once

namespace tremplin {

/// `rfc4180`: `,`, decimal point, no mark. `fr`, for a French spreadsheet: `;`, decimal comma, byte-order mark, and `'`
/// before a text that a spreadsheet would run. `rfc4180_guarded`: the first with the `'` of the second.
enum class CsvDialect { rfc4180, fr, rfc4180_guarded };

}  // namespace tremplin
