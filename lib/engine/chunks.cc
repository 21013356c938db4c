#include "engine/chunks.h"

#include <algorithm>

#include "people/people_table.h"

namespace tremplin::engine {
namespace {

// Large enough to make up for what a unit costs, small enough for its pages to be given back soon.
constexpr std::uint64_t kUnit = std::uint64_t{4} << 20;

std::vector<std::uint64_t> cuts_of(OpenExits& open, const ExitsPart& part, std::size_t count) {
  const std::string_view text = open.bytes.text();
  if (part.form == ExitsPart::Form::csv) return records::csv_chunk_offsets(text, count);
  open.document = {part.source, part.offset, text.substr(part.offset, part.size)};
  open.front = std::make_unique<records::FastExitReader>(open.document, open.head);
  return open.front->cuts(count);
}

records::IncrementalTextScan watch_of(const ExitsPart& part, std::string_view text) {
  if (part.is_looked_at) return {};
  return {part.source, text,
          part.form == ExitsPart::Form::csv ? records::IncrementalTextScan::Form::csv
                                            : records::IncrementalTextScan::Form::yaml};
}

// By their batches, which were made when the table was read.
void add_table_units(const ExitsPart& part, Cutting cutting, std::vector<Chunk>& units) {
  constexpr std::uint64_t kBatches = 512;
  const std::uint64_t all = part.table->batches.size();
  const std::uint64_t step = cutting == Cutting::whole ? std::max<std::uint64_t>(all, 1) : kBatches;
  std::uint64_t begin = 0;
  do {
    const std::uint64_t end = std::min(begin + step, all);
    units.push_back({&part, nullptr, begin, end, begin == 0});
    begin = end;
  } while (begin < all);
}

records::ReadCounts read_table_unit(const Chunk& unit, records::RecordSink& sink) {
  const people::PeopleTable& table = *unit.part->table;
  records::ReadCounts counts;
  for (std::uint64_t i = unit.begin; i < unit.end; ++i) {
    sink.take(table.batches[i]);
    counts.records += static_cast<std::int64_t>(table.batches[i].records.size());
  }
  // Rows of which nothing could be made go with the first.
  if (unit.is_first) {
    counts.records += table.counts.lost;
    counts.lost = table.counts.lost;
  }
  return counts;
}

}  // namespace

std::vector<Chunk> make_chunks(const Dataset& data, Disk& disk, Cutting cutting) {
  std::vector<Chunk> units;
  for (std::size_t k = 0; k < data.exits.size(); ++k) {
    const ExitsPart& part = data.exits[k];
    if (part.table) {
      add_table_units(part, cutting, units);
      continue;
    }
    if (cutting == Cutting::whole || part.size < 2 * kUnit) {
      const bool goes_on = k > 0 && data.exits[k - 1].source == part.source;
      const bool is_alone = k + 1 == data.exits.size() || data.exits[k + 1].source != part.source;
      std::shared_ptr<OpenExits> open = goes_on && !units.back().open->front ? units.back().open : nullptr;
      if (!open && !(is_alone && !goes_on)) {
        open = std::make_shared<OpenExits>();
        open->bytes = diagnostics::read_source(disk, data.sources[part.source]);
      }
      units.push_back({&part, std::move(open), 0, part.size});
      continue;
    }
    auto open = std::make_shared<OpenExits>();
    open->bytes = diagnostics::read_source(disk, data.sources[part.source]);
    open->head = diagnostics::Diagnostics(data.diagnostics.policy());
    const auto cuts = cuts_of(*open, part, part.size / kUnit);
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) units.push_back({&part, open, cuts[i], cuts[i + 1], i == 0});
  }
  return units;
}

records::PartRead read_chunk(const Chunk& unit, const Dataset& data, Disk& disk, records::RecordSink& sink,
                             diagnostics::Diagnostics& diagnostics) {
  const ExitsPart& part = *unit.part;
  if (part.table) return {read_table_unit(unit, sink)};
  const bool is_csv = part.form == ExitsPart::Form::csv;
  if (!unit.open || (!is_csv && !unit.open->front)) {
    const Bytes own = unit.open ? Bytes() : diagnostics::read_source(disk, data.sources[part.source]);
    const std::string_view text = unit.open ? unit.open->bytes.text() : own.text();
    const char* const begin = text.data() + part.offset;
    records::IncrementalTextScan watch = watch_of(part, text);
    watch.look(begin, begin + part.size);
    if (watch.needs_full_scan()) return {{}, records::PartEnd::needs_full_scan};
    if (is_csv) return {records::read_exits_csv(part.source, text, sink, diagnostics)};
    const yaml::DocumentText document{part.source, part.offset, text.substr(part.offset, part.size)};
    return {records::read_exits_fast(document, sink, diagnostics)};
  }
  if (unit.is_first) diagnostics.merge(std::move(unit.open->head));
  const Bytes& bytes = unit.open->bytes;
  const records::IncrementalTextScan watch = watch_of(part, bytes.text());
  const records::PartRead read =
      is_csv ? records::read_exits_csv_part(part.source, bytes.text(), unit.begin, unit.end, sink, diagnostics, watch)
             : unit.open->front->read(unit.begin, unit.end, sink, diagnostics, watch);
  bytes.forget(part.offset + unit.begin, part.offset + unit.end);
  return read;
}

}  // namespace tremplin::engine
