#include "report/outcomes/comparison_document.h"

#include <array>
#include <map>

#include "documents/tables.h"

namespace tremplin::report {
namespace {

using classify::ExitChange;
using classify::TracedExit;

// A count of outcomes; those of examined exits have a rate.
struct ComparedCount {
  std::string_view code;
  std::int64_t (*of)(const model::Counts&);
  bool has_rate;
};

constexpr std::array<ComparedCount, 9> kCompared = {{
    {"exits", [](const model::Counts& counts) { return counts.exits; }, false},
    {"below_threshold", [](const model::Counts& counts) { return counts.below_threshold; }, false},
    {"withdrawn", [](const model::Counts& counts) { return counts.withdrawn; }, false},
    {"examined", [](const model::Counts& counts) { return counts.examined(); }, false},
    {"durable", [](const model::Counts& counts) { return counts.durable; }, true},
    {"transition", [](const model::Counts& counts) { return counts.transition; }, true},
    {"positive", [](const model::Counts& counts) { return counts.positive; }, true},
    {"other", [](const model::Counts& counts) { return counts.other; }, false},
    {"dynamic", [](const model::Counts& counts) { return counts.dynamic(); }, true},
}};

struct GroupPair {
  model::Counts here;
  model::Counts against;
  std::string rules_here;
  std::string rules_against;
};
using Groups = std::map<std::vector<std::string>, GroupPair>;

Groups groups_of(const Comparison& comparison) {
  Groups groups;
  for (const model::OutcomeRow& row : comparison.here.rows) {
    groups[row.group].here = row.counts;
    groups[row.group].rules_here = row.rules;
  }
  for (const model::OutcomeRow& row : comparison.against.rows) {
    groups[row.group].against = row.counts;
    groups[row.group].rules_against = row.rules;
  }
  return groups;
}

Rate rate_of(const ComparedCount& count, const model::Counts& counts) { return {count.of(counts), counts.examined()}; }

// Of the rates as they are shown, so that whoever subtracts them gets the same.
Value difference_of(const Rate& here, const Rate& against, int decimals, int shown) {
  if (!here.is_defined() || !against.is_defined()) return Absent::not_applicable;
  const std::int64_t units =
      round_half_even(here.count, here.of, decimals) - round_half_even(against.count, against.of, decimals);
  return Number{units, shown, Number::Sign::always};
}

// Of a table that is for machines alone: nobody reads a heading there.
Column code_column(std::string code, Column::Align align) { return {{}, std::move(code), align}; }

void add_columns(ReportTable& table, const ComparedCount& count) {
  const std::string code(count.code);
  for (const std::string& name : {code, "against_" + code})
    table.columns.push_back(code_column(name, Column::Align::right));
  if (!count.has_rate) return;
  for (const std::string& name : {code + "_rate", "against_" + code + "_rate", code + "_difference"})
    table.columns.push_back(code_column(name, Column::Align::right));
}

constexpr int kCsvDecimals = 6;

void add_cells(Row& row, const ComparedCount& count, const GroupPair& pair) {
  row.cells.insert(row.cells.end(), {count.of(pair.here), count.of(pair.against)});
  if (!count.has_rate) return;
  const Rate here = rate_of(count, pair.here);
  const Rate against = rate_of(count, pair.against);
  row.cells.insert(row.cells.end(), {here, against, difference_of(here, against, kCsvDecimals, kCsvDecimals)});
}

Value group_name(const Comparison& comparison, const std::vector<std::string>& group) {
  model::Text text;
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (group[i].empty()) continue;
    const bool is_structure = comparison.here.grouping.keys[i] == model::GroupKey::structure;
    const model::Text* name = is_structure && comparison.names ? comparison.names->find(group[i]) : nullptr;
    const std::string between = text.is_empty() ? "" : ", ";
    text.fr += between + (name ? name->in(Language::french) : group[i]);
    text.en += between + (name ? name->in(Language::english) : group[i]);
  }
  return text.is_empty() ? Value(Message{"outcomes.no_group", {}}) : Value(text);
}

constexpr int kPermille = 3;

Message rate_line(std::string key, Indicator indicator, const GroupPair& pair) {
  const Rate here = tremplin::rate_of(pair.here, indicator);
  const Rate against = tremplin::rate_of(pair.against, indicator);
  return {std::move(key),
          {here.count, here.of, here, against.count, against.of, against, difference_of(here, against, kPermille, 1)}};
}

// Both indicators where both readings have a rate, else the numbers of examined exits.
Message pair_line(Value name, const GroupPair& pair) {
  if (pair.here.examined() == 0 || pair.against.examined() == 0)
    return {"comparison.line_counts",
            {std::move(name), pair.here.examined(), pair.here.exits, pair.against.examined(), pair.against.exits}};
  return {"comparison.line",
          {std::move(name), rate_line("comparison.dynamic", Indicator::dynamic, pair),
           rate_line("comparison.durable", Indicator::durable, pair)}};
}

Bullets group_lines(const Comparison& comparison) {
  Bullets bullets;
  GroupPair total;
  for (const auto& [group, pair] : groups_of(comparison)) {
    total.here += pair.here;
    total.against += pair.against;
    if (pair.here != pair.against) bullets.items.emplace_back(pair_line(group_name(comparison, group), pair));
  }
  if (bullets.items.size() > 1) bullets.items.emplace_back(pair_line(Message{"outcomes.total", {}}, total));
  return bullets;
}

Value fate_value(const TracedExit* exit) {
  if (!exit) return Absent::not_applicable;
  const std::string fate(classify::fate_of(*exit));
  return Coded{fate, {"category." + fate, {}}};
}

// Where only the day differs, it is what there is to say.
Value fate_against(const ExitChange& change) {
  if (change.kind != classify::ChangeKind::exit_date) return fate_value(change.against);
  return Message{"comparison.other_day", {fate_value(change.against), change.against->record.exit_date}};
}

Value rule_value(const TracedExit* exit) {
  if (!exit) return Absent::not_applicable;
  return Message{"comparison.rule", {exit->classification.reason->label, exit->assignment.rules->id}};
}

// What decides stands in short: who wants to know the text behind it asks for the records as CSV.
ReportTable shown_changes(const Comparison& comparison) {
  ReportTable table;
  table.caption = {"comparison.exits", {}};
  for (const char* key : {"outcomes.column.structure", "outcomes.column.type", "records.column.id",
                          "records.column.exit_date", "comparison.column.fate", "comparison.column.against_fate",
                          "comparison.column.rule", "comparison.column.against_rule"})
    table.columns.push_back({{key, {}}, {}, Column::Align::left});
  for (const ExitChange& change : comparison.changes) {
    const TracedExit& exit = change.any();
    Row row;
    row.cells = {std::string(exit.record.structure),
                 std::string(documents::word_of(exit.assignment.type)),
                 std::string(exit.record.id),
                 exit.record.exit_date,
                 fate_value(change.here),
                 fate_against(change),
                 rule_value(change.here),
                 rule_value(change.against)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

// From the day of exit on, for one side.
void add_side(Row& row, const TracedExit* exit, Language language) {
  if (!exit) {
    row.cells.insert(row.cells.end(), 6, Value(""));
    return;
  }
  const classify::Classification& outcome = exit->classification;
  const bool is_examined = outcome.status == classify::RecordStatus::examined;
  row.cells.insert(row.cells.end(),
                   {exit->record.exit_date, std::string(classify::word_of(outcome.status)),
                    is_examined ? std::string(documents::word_of(outcome.category)) : std::string(),
                    outcome.reason->code, exit->assignment.rules->id, outcome.reason->source.in(language)});
}

constexpr std::array<std::string_view, 6> kSideColumns = {"exit_date", "status", "category",
                                                          "reason",    "rules",  "source"};

}  // namespace

ReportTable compared_groups(const Comparison& comparison) {
  ReportTable table;
  table.caption = {"comparison.groups", {}};
  for (const model::GroupKey key : comparison.here.grouping.keys) {
    std::string code(model::group_keys()[static_cast<std::size_t>(key)]);
    table.columns.push_back(code_column(std::move(code), Column::Align::left));
  }
  for (const ComparedCount& count : kCompared) add_columns(table, count);
  const bool is_by_rules = comparison.here.grouping.has(model::GroupKey::rules);
  for (const char* code : {"rules", "against_rules"})
    if (!is_by_rules) table.columns.push_back(code_column(code, Column::Align::left));
  for (const auto& [group, pair] : groups_of(comparison)) {
    Row row;
    row.cells.assign(group.begin(), group.end());
    for (const ComparedCount& count : kCompared) add_cells(row, count, pair);
    if (!is_by_rules) row.cells.insert(row.cells.end(), {pair.rules_here, pair.rules_against});
    table.rows.push_back(std::move(row));
  }
  return table;
}

ReportTable changed_exits(const Comparison& comparison, Language language) {
  ReportTable table;
  table.caption = {"comparison.exits", {}};
  for (const char* code : {"structure", "type", "id", "change"})
    table.columns.push_back(code_column(code, Column::Align::left));
  for (const std::string_view code : kSideColumns)
    table.columns.push_back(code_column(std::string(code), Column::Align::left));
  for (const std::string_view code : kSideColumns)
    table.columns.push_back(code_column("against_" + std::string(code), Column::Align::left));
  for (const ExitChange& change : comparison.changes) {
    const TracedExit& exit = change.any();
    Row row;
    row.cells = {std::string(exit.record.structure), std::string(documents::word_of(exit.assignment.type)),
                 std::string(exit.record.id), std::string(classify::word_of(change.kind))};
    add_side(row, change.here, language);
    add_side(row, change.against, language);
    table.rows.push_back(std::move(row));
  }
  return table;
}

Document comparison_document(const Comparison& comparison) {
  Document document;
  document.kind = "comparison";
  document.title = {"comparison.title", {}};
  const auto changed = static_cast<std::int64_t>(comparison.changes.size());
  document.blocks.emplace_back(Paragraph{Paragraph::Tone::lead,
                                         {changed == 0 ? Message{"comparison.none", {comparison.exits}}
                                                       : Message{"comparison.some", {changed, comparison.exits}}}});
  if (Bullets lines = group_lines(comparison); !lines.items.empty()) document.blocks.emplace_back(std::move(lines));
  if (changed > 0) document.blocks.emplace_back(shown_changes(comparison));
  return document;
}

}  // namespace tremplin::report
