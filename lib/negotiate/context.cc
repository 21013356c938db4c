#include "negotiate/context.h"

#include <Eigen/QR>
#include <algorithm>
#include <cmath>

namespace tremplin::negotiate {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr Index kBlockRows = 1024;
// A column whose part outside the columns before it is this small adds no rank; one exit among a million is above it.
constexpr double kNoRank = 1e-8;

using LeftOut = std::span<const std::size_t>;

bool takes_part(std::size_t structure, LeftOut left_out) {
  return std::find(left_out.begin(), left_out.end(), structure) == left_out.end();
}

Index index(std::size_t at) { return static_cast<Index>(at); }

Eigen::Map<const MatrixXd> view_of(const Matrix& matrix) {
  return {matrix.values.data(), index(matrix.rows), index(matrix.columns)};
}

Matrix matrix_of(const MatrixXd& from) {
  return {static_cast<std::size_t>(from.rows()),
          static_cast<std::size_t>(from.cols()),
          {from.data(), from.data() + from.size()}};
}

// The triangle of [above; rows], which has the same cross products.
MatrixXd triangle_of(const MatrixXd& above, const MatrixXd& rows) {
  MatrixXd both(above.rows() + rows.rows(), rows.cols());
  both << above, rows;
  const Index kept = std::min(both.rows(), both.cols());
  const Eigen::HouseholderQR<MatrixXd> qr(both);
  return qr.matrixQR().topRows(kept).triangularView<Eigen::Upper>();
}

// The columns that add rank to those before them, by Gram-Schmidt with a second pass.
std::vector<std::size_t> independent_columns(const MatrixXd& matrix) {
  std::vector<std::size_t> kept;
  MatrixXd basis(matrix.rows(), 0);
  for (Index j = 0; j < matrix.cols(); ++j) {
    VectorXd rest = matrix.col(j);
    const double size = rest.norm();
    for (int pass = 0; pass < 2; ++pass) rest -= basis * (basis.transpose() * rest);
    if (size <= kNoRank || rest.norm() <= kNoRank * size) continue;
    basis.conservativeResize(Eigen::NoChange, basis.cols() + 1);
    basis.rightCols(1) = rest.normalized();
    kept.push_back(static_cast<std::size_t>(j));
  }
  return kept;
}

std::vector<std::size_t> positions_of(const std::vector<ContextColumn>& columns, std::size_t profiles) {
  std::vector<std::size_t> positions(profiles, columns.size());
  for (std::size_t j = 0; j < columns.size(); ++j) positions[columns[j].profile] = j;
  return positions;
}

VectorXd coefficients(const ContextModel& model, std::size_t result) {
  VectorXd values(index(model.columns.size()));
  for (std::size_t j = 0; j < model.columns.size(); ++j) values(index(j)) = model.columns[j].coefficient[result];
  return values;
}

// Exits and those that bear each profile.
StructureFactor counts_in(const StructureCells& structure, std::size_t profiles) {
  StructureFactor factor;
  factor.bearers.resize(profiles);
  for (const ContextCell& cell : structure.cells) {
    factor.exits += cell.exits;
    for (std::size_t r = 0; r < kResults; ++r) factor.reached[r] += cell.reached[r];
    for (const std::uint16_t profile : cell.profiles) factor.bearers[profile] += cell.exits;
  }
  return factor;
}

Eigen::RowVectorXd means_of(const StructureFactor& factor) {
  const std::size_t profiles = factor.bearers.size();
  const auto exits = static_cast<double>(factor.exits);
  Eigen::RowVectorXd means(index(profiles + kResults));
  for (std::size_t j = 0; j < profiles; ++j) means(index(j)) = static_cast<double>(factor.bearers[j]) / exits;
  for (std::size_t r = 0; r < kResults; ++r)
    means(index(profiles + r)) = static_cast<double>(factor.reached[r]) / exits;
  return means;
}

// The structure's rows, less its means and weighted by their exits, block by block.
MatrixXd triangle_of_cells(const StructureCells& structure, const Eigen::RowVectorXd& means) {
  MatrixXd triangle(0, means.size());
  MatrixXd block(kBlockRows, means.size());
  Index rows = 0;
  for (const ContextCell& cell : structure.cells) {
    if (cell.exits == 0) continue;
    const auto weight = static_cast<double>(cell.exits);
    block.row(rows) = -means;
    for (const std::uint16_t profile : cell.profiles) block(rows, profile) += 1;
    for (std::size_t r = 0; r < kResults; ++r)
      block(rows, means.size() - index(kResults - r)) += static_cast<double>(cell.reached[r]) / weight;
    block.row(rows++) *= std::sqrt(weight);
    if (rows < kBlockRows) continue;
    triangle = triangle_of(triangle, block);
    rows = 0;
  }
  return triangle_of(triangle, block.topRows(rows));
}

StructureFactor reduced(const StructureCells& structure, std::size_t profiles) {
  StructureFactor factor = counts_in(structure, profiles);
  if (factor.exits > 0) factor.triangle = matrix_of(triangle_of_cells(structure, means_of(factor)));
  return factor;
}

// Profiles that enough exits bear and enough lack.
std::vector<std::uint16_t> candidates(const ContextModel& model) {
  constexpr std::int64_t kFewest = ContextData::kFewestBearers;
  std::vector<std::uint16_t> profiles;
  for (std::size_t j = 0; j < model.bearers.size(); ++j)
    if (model.bearers[j] >= kFewest && model.exits - model.bearers[j] >= kFewest)
      profiles.push_back(static_cast<std::uint16_t>(j));
  return profiles;
}

// The structures' triangles, these profiles' columns and the results' only, brought down to one triangle.
MatrixXd stacked(std::span<const StructureFactor> factors, const std::vector<std::uint16_t>& profiles,
                 LeftOut left_out) {
  const Index width = index(profiles.size() + kResults);
  MatrixXd triangle(0, width);
  for (std::size_t s = 0; s < factors.size(); ++s) {
    if (!takes_part(s, left_out) || factors[s].exits == 0) continue;
    const auto from = view_of(factors[s].triangle);
    MatrixXd rows(from.rows(), width);
    for (std::size_t j = 0; j < profiles.size(); ++j) rows.col(index(j)) = from.col(profiles[j]);
    rows.rightCols(index(kResults)) = from.rightCols(index(kResults));
    triangle = triangle_of(triangle, rows);
  }
  return triangle;
}

// One structure's part of sum e^2 x x', its dummies taken first as they are and demeaned at the end.
MatrixXd meat_of(const ContextModel& model, std::size_t result, const StructureCells& structure,
                 const StructureFactor& factor) {
  const auto exits = static_cast<double>(factor.exits);
  const std::vector<std::size_t> position = positions_of(model.columns, factor.bearers.size());
  const VectorXd coefficient = coefficients(model, result);
  VectorXd means(coefficient.size());
  for (std::size_t j = 0; j < model.columns.size(); ++j)
    means(index(j)) = static_cast<double>(factor.bearers[model.columns[j].profile]) / exits;
  const double level = static_cast<double>(factor.reached[result]) / exits - means.dot(coefficient);

  MatrixXd products = MatrixXd::Zero(means.size(), means.size());
  VectorXd singles = VectorXd::Zero(means.size());
  double total = 0;
  std::vector<Index> borne;
  for (const ContextCell& cell : structure.cells) {
    borne.clear();
    double expected = level;
    for (const std::uint16_t profile : cell.profiles) {
      if (position[profile] == model.columns.size()) continue;
      borne.push_back(index(position[profile]));
      expected += coefficient(borne.back());
    }
    const auto reached = static_cast<double>(cell.reached[result]);
    const double weight =
        reached * (1 - expected) * (1 - expected) + (static_cast<double>(cell.exits) - reached) * expected * expected;
    total += weight;
    for (const Index i : borne) {
      singles(i) += weight;
      for (const Index j : borne) products(i, j) += weight;
    }
  }
  return products - singles * means.transpose() - means * singles.transpose() + total * means * means.transpose();
}

MatrixXd whole_meat(const ContextModel& model, std::size_t result, std::span<const StructureCells> structures,
                    std::span<const StructureFactor> factors, LeftOut left_out) {
  const Index width = index(model.columns.size());
  MatrixXd sum = MatrixXd::Zero(width, width);
  for (std::size_t s = 0; s < factors.size(); ++s)
    if (takes_part(s, left_out) && factors[s].exits > 0) sum += meat_of(model, result, structures[s], factors[s]);
  return sum;
}

}  // namespace

