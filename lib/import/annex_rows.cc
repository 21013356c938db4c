#include "import/annex_rows.h"

#include <algorithm>
#include <limits>

#include "base/text.h"
#include "check/numbers_of_state.h"
#include "import/asp_values.h"

namespace tremplin {
namespace {

using Column = AnnexColumn;

bool is_development_fund(std::string_view measure) { return measure == "FDI" || measure.starts_with("FDI_"); }

std::int32_t small(std::int64_t value) {
  return static_cast<std::int32_t>(std::min<std::int64_t>(value, std::numeric_limits<std::int32_t>::max()));
}

class RowReader {
 public:
  RowReader(RowValues& values, IdPool& pool) : values_(values), pool_(pool) {}

  AnnexRow read(const AspRow& from) {
    AnnexRow row;
    row.source = from.source;
    row.line = from.line;
    read_identity(from, row);
    read_days(from, row);
    row.fte = values_.number(Column::fte, 2);
    row.hours_per_fte = values_.number(Column::hours_per_fte, 2);
    row.unit_amount = values_.number(Column::unit_amount, 2);
    row.total = values_.number(Column::total, 2);
    row.expected_exits = small(values_.optional_number(Column::expected_exits, 0));
    row.targets = {target(Column::durable), target(Column::transition), target(Column::positive),
                   target(Column::dynamic)};
    return row;
  }

 private:
  std::int32_t target(Column column) { return small(values_.optional_number(column, 2)); }

  void read_identity(const AspRow& from, AnnexRow& row) {
    const std::string_view convention = values_.text(Column::convention);
    const std::string id = convention_id(convention);
    if (!convention.empty() && !is_file_name(id))
      values_.refuse(Column::convention, {"a convention number", "un numéro de convention"});
    row.convention = pool_.add(convention);
    row.id = pool_.add(id);
    row.structure = pool_.add(values_.text(Column::structure));
    if (!from[Column::structure].empty() && !is_file_name(from[Column::structure]))
      values_.refuse(Column::structure, {"an identifier", "un identifiant"});
    read_number(from, row);
    row.renewal = small(values_.number(Column::renewal, 0));
    row.modification = small(values_.number(Column::modification, 0));
    row.previous = pool_.add(from[Column::previous]);
    row.rejection = pool_.add(from[Column::rejection]);
    read_state(row);
  }

  void read_number(const AspRow& from, AnnexRow& row) {
    const std::string_view text = values_.text(Column::number);
    if (text.empty()) return;
    row.number = pool_.add(text);
    const auto number = parse_annex_number(text);
    if (!number) {
      values_.refuse(Column::number, {"an annex number (measure, department, year, order)",
                                      "un numéro d’annexe (mesure, département, année, ordre)"});
      return;
    }
    const auto type = type_of_measure(number->measure);
    row.type = type.value_or(StructureType::ei);
    row.department = pool_.add(number->department);
    if (type_of_measure(from[Column::measure]) != type)
      values_.refuse(Column::measure, {"the measure of its annex number", "la mesure de son numéro d’annexe"});
  }

  void read_state(AnnexRow& row) {
    const std::string_view text = values_.text(Column::state);
    const auto state = parse_annex_state(text);
    if (!text.empty() && !state)
      values_.refuse(Column::state, {"a state of the agency (VALIDE, PROVISOIRE, …)",
                                     "un état de l’agence (VALIDE, PROVISOIRE, …)"});
    row.state = state.value_or(AnnexState::draft);
  }

  void read_days(const AspRow& from, AnnexRow& row) {
    row.from = values_.date(Column::from);
    row.to = values_.date(Column::to);
    if (row.from.is_set() && row.to.is_set() && row.to < row.from)
      values_.refuse(Column::to, {"a day on or after the first one", "postérieure ou égale à la date de début"});
    row.dated = row.from;
    for (const Column column : {Column::signed_on, Column::valid_on, Column::provisional_on, Column::received_on}) {
      if (from[column].empty()) continue;
      row.dated = values_.optional_date(column);
      return;
    }
  }

  RowValues& values_;
  IdPool& pool_;
};

}  // namespace

bool AnnexRow::has_targets() const {
  return std::any_of(targets.begin(), targets.end(), [](std::int32_t target) { return target >= 0; });
}

std::string convention_id(std::string_view number) {
  std::string id;
  for (const char c : trimmed(number)) {
    if (c != ' ' && c != '\t') id += c;
    else if (!id.ends_with('-')) id += '-';
  }
  return id;
}

void read_annexes(AspReader& reader, IdPool& pool, std::vector<AnnexRow>& rows, Diagnostics& diagnostics) {
  AspRow from;
  std::int64_t fund_rows = 0;
  while (reader.next(from)) {
    if (is_development_fund(from[Column::measure])) {
      ++fund_rows;
      continue;
    }
    RowValues values(*reader.file(), from, diagnostics);
    const AnnexRow row = RowReader(values, pool).read(from);
    if (values.is_sound()) rows.push_back(row);
  }
  if (fund_rows > 0) diagnostics.add(Code::asp_fund_left, line_place(reader.source(), 1), {fund_rows});
}

void read_structures(AspReader& reader, IdPool& pool, StructureNames& names, Diagnostics& diagnostics) {
  AspRow from;
  while (reader.next(from)) {
    RowValues values(*reader.file(), from, diagnostics);
    const std::string_view id = values.text(StructureColumn::id);
    const std::string_view name = values.text(StructureColumn::name);
    if (!values.is_sound()) continue;
    names.try_emplace(pool.add(id), StructureName{std::string(name), std::string(from[StructureColumn::siret])});
  }
}

}  // namespace tremplin
