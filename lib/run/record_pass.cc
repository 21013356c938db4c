#include "run/record_pass.h"

#include "read/fast_yaml.h"
#include "read/read_documents.h"
#include "read/record_batch.h"

namespace tremplin {
namespace {

// Takes batches of one document through conversion, checks and classification.
class Stages : public RecordSink {
 public:
  Stages(const Holdings& holdings, Diagnostics& diagnostics) : holdings_(holdings), diagnostics_(diagnostics) {}

  void take(const RecordBatch& batch) override {
    for (const RawRecord& raw : batch.records) {
      if (!take_one(raw, batch)) ++left_out_;
    }
  }
  std::int64_t left_out() const { return left_out_; }

 protected:
  virtual bool is_wanted(const RawRecord&, SourceId) { return true; }
  virtual void see(const ExitRecord&) {}
  virtual void keep(const CheckedRecord& checked) = 0;
  Diagnostics& diagnostics() { return diagnostics_; }

 private:
  bool take_one(const RawRecord& raw, const RecordBatch& batch) {
    if (!is_wanted(raw, batch.source)) return true;
    ExitRecord record;
    const bool is_read = convert_record(raw, batch, record, diagnostics_);
    see(record);
    const auto checked = check_record(record, holdings_, diagnostics_);
    if (!is_read || !checked) return false;
    keep(*checked);
    return true;
  }

  const Holdings& holdings_;
  Diagnostics& diagnostics_;
  std::int64_t left_out_ = 0;
};

class MainPass : public Stages {
 public:
  MainPass(const Holdings& holdings, Diagnostics& diagnostics, RecordIndex& index, RecordVisitor& visitor,
           const std::set<RecordRef>& excluded)
      : Stages(holdings, diagnostics), index_(index), visitor_(visitor), excluded_(excluded) {}

 private:
  void see(const ExitRecord& record) override { visitor_.see(record, diagnostics()); }
  void keep(const CheckedRecord& checked) override {
    if (!excluded_.empty() && excluded_.contains({checked.record->source, checked.record->raw->offset})) return;
    index_.add(checked);
    visitor_.visit(checked, classify(checked));
  }

  RecordIndex& index_;
  RecordVisitor& visitor_;
  const std::set<RecordRef>& excluded_;
};

// Keeps the records that the index suspects, to compare them in full.
class SuspectPass : public Stages {
 public:
  SuspectPass(const Holdings& holdings, Diagnostics& unheard, const std::set<RecordRef>& wanted, StoredRecords& stored)
      : Stages(holdings, unheard), wanted_(wanted), stored_(stored) {}

 private:
  bool is_wanted(const RawRecord& raw, SourceId source) override { return wanted_.contains({source, raw.offset}); }
  void keep(const CheckedRecord& checked) override {
    stored_.emplace(RecordRef{checked.record->source, checked.record->raw->offset}, store_record(checked));
  }

  const std::set<RecordRef>& wanted_;
  StoredRecords& stored_;
};

// A visitor that does nothing, for the pass that only looks for records to leave out.
class Nobody : public RecordVisitor {};

class Passes {
 public:
  Passes(Dataset& data, Disk& disk, const PassOptions& options) : data_(data), disk_(disk), options_(options) {}
  PassCounts run(RecordVisitor& visitor);

 private:
  ReadCounts read_all(Stages& stages, const std::set<SourceId>* only, Diagnostics& diagnostics);
  PassCounts main_pass(RecordVisitor& visitor, RecordIndex& index, const std::set<RecordRef>& excluded,
                       Diagnostics& diagnostics);
  std::set<RecordRef> find_repeats(RecordIndex& index, Diagnostics& diagnostics);
  std::map<SourceId, SourceId> same_files(const AllSuspects& suspects);

  Dataset& data_;
  Disk& disk_;
  const PassOptions& options_;
};

ReadCounts Passes::read_all(Stages& stages, const std::set<SourceId>* only, Diagnostics& diagnostics) {
  ReadCounts sum;
  Bytes bytes;
  SourceId open = kNoSource;
  for (const ExitsPart& part : data_.exits) {
    if (only && !only->contains(part.source)) continue;
    if (part.source != open) bytes = read_source(disk_, data_.sources[part.source]);
    open = part.source;
    const std::string_view text = bytes.text();
    const ReadCounts counts =
        part.form == ExitsPart::Form::csv
            ? read_exits_csv(part.source, text, stages, diagnostics)
            : read_exits_fast({part.source, part.offset, text.substr(part.offset, part.size)}, stages, diagnostics);
    sum.records += counts.records;
    sum.lost += counts.lost;
  }
  return sum;
}

PassCounts Passes::main_pass(RecordVisitor& visitor, RecordIndex& index, const std::set<RecordRef>& excluded,
                             Diagnostics& diagnostics) {
  MainPass pass(*data_.holdings, diagnostics, index, visitor, excluded);
  const ReadCounts counts = read_all(pass, nullptr, diagnostics);
  return {counts.records, counts.lost + pass.left_out()};
}

std::map<SourceId, SourceId> Passes::same_files(const AllSuspects& suspects) {
  std::set<std::pair<SourceId, SourceId>> pairs;
  for (const Suspects& group : suspects.ids)
    for (std::size_t i = 1; i < group.size(); ++i)
      if (group[0].source != group[i].source) pairs.emplace(group[0].source, group[i].source);
  std::map<SourceId, SourceId> same;
  for (const auto& [first, again] : pairs) {
    const Bytes a = read_source(disk_, data_.sources[first]);
    const Bytes b = read_source(disk_, data_.sources[again]);
    if (a.text() == b.text()) same.emplace(again, first);
  }
  return same;
}

std::set<RecordRef> Passes::find_repeats(RecordIndex& index, Diagnostics& diagnostics) {
  const AllSuspects suspects = find_suspects(index);
  if (suspects.is_empty()) return {};
  const std::set<RecordRef> wanted = suspects.records();
  std::set<SourceId> sources;
  for (const RecordRef& ref : wanted) sources.insert(ref.source);
  StoredRecords stored;
  Diagnostics unheard;
  SuspectPass pass(*data_.holdings, unheard, wanted, stored);
  read_all(pass, &sources, unheard);
  return check_repeats(suspects, stored, same_files(suspects), diagnostics);
}

PassCounts Passes::run(RecordVisitor& visitor) {
  RecordIndex index(options_.persons);
  if (!options_.keep_going) {
    const PassCounts counts = main_pass(visitor, index, {}, data_.diagnostics);
    find_repeats(index, data_.diagnostics);
    return counts;
  }
  Diagnostics unheard;
  Nobody nobody;
  main_pass(nobody, index, {}, unheard);
  const std::set<RecordRef> repeats = find_repeats(index, data_.diagnostics);
  RecordIndex again(options_.persons);
  PassCounts counts = main_pass(visitor, again, repeats, data_.diagnostics);
  counts.left_out += static_cast<std::int64_t>(repeats.size());
  return counts;
}

}  // namespace

PassCounts pass_records(Dataset& data, Disk& disk, const PassOptions& options, RecordVisitor& visitor) {
  return Passes(data, disk, options).run(visitor);
}

}  // namespace tremplin
