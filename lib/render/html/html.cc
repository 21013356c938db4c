#include "render/html/html.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "render/html/html_tiles.h"
#include "render/text/value_text.h"

namespace tremplin::render {
namespace {

bool is_text(const report::Value& value) {
  return std::holds_alternative<std::string>(value.data) || std::holds_alternative<model::Text>(value.data);
}

// Hebrew, Arabic and their neighbours, by the lead bytes of U+0590..U+08FF and U+FB1D..U+FEFC in UTF-8.
bool may_be_right_to_left(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(text[i + 1]);
    if ((lead >= 0xD6 && lead <= 0xDF) || (lead == 0xE0 && next <= 0xA3)) return true;
    if (lead == 0xEF && next >= 0xAC && next <= 0xBB) return true;
  }
  return false;
}

// The name of a file as an address: its own percent signs are letters there.
std::string address_of(std::string_view file) {
  std::string address;
  for (const char c : file) address += c == '%' ? "%25" : std::string(1, c);
  return address;
}

// A table of so many columns is set smaller, so that its last ones are not off the page.
constexpr std::size_t kManyColumns = 13;
// A page of fewer main parts is seen whole.
constexpr std::size_t kFewestInContents = 3;

class HtmlPage {
 public:
  explicit HtmlPage(Language language) : language_(language) {}

