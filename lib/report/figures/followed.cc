#include "report/figures/followed.h"

#include <algorithm>
#include <iterator>

#include "report/document/parts.h"
#include "report/money/use_of_money.h"

namespace tremplin::report {
namespace {

Value year_of_recommendation(const model::Recommendation& recommendation) {
  return recommendation.year ? year_name(static_cast<int>(recommendation.year->value.value)) : Value(Absent::not_known);
}

std::vector<const model::Recommendation*> by_year(const model::Convention& convention) {
  std::vector<const model::Recommendation*> items;
  if (!convention.renewal) return items;
  for (const model::Recommendation& item : convention.renewal->value.recommendations) items.push_back(&item);
  std::stable_sort(items.begin(), items.end(), [](const model::Recommendation* a, const model::Recommendation* b) {
    return (a->year ? a->year->value.value : 0) < (b->year ? b->year->value.value : 0);
  });
  return items;
}

// The amount asked for is a yearly one.
std::int64_t part_asked(std::int64_t cents, const model::Convention& convention, int year) {
  return part_of_year(cents, months_of_period(convention, year));
}

const model::OperationalObjective* objective_of(const model::Convention& convention, const std::string& code) {
  if (!convention.objectives) return nullptr;
  for (const model::OperationalObjective& objective : convention.objectives->value.operational)
    if (objective.id && objective.id->value.text == code) return &objective;
  return nullptr;
}

// What was agreed for the year, and how far from it the position was.
std::vector<Value> agreed_cells(const model::OperationalObjective* objective, int year, Decimal put_forward) {
  if (objective == nullptr) return {Absent::not_known, Absent::not_known};
  const auto agreed = objective->targets.find(year);
  if (agreed == objective->targets.end()) return {Absent::not_known, Absent::not_known};
  const std::int64_t difference = put_forward.hundredths - agreed->second.value.hundredths;
  return {number(agreed->second.value), Number{difference, 2, Number::Sign::always}};
}

void add_position_rows(ReportTable& table, const model::Convention& convention, const model::Position& position) {
  const Date day = position.date ? position.date->value : Date{};
  for (const auto& [code, targets] : position.operational) {
    const model::OperationalObjective* objective = objective_of(convention, code.value.text);
    for (const auto& [year, target] : targets) {
      const std::vector<Value> agreed = agreed_cells(objective, year, target.value);
      table.rows.push_back(
          {{objective_label(convention, code.value.text), year_name(year),
            party_name(position.party ? position.party->value.text : "", day), known(position.date),
            number(target.value), objective == nullptr ? Value() : known(objective->unit), agreed[0], agreed[1]}});
    }
  }
}

}  // namespace

std::vector<Block> former_recommendations(std::span<const model::Convention* const> former) {
  ReportTable table;
  table.caption = {"followed.recommendations.caption", {}};
  table.columns = {text_column("convention", "convention"), text_column("year", "year"),
                   text_column("followed.recommendation", "recommendation"), text_column("followed.done", "done")};
  for (const model::Convention* convention : former)
    for (const model::Recommendation* item : by_year(*convention))
      table.rows.push_back(
          {{convention->id_text(), year_of_recommendation(*item), known(item->text), known(item->done)}});
  if (table.rows.empty()) return {};
  return {Heading{2, {"followed.recommendations", {}}}, std::move(table)};
}

std::vector<Block> financing_gap(const model::Convention& convention) {
  if (!convention.request || !convention.request->value.amount) return {};
  ReportTable table;
  table.caption = {"gap.caption", {}};
  table.columns = {text_column("year", "year"), number_column("gap.asked", "asked"),
                   number_column("amount_agreed", "agreed"), number_column("gap.left", "gap")};
  for (const int year : calendar_years_of(convention)) {
    const std::int64_t asked = part_asked(convention.request->value.amount->value.cents, convention, year);
    const auto agreed = money_of_year(convention, year).agreed;
    Value gap = Absent::not_known;
    if (agreed) gap = *agreed < asked ? Value(Money{asked - *agreed}) : Value(Message{"gap.none", {}});
    table.rows.push_back({{year_name(year), Money{asked}, money_value(agreed), gap}});
  }
  return {Heading{2, {"gap.heading", {}}}, std::move(table)};
}

std::vector<Block> operational_positions(const model::Convention& convention, Date as_of) {
  ReportTable table;
  table.caption = {"positions.operational.caption", {}};
  table.columns = {text_column("objective", "objective"),
                   text_column("year", "year"),
                   text_column("party", "party"),
                   text_column("date", "date"),
                   number_column("positions.position", "position"),
                   text_column("unit", "unit"),
                   number_column("positions.agreed", "agreed"),
                   number_column("positions.less_agreed", "less_agreed")};
  for (const model::Position& position : convention.negotiation)
    if (!is_after(position.date, as_of)) add_position_rows(table, convention, position);
  if (table.rows.empty()) return {};
  std::stable_sort(table.rows.begin(), table.rows.end(), [](const Row& a, const Row& b) {
    const auto key = [](const Row& row) { return std::get<std::string>(row.cells[1].data); };
    return key(a) < key(b);
  });
  return {std::move(table)};
}

void add_blocks(Document& page, std::vector<Block> blocks) {
  page.blocks.insert(page.blocks.end(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
}

}  // namespace tremplin::report