ContextData::ContextData(std::vector<StructureCells> structures, std::size_t profiles)
    : structures_(std::move(structures)), profiles_(profiles) {
  factors_.reserve(structures_.size());
  for (const StructureCells& structure : structures_) {
    factors_.push_back(reduced(structure, profiles));
    with_exits_ += factors_.back().exits > 0;
  }
}

ContextModel ContextData::fit(LeftOut left_out) const {
  ContextModel model;
  model.bearers.resize(profiles_);
  for (std::size_t s = 0; s < factors_.size(); ++s) {
    if (!takes_part(s, left_out) || factors_[s].exits == 0) continue;
    ++model.structures;
    model.exits += factors_[s].exits;
    for (std::size_t j = 0; j < profiles_; ++j) model.bearers[j] += factors_[s].bearers[j];
  }
  if (model.structures < kFewestStructures || model.exits < kFewestExits) return model;

  const std::vector<std::uint16_t> tried = candidates(model);
  const MatrixXd triangle = stacked(factors_, tried, left_out);
  const std::vector<std::size_t> kept = independent_columns(triangle.leftCols(index(tried.size())));
  for (std::size_t j = 0; j < tried.size(); ++j)
    if (!std::binary_search(kept.begin(), kept.end(), j)) model.dropped.push_back(tried[j]);
  const auto spare = static_cast<double>(model.exits - model.structures) - static_cast<double>(kept.size());
  if (kept.empty() || spare <= 0) return model;
  for (const std::size_t j : kept) model.columns.push_back({tried[j], model.bearers[tried[j]], {}});

  MatrixXd dummies(triangle.rows(), index(kept.size()));
  for (std::size_t j = 0; j < kept.size(); ++j) dummies.col(index(j)) = triangle.col(index(kept[j]));
  const Eigen::ColPivHouseholderQR<MatrixXd> qr(dummies);
  const MatrixXd solution = qr.solve(triangle.rightCols(index(kResults)));
  for (std::size_t j = 0; j < kept.size(); ++j)
    for (std::size_t r = 0; r < kResults; ++r) model.columns[j].coefficient[r] = solution(index(j), index(r));

  const MatrixXd pseudo_inverse = qr.solve(MatrixXd::Identity(triangle.rows(), triangle.rows()));
  const MatrixXd bread = pseudo_inverse * pseudo_inverse.transpose();
  const double scale = static_cast<double>(model.exits) / spare;
  for (std::size_t r = 0; r < kResults; ++r) {
    const MatrixXd meat = whole_meat(model, r, structures_, factors_, left_out);
    model.covariance[r] = matrix_of(bread * meat * bread * scale);
  }
  return model;
}

std::int64_t ContextEffect::used_tenths() const {
  if (points == 0) return 0;
  return std::llround(10 * points * std::max(0.0, 1 - error * error / (points * points)));
}

std::optional<ContextEffect> effect_of(const ContextModel& model, std::size_t result,
                                       std::span<const ShareDifference> differences) {
  VectorXd d = VectorXd::Zero(index(model.columns.size()));
  bool found = false;
  for (const ShareDifference& difference : differences) {
    for (std::size_t j = 0; j < model.columns.size(); ++j) {
      if (model.columns[j].profile != difference.profile) continue;
      d(index(j)) += difference.difference;
      found = true;
    }
  }
  if (!found) return std::nullopt;
  const double points = 100 * d.dot(coefficients(model, result));
  const double variance = std::max(0.0, d.dot(view_of(model.covariance[result]) * d));
  const double error = 100 * std::sqrt(variance);
  return ContextEffect{points, points - 1.96 * error, points + 1.96 * error, error};
}

double adjusted_target(double target, const ContextEffect& effect) {
  return std::clamp(target + static_cast<double>(effect.used_tenths()) / 10, 0.0, 100.0);
}

}  // namespace tremplin::negotiate
