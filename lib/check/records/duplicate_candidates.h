#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "check/records/record_index.h"

namespace tremplin::check {

/// Hashes in the order of their coming, eight bytes each, in parts small enough for a look-up table of their own.
class HashPartitions {
 public:
  void add(std::uint64_t hash) {
    Part& part = parts_[hash >> (64U - kPartBits)];
    if (part.next == part.end) part.add_chunk();
    *part.next++ = hash;
  }
  void merge(HashPartitions&& other);
  /// Those that came more than once, each once, sorted; looked for by so many threads. Leaves the log empty.
  std::vector<std::uint64_t> take_repeated(unsigned threads);

 private:
  static constexpr unsigned kPartBits = 6;
  static constexpr std::size_t kParts = std::size_t{1} << kPartBits;
  static constexpr std::size_t kChunk = 128;
  struct Chunk {
    std::array<std::uint64_t, kChunk> hashes;
  };
  struct Part {
    // The room left in the last chunk.
    std::uint64_t* next = nullptr;
    std::uint64_t* end = nullptr;
    std::vector<std::unique_ptr<Chunk>> chunks;

    void add_chunk();
    std::size_t size() const { return chunks.size() * kChunk - static_cast<std::size_t>(end - next); }
    template <class See>
    void each(See see) const {
      for (const auto& chunk : chunks) {
        const std::uint64_t* const last = chunk == chunks.back() ? next : chunk->hashes.data() + kChunk;
        for (const std::uint64_t* hash = chunk->hashes.data(); hash != last; ++hash) see(*hash);
      }
    }
  };
  class DuplicateSieve;
  static std::vector<std::uint64_t> repeated_in(const Part& part, DuplicateSieve& sieve);

  std::array<Part, kParts> parts_;
};

/// Persons by their names without slips of the keyboard, each with its own hash: 16 bytes a record.
class PersonSpellings {
 public:
  void add(const CheckedRecord& checked, std::uint64_t person);
  void merge(PersonSpellings&& other);
  /// The hashes of persons who have another spelling in the same structure and type, sorted. Leaves it empty.
  std::vector<std::uint64_t> take_spelt_twice();

 private:
  struct Spelling {
    std::uint64_t without_slips;
    std::uint64_t person;
  };
  std::vector<Spelling> all_;
};

/// Tells, in 16 bytes a record, which records may be given twice or be of a person met again. Whoever is suspected is
/// looked at again, by `RecordIndex`.
class DuplicateCandidates {
 public:
  /// What of persons is looked at beside themselves.
  enum class Spellings { as_written, near };
  explicit DuplicateCandidates(RecordIndex::Persons persons, Spellings spellings = Spellings::as_written)
      : persons_policy_(persons), spellings_policy_(spellings) {}

  void add(const CheckedRecord& checked) {
    const RecordHashes hashes = hashes_of(checked);
    ids_.add(hashes.id);
    if (hashes.person == 0) return;
    persons_.add(hashes.person);
    if (spellings_policy_ == Spellings::near) spellings_.add(checked, hashes.person);
    if (persons_policy_ == RecordIndex::Persons::across_structures) shared_.add(hashes.shared);
  }
  void merge(DuplicateCandidates&& other);

  struct Suspected {
    std::vector<std::uint64_t> ids, persons, shared, spelt_twice;
    bool is_empty() const { return ids.empty() && persons.empty() && shared.empty() && spelt_twice.empty(); }
    bool has(const RecordHashes& hashes) const;
    bool is_spelt_twice(const RecordHashes& hashes) const;
  };
  Suspected take_suspected(unsigned threads);

 private:
  RecordIndex::Persons persons_policy_;
  Spellings spellings_policy_;
  PersonSpellings spellings_;
  HashPartitions ids_;
  HashPartitions persons_;
  HashPartitions shared_;
};

}  // namespace tremplin::check
