#include "report/outcomes/outcomes_document.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

#include "assess/interval.h"
#include "report/disclosure/suppression.h"
#include "report/figures/understood.h"
#include "report/outcomes/outcomes_data.h"

namespace tremplin::report {
namespace {

constexpr std::array<std::string_view, 9> kCountColumns = {
    "exits", "below_threshold", "withdrawn", "examined", "durable", "transition", "positive", "other", "dynamic"};
enum CountAt : std::size_t {
  kCountExits,
  kCountBelow,
  kCountWithdrawn,
  kCountExamined,
  kCountDurable,
  kCountTransition,
  kCountPositive,
  kCountOther,
  kCountDynamic
};

std::vector<std::int64_t> counts_in_order(const model::Counts& counts) {
  return {counts.exits,      counts.below_threshold, counts.withdrawn, counts.examined(), counts.durable,
          counts.transition, counts.positive,        counts.other,     counts.dynamic()};
}

bool is_about_persons(model::GroupKey key) {
  return key == model::GroupKey::profile || key == model::GroupKey::prescriber || key == model::GroupKey::reason;
}

// exits = below + withdrawn + examined; examined = dynamic + other; dynamic = durable + transition + positive.
std::vector<CountColumn> column_sums() {
  std::vector<CountColumn> columns(kCountColumns.size());
  for (const std::size_t part : {kCountBelow, kCountWithdrawn, kCountExamined}) columns[part].whole = kCountExits;
  for (const std::size_t part : {kCountDynamic, kCountOther}) columns[part].whole = kCountExamined;
  for (const std::size_t part : {kCountDurable, kCountTransition, kCountPositive}) columns[part].whole = kCountDynamic;
  for (const std::size_t part : {kCountDurable, kCountTransition, kCountPositive, kCountOther, kCountDynamic})
    columns[part].complement_in = kCountExamined;
  return columns;
}

class OutcomesPage {
 public:
  OutcomesPage(const model::Outcomes& outcomes, const OutcomesFrame& frame) : outcomes_(outcomes), frame_(frame) {}

  Document make() {
    hide_small_groups();
    document_.kind = "outcomes";
    document_.title = {"outcomes.title", {}};
    // What hides small groups on the page would be undone by their figures beside it.
    if (!is_suppressed_) document_.data = outcomes_data(outcomes_);
    if (outcomes_.rows.empty()) {
      document_.blocks.emplace_back(Paragraph{Paragraph::Tone::lead, {{"outcomes.none", {}}}});
      return std::move(document_);
    }
    if (shown_rows() > 0) document_.blocks.emplace_back(lines());
    if (ReportTable shown = table(); !shown.rows.empty()) document_.blocks.emplace_back(std::move(shown));
    document_.blocks.emplace_back(Paragraph{Paragraph::Tone::note, notes()});
    return std::move(document_);
  }

 private:
  bool has(model::GroupKey key) const { return outcomes_.grouping.has(key); }
  // The groups that may be named: none, where the total would tell of them what is hidden.
  std::size_t shown_rows() const { return is_suppressed_ && suppression_.unprotected ? 0 : outcomes_.rows.size(); }
  void hide_small_groups();
  model::Text part_name(const model::OutcomeRow& row, std::size_t at) const;
  Value group_value(const model::OutcomeRow& row) const;
  bool is_outside(const model::OutcomeRow& row) const;
  // True where something that a line would say of a row is hidden.
  bool hides_any(std::size_t at, std::initializer_list<CountAt> said) const;
  Message line(std::size_t at) const;
  Bullets lines() const;
  Value cell(std::size_t row, std::size_t column, std::int64_t count) const;
  ReportTable table() const;
  // Counts of certain reasons, in a sentence: with the table they give its cells back.
  bool may_tell(std::int64_t count) const {
    if (!is_suppressed_) return count > 0;
    return count >= frame_.suppress_below && shown_rows() == outcomes_.rows.size() && !suppression_.hides_any();
  }
  std::vector<Message> notes() const;

