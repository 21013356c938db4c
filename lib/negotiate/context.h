#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "negotiate/matrix.h"

namespace tremplin::negotiate {

/// The two results that are negotiated; indexes into the pairs below.
inline constexpr std::size_t kDurableResult = 0;
inline constexpr std::size_t kDynamicResult = 1;
inline constexpr std::size_t kResults = 2;

/// Examined exits of one structure that bear exactly the same profiles (positions in the rule set, ascending).
struct ContextCell {
  std::vector<std::uint16_t> profiles;
  std::int64_t exits = 0;
  std::array<std::int64_t, kResults> reached{};
};

/// One structure's exits. The order of cells must not depend on that of the files (sums are in floating point).
struct StructureCells {
  std::vector<ContextCell> cells;
};

/// One profile in the model and what was estimated for it, by result.
struct ContextColumn {
  std::uint16_t profile = 0;
  /// Exits of the model that bear the profile: what the coefficient rests on.
  std::int64_t bearers = 0;
  /// Change of the chance of success, as a fraction.
  std::array<double, kResults> coefficient{};
};

/// A linear model of success on profiles with an intercept per structure.
struct ContextModel {
  std::int64_t exits = 0;
  std::int64_t structures = 0;
  std::vector<ContextColumn> columns;
  /// Profiles borne and lacked often enough that add no rank to those before them.
  std::vector<std::uint16_t> dropped;
  /// Exits of the model that bear each profile of the rule set, in the model or not.
  std::vector<std::int64_t> bearers;
  /// HC1, in the order of `columns`, by result.
  std::array<Matrix, kResults> covariance;

  /// False where there were too few structures or exits, or nothing was left to estimate: then only `exits`,
  /// `structures`, `bearers` and `dropped` say something.
  bool is_fitted() const { return !columns.empty(); }
};

/// What a fit needs of one structure, whatever the number of its exits.
struct StructureFactor {
  std::int64_t exits = 0;
  std::array<std::int64_t, kResults> reached{};
  /// By profile of the rule set.
  std::vector<std::int64_t> bearers;
  /// Triangle of the demeaned dummies and results; no row without exits.
  Matrix triangle;
};

/// The examined exits of a type over a window of years, ready for one fit or for one with each structure left out.
/// Each structure is reduced once to the triangle of its QR factorisation, so that a fit costs what its profiles cost,
/// not its exits.
class ContextData {
 public:
  /// `profiles` is how many the rule set has.
  ContextData(std::vector<StructureCells> structures, std::size_t profiles);

  /// From this many structures on (with exits), one fit serves all of them.
  static constexpr std::int64_t kFitForAll = 50;
  static constexpr std::int64_t kFewestStructures = 5;
  static constexpr std::int64_t kFewestExits = 300;
  /// A profile is in the model where at least so many exits bear it and so many lack it.
  static constexpr std::int64_t kFewestBearers = 10;

  std::int64_t structures_with_exits() const { return with_exits_; }
  /// Least squares over all structures but those `left_out`: from five structures and 300 exits on.
  ContextModel fit(std::span<const std::size_t> left_out) const;

 private:
  std::vector<StructureCells> structures_;
  std::size_t profiles_;
  std::vector<StructureFactor> factors_;
  std::int64_t with_exits_ = 0;
};

/// By how much two publics differ in one profile: a share less another, as a fraction.
struct ShareDifference {
  std::uint16_t profile = 0;
  double difference = 0;
};

/// What a difference of public changes in a rate, in points (hundredths of the rate), with its 95 % interval.
struct ContextEffect {
  double points = 0;
  double low = 0;
  double high = 0;

  /// Standard error of the points.
  double error = 0;

  /// The interval leaves out 0: only then is a public called easier or harder.
  bool is_clear() const { return low > 0 || high < 0; }
  /// The points used, in tenths: drawn towards 0 by their own uncertainty, q max(0, 1 - e^2/q^2), so that nothing
  /// hangs on a threshold and nothing is overstated.
  std::int64_t used_tenths() const;
};

/// None where no profile named is in the model; profiles that are not in it change nothing.
std::optional<ContextEffect> effect_of(const ContextModel& model, std::size_t result,
                                       std::span<const ShareDifference> differences);

/// A target moved by the effect of the public received on that agreed, held within 0..100 %; in percent.
double adjusted_target(double target, const ContextEffect& effect);

}  // namespace tremplin::negotiate
