#pragma once

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

#include "check/records/check_record.h"

namespace tremplin::check {

/// A record by where it stands.
struct RecordRef {
  SourceId source = kNoSource;
  std::uint64_t offset = 0;
  friend auto operator<=>(const RecordRef&, const RecordRef&) = default;
};

/// What a record is remembered by: its structure, type and id; its structure, type and person, since two types of one
/// structure are two recruitments; its person (0 without one).
struct RecordHashes {
  std::uint64_t id = 0;
  std::uint64_t person = 0;
  std::uint64_t shared = 0;
};
/// Of a recruiter: the structure and its type.
inline std::uint64_t recruiter_hash(const CheckedRecord& checked) {
  const auto type = static_cast<std::uint64_t>(checked.assignment.type);
  return checked.record->structure_word->hash + type * base::hash_parts::kThird;
}
inline RecordHashes hashes_of(const CheckedRecord& checked) {
  const auto not_zero = [](std::uint64_t hash) { return hash == 0 ? 1 : hash; };
  const records::ReadRecord& record = *checked.record;
  const std::uint64_t structure = recruiter_hash(checked);
  RecordHashes out{not_zero(base::mixed_hash(structure, record.id_hash)), 0, 0};
  if (record.person.empty()) return out;
  out.person = not_zero(base::mixed_hash(~structure, record.person_hash));
  out.shared = not_zero(record.person_hash);
  return out;
}

/// Two or more records that may be the same by their hashes: to be looked at in full.
using Suspects = std::vector<RecordRef>;

/// Remembers each record by hashes, so that ids given twice and persons met again are found at the end in little
/// memory. A hash can only raise a suspicion; `check_repeats` compares the records themselves.
class RecordIndex {
 public:
  enum class Persons { within_structures, across_structures };
  explicit RecordIndex(Persons persons = Persons::within_structures) : persons_policy_(persons) {}

  void add(const CheckedRecord& checked);

  /// Records of one structure, type and id, in order of place.
  std::vector<Suspects> same_ids();
  /// Recruitments of one person in a structure with a day in common or less than 31 days between; the earlier first.
  std::vector<Suspects> same_persons();
  /// All records of each person who is in different structures, or under different types of one, in order of place.
  std::vector<Suspects> shared_persons();

 private:
  struct IdEntry {
    std::uint64_t hash;
    RecordRef ref;
  };
  struct PersonEntry {
    std::uint64_t hash;
    std::uint64_t person_hash;
    Date entry;
    Date exit;
    RecordRef ref;
  };

  Persons persons_policy_;
  std::vector<IdEntry> ids_;
  std::vector<PersonEntry> persons_;
};

}  // namespace tremplin::check
