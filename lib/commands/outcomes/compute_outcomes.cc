#include "tremplin/commands/compute_outcomes.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "commands/answer.h"
#include "commands/outcomes/check_declared.h"
#include "commands/outcomes/compare_outcomes.h"
#include "commands/outcomes/counting.h"
#include "commands/outcomes/outcome_manifest.h"
#include "commands/pages/workbook.h"
#include "documents/read_documents.h"
#include "engine/listing/record_listing.h"
#include "engine/listing/record_trace.h"
#include "engine/refusal.h"
#include "engine/tables/outcome_sheet.h"
#include "render/layout/document_text.h"
#include "render/outcomes_csv.h"
#include "render/text/catalogue.h"
#include "report/outcomes/outcomes_document.h"

namespace tremplin::commands {
namespace {

// What the differences of a table come to.
render::Phrase sum_of(const DeclaredResult& result) {
  const auto differing = static_cast<std::int64_t>(result.differences.rows.size());
  if (differing == 0) return {"declared.all_agree", {result.figures}};
  return {"declared.some_differ", {differing, result.figures}};
}

class ComputeRun {
 public:
  ComputeRun(const ComputeOutcomesOptions& options, const Host& host)
      : options_(options), host_(host), days_{options.from, options.to} {}

  Answer answer();

 private:
  Answer groups();
  Answer groups_with_manifest();
  Answer answer_of(model::Outcomes outcomes);
  Answer records();
  Answer trace();
  Answer declared();
  Bytes open_declared(engine::Dataset& data, SourceId source) const;
  /// Loads and reads; the visitor is the one that `make(dataset)` makes.
  template <class Make>
  auto read(Make make);
  Answer begin() const { return answer_from(data_, passed_, options_); }
  void write_differences(const DeclaredResult& result, TextSink& out) const;
  std::string render_table(const report::ReportTable& table) const;
  std::string workbook(report::Document page) const;
  std::int64_t suppress_below(const model::Outcomes& outcomes) const;

