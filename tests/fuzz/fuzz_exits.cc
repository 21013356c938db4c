// Any bytes as exit records, YAML and CSV: no record comes through without its required keys, places stand inside.
#include <algorithm>

#include "records/record_batch.h"
#include "target.h"

namespace {

using tremplin_tests::demand;

class ConvertingSink : public tremplin::records::RecordSink {
 public:
  ConvertingSink(std::size_t size, tremplin::diagnostics::Diagnostics& diagnostics)
      : size_(size), diagnostics_(diagnostics) {}

  void take(const tremplin::records::RecordBatch& batch) override {
    converter_.begin(batch);
    for (std::size_t i = 0; i < batch.records.size(); ++i) {
      const tremplin::records::RawRecord& raw = batch.records[i];
      ++records_;
      demand(raw.offset <= size_ && raw.length <= size_ - raw.offset);
      tremplin::records::ReadRecord record;
      const bool is_sound = converter_.convert(i, record, diagnostics_);
      demand(is_sound || diagnostics_.has_errors());
      demand(!is_sound || (record.entry_date.is_set() && record.exit_date.is_set() && !record.id.empty()));
    }
  }
  std::int64_t records() const { return records_; }

 private:
  std::size_t size_;
  tremplin::records::RecordConverter converter_;
  tremplin::diagnostics::Diagnostics& diagnostics_;
  std::int64_t records_ = 0;
};

void check(const tremplin::records::ReadCounts& counts, const ConvertingSink& sink,
           const tremplin::diagnostics::Diagnostics& found, std::size_t size) {
  demand(counts.records == sink.records() + counts.lost);
  demand(counts.lost == 0 || found.has_errors());
  tremplin_tests::demand_places_inside(found, size);
}

void read_as_csv(std::string_view text) {
  tremplin::diagnostics::Diagnostics found;
  ConvertingSink sink(text.size(), found);
  check(tremplin::records::read_exits_csv(0, text, sink, found), sink, found, text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const tremplin_tests::Input input(data, size);
  if (!tremplin_tests::is_readable(input.text())) return 0;
  for (const auto& document : tremplin::yaml::split_documents(0, input.text())) {
    tremplin::diagnostics::Diagnostics found;
    ConvertingSink sink(size, found);
    check(tremplin::records::read_exits_yaml(document, sink, found), sink, found, size);
  }
  read_as_csv(input.text());
  return 0;
}
