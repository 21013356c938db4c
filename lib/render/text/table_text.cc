#include "render/text/table_text.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/text.h"
#include "render/text/catalogue.h"
#include "render/text/value_text.h"
#include "render/text/width.h"

namespace tremplin::render {
namespace {

constexpr std::size_t kBetween = 2;
// Where else the columns would not stand side by side.
constexpr std::size_t kLeastBetween = 1;

// A column as it is to be written, from its heading down.
struct TextColumn {
  std::string header;
  bool is_left = false;
  std::vector<std::string> cells;
  /// Of a number the whole cell, of words the longest of them.
  std::size_t least = 0;
  std::size_t natural = 0;

  void measure() {
    natural = base::display_width(header);
    least = longest_word(header);
    for (const std::string& cell : cells) {
      natural = std::max(natural, base::display_width(cell));
      least = std::max(least, is_left ? longest_word(cell) : base::display_width(cell));
    }
  }
};

using TextColumns = std::vector<TextColumn>;

TextColumns columns_of(const report::ReportTable& table, Language language) {
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

std::size_t sum_of(const TextColumns& columns, std::size_t TextColumn::*size, std::size_t between = kBetween) {
  std::size_t sum = columns.empty() ? 0 : between * (columns.size() - 1);
  for (const TextColumn& column : columns) sum += column.*size;
  return sum;
}

struct Widths {
  std::vector<std::size_t> columns;
  std::size_t between = kBetween;
};

// Each has what it needs at least; what is left goes, a column at a time, where most is wanting.
std::optional<Widths> widths_within(const TextColumns& columns, std::size_t width, std::size_t between) {
  const std::size_t needed = sum_of(columns, &TextColumn::least, between);
  if (needed > width) return std::nullopt;
  Widths found{{}, between};
  std::vector<std::size_t>& widths = found.columns;
  for (const TextColumn& column : columns) widths.push_back(column.least);
  for (std::size_t left = width - needed; left > 0; --left) {
    std::size_t neediest = 0;
    std::size_t most = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::size_t wanting = columns[i].natural - widths[i];
      const std::size_t lines = (columns[i].natural + widths[i] - 1) / std::max<std::size_t>(1, widths[i]);
      if (wanting > 0 && lines > most) {
        most = lines;
        neediest = i;
      }
    }
    if (most == 0) break;
    ++widths[neediest];
  }
  return found;
}

void append_line(std::string& out, const TextColumns& columns, const Widths& widths,
                 const std::vector<std::vector<std::string>>& cells) {
  std::size_t height = 1;
  for (const auto& lines : cells) height = std::max(height, lines.size());
  for (std::size_t at = 0; at < height; ++at) {
    std::string line;
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
std::vector<std::vector<std::string>> header_lines(const TextColumns& columns, const Widths& widths) {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    lines.push_back(wrapped(columns[i].header, widths.columns[i]));
    height = std::max(height, lines.back().size());
  }
  for (auto& header : lines) header.insert(header.begin(), height - header.size(), std::string());
  return lines;
}

void append_grid(std::string& out, const TextColumns& columns, const Widths& widths) {
  append_line(out, columns, widths, header_lines(columns, widths));
  const std::size_t rows = columns.empty() ? 0 : columns.front().cells.size();
  for (std::size_t row = 0; row < rows; ++row) {
    std::vector<std::vector<std::string>> cells;
    for (std::size_t i = 0; i < columns.size(); ++i) cells.push_back(wrapped(columns[i].cells[row], widths.columns[i]));
    append_line(out, columns, widths, cells);
  }
}

// A line for each row: there may be tens of thousands.
void append_plain(std::string& out, const TextColumns& columns) {
  const auto append_row = [&](auto cell_of) {
    std::string line;
    for (const TextColumn& column : columns) {
      if (&column != &columns.front()) line.append(kBetween, ' ');
      const std::string& cell = cell_of(column);
      line += column.is_left ? pad_right(cell, column.natural) : pad_left(cell, column.natural);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  };
  append_row([](const TextColumn& column) -> const std::string& { return column.header; });
  const std::size_t rows = columns.empty() ? 0 : columns.front().cells.size();
  for (std::size_t row = 0; row < rows; ++row)
    append_row([row](const TextColumn& column) -> const std::string& { return column.cells[row]; });
}

// Of two rows or more; a total says nothing in such a column.
bool says_the_same(const TextColumn& column) {
  if (!column.is_left || column.cells.size() < 2 || column.cells.front().empty()) return false;
  const auto is_same = [&column](const std::string& cell) { return cell.empty() || cell == column.cells.front(); };
  return std::all_of(column.cells.begin(), column.cells.end(), is_same);
}

// Takes out columns of words that say the same in all rows, the first stays; what they say. Numbers stay where they can
// be added up.
std::vector<std::string> lift_same(TextColumns& columns, Language language) {
  std::vector<std::string> said;
  for (std::size_t i = columns.size(); i-- > 1;)
    if (says_the_same(columns[i])) {
      said.insert(said.begin(), text(language, "table.same", {columns[i].header, columns[i].cells.front()}));
      columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(i));
    }
  return said;
}

// Texts of a column become numbers, each text once, in the order in which they are met; what the numbers stand for.
std::vector<std::string> number_texts(TextColumn& column) {
  std::vector<std::string> texts;
  for (std::string& cell : column.cells) {
    if (cell.empty()) continue;
    auto found = std::find(texts.begin(), texts.end(), cell);
    if (found == texts.end()) found = texts.insert(texts.end(), cell);
    cell = "(" + std::to_string(found - texts.begin() + 1) + ")";
  }
  column.measure();
  for (std::size_t i = 0; i < texts.size(); ++i) texts[i] = "(" + std::to_string(i + 1) + ") " + texts[i];
  return texts;
}

// The column of words whose texts are the longest, unless none is long.
TextColumn* wordiest(TextColumns& columns) {
  constexpr std::size_t kLong = 16;
  TextColumn* found = nullptr;
  for (std::size_t i = 1; i < columns.size(); ++i)
    if (columns[i].is_left && columns[i].natural > kLong && (found == nullptr || columns[i].natural > found->natural))
      found = &columns[i];
  return found;
}

void append_blocks(std::string& out, const TextColumns& columns, std::size_t width) {
  std::size_t names = 0;
  for (std::size_t i = 1; i < columns.size(); ++i) names = std::max(names, base::display_width(columns[i].header));
  const std::string indent(names + 2 * kBetween, ' ');
  for (std::size_t row = 0; row < columns.front().cells.size(); ++row) {
    out += columns.front().header + ' ' + columns.front().cells[row] + '\n';
    for (std::size_t i = 1; i < columns.size(); ++i) {
      if (columns[i].cells[row].empty()) continue;
      const auto lines = wrapped(columns[i].cells[row], width > indent.size() ? width - indent.size() : width);
      std::string before = "  " + pad_right(columns[i].header, names) + "  ";
      for (const std::string& line : lines) {
        out += before + line + '\n';
        before = indent;
      }
    }
  }
}

void append_all(std::string& out, const std::vector<std::string>& lines, std::size_t width) {
  for (const std::string& line : lines) append_wrapped(out, line, width, "    ");
}

// False where the table is too wide even so.
bool append_with_notes(std::string& out, TextColumns columns, std::size_t width, std::size_t between) {
  TextColumn* wordy = wordiest(columns);
  if (wordy == nullptr) return false;
  const std::vector<std::string> notes = number_texts(*wordy);
  const auto widths = widths_within(columns, width, between);
  if (!widths) return false;
  append_grid(out, columns, *widths);
  append_all(out, notes, width);
  return true;
}

}  // namespace

void append_text_table(std::string& out, const report::ReportTable& table, Language language, std::size_t width) {
  TextColumns columns = columns_of(table, language);
  if (sum_of(columns, &TextColumn::natural) <= width) return append_plain(out, columns);
  if (const auto widths = widths_within(columns, width, kBetween)) return append_grid(out, columns, *widths);
  append_all(out, lift_same(columns, language), width);
  for (const std::size_t between : {kBetween, kLeastBetween}) {
    if (const auto widths = widths_within(columns, width, between)) return append_grid(out, columns, *widths);
    if (append_with_notes(out, columns, width, between)) return;
  }
  append_blocks(out, columns, width);
}

}  // namespace tremplin::render
