#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "import/asp/asp_files.h"
#include "import/asp/asp_reader.h"
#include "model/convention.h"

namespace tremplin::importing {

/// `DD/MM/YYYY`, with or without a time behind it (`18/10/2021 00:00:00`); nothing for any other text.
std::optional<Date> parse_asp_date(std::string_view text);
/// The type of a measure: `ACI_DC` and `ACI_MP` are ACI; nothing for FDI and the like.
std::optional<model::StructureType> type_of_measure(std::string_view measure);
/// The state of an annex: `HISTORISE`; nothing for a word that is none.
std::optional<model::AnnexState> parse_annex_state(std::string_view text);

/// The value, or the largest of 32 bits where it is larger. `value` >= 0.
inline std::int32_t held_in_32_bits(std::int64_t value) {
  return static_cast<std::int32_t>(std::min<std::int64_t>(value, std::numeric_limits<std::int32_t>::max()));
}

/// An identifier that can be the name of a file as well.
bool is_file_name(std::string_view id);

/// Takes typed values out of a row. What is not what it must be becomes a finding (E209, E210) that names the column
/// and never the value: where a row is out of step, that may be anything.
class RowValues {
 public:
  RowValues(const AspFile& file, const AspRow& row, diagnostics::Diagnostics& diagnostics)
      : file_(file), row_(row), diagnostics_(diagnostics) {}

  /// False once a value was wrong.
  bool is_sound() const { return is_sound_; }

  template <class Column>
  std::string_view text(Column column) {
    return needed(index(column));
  }
  template <class Column>
  Date date(Column column) {
    return date_at(index(column), !needed(index(column)).empty());
  }
  /// Unset where there is nothing.
  template <class Column>
  Date optional_date(Column column) {
    return date_at(index(column), !row_.values[index(column)].empty());
  }
  /// A number that is not negative, times 10^decimals.
  template <class Column>
  std::int64_t number(Column column, int decimals) {
    return needed(index(column)).empty() ? 0 : number_at(index(column), decimals);
  }
  /// -1 where there is nothing.
  template <class Column>
  std::int64_t optional_number(Column column, int decimals) {
    return row_.values[index(column)].empty() ? -1 : number_at(index(column), decimals);
  }
  template <class Column>
  void refuse(Column column, Bilingual expected) {
    refuse_at(index(column), expected);
  }

 private:
  template <class Column>
  static std::size_t index(Column column) {
    return static_cast<std::size_t>(column);
  }
  std::string_view needed(std::size_t column);
  Date date_at(std::size_t column, bool is_there);
  std::int64_t number_at(std::size_t column, int decimals);
  void refuse_at(std::size_t column, Bilingual expected);

  const AspFile& file_;
  const AspRow& row_;
  diagnostics::Diagnostics& diagnostics_;
  bool is_sound_ = true;
};

}  // namespace tremplin::importing
