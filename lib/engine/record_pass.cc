#include "engine/record_pass.h"

#include <algorithm>
#include <atomic>

#include "base/parallel_for.h"
#include "check/names/check_near.h"
#include "engine/chunks.h"

namespace tremplin::engine {
namespace {

// Takes batches of one document through conversion and checks: the `Pass` made of it sees all records that could be
// read, and keeps those that count.
template <class Pass>
class RecordPipeline : public records::RecordSink {
 public:
  RecordPipeline(const rules::ConventionIndex& convention_index, diagnostics::Diagnostics& diagnostics)
      : checks_(convention_index), diagnostics_(diagnostics) {}

  void take(const records::RecordBatch& batch) override {
    converter_.begin(batch);
    for (std::size_t i = 0; i < batch.records.size(); ++i)
      if (!take_one(i)) ++left_out_;
  }
  std::int64_t left_out() const { return left_out_; }
  const std::vector<check::UnheldStructure>& unheld() const { return checks_.unheld(); }

 protected:
  diagnostics::Diagnostics& diagnostics() { return diagnostics_; }

 private:
  bool take_one(std::size_t i) {
    auto& pass = static_cast<Pass&>(*this);
    const bool is_read = converter_.convert(i, record_, diagnostics_);
    pass.see(record_);
    const auto checked = checks_.check(record_, diagnostics_);
    if (!is_read || !checked) return false;
    pass.keep(*checked);
    return true;
  }

  records::RecordConverter converter_;
  records::ReadRecord record_;
  check::RecordChecks checks_;
  diagnostics::Diagnostics& diagnostics_;
  std::int64_t left_out_ = 0;
};

// What a pass remembers of records to look at some of them again.
struct Memory {
  explicit Memory(const PassOptions& options) : filter(options.persons, options.spellings) {}
  void merge(Memory&& other) {
    filter.merge(std::move(other.filter));
    years.merge(other.years);
  }

  check::DuplicateCandidates filter;
  check::ExitYears years;
  std::vector<check::UnheldStructure> unheld;
};

class MainPass : public RecordPipeline<MainPass> {
 public:
  MainPass(const rules::ConventionIndex& convention_index, diagnostics::Diagnostics& diagnostics, Memory& memory,
           RecordVisitor& visitor, const std::set<check::RecordRef>& excluded)
      : RecordPipeline(convention_index, diagnostics), memory_(memory), visitor_(visitor), excluded_(excluded) {}

 private:
  friend RecordPipeline;
  void see(const records::ReadRecord& record) { visitor_.see(record, diagnostics()); }
  void keep(const check::CheckedRecord& checked) {
    if (!excluded_.empty() && excluded_.contains({checked.record->source, checked.record->raw->offset})) return;
    memory_.filter.add(checked);
    memory_.years.add(checked.record->exit_date);
    visitor_.visit(checked, classify::classify(checked));
  }

  Memory& memory_;
  RecordVisitor& visitor_;
  const std::set<check::RecordRef>& excluded_;
};

// What is looked for among records that are read again, and what was found.
struct Search {
  check::DuplicateCandidates::Suspected suspected;
  std::optional<check::FarExits> far;
  check::RecordIndex index;
  check::StoredRecords stored;
  std::vector<const check::StoredRecord*> spelt_twice;
  std::vector<Place> far_places;
};

// Keeps the records that are suspected, to compare them in full.
class SuspectPass : public RecordPipeline<SuspectPass> {
 public:
  SuspectPass(const rules::ConventionIndex& convention_index, diagnostics::Diagnostics& unheard, Search& search)
      : RecordPipeline(convention_index, unheard), search_(search) {}

 private:
  friend RecordPipeline;
  void see(const records::ReadRecord&) {}
  void keep(const check::CheckedRecord& checked) {
    const records::ReadRecord& record = *checked.record;
    if (search_.far && year_of(record.exit_date) >= search_.far->year)
      search_.far_places.push_back(record.place(model::RecordField::exit_date));
    const check::RecordHashes hashes = check::hashes_of(checked);
    if (!search_.suspected.has(hashes)) return;
    search_.index.add(checked);
    const auto stored =
        search_.stored.emplace(check::RecordRef{record.source, record.raw->offset}, check::store_record(checked));
    if (search_.suspected.is_spelt_twice(hashes)) search_.spelt_twice.push_back(&stored.first->second);
  }

  Search& search_;
};

// What one thread of a pass has of its own.
struct Worker {
  Worker(const Dataset& data, const PassOptions& options, RecordVisitor& own,
         const std::set<check::RecordRef>& excluded)
      : diagnostics(data.diagnostics.policy()),
        memory(options),
        stages(*data.convention_index, diagnostics, memory, own, excluded) {}

