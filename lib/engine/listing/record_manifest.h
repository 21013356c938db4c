#pragma once

#include <map>
#include <memory>
#include <vector>

#include "engine/tally_visitor.h"
#include "io/keyed_hash.h"
#include "model/manifest.h"

namespace tremplin::engine {

/// Counts the records between two days, and notes the keyed hash of each.
class ManifestedTally : public TallyVisitor {
 public:
  ManifestedTally(const model::Grouping& grouping, DateRange days, std::shared_ptr<const io::KeyedHash> key)
      : TallyVisitor(grouping, days), key_(std::move(key)) {}
  void visit(const check::CheckedRecord& checked, const classify::Classification& classification) override;
  std::unique_ptr<RecordVisitor> fork() const override {
    return std::make_unique<ManifestedTally>(grouping(), days(), key_);
  }
  void join(RecordVisitor& other) override;

  /// What was counted of `data`. Takes the records; reads each input again. Throws IoError.
  model::Manifest take_manifest(const Dataset& data, Disk& disk);

 private:
  std::shared_ptr<const io::KeyedHash> key_;
  std::map<SourceId, std::vector<model::ManifestRecord>> records_;
  Date first_exit_;
  Date last_exit_;
};

}  // namespace tremplin::engine
