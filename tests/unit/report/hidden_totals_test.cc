#include "report/disclosure/hidden_totals.h"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <vector>

using namespace tremplin;

namespace {

// All values that the hidden durable counts may have, tried one after the other.
class Possible {
 public:
  Possible(const std::vector<report::HiddenGroup>& groups, const report::HiddenTotals& hidden, bool is_dynamic)
      : groups_(groups), hidden_(hidden), is_dynamic_(is_dynamic), seen_(groups.size()) {
    values_.resize(groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) real_.push_back(value(groups[i]));
    try_from(0);
  }
  bool is_known(std::size_t group) const { return seen_[group].size() == 1; }

 private:
  std::int64_t value(const report::HiddenGroup& group) const { return is_dynamic_ ? group.dynamic : group.durable; }

  void try_from(std::size_t at) {
    if (at == groups_.size()) {
      if (!fits()) return;
      for (std::size_t i = 0; i < at; ++i) seen_[i].insert(values_[i]);
      return;
    }
    for (values_[at] = 0; values_[at] <= groups_[at].examined; ++values_[at]) try_from(at + 1);
  }

  bool fits() const {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      std::int64_t by_row = 0;
      std::int64_t by_column = 0;
      for (std::size_t j = 0; j < groups_.size(); ++j) {
        if (groups_[j].row == groups_[i].row) by_row += values_[j] - real_[j];
        if (groups_[j].column == groups_[i].column) by_column += values_[j] - real_[j];
      }
      if (!hidden_.rows[groups_[i].row] && by_row != 0) return false;
      if (!hidden_.columns[groups_[i].column] && by_column != 0) return false;
    }
    return true;
  }

  const std::vector<report::HiddenGroup>& groups_;
  const report::HiddenTotals& hidden_;
  bool is_dynamic_;
  std::vector<std::int64_t> values_;
  std::vector<std::int64_t> real_;
  std::vector<std::set<std::int64_t>> seen_;
};

}  // namespace

TEST_CASE("a lone hidden group is the total less the others") {
  const report::HiddenTotals hidden = report::hide_totals({{0, 0, 4, 1, 2}}, 1, 1);
  CHECK(hidden.rows[0]);
  CHECK(hidden.columns[0]);
}

TEST_CASE("two hidden groups of one type hide each other, unless they have all or nothing") {
  CHECK_FALSE(report::hide_totals({{0, 0, 4, 1, 2}, {0, 0, 3, 1, 2}}, 1, 1).rows[0]);
  CHECK(report::hide_totals({{0, 0, 4, 0, 2}, {0, 0, 3, 0, 2}}, 1, 1).rows[0]);
  CHECK(report::hide_totals({{0, 0, 4, 1, 4}, {0, 0, 3, 1, 3}}, 1, 1).rows[0]);
}

TEST_CASE("no hidden count of random groups has a single possible value") {
  std::mt19937 random(99);
  for (int round = 0; round < 300; ++round) {
    std::vector<report::HiddenGroup> groups;
    for (std::size_t i = 1 + random() % 4; i > 0; --i) {
      report::HiddenGroup group{random() % 2, random() % 2, static_cast<std::int64_t>(1 + random() % 4), 0, 0};
      group.dynamic = static_cast<std::int64_t>(random()) % (group.examined + 1);
      group.durable = static_cast<std::int64_t>(random()) % (group.dynamic + 1);
      groups.push_back(group);
    }
    const report::HiddenTotals hidden = report::hide_totals(groups, 2, 2);
    const Possible durable(groups, hidden, false);
    const Possible dynamic(groups, hidden, true);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      CHECK_FALSE(durable.is_known(i));
      CHECK_FALSE(dynamic.is_known(i));
    }
  }
}
