#pragma once

#include "base/string_interner.h"
#include "records/raw_record.h"
#include "tremplin/place.h"

namespace tremplin::records {

/// An exit as it was read: the record, where each of its values stands, and what a pass over many records keeps so that
/// no text is looked at twice.
struct ReadRecord : model::ExitRecord {
  /// Structure and reason as interned by the pass that the record belongs to; null in records that belong to none.
  const base::InternedString* structure_word = nullptr;
  const base::InternedString* reason_word = nullptr;
  /// `hash_text` of both; that of a person where there is one.
  std::uint64_t id_hash = 0;
  std::uint64_t person_hash = 0;
  /// The values as read.
  const RawRecord* raw = nullptr;
  /// The profiles as read, in the order of `profiles`.
  std::span<const RawValue> raw_profiles;
  /// What stands under the user's own keys: looked at for personal data, and for nothing else.
  std::span<const OwnValue> own_values;
  /// What is said of the type could not be read, and has its finding.
  bool is_type_reported = false;
  SourceId source = kNoSource;

  Place place() const { return {raw->offset, raw->length, source}; }
  /// The value's place; the record's where it has none.
  Place place(model::RecordField field) const {
    return raw->has(field) ? place((*raw)[field]) : Place{raw->offset, 1, source};
  }
  Place place(const RawValue& value) const { return {value.offset, value.length, source}; }
};

}  // namespace tremplin::records
