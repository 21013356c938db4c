#include "commands/outcomes/compare_outcomes.h"

#include <algorithm>
#include <map>

#include "commands/outcomes/counting.h"
#include "engine/listing/record_trace.h"
#include "engine/refusal.h"
#include "render/layout/document_text.h"
#include "render/sheet/document_sheet.h"
#include "report/outcomes/comparison_document.h"

namespace tremplin::commands {
namespace {

// Counts exits, and keeps each.
class ComparedVisitor : public engine::RecordVisitor {
 public:
  ComparedVisitor(const model::Grouping& grouping, DateRange days)
      : counts_(grouping, days), trace_(days), days_(days) {}
  std::unique_ptr<engine::RecordVisitor> fork() const override {
    return std::make_unique<ComparedVisitor>(counts_.grouping(), days_);
  }
  void join(engine::RecordVisitor& other) override {
    auto& theirs = static_cast<ComparedVisitor&>(other);
    counts_.join(theirs.counts_);
    trace_.join(theirs.trace_);
  }
  void visit(const check::CheckedRecord& checked, const classify::Classification& classification) override {
    counts_.visit(checked, classification);
    trace_.visit(checked, classification);
  }
  tally::Tally& tally() { return counts_.tally(); }
  const std::vector<classify::TracedExit>& exits() { return trace_.sorted_exits(); }

 private:
  engine::TallyVisitor counts_;
  engine::RecordTrace trace_;
  DateRange days_;
};

// One reading.
struct Side {
  std::shared_ptr<engine::Dataset> data;
  engine::PassCounts passed;
  std::shared_ptr<ComparedVisitor> visitor;
  model::Outcomes outcomes;
};

Side read_side(const ComputeOutcomesOptions& options, engine::LoadOptions load, const model::Grouping& grouping,
               const Host& host) {
  const DateRange days{options.from, options.to};
  auto read = read_to_count(options, std::move(load), host,
                            [&](engine::Dataset&) { return std::make_unique<ComparedVisitor>(grouping, days); });
  Side side{std::move(read.data), read.counts, std::move(read.visitor), {}};
  side.outcomes = counted(options, *side.data, side.visitor->tally());
  return side;
}

ComputeOutcomesOptions options_against(const ComputeOutcomesOptions& options) {
  ComputeOutcomesOptions against = options;
  if (options.against_rules) against.rules = options.against_rules;
  if (!options.against_files.empty()) against.inputs = options.against_files;
  return against;
}

Side read_against(const ComputeOutcomesOptions& options, const model::Grouping& grouping, const Host& host) {
  const ComputeOutcomesOptions against = options_against(options);
  engine::LoadOptions load = load_options(against);
  if (options.against_rules) load.unknown_rules = "rules.unknown_against";
  return read_side(against, std::move(load), grouping, host);
}

// Two readings of one file find the same: that is said once.
void say_once(const engine::Dataset& first, engine::Dataset& second) {
  std::map<std::string, SourceId> names;
  for (std::size_t id = 0; id < first.sources.size(); ++id)
    names.emplace(first.sources[static_cast<SourceId>(id)].name, static_cast<SourceId>(id));
  second.diagnostics = second.diagnostics.without_those_of(first.diagnostics, [&](SourceId source) {
    const auto known = source == kNoSource ? names.end() : names.find(second.sources[source].name);
    return known == names.end() ? kNoSource : known->second;
  });
}

// Rows of outcomes have no exits to be counted again by other rules.
void refuse_counted(const ComputeOutcomesOptions& options, const engine::Dataset& data) {
  if (!options.against_rules || data.outcomes.empty()) return;
  throw engine::Refusal({"usage.against_rules_counted", {}});
}

// On a page these stand in small groups of persons.
void refuse_small_groups(const ComputeOutcomesOptions& options, const model::Grouping& grouping) {
  if (options.format == TableFormat::csv) return;
  for (const model::GroupKey key : {model::GroupKey::profile, model::GroupKey::prescriber, model::GroupKey::reason})
    if (grouping.has(key))
      throw engine::Refusal(
          {"usage.against_small_groups", {std::string(model::group_keys()[static_cast<std::size_t>(key)])}});
}

void write_comparison(TextSink& out, const ComputeOutcomesOptions& options, const report::Comparison& comparison) {
  if (options.format == TableFormat::csv) {
    const report::ReportTable table =
        options.records ? report::changed_exits(comparison, options.language) : report::compared_groups(comparison);
    out.write(render::render_csv(table, options.language, options.csv));
    return;
  }
  const report::Document page = report::comparison_document(comparison);
  out.write(options.format == TableFormat::xlsx ? render::render_xlsx(page, options.language)
                                                : render::render_text(page, options.language, options.width));
}

}  // namespace

Answer compare_outcomes(const ComputeOutcomesOptions& options, const model::Grouping& grouping, const Host& host) {
  refuse_small_groups(options, grouping);
  auto here = std::make_shared<Side>(read_side(options, load_options(options), grouping, host));
  refuse_counted(options, *here->data);
  auto against = std::make_shared<Side>(read_against(options, grouping, host));
  Answer second = answer_from(against->data, against->passed, options);
  say_once(*here->data, *against->data);
  Answer answer = joined(answer_from(here->data, here->passed, options), std::move(second));
  if (!answer.result.is_complete) return answer;
  answer.write = [&options, here, against](TextSink& out) {
    const auto& exits = here->visitor->exits();
    const auto changes = classify::exit_changes(exits, against->visitor->exits());
    const auto of_either = static_cast<std::int64_t>(exits.size()) +
                           std::ranges::count(changes, classify::ChangeKind::only_against, &classify::ExitChange::kind);
    write_comparison(out, options, {here->outcomes, against->outcomes, changes, of_either, &here->data->names});
    return ExitStatus::done;
  };
  return answer;
}

}  // namespace tremplin::commands
