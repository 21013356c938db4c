#include "negotiate/context.h"

#include <doctest/doctest.h>

#include <Eigen/Core>
#include <Eigen/LU>
#include <Eigen/QR>
#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace tremplin;

namespace {

struct Row {
  std::size_t structure;
  std::vector<std::uint16_t> profiles;
  std::array<int, negotiate::kResults> reached;
};

std::vector<negotiate::StructureCells> cells_of(const std::vector<Row>& rows, std::size_t structures) {
  std::vector<std::map<std::vector<std::uint16_t>, negotiate::ContextCell>> found(structures);
  for (const Row& row : rows) {
    negotiate::ContextCell& cell = found[row.structure][row.profiles];
    cell.profiles = row.profiles;
    ++cell.exits;
    for (std::size_t r = 0; r < negotiate::kResults; ++r) cell.reached[r] += row.reached[r];
  }
  std::vector<negotiate::StructureCells> cells(structures);
  for (std::size_t s = 0; s < structures; ++s)
    for (auto& [profiles, cell] : found[s]) cells[s].cells.push_back(cell);
  return cells;
}

struct Direct {
  Eigen::VectorXd coefficients;
  Eigen::MatrixXd covariance;
};

// Least squares with an explicit intercept per structure, HC1 row by row.
Direct directly(const std::vector<Row>& rows, const std::vector<std::uint16_t>& columns, std::size_t result,
                std::optional<std::size_t> left_out) {
  std::map<std::size_t, Eigen::Index> structures;
  std::vector<const Row*> used;
  for (const Row& row : rows) {
    if (row.structure == left_out) continue;
    used.push_back(&row);
    structures.try_emplace(row.structure, static_cast<Eigen::Index>(structures.size()));
  }
  const auto k = static_cast<Eigen::Index>(columns.size());
  const auto n = static_cast<Eigen::Index>(used.size());
  const auto groups = static_cast<Eigen::Index>(structures.size());
  Eigen::MatrixXd x = Eigen::MatrixXd::Zero(n, k + groups);
  Eigen::VectorXd y(n);
  for (Eigen::Index i = 0; i < n; ++i) {
    const Row& row = *used[static_cast<std::size_t>(i)];
    const std::set<std::uint16_t> borne(row.profiles.begin(), row.profiles.end());
    for (Eigen::Index j = 0; j < k; ++j) x(i, j) = borne.contains(columns[static_cast<std::size_t>(j)]) ? 1 : 0;
    x(i, k + structures[row.structure]) = 1;
    y(i) = row.reached[result];
  }
  const Eigen::VectorXd c = x.colPivHouseholderQr().solve(y);
  const Eigen::VectorXd e = y - x * c;
  const Eigen::MatrixXd bread = (x.transpose() * x).inverse();
  const Eigen::MatrixXd meat = x.transpose() * e.array().square().matrix().asDiagonal() * x;
  const double scale = static_cast<double>(n) / static_cast<double>(n - k - groups);
  return {c.head(k), (bread * meat * bread * scale).topLeftCorner(k, k)};
}

std::vector<Row> random_rows(std::mt19937& random, std::size_t structures, int exits, unsigned profiles) {
  std::vector<Row> rows;
  for (int i = 0; i < exits; ++i) {
    Row row{random() % structures, {}, {}};
    double chance = .2 + .3 * static_cast<double>(row.structure) / static_cast<double>(structures);
    for (std::uint16_t p = 0; p < profiles; ++p)
      if (random() % (2U + p) == 0) {
        row.profiles.push_back(p);
        chance += .08 - .03 * p;
      }
    const double u = static_cast<double>(random() % 10'000) / 10'000;
    row.reached[negotiate::kDurableResult] = u < chance * .4;
    row.reached[negotiate::kDynamicResult] = u < chance;
    rows.push_back(row);
  }
  return rows;
}

Eigen::Map<const Eigen::MatrixXd> eigen_of(const negotiate::Matrix& matrix) {
  return {matrix.values.data(), static_cast<Eigen::Index>(matrix.rows), static_cast<Eigen::Index>(matrix.columns)};
}

std::vector<std::uint16_t> profiles_of(const negotiate::ContextModel& model) {
  std::vector<std::uint16_t> profiles;
  for (const negotiate::ContextColumn& column : model.columns) profiles.push_back(column.profile);
  return profiles;
}

}  // namespace

TEST_CASE("the model by cells is the one by rows, robust covariance included") {
  std::mt19937 random(11);
  const std::vector<Row> rows = random_rows(random, 7, 900, 5);
  const negotiate::ContextData data(cells_of(rows, 7), 6);
  for (const std::optional<std::size_t> left_out : {std::optional<std::size_t>{}, std::optional<std::size_t>{3}}) {
    std::vector<std::size_t> without;
    if (left_out) without.push_back(*left_out);
    const negotiate::ContextModel model = data.fit(without);
    REQUIRE(model.is_fitted());
    CHECK(profiles_of(model) == std::vector<std::uint16_t>{0, 1, 2, 3, 4});
    CHECK(model.structures == (left_out ? 6 : 7));
    for (std::size_t r = 0; r < negotiate::kResults; ++r) {
      const Direct direct = directly(rows, profiles_of(model), r, left_out);
      for (std::size_t j = 0; j < 5; ++j)
        CHECK(std::abs(model.columns[j].coefficient[r] - direct.coefficients(static_cast<Eigen::Index>(j))) < 1e-12);
      CHECK((eigen_of(model.covariance[r]) - direct.covariance).cwiseAbs().maxCoeff() < 1e-12);
    }
  }
}

TEST_CASE("a column that adds no rank is dropped, the later one, and named") {
  std::mt19937 random(12);
  std::vector<Row> rows = random_rows(random, 6, 600, 3);
  for (Row& row : rows) {
    // 3 is 1 again; 4 is whoever lacks 0; 5 belongs to one structure; 6 is borne by all.
    const std::set<std::uint16_t> borne(row.profiles.begin(), row.profiles.end());
    if (borne.contains(1)) row.profiles.push_back(3);
    if (!borne.contains(0)) row.profiles.push_back(4);
    if (row.structure == 2) row.profiles.push_back(5);
    row.profiles.push_back(6);
  }
  const negotiate::ContextModel model = negotiate::ContextData(cells_of(rows, 6), 8).fit({});
  REQUIRE(model.is_fitted());
  CHECK(profiles_of(model) == std::vector<std::uint16_t>{0, 1, 2});
  CHECK(model.dropped == std::vector<std::uint16_t>{3, 4, 5});
  CHECK(model.bearers[6] == 600);
  CHECK(model.bearers[7] == 0);
}

TEST_CASE("twenty profiles of which two say something") {
  std::mt19937 random(13);
  std::vector<Row> rows = random_rows(random, 8, 500, 2);
  for (Row& row : rows) {
    const std::vector<std::uint16_t> borne = row.profiles;
    for (std::uint16_t p = 2; p < 20; ++p)
      if (std::find(borne.begin(), borne.end(), p % 2) != borne.end()) row.profiles.push_back(p);
  }
  const negotiate::ContextModel model = negotiate::ContextData(cells_of(rows, 8), 20).fit({});
  REQUIRE(model.is_fitted());
  CHECK(profiles_of(model) == std::vector<std::uint16_t>{0, 1});
  CHECK(model.dropped.size() == 18);
  CHECK(eigen_of(model.covariance[0]).allFinite());
}

TEST_CASE("there is a model from five structures and 300 exits on, of profiles that ten bear and ten lack") {
  std::mt19937 random(14);
  const auto fits = [&random](std::size_t structures, int exits) {
    std::vector<Row> rows = random_rows(random, structures, exits, 2);
    for (std::size_t s = 0; s < structures; ++s) rows[s].structure = s;
    return negotiate::ContextData(cells_of(rows, structures), 2).fit({}).is_fitted();
  };
  CHECK(fits(5, 300));
  CHECK_FALSE(fits(5, 299));
  CHECK_FALSE(fits(4, 300));
  const auto has_column = [&random](int bearers) {
    std::vector<Row> rows = random_rows(random, 5, 400, 1);
    for (int i = 0; i < bearers; ++i) rows[static_cast<std::size_t>(i)].profiles.push_back(1);
    return negotiate::ContextData(cells_of(rows, 5), 2).fit({}).columns.size() == 2;
  };
  CHECK(has_column(10));
  CHECK_FALSE(has_column(9));
  CHECK(has_column(390));
  CHECK_FALSE(has_column(391));
}

TEST_CASE("one structure of 90,000 exits among small ones, and structures without any") {
  std::mt19937 random(15);
  std::vector<Row> rows = random_rows(random, 6, 400, 12);
  for (Row& row : random_rows(random, 1, 90'000, 12)) rows.push_back(Row{6, row.profiles, row.reached});
  const negotiate::ContextData data(cells_of(rows, 8), 21);
  const negotiate::ContextModel with = data.fit({});
  const negotiate::ContextModel without = data.fit(std::array<std::size_t, 1>{6});
  REQUIRE(with.is_fitted());
  REQUIRE(without.is_fitted());
  CHECK(with.exits == 90'400);
  CHECK(without.exits == 400);
  CHECK(data.structures_with_exits() == 7);
  CHECK(with.covariance[negotiate::kDynamicResult](0, 0) < without.covariance[negotiate::kDynamicResult](0, 0));
  CHECK(eigen_of(with.covariance[negotiate::kDynamicResult]).allFinite());
  CHECK(std::abs(with.columns[0].coefficient[negotiate::kDynamicResult] - .08) < .02);
}

TEST_CASE("exits that all stand alone in their structure leave nothing to estimate") {
  std::vector<Row> rows;
  for (std::size_t s = 0; s < 400; ++s)
    rows.push_back({s, s % 2 == 0 ? std::vector<std::uint16_t>{0} : std::vector<std::uint16_t>{}, {0, 1}});
  CHECK_FALSE(negotiate::ContextData(cells_of(rows, 400), 1).fit({}).is_fitted());
}

TEST_CASE("an effect is drawn towards 0 by its own uncertainty, and clear where its interval leaves out 0") {
  negotiate::ContextModel model;
  model.columns = {{4, 100, {-.1, .2}}};
  model.covariance = {negotiate::Matrix{1, 1, {.0025}}, negotiate::Matrix{1, 1, {.0001}}};
  const std::vector<negotiate::ShareDifference> differences{{4, .5}, {9, .3}};
  const auto durable = negotiate::effect_of(model, negotiate::kDurableResult, differences);
  CHECK(durable->points == doctest::Approx(-5));
  CHECK(durable->low == doctest::Approx(-5 - 1.96 * 2.5));
  CHECK(durable->high == doctest::Approx(-5 + 1.96 * 2.5));
  CHECK(durable->is_clear());
  // -5 (1 - 2.5^2 / 5^2) = -3.75
  CHECK(durable->used_tenths() == -38);
  model.covariance[0].values[0] = .0027;
  CHECK_FALSE(negotiate::effect_of(model, negotiate::kDurableResult, differences)->is_clear());
  CHECK(negotiate::effect_of(model, negotiate::kDurableResult, differences)->used_tenths() == -37);
  model.covariance[0].values[0] = .0101;
  CHECK(negotiate::effect_of(model, negotiate::kDurableResult, differences)->used_tenths() == 0);
  const std::vector<negotiate::ShareDifference> same{{4, 0}};
  CHECK_FALSE(negotiate::effect_of(model, negotiate::kDynamicResult, same)->is_clear());
  CHECK(negotiate::effect_of(model, negotiate::kDynamicResult, same)->used_tenths() == 0);
  const std::vector<negotiate::ShareDifference> unknown{{9, .3}};
  CHECK_FALSE(negotiate::effect_of(model, negotiate::kDynamicResult, unknown));
  CHECK_FALSE(negotiate::effect_of(model, negotiate::kDynamicResult, {}));
}

TEST_CASE("a target adjusted to the public received, the published chain") {
  const auto effect = [](double points) { return negotiate::ContextEffect{points, points - .1, points + .1, .05}; };
  CHECK(negotiate::adjusted_target(70.2, effect(73.7 - 75.5)) == doctest::Approx(68.4));
  CHECK(negotiate::adjusted_target(70.2, effect(78.3 - 75.5)) == doctest::Approx(73.0));
  CHECK(negotiate::adjusted_target(98, effect(4)) == 100);
  CHECK(negotiate::adjusted_target(2, effect(-4)) == 0);
  CHECK(negotiate::adjusted_target(60, {-4, -9, 1, 2.5}) == doctest::Approx(57.6));
  CHECK(negotiate::adjusted_target(60, {-4, -13.8, 5.8, 5}) == 60);
}
