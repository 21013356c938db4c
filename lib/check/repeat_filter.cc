#include "check/repeat_filter.h"

#include <algorithm>
#include <bit>

#include "base/share_out.h"

namespace tremplin {
namespace {

bool holds(const std::vector<std::uint64_t>& sorted, std::uint64_t hash) {
  return hash != 0 && std::binary_search(sorted.begin(), sorted.end(), hash);
}

}  // namespace

void HashLog::Part::add_chunk() {
  chunks.push_back(std::make_unique_for_overwrite<Chunk>());
  next = chunks.back()->hashes.data();
  end = next + kChunk;
}

void HashLog::merge(HashLog&& other) {
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

std::vector<std::uint64_t> HashLog::repeated_in(const Part& part) {
  std::vector<std::uint64_t> repeated;
  std::vector<std::uint64_t> table(std::bit_ceil(part.size() * 2 + 1), 0);
  const std::size_t mask = table.size() - 1;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const std::uint64_t hash = part[i];
    std::size_t slot = hash & mask;
    while (table[slot] != 0 && table[slot] != hash) slot = (slot + 1) & mask;
    if (table[slot] == hash) repeated.push_back(hash);
    table[slot] = hash;
  }
  std::sort(repeated.begin(), repeated.end());
  repeated.erase(std::unique(repeated.begin(), repeated.end()), repeated.end());
  return repeated;
}

std::vector<std::uint64_t> HashLog::take_repeated(unsigned threads) {
  std::array<std::vector<std::uint64_t>, kParts> found;
  share_out(kParts, threads, [&](std::size_t i, unsigned) {
    found[i] = repeated_in(parts_[i]);
    parts_[i] = Part{};
  });
  // Parts are by the highest bits.
  std::vector<std::uint64_t> repeated;
  for (const auto& part : found) repeated.insert(repeated.end(), part.begin(), part.end());
  return repeated;
}

void RepeatFilter::add(const CheckedRecord& checked) {
  const RecordHashes hashes = hashes_of(checked);
  ids_.add(hashes.id);
  if (hashes.person == 0) return;
  persons_.add(hashes.person);
  if (persons_policy_ == RecordIndex::Persons::across_structures) shared_.add(hashes.shared);
}

void RepeatFilter::merge(RepeatFilter&& other) {
  ids_.merge(std::move(other.ids_));
  persons_.merge(std::move(other.persons_));
  shared_.merge(std::move(other.shared_));
}

RepeatFilter::Suspected RepeatFilter::take_suspected(unsigned threads) {
  return {ids_.take_repeated(threads), persons_.take_repeated(threads), shared_.take_repeated(threads)};
}

bool RepeatFilter::Suspected::has(const RecordHashes& hashes) const {
  return holds(ids, hashes.id) || holds(persons, hashes.person) || holds(shared, hashes.shared);
}

}  // namespace tremplin
