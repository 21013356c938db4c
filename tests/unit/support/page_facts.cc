#include "support/page_facts.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "render/html/html.h"
#include "render/text/value_text.h"
#include "support/languages.h"

using namespace tremplin;

namespace tremplin_tests {
namespace {

std::string machine_text(const report::Value& value) { return render::value_csv(kEn, CsvDialect::rfc4180, value); }

bool is_hidden(const report::Value& value) {
  const auto* absent = std::get_if<report::Absent>(&value.data);
  return absent != nullptr && *absent == report::Absent::hidden;
}

std::optional<std::int64_t> count_in(const report::Value& value) {
  const auto* count = std::get_if<std::int64_t>(&value.data);
  return count == nullptr ? std::nullopt : std::optional(*count);
}

std::optional<std::int64_t> count_at(const report::ReportTable& table, const report::Row& row,
                                     std::string_view column) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].code == column) return count_in(row.cells[i]);
  return std::nullopt;
}

// Where a reason is the only one of its categories, or of those withdrawn, its counts are the totals of these.
bool makes_up_a_category(const report::ReportTable& table, const report::Row& row) {
  for (const char* column : {"durable", "transition", "positive", "other", "withdrawn"})
    if (count_at(table, row, column).value_or(0) > 0 &&
        count_at(table, row, column) != count_at(table, table.rows.back(), column))
      return false;
  return true;
}

// A group that is all there is: its counts are the totals, which nobody hides.
bool is_everybody(const report::ReportTable& table, const report::Row& row) {
  if (count_at(table, row, "received")) return count_at(table, row, "received") == count_at(table, row, "examined");
  if (table.rows.size() == 1) return true;
  if (table.rows.back().kind == report::Row::Kind::total &&
      count_at(table, row, "exits") == count_at(table, table.rows.back(), "exits"))
    return true;
  return table.columns[0].code == "reason" && makes_up_a_category(table, row);
}

std::string spot_of(const report::ReportTable& table, const report::Row& row, std::size_t column) {
  return table.caption.key + " | " + render::value_text(kEn, row.cells[0]) + " | " + table.columns[column].code;
}

// A rate says nothing that its counts do not say, and those are looked at; the whole of a profile stands in each row.
bool is_looked_at(const report::ReportTable& table, const report::Row& row, std::size_t column) {
  const std::string& code = table.columns[column].code;
  return !code.ends_with("rate") && !code.ends_with("share") &&
         !(code == "examined" && count_at(table, row, "received"));
}

template <class Visit>
void for_each_cell(const report::Document& page, const Visit& visit) {
  for (const report::Block& block : page.blocks)
    if (const auto* table = std::get_if<report::ReportTable>(&block))
      for (const report::Row& row : table->rows)
        for (std::size_t i = 1; i < row.cells.size(); ++i) visit(*table, row, i);
}

void add_sentence(Facts& facts, const report::Value& value) {
  if (const auto* message = std::get_if<report::Message>(&value.data))
    for (const char* word : {"hidden", "withheld", "suppressed"})
      if (message->key.find(word) != std::string::npos) return;
  facts.insert("says " + render::value_text(kEn, value));
}

std::set<std::string> names_of(const report::ReportTable& table) {
  std::set<std::string> names;
  for (const report::Row& row : table.rows)
    if (row.kind == report::Row::Kind::body) names.insert(render::value_text(kEn, row.cells[0]));
  return names;
}

std::string sum_spot(const report::ReportTable& table, const std::set<std::string>& names, std::size_t column) {
  std::string spot = table.caption.key + " | " + table.columns[column].code + " |";
  for (const std::string& name : names) spot += " " + name;
  return spot + " = ";
}

// The sums of all sets of rows, in a page that hides nothing; longer tables put no rows together.
void add_sums(Facts& facts, const report::ReportTable& table) {
  std::vector<const report::Row*> rows;
  for (const report::Row& row : table.rows)
    if (row.kind == report::Row::Kind::body) rows.push_back(&row);
  constexpr std::size_t kMostGroups = 4;
  if (rows.size() > kMostGroups) return;
  for (std::size_t chosen = 1; chosen < std::size_t{1} << rows.size(); ++chosen)
    for (std::size_t column = 1; column < table.columns.size(); ++column) {
      std::set<std::string> names;
      std::int64_t sum = 0;
      for (std::size_t i = 0; i < rows.size(); ++i)
        if ((chosen >> i & 1U) != 0) {
          names.insert(render::value_text(kEn, rows[i]->cells[0]));
          sum += count_in(rows[i]->cells[column]).value_or(0);
        }
      facts.insert(sum_spot(table, names, column) + std::to_string(sum));
    }
}

