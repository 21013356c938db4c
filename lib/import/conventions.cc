#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <tuple>

#include "documents/tables.h"
#include "import/asp/annex_rows.h"
#include "model/annexes.h"

namespace tremplin::importing {
namespace {

constexpr int kLongestMonths = 36;

template <class T>
model::Opt<T> known(T value, Place place) {
  return Located<T>{std::move(value), place};
}

// All that makes a version beside its texts; rows that agree in both say the same thing twice.
auto figures(const AnnexRow& row) {
  return std::tie(row.renewal, row.modification, row.from, row.to, row.state, row.fte, row.hours_per_fte,
                  row.unit_amount, row.total, row.targets, row.expected_exits);
}

bool is_same_version(const AnnexRow& a, const AnnexRow& b) { return a.number == b.number && figures(a) == figures(b); }

// The order of the text, not of the numbers that the pool gave: those depend on the order of the files.
bool stands_before(const AnnexRow& a, const AnnexRow& b, const IdPool& pool) {
  const auto texts = [&pool](const AnnexRow& row) { return std::tuple(pool[row.id], year_of(row.from)); };
  if (texts(a) != texts(b)) return texts(a) < texts(b);
  if (figures(a) != figures(b)) return figures(a) < figures(b);
  const auto last = [&pool](const AnnexRow& row) {
    return std::tuple(pool[row.number], pool[row.rejection], row.source, row.line);
  };
  return last(a) < last(b);
}

// From the first of a month to the last of one, in months; nothing for other days.
std::optional<int> whole_months(Date from, Date to) {
  const CivilDate first = to_civil(from);
  const CivilDate next = to_civil(add_days(to, 1));
  if (first.day != 1 || next.day != 1) return std::nullopt;
  return 12 * (next.year - first.year) + next.month - first.month;
}

model::Targets targets_of(const AnnexRow& row) {
  const auto share = [&row](std::size_t i) {
    return row.targets[i] < 0 ? model::Opt<Share>{} : known(Share{row.targets[i]}, row.place());
  };
  return {share(0), share(1), share(2), share(3), row.place()};
}

bool are_zero(const model::Targets& targets) {
  const auto is_zero = [](const model::Opt<Share>& share) { return !share || share->value.hundredths == 0; };
  return is_zero(targets.durable) && is_zero(targets.transition) && is_zero(targets.positive) &&
         is_zero(targets.dynamic);
}

class ConventionMaker {
 public:
  ConventionMaker(const IdPool& pool, const StructureNames& names, diagnostics::Diagnostics& diagnostics)
      : pool_(pool), names_(names), diagnostics_(diagnostics) {}

  // `rows` are of one convention, in order.
  model::Convention make(std::span<const AnnexRow> rows, const std::set<std::string_view>& ids) {
    const AnnexRow& first = rows.front();
    model::Convention convention;
    convention.place = first.place();
    convention.id = known(model::Identifier{std::string(pool_[first.id])}, first.place());
    convention.status = known(model::Status::project, first.place());
    const auto kept = agreeing(rows);
    report_structures(kept);
    convention.structure = known(structure_of(kept.back()), kept.back().place());
    add_period(kept, convention);
    add_annexes(kept, convention);
    add_objectives(kept, convention);
    add_previous(kept, ids, convention);
    return convention;
  }

 private:
  model::StructureInfo structure_of(const AnnexRow& row) const {
    model::StructureInfo structure;
    const Place place = row.place();
    const std::string id(pool_[row.structure]);
    const auto named = names_.find(row.structure);
    structure.id = known(model::Identifier{id}, place);
    structure.name = known(model::Text{named == names_.end() ? id : named->second.name, {}}, place);
    structure.type = known(row.type, place);
    structure.department = known(std::string(pool_[row.department]), place);
    if (named != names_.end() && !named->second.siret.empty()) structure.siret = known(named->second.siret, place);
    return structure;
  }

