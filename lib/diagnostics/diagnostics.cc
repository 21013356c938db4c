#include "diagnostics/diagnostics.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tremplin::diagnostics {
namespace {

bool stands_before(const Diagnostic& a, const Diagnostic& b) {
  return std::tuple(a.place.source, a.place.offset, a.code, a.args) <
         std::tuple(b.place.source, b.place.offset, b.code, b.args);
}

std::int64_t& counter(FindingCounts& counts, Severity severity) {
  if (severity == Severity::error) return counts.errors;
  return severity == Severity::warning ? counts.warnings : counts.notes;
}

}  // namespace

void Diagnostics::add(Code code, Place place, std::vector<Arg> args, std::vector<Related> related) {
  add(Diagnostic{code, info(code).severity, place, std::move(args), std::move(related), true});
}

void Diagnostics::add_near(Code code, Place place, std::vector<Arg> args, std::optional<std::string_view> near) {
  args.emplace_back(std::string(near.value_or(std::string_view())));
  add(Diagnostic{code, info(code).severity, place, std::move(args), {}, near.has_value()});
}

Severity Diagnostics::raised(Severity severity) const {
  return policy_.strict && severity == Severity::warning ? Severity::error : severity;
}

void Diagnostics::add_once(Code code, Place place, std::vector<Arg> args) {
  Bucket& bucket = buckets_[{place.source, code}];
  bucket.is_once = true;
  if (bucket.kept.empty()) {
    add(code, place, std::move(args));
  } else if (place.offset < bucket.kept.front().place.offset) {
    bucket.kept.front().place = place;
    bucket.kept.front().args = std::move(args);
  }
}

template <class Kept>
void Diagnostics::trim(Kept& kept) const {
  std::stable_sort(kept.begin(), kept.end(), stands_before);
  if (policy_.max_findings != 0 && kept.size() > policy_.max_findings)
    kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(policy_.max_findings), kept.end());
}

void Diagnostics::add(Diagnostic diagnostic) {
  diagnostic.severity = raised(diagnostic.severity);
  ++counter(counts_, diagnostic.severity);
  Bucket& bucket = buckets_[{diagnostic.place.source, diagnostic.code}];
  ++bucket.count;
  bucket.kept.push_back(std::move(diagnostic));
  if (policy_.max_findings != 0 && bucket.kept.size() >= 2 * policy_.max_findings + 16) trim(bucket.kept);
}

void Diagnostics::merge(Diagnostics&& other) {
  counts_.errors += other.counts_.errors;
  counts_.warnings += other.counts_.warnings;
  counts_.notes += other.counts_.notes;
  for (auto& [key, theirs] : other.buckets_) {
    Bucket& ours = buckets_[key];
    if (theirs.is_once && ours.count > 0) {
      --counter(counts_, theirs.kept.front().severity);
      if (stands_before(theirs.kept.front(), ours.kept.front())) ours.kept = std::move(theirs.kept);
      continue;
    }
    ours.is_once = theirs.is_once;
    ours.count += theirs.count;
    std::move(theirs.kept.begin(), theirs.kept.end(), std::back_inserter(ours.kept));
    trim(ours.kept);
  }
  other.buckets_.clear();
  ignored_.insert(ignored_.end(), other.ignored_.begin(), other.ignored_.end());
  other.ignored_.clear();
}

// Of many, those that were only counted are where those that were kept are.
bool Diagnostics::take_away(const Ignored& ignored) {
  const auto found = buckets_.find({ignored.key.source, ignored.code});
  if (found == buckets_.end()) return false;
  Bucket& bucket = found->second;
  const Severity severity = bucket.kept.front().severity;
  auto gone = static_cast<std::int64_t>(std::erase_if(bucket.kept, [&](const Diagnostic& finding) {
    return ignored.begin <= finding.place.offset && finding.place.offset < ignored.end;
  }));
  if (bucket.kept.empty()) gone = bucket.count;
  counter(counts_, severity) -= gone;
  bucket.count -= gone;
  if (bucket.kept.empty()) buckets_.erase(found);
  return gone > 0;
}

std::vector<Ignored> Diagnostics::take_ignored() {
  std::vector<Ignored> unused;
  for (const Ignored& ignored : std::exchange(ignored_, {}))
    if (!take_away(ignored)) unused.push_back(ignored);
  return unused;
}

Diagnostics Diagnostics::without(bool (*is_left_out)(Code)) const {
  Diagnostics out(policy_);
  for (const auto& [key, bucket] : buckets_) {
    if (is_left_out(key.second)) continue;
    out.buckets_.emplace(key, bucket);
    counter(out.counts_, bucket.kept.front().severity) += bucket.count;
  }
  return out;
}

Diagnostics Diagnostics::without_those_of(const Diagnostics& other,
                                          const std::function<SourceId(SourceId)>& other_of) const {
  Diagnostics out(policy_);
  for (const auto& [key, bucket] : buckets_) {
    const auto known = other.buckets_.find({other_of(key.first), key.second});
    if (known != other.buckets_.end() && known->second.count == bucket.count) continue;
    out.buckets_.emplace(key, bucket);
    counter(out.counts_, bucket.kept.front().severity) += bucket.count;
  }
  return out;
}

bool Diagnostics::has(Code code) const {
  return std::any_of(buckets_.begin(), buckets_.end(),
                     [code](const auto& entry) { return entry.first.second == code; });
}

std::vector<std::reference_wrapper<const Diagnostic>> Diagnostics::sorted() const {
  std::vector<std::reference_wrapper<const Diagnostic>> all;
  for (const auto& [key, bucket] : buckets_) {
    std::vector<std::reference_wrapper<const Diagnostic>> kept(bucket.kept.begin(), bucket.kept.end());
    trim(kept);
    all.insert(all.end(), kept.begin(), kept.end());
  }
  std::stable_sort(all.begin(), all.end(), stands_before);
  return all;
}

std::map<Diagnostics::Key, std::int64_t> Diagnostics::left_out() const {
  std::map<Key, std::int64_t> rest;
  for (const auto& [key, bucket] : buckets_) {
    const auto cap = static_cast<std::int64_t>(policy_.max_findings);
    if (cap != 0 && bucket.count > cap) rest[key] = bucket.count - cap;
  }
  return rest;
}

}  // namespace tremplin::diagnostics
