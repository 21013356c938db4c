#pragma once

#include <array>
#include <cstdint>

#include "base/padded_text.h"
#include "model/exit_record.h"
#include "tremplin/place.h"

namespace tremplin::records {

/// A value as its file has it, decoded, and where it stands. Lives as long as its batch.
struct RawValue {
  constexpr RawValue() = default;
  constexpr RawValue(base::PaddedText text, std::uint64_t at, std::uint32_t bytes)
      : begin(text.data()), size(static_cast<std::uint32_t>(text.size())), length(bytes), offset(at) {}
  constexpr base::PaddedText text() const { return base::PaddedText::in_source({begin, size}); }

  // A padded text in twelve bytes.
  const char* begin = base::PaddedText().data();
  std::uint32_t size = 0;
  std::uint32_t length = 0;
  std::uint64_t offset = 0;
};

/// A value under one of the user's own keys, and the key, `x-…`.
struct OwnValue {
  RawValue key;
  RawValue value;
};

/// The values of one record before anything is made of them. Whatever is not `present` is not to be looked at.
struct RawRecord {
  std::uint32_t present = 0;
  /// Bytes of the whole record in its source.
  std::uint32_t length = 0;
  std::uint64_t offset = 0;
  std::uint32_t first_profile = 0;
  std::uint32_t profile_count = 0;
  /// Values of the user's own keys, `x-…`.
  std::uint32_t first_own = 0;
  std::uint32_t own_count = 0;
  /// Keys whose value has its finding already, and is therefore not `present`.
  std::uint32_t reported = 0;
  /// The reader found an error in it: it is looked at for further findings, and does not count.
  bool is_broken = false;
  std::array<RawValue, model::kRecordFieldCount> values;

  bool has(model::RecordField field) const { return (present >> static_cast<unsigned>(field) & 1U) != 0; }
  bool is_reported(model::RecordField field) const { return (reported >> static_cast<unsigned>(field) & 1U) != 0; }
  void report(model::RecordField field) {
    reported |= 1U << static_cast<unsigned>(field);
    is_broken = true;
  }
  /// A value that turned out not to be one, and has its finding.
  void take_back(model::RecordField field) {
    present &= ~(1U << static_cast<unsigned>(field));
    report(field);
  }
  const RawValue& operator[](model::RecordField field) const { return values[static_cast<std::size_t>(field)]; }
  void set(model::RecordField field, const RawValue& value) {
    values[static_cast<std::size_t>(field)] = value;
    present |= 1U << static_cast<unsigned>(field);
  }
  /// A value that stands in the source as it is.
  void set_plain(std::size_t field, const char* begin, const char* end, const char* source_begin) {
    put_plain(field, begin, end, source_begin);
    present |= 1U << field;
  }
  /// The same; that it is present is for the caller to say. Written member by member: a copy of the whole would meet a
  /// store-forwarding stall.
  void put_plain(std::size_t field, const char* begin, const char* end, const char* source_begin) {
    RawValue& value = values.data()[field];
    value.begin = begin;
    value.size = value.length = static_cast<std::uint32_t>(end - begin);
    value.offset = static_cast<std::uint64_t>(begin - source_begin);
  }
};

/// What stands at the head of a document of records and holds for those that say nothing themselves.
struct RecordHead {
  model::Opt<model::Identifier> structure;
  model::Opt<model::StructureType> type;
  /// Where it is said in a way that could not be read, and has its finding; unset where it is not.
  Place faulty_structure;
  Place faulty_type;
};

}  // namespace tremplin::records
