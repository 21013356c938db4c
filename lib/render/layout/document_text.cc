#include "render/layout/document_text.h"

#include <algorithm>

#include "base/text.h"
#include "render/layout/tile_text.h"
#include "render/layout/width.h"
#include "render/text/catalogue.h"
#include "render/text/value_text.h"

namespace tremplin::render {
namespace {

void append_underlined(std::string& out, const std::string& text, char line, std::size_t width) {
  std::size_t longest = 0;
  for (const std::string& part : wrapped(text, width)) {
    out += part + '\n';
    longest = std::max(longest, base::display_width(part));
  }
  out.append(longest, line);
  out += '\n';
}

// What a value below its name is set in by.
constexpr std::string_view kBelow = "    ";

class TextPage {
 public:
  TextPage(Language language, std::size_t width) : language_(language), width_(width) {}

  void title(const report::Message& title) { append_underlined(out_, title_text(language_, title), '=', width_); }

  void operator()(const report::Heading& heading) {
    out_ += '\n';
    append_underlined(out_, title_text(language_, heading.text), heading.level == 1 ? '-' : '.', width_);
  }
  void operator()(const report::Paragraph& paragraph) {
    if (paragraph.sentences.empty()) return;
    out_ += '\n';
    for (const report::Message& sentence : paragraph.sentences)
      append_wrapped(out_, title_text(language_, sentence), width_, "  ");
  }
  void operator()(const report::Bullets& bullets) {
    if (bullets.items.empty()) return;
    out_ += '\n';
    for (const report::Value& item : bullets.items)
      append_wrapped(out_, "- " + row_name_text(language_, item), width_, "  ");
  }
  void operator()(const report::Facts& facts) {
    out_ += '\n';
    std::size_t width = 0;
    for (const auto& [name, value] : facts.items) {
      const std::size_t own = base::display_width(title_text(language_, name));
      if (own <= width_ / 2 && stands_beside(own, value_text(language_, value))) width = std::max(width, own);
    }
    for (const auto& [name, value] : facts.items) add_fact(title_text(language_, name), value, width);
  }
  void operator()(const report::Tiles& tiles) {
    if (tiles.items.empty()) return;
    out_ += '\n';
    append_tiles_text(out_, tiles, language_, width_);
  }
  void operator()(const report::ReportTable& table) {
    out_ += '\n';
    append_wrapped(out_, title_text(language_, table.caption), width_, "  ");
    append_text_table(out_, table, language_, width_);
    for (const report::Message& note : table.notes) append_wrapped(out_, title_text(language_, note), width_, "  ");
  }
  void operator()(const report::Chart&) {}

  std::string take() { return std::move(out_); }

 private:
  bool stands_beside(std::size_t name_width, std::string_view said) const {
    return name_width + 2 + longest_word(said) <= width_;
  }

  // Whether it takes one line below its name, and would take more beside it.
  bool is_whole_below(std::size_t name_width, std::string_view said) const {
    const std::size_t own = base::display_width(said);
    return own + kBelow.size() <= width_ && own + name_width + 2 > width_;
  }

  // Beside the names where the value fits, else below.
  void add_fact(const std::string& name, const report::Value& value, std::size_t width) {
    const std::string indent(width + 2, ' ');
    const std::string said = value_text(language_, value);
    const bool is_long =
        base::display_width(name) > width || !stands_beside(width, said) || is_whole_below(width, said);
    const std::string first = is_long ? name + '\n' + std::string(kBelow) : pad_right(name, width) + "  ";
    const std::string_view rest = is_long ? kBelow : std::string_view(indent);
    append_lines(out_, said, width_, first, rest);
  }

  Language language_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string render_text(const report::Document& document, Language language, std::size_t width) {
  TextPage page(language, std::max(width, kLeastTextWidth));
  page.title(document.title);
  for (const report::Block& block : document.blocks) std::visit([&page](const auto& part) { page(part); }, block);
  return page.take();
}

std::string render_csv(const report::ReportTable& table, Language language, CsvForm form) {
  const CsvDialect dialect = form.dialect;
  std::string out(csv::csv_start(dialect));
  std::vector<std::string> line;
  for (const report::Column& column : table.columns)
    line.push_back(form.headings == CsvHeadings::labels ? title_text(language, column.header) : column.code);
  csv::append_csv_row(out, line, dialect);
  for (const report::Row& row : table.rows) {
    line.clear();
    for (const report::Value& cell : row.cells) line.push_back(value_csv(language, dialect, cell));
    csv::append_csv_row(out, line, dialect);
  }
  return out;
}

}  // namespace tremplin::render
