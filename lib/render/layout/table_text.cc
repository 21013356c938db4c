#include "render/layout/table_text.h"

#include <algorithm>
#include <initializer_list>
#include <span>
#include <vector>

#include "render/layout/text_columns.h"
#include "render/layout/width.h"
#include "render/text/catalogue.h"

namespace tremplin::render {
namespace {

// A table on its way to fit: what was taken out of its columns stands above or below.
struct Layout {
  TextColumns columns;
  std::vector<bool> totals;         ///< of each row, whether it sums the others
  std::vector<std::string> same;    ///< above: `Type ACI`
  std::vector<std::string> groups;  ///< of each row, where rows stand below what they have in common
  std::vector<std::string> notes;   ///< below, by number
};

// Takes something out of the columns; leaves them where there is nothing to take.
using Step = void (*)(Layout&);

// A total says nothing in a column of words; nothing said in any other row is something else.
bool is_the_same(const TextColumn& column, const std::vector<bool>& totals) {
  if (column.cells.size() < 2 || column.cells.front().empty()) return false;
  for (std::size_t row = 1; row < column.cells.size(); ++row) {
    const std::string& cell = column.cells[row];
    const bool is_silent_total = column.is_left && totals[row] && cell.empty();
    if (cell != column.cells.front() && !is_silent_total) return false;
  }
  return true;
}

enum class Lifted { words, numbers };

// The first column stays: it names the rows.
void lift_columns(Layout& layout, Lifted lifted) {
  for (std::size_t i = 1; i < layout.columns.size();) {
    const TextColumn& column = layout.columns[i];
    if (column.is_left != (lifted == Lifted::words) || !is_the_same(column, layout.totals)) {
      ++i;
      continue;
    }
    layout.same.push_back(column.header + ' ' + column.cells.front());
    layout.columns.erase(layout.columns.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void lift_words(Layout& layout) { lift_columns(layout, Lifted::words); }
void lift_numbers(Layout& layout) { lift_columns(layout, Lifted::numbers); }

std::size_t runs_in(const std::vector<std::string>& cells) {
  std::size_t runs = cells.empty() ? 0 : 1;
  for (std::size_t i = 1; i < cells.size(); ++i)
    if (cells[i] != cells[i - 1]) ++runs;
  return runs;
}

// Of each row what it begins with, one column more than before.
std::vector<std::string> with_column(std::vector<std::string> groups, const std::vector<std::string>& cells) {
  if (groups.empty()) return cells;
  for (std::size_t row = 0; row < groups.size(); ++row)
    if (!cells[row].empty()) groups[row] += ", " + cells[row];
  return groups;
}

// The first column, of words, moves into a line above the rows that say the same there, unless that leaves more than
// `most` such lines, or a single column.
bool group_first_column(Layout& layout, std::size_t most) {
  if (layout.columns.size() < 3 || !layout.columns.front().is_left || layout.totals.empty()) return false;
  std::vector<std::string> groups = with_column(layout.groups, layout.columns.front().cells);
  if (runs_in(groups) > most) return false;
  layout.groups = std::move(groups);
  layout.columns.erase(layout.columns.begin());
  return true;
}

// Where most rows say what the row above says.
void group_rows(Layout& layout) {
  while (group_first_column(layout, layout.totals.size() / 2)) {
  }
}
// A line above each row is less than a block for each.
void group_each_row(Layout& layout) { group_first_column(layout, layout.totals.size()); }

// The column of words whose texts are the longest, unless none is long.
TextColumn* wordiest(TextColumns& columns) {
  constexpr std::size_t kLong = 16;
  TextColumn* found = nullptr;
  for (std::size_t i = 1; i < columns.size(); ++i)
    if (columns[i].is_left && columns[i].natural > kLong && (found == nullptr || columns[i].natural > found->natural))
      found = &columns[i];
  return found;
}

// Texts of the wordiest column become numbers, each text once, in the order in which they are met.
void note_texts(Layout& layout) {
  TextColumn* column = wordiest(layout.columns);
  if (column == nullptr) return;
  const std::size_t before = layout.notes.size();
  std::vector<std::string> texts;
  for (std::string& cell : column->cells) {
    if (cell.empty()) continue;
    auto found = std::find(texts.begin(), texts.end(), cell);
    if (found == texts.end()) found = texts.insert(texts.end(), cell);
    cell = "(" + std::to_string(before + static_cast<std::size_t>(found - texts.begin()) + 1) + ")";
  }
  column->measure();
  for (const std::string& text : texts)
    layout.notes.push_back("(" + std::to_string(layout.notes.size() + 1) + ") " + text);
}

std::vector<bool> totals_of(const report::ReportTable& table) {
  std::vector<bool> totals;
  for (const report::Row& row : table.rows) totals.push_back(row.kind == report::Row::Kind::total);
  return totals;
}

void append_same(std::string& out, const Layout& layout, Language language, std::size_t width) {
  if (layout.same.empty()) return;
  std::string all = layout.same.front();
  for (std::size_t i = 1; i < layout.same.size(); ++i) all = text(language, "table.same.next", {all, layout.same[i]});
  append_wrapped(out, text(language, "table.same", {all}), width, "    ");
}

bool append_fitting(std::string& out, const Layout& layout, Language language, std::size_t width, std::size_t between) {
  const std::size_t indent = layout.groups.empty() ? 0 : 2;
  const auto widths = widths_within(layout.columns, width - indent, between);
  if (!widths) return false;
  append_same(out, layout, language, width);
  append_rows(out, layout.columns, *widths, layout.groups, width);
  for (const std::string& note : layout.notes) append_wrapped(out, note, width, "    ");
  return true;
}

// The steps one after another until the table fits, first with columns well apart, then nearer; where it never fits,
// false, with all steps taken.
bool append_after(std::string& out, Layout& layout, std::span<const Step> steps, Language language, std::size_t width) {
  const Layout before = layout;
  for (const std::size_t between : {kBetweenColumns, kLeastBetweenColumns}) {
    layout = before;
    for (const Step step : steps) {
      step(layout);
      if (append_fitting(out, layout, language, width, between)) return true;
    }
  }
  return false;
}

constexpr Step kFirstSteps[] = {lift_words, group_rows, note_texts};
constexpr Step kLastSteps[] = {lift_numbers,   note_texts,     note_texts,    group_each_row,
                               group_each_row, group_each_row, group_each_row};

}  // namespace

void append_text_table(std::string& out, const report::ReportTable& table, Language language, std::size_t width) {
  Layout layout{text_columns(table, language), totals_of(table), {}, {}, {}};
  if (natural_width(layout.columns) <= width) return append_plain_rows(out, layout.columns);
  if (append_fitting(out, layout, language, width, kBetweenColumns)) return;
  Layout blocks = layout;
  if (append_after(out, layout, kFirstSteps, language, width)) return;
  if (append_after(out, layout, kLastSteps, language, width)) return;
  lift_words(blocks);
  append_same(out, blocks, language, width);
  append_blocks(out, blocks.columns, width);
}

}  // namespace tremplin::render
