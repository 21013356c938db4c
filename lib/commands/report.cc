#include "tremplin/commands/report.h"

#include <algorithm>

#include "commands/answer.h"
#include "commands/pages/convert_page.h"
#include "commands/pages/report_pages.h"
#include "commands/pages/workbook.h"
#include "documents/tables.h"
#include "engine/fold_outcomes.h"
#include "engine/read_records.h"
#include "engine/refusal.h"
#include "negotiate/positions/former_targets.h"
#include "render/text/catalogue.h"
#include "report/document/apply_names.h"
#include "report/kinds/report_kinds.h"
#include "tremplin/commands/suggest.h"
#include "tremplin/version.h"

namespace tremplin::commands {
namespace {

class PortfolioVisitor : public engine::RecordVisitor {
 public:
  report::Portfolio& portfolio() { return portfolio_; }
  void visit(const check::CheckedRecord& checked, const classify::Classification& classification) override {
    portfolio_.add(checked, classification);
  }

 private:
  report::Portfolio portfolio_;
};

// Counts read as outcomes, by structure, type and year, and by convention where the table says which.
void add_rows(engine::Dataset& data, bool by_convention, report::Portfolio& portfolio) {
  std::vector<model::GroupKey> keys{model::GroupKey::structure, model::GroupKey::year};
  if (by_convention) keys.push_back(model::GroupKey::convention);
  const model::Grouping grouping = model::make_grouping(keys);
  tally::Tally tally(grouping);
  for (const model::Outcomes& table : data.outcomes)
    if (table.grouping.has(model::GroupKey::convention) == by_convention)
      engine::fold_table(data, table, grouping, {}, tally);
  const auto at = [&grouping](model::GroupKey key) {
    return static_cast<std::size_t>(std::find(grouping.keys.begin(), grouping.keys.end(), key) - grouping.keys.begin());
  };
  const auto types = documents::choices_of<model::StructureType>();
  for (const model::OutcomeRow& row : tally.outcomes(data.diagnostics).rows) {
    const auto type = std::find(types.begin(), types.end(), row.group[at(model::GroupKey::type)]);
    if (type == types.end()) continue;
    report::YearRow year{std::stoi(row.group[at(model::GroupKey::year)]), std::nullopt, row.counts};
    if (by_convention) year.convention = row.group[at(model::GroupKey::convention)];
    portfolio.add(row.group[at(model::GroupKey::structure)], static_cast<model::StructureType>(type - types.begin()),
                  std::move(year));
  }
}

// One reading of inputs, and what a report may say of it.
class ReportSession {
 public:
  ReportSession(const ReportOptions& options, const Host& host) : options_(options), host_(host) {
    engine::PassOptions pass;
    pass.keep_going = options.keep_going;
    pass.jobs = options.jobs;
    pass.progress = host.progress;
    auto read = engine::read_records(options, {{options.max_findings, false}, std::nullopt}, pass, host.disk,
                                     [](engine::Dataset&) { return std::make_unique<PortfolioVisitor>(); });
    for (const bool by_convention : {false, true}) add_rows(*read.data, by_convention, read.visitor->portfolio());
    data_ = std::move(read.data);
    portfolio_ = std::move(read.visitor->portfolio());
    passed_ = read.counts;
    note_years_of_rows();
  }

  Answer begin() const { return answer_from(data_, passed_, options_); }
  const rules::NameTable& names() const { return data_->names; }

  report::ReportInput input() const;

 private:
  void note_years_of_rows();
  void choose_cases(report::ReportInput& input) const;
  void check_choice(const report::ReportInput& input) const;
  void set_day(report::ReportInput& input) const;
  void check_day(const report::ReportInput& input) const;

