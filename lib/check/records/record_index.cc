#include "check/records/record_index.h"

#include <algorithm>
#include <tuple>

namespace tremplin::check {
namespace {

// Days between an exit and an entry within which a person who comes back may be a renewal (FORMATS.md).
constexpr int kAgainWithinDays = 30;

}  // namespace

void RecordIndex::add(const CheckedRecord& checked) {
  const records::ReadRecord& record = *checked.record;
  const RecordRef ref{record.source, record.raw->offset};
  const RecordHashes hashes = hashes_of(checked);
  ids_.push_back({hashes.id, ref});
  if (hashes.person != 0) persons_.push_back({hashes.person, hashes.shared, record.entry_date, record.exit_date, ref});
}

std::vector<Suspects> RecordIndex::same_ids() {
  std::sort(ids_.begin(), ids_.end(),
            [](const IdEntry& a, const IdEntry& b) { return std::tuple(a.hash, a.ref) < std::tuple(b.hash, b.ref); });
  std::vector<Suspects> out;
  for (std::size_t i = 1; i < ids_.size(); ++i) {
    if (ids_[i].hash != ids_[i - 1].hash) continue;
    if (i < 2 || ids_[i - 2].hash != ids_[i].hash) out.push_back({ids_[i - 1].ref});
    out.back().push_back(ids_[i].ref);
  }
  return out;
}

std::vector<Suspects> RecordIndex::same_persons() {
  std::sort(persons_.begin(), persons_.end(), [](const PersonEntry& a, const PersonEntry& b) {
    return std::tuple(a.hash, a.entry, a.exit, a.ref) < std::tuple(b.hash, b.entry, b.exit, b.ref);
  });
  std::vector<Suspects> out;
  std::size_t last = 0;
  for (std::size_t i = 1; i < persons_.size(); ++i) {
    if (persons_[i].hash != persons_[last].hash) {
      last = i;
      continue;
    }
    if (persons_[i].entry.days - persons_[last].exit.days <= kAgainWithinDays)
      out.push_back({persons_[last].ref, persons_[i].ref});
    if (persons_[i].exit > persons_[last].exit) last = i;
  }
  return out;
}

std::vector<Suspects> RecordIndex::shared_persons() {
  std::vector<Suspects> out;
  if (persons_policy_ == Persons::within_structures) return out;
  std::sort(persons_.begin(), persons_.end(), [](const PersonEntry& a, const PersonEntry& b) {
    return std::tuple(a.person_hash, a.ref) < std::tuple(b.person_hash, b.ref);
  });
  for (auto first = persons_.begin(); first != persons_.end();) {
    const auto last = std::find_if(first, persons_.end(),
                                   [&](const PersonEntry& one) { return one.person_hash != first->person_hash; });
    if (std::any_of(first, last, [&](const PersonEntry& one) { return one.hash != first->hash; })) {
      Suspects& group = out.emplace_back();
      for (auto one = first; one != last; ++one) group.push_back(one->ref);
    }
    first = last;
  }
  return out;
}

}  // namespace tremplin::check
