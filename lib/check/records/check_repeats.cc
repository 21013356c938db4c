#include "check/records/check_repeats.h"

#include "check/records/transfers.h"

namespace tremplin::check {
namespace {

class RepeatCheck {
 public:
  RepeatCheck(const StoredRecords& stored, const std::map<SourceId, SourceId>& same_file,
              diagnostics::Diagnostics& diagnostics)
      : stored_(stored), same_file_(same_file), diagnostics_(diagnostics) {}

  void ids(const Suspects& group);
  void person(const Suspects& pair);
  void shared(const Suspects& group);
  std::set<RecordRef> at_fault() { return std::move(at_fault_); }

 private:
  bool is_copy(const StoredRecord& record) const { return same_file_.contains(record.place.source); }
  void repeated(const StoredRecord& first, const StoredRecord& again);

  const StoredRecords& stored_;
  const std::map<SourceId, SourceId>& same_file_;
  diagnostics::Diagnostics& diagnostics_;
  std::set<RecordRef> at_fault_;
};

void RepeatCheck::repeated(const StoredRecord& first, const StoredRecord& again) {
  at_fault_.insert({again.place.source, again.place.offset});
  const auto copy = same_file_.find(again.place.source);
  if (copy != same_file_.end()) {
    diagnostics_.add_once(Code::file_given_twice, {0, 1, again.place.source});
  } else if (first.values == again.values) {
    diagnostics_.add(Code::repeated_record, again.place, {again.id, again.structure}, {{first.place, {}}});
  } else {
    diagnostics_.add(Code::duplicate_id, again.id_place, {again.id, again.structure}, {{first.id_place, {}}});
  }
}

void RepeatCheck::ids(const Suspects& group) {
  for (std::size_t i = 1; i < group.size(); ++i) {
    const StoredRecord& again = stored_.at(group[i]);
    for (std::size_t j = 0; j < i; ++j) {
      const StoredRecord& first = stored_.at(group[j]);
      if (first.id != again.id || first.structure != again.structure || first.type != again.type) continue;
      repeated(first, again);
      break;
    }
  }
}

void RepeatCheck::person(const Suspects& pair) {
  const StoredRecord& earlier = stored_.at(pair[0]);
  const StoredRecord& later = stored_.at(pair[1]);
  if (earlier.person != later.person || earlier.structure != later.structure || earlier.type != later.type) return;
  if (is_copy(earlier) || is_copy(later) || at_fault_.contains(pair[1]) || at_fault_.contains(pair[0])) return;
  const bool overlaps = later.entry_date <= earlier.exit_date;
  diagnostics_.add(overlaps ? Code::person_overlap : Code::person_again, later.person_place,
                   {later.person, later.structure}, {{earlier.person_place, {}}});
  if (overlaps) at_fault_.insert(pair[1]);
}

// Those who moved by transfer are known to be one person in two structures.
void RepeatCheck::shared(const Suspects& group) {
  std::map<std::string_view, std::vector<const StoredRecord*>> persons;
  for (const RecordRef& ref : group) {
    const StoredRecord& record = stored_.at(ref);
    persons[record.person].push_back(&record);
  }
  for (const auto& [person, records] : persons) {
    const TransferLinks links = check_transfers(records, diagnostics_);
    const StoredRecord& first = *records.front();
    const auto linked = links.reached_from(first);
    for (const StoredRecord* again : records) {
      if (again->structure == first.structure || linked.contains(again)) continue;
      diagnostics_.add(Code::person_shared, again->person_place, {again->person, again->structure, first.structure},
                       {{first.person_place, {}}});
    }
  }
}

}  // namespace

StoredRecord store_record(const CheckedRecord& checked) {
  const records::ReadRecord& record = *checked.record;
  StoredRecord out{std::string(record.id),
                   std::string(record.structure),
                   std::string(record.person),
                   checked.assignment.type,
                   checked.reason->is_transfer,
                   record.entry_date,
                   record.exit_date,
                   record.present_since(),
                   record.presence_from.is_set(),
                   record.place(),
                   record.place(model::RecordField::id),
                   record.place(model::RecordField::person),
                   record.place(model::RecordField::entry_date),
                   record.place(model::RecordField::exit_date),
                   {}};
  for (std::size_t i = 0; i < model::kRecordFieldCount; ++i) {
    const auto field = static_cast<model::RecordField>(i);
    const bool from_head = field == model::RecordField::structure || field == model::RecordField::type;
    out.values.emplace_back(record.raw->has(field) && !from_head ? (*record.raw)[field].text() : base::PaddedText{});
  }
  out.values.insert(out.values.end(), record.profiles.begin(), record.profiles.end());
  return out;
}

std::set<RecordRef> AllSuspects::records() const {
  std::set<RecordRef> refs;
  for (const auto* list : {&ids, &persons, &shared})
    for (const Suspects& group : *list) refs.insert(group.begin(), group.end());
  return refs;
}

AllSuspects find_suspects(RecordIndex& index) {
  return {index.same_ids(), index.same_persons(), index.shared_persons()};
}

std::set<RecordRef> check_repeats(const AllSuspects& suspects, const StoredRecords& stored,
                                  const std::map<SourceId, SourceId>& same_file,
                                  diagnostics::Diagnostics& diagnostics) {
  RepeatCheck check(stored, same_file, diagnostics);
  for (const Suspects& group : suspects.ids) check.ids(group);
  for (const Suspects& pair : suspects.persons) check.person(pair);
  for (const Suspects& group : suspects.shared) check.shared(group);
  return check.at_fault();
}

}  // namespace tremplin::check
