#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "model/values.h"
#include "tremplin/date.h"
#include "tremplin/language.h"

namespace tremplin::model {

/// The keys of an exit record, in the order of the manual and of our own CSV.
enum class RecordField : std::uint8_t {
  // clang-format off: the order of the columns
  id,
  structure,
  type,
  person,
  entry_date,
  exit_date,
  hours_worked,
  reason,
  contract_start,
  contract_end,
  contract_months,
  presence_from,
  pathway,
  prescriber,
  profile,
  note
  // clang-format on
};
inline constexpr std::size_t kRecordFieldCount = 16;

struct RecordFieldInfo {
  std::string_view name;
  /// What it holds, for schema and manual.
  Bilingual doc;
  /// True for the keys that every record must have of its own.
  bool is_required;
};
std::span<const RecordFieldInfo, kRecordFieldCount> record_fields();
/// Whether its values are days.
constexpr bool is_day(RecordField field) {
  return field == RecordField::entry_date || field == RecordField::exit_date || field == RecordField::presence_from ||
         field == RecordField::contract_start || field == RecordField::contract_end;
}
/// Whether its values are numbers.
constexpr bool is_quantity(RecordField field) {
  return field == RecordField::hours_worked || field == RecordField::contract_months;
}

/// Index of a key; nothing for an unknown one.
std::optional<RecordField> find_record_field(std::string_view name);

/// One exit with its values typed: what is judged and counted. Texts live as long as what it was read from.
struct ExitRecord {
  std::string_view id;
  std::string_view structure;
  std::string_view person;
  std::string_view reason;
  std::string_view prescriber;
  std::span<const std::string_view> profiles;
  Date entry_date;
  Date exit_date;
  Date contract_start;
  Date contract_end;
  /// The first day of presence where the recruitment was taken over by transfer; unset elsewhere.
  Date presence_from;
  /// Hundredths; -1 where there are none.
  std::int64_t hours_worked = -1;
  std::int64_t contract_months = -1;
  std::optional<StructureType> type;
  bool is_outside_pathway = false;

  /// The day from which presence counts for the threshold.
  Date present_since() const { return presence_from.is_set() ? presence_from : entry_date; }
};

}  // namespace tremplin::model
