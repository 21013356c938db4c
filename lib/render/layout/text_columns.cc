#include "render/layout/text_columns.h"

#include <algorithm>

#include "base/text.h"
#include "render/layout/width.h"
#include "render/text/catalogue.h"
#include "render/text/value_text.h"

namespace tremplin::render {
namespace {

using Lines = std::vector<std::string>;

// Rows of a group are set in by so much, and so are the further lines of a row's name.
constexpr std::size_t kIndent = 2;

void append_line(std::string& out, const TextColumns& columns, const ColumnWidths& widths,
                 const std::vector<Lines>& cells, std::size_t indent) {
  std::size_t height = 1;
  for (const Lines& lines : cells) height = std::max(height, lines.size());
  for (std::size_t at = 0; at < height; ++at) {
    std::string line(indent, ' ');
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string part = at < cells[i].size() ? cells[i][at] : std::string();
      if (i > 0) line.append(widths.between, ' ');
      line += columns[i].is_left ? pad_right(part, widths.columns[i]) : pad_left(part, widths.columns[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
}

// Headings end beside their first row, as in print.
std::vector<Lines> header_lines(const TextColumns& columns, const ColumnWidths& widths) {
  std::vector<Lines> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    lines.push_back(wrapped(columns[i].header, widths.columns[i]));
    height = std::max(height, lines.back().size());
  }
  for (Lines& header : lines) header.insert(header.begin(), height - header.size(), std::string());
  return lines;
}

// The further lines of a row's name are set in, so that each row is seen to begin.
Lines name_lines(const std::string& name, std::size_t width) {
  Lines lines = wrapped(name, width);
  if (lines.size() == 1 || longest_word(name) + kIndent > width) return lines;
  const std::string rest = name.substr(std::min(name.size(), lines.front().size() + 1));
  lines.resize(1);
  for (const std::string& line : wrapped(rest, width - kIndent)) lines.push_back(std::string(kIndent, ' ') + line);
  return lines;
}

std::vector<Lines> row_lines(const TextColumns& columns, const ColumnWidths& widths, std::size_t row) {
  std::vector<Lines> lines;
  for (std::size_t i = 0; i < columns.size(); ++i)
    lines.push_back(i == 0 && columns[i].is_left ? name_lines(columns[i].cells[row], widths.columns[i])
                                                 : wrapped(columns[i].cells[row], widths.columns[i]));
  return lines;
}

std::size_t least_width(const TextColumns& columns, std::size_t between) {
  std::size_t sum = columns.empty() ? 0 : between * (columns.size() - 1);
  for (const TextColumn& column : columns) sum += column.least;
  return sum;
}

std::size_t lines_at(const TextColumn& column, std::size_t width) { return wrapped(column.longest, width).size(); }

// The column that takes most lines, if any takes more than one.
std::optional<std::size_t> neediest(const TextColumns& columns, const std::vector<std::size_t>& widths) {
  std::optional<std::size_t> found;
  std::size_t most = 1;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (const std::size_t lines = lines_at(columns[i], widths[i]); lines > most) {
      most = lines;
      found = i;
    }
  return found;
}

std::size_t longest_line(const Lines& lines) {
  std::size_t longest = 0;
  for (const std::string& line : lines) longest = std::max(longest, base::display_width(line));
  return longest;
}

// What no line of the column needs stays free: columns stand as near as they may.
std::size_t width_in_use(const TextColumn& column, std::size_t width, bool is_name) {
  std::size_t used = longest_line(wrapped(column.header, width));
  for (const std::string& cell : column.cells)
    used = std::max(used, longest_line(is_name ? name_lines(cell, width) : wrapped(cell, width)));
  return std::min(width, used);
}

std::size_t row_count(const TextColumns& columns) { return columns.empty() ? 0 : columns.front().cells.size(); }

void append_fact(std::string& out, const std::string& name, std::size_t names, const std::string& said,
                 std::size_t width) {
  const std::string indent(names + 2 * kIndent, ' ');
  append_lines(out, said, width, "  " + pad_right(name, names) + "  ", indent);
}

}  // namespace

void TextColumn::measure() {
  longest = header;
  natural = base::display_width(header);
  least = longest_word(header);
  for (const std::string& cell : cells) {
    const std::size_t width = base::display_width(cell);
    if (width > natural) longest = cell;
    natural = std::max(natural, width);
    least = std::max(least, is_left ? longest_word(cell) : width);
  }
}

TextColumns text_columns(const report::ReportTable& table, Language language) {
  TextColumns columns;
  const std::vector<bool> with_cents = columns_with_cents(table);
  for (const std::size_t index : report::shown_columns(table)) {
    TextColumn column;
    column.header = title_text(language, table.columns[index].header);
    column.is_left = table.columns[index].align == report::Column::Align::left;
    column.cells.reserve(table.rows.size());
    for (const report::Row& row : table.rows)
      column.cells.push_back(cell_text(language, row, index, with_cents[index]));
    column.measure();
    columns.push_back(std::move(column));
  }
  return columns;
}

std::size_t natural_width(const TextColumns& columns) {
  std::size_t sum = columns.empty() ? 0 : kBetweenColumns * (columns.size() - 1);
  for (const TextColumn& column : columns) sum += column.natural;
  return sum;
}

std::optional<ColumnWidths> widths_within(const TextColumns& columns, std::size_t width, std::size_t between) {
  const std::size_t needed = least_width(columns, between);
  if (needed > width) return std::nullopt;
  ColumnWidths found{{}, between};
  for (const TextColumn& column : columns) found.columns.push_back(column.least);
  std::size_t left = width - needed;
  // Room to set in names that break.
  if (!columns.empty() && columns.front().is_left && columns.front().natural > columns.front().least &&
      left >= kIndent) {
    found.columns.front() += kIndent;
    left -= kIndent;
  }
  for (; left > 0; --left) {
    const auto wanting = neediest(columns, found.columns);
    if (!wanting) break;
    ++found.columns[*wanting];
  }
  for (std::size_t i = 0; i < columns.size(); ++i)
    found.columns[i] = width_in_use(columns[i], found.columns[i], i == 0 && columns[i].is_left);
  return found;
}

void append_plain_rows(std::string& out, const TextColumns& columns) {
  const auto append_row = [&](auto cell_of) {
    std::string line;
    for (const TextColumn& column : columns) {
      if (&column != &columns.front()) line.append(kBetweenColumns, ' ');
      const std::string& cell = cell_of(column);
      line += column.is_left ? pad_right(cell, column.natural) : pad_left(cell, column.natural);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  };
  append_row([](const TextColumn& column) -> const std::string& { return column.header; });
  for (std::size_t row = 0; row < row_count(columns); ++row)
    append_row([row](const TextColumn& column) -> const std::string& { return column.cells[row]; });
}

void append_rows(std::string& out, const TextColumns& columns, const ColumnWidths& widths,
                 const std::vector<std::string>& groups, std::size_t width) {
  const std::size_t indent = groups.empty() ? 0 : kIndent;
  append_line(out, columns, widths, header_lines(columns, widths), indent);
  for (std::size_t row = 0; row < row_count(columns); ++row) {
    if (!groups.empty() && (row == 0 || groups[row] != groups[row - 1]))
      append_wrapped(out, groups[row], width, "    ");
    append_line(out, columns, widths, row_lines(columns, widths, row), indent);
  }
}

void append_blocks(std::string& out, const TextColumns& columns, std::size_t width) {
  std::size_t names = 0;
  for (std::size_t i = 1; i < columns.size(); ++i) names = std::max(names, base::display_width(columns[i].header));
  for (std::size_t row = 0; row < row_count(columns); ++row) {
    append_wrapped(out, columns.front().header + ' ' + columns.front().cells[row], width, "    ");
    for (std::size_t i = 1; i < columns.size(); ++i)
      if (!columns[i].cells[row].empty()) append_fact(out, columns[i].header, names, columns[i].cells[row], width);
  }
}

}  // namespace tremplin::render
