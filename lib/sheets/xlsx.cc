#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "sheets/formats.h"
#include "sheets/sheet_writer.h"
#include "sheets/xml_events.h"

namespace tremplin::sheets {
namespace {

constexpr std::string_view kFolder = "xl/";

int whole_number(std::string_view text, int otherwise) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

bool is_true(std::string_view text) { return text == "1" || text == "true"; }

// Formats 14 to 17, 22 and those of East Asia are days in every version.
bool is_built_in_day(int format) {
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36) ||
         (format >= 50 && format <= 58);
}

// xl/workbook.xml: the sheets' names and relations, and where days begin.
class WorkbookPart : public XmlHandler {
 public:
  struct Sheet {
    std::string name;
    std::string relation;
  };
  void on_start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "sheet") sheets.push_back({std::string(attributes["name"]), std::string(attributes["id"])});
    if (name == "workbookPr" && is_true(attributes["date1904"])) zero = DayZero::of_1904;
  }
  void on_end(std::string_view) override {}

  std::vector<Sheet> sheets;
  DayZero zero = DayZero::of_1900;
};

class RelationsPart : public XmlHandler {
 public:
  void on_start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship") return;
    std::string target(attributes["Target"]);
    target = target.starts_with('/') ? target.substr(1) : std::string(kFolder) + target;
    targets[std::string(attributes["Id"])] = target;
  }
  void on_end(std::string_view) override {}

  std::map<std::string, std::string> targets;
};

// xl/sharedStrings.xml; how words sound is left out.
class StringsPart : public XmlHandler {
 public:
  void on_start(std::string_view name, const XmlAttributes&) override {
    if (name == "si") strings.emplace_back();
    if (name == "t" && !in_sound_) in_text_ = true;
    if (name == "rPh") in_sound_ = true;
  }
  void on_end(std::string_view name) override {
    if (name == "t") in_text_ = false;
    if (name == "rPh") in_sound_ = false;
  }
  void on_text(std::string_view text) override {
    if (in_text_ && !strings.empty()) strings.back() += text;
  }

  std::vector<std::string> strings;

 private:
  bool in_text_ = false;
  bool in_sound_ = false;
};

// xl/styles.xml: which of the cells' formats show a day.
class StylesPart : public XmlHandler {
 public:
  void on_start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "cellXfs") in_cell_formats_ = true;
    const int id = whole_number(attributes["numFmtId"], -1);
    if (name == "numFmt" && shows_day(attributes["formatCode"])) days_.insert(id);
    if (name == "xf" && in_cell_formats_) is_day.push_back(is_built_in_day(id) || days_.contains(id));
  }
  void on_end(std::string_view name) override {
    if (name == "cellXfs") in_cell_formats_ = false;
  }

  std::vector<bool> is_day;

 private:
  std::set<int> days_;
  bool in_cell_formats_ = false;
};

// `AB12`: column and row, from 0; nothing where it is no such name.
struct CellPlace {
  std::uint64_t row = 0;
  std::uint64_t column = 0;
  bool is_known = false;
};

CellPlace place_of_cell(std::string_view name) {
  CellPlace place;
  std::size_t at = 0;
  for (; at < name.size() && at < 4 && name[at] >= 'A' && name[at] <= 'Z'; ++at)
    place.column = place.column * 26 + static_cast<std::uint64_t>(name[at] - 'A' + 1);
  const int row = whole_number(name.substr(at), 0);
  place.is_known = at > 0 && row > 0;
  if (!place.is_known) return place;
  place.row = static_cast<std::uint64_t>(row) - 1;
  --place.column;
  return place;
}

// xl/worksheets/sheet1.xml.
class SheetPart : public XmlHandler {
 public:
  SheetPart(SheetWriter& writer, const std::vector<std::string>& strings, const std::vector<bool>& is_day, DayZero zero)
      : writer_(writer), strings_(strings), is_day_(is_day), zero_(zero) {}

