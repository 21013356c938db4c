#include "tremplin/commands/compute_outcomes.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "documents/read_documents.h"
#include "render/text/catalogue.h"
#include "render/text/document_text.h"
#include "render/outcomes_csv.h"
#include "report/document/outcomes_document.h"
#include "commands/check_declared.h"
#include "engine/findings.h"
#include "engine/fold_outcomes.h"
#include "engine/listing/record_listing.h"

namespace tremplin {
namespace {

class TallyVisitor : public RecordVisitor {
 public:
  TallyVisitor(Grouping grouping, DateRange days) : tally_(std::move(grouping)), days_(days) {}
  Tally& tally() { return tally_; }
  std::unique_ptr<RecordVisitor> fork() const override {
    return std::make_unique<TallyVisitor>(tally_.grouping(), days_);
  }
  void join(RecordVisitor& other) override { tally_.merge(std::move(static_cast<TallyVisitor&>(other).tally_)); }
  void visit(const CheckedRecord& checked, const Classification& classification) override {
    if (is_between(checked.record->exit_date, days_)) tally_.add(checked, classification);
  }

 private:
  Tally tally_;
  DateRange days_;
};

class ComputeRun {
 public:
  ComputeRun(const ComputeOutcomesOptions& options, Look look, const Host& host)
      : options_(options),
        host_(host),
        days_{options.from, options.to},
        data_(load_dataset(options, {{options.max_findings, false}, options.rules, look}, host.disk)) {}

  RunResult run();

 private:
  RunResult groups();
  RunResult records();
  RunResult declared();
  Outcomes count(const Grouping& grouping);
  void pass(RecordVisitor& visitor);
  /// Writes the findings; true where they stop the run.
  bool is_refused();
  RunResult refused() const { return {ExitStatus::findings, false}; }
  ExitStatus status() const { return data_->diagnostics.has_errors() ? ExitStatus::findings : ExitStatus::done; }
  std::string render_table(const ReportTable& table) const;
  std::int64_t suppress_below(const Outcomes& outcomes);

  const ComputeOutcomesOptions& options_;
  const Host& host_;
  DateRange days_;
  std::unique_ptr<Dataset> data_;
  PassCounts passed_;
};

Grouping grouping_of(const ComputeOutcomesOptions& options) {
  std::vector<GroupKey> keys;
  for (const std::string& name : options.by) {
    const auto key = find_group_key(name);
    if (!key) throw UsageError(fmt::format("--by: {}", name));
    keys.push_back(*key);
  }
  if (keys.empty()) keys = {GroupKey::structure, GroupKey::year};
  return make_grouping(keys);
}

void ComputeRun::pass(RecordVisitor& visitor) {
  PassOptions options;
  options.keep_going = options_.keep_going;
  options.jobs = options_.jobs;
  passed_ = pass_records(*data_, host_.disk, options, visitor);
}

bool ComputeRun::is_refused() { return tremplin::is_refused(*data_, passed_, options_, host_); }

Outcomes ComputeRun::count(const Grouping& grouping) {
  TallyVisitor visitor(grouping, days_);
  Tally& tally = visitor.tally();
  pass(visitor);
  fold_outcomes(*data_, grouping, days_, tally);
  return tally.outcomes(data_->diagnostics, options_.jobs);
}

std::string ComputeRun::render_table(const ReportTable& table) const {
  if (options_.format == TableFormat::csv) return render_csv(table, options_.language, options_.dialect);
  std::string out;
  append_text_table(out, table, options_.language);
  return out;
}

// The greatest of the rule sets that the rows were counted under.
std::int64_t ComputeRun::suppress_below(const Outcomes& outcomes) {
  std::int64_t greatest = 0;
  for (const OutcomeRow& row : outcomes.rows) {
    const RuleSet* rules = data_->book.find(row.rules);
    if (rules) greatest = std::max(greatest, rules->suppress_below);
  }
  return greatest;
}

RunResult ComputeRun::groups() {
  const Outcomes outcomes = count(grouping_of(options_));
  if (is_refused()) return refused();
  if (options_.format == TableFormat::csv) {
    write_outcomes_csv(host_.out, outcomes, options_.dialect, options_.jobs);
  } else {
    const OutcomesFrame frame{suppress_below(outcomes), passed_.left_out};
    host_.out.write(render_text(outcomes_document(outcomes, frame), options_.language));
  }
  return {status(), true};
}

RunResult ComputeRun::records() {
  RecordListing list(days_);
  pass(list);
  if (is_refused()) return refused();
  if (options_.format == TableFormat::csv) {
    list.write_csv(host_.out, options_.language, options_.dialect, options_.jobs);
  } else {
    host_.out.write(render_table(list.take_table(options_.language)));
  }
  return {status(), true};
}

RunResult ComputeRun::declared() {
  const SourceId source = data_->sources.add({*options_.check, *options_.check, true});
  const Bytes bytes = read_source(host_.disk, data_->sources[source]);
  const bool is_text = check_bytes(source, bytes.text(), data_->diagnostics);
  const auto grouping = is_text ? declared_grouping(source, bytes.text(), data_->diagnostics) : std::nullopt;
  const Outcomes outcomes = count(grouping.value_or(Grouping{}));
  DeclaredResult result;
  if (grouping) result = check_declared(source, bytes.text(), outcomes, data_->diagnostics);
  if (is_refused() || !grouping) return refused();
  const auto differing = static_cast<std::int64_t>(result.differences.rows.size());
  if (options_.format == TableFormat::csv || differing > 0) host_.out.write(render_table(result.differences));
  const std::string said = differing == 0
                               ? text(options_.language, "declared.all_agree", {result.figures})
                               : text(options_.language, "declared.some_differ", {differing, result.figures});
  (options_.format == TableFormat::csv ? host_.err : host_.out).write(said + "\n");
  return {differing > 0 ? ExitStatus::findings : status(), true};
}

RunResult ComputeRun::run() {
  grouping_of(options_);
  if (options_.check) return declared();
  return options_.records ? records() : groups();
}

void check_usage(const ComputeOutcomesOptions& options) {
  for (auto name = options.by.begin(); name != options.by.end(); ++name)
    if (std::find(options.by.begin(), name, *name) != name)
      throw UsageError(text(options.language, "usage.key_twice", {*name}));
  if (options.from.is_set() && options.to.is_set() && options.to < options.from)
    throw UsageError(text(options.language, "usage.from_after_to", {options.from, options.to}));
}

}  // namespace

std::vector<std::string> group_key_names() { return {group_keys().begin(), group_keys().end()}; }

RunResult compute_outcomes(const ComputeOutcomesOptions& options, const Host& host) {
  check_usage(options);
  return retry_with_full_scan([&](Look look) { return ComputeRun(options, look, host).run(); });
}

}  // namespace tremplin
