#pragma once

#include "engine/listing/record_listing.h"
#include "engine/record_pass.h"
#include "tally/tally.h"

namespace tremplin::engine {

/// Counts the records between two days.
class TallyVisitor : public RecordVisitor {
 public:
  TallyVisitor(const model::Grouping& grouping, DateRange days) : tally_(grouping), days_(days) {}
  tally::Tally& tally() { return tally_; }
  const model::Grouping& grouping() const { return tally_.grouping(); }
  DateRange days() const { return days_; }
  std::unique_ptr<RecordVisitor> fork() const override {
    return std::make_unique<TallyVisitor>(tally_.grouping(), days_);
  }
  void join(RecordVisitor& other) override { tally_.merge(std::move(static_cast<TallyVisitor&>(other).tally_)); }
  void visit(const check::CheckedRecord& checked, const classify::Classification& classification) override {
    if (is_between(checked.record->exit_date, days_)) tally_.add(checked, classification);
  }

 private:
  tally::Tally tally_;
  DateRange days_;
};

}  // namespace tremplin::engine