  // The rows that are of the first one's type and department, each said once. A structure may change its id under one
  // agreement: the last one is the convention's.
  std::vector<AnnexRow> agreeing(std::span<const AnnexRow> rows) {
    std::vector<AnnexRow> kept;
    std::int64_t repeated = 0;
    for (const AnnexRow& row : rows) {
      if (row.type != rows[0].type || row.department != rows[0].department) {
        diagnostics_.add(Code::asp_convention_contradiction, row.place(),
                         {std::string(pool_[row.convention]), kind_of(rows[0]), kind_of(row)}, {{rows[0].place(), {}}});
      } else if (!kept.empty() && is_same_version(kept.back(), row)) {
        if (kept.back().rejection == row.rejection)
          ++repeated;
        else
          add_twin(kept, row);
      } else {
        kept.push_back(row);
      }
    }
    if (repeated > 0) diagnostics_.add(Code::asp_repeated_row, rows[0].place(), {repeated});
    return kept;
  }

  // `ACI, 44`
  std::string kind_of(const AnnexRow& row) const {
    return std::string(documents::word_of(row.type)) + ", " + std::string(pool_[row.department]);
  }

  void report_structures(std::span<const AnnexRow> rows) {
    for (std::size_t i = 1; i < rows.size(); ++i) {
      if (rows[i].structure == rows[i - 1].structure) continue;
      diagnostics_.add(Code::asp_structure_changed, rows[i].place(),
                       {std::string(pool_[rows[i].convention]), std::string(pool_[rows[i - 1].structure]),
                        std::string(pool_[rows[i].structure])},
                       {{rows[i - 1].place(), {}}});
    }
  }

  void add_twin(std::vector<AnnexRow>& kept, const AnnexRow& row) {
    diagnostics_.add(Code::asp_version_twice, row.place(), {number_of(row)}, {{kept.back().place(), {}}});
    kept.push_back(row);
  }

  std::string number_of(const AnnexRow& row) const {
    return std::string(pool_[row.number]) + "A" + std::to_string(row.renewal) + "M" + std::to_string(row.modification);
  }

  void add_period(std::span<const AnnexRow> rows, model::Convention& convention) {
    const auto by_start = [](const AnnexRow& a, const AnnexRow& b) { return a.from < b.from; };
    const auto by_end = [](const AnnexRow& a, const AnnexRow& b) { return a.to < b.to; };
    const Date start = std::min_element(rows.begin(), rows.end(), by_start)->from;
    const Date end = std::max_element(rows.begin(), rows.end(), by_end)->to;
    const Place place = rows.front().place();
    convention.period = known(model::Period{known(start, place), known(end, place), place}, place);
    const Date longest = add_days(add_months(start, kLongestMonths), -1);
    const auto beyond =
        std::find_if(rows.begin(), rows.end(), [longest](const AnnexRow& row) { return row.to > longest; });
    if (beyond != rows.end()) convention.amendments.push_back(extension(*beyond));
  }

  model::Amendment extension(const AnnexRow& row) const {
    const std::string number = number_of(row);
    model::Amendment amendment;
    amendment.date = known(row.dated, row.place());
    amendment.subject = known(model::CodeText{"period"}, row.place());
    amendment.text = known(model::Text{"Annexe " + number, "Annex " + number}, row.place());
    amendment.place = row.place();
    return amendment;
  }

  model::Annex annex_of(const AnnexRow& row) {
    const Place place = row.place();
    model::Annex annex;
    annex.place = place;
    annex.number = known(number_of(row), place);
    annex.year = known(model::Count{year_of(row.from)}, place);
    annex.state = known(row.state, place);
    annex.from = known(row.from, place);
    annex.to = known(row.to, place);
    annex.fte = known(Decimal{row.fte}, place);
    annex.hours_per_fte = known(Decimal{row.hours_per_fte}, place);
    annex.unit_amount = known(Money{row.unit_amount}, place);
    annex.total = known(Money{row.total}, place);
    if (const auto months = whole_months(row.from, row.to))
      annex.months = known(Decimal{100 * *months}, place);
    else
      diagnostics_.add(Code::asp_months_left, place, {number_of(row)});
    if (row.expected_exits >= 0) annex.expected_exits = known(model::Count{row.expected_exits}, place);
    if (row.has_targets()) annex.targets = known(targets_of(row), place);
    if (row.rejection != IdPool::kEmpty) annex.rejection = known(std::string(pool_[row.rejection]), place);
    return annex;
  }