  diagnostics::Diagnostics diagnostics;
  Memory memory;
  MainPass stages;
  records::ReadCounts counts;
};

// A visitor that does nothing, for the pass that only looks for records to leave out.
class NullVisitor : public RecordVisitor {
  std::unique_ptr<RecordVisitor> fork() const override { return std::make_unique<NullVisitor>(); }
};

constexpr PassCounts kNeedsFullScan{0, 0, true, std::nullopt};

class Passes {
 public:
  Passes(Dataset& data, Disk& disk, const PassOptions& options) : data_(data), disk_(disk), options_(options) {}
  PassCounts run(RecordVisitor& visitor);

 private:
  PassCounts read_all(records::RecordSink& stages, diagnostics::Diagnostics& diagnostics);
  PassCounts main_pass(RecordVisitor& visitor, Memory& memory, const std::set<check::RecordRef>& excluded,
                       diagnostics::Diagnostics& diagnostics);
  std::optional<PassCounts> cut_pass(unsigned threads, RecordVisitor& visitor, Memory& memory,
                                     const std::set<check::RecordRef>& excluded, diagnostics::Diagnostics& diagnostics);
  unsigned threads() const;
  std::uint64_t size_of_exits() const;
  void begin_progress() const;
  void tell_progress(std::int64_t records, std::uint64_t bytes) const;
  std::set<check::RecordRef> look_again(Memory& memory, std::optional<check::FarExits> far);
  std::map<SourceId, SourceId> same_files(const check::AllSuspects& suspects);

