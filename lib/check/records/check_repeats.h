#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "check/records/record_index.h"

namespace tremplin::check {

/// A record kept whole, to be compared with another.
struct StoredRecord {
  std::string id, structure, person;
  model::StructureType type{};
  bool is_transfer = false;
  Date entry_date, exit_date, present_since;
  bool has_presence_from = false;
  Place place, id_place, person_place, entry_place, exit_place;
  /// Every value, in order of key, profiles last.
  std::vector<std::string> values;
};
using StoredRecords = std::map<RecordRef, StoredRecord>;

StoredRecord store_record(const CheckedRecord& checked);

/// What the index suspects, by kind.
struct AllSuspects {
  std::vector<Suspects> ids, persons, shared;
  bool is_empty() const { return ids.empty() && persons.empty() && shared.empty(); }
  std::set<RecordRef> records() const;
};
AllSuspects find_suspects(RecordIndex& index);

/// The findings E012, E013, E017, E018, E027, E071. `same_file` says whether two sources hold the same bytes: then one
/// E014 stands for all of their records. The records that an error stands at (the later ones) come back, in order.
std::set<RecordRef> check_repeats(const AllSuspects& suspects, const StoredRecords& stored,
                                  const std::map<SourceId, SourceId>& same_file, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::check
