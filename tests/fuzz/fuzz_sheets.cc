// Any bytes as a workbook, and as one part of a workbook that is else sound: reading ends, within limits.
#include <memory>
#include <string>

#include <zip.h>

#include "sheets/workbook.h"
#include "target.h"

namespace {

using namespace tremplin;

constexpr const char* kBook =
    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
constexpr const char* kRelations =
    "<Relationships><Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
constexpr const char* kSheet =
    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c></row></sheetData></worksheet>";

using Parts = std::vector<std::pair<std::string, std::string>>;

std::string packed(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* into = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(into);
  zip_t* zip = zip_open_from_source(into, ZIP_TRUNCATE, &error);
  for (const auto& [name, text] : parts) {
    const zip_int64_t at =
        zip_file_add(zip, name.c_str(), zip_source_buffer(zip, text.data(), text.size(), 0), ZIP_FL_ENC_UTF_8);
    zip_set_file_compression(zip, static_cast<zip_uint64_t>(at), ZIP_CM_STORE, 0);
  }
  zip_close(zip);
  zip_stat_t stat;
  zip_source_stat(into, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_open(into);
  zip_source_read(into, bytes.data(), bytes.size());
  zip_source_close(into);
  zip_source_free(into);
  return bytes;
}

void read(std::string_view bytes) {
  sheets::WorkbookLimits limits;
  limits.bytes = 4 << 20;
  limits.cells = 100'000;
  limits.text_bytes = 1 << 20;
  const sheets::Workbook book = sheets::read_workbook(bytes, limits);
  std::size_t text = 0;
  for (const sheets::SheetText& sheet : book.sheets) {
    text += sheet.text.size();
    for (const sheets::OddCell& cell : sheet.odd_cells) tremplin_tests::demand(cell.offset <= sheet.text.size());
  }
  // Quotes are doubled, and each sheet ends its last line.
  tremplin_tests::demand(text <= 4 * (limits.text_bytes + limits.cells) + book.sheets.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string in(reinterpret_cast<const char*>(data), size);
  read(in);
  read(packed({{"content.xml", in}}));
  read(packed(
      {{"xl/workbook.xml", kBook}, {"xl/_rels/workbook.xml.rels", kRelations}, {"xl/worksheets/sheet1.xml", in}}));
  read(packed({{"xl/workbook.xml", kBook},
               {"xl/_rels/workbook.xml.rels", kRelations},
               {"xl/sharedStrings.xml", in},
               {"xl/styles.xml", in},
               {"xl/worksheets/sheet1.xml", kSheet}}));
  read(packed({{"xl/workbook.xml", in}, {"xl/_rels/workbook.xml.rels", in}, {"xl/worksheets/sheet1.xml", kSheet}}));
  return 0;
}