  void begin(const report::Document& document) {
    const std::string title = text(document.title);
    out_ += fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n<style>\n{}</style>\n</head>\n"
        "<body>\n<main class=\"{}\">\n<h1>{}</h1>\n",
        language_ == Language::french ? "fr" : "en", title, style_sheet(), escaped(document.kind), title);
    note_headings(document);
  }
  std::string end() {
    close_charts();
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

  void add(const report::Heading& heading) {
    if (heading.level == 1 && !std::exchange(has_contents_, true)) add_contents();
    const std::string_view sheet = heading.start == report::Heading::Start::new_sheet ? " class=\"sheet\"" : "";
    out_ += fmt::format("<h{0}{3} id=\"s{1}\">{2}</h{0}>\n", heading.level + 1, ++headings_, text(heading.text), sheet);
  }

  void add(const report::Paragraph& paragraph) {
    static constexpr std::string_view kClasses[] = {"", " class=\"lead\"", " class=\"note\"", " class=\"warning\""};
    if (paragraph.sentences.empty()) return;
    // The sentences of a lead stand apart, for a telephone breaks each of them over lines.
    const std::string_view parting =
        paragraph.tone == report::Paragraph::Tone::lead ? "</p>\n<p class=\"lead\">" : "\n";
    out_ += fmt::format("<p{}>", kClasses[static_cast<std::size_t>(paragraph.tone)]);
    for (std::size_t i = 0; i < paragraph.sentences.size(); ++i) {
      if (i > 0) out_ += parting;
      out_ += text(paragraph.sentences[i]);
    }
    out_ += "</p>\n";
  }

  void add(const report::Bullets& bullets) {
    if (bullets.items.empty()) return;
    out_ += "<ul>\n";
    for (const report::Value& item : bullets.items) out_ += fmt::format("<li>{}</li>\n", name_cell(item));
    out_ += "</ul>\n";
  }

  void add(const report::Facts& facts) {
    if (facts.items.empty()) return;
    out_ += "<dl>\n";
    for (const auto& [name, value] : facts.items)
      out_ += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", text(name), cell(value));
    out_ += "</dl>\n";
  }

  void add(const report::Tiles& tiles) {
    append_tiles(
        out_, tiles, [this](const std::string& key) { return place_of(key); }, language_);
  }

  void add(const report::ReportTable& table) {
    const std::string caption = text(table.caption);
    const std::vector<std::size_t> columns = report::shown_columns(table);
    out_ += fmt::format(
        "<div class=\"scroll{1}\" tabindex=\"0\" role=\"group\" aria-label=\"{0}\">\n"
        "<table>\n<caption>{0}</caption>\n<thead>\n<tr>",
        caption, columns.size() >= kManyColumns ? " wide" : "");
    for (const std::size_t index : columns) {
      const report::Column& column = table.columns[index];
      out_ += fmt::format("<th scope=\"col\"{}>{}</th>", align(column), text(column.header));
    }
    out_ += "</tr>\n</thead>\n<tbody>\n";
    const std::vector<bool> with_cents = columns_with_cents(table);
    for (const report::Row& row : table.rows) add_row(table, columns, with_cents, row);
    out_ += "</tbody>\n</table>\n</div>\n";
    if (table.notes.empty()) return;
    out_ += "<p class=\"note\">";
    for (std::size_t i = 0; i < table.notes.size(); ++i) out_ += (i > 0 ? "\n" : "") + text(table.notes[i]);
    out_ += "</p>\n";
  }

  void add(const report::Chart& chart) {
    if (!in_charts_) out_ += "<div class=\"charts\">\n";
    in_charts_ = true;
    append_svg(out_, chart, language_, ++charts_);
  }

  void block(const report::Block& block) {
    if (!std::holds_alternative<report::Chart>(block)) close_charts();
    std::visit([this](const auto& part) { add(part); }, block);
  }

 private:
  std::string text(const report::Message& message) const { return escaped(title_text(language_, message)); }

  static std::string_view align(const report::Column& column) {
    return column.align == report::Column::Align::right ? " class=\"n\"" : "";
  }

  std::string cell(const report::Value& value) const { return marked(value, escaped(value_text(language_, value))); }
  std::string name_cell(const report::Value& value) const {
    return marked(value, escaped(row_name_text(language_, value)));
  }

  static std::string marked(const report::Value& value, const std::string& own) {
    if (is_text(value) && may_be_right_to_left(own)) return fmt::format("<bdi>{}</bdi>", own);
    if (const auto* link = std::get_if<report::Link>(&value.data))
      return fmt::format("<a href=\"{}\">{}</a>", escaped(address_of(link->to)), own);
    if (const auto* coded = std::get_if<report::Coded>(&value.data))
      return fmt::format("<span class=\"k k-{}\">{}</span>", escaped(coded->code), own);
    return own;
  }

  void add_row(const report::ReportTable& table, const std::vector<std::size_t>& columns,
               const std::vector<bool>& with_cents, const report::Row& row) {
    static constexpr std::string_view kRows[] = {"<tr>", "<tr class=\"total\">", "<tr class=\"marked\">"};
    out_ += kRows[static_cast<std::size_t>(row.kind)];
    for (const std::size_t i : columns) {
      const std::string_view element = i == 0 ? "th" : "td";
      out_ += fmt::format("<{}{}{}>{}</{}>", element, i == 0 ? " scope=\"row\"" : "", align(table.columns[i]),
                          marked(row.cells[i], escaped(cell_text(language_, row, i, with_cents[i]))), element);
    }
    out_ += "</tr>\n";
  }

  void note_headings(const report::Document& document) {
    std::size_t number = 0;
    for (const report::Block& block : document.blocks) {
      const auto* heading = std::get_if<report::Heading>(&block);
      if (heading == nullptr) continue;
      ++number;
      keys_.emplace_back(number, heading->text.key);
      if (heading->level == 1) contents_.emplace_back(number, text(heading->text));
    }
  }

  // Where the next heading with this key stands.
  std::string place_of(const std::string& key) const {
    for (const auto& [number, own] : keys_)
      if (number > headings_ && own == key) return fmt::format("#s{}", number);
    return {};
  }

  void add_contents() {
    if (contents_.size() < kFewestInContents) return;
    out_ += fmt::format("<nav class=\"contents\" aria-label=\"{}\">\n<ul>\n", text({"contents", {}}));
    for (const auto& [number, title] : contents_)
      out_ += fmt::format("<li><a href=\"#s{}\">{}</a></li>\n", number, title);
    out_ += "</ul>\n</nav>\n";
  }

  void close_charts() {
    if (in_charts_) out_ += "</div>\n";
    in_charts_ = false;
  }

  Language language_;
  std::string out_;
  /// Number and text of each main heading.
  std::vector<std::pair<std::size_t, std::string>> contents_;
  std::vector<std::pair<std::size_t, std::string>> keys_;
  std::size_t headings_ = 0;
  bool has_contents_ = false;
  int charts_ = 0;
  bool in_charts_ = false;
};

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      // A percent sign stays with its figure; French has such a space there already.
      case '%':
        if (out.ends_with(' ')) out.replace(out.size() - 1, 1, "\u00a0");
        out += c;
        break;
      default: out += c;
    }
  }
  return out;
}

std::string render_html(const report::Document& document, Language language) {
  HtmlPage page(language);
  page.begin(document);
  for (const report::Block& block : document.blocks) page.block(block);
  return page.end();
}

}  // namespace tremplin::render