  void on_start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "row") begin_row(attributes);
    if (name == "c") begin_cell(attributes);
    if (name == "f") has_formula_ = true;
    if (name == "v" || (name == "t" && !in_sound_)) in_value_ = true;
    if (name == "rPh") in_sound_ = true;
  }
  void on_end(std::string_view name) override {
    if (name == "v" || name == "t") in_value_ = false;
    if (name == "rPh") in_sound_ = false;
    if (name == "c") end_cell();
  }
  void on_text(std::string_view text) override {
    if (in_value_) value_ += text;
  }

 private:
  void begin_row(const XmlAttributes& attributes) {
    const int number = whole_number(attributes["r"], 0);
    row_ = number > 0 ? static_cast<std::uint64_t>(number) - 1 : next_row_;
    next_row_ = row_ + 1;
    next_column_ = 0;
  }
  void begin_cell(const XmlAttributes& attributes) {
    const CellPlace place = place_of_cell(attributes["r"]);
    column_ = place.is_known ? place.column : next_column_;
    if (place.is_known) row_ = place.row;
    next_column_ = column_ + 1;
    type_ = attributes["t"];
    style_ = whole_number(attributes["s"], 0);
    value_.clear();
    has_formula_ = false;
  }
  void end_cell();
  std::string text_of_value() const;

  SheetWriter& writer_;
  const std::vector<std::string>& strings_;
  const std::vector<bool>& is_day_;
  DayZero zero_;
  std::uint64_t row_ = 0;
  std::uint64_t next_row_ = 0;
  std::uint64_t column_ = 0;
  std::uint64_t next_column_ = 0;
  std::string type_;
  int style_ = 0;
  std::string value_;
  bool has_formula_ = false;
  bool in_value_ = false;
  bool in_sound_ = false;
};

std::string SheetPart::text_of_value() const {
  if (type_ == "s") {
    const int at = whole_number(value_, -1);
    if (at < 0 || static_cast<std::size_t>(at) >= strings_.size()) throw WorkbookFault(WorkbookTrouble::damaged);
    return strings_[static_cast<std::size_t>(at)];
  }
  if (type_ == "b") return is_true(value_) ? "true" : "false";
  // A day in ISO form.
  if (type_ == "inlineStr" || type_ == "str" || type_ == "d") return value_;
  const auto style = static_cast<std::size_t>(style_);
  return style < is_day_.size() && is_day_[style] ? day_of_sheet(value_, zero_) : number_of_sheet(value_);
}

void SheetPart::end_cell() {
  if (type_ == "e") return writer_.odd_cell(row_, column_, value_, OddCell::Kind::error_value);
  if (value_.empty() && has_formula_) return writer_.odd_cell(row_, column_, {}, OddCell::Kind::formula_without_value);
  if (!value_.empty()) writer_.cell(row_, column_, text_of_value());
}

}  // namespace

Workbook read_xlsx(Archive& archive, const WorkbookLimits& limits) {
  const auto part = [](std::string_view name) { return std::string(kFolder) + std::string(name); };
  if (archive.has(part("vbaProject.bin"))) throw WorkbookFault(WorkbookTrouble::has_macros);
  WorkbookPart book;
  read_xml(archive, part("workbook.xml"), book);
  RelationsPart relations;
  read_xml(archive, part("_rels/workbook.xml.rels"), relations);
  StringsPart strings;
  if (archive.has(part("sharedStrings.xml"))) read_xml(archive, part("sharedStrings.xml"), strings);
  StylesPart styles;
  if (archive.has(part("styles.xml"))) read_xml(archive, part("styles.xml"), styles);
  Workbook out;
  Allowance left{limits.cells, limits.text_bytes};
  for (const WorkbookPart::Sheet& sheet : book.sheets) {
    const auto target = relations.targets.find(sheet.relation);
    // Sheets of one chart only have no cells.
    if (target == relations.targets.end() || target->second.find("worksheets/") == std::string::npos) continue;
    SheetWriter writer(sheet.name, left);
    SheetPart reading(writer, strings.strings, styles.is_day, book.zero);
    read_xml(archive, target->second, reading);
    out.sheets.push_back(writer.take());
  }
  return out;
}

}  // namespace tremplin::sheets
