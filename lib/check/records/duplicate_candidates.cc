#include "check/records/duplicate_candidates.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "base/near_names.h"
#include "base/parallel_for.h"

namespace tremplin::check {
namespace {

bool holds(const std::vector<std::uint64_t>& sorted, std::uint64_t hash) {
  return hash != 0 && std::binary_search(sorted.begin(), sorted.end(), hash);
}

}  // namespace

// Two bits of each hash's place say whether it is the place of a hash, and of two.
class HashPartitions::DuplicateSieve {
 public:
  void begin(std::size_t count) {
    constexpr std::size_t kPlaces = 32;
    const std::size_t places = std::bit_ceil(std::max(count * kPlaces, kInWord));
    places_.assign(places / kInWord, 0);
    mask_ = places - 1;
  }
  void see(std::uint64_t hash) {
    std::uint64_t& word = places_.data()[(hash & mask_) / kInWord];
    const std::uint64_t first = std::uint64_t{1} << hash % kInWord * 2;
    word |= (word & first) << 1U | first;
  }
  bool has_again(std::uint64_t hash) const {
    return (places_.data()[(hash & mask_) / kInWord] >> hash % kInWord * 2 & 2U) != 0;
  }

 private:
  static constexpr std::size_t kInWord = 32;
  std::vector<std::uint64_t> places_;
  std::uint64_t mask_ = 0;
};

void HashPartitions::Part::add_chunk() {
  chunks.push_back(std::make_unique_for_overwrite<Chunk>());
  next = chunks.back()->hashes.data();
  end = next + kChunk;
}

void HashPartitions::merge(HashPartitions&& other) {
  for (std::size_t i = 0; i < kParts; ++i) {
    Part& theirs = other.parts_[i];
    if (theirs.chunks.empty()) continue;
    const std::unique_ptr<Chunk> last = std::move(theirs.chunks.back());
    theirs.chunks.pop_back();
    // Whole chunks change hands; they go before the last, which alone may have room.
    auto& ours = parts_[i].chunks;
    std::move(theirs.chunks.begin(), theirs.chunks.end(), std::inserter(ours, ours.begin()));
    for (const std::uint64_t* hash = last->hashes.data(); hash != theirs.next; ++hash) add(*hash);
    theirs = Part{};
  }
}

std::vector<std::uint64_t> HashPartitions::repeated_in(const Part& part, DuplicateSieve& sieve) {
  sieve.begin(part.size());
  part.each([&](std::uint64_t hash) { sieve.see(hash); });
  std::vector<std::uint64_t> left;
  part.each([&](std::uint64_t hash) {
    if (sieve.has_again(hash)) left.push_back(hash);
  });
  std::sort(left.begin(), left.end());
  std::vector<std::uint64_t> repeated;
  for (std::size_t i = 1; i < left.size(); ++i)
    if (left[i] == left[i - 1] && (repeated.empty() || repeated.back() != left[i])) repeated.push_back(left[i]);
  return repeated;
}

std::vector<std::uint64_t> HashPartitions::take_repeated(unsigned threads) {
  std::array<std::vector<std::uint64_t>, kParts> found;
  std::vector<DuplicateSieve> sieves(threads);
  base::parallel_for(kParts, threads, [&](std::size_t i, unsigned thread) {
    found[i] = repeated_in(parts_[i], sieves[thread]);
    parts_[i] = Part{};
  });
  // Parts are by the highest bits.
  std::vector<std::uint64_t> repeated;
  for (const auto& part : found) repeated.insert(repeated.end(), part.begin(), part.end());
  return repeated;
}

void PersonSpellings::add(const CheckedRecord& checked, std::uint64_t person) {
  const std::uint64_t spelling = base::hash_without_slips(checked.record->person);
  all_.push_back({base::mixed_hash(recruiter_hash(checked), spelling), person});
}

void PersonSpellings::merge(PersonSpellings&& other) {
  all_.insert(all_.end(), other.all_.begin(), other.all_.end());
  other.all_.clear();
}

std::vector<std::uint64_t> PersonSpellings::take_spelt_twice() {
  std::sort(all_.begin(), all_.end(), [](const Spelling& a, const Spelling& b) {
    return std::tuple(a.without_slips, a.person) < std::tuple(b.without_slips, b.person);
  });
  std::vector<std::uint64_t> found;
  for (auto first = all_.begin(); first != all_.end();) {
    const auto last =
        std::find_if(first, all_.end(), [&](const Spelling& one) { return one.without_slips != first->without_slips; });
    if (first->person != std::prev(last)->person)
      for (auto one = first; one != last; ++one) found.push_back(one->person);
    first = last;
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  all_.clear();
  return found;
}

void DuplicateCandidates::merge(DuplicateCandidates&& other) {
  ids_.merge(std::move(other.ids_));
  persons_.merge(std::move(other.persons_));
  shared_.merge(std::move(other.shared_));
  spellings_.merge(std::move(other.spellings_));
}

DuplicateCandidates::Suspected DuplicateCandidates::take_suspected(unsigned threads) {
  return {ids_.take_repeated(threads), persons_.take_repeated(threads), shared_.take_repeated(threads),
          spellings_.take_spelt_twice()};
}

bool DuplicateCandidates::Suspected::has(const RecordHashes& hashes) const {
  return holds(ids, hashes.id) || holds(persons, hashes.person) || holds(shared, hashes.shared) ||
         is_spelt_twice(hashes);
}

bool DuplicateCandidates::Suspected::is_spelt_twice(const RecordHashes& hashes) const {
  return holds(spelt_twice, hashes.person);
}

}  // namespace tremplin::check
