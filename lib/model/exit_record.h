#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/string_interner.h"
#include "model/values.h"
#include "tremplin/date.h"
#include "tremplin/language.h"
#include "tremplin/place.h"

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
/// Index of a key; nothing for an unknown one.
std::optional<RecordField> find_record_field(std::string_view name);

/// A value as its file has it, decoded, and where it stands. Lives as long as its batch.
struct RawValue {
  constexpr RawValue() = default;
  constexpr RawValue(std::string_view text, std::uint64_t at, std::uint32_t bytes)
      : begin(text.data()), size(static_cast<std::uint32_t>(text.size())), length(bytes), offset(at) {}
  constexpr std::string_view text() const { return {begin, size}; }

  const char* begin = nullptr;
  std::uint32_t size = 0;
  std::uint32_t length = 0;
  std::uint64_t offset = 0;
};

/// The values of one record before anything is made of them. Whatever is not `present` is not to be looked at.
struct RawRecord {
  std::uint32_t present = 0;
  /// Bytes of the whole record in its source.
  std::uint32_t length = 0;
  std::uint64_t offset = 0;
  std::uint32_t first_profile = 0;
  std::uint32_t profile_count = 0;
  /// Keys whose value has its finding already, and is therefore not `present`.
  std::uint32_t reported = 0;
  /// The reader found an error in it: it is looked at for further findings, and does not count.
  bool is_broken = false;
  std::array<RawValue, kRecordFieldCount> values;

  bool has(RecordField field) const { return (present >> static_cast<unsigned>(field) & 1U) != 0; }
  bool is_reported(RecordField field) const { return (reported >> static_cast<unsigned>(field) & 1U) != 0; }
  void report(RecordField field) {
    reported |= 1U << static_cast<unsigned>(field);
    is_broken = true;
  }
  const RawValue& operator[](RecordField field) const { return values[static_cast<std::size_t>(field)]; }
  void set(RecordField field, const RawValue& value) {
    values[static_cast<std::size_t>(field)] = value;
    present |= 1U << static_cast<unsigned>(field);
  }
  /// A value that stands in the source as it is.
  void set_plain(std::size_t field, const char* begin, const char* end, const char* source_begin) {
    put_plain(field, begin, end, source_begin);
    present |= 1U << field;
  }
  /// The same; that it is present is for the caller to say. Written member by member: a copy of the whole would wait
  /// for the writing of its parts.
  void put_plain(std::size_t field, const char* begin, const char* end, const char* source_begin) {
    RawValue& value = values.data()[field];
    value.begin = begin;
    value.size = value.length = static_cast<std::uint32_t>(end - begin);
    value.offset = static_cast<std::uint64_t>(begin - source_begin);
  }
};

/// What stands at the head of a document of records and holds for those that say nothing themselves.
struct RecordHead {
  Opt<Identifier> structure;
  Opt<StructureType> type;
};

/// One exit with its values typed. Texts live as long as the batch.
struct ExitRecord {
  std::string_view id;
  std::string_view structure;
  std::string_view person;
  std::string_view reason;
  std::string_view prescriber;
  /// The same texts as words of the pass that the record belongs to; null in records that belong to none.
  const base::InternedString* structure_word = nullptr;
  const base::InternedString* reason_word = nullptr;
  std::span<const RawValue> profiles;
  /// `hash_text` of both; that of a person where there is one.
  std::uint64_t id_hash = 0;
  std::uint64_t person_hash = 0;
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
  /// For places: the values as read.
  const RawRecord* raw = nullptr;
  SourceId source = kNoSource;

  /// The day from which presence counts for the threshold.
  Date present_since() const { return presence_from.is_set() ? presence_from : entry_date; }

  Place place() const { return {raw->offset, raw->length, source}; }
  /// The value's place; the record's where it has none.
  Place place(RecordField field) const {
    if (!raw->has(field)) return {raw->offset, 1, source};
    return {(*raw)[field].offset, (*raw)[field].length, source};
  }
};

}  // namespace tremplin::model
