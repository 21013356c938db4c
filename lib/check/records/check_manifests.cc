#include "check/records/check_manifests.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

namespace tremplin::check {
namespace {

// A record of some manifest.
struct CountedRecord {
  std::uint64_t hash = 0;
  Place place;
};

class ManifestCheck {
 public:
  explicit ManifestCheck(diagnostics::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void add(const CountedSource& source) { first_of_input_.emplace(source.sha256, source.place); }
  void add(const model::Manifest& manifest);
  void check_records();
  void check_count(std::int64_t exits);

 private:
  void check_key(const model::Manifest& manifest);
  void fail(Code code, Place place, std::vector<Arg> args, Place first);

  diagnostics::Diagnostics& diagnostics_;
  std::map<std::string, Place> first_of_input_;
  const model::Manifest* first_ = nullptr;
  bool has_one_key_ = true;
  bool is_sound_ = true;
  std::vector<CountedRecord> counted_;
  std::int64_t records_ = 0;
};

void ManifestCheck::fail(Code code, Place place, std::vector<Arg> args, Place first) {
  is_sound_ = false;
  diagnostics_.add(code, place, std::move(args), {{first, {}}});
}

void ManifestCheck::check_key(const model::Manifest& manifest) {
  if (!first_) first_ = &manifest;
  if (manifest.key_check == first_->key_check) return;
  has_one_key_ = false;
  fail(Code::manifest_other_key, manifest.place, {}, first_->place);
}

void ManifestCheck::add(const model::Manifest& manifest) {
  check_key(manifest);
  for (const model::ManifestInput& input : manifest.inputs) {
    records_ += static_cast<std::int64_t>(input.records.size());
    const auto [first, is_new] = first_of_input_.emplace(input.sha256, input.place);
    if (!is_new) {
      fail(Code::manifest_input_twice, input.place, {input.name}, first->second);
      continue;
    }
    for (const model::ManifestRecord& record : input.records)
      counted_.push_back({record.hash, {record.offset, 1, input.place.source}});
  }
}

void ManifestCheck::check_records() {
  if (!has_one_key_) return;
  std::ranges::sort(counted_, {}, [](const CountedRecord& record) {
    return std::tuple(record.hash, record.place.source, record.place.offset);
  });
  for (std::size_t i = 1, first = 0; i < counted_.size(); ++i) {
    if (counted_[i].hash != counted_[first].hash)
      first = i;
    else
      fail(Code::manifest_record_twice, counted_[i].place, {}, counted_[first].place);
  }
}

// Numbers that differ follow from whatever else is wrong.
void ManifestCheck::check_count(std::int64_t exits) {
  if (is_sound_ && exits >= 0 && exits != records_)
    diagnostics_.add(Code::manifest_other_count, first_->place, {exits, records_});
}

}  // namespace

void check_manifests(std::span<const model::Manifest> manifests, std::span<const CountedSource> sources,
                     std::int64_t exits, diagnostics::Diagnostics& diagnostics) {
  if (manifests.empty()) return;
  ManifestCheck check(diagnostics);
  for (const CountedSource& source : sources) check.add(source);
  for (const model::Manifest& manifest : manifests) check.add(manifest);
  check.check_records();
  check.check_count(exits);
}

}  // namespace tremplin::check
