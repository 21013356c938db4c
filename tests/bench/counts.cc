#include "counts.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

namespace tremplin_bench {
namespace {

std::vector<std::string> cells_of(std::string line) {
  if (line.ends_with('\r')) line.pop_back();
  std::vector<std::string> cells;
  std::stringstream stream(line);
  for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
  return cells;
}

}  // namespace

std::string canonical_counts(const std::string& path) {
  constexpr const char* kColumns[] = {"structure", "type",    "year",       "exits",    "below_threshold",
                                      "withdrawn", "durable", "transition", "positive", "other"};
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  const std::vector<std::string> header = cells_of(line);
  std::vector<std::size_t> columns;
  for (const char* column : kColumns) {
    const auto found = std::find(header.begin(), header.end(), column);
    if (found == header.end()) return {};
    columns.push_back(static_cast<std::size_t>(found - header.begin()));
  }
  std::vector<std::string> lines;
  while (std::getline(in, line)) {
    const std::vector<std::string> cells = cells_of(line);
    std::string out;
    for (const std::size_t column : columns) out += (column < cells.size() ? cells[column] : "?") + ",";
    lines.push_back(out);
  }
  std::sort(lines.begin(), lines.end());
  std::string all;
  for (const std::string& one : lines) all += one + "\n";
  return all;
}

}  // namespace tremplin_bench
