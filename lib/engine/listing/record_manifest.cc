#include "engine/listing/record_manifest.h"

#include <algorithm>
#include <set>

#include "documents/outcomes/manifest_csv.h"
#include "documents/tables.h"
#include "engine/inputs/counted_once.h"

namespace tremplin::engine {
namespace {

constexpr char kBetween = '\n';

std::string identity_of(const check::CheckedRecord& checked) {
  std::string identity(checked.record->structure);
  identity += kBetween;
  identity += documents::word_of(checked.assignment.type);
  identity += kBetween;
  return identity += checked.record->id;
}

std::vector<std::string> convention_ids(const Dataset& data) {
  std::set<std::string> ids;
  for (const model::Convention& convention : data.conventions)
    if (convention.id) ids.insert(convention.id->value.text);
  return {ids.begin(), ids.end()};
}

}  // namespace

void ManifestedTally::visit(const check::CheckedRecord& checked, const classify::Classification& classification) {
  TallyVisitor::visit(checked, classification);
  const Date day = checked.record->exit_date;
  if (!is_between(day, days())) return;
  records_[checked.record->source].push_back({key_->of(identity_of(checked)), 0});
  if (!first_exit_.is_set() || day < first_exit_) first_exit_ = day;
  last_exit_ = std::max(last_exit_, day);
}

// An unset day is before all others.
void ManifestedTally::join(RecordVisitor& other) {
  auto& theirs = static_cast<ManifestedTally&>(other);
  TallyVisitor::join(theirs);
  for (const auto& [source, records] : theirs.records_)
    records_[source].insert(records_[source].end(), records.begin(), records.end());
  if (!first_exit_.is_set() || (theirs.first_exit_.is_set() && theirs.first_exit_ < first_exit_))
    first_exit_ = theirs.first_exit_;
  last_exit_ = std::max(last_exit_, theirs.last_exit_);
}

model::Manifest ManifestedTally::take_manifest(const Dataset& data, Disk& disk) {
  model::Manifest manifest;
  manifest.key_check = documents::hash_text(key_->of({}));
  manifest.conventions = convention_ids(data);
  manifest.first_exit = first_exit_;
  manifest.last_exit = last_exit_;
  for (const SourceId source : counted_sources(data)) {
    auto& records = records_[source];
    std::ranges::sort(records, {}, &model::ManifestRecord::hash);
    manifest.inputs.push_back({data.sources[source].name, sha256_of(source, data, disk), {}, std::move(records)});
  }
  return manifest;
}

}  // namespace tremplin::engine
