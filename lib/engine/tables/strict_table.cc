#include "engine/tables/strict_table.h"

#include <atomic>

#include "base/parallel_for.h"
#include "records/record_batch.h"

namespace tremplin::engine {
namespace {

// Large enough to make up for a chunk's own header, small enough for a table that is not strict to be known soon.
constexpr std::size_t kChunk = std::size_t{1} << 20;

// Looks whether every record of a batch can be made without understanding, and hands nothing on.
class StrictSink : public records::RecordSink {
 public:
  StrictSink(const people::Vocabulary& vocabulary, diagnostics::Diagnostics& findings)
      : vocabulary_(vocabulary), findings_(findings) {}
  void take(const records::RecordBatch& batch) override {
    converter_.begin(batch);
    for (std::size_t i = 0; i < batch.records.size() && is_strict_; ++i) {
      is_strict_ = converter_.convert(i, record_, findings_) && is_known_reason();
    }
  }
  bool is_strict() const { return is_strict_; }

 private:
  bool is_known_reason() {
    if (!record_.reason_word) return true;
    char& known = known_[*record_.reason_word];
    if (known == 0) {
      const auto outcome = vocabulary_.reason(record_.reason).outcome;
      known = outcome == people::Understood::Outcome::as_it_is || outcome == people::Understood::Outcome::unknown ? 'y'
                                                                                                                  : 'n';
    }
    return known == 'y';
  }

  const people::Vocabulary& vocabulary_;
  diagnostics::Diagnostics& findings_;
  records::RecordConverter converter_;
  records::ReadRecord record_;
  base::InternedMap<char> known_;
  bool is_strict_ = true;
};

bool is_strict_chunk(SourceId source, std::string_view text, std::uint64_t begin, std::uint64_t end,
                     const people::Vocabulary& vocabulary) {
  diagnostics::Diagnostics findings({1, false});
  StrictSink sink(vocabulary, findings);
  const records::PartRead read = records::read_exits_csv_part(source, text, begin, end, sink, findings, {});
  return sink.is_strict() && read.end == records::PartEnd::at_cut && read.counts.lost == 0 && !findings.has_errors();
}

}  // namespace

bool is_strict_table(SourceId source, std::string_view text, const people::Vocabulary& vocabulary, unsigned jobs) {
  const auto cuts = records::csv_chunk_offsets(text, text.size() / kChunk + 1);
  const std::size_t chunks = cuts.size() - 1;
  std::atomic<bool> is_strict = true;
  base::parallel_for(chunks, chunks > 1 ? base::thread_count(jobs) : 1, [&](std::size_t i, unsigned) {
    if (is_strict && !is_strict_chunk(source, text, cuts[i], cuts[i + 1], vocabulary)) is_strict = false;
  });
  return is_strict;
}

}  // namespace tremplin::engine
