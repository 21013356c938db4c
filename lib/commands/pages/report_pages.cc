#include "commands/pages/report_pages.h"

#include <algorithm>
#include <utility>

#include "commands/pages/convert_page.h"
#include "commands/pages/page_folder.h"
#include "csv/csv_writer.h"
#include "io/sha256.h"
#include "render/html/html.h"
#include "render/html/inline_style.h"
#include "render/layout/document_text.h"
#include "render/sheet/document_sheet.h"
#include "report/document/apply_names.h"
#include "report/document/parts.h"
#include "report/document/to_sign.h"
#include "report/index/report_index.h"
#include "report/kinds/report_kinds.h"

namespace tremplin::commands {
namespace {

constexpr std::string_view kGlance = "cdiae";
constexpr const char* kInputList = "inputs.csv";

// All inputs with their hashes, once for all pages: in each of them they would be more than all else.
std::string list_inputs(report::ReportInput& input) {
  std::string list(kHashListHead);
  for (const report::InputFile& file : input.inputs)
    csv::append_csv_row(list, std::vector{csv::csv_text_cell(file.name, CsvDialect::rfc4180), file.sha256},
                        CsvDialect::rfc4180);
  input.input_list =
      report::InputList{kInputList, io::sha256_hex(list), static_cast<std::int64_t>(input.inputs.size())};
  input.inputs.clear();
  return list;
}

// At a glance of all conventions each leads to what was shared about it.
std::string_view kind_of_pages(std::string_view kind) { return kind == kGlance ? "results" : kind; }

report::Report made(std::string_view kind, const report::ReportInput& input, const rules::NameTable& names) {
  report::Report report = report::kind_row(kind).make(input);
  report::apply_names(report.page, names);
  return report;
}

report::PageNames name_pages(const report::ReportInput& input, PageFolder& folder) {
  report::PageNames pages;
  for (const report::ConventionCase& item : input.cases)
    pages[item.convention] = folder.name_for(item.convention->id_text());
  return pages;
}

report::Document index_of(const report::ReportInput& input, report::Message title) {
  std::vector<const model::Convention*> conventions;
  for (const report::ConventionCase& item : input.cases) conventions.push_back(item.convention);
  report::Document page = report::index_page(std::move(title), conventions, input.pages);
  report::add_broken(page, input);
  report::add_method(page, input);
  return page;
}

// At a glance of all conventions each leads to its page: no other index is needed.
void write_index(PageFolder& folder, const report::ReportInput& input, const rules::NameTable& names,
                 const ReportOptions& options, report::Message title) {
  const report::Document index = index_of(input, std::move(title));
  const bool is_glance = options.kind == kGlance;
  add_index(folder, index.data, is_glance ? made(kGlance, input, names).page : index, options);
}

// The pages of all conventions; the title that they share, and whether a verdict strikes.
struct WrittenPages {
  report::Message title{"index.pages", {}};
  bool has_struck = false;
};

WrittenPages write_pages(PageFolder& folder, report::ReportInput& input, const rules::NameTable& names,
                         const ReportOptions& options) {
  WrittenPages written;
  const std::vector<report::ConventionCase> cases = std::exchange(input.cases, {});
  const auto broken = std::exchange(input.broken, {});
  for (const report::ConventionCase& item : cases) {
    input.cases = {item};
    report::Report report = made(kind_of_pages(options.kind), input, names);
    written.has_struck = written.has_struck || strikes(report, options);
    folder.add(input.pages.at(item.convention), rendered(report.page, options));
    written.title = std::move(report.page.title);
  }
  input.cases = cases;
  input.broken = broken;
  return written;
}

}  // namespace

std::string_view ending_of(ReportFormat format) {
  switch (format) {
    case ReportFormat::csv: return ".csv";
    case ReportFormat::html: return ".html";
    case ReportFormat::pdf: return ".pdf";
    case ReportFormat::odt: return ".odt";
    case ReportFormat::docx: return ".docx";
    case ReportFormat::xlsx: return ".xlsx";
    case ReportFormat::text: break;
  }
  return ".txt";
}

std::string rendered(const report::Document& page, const ReportOptions& options) {
  if (options.format == ReportFormat::csv) return render::render_csv(page.data, options.language, options.csv);
  if (options.format == ReportFormat::text) return render::render_text(page, options.language, options.width);
  if (options.format == ReportFormat::html) return render::render_html(page, options.language);
  if (options.format == ReportFormat::xlsx) return render::render_xlsx(page, options.language);
  if (options.format == ReportFormat::pdf)
    return converted(render::with_styled_charts(render::render_html(page, options.language)), options);
  report::Document document = page;
  report::prepare_to_sign(document);
  return converted(render::render_html(document, options.language), options);
}

void add_index(PageFolder& folder, const report::ReportTable& list, const report::Document& page,
               const ReportOptions& options) {
  folder.add("index.csv", render::render_csv(list, options.language, options.csv));
  if (options.format != ReportFormat::csv)
    folder.add("index" + std::string(ending_of(options.format)), rendered(page, options));
}

bool strikes(const report::Report& report, const ReportOptions& options) {
  return std::any_of(options.fail_on.begin(), options.fail_on.end(),
                     [&report](const std::string& verdict) { return report.verdicts.contains(verdict); });
}

bool write_report_folder(report::ReportInput input, const rules::NameTable& names, const ReportOptions& options,
                         Disk& disk) {
  PageFolder folder(disk, options.folder, std::string(ending_of(options.format)));
  folder.add(kInputList, list_inputs(input));
  input.pages = name_pages(input, folder);
  WrittenPages written = write_pages(folder, input, names, options);
  write_index(folder, input, names, options, std::move(written.title));
  folder.commit();
  return written.has_struck;
}

}  // namespace tremplin::commands
