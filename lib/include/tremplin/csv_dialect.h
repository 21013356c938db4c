#pragma once

namespace tremplin {

/// `rfc4180`: `,`, decimal point, no mark. `fr`, for a French spreadsheet: `;`, decimal comma, byte-order mark.
enum class CsvDialect { rfc4180, fr };

}  // namespace tremplin