  const model::Outcomes& outcomes_;
  const OutcomesFrame& frame_;
  Document document_;
  Suppression suppression_;
  bool is_suppressed_ = false;
  model::Counts total_;
};

void OutcomesPage::hide_small_groups() {
  for (const model::OutcomeRow& row : outcomes_.rows) total_ += row.counts;
  for (const model::GroupKey key : outcomes_.grouping.keys) is_suppressed_ = is_suppressed_ || is_about_persons(key);
  is_suppressed_ = is_suppressed_ && frame_.suppress_below > 1;
  if (!is_suppressed_) return;
  CountTable table{
      column_sums(), {}, has(model::GroupKey::profile) ? CountTable::Rows::apart : CountTable::Rows::adding_up};
  for (const model::OutcomeRow& row : outcomes_.rows) table.rows.push_back(counts_in_order(row.counts));
  if (!has(model::GroupKey::profile)) table.rows.push_back(counts_in_order(total_));
  // A reason says its category, or that it is withdrawn, but not how long somebody stayed.
  if (has(model::GroupKey::reason))
    for (const std::size_t part : {kCountWithdrawn, kCountDurable, kCountTransition, kCountPositive, kCountOther})
      table.columns[part].zeros = CountColumn::Zeros::known;
  suppression_ = suppress_small_groups(table, frame_.suppress_below);
}

// The name of a structure or prescriber where there is one, else the code.
model::Text OutcomesPage::part_name(const model::OutcomeRow& row, std::size_t at) const {
  const model::GroupKey key = outcomes_.grouping.keys[at];
  const std::string& code = row.group[at];
  const bool may_have_name = key == model::GroupKey::structure || key == model::GroupKey::prescriber;
  const model::Text* name = may_have_name && frame_.names != nullptr ? frame_.names->find(code) : nullptr;
  return name != nullptr ? *name : model::Text{code, code};
}

Value OutcomesPage::group_value(const model::OutcomeRow& row) const {
  model::Text text;
  for (std::size_t i = 0; i < row.group.size(); ++i) {
    if (row.group[i].empty()) continue;
    const model::Text part = part_name(row, i);
    const std::string between = text.is_empty() ? "" : ", ";
    text.fr += between + part.in(Language::french);
    text.en += between + part.in(Language::english);
  }
  if (is_outside(row))
    return text.is_empty() ? Message{"outcomes.outside", {}} : Message{"outcomes.outside_of", {text}};
  return text.is_empty() ? Value(Message{"outcomes.no_group", {}}) : Value(text);
}

// Whether no convention judges the row's exits, where rows are by convention.
bool OutcomesPage::is_outside(const model::OutcomeRow& row) const {
  const auto& keys = outcomes_.grouping.keys;
  const auto at = std::find(keys.begin(), keys.end(), model::GroupKey::convention);
  return at != keys.end() && row.group[static_cast<std::size_t>(at - keys.begin())].empty();
}

bool OutcomesPage::hides_any(std::size_t at, std::initializer_list<CountAt> said) const {
  return is_suppressed_ &&
         std::any_of(said.begin(), said.end(), [&](const CountAt column) { return suppression_.hides(at, column); });
}

Message OutcomesPage::line(std::size_t at) const {
  const model::OutcomeRow& row = outcomes_.rows[at];
  const model::Counts& counts = row.counts;
  const Rate dynamic{counts.dynamic(), counts.examined()};
  if (dynamic.is_defined() ? hides_any(at, {kCountExamined, kCountDynamic, kCountDurable})
                           : hides_any(at, {kCountExits, kCountExamined}))
    return {"outcomes.line_hidden", {group_value(row)}};
  if (!dynamic.is_defined()) return {"outcomes.line_none", {group_value(row), counts.exits}};
  const assess::Interval interval = *assess::wilson_interval(dynamic);
  return {"outcomes.line",
          {group_value(row), counts.dynamic(), counts.examined(), dynamic, Bounds{interval.low, interval.high},
           counts.durable}};
}

Bullets OutcomesPage::lines() const {
  Bullets bullets;
  for (std::size_t i = 0; i < shown_rows(); ++i) bullets.items.emplace_back(line(i));
  return bullets;
}

Value OutcomesPage::cell(std::size_t row, std::size_t column, std::int64_t count) const {
  if (is_suppressed_ && suppression_.hides(row, column)) return Absent::hidden;
  return count;
}

ReportTable OutcomesPage::table() const {
  ReportTable table;
  table.caption = {"outcomes.table", {}};
  for (const model::GroupKey key : outcomes_.grouping.keys) {
    const std::string code(model::group_keys()[static_cast<std::size_t>(key)]);
    table.columns.push_back({{"outcomes.column." + code, {}}, code, Column::Align::left});
  }
  for (const std::string_view code : kCountColumns)
    table.columns.push_back({{"outcomes.column." + std::string(code), {}}, std::string(code), Column::Align::right});
  for (std::size_t i = 0; i < shown_rows(); ++i) {
    Row row;
    for (std::size_t key = 0; key < outcomes_.grouping.keys.size(); ++key) {
      const bool is_none =
          outcomes_.grouping.keys[key] == model::GroupKey::convention && outcomes_.rows[i].group[key].empty();
      row.cells.push_back(is_none ? Value(Message{"outcomes.outside", {}}) : Value(part_name(outcomes_.rows[i], key)));
    }
    const auto counts = counts_in_order(outcomes_.rows[i].counts);
    for (std::size_t column = 0; column < counts.size(); ++column) row.cells.push_back(cell(i, column, counts[column]));
    table.rows.push_back(std::move(row));
  }
  if (has(model::GroupKey::profile)) return table;
  Row total{{}, Row::Kind::total};
  total.cells.emplace_back(Message{"outcomes.total", {}});
  for (std::size_t i = 1; i < outcomes_.grouping.keys.size(); ++i) total.cells.emplace_back("");
  for (const std::int64_t count : counts_in_order(total_)) total.cells.emplace_back(count);
  table.rows.push_back(std::move(total));
  return table;
}

std::vector<Message> OutcomesPage::notes() const {
  std::vector<Message> notes = {{"outcomes.note_interval", {}}};
  if (may_tell(total_.at_boundary)) notes.push_back({"outcomes.note_boundary", {total_.at_boundary}});
  if (may_tell(total_.ambiguous)) notes.push_back({"outcomes.note_ambiguous", {total_.ambiguous}});
  if (has(model::GroupKey::profile)) notes.push_back({"outcomes.note_profile", {}});
  if (shown_rows() < outcomes_.rows.size())
    notes.push_back({"outcomes.note_withheld", {frame_.suppress_below}});
  else if (is_suppressed_ && suppression_.hides_any())
    notes.push_back({"outcomes.note_suppressed", {frame_.suppress_below}});
  if (frame_.left_out > 0) notes.push_back({"outcomes.note_left_out", {frame_.left_out}});
  for (Message& message : understood_messages(frame_.understood)) notes.push_back(std::move(message));
  return notes;
}

}  // namespace

Document outcomes_document(const model::Outcomes& outcomes, const OutcomesFrame& frame) {
  return OutcomesPage(outcomes, frame).make();
}

}  // namespace tremplin::report
