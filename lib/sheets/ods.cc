#include <algorithm>
#include <charconv>
#include <memory>

#include "sheets/formats.h"
#include "sheets/sheet_writer.h"
#include "sheets/xml_events.h"

namespace tremplin::sheets {
namespace {

std::uint64_t count_of(std::string_view text) {
  std::uint64_t value = 1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::max<std::uint64_t>(value, 1);
}

// META-INF/manifest.xml: whether parts are encrypted.
class ManifestPart : public XmlHandler {
 public:
  void on_start(std::string_view name, const XmlAttributes&) override {
    if (name == "encryption-data") is_encrypted = true;
  }
  void on_end(std::string_view) override {}

  bool is_encrypted = false;
};

// content.xml. Cells and rows may be said once for many; only those with something in them are written so often.
class ContentPart : public XmlHandler {
 public:
  ContentPart(Workbook& out, Allowance& left) : out_(out), left_(left) {}

  void on_start(std::string_view name, const XmlAttributes& attributes) override;
  void on_end(std::string_view name) override;
  void on_text(std::string_view text) override {
    if (in_paragraph_ > 0 && note_depth_ == 0) cell_.text += text;
  }

 private:
  struct Cell {
    std::uint64_t column = 0;
    std::uint64_t count = 1;
    std::string type;
    std::string value;
    std::string text;
    bool has_formula = false;
    bool is_error = false;
  };

  void begin_cell(const XmlAttributes& attributes);
  void end_cell();
  void end_row();
  void write(std::uint64_t row, const Cell& cell);
  static std::string text_of(const Cell& cell);

  Workbook& out_;
  Allowance& left_;
  std::unique_ptr<SheetWriter> writer_;
  std::uint64_t row_ = 0;
  std::uint64_t rows_ = 1;
  std::uint64_t column_ = 0;
  std::vector<Cell> cells_;
  Cell cell_;
  int in_paragraph_ = 0;
  int note_depth_ = 0;
  // Tables within cells are no sheets.
  int table_depth_ = 0;
};

void ContentPart::on_start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "annotation" || name == "note") ++note_depth_;
  if (name == "table" && ++table_depth_ == 1) {
    writer_ = std::make_unique<SheetWriter>(std::string(attributes["name"]), left_);
    row_ = 0;
  }
  if (table_depth_ != 1) return;
  if (name == "table-row") {
    rows_ = count_of(attributes["number-rows-repeated"]);
    column_ = 0;
    cells_.clear();
  }
  if (name == "table-cell" || name == "covered-table-cell") begin_cell(attributes);
  if (note_depth_ > 0) return;
  if (name == "p" && in_paragraph_++ == 0 && !cell_.text.empty()) cell_.text += ' ';
  if (name == "s" && in_paragraph_ > 0)
    cell_.text.append(std::min<std::uint64_t>(count_of(attributes["c"]), 1000), ' ');
  if ((name == "tab" || name == "line-break") && in_paragraph_ > 0) cell_.text += ' ';
}

void ContentPart::on_end(std::string_view name) {
  if (name == "annotation" || name == "note") --note_depth_;
  if (name == "table" && --table_depth_ == 0 && writer_) {
    out_.sheets.push_back(writer_->take());
    writer_.reset();
  }
  if (table_depth_ != 1) return;
  if (name == "p" && note_depth_ == 0 && in_paragraph_ > 0) --in_paragraph_;
  if (name == "table-cell" || name == "covered-table-cell") end_cell();
  if (name == "table-row") end_row();
}

void ContentPart::begin_cell(const XmlAttributes& attributes) {
  cell_ = {};
  cell_.column = column_;
  cell_.count = count_of(attributes["number-columns-repeated"]);
  cell_.has_formula = !attributes["formula"].empty();
  cell_.type = attributes["value-type"];
  cell_.value = cell_.type == "date"      ? attributes["date-value"]
                : cell_.type == "boolean" ? attributes["boolean-value"]
                                          : attributes["value"];
  in_paragraph_ = 0;
}

void ContentPart::end_cell() {
  column_ += cell_.count;
  // Excel's error texts are what a formula that failed shows in every language.
  cell_.is_error = cell_.has_formula && cell_.text.starts_with('#') && cell_.text.size() > 1 && cell_.text[1] != '#';
  const bool is_empty = cell_.type.empty() && cell_.text.empty() && !cell_.has_formula;
  if (!is_empty) cells_.push_back(std::move(cell_));
  cell_ = {};
}

std::string ContentPart::text_of(const Cell& cell) {
  if (cell.type == "float" || cell.type == "percentage" || cell.type == "currency") return number_of_sheet(cell.value);
  if (cell.type == "date" || cell.type == "boolean") return cell.value;
  return cell.text;
}

void ContentPart::write(std::uint64_t row, const Cell& cell) {
  for (std::uint64_t i = 0; i < cell.count; ++i) {
    const std::uint64_t column = cell.column + i;
    if (cell.is_error) {
      writer_->odd_cell(row, column, cell.text, OddCell::Kind::error_value);
    } else if (cell.type.empty() && cell.text.empty()) {
      writer_->odd_cell(row, column, {}, OddCell::Kind::formula_without_value);
    } else {
      writer_->cell(row, column, text_of(cell));
    }
  }
}

void ContentPart::end_row() {
  if (!cells_.empty())
    for (std::uint64_t i = 0; i < rows_; ++i)
      for (const Cell& cell : cells_) write(row_ + i, cell);
  row_ += rows_;
}

}  // namespace

Workbook read_ods(Archive& archive, const WorkbookLimits& limits) {
  const std::string manifest = "META-INF/manifest.xml";
  ManifestPart parts;
  if (archive.has(manifest)) read_xml(archive, manifest, parts);
  if (parts.is_encrypted) throw WorkbookFault(WorkbookTrouble::protected_by_password);
  Workbook out;
  Allowance left{limits.cells, limits.text_bytes};
  ContentPart content(out, left);
  read_xml(archive, "content.xml", content);
  return out;
}

}  // namespace tremplin::sheets
