#include "import/asp/exit_rows.h"

#include <algorithm>
#include <limits>

#include "import/asp/asp_values.h"

namespace tremplin::importing {
namespace {

// An id that is written out must be one that is read back.
template <class Column>
IdPool::Index read_id(RowValues& values, Column column, IdPool& pool) {
  const std::string_view text = values.text(column);
  if (!text.empty() && !is_file_name(text)) values.refuse(column, {"an identifier", "un identifiant"});
  return pool.add(text);
}

ContractRow read_contract(const AspRow& from, RowValues& values, IdPool& pool) {
  using Column = ContractColumn;
  ContractRow row;
  row.source = from.source;
  row.line = from.line;
  row.contract = read_id(values, Column::contract, pool);
  row.person = read_id(values, Column::person, pool);
  row.structure = read_id(values, Column::structure, pool);
  row.reason = pool.add(from[Column::reason]);
  row.hired = values.date(Column::hired);
  row.ends = values.optional_date(Column::ends);
  row.left = values.optional_date(Column::left);
  row.renewal = held_in_32_bits(values.number(Column::kind, 0));
  row.has_rsa = from[Column::rsa].starts_with("OUI");
  return row;
}

bool counts(std::string_view state) { return state == "VALIDE" || state == "DEBLOQUE"; }

std::int32_t read_month(RowValues& values) {
  const std::int64_t month = values.number(MonthColumn::month, 0);
  const std::int64_t year = values.number(MonthColumn::year, 0);
  if (!values.is_sound()) return 0;
  if (month < 1 || month > 12) values.refuse(MonthColumn::month, {"a month from 1 to 12", "un mois de 1 à 12"});
  if (year < 1000 || year > 9999)
    values.refuse(MonthColumn::year, {"a year of four digits", "une année sur quatre chiffres"});
  return values.is_sound() ? static_cast<std::int32_t>(12 * year + month - 1) : 0;
}

void read_state(const AspRow& from, const AspFile& file, IdPool& pool, ExitRows& rows,
                diagnostics::Diagnostics& diagnostics) {
  RowValues values(file, from, diagnostics);
  const IdPool::Index contract = read_id(values, MonthColumn::contract, pool);
  const std::int32_t month = read_month(values);
  const std::int64_t hours = values.optional_number(MonthColumn::hours, 2);
  const Date left = values.optional_date(MonthColumn::left);
  if (!values.is_sound()) return;
  const IdPool::Index annex = pool.add(from[MonthColumn::annex]);
  rows.months.push_back({contract, annex, month, held_in_32_bits(std::max<std::int64_t>(hours, 0))});
  const IdPool::Index reason = pool.add(from[MonthColumn::reason]);
  if (left.is_set() || reason != IdPool::kEmpty) rows.exits.push_back({contract, reason, left, from.source, from.line});
}

}  // namespace

void read_contracts(AspReader& reader, IdPool& pool, ExitRows& rows, diagnostics::Diagnostics& diagnostics) {
  rows.contracts_source = std::min(rows.contracts_source, reader.source());
  AspRow from;
  std::int64_t others = 0;
  while (reader.next(from)) {
    RowValues values(*reader.file(), from, diagnostics);
    const auto type = type_of_measure(values.text(ContractColumn::measure));
    if (!type && values.is_sound()) {
      ++others;
      continue;
    }
    ContractRow row = read_contract(from, values, pool);
    if (!values.is_sound()) continue;
    row.type = *type;
    rows.contracts.push_back(row);
  }
  if (others > 0) diagnostics.add(Code::asp_other_measure, line_place(reader.source(), 1), {others});
}

void read_months(AspReader& reader, IdPool& pool, ExitRows& rows, diagnostics::Diagnostics& diagnostics) {
  rows.months_source = std::min(rows.months_source, reader.source());
  AspRow from;
  std::int64_t left_out = 0;
  while (reader.next(from)) {
    if (counts(from[MonthColumn::state]))
      read_state(from, *reader.file(), pool, rows, diagnostics);
    else
      ++left_out;
  }
  if (left_out > 0) diagnostics.add(Code::asp_states_left, line_place(reader.source(), 1), {left_out});
}

}  // namespace tremplin::importing
