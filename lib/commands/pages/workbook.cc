#include "commands/pages/workbook.h"

#include "engine/inputs/counted_once.h"
#include "render/sheet/document_sheet.h"
#include "report/document/parts.h"
#include "tremplin/version.h"

namespace tremplin::commands {

std::vector<report::InputFile> input_files(const engine::Dataset& data, Disk& disk) {
  std::vector<report::InputFile> files;
  for (const SourceId id : data.read_sources) {
    const diagnostics::SourceTable::Source& source = data.sources[id];
    if (source.path != "-" && disk.kind(source.path) == PathKind::folder) continue;
    files.push_back({source.name, engine::sha256_of(id, data, disk)});
  }
  return files;
}

std::string workbook_of(std::vector<report::Document> pages, const engine::Dataset& data, Disk& disk,
                        Language language) {
  if (pages.empty()) return render::render_xlsx(pages, language);
  report::Document& last = pages.back();
  report::add_heading(last, "method.heading");
  last.blocks.emplace_back(report::provenance(kVersion, input_files(data, disk)));
  return render::render_xlsx(pages, language);
}

}  // namespace tremplin::commands