  const ReportOptions& options_;
  const Host& host_;
  std::shared_ptr<engine::Dataset> data_;
  report::Portfolio portfolio_;
  engine::PassCounts passed_;
};

void ReportSession::note_years_of_rows() {
  for (const model::Convention& convention : data_->conventions) {
    if (!convention.is_sound) continue;
    const report::StructureFigures* figures = portfolio_.find(convention.structure_id(), convention.type());
    if (figures == nullptr) continue;
    for (const report::YearRow& row : figures->rows)
      if (!row.convention || *row.convention == convention.id_text()) portfolio_.note_year(convention, row.year);
  }
}

void ReportSession::choose_cases(report::ReportInput& input) const {
  std::vector<const model::Convention*> sound;
  for (const model::Convention& convention : data_->conventions)
    if (convention.is_sound) sound.push_back(&convention);
  for (std::size_t i = 0; i < data_->conventions.size(); ++i) {
    const model::Convention& convention = data_->conventions[i];
    if (!convention.is_sound) {
      const std::string id = convention.id ? convention.id_text() : std::string();
      if (!options_.convention || id == *options_.convention)
        input.broken.push_back({id, data_->sources[convention.place.source].name});
      continue;
    }
    if (options_.convention && convention.id_text() != *options_.convention) continue;
    if (options_.structure && convention.structure_id() != *options_.structure) continue;
    const rules::RuleSet* rules = data_->override_rules != nullptr ? data_->override_rules : data_->convention_rules[i];
    if (rules == nullptr) rules = &data_->book.built_in_for(convention.days().from);
    input.cases.push_back({&convention, rules, portfolio_.find(convention.structure_id(), convention.type()),
                           report::own_figures(portfolio_, convention),
                           negotiate::former_conventions(convention, sound)});
  }
  std::sort(input.cases.begin(), input.cases.end(),
            [](const report::ConventionCase& a, const report::ConventionCase& b) {
              return a.convention->id_text() < b.convention->id_text();
            });
}

// An id that no convention has is a slip of the pen: the nearest one is named.
void ReportSession::check_choice(const report::ReportInput& input) const {
  if (!input.cases.empty() || !input.broken.empty() || (!options_.convention && !options_.structure)) return;
  std::vector<std::string> ids;
  for (const model::Convention& convention : data_->conventions)
    if (convention.is_sound) ids.push_back(options_.convention ? convention.id_text() : convention.structure_id());
  const std::vector<std::string_view> names(ids.begin(), ids.end());
  if (options_.convention) engine::refuse_name("report.no_convention", *options_.convention, names);
  engine::refuse_name("report.no_structure", *options_.structure, names);
}

void ReportSession::set_day(report::ReportInput& input) const {
  if (options_.as_of.is_set()) {
    input.as_of = options_.as_of;
    input.as_of_source = report::AsOf::given;
    return;
  }
  const report::LatestExit* latest = portfolio_.latest(passed_.far ? std::optional(passed_.far->year) : std::nullopt);
  input.as_of_source = latest != nullptr ? report::AsOf::latest_exit : report::AsOf::unknown;
  input.as_of = latest != nullptr ? latest->day : make_date(9999, 12, 31);
  if (latest != nullptr) input.latest_exit = *latest;
}

void ReportSession::check_day(const report::ReportInput& input) const {
  const bool has_day = input.as_of_source != report::AsOf::unknown;
  if (has_day || input.cases.empty() || !report::kind_row(options_.kind).info.needs_day) return;
  throw engine::Refusal({"report.needs_day", {}});
}

report::ReportInput ReportSession::input() const {
  report::ReportInput input;
  input.year = options_.year;
  input.suppress_below = options_.suppress_below;
  input.version = kVersion;
  input.records_left_out = passed_.left_out;
  input.understood = data_->understood;
  set_day(input);
  input.earlier = std::make_unique<report::EarlierFigures>(portfolio_, input.as_of);
  choose_cases(input);
  check_choice(input);
  check_day(input);
  input.unjudged = report::Unjudged(portfolio_, *data_->convention_index);
  // A table of data has no foot for the method to stand in.
  if (options_.format != ReportFormat::csv || !options_.folder.empty()) input.inputs = input_files(*data_, host_.disk);
  return input;
}

// The page is made before anything is said: a choice that cannot be made refuses the whole run.
Answer with_page(Answer answer, report::Report report, const rules::NameTable& names, const ReportOptions& options) {
  report::apply_names(report.page, names);
  if (strikes(report, options)) answer.result.status = ExitStatus::findings;
  answer.write = [&options, page = std::move(report.page)](TextSink& out) {
    out.write(rendered(page, options));
    return ExitStatus::done;
  };
  return answer;
}

ReportOptions of_one_input(const ReportOptions& options, std::size_t which) {
  ReportOptions one = options;
  one.inputs = {options.inputs[which]};
  one.year.reset();
  return one;
}

Answer compare(const ReportOptions& options, const Host& host) {
  if (!options.folder.empty()) throw engine::Refusal({"report.changes.folder", {}});
  if (options.inputs.size() != 2) throw engine::Refusal({"report.changes.two", {}});
  const ReportOptions older = of_one_input(options, 0);
  const ReportOptions newer = of_one_input(options, 1);
  const ReportSession before(older, host);
  const ReportSession after(newer, host);
  Answer answer = joined(before.begin(), after.begin());
  if (!answer.result.is_complete) return answer;
  report::Report changes = report::kind_row(options.kind).compare(before.input(), after.input());
  return with_page(std::move(answer), std::move(changes), after.names(), options);
}

// The kinds of which something holds, as a series.
std::string kinds_with(bool ReportKindInfo::*property, Language language) {
  std::string others;
  std::string last;
  for (const ReportKindInfo& kind : report_kinds()) {
    if (!(kind.*property)) continue;
    if (!last.empty()) others += (others.empty() ? "" : ", ") + last;
    last = kind.word;
  }
  return render::text(language, "list.last", {others, last});
}

void check_verdicts(const ReportOptions& options) {
  if (options.fail_on.empty() || report::kind_row(options.kind).info.has_verdicts) return;
  throw engine::Refusal(
      {"report.no_verdicts", {options.kind, kinds_with(&ReportKindInfo::has_verdicts, options.message_language)}});
}

void check_format(const ReportOptions& options) {
  const bool is_document = options.format == ReportFormat::odt || options.format == ReportFormat::docx;
  if (is_document && !report::kind_row(options.kind).info.is_to_sign)
    throw engine::Refusal(
        {"report.not_to_sign", {options.kind, kinds_with(&ReportKindInfo::is_to_sign, options.message_language)}});
  if (is_converted(options.format) && !options.is_to_file) throw engine::Refusal({"convert.needs_output", {}});
}

Answer answer(const ReportOptions& options, const Host& host) {
  check_verdicts(options);
  check_format(options);
  const report::ReportKindRow& row = report::kind_row(options.kind);
  if (row.info.is_of_two) return compare(options, host);
  const auto session = std::make_shared<ReportSession>(options, host);
  Answer answer = session->begin();
  if (!answer.result.is_complete) return answer;
  if (options.folder.empty())
    return with_page(std::move(answer), row.make(session->input()), session->names(), options);
  const auto input = std::make_shared<report::ReportInput>(session->input());
  answer.write = [&options, &host, session, input](TextSink&) {
    const bool has_struck = write_report_folder(std::move(*input), session->names(), options, host.disk);
    return has_struck ? ExitStatus::findings : ExitStatus::done;
  };
  return answer;
}

}  // namespace

std::vector<ReportKindInfo> report_kinds() {
  const auto rows = report::report_kind_rows();
  std::vector<ReportKindInfo> kinds;
  kinds.reserve(rows.size());
  for (const report::ReportKindRow& row : rows) kinds.push_back(row.info);
  return kinds;
}

std::vector<std::string> report_verdicts() {
  return {"met", "missed", "not-assessed", "secured", "out-of-reach", "on-track", "at-risk", "open"};
}

RunResult run_report(const ReportOptions& options, const Host& host) {
  return deliver(options, host, [&] { return answer(options, host); });
}

}  // namespace tremplin::commands
