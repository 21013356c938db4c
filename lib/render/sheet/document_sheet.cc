#include "render/sheet/document_sheet.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "render/text/catalogue.h"
#include "render/text/value_text.h"
#include "sheets/out_workbook.h"

namespace tremplin::render {
namespace {

using Cell = sheets::OutCell;
using Kind = sheets::OutCell::Kind;

constexpr std::size_t kNarrowest = 10;
constexpr std::size_t kWidest = 60;

// What a spreadsheet can reckon with as a number, all else in the words of the page.
struct CellWriter {
  Language language;
  const report::Value& value;

  Cell plain(Kind kind) const { return {kind, value_csv(language, CsvDialect::rfc4180, value)}; }
  Cell operator()(std::int64_t) const { return plain(Kind::whole); }
  Cell operator()(Date) const { return plain(Kind::day); }
  Cell operator()(Share) const { return plain(Kind::percent); }
  Cell operator()(Money) const { return plain(Kind::euros); }
  Cell operator()(const report::RateValue& rate) const {
    return rate.rate.is_defined() ? plain(Kind::percent) : Cell{Kind::text, value_text(language, value)};
  }
  Cell operator()(const report::Attainment&) const { return plain(Kind::percent); }
  Cell operator()(const report::Number&) const { return plain(Kind::decimal); }
  Cell operator()(const report::Fraction&) const { return plain(Kind::percent); }
  template <class Other>
  Cell operator()(const Other&) const {
    return {Kind::text, value_text(language, value)};
  }
};

class SheetPages {
 public:
  explicit SheetPages(Language language) : language_(language) { words_.widths = {110}; }

  void add(const report::Document& page) {
    word_row(Kind::heading, title_text(language_, page.title));
    for (const report::Block& block : page.blocks) std::visit(*this, block);
    words_.rows.emplace_back();
  }
  void operator()(const report::Heading& heading) { word_row(Kind::heading, title_text(language_, heading.text)); }
  void operator()(const report::Paragraph& paragraph) {
    for (const report::Message& sentence : paragraph.sentences) word_row(Kind::text, title_text(language_, sentence));
  }
  void operator()(const report::Bullets& bullets) {
    for (const report::Value& item : bullets.items) word_row(Kind::text, row_name_text(language_, item));
  }
  void operator()(const report::Facts& facts) {
    for (const auto& [name, value] : facts.items)
      word_row(Kind::text, text(language_, "sheet.fact", {title_text(language_, name), value_text(language_, value)}));
  }
  // Every figure of a tile stands in a table too.
  void operator()(const report::Tiles&) {}
  void operator()(const report::Chart&) {}
  void operator()(const report::ReportTable& table);

  sheets::OutWorkbook take(std::string title) {
    words_.name = unique_name(text(language_, "sheet.words"));
    sheets_.push_back(std::move(words_));
    return {std::move(title), std::move(sheets_)};
  }

 private:
  void word_row(Kind kind, std::string words) { words_.rows.push_back({{kind, std::move(words)}}); }
  std::string unique_name(const std::string& wanted);

  Language language_;
  std::vector<sheets::OutSheet> sheets_;
  sheets::OutSheet words_;
  std::set<std::string> names_;
};

// Spreadsheets tell names apart by more than case.
std::string SheetPages::unique_name(const std::string& wanted) {
  constexpr std::size_t kRoomForNumber = 4;
  const std::string name = sheets::sheet_name(wanted);
  if (names_.insert(base::folded(name)).second) return name;
  const std::string shorter = sheets::sheet_name(name, sheets::kLongestSheetName - kRoomForNumber);
  for (int number = 2;; ++number) {
    const std::string numbered = fmt::format("{} {}", shorter, number);
    if (names_.insert(base::folded(numbered)).second) return numbered;
  }
}

void SheetPages::operator()(const report::ReportTable& table) {
  sheets::OutSheet sheet;
  sheet.name = unique_name(title_text(language_, table.caption));
  sheet.frozen_rows = 1;
  std::vector<Cell> heading;
  for (const report::Column& column : table.columns) {
    heading.push_back({Kind::heading, title_text(language_, column.header)});
    sheet.widths.push_back(std::clamp(base::display_width(heading.back().text) / 2 + 4, kNarrowest, kWidest));
  }
  sheet.rows.push_back(std::move(heading));
  for (const report::Row& row : table.rows) {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      Cell cell = std::visit(CellWriter{language_, row.cells[i]}, row.cells[i].data);
      if (i == 0 && cell.kind == Kind::text) cell.text = row_name_text(language_, row.cells[i]);
      if (cell.kind == Kind::text && i < sheet.widths.size())
        sheet.widths[i] = std::max(sheet.widths[i], std::min(base::display_width(cell.text) + 2, kWidest));
      cells.push_back(std::move(cell));
    }
    sheet.rows.push_back(std::move(cells));
  }
  for (const report::Message& note : table.notes) word_row(Kind::text, title_text(language_, note));
  sheets_.push_back(std::move(sheet));
}

}  // namespace

std::string render_xlsx(std::span<const report::Document> pages, Language language) {
  SheetPages all(language);
  for (const report::Document& page : pages) all.add(page);
  return sheets::write_xlsx(all.take(pages.empty() ? std::string() : title_text(language, pages.front().title)));
}

std::string render_xlsx(const report::Document& page, Language language) { return render_xlsx({&page, 1}, language); }

}  // namespace tremplin::render
