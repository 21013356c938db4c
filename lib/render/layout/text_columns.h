#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "report/document/document.h"
#include "tremplin/language.h"

namespace tremplin::render {

/// Spaces between columns, and where else they would not stand side by side.
inline constexpr std::size_t kBetweenColumns = 2;
inline constexpr std::size_t kLeastBetweenColumns = 1;

/// A column as it is to be written, from its heading down. Sizes are columns of a terminal.
struct TextColumn {
  std::string header;
  bool is_left = false;
  std::vector<std::string> cells;
  /// The widest of its texts, the heading among them.
  std::string longest;
  /// Of a number the whole cell, of words the longest of them.
  std::size_t least = 0;
  std::size_t natural = 0;

  void measure();
};

using TextColumns = std::vector<TextColumn>;

/// How wide each column is to be, and what stands between.
struct ColumnWidths {
  std::vector<std::size_t> columns;
  std::size_t between = kBetweenColumns;
};

/// The columns that say something, with their cells as texts.
TextColumns text_columns(const report::ReportTable& table, Language language);
/// What the columns take with no line broken.
std::size_t natural_width(const TextColumns& columns);
/// Each has what it needs at least; what is left goes where most is wanting. Nothing where even that is too wide.
std::optional<ColumnWidths> widths_within(const TextColumns& columns, std::size_t width, std::size_t between);

/// A line for each row, nothing broken: there may be tens of thousands.
void append_plain_rows(std::string& out, const TextColumns& columns);
/// Headings, then rows, over as many lines as they take. Where there are `groups`, a text for each row, those of one
/// group stand below it, set in.
void append_rows(std::string& out, const TextColumns& columns, const ColumnWidths& widths,
                 const std::vector<std::string>& groups, std::size_t width);
/// Each row as a block of lines: its name, then what is said of it.
void append_blocks(std::string& out, const TextColumns& columns, std::size_t width);

}  // namespace tremplin::render
