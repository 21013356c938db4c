#include "report/disclosure/suppression.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

using namespace tremplin;

namespace {

using Rows = std::vector<std::vector<std::int64_t>>;

// examined = dynamic + other, dynamic = durable + positive.
std::vector<report::CountColumn> columns() { return {{}, {0, 0}, {0, 0}, {1, 0}, {1, 0}}; }

// A row of the columns above from its three leaves.
std::vector<std::int64_t> row(std::int64_t durable, std::int64_t positive, std::int64_t other) {
  return {durable + positive + other, durable + positive, other, durable, positive};
}

Rows with_total(Rows rows) {
  std::vector<std::int64_t> total(rows[0].size(), 0);
  for (const auto& cells : rows)
    for (std::size_t i = 0; i < cells.size(); ++i) total[i] += cells[i];
  rows.push_back(total);
  return rows;
}

// What somebody can work out who tries every count that could stand behind the hidden cells.
class TableReader {
 public:
  TableReader(const report::CountTable& table, const report::Suppression& printed, std::int64_t k)
      : table_(table), printed_(printed), k_(k) {
    for (const auto& cells : table.rows) most_ = std::max(most_, cells[0]);
    // Groups of the tables below have nine or fewer, and what protects a count makes it one more or one less.
    most_ = std::min<std::int64_t>(most_, 10);
    guess_.assign(table.rows.size(), std::vector<std::int64_t>(table.columns.size(), 0));
    values_.assign(table.rows.size(), std::vector<std::set<std::int64_t>>(table.columns.size()));
    try_row(0);
  }

  // True where every hidden cell may have two values or more.
  bool knows_nothing() const {
    for (std::size_t r = 0; r < values_.size(); ++r)
      for (std::size_t c = 0; c < values_[r].size(); ++c)
        if (printed_.hidden[r][c] && values_[r][c].size() < 2) return false;
    return true;
  }

 private:
  std::size_t groups() const {
    return table_.rows.size() - (table_.kind == report::CountTable::Rows::adding_up ? 1 : 0);
  }

  // A group has a row since there is somebody in it.
  bool may_be(std::size_t r, std::size_t c, std::int64_t value) const {
    if (table_.kind == report::CountTable::Rows::adding_up && c == 0 && value == 0) return table_.rows[r][0] == 0;
    return printed_.hidden[r][c] || value == table_.rows[r][c];
  }

  // Whoever knows of a cell that it is hidden for itself knows that it is small, or its complement.
  bool fits_hiding(std::size_t r, std::size_t c) const {
    if (k_ <= 2 || !printed_.primary[r][c]) return true;
    const auto small = [this](std::int64_t count) { return count >= 1 && count < k_; };
    const int whole = table_.columns[c].complement_in;
    return small(guess_[r][c]) ||
           (whole != report::CountColumn::kNone && small(guess_[r][static_cast<std::size_t>(whole)] - guess_[r][c]));
  }

  void try_row(std::size_t r) {
    if (r == groups()) {
      if (totals_hold()) keep();
      return;
    }
    for (std::int64_t durable = 0; durable <= most_; ++durable)
      for (std::int64_t positive = 0; durable + positive <= most_; ++positive)
        for (std::int64_t other = 0; durable + positive + other <= most_; ++other) {
          guess_[r] = row(durable, positive, other);
          bool fits = true;
          for (std::size_t c = 0; c < guess_[r].size() && fits; ++c) fits = may_be(r, c, guess_[r][c]);
          if (fits) try_row(r + 1);
        }
  }

  bool totals_hold() const {
    if (table_.kind == report::CountTable::Rows::apart) return true;
    for (std::size_t c = 0; c < table_.columns.size(); ++c) {
      std::int64_t sum = 0;
      for (std::size_t r = 0; r < groups(); ++r) sum += guess_[r][c];
      if (sum != table_.rows.back()[c]) return false;
    }
    return true;
  }

  void keep() {
    for (std::size_t r = 0; r < groups(); ++r)
      for (std::size_t c = 0; c < guess_[r].size(); ++c)
        if (fits_hiding(r, c)) values_[r][c].insert(guess_[r][c]);
  }