// What a table says. `whole` is the same one where nothing is hidden, null where the table is that.
void add_table(Facts& facts, const report::ReportTable& table, const report::ReportTable* whole) {
  for (const report::Row& row : table.rows)
    for (std::size_t i = 1; i < row.cells.size(); ++i)
      if (!is_hidden(row.cells[i])) facts.insert(spot_of(table, row, i) + " = " + machine_text(row.cells[i]));
  const auto names = names_of(table);
  if (whole == nullptr) {
    add_sums(facts, table);
    for (const std::string& name : names) facts.insert(table.caption.key + " has " + name);
  }
  if (whole == nullptr || names.empty()) return;
  const auto all = names_of(*whole);
  std::set<std::string> others;
  std::set_difference(all.begin(), all.end(), names.begin(), names.end(), std::inserter(others, others.end()));
  for (const report::Row& row : table.rows)
    if (row.kind == report::Row::Kind::body && !all.contains(render::value_text(kEn, row.cells[0])))
      for (std::size_t i = 1; i < row.cells.size(); ++i) {
        facts.erase(spot_of(table, row, i) + " = " + machine_text(row.cells[i]));
        if (const auto sum = count_in(row.cells[i])) facts.insert(sum_spot(table, others, i) + std::to_string(*sum));
      }
  for (const std::string& name : all) facts.insert(table.caption.key + " has " + name);
}

void add_chart(Facts& facts, const report::Chart& chart) {
  const auto* pairs = std::get_if<report::PairsChart>(&chart);
  if (pairs == nullptr) {
    std::string svg;
    render::append_svg(svg, chart, kEn, 1);
    facts.insert(svg);
    return;
  }
  for (const report::PairsChart::Line& line : pairs->lines)
    if (line.received)
      facts.insert(render::value_text(kEn, line.name) + " drawn " + std::to_string(line.received->count) + "/" +
                   std::to_string(line.received->of));
}

void add_tiles(Facts& facts, const report::Tiles& tiles) {
  for (const report::Tile& tile : tiles.items) {
    const std::string name = render::value_text(kEn, tile.name);
    facts.insert("tile " + name + " = " + render::value_text(kEn, tile.exits));
    facts.insert("tile " + name + " is " + tile.verdict.code);
    if (tile.rate)
      facts.insert("tile " + name + " rate " + std::to_string(tile.rate->count) + "/" + std::to_string(tile.rate->of));
    for (const report::Tile::Year& year : tile.years)
      facts.insert("tile " + name + " " + year.name + " is " + year.verdict.code);
  }
}

const report::ReportTable* table_like(const report::Document* page, const report::ReportTable& table) {
  if (page == nullptr) return nullptr;
  for (const report::Block& block : page->blocks)
    if (const auto* found = std::get_if<report::ReportTable>(&block))
      if (found->caption.key == table.caption.key) return found;
  return nullptr;
}

}  // namespace

std::map<std::string, PageCell> open_cells(const report::Document& page, const std::set<std::string>& tables,
                                           std::int64_t k) {
  std::map<std::string, PageCell> cells;
  for_each_cell(page, [&](const report::ReportTable& table, const report::Row& row, std::size_t i) {
    if (!is_looked_at(table, row, i)) return;
    const auto count = count_in(row.cells[i]);
    const bool is_small = count && *count >= 1 && *count < k && row.kind == report::Row::Kind::body &&
                          !is_everybody(table, row) && tables.contains(table.caption.key);
    cells[spot_of(table, row, i)] = {machine_text(row.cells[i]), is_small};
  });
  return cells;
}

std::set<std::string> hidden_cells(const report::Document& page) {
  std::set<std::string> spots;
  for_each_cell(page, [&spots](const report::ReportTable& table, const report::Row& row, std::size_t i) {
    if (is_looked_at(table, row, i) && is_hidden(row.cells[i])) spots.insert(spot_of(table, row, i));
  });
  return spots;
}

std::int64_t wrong_legends_in(const report::Document& page) {
  std::int64_t wrong = 0;
  for (const report::Block& block : page.blocks)
    if (const auto* table = std::get_if<report::ReportTable>(&block)) {
      const bool hides = std::any_of(table->rows.begin(), table->rows.end(), [](const report::Row& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), is_hidden);
      });
      const bool explains = std::any_of(table->notes.begin(), table->notes.end(), [](const report::Message& note) {
        return note.key == "hidden.note" || note.key == "cdiae.hidden";
      });
      if (hides != explains && page.kind != "outcomes") ++wrong;
    }
  return wrong;
}

Facts facts_of(const report::Document& page, const report::Document* whole) {
  Facts facts;
  for (const report::Block& block : page.blocks) {
    if (const auto* paragraph = std::get_if<report::Paragraph>(&block))
      for (const report::Message& sentence : paragraph->sentences) add_sentence(facts, sentence);
    if (const auto* bullets = std::get_if<report::Bullets>(&block))
      for (const report::Value& item : bullets->items) add_sentence(facts, item);
    if (const auto* table = std::get_if<report::ReportTable>(&block))
      add_table(facts, *table, table_like(whole, *table));
    if (const auto* tiles = std::get_if<report::Tiles>(&block)) add_tiles(facts, *tiles);
    if (const auto* chart = std::get_if<report::Chart>(&block)) add_chart(facts, *chart);
  }
  for (const report::Row& row : page.data.rows)
    for (std::size_t i = 4; i < row.cells.size(); ++i)
      if (!is_hidden(row.cells[i]))
        facts.insert("data " + machine_text(row.cells[2]) + " " + machine_text(row.cells[3]) + " " + std::to_string(i) +
                     " = " + machine_text(row.cells[i]));
  return facts;
}

}  // namespace tremplin_tests
