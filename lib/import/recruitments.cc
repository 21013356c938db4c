#include "import/recruitments.h"

#include <algorithm>
#include <limits>
#include <span>
#include <tuple>

namespace tremplin::importing {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

// Whatever makes a contract but its place.
auto contract_key(const ContractRow& row) {
  return std::tie(row.contract, row.person, row.structure, row.type, row.hired, row.ends, row.left, row.renewal,
                  row.reason, row.has_rsa);
}

// What one file says of an exit; day or reason may be missing.
struct Said {
  Date left;
  IdPool::Index reason = IdPool::kEmpty;

  bool is_set() const { return left.is_set() || reason != IdPool::kEmpty; }
};

// The later one; of two on a day, the one with a reason.
void keep_later(Said& kept, const Said& other) {
  const auto rank = [](const Said& said) { return std::tuple(said.left, said.reason != IdPool::kEmpty); };
  if (!kept.is_set() || rank(kept) < rank(other)) kept = other;
}

bool differ(const Said& a, const Said& b) {
  const bool days = a.left.is_set() && b.left.is_set() && a.left != b.left;
  return days || (a.reason != IdPool::kEmpty && b.reason != IdPool::kEmpty && a.reason != b.reason);
}

struct Tally {
  std::int64_t repeated = 0;
  std::int64_t differing = 0;
  std::int64_t before_renewal = 0;
  std::int64_t incomplete_hours = 0;
  std::int64_t lone_renewals = 0;
  std::int64_t running = 0;
  std::int64_t in_contract_only = 0;
  std::int64_t in_state_only = 0;
  std::int64_t lost_months = 0;
};

class Maker {
 public:
  Maker(ExitRows& rows, const IdPool& pool, diagnostics::Diagnostics& diagnostics)
      : rows_(rows), pool_(pool), diagnostics_(diagnostics) {}

  std::vector<Recruitment> make() {
    sort_contracts();
    sum_hours();
    index_exits();
    for (std::size_t first = 0; first < rows_.contracts.size();) {
      const std::size_t last = end_of_recruitment(first);
      add({rows_.contracts.begin() + static_cast<std::ptrdiff_t>(first),
           rows_.contracts.begin() + static_cast<std::ptrdiff_t>(last)},
          first);
      first = last;
    }
    sort_recruitments();
    report();
    return std::move(made_);
  }

 private:
  bool is_same_career(const ContractRow& a, const ContractRow& b) const {
    return a.structure == b.structure && a.type == b.type && a.person == b.person;
  }