  const report::CountTable& table_;
  const report::Suppression& printed_;
  std::int64_t k_;
  std::int64_t most_ = 0;
  Rows guess_;
  std::vector<std::vector<std::set<std::int64_t>>> values_;
};

std::string picture(const report::CountTable& table, const report::Suppression& result) {
  std::string out;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    for (std::size_t c = 0; c < table.rows[r].size(); ++c)
      out += (c > 0 ? " " : "") + (result.hides(r, c) ? "x" : std::to_string(table.rows[r][c]));
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("small counts and small complements go, and what would give them back") {
  const report::CountTable table{columns(), with_total({row(2, 8, 10), row(7, 6, 12), row(9, 11, 8)}),
                                 report::CountTable::Rows::adding_up, std::nullopt};
  const report::Suppression result = report::suppress_small_groups(table, 5);
  CHECK(picture(table, result) ==
        "20 10 10 x x\n"
        "25 13 12 x x\n"
        "28 20 8 9 11\n"
        "73 43 30 18 25\n");
  CHECK_FALSE(result.unprotected);
}

TEST_CASE("a complement is as primary as the count") {
  // 18 of 20 dynamic: the 2 others are hidden, and so is the 18.
  const report::CountTable table{columns(), {row(8, 10, 2)}, report::CountTable::Rows::apart, std::nullopt};
  CHECK(picture(table, report::suppress_small_groups(table, 5)) == "20 x x x 10\n");
}

TEST_CASE("nothing is hidden where nothing is small, or where the user lifts it") {
  const report::CountTable large{columns(), with_total({row(5, 5, 5), row(0, 5, 5)}),
                                 report::CountTable::Rows::adding_up, std::nullopt};
  CHECK(picture(large, report::suppress_small_groups(large, 5)) == "15 10 5 5 5\n10 5 5 0 5\n25 15 10 5 10\n");
  const report::CountTable small{columns(), with_total({row(1, 2, 3), row(4, 5, 6)}),
                                 report::CountTable::Rows::adding_up, std::nullopt};
  CHECK(picture(small, report::suppress_small_groups(small, 0)) == "6 3 3 1 2\n15 9 6 4 5\n21 12 9 5 7\n");
  CHECK(picture(small, report::suppress_small_groups(small, 1)) ==
        picture(small, report::suppress_small_groups(small, 0)));
}

TEST_CASE("the boundary: k-1 is hidden, k is not") {
  const report::CountTable table{
      columns(), {row(4, 20, 20), row(5, 20, 20)}, report::CountTable::Rows::apart, std::nullopt};
  const report::Suppression result = report::suppress_small_groups(table, 5);
  CHECK(result.hides(0, 3));
  CHECK_FALSE(result.hides(1, 3));
}

TEST_CASE("one group is the total, which is shown") {
  const report::CountTable table{columns(), with_total({row(2, 8, 10)}), report::CountTable::Rows::adding_up,
                                 std::nullopt};
  const report::Suppression result = report::suppress_small_groups(table, 5);
  CHECK(picture(table, result) == "20 10 10 2 8\n20 10 10 2 8\n");
  CHECK_FALSE(result.hides_any());
}

TEST_CASE("two groups of one cannot be protected: each has somebody") {
  const report::CountTable table{columns(), with_total({row(1, 0, 0), row(0, 0, 1)}),
                                 report::CountTable::Rows::adding_up, std::nullopt};
  CHECK(report::suppress_small_groups(table, 5).unprotected);
}

TEST_CASE("a result that few have is hidden of everybody, where nobody has it too") {
  const report::CountTable table{columns(), with_total({row(2, 9, 10), row(0, 10, 12)}),
                                 report::CountTable::Rows::adding_up, std::nullopt};
  CHECK(picture(table, report::suppress_small_groups(table, 5)) == "21 11 10 x x\n22 10 12 x x\n43 21 22 2 19\n");
}

TEST_CASE("where a name says the result, zeros hide nothing") {
  report::CountTable table{columns(), with_total({row(2, 0, 0), row(7, 0, 0), row(0, 0, 3)}),
                           report::CountTable::Rows::adding_up, std::nullopt};
  for (const std::size_t part : {2U, 3U, 4U}) table.columns[part].zeros = report::CountColumn::Zeros::known;
  CHECK(picture(table, report::suppress_small_groups(table, 5)) == "x x 0 x 0\nx x 0 x 0\n3 0 3 0 0\n12 9 3 9 0\n");
}

TEST_CASE("no hidden count can be worked out, whatever is tried") {
  std::mt19937 random(20081210);
  int protected_tables = 0;
  for (int round = 0; round < 400; ++round) {
    const std::int64_t k = 2 + static_cast<std::int64_t>(random() % 3);
    const std::size_t groups = 1 + random() % 3;
    Rows rows;
    for (std::size_t i = 0; i < groups; ++i) {
      const auto next = [&random] { return static_cast<std::int64_t>(random() % 4); };
      // One by one: in which order arguments are drawn is the compiler's.
      const std::int64_t durable = next();
      const std::int64_t positive = next();
      rows.push_back(row(durable, positive, next()));
    }
    const bool apart = random() % 3 == 0;
    const report::CountTable table{columns(), apart ? rows : with_total(rows),
                                   apart ? report::CountTable::Rows::apart : report::CountTable::Rows::adding_up,
                                   std::nullopt};
    const report::Suppression result = report::suppress_small_groups(table, k);
    CAPTURE(k);
    CAPTURE(picture(table, result));
    if (result.unprotected) continue;
    ++protected_tables;
    CHECK(TableReader(table, result, k).knows_nothing());
  }
  CHECK(protected_tables > 100);
}