  void add_annexes(std::span<const AnnexRow> rows, model::Convention& convention) {
    model::Means means;
    means.place = rows.front().place();
    for (const AnnexRow& row : rows) means.annexes.push_back(annex_of(row));
    convention.means = known(std::move(means), rows.front().place());
  }

  void add_objectives(std::span<const AnnexRow> rows, model::Convention& convention) {
    const Place place = rows.front().place();
    model::Employment employment;
    employment.place = place;
    const int last = year_of(convention.period->value.end->value);
    for (int year = year_of(convention.period->value.start->value); year <= last; ++year) {
      const model::Annex* annex = model::annex_in_force(convention.means->value.annexes, year);
      if (annex)
        add_year(*annex, year, employment);
      else
        diagnostics_.add(Code::asp_no_annex_in_force, place, {pool_text(rows.front()), std::to_string(year)});
    }
    if (employment.targets.empty() && employment.expected_exits.empty()) return;
    model::Objectives objectives;
    objectives.place = place;
    objectives.employment = known(std::move(employment), place);
    convention.objectives = known(std::move(objectives), place);
  }

  std::string pool_text(const AnnexRow& row) const { return std::string(pool_[row.convention]); }

  void add_year(const model::Annex& annex, int year, model::Employment& employment) {
    if (annex.targets && !are_zero(annex.targets->value)) {
      employment.targets[year] = *annex.targets;
    } else {
      diagnostics_.add(Code::asp_no_target, annex.place, {annex.number->value, std::to_string(year)});
    }
    if (!annex.expected_exits) return;
    if (annex.expected_exits->value.value > 0)
      employment.expected_exits[year] = *annex.expected_exits;
    else
      diagnostics_.add(Code::asp_no_expected_exits, annex.place, {annex.number->value, std::to_string(year)});
  }

  // The one agreement that the rows name as the one before, where it is among those that are made here.
  void add_previous(std::span<const AnnexRow> rows, const std::set<std::string_view>& ids,
                    model::Convention& convention) {
    std::set<std::string> named;
    for (const AnnexRow& row : rows) {
      if (row.previous != IdPool::kEmpty && row.previous != row.convention)
        named.insert(convention_id(pool_[row.previous]));
    }
    named.erase(std::string(pool_[rows.front().id]));
    if (named.empty()) return;
    if (named.size() == 1 && ids.contains(*named.begin())) {
      convention.renews.all = {{model::Identifier{*named.begin()}, rows.front().place()}};
    } else {
      diagnostics_.add(Code::asp_previous_left, rows.front().place(), {pool_text(rows.front())});
    }
  }

  const IdPool& pool_;
  const StructureNames& names_;
  diagnostics::Diagnostics& diagnostics_;
};

}  // namespace

void make_conventions(std::vector<AnnexRow>& rows, const IdPool& pool, const StructureNames& names,
                      const std::function<void(const model::Convention&)>& take,
                      diagnostics::Diagnostics& diagnostics) {
  std::sort(rows.begin(), rows.end(),
            [&pool](const AnnexRow& a, const AnnexRow& b) { return stands_before(a, b, pool); });
  std::set<std::string_view> ids;
  for (const AnnexRow& row : rows) ids.insert(pool[row.id]);
  ConventionMaker maker(pool, names, diagnostics);
  for (auto first = rows.begin(); first != rows.end();) {
    const auto last = std::find_if(first, rows.end(), [first](const AnnexRow& row) { return row.id != first->id; });
    take(maker.make({first, last}, ids));
    first = last;
  }
}

}  // namespace tremplin::importing
