#include "engine/fold_outcomes.h"

#include <algorithm>

#include "documents/tables.h"

namespace tremplin::engine {
namespace {

enum class Where { inside, outside, cut };

class OutcomeFolder {
 public:
  OutcomeFolder(Dataset& data, const model::Grouping& grouping, DateRange days, tally::Tally& tally)
      : data_(data), grouping_(grouping), days_(days), tally_(tally) {}

  void fold(const model::Outcomes& table);

 private:
  Where where(const model::Outcomes& table, const model::OutcomeRow& row) const;
  std::optional<std::string> value(const model::Outcomes& table, const model::OutcomeRow& row,
                                   model::GroupKey key) const;
  const std::string* given(const model::Outcomes& table, const model::OutcomeRow& row, model::GroupKey key) const;
  std::string department(const model::Outcomes& table, const model::OutcomeRow& row) const;
  bool is_usable(const model::Outcomes& table);
  void fold_row(const model::Outcomes& table, const model::OutcomeRow& row);

  Dataset& data_;
  const model::Grouping& grouping_;
  DateRange days_;
  tally::Tally& tally_;
};

const std::string* OutcomeFolder::given(const model::Outcomes& table, const model::OutcomeRow& row,
                                        model::GroupKey key) const {
  const auto& keys = table.grouping.keys;
  const auto found = std::find(keys.begin(), keys.end(), key);
  return found == keys.end() ? nullptr : &row.group[static_cast<std::size_t>(found - keys.begin())];
}

std::string OutcomeFolder::department(const model::Outcomes& table, const model::OutcomeRow& row) const {
  const std::string* structure = given(table, row, model::GroupKey::structure);
  const std::string* type = given(table, row, model::GroupKey::type);
  if (!structure) return {};
  std::optional<model::StructureType> known;
  const auto words = documents::choices_of<model::StructureType>();
  for (std::size_t i = 0; type && i < words.size(); ++i)
    if (words[i] == *type) known = static_cast<model::StructureType>(i);
  return std::string(data_.convention_index->department(*structure, known));
}

std::optional<std::string> OutcomeFolder::value(const model::Outcomes& table, const model::OutcomeRow& row,
                                                model::GroupKey key) const {
  if (key == model::GroupKey::rules) return row.rules;
  const std::string* own = given(table, row, key);
  if (own && (key != model::GroupKey::department || !own->empty())) return *own;
  if (key == model::GroupKey::department && given(table, row, model::GroupKey::structure))
    return department(table, row);
  if (own) return *own;
  for (const model::GroupKey finer : {model::GroupKey::quarter, model::GroupKey::month})
    if (const std::string* period = given(table, row, finer))
      if (auto coarse = model::coarser(finer, *period, key)) return coarse;
  return std::nullopt;
}

bool OutcomeFolder::is_usable(const model::Outcomes& table) {
  if (table.rows.empty()) return true;
  const model::OutcomeRow& first = table.rows.front();
  if (table.grouping.has(model::GroupKey::profile)) {
    data_.diagnostics.add(Code::outcome_by_profile, table.header);
    return false;
  }
  bool ok = true;
  for (const model::GroupKey key : grouping_.keys) {
    if (value(table, first, key)) continue;
    const auto name = std::string(model::group_keys()[static_cast<std::size_t>(key)]);
    data_.diagnostics.add(Code::outcome_lacks_key, table.header, {name});
    ok = false;
  }
  return ok;
}

Where OutcomeFolder::where(const model::Outcomes& table, const model::OutcomeRow& row) const {
  if (!days_.from.is_set() && !days_.to.is_set()) return Where::inside;
  for (const model::GroupKey key : {model::GroupKey::month, model::GroupKey::quarter, model::GroupKey::year}) {
    const std::string* period = given(table, row, key);
    if (!period) continue;
    const DateRange range = *model::parse_period(key, *period);
    const bool begins_inside = !days_.from.is_set() || days_.from <= range.from;
    const bool ends_inside = !days_.to.is_set() || range.to <= days_.to;
    if (begins_inside && ends_inside) return Where::inside;
    const bool is_apart =
        (days_.from.is_set() && range.to < days_.from) || (days_.to.is_set() && days_.to < range.from);
    return is_apart ? Where::outside : Where::cut;
  }
  return Where::cut;
}

void OutcomeFolder::fold_row(const model::Outcomes& table, const model::OutcomeRow& row) {
  const Where at = where(table, row);
  if (at == Where::outside) return;
  if (at == Where::cut) {
    std::string group;
    for (const std::string& part : row.group) group += (group.empty() ? "" : ",") + part;
    data_.diagnostics.add(Code::outcome_cut, row.place, {group});
    return;
  }
  model::OutcomeRow folded{{}, row.counts, row.rules, row.place};
  for (const model::GroupKey key : grouping_.keys) folded.group.push_back(value(table, row, key).value_or(""));
  const rules::RuleSet* rules = data_.book.find(row.rules);
  tally_.add(folded, rules ? rules->base_id : row.rules);
}

void OutcomeFolder::fold(const model::Outcomes& table) {
  if (!is_usable(table)) return;
  for (const model::OutcomeRow& row : table.rows) fold_row(table, row);
}

}  // namespace

void fold_outcomes(Dataset& data, const model::Grouping& grouping, DateRange days, tally::Tally& tally) {
  for (const model::Outcomes& table : data.outcomes) fold_table(data, table, grouping, days, tally);
}

void fold_table(Dataset& data, const model::Outcomes& table, const model::Grouping& grouping, DateRange days,
                tally::Tally& tally) {
  OutcomeFolder(data, grouping, days, tally).fold(table);
}

}  // namespace tremplin::engine
