#pragma once

#include "commands/answer.h"
#include "engine/fold_outcomes.h"
#include "engine/read_records.h"
#include "engine/tally_visitor.h"
#include "tremplin/commands/compute_outcomes.h"

namespace tremplin::commands {

inline engine::LoadOptions load_options(const ComputeOutcomesOptions& options) {
  return {{options.max_findings, false}, options.rules};
}

/// Loads and reads what the options name; the visitor is the one that `make(dataset)` makes. Throws as
/// `engine::read_records` does.
template <class Make>
auto read_to_count(const ComputeOutcomesOptions& options, engine::LoadOptions load, const Host& host, Make make) {
  engine::PassOptions pass;
  pass.keep_going = options.keep_going;
  pass.jobs = options.jobs;
  pass.progress = host.progress;
  return engine::read_records(options, std::move(load), pass, host.disk, make);
}

/// What was counted, with the rows of outcomes that were read.
inline model::Outcomes counted(const ComputeOutcomesOptions& options, engine::Dataset& data, tally::Tally& tally) {
  engine::fold_outcomes(data, tally.grouping(), {options.from, options.to}, tally);
  return tally.outcomes(data.diagnostics, options.jobs);
}

}  // namespace tremplin::commands