  const ComputeOutcomesOptions& options_;
  const Host& host_;
  DateRange days_;
  std::shared_ptr<engine::Dataset> data_;
  engine::PassCounts passed_;
};

model::Grouping grouping_of(const ComputeOutcomesOptions& options) {
  std::vector<model::GroupKey> keys;
  for (const std::string& name : options.by) {
    const auto key = model::find_group_key(name);
    if (!key) throw UsageError(fmt::format("--by: {}", name));
    keys.push_back(*key);
  }
  if (keys.empty()) keys = {model::GroupKey::structure, model::GroupKey::year};
  return model::make_grouping(keys);
}

template <class Make>
auto ComputeRun::read(Make make) {
  auto read = read_to_count(options_, load_options(options_), host_, make);
  data_ = std::move(read.data);
  passed_ = read.counts;
  return std::move(read.visitor);
}

std::string ComputeRun::render_table(const report::ReportTable& table) const {
  if (options_.format == TableFormat::csv) return render::render_csv(table, options_.language, options_.csv);
  if (options_.format == TableFormat::xlsx)
    return workbook_of({{{}, table.caption, {table}, {}}}, *data_, host_.disk, options_.language);
  std::string out;
  render::append_text_table(out, table, options_.language, options_.width);
  return out;
}

// A sheet of its own for what can be read back, and one for what it was made of.
std::string ComputeRun::workbook(report::Document page) const {
  if (!page.data.columns.empty()) page.blocks.emplace_back(page.data);
  return workbook_of({std::move(page)}, *data_, host_.disk, options_.language);
}

// The greatest of the rule sets that the rows were counted under.
std::int64_t ComputeRun::suppress_below(const model::Outcomes& outcomes) const {
  std::int64_t greatest = 0;
  for (const model::OutcomeRow& row : outcomes.rows) {
    const rules::RuleSet* rules = data_->book.find(row.rules);
    if (rules) greatest = std::max(greatest, rules->suppress_below);
  }
  return greatest;
}

Answer ComputeRun::groups() {
  const auto visitor =
      read([this](engine::Dataset&) { return std::make_unique<engine::TallyVisitor>(grouping_of(options_), days_); });
  return answer_of(counted(options_, *data_, visitor->tally()));
}

// The manifest is written once the outcomes are.
Answer ComputeRun::groups_with_manifest() {
  const auto key = manifest_key(options_, host_.disk);
  const auto visitor = read(
      [&](engine::Dataset&) { return std::make_unique<engine::ManifestedTally>(grouping_of(options_), days_, key); });
  Answer answer = answer_of(counted(options_, *data_, visitor->tally()));
  if (!answer.result.is_complete) return answer;
  answer.closing = {{"manifest.written", {*options_.manifest}}};
  answer.write = [this, write = answer.write, manifest = visitor->take_manifest(*data_, host_.disk)](TextSink& out) {
    const ExitStatus status = write(out);
    write_manifest(*options_.manifest, manifest, *data_, options_.language, host_.disk);
    return status;
  };
  return answer;
}

Answer ComputeRun::answer_of(model::Outcomes outcomes) {
  Answer answer = begin();
  if (!answer.result.is_complete) return answer;
  answer.write = [this, outcomes = std::move(outcomes)](TextSink& out) {
    if (options_.format == TableFormat::csv) {
      render::write_outcomes_csv(out, outcomes, options_.language, options_.csv, options_.jobs);
    } else {
      const report::OutcomesFrame frame{suppress_below(outcomes), passed_.left_out, &data_->names, data_->understood};
      const report::Document page = report::outcomes_document(outcomes, frame);
      out.write(options_.format == TableFormat::xlsx ? workbook(page)
                                                     : render::render_text(page, options_.language, options_.width));
    }
    return ExitStatus::done;
  };
  return answer;
}

Answer ComputeRun::records() {
  std::shared_ptr<engine::RecordListing> list =
      read([this](engine::Dataset&) { return std::make_unique<engine::RecordListing>(days_); });
  Answer answer = begin();
  if (!answer.result.is_complete) return answer;
  answer.write = [this, list](TextSink& out) {
    if (options_.format == TableFormat::csv)
      list->write_csv(out, options_.language, options_.csv, options_.jobs);
    else
      out.write(render_table(list->take_table()));
    return ExitStatus::done;
  };
  return answer;
}

Answer ComputeRun::trace() {
  std::shared_ptr<engine::RecordTrace> trace =
      read([this](engine::Dataset&) { return std::make_unique<engine::RecordTrace>(days_); });
  Answer answer = begin();
  if (!answer.result.is_complete) return answer;
  answer.write = [this, trace](TextSink& out) {
    trace->write_json(out, *data_, host_.disk, options_.language, options_.jobs);
    return ExitStatus::done;
  };
  return answer;
}

// Of a table for a machine, what it comes to is a note; of one for a reader, its last line.
void ComputeRun::write_differences(const DeclaredResult& result, TextSink& out) const {
  const bool is_for_machine = options_.format != TableFormat::text;
  if (is_for_machine || !result.differences.rows.empty()) out.write(render_table(result.differences));
  if (!is_for_machine) out.write(render::text(options_.language, sum_of(result)) + "\n");
}

// Of a workbook the text of its sheet; empty, with a finding, where none has outcomes.
Bytes ComputeRun::open_declared(engine::Dataset& data, SourceId source) const {
  engine::open_outcome_sheet(data.sources[source], source, options_.sheet, host_.disk, data.diagnostics);
  return diagnostics::read_source(host_.disk, data.sources[source]);
}

Answer ComputeRun::declared() {
  SourceId source = kNoSource;
  Bytes bytes;
  std::optional<model::Grouping> grouping;
  const auto visitor = read([&](engine::Dataset& data) {
    source = data.sources.add({*options_.check, *options_.check, true});
    bytes = open_declared(data, source);
    const bool is_text = documents::check_bytes(source, bytes.text(), data.diagnostics);
    grouping = is_text ? declared_grouping(source, bytes.text(), data.diagnostics) : std::nullopt;
    return std::make_unique<engine::TallyVisitor>(grouping.value_or(model::Grouping{}), days_);
  });
  const model::Outcomes outcomes = counted(options_, *data_, visitor->tally());
  DeclaredResult result;
  if (grouping) result = check_declared(source, bytes.text(), outcomes, data_->diagnostics);
  Answer answer = begin();
  if (!grouping) answer.result = {ExitStatus::findings, false};
  if (!answer.result.is_complete) return answer;
  if (!result.differences.rows.empty()) answer.result.status = ExitStatus::findings;
  if (options_.format != TableFormat::text) answer.closing = {sum_of(result)};
  answer.write = [this, result = std::move(result)](TextSink& out) {
    write_differences(result, out);
    return ExitStatus::done;
  };
  return answer;
}

Answer ComputeRun::answer() {
  const model::Grouping grouping = grouping_of(options_);
  if (options_.against_rules || !options_.against_files.empty()) return compare_outcomes(options_, grouping, host_);
  if (options_.check) return declared();
  if (options_.format == TableFormat::json) return trace();
  if (options_.manifest) return groups_with_manifest();
  return options_.records ? records() : groups();
}

void check_usage(const ComputeOutcomesOptions& options) {
  const bool is_compared = options.against_rules || !options.against_files.empty();
  if (options.format == TableFormat::json && (!options.records || is_compared))
    throw engine::Refusal({"usage.json_is_a_trace", {}});
  for (auto name = options.by.begin(); name != options.by.end(); ++name)
    if (std::find(options.by.begin(), name, *name) != name) throw engine::Refusal({"usage.key_twice", {*name}});
  if (options.from.is_set() && options.to.is_set() && options.to < options.from)
    throw engine::Refusal({"usage.from_after_to", {options.from, options.to}});
}

}  // namespace

std::vector<std::string> group_key_names() { return {model::group_keys().begin(), model::group_keys().end()}; }

RunResult compute_outcomes(const ComputeOutcomesOptions& options, const Host& host) {
  ComputeRun run(options, host);
  return deliver(options, host, [&] {
    check_usage(options);
    return run.answer();
  });
}

}  // namespace tremplin::commands
