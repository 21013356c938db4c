#include "render/text/document_text.h"

#include <algorithm>

#include "base/text.h"
#include "render/text/catalogue.h"
#include "render/text/value_text.h"
#include "render/text/width.h"

namespace tremplin::render {
namespace {

using Line = std::vector<std::string>;

// Shows the lines of a table one after the other: there may be tens of thousands.
template <class Take>
void each_line(const report::ReportTable& table, const std::vector<std::size_t>& columns, Language language,
               Take take) {
  Line line;
  for (const std::size_t column : columns) line.push_back(title_text(language, table.columns[column].header));
  take(line);
  const std::vector<bool> with_cents = columns_with_cents(table);
  for (const report::Row& row : table.rows) {
    line.clear();
    for (const std::size_t column : columns) line.push_back(cell_text(language, row, column, with_cents[column]));
    take(line);
  }
}

void append_underlined(std::string& out, const std::string& text, char line) {
  out += text + '\n';
  out.append(base::display_width(text), line);
  out += '\n';
}

class TextPage {
 public:
  explicit TextPage(Language language) : language_(language) {}

  void title(const report::Message& title) { append_underlined(out_, title_text(language_, title), '='); }

  void operator()(const report::Heading& heading) {
    out_ += '\n';
    append_underlined(out_, title_text(language_, heading.text), heading.level == 1 ? '-' : '.');
  }
  void operator()(const report::Paragraph& paragraph) {
    if (paragraph.sentences.empty()) return;
    out_ += '\n';
    for (const report::Message& sentence : paragraph.sentences) out_ += title_text(language_, sentence) + '\n';
  }
  void operator()(const report::Bullets& bullets) {
    if (bullets.items.empty()) return;
    out_ += '\n';
    for (const report::Value& item : bullets.items) out_ += "- " + row_name_text(language_, item) + '\n';
  }
  void operator()(const report::Facts& facts) {
    out_ += '\n';
    std::size_t width = 0;
    for (const auto& [name, value] : facts.items)
      width = std::max(width, base::display_width(title_text(language_, name)));
    for (const auto& [name, value] : facts.items)
      out_ += pad_right(title_text(language_, name), width) + "  " + value_text(language_, value) + '\n';
  }
  void operator()(const report::ReportTable& table) {
    out_ += '\n' + title_text(language_, table.caption) + '\n';
    append_text_table(out_, table, language_);
    for (const report::Message& note : table.notes) out_ += title_text(language_, note) + '\n';
  }
  void operator()(const report::Chart&) {}

  std::string take() { return std::move(out_); }

 private:
  Language language_;
  std::string out_;
};

}  // namespace

void append_text_table(std::string& out, const report::ReportTable& table, Language language) {
  const std::vector<std::size_t> columns = report::shown_columns(table);
  std::vector<std::size_t> widths(columns.size(), 0);
  each_line(table, columns, language, [&](const Line& line) {
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], base::display_width(line[i]));
  });
  each_line(table, columns, language, [&](const Line& line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (i > 0) text += "  ";
      const bool left = table.columns[columns[i]].align == report::Column::Align::left;
      text += left ? pad_right(line[i], widths[i]) : pad_left(line[i], widths[i]);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out += text + '\n';
  });
}

std::string render_text(const report::Document& document, Language language) {
  TextPage page(language);
  page.title(document.title);
  for (const report::Block& block : document.blocks) std::visit([&page](const auto& part) { page(part); }, block);
  return page.take();
}

std::string render_csv(const report::ReportTable& table, Language language, CsvDialect dialect) {
  std::string out(csv::csv_start(dialect));
  Line line;
  for (const report::Column& column : table.columns) line.push_back(column.code);
  csv::append_csv_row(out, line, dialect);
  for (const report::Row& row : table.rows) {
    line.clear();
    for (const report::Value& cell : row.cells) line.push_back(value_csv(language, dialect, cell));
    csv::append_csv_row(out, line, dialect);
  }
  return out;
}

}  // namespace tremplin::render