  Dataset& data_;
  Disk& disk_;
  const PassOptions& options_;
};

// In one piece, on this thread.
PassCounts Passes::read_all(records::RecordSink& stages, diagnostics::Diagnostics& diagnostics) {
  PassCounts sum;
  for (const Chunk& unit : make_chunks(data_, disk_, Cutting::whole)) {
    const records::PartRead read = read_chunk(unit, data_, disk_, stages, diagnostics);
    if (read.end == records::PartEnd::needs_full_scan) return kNeedsFullScan;
    sum.records += read.counts.records;
    sum.left_out += read.counts.lost;
  }
  return sum;
}

std::uint64_t Passes::size_of_exits() const {
  std::uint64_t size = 0;
  for (const ExitsPart& part : data_.exits) size += part.size;
  return size;
}

// From the beginning: what a reading that gave up has counted does not count.
void Passes::begin_progress() const {
  if (options_.progress == nullptr) return;
  options_.progress->bytes = 0;
  options_.progress->all_bytes = static_cast<std::int64_t>(size_of_exits()) * (options_.keep_going ? 2 : 1);
}

void Passes::tell_progress(std::int64_t records, std::uint64_t bytes) const {
  if (options_.progress == nullptr) return;
  options_.progress->records += records;
  options_.progress->bytes += static_cast<std::int64_t>(bytes);
}

unsigned Passes::threads() const {
  constexpr std::uint64_t kWorthThreads = std::uint64_t{2} << 20;
  if (size_of_exits() < kWorthThreads) return 1;
  return base::thread_count(options_.jobs);
}

// By as many threads, large documents cut. Nothing where a cut has turned out to be none: then nothing was kept.
std::optional<PassCounts> Passes::cut_pass(unsigned threads, RecordVisitor& visitor, Memory& memory,
                                           const std::set<check::RecordRef>& excluded,
                                           diagnostics::Diagnostics& diagnostics) {
  // The book makes built-in sets when first asked for them, which threads must not do.
  if (threads > 1)
    for (const std::string_view id : rules::built_in_rule_sets()) data_.book.find(id);
  const std::vector<Chunk> units = make_chunks(data_, disk_, Cutting::cut);
  threads = static_cast<unsigned>(std::clamp<std::size_t>(units.size(), 1, threads));
  std::vector<std::unique_ptr<RecordVisitor>> visitors;
  std::vector<std::unique_ptr<Worker>> workers;
  for (unsigned i = 0; i < threads; ++i) {
    visitors.push_back(visitor.fork());
    if (!visitors.back()) return std::nullopt;
    workers.push_back(std::make_unique<Worker>(data_, options_, *visitors.back(), excluded));
  }
  std::atomic<bool> cut_failed = false;
  std::atomic<bool> needs_full_scan = false;
  base::parallel_for(units.size(), threads, [&](std::size_t i, unsigned thread) {
    if (cut_failed || needs_full_scan) return;
    Worker& worker = *workers[thread];
    const records::PartRead read = read_chunk(units[i], data_, disk_, worker.stages, worker.diagnostics);
    if (read.end == records::PartEnd::elsewhere) cut_failed = true;
    if (read.end == records::PartEnd::needs_full_scan) needs_full_scan = true;
    tell_progress(read.counts.records, units[i].end - units[i].begin);
    worker.counts.records += read.counts.records;
    worker.counts.lost += read.counts.lost;
  });
  if (needs_full_scan) return kNeedsFullScan;
  if (cut_failed) return std::nullopt;
  PassCounts sum;
  for (unsigned i = 0; i < threads; ++i) {
    sum.records += workers[i]->counts.records;
    sum.left_out += workers[i]->counts.lost + workers[i]->stages.left_out();
    diagnostics.merge(std::move(workers[i]->diagnostics));
    memory.merge(std::move(workers[i]->memory));
    const auto& unheld = workers[i]->stages.unheld();
    memory.unheld.insert(memory.unheld.end(), unheld.begin(), unheld.end());
    visitor.join(*visitors[i]);
  }
  return sum;
}

PassCounts Passes::main_pass(RecordVisitor& visitor, Memory& memory, const std::set<check::RecordRef>& excluded,
                             diagnostics::Diagnostics& diagnostics) {
  if (options_.progress != nullptr) options_.progress->records = 0;
  if (const auto counts = cut_pass(threads(), visitor, memory, excluded, diagnostics)) return *counts;
  MainPass pass(*data_.convention_index, diagnostics, memory, visitor, excluded);
  PassCounts counts = read_all(pass, diagnostics);
  tell_progress(counts.records, size_of_exits());
  memory.unheld.insert(memory.unheld.end(), pass.unheld().begin(), pass.unheld().end());
  counts.left_out += pass.left_out();
  return counts;
}

std::map<SourceId, SourceId> Passes::same_files(const check::AllSuspects& suspects) {
  std::set<std::pair<SourceId, SourceId>> pairs;
  for (const check::Suspects& group : suspects.ids)
    for (std::size_t i = 1; i < group.size(); ++i)
      if (group[0].source != group[i].source) pairs.emplace(group[0].source, group[i].source);
  std::map<SourceId, SourceId> same;
  for (const auto& [first, again] : pairs) {
    const Bytes a = diagnostics::read_source(disk_, data_.sources[first]);
    const Bytes b = diagnostics::read_source(disk_, data_.sources[again]);
    if (a.text() == b.text()) same.emplace(again, first);
  }
  return same;
}

// Reads the records again where some of them are suspected. Those that repeat others come back.
std::set<check::RecordRef> Passes::look_again(Memory& memory, std::optional<check::FarExits> far) {
  check::check_structures(std::move(memory.unheld), data_.conventions, data_.diagnostics);
  Search search{memory.filter.take_suspected(threads()), far, check::RecordIndex(options_.persons), {}, {}, {}};
  if (search.suspected.is_empty() && !far) return {};
  diagnostics::Diagnostics unheard;
  SuspectPass pass(*data_.convention_index, unheard, search);
  read_all(pass, unheard);
  for (const Place place : search.far_places)
    data_.diagnostics.add(Code::exit_far_after, place, {std::to_string(far->year), std::to_string(far->last_before)});
  check::check_spellings(search.spelt_twice, data_.diagnostics);
  const check::AllSuspects suspects = check::find_suspects(search.index);
  return check::check_repeats(suspects, search.stored, same_files(suspects), data_.diagnostics);
}

PassCounts Passes::run(RecordVisitor& visitor) {
  begin_progress();
  Memory memory(options_);
  if (!options_.keep_going) {
    PassCounts counts = main_pass(visitor, memory, {}, data_.diagnostics);
    if (counts.needs_full_scan) return counts;
    counts.far = memory.years.far();
    look_again(memory, counts.far);
    return counts;
  }
  diagnostics::Diagnostics unheard;
  NullVisitor null_visitor;
  if (main_pass(null_visitor, memory, {}, unheard).needs_full_scan) return kNeedsFullScan;
  const auto far = memory.years.far();
  const std::set<check::RecordRef> repeats = look_again(memory, far);
  Memory again(options_);
  PassCounts counts = main_pass(visitor, again, repeats, data_.diagnostics);
  counts.left_out += static_cast<std::int64_t>(repeats.size());
  counts.far = far;
  return counts;
}

}  // namespace

PassCounts pass_records(Dataset& data, Disk& disk, const PassOptions& options, RecordVisitor& visitor) {
  return Passes(data, disk, options).run(visitor);
}

}  // namespace tremplin::engine
