#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <zip.h>

#include "sheets/out_workbook.h"
#include "tremplin/date.h"

namespace tremplin::sheets {
namespace {

constexpr std::string_view kXml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view kPackage = "http://schemas.openxmlformats.org/package/2006";
// Rows below the heading that a check holds for.
constexpr std::size_t kCheckedRows = 5000;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\n': out += "&#10;"; break;
      // XML has no other control characters.
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') out += c;
    }
  }
  return out;
}

// Index of the cell format in `styles`, in the order of OutCell::Kind.
int style_of(OutCell::Kind kind) { return static_cast<int>(kind); }

std::string styles() {
  std::string out(kXml);
  out += fmt::format("<styleSheet xmlns=\"{}\">", kMain);
  out +=
      "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/>"
      "<numFmt numFmtId=\"165\" formatCode=\"#,##0.00\\ &quot;€&quot;\"/></numFmts>"
      "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
      "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
      "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
      "<fill><patternFill patternType=\"gray125\"/></fill>"
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EDF3\"/></patternFill></fill></fills>"
      "<borders count=\"1\"><border/></borders>"
      "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"7\">"
      "<xf numFmtId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
      "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">"
      "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
  for (const int format : {3, 4, 164, 165, 14})
    out += fmt::format("<xf numFmtId=\"{}\" applyNumberFormat=\"1\"/>", format);
  return out + "</cellXfs></styleSheet>";
}

// Days since the beginning of a spreadsheet's time.
int day_number(Date day) { return day.days - make_date(1899, 12, 30).days; }

std::string cell_xml(const OutCell& cell, std::size_t row, std::size_t column) {
  if (cell.text.empty()) return {};
  const std::string start = fmt::format("<c r=\"{}{}\" s=\"{}\"", column_letter(column), row + 1, style_of(cell.kind));
  if (cell.kind == OutCell::Kind::text || cell.kind == OutCell::Kind::heading)
    return fmt::format("{} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", start, escaped(cell.text));
  if (cell.kind != OutCell::Kind::day) return fmt::format("{}><v>{}</v></c>", start, escaped(cell.text));
  const auto day = parse_date(cell.text);
  if (!day) return cell_xml({OutCell::Kind::text, cell.text}, row, column);
  return fmt::format("{}><v>{}</v></c>", start, day_number(*day));
}

std::string check_xml(const OutCheck& check, const OutSheet& sheet) {
  const std::string letter = column_letter(check.column);
  std::string out = fmt::format("<dataValidation type=\"{}\"{} allowBlank=\"1\"{} error=\"{}\" sqref=\"{}{}:{}{}\">",
                                check.kind == OutCheck::Kind::list  ? "list"
                                : check.kind == OutCheck::Kind::day ? "date"
                                                                    : "decimal",
                                check.kind == OutCheck::Kind::list ? "" : " operator=\"greaterThanOrEqual\"",
                                check.is_strict ? " showErrorMessage=\"1\"" : "", escaped(check.message), letter,
                                sheet.frozen_rows + 1, letter, sheet.frozen_rows + kCheckedRows);
  const std::string least = check.kind == OutCheck::Kind::day ? std::to_string(day_number(make_date(1980, 1, 1))) : "0";
  out += fmt::format("<formula1>{}</formula1>", check.kind == OutCheck::Kind::list ? escaped(check.range) : least);
  return out + "</dataValidation>";
}

std::string view_xml(const OutSheet& sheet) {
  if (sheet.frozen_rows == 0) return {};
  return fmt::format(
      "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{}\" topLeftCell=\"A{}\" activePane=\"bottomLeft\" "
      "state=\"frozen\"/></sheetView></sheetViews>",
      sheet.frozen_rows, sheet.frozen_rows + 1);
}

std::string columns_xml(const OutSheet& sheet) {
  if (sheet.widths.empty()) return {};
  std::string out = "<cols>";
  for (std::size_t i = 0; i < sheet.widths.size(); ++i)
    out += fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", i + 1, sheet.widths[i]);
  return out + "</cols>";
}

std::string sheet_xml(const OutSheet& sheet) {
  std::string out(kXml);
  out += fmt::format("<worksheet xmlns=\"{}\">", kMain) + view_xml(sheet) + columns_xml(sheet) + "<sheetData>";
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    out += fmt::format("<row r=\"{}\">", row + 1);
    for (std::size_t i = 0; i < sheet.rows[row].size(); ++i) out += cell_xml(sheet.rows[row][i], row, i);
    out += "</row>";
  }
  out += "</sheetData>";
  if (!sheet.checks.empty()) {
    out += fmt::format("<dataValidations count=\"{}\">", sheet.checks.size());
    for (const OutCheck& check : sheet.checks) out += check_xml(check, sheet);
    out += "</dataValidations>";
  }
  return out + "</worksheet>";
}

