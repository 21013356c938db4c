#include "import/asp/annex_rows.h"

#include <algorithm>
#include <limits>

#include "base/text.h"
#include "check/conventions/numbers_of_state.h"
#include "import/asp/asp_values.h"

namespace tremplin::importing {
namespace {

bool is_development_fund(std::string_view measure) { return measure == "FDI" || measure.starts_with("FDI_"); }

class RowReader {
 public:
  RowReader(RowValues& values, IdPool& pool) : values_(values), pool_(pool) {}

  AnnexRow read(const AspRow& from) {
    AnnexRow row;
    row.source = from.source;
    row.line = from.line;
    read_identity(from, row);
    read_days(from, row);
    row.fte = values_.number(AnnexColumn::fte, 2);
    row.hours_per_fte = values_.number(AnnexColumn::hours_per_fte, 2);
    row.unit_amount = values_.number(AnnexColumn::unit_amount, 2);
    row.total = values_.number(AnnexColumn::total, 2);
    row.expected_exits = held_in_32_bits(values_.optional_number(AnnexColumn::expected_exits, 0));
    row.targets = {target(AnnexColumn::durable), target(AnnexColumn::transition), target(AnnexColumn::positive),
                   target(AnnexColumn::dynamic)};
    return row;
  }

 private:
  std::int32_t target(AnnexColumn column) {
    constexpr std::int64_t kWhole = 10'000;
    const std::int64_t share = values_.optional_number(column, 2);
    if (share > kWhole) values_.refuse(column, {"a share of at most 100", "un taux de 100 au plus"});
    return held_in_32_bits(share);
  }

  void read_identity(const AspRow& from, AnnexRow& row) {
    const std::string_view convention = values_.text(AnnexColumn::convention);
    const std::string id = convention_id(convention);
    if (!convention.empty() && !is_file_name(id))
      values_.refuse(AnnexColumn::convention, {"a convention number", "un numéro de convention"});
    row.convention = pool_.add(convention);
    row.id = pool_.add(id);
    row.structure = pool_.add(values_.text(AnnexColumn::structure));
    if (!from[AnnexColumn::structure].empty() && !is_file_name(from[AnnexColumn::structure]))
      values_.refuse(AnnexColumn::structure, {"an identifier", "un identifiant"});
    read_number(from, row);
    row.renewal = held_in_32_bits(values_.number(AnnexColumn::renewal, 0));
    row.modification = held_in_32_bits(values_.number(AnnexColumn::modification, 0));
    row.previous = pool_.add(from[AnnexColumn::previous]);
    row.rejection = pool_.add(from[AnnexColumn::rejection]);
    read_state(row);
  }

  void read_number(const AspRow& from, AnnexRow& row) {
    const std::string_view text = values_.text(AnnexColumn::number);
    if (text.empty()) return;
    row.number = pool_.add(text);
    const auto number = check::parse_annex_number(text);
    if (!number) {
      values_.refuse(AnnexColumn::number, {"an annex number (measure, department, year, order)",
                                           "un numéro d’annexe (mesure, département, année, ordre)"});
      return;
    }
    const auto type = type_of_measure(number->measure);
    row.type = type.value_or(model::StructureType::ei);
    row.department = pool_.add(number->department);
    if (type_of_measure(from[AnnexColumn::measure]) != type)
      values_.refuse(AnnexColumn::measure, {"the measure of its annex number", "la mesure de son numéro d’annexe"});
  }

  void read_state(AnnexRow& row) {
    const std::string_view text = values_.text(AnnexColumn::state);
    const auto state = parse_annex_state(text);
    if (!text.empty() && !state)
      values_.refuse(AnnexColumn::state,
                     {"a state of the agency (VALIDE, PROVISOIRE, …)", "un état de l’agence (VALIDE, PROVISOIRE, …)"});
    row.state = state.value_or(model::AnnexState::draft);
  }

  void read_days(const AspRow& from, AnnexRow& row) {
    row.from = values_.date(AnnexColumn::from);
    row.to = values_.date(AnnexColumn::to);
    if (row.from.is_set() && row.to.is_set() && row.to < row.from)
      values_.refuse(AnnexColumn::to, {"a day on or after the first one", "postérieure ou égale à la date de début"});
    row.dated = row.from;
    for (const AnnexColumn column :
         {AnnexColumn::signed_on, AnnexColumn::valid_on, AnnexColumn::provisional_on, AnnexColumn::received_on}) {
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
  for (const char c : base::trimmed(number)) {
    if (c != ' ' && c != '\t')
      id += c;
    else if (!id.ends_with('-'))
      id += '-';
  }
  return id;
}

void read_annexes(AspReader& reader, IdPool& pool, std::vector<AnnexRow>& rows, diagnostics::Diagnostics& diagnostics) {
  AspRow from;
  std::int64_t fund_rows = 0;
  while (reader.next(from)) {
    if (is_development_fund(from[AnnexColumn::measure])) {
      ++fund_rows;
      continue;
    }
    RowValues values(*reader.file(), from, diagnostics);
    const AnnexRow row = RowReader(values, pool).read(from);
    if (values.is_sound()) rows.push_back(row);
  }
  if (fund_rows > 0) diagnostics.add(Code::asp_fund_left, line_place(reader.source(), 1), {fund_rows});
}

void read_structures(AspReader& reader, IdPool& pool, StructureNames& names, diagnostics::Diagnostics& diagnostics) {
  AspRow from;
  while (reader.next(from)) {
    RowValues values(*reader.file(), from, diagnostics);
    const std::string_view id = values.text(StructureColumn::id);
    const std::string_view name = values.text(StructureColumn::name);
    if (!values.is_sound()) continue;
    names.try_emplace(pool.add(id), StructureName{std::string(name), std::string(from[StructureColumn::siret])});
  }
}

}  // namespace tremplin::importing