  // By structure, type, person and day; each contract once.
  void sort_contracts() {
    auto& contracts = rows_.contracts;
    std::sort(contracts.begin(), contracts.end(), [](const ContractRow& a, const ContractRow& b) {
      return std::tuple(a.contract, a.source, a.line) < std::tuple(b.contract, b.source, b.line);
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < contracts.size(); ++i) {
      if (kept > 0 && contracts[kept - 1].contract == contracts[i].contract)
        add_repeated(contracts[kept - 1], contracts[i]);
      else
        contracts[kept++] = contracts[i];
    }
    contracts.resize(kept);
    std::sort(contracts.begin(), contracts.end(), [this](const ContractRow& a, const ContractRow& b) {
      const auto key = [this](const ContractRow& row) {
        return std::tuple(pool_[row.structure], row.type, pool_[row.person], row.hired, row.renewal,
                          pool_[row.contract]);
      };
      return key(a) < key(b);
    });
    row_of_.assign(pool_.size(), kNone);
    for (std::size_t i = 0; i < kept; ++i) row_of_[contracts[i].contract] = static_cast<std::uint32_t>(i);
  }

  void add_repeated(const ContractRow& kept, const ContractRow& again) {
    if (contract_key(kept) == contract_key(again))
      ++tally_.repeated;
    else
      diagnostics_.add(Code::asp_contract_twice, again.place(), {std::string(pool_[again.contract])},
                       {{kept.place(), {}}});
  }

  void sum_hours() {
    auto& months = rows_.months;
    std::sort(months.begin(), months.end());
    const auto last = std::unique(months.begin(), months.end());
    tally_.repeated += months.end() - last;
    months.erase(last, months.end());
    hours_.assign(rows_.contracts.size(), -1);
    for (const MonthRow& month : months) {
      first_month_ = std::min(first_month_, month.month);
      const std::uint32_t row = row_of_[month.contract];
      if (row == kNone)
        ++tally_.lost_months;
      else
        hours_[row] = std::max<std::int64_t>(hours_[row], 0) + month.hours;
    }
  }

  void index_exits() {
    said_by_states_.assign(rows_.contracts.size(), {});
    for (const MonthExit& exit : rows_.exits) {
      const std::uint32_t row = row_of_[exit.contract];
      if (row == kNone)
        diagnostics_.add(Code::asp_contract_unknown, exit.place(), {std::string(pool_[exit.contract])});
      else
        keep_later(said_by_states_[row], {exit.left, exit.reason});
    }
  }

  bool has_exit(std::size_t row) const {
    const ContractRow& contract = rows_.contracts[row];
    return said_by_states_[row].is_set() || contract.left.is_set() || contract.reason != IdPool::kEmpty;
  }

  // One past the last contract of the recruitment that begins at `first`.
  std::size_t end_of_recruitment(std::size_t first) const {
    const auto& contracts = rows_.contracts;
    Date end = contracts[first].ends;
    bool is_left = has_exit(first);
    std::size_t next = first + 1;
    for (; next < contracts.size() && is_same_career(contracts[first], contracts[next]); ++next) {
      const ContractRow& contract = contracts[next];
      const bool follows = end.is_set() && contract.hired <= add_days(end, 1);
      if (contract.renewal == 0 && (is_left || !follows)) break;
      end = std::max(end, contract.ends);
      is_left = is_left || has_exit(next);
    }
    return next;
  }

  // What the files say of the exit of these contracts, not counting what was said before the last of them began.
  Said last_said(std::span<const ContractRow> contracts, std::size_t first, bool by_states) {
    const Date since = contracts.back().hired;
    Said kept;
    for (std::size_t i = 0; i < contracts.size(); ++i) {
      const Said said = by_states ? said_by_states_[first + i] : Said{contracts[i].left, contracts[i].reason};
      const bool is_last = i + 1 == contracts.size();
      if (!said.is_set()) continue;
      if (!is_last && (!said.left.is_set() || said.left < since))
        ++tally_.before_renewal;
      else
        keep_later(kept, said);
    }
    return kept;
  }

  void add(std::span<const ContractRow> contracts, std::size_t first) {
    if (contracts.front().renewal != 0) ++tally_.lone_renewals;
    const Said by_states = last_said(contracts, first, true);
    const Said by_contract = last_said(contracts, first, false);
    if (!by_states.is_set() && !by_contract.is_set()) {
      ++tally_.running;
      return;
    }
    const Said said = {by_states.left.is_set() ? by_states.left : by_contract.left,
                       by_states.reason != IdPool::kEmpty ? by_states.reason : by_contract.reason};
    if (!is_complete(said, contracts.back())) return;
    if (differ(by_states, by_contract)) ++tally_.differing;
    if (!by_contract.is_set()) ++tally_.in_state_only;
    if (!by_states.is_set()) ++tally_.in_contract_only;
    made_.push_back(recruitment(contracts, first, said));
  }

  bool is_complete(const Said& said, const ContractRow& contract) {
    const std::string id(pool_[contract.contract]);
    if (!said.left.is_set())
      diagnostics_.add(Code::asp_exit_day_missing, contract.place(), {id});
    else if (said.reason == IdPool::kEmpty)
      diagnostics_.add(Code::asp_exit_reason_missing, contract.place(), {id});
    return said.left.is_set() && said.reason != IdPool::kEmpty;
  }

  Recruitment recruitment(std::span<const ContractRow> contracts, std::size_t first, const Said& said) {
    const ContractRow& start = contracts.front();
    Recruitment made{start.contract,  start.person,
                     start.structure, said.reason,
                     start.type,      start.hired,
                     said.left,       -1,
                     false,           contracts.back().place()};
    for (std::size_t i = 0; i < contracts.size(); ++i) {
      made.has_rsa = made.has_rsa || contracts[i].has_rsa;
      if (hours_[first + i] >= 0) made.hours = std::max<std::int64_t>(made.hours, 0) + hours_[first + i];
    }
    const CivilDate entry = to_civil(made.entry);
    if (rows_.months_source != kNoSource && 12 * entry.year + entry.month - 1 < first_month_) ++tally_.incomplete_hours;
    return made;
  }

  void sort_recruitments() {
    std::sort(made_.begin(), made_.end(), [this](const Recruitment& a, const Recruitment& b) {
      const auto key = [this](const Recruitment& made) {
        return std::tuple(pool_[made.structure], made.type, made.exit, pool_[made.contract]);
      };
      return key(a) < key(b);
    });
  }

  void say(Code code, SourceId source, std::int64_t count) {
    if (count > 0) diagnostics_.add(code, line_place(source, 1), {count});
  }

  void report() {
    say(Code::asp_repeated_row, rows_.contracts_source, tally_.repeated);
    say(Code::asp_sources_differ, rows_.contracts_source, tally_.differing);
    say(Code::asp_exit_before_renewal, rows_.contracts_source, tally_.before_renewal);
    say(Code::asp_hours_incomplete, rows_.months_source, tally_.incomplete_hours);
    say(Code::asp_renewal_alone, rows_.contracts_source, tally_.lone_renewals);
    say(Code::asp_no_exit, rows_.contracts_source, tally_.running);
    say(Code::asp_months_lost, rows_.months_source, tally_.lost_months);
    if (rows_.months_source == kNoSource) return;
    say(Code::asp_contract_only, rows_.contracts_source, tally_.in_contract_only);
    say(Code::asp_state_only, rows_.contracts_source, tally_.in_state_only);
  }

  ExitRows& rows_;
  const IdPool& pool_;
  diagnostics::Diagnostics& diagnostics_;
  // By number of the pool: the contract's row.
  std::vector<std::uint32_t> row_of_;
  // By row.
  std::vector<std::int64_t> hours_;
  std::vector<Said> said_by_states_;
  std::int32_t first_month_ = std::numeric_limits<std::int32_t>::max();
  Tally tally_;
  std::vector<Recruitment> made_;
};

}  // namespace

std::vector<Recruitment> make_recruitments(ExitRows& rows, const IdPool& pool, diagnostics::Diagnostics& diagnostics) {
  return Maker(rows, pool, diagnostics).make();
}

}  // namespace tremplin::importing