std::string workbook_xml(const OutWorkbook& workbook) {
  std::string out(kXml);
  out += fmt::format("<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets>", kMain, kRelations);
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i)
    out += fmt::format("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"rId{}\"/>", escaped(workbook.sheets[i].name), i + 1,
                       i + 1);
  return out + "</sheets></workbook>";
}

std::string relation_xml(std::size_t id, std::string_view kind, std::string_view target) {
  return fmt::format("<Relationship Id=\"rId{}\" Type=\"{}\" Target=\"{}\"/>", id, kind, target);
}

std::string relations_xml(const std::string& relations) {
  return fmt::format("{}<Relationships xmlns=\"{}/relationships\">{}</Relationships>", kXml, kPackage, relations);
}

std::string workbook_relations(std::size_t sheets) {
  std::string out;
  for (std::size_t i = 1; i <= sheets; ++i)
    out += relation_xml(i, fmt::format("{}/worksheet", kRelations), fmt::format("worksheets/sheet{}.xml", i));
  return relations_xml(out + relation_xml(sheets + 1, fmt::format("{}/styles", kRelations), "styles.xml"));
}

std::string package_relations() {
  return relations_xml(
      relation_xml(1, fmt::format("{}/officeDocument", kRelations), "xl/workbook.xml") +
      relation_xml(2, fmt::format("{}/relationships/metadata/core-properties", kPackage), "docProps/core.xml"));
}

std::string core_xml(const OutWorkbook& workbook) {
  return fmt::format(
      "{}<cp:coreProperties xmlns:cp=\"{}/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title></cp:coreProperties>",
      kXml, kPackage, escaped(workbook.title));
}

std::string content_types(std::size_t sheets) {
  const std::string_view type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  std::string out = fmt::format(
      "{}<Types xmlns=\"{}/content-types\"><Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Override PartName=\"/docProps/core.xml\" "
      "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
      "<Override PartName=\"/xl/workbook.xml\" ContentType=\"{}sheet.main+xml\"/>"
      "<Override PartName=\"/xl/styles.xml\" ContentType=\"{}styles+xml\"/>",
      kXml, kPackage, type, type);
  for (std::size_t i = 1; i <= sheets; ++i)
    out += fmt::format("<Override PartName=\"/xl/worksheets/sheet{}.xml\" ContentType=\"{}worksheet+xml\"/>", i, type);
  return out + "</Types>";
}

using Parts = std::vector<std::pair<std::string, std::string>>;

// All is in memory: what else could be wanting?
[[noreturn]] void fail() { throw std::bad_alloc(); }

// Packed into memory; all parts of 1 January 1980, the first day that such files know.
std::string packed(const Parts& parts) {
  constexpr zip_uint16_t kFirstDay = 1 << 5 | 1;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* into = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* zip = into ? zip_open_from_source(into, ZIP_TRUNCATE, &error) : nullptr;
  if (!zip) fail();
  zip_source_keep(into);
  for (const auto& [name, text] : parts) {
    zip_source_t* source = zip_source_buffer(zip, text.data(), text.size(), 0);
    const zip_int64_t at = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (at < 0 || zip_file_set_dostime(zip, static_cast<zip_uint64_t>(at), 0, kFirstDay, 0) != 0) fail();
  }
  if (zip_close(zip) != 0) fail();
  zip_stat_t stat;
  std::string bytes;
  if (zip_source_stat(into, &stat) != 0 || zip_source_open(into) != 0) fail();
  bytes.resize(stat.size);
  const bool is_whole = zip_source_read(into, bytes.data(), stat.size) == static_cast<zip_int64_t>(stat.size);
  zip_source_close(into);
  zip_source_free(into);
  if (!is_whole) fail();
  return bytes;
}

}  // namespace

std::string write_xlsx(const OutWorkbook& workbook) {
  const std::size_t sheets = workbook.sheets.size();
  Parts parts = {{"[Content_Types].xml", content_types(sheets)},
                 {"_rels/.rels", package_relations()},
                 {"docProps/core.xml", core_xml(workbook)},
                 {"xl/workbook.xml", workbook_xml(workbook)},
                 {"xl/_rels/workbook.xml.rels", workbook_relations(sheets)},
                 {"xl/styles.xml", styles()}};
  for (std::size_t i = 0; i < sheets; ++i)
    parts.emplace_back(fmt::format("xl/worksheets/sheet{}.xml", i + 1), sheet_xml(workbook.sheets[i]));
  return packed(parts);
}

bool can_write_workbooks() { return true; }

}  // namespace tremplin::sheets
