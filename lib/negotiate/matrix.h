#pragma once

#include <cstddef>
#include <vector>

namespace tremplin::negotiate {

/// Numbers by row and column, held column after column: what crosses the header of a room whose source works with
/// Eigen, so that whoever includes it does not compile Eigen too.
struct Matrix {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<double> values;

  double operator()(std::size_t row, std::size_t column) const { return values[column * rows + row]; }
};

}  // namespace tremplin::negotiate
