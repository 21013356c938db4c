#include "report/index/report_index.h"

#include <algorithm>

#include "base/text.h"
#include "report/document/parts.h"
#include "report/document/words.h"

namespace tremplin::report {
namespace {

std::string sort_name(const model::Convention& convention) {
  const model::StructureInfo& structure = convention.structure->value;
  return base::folded(structure.name ? structure.name->value.in(Language::french) : structure.id->value.text);
}

std::vector<const model::Convention*> by_name(std::span<const model::Convention* const> conventions) {
  std::vector<std::pair<std::string, const model::Convention*>> named;
  for (const model::Convention* convention : conventions) named.emplace_back(sort_name(*convention), convention);
  std::stable_sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const model::Convention*> sorted;
  for (const auto& [name, convention] : named) sorted.push_back(convention);
  return sorted;
}

std::vector<Column> index_columns() {
  return {text_column("structure", "name"),   text_column("index.convention", "convention"),
          text_column("index.type", "type"),  text_column("index.department", "department"),
          text_column("index.from", "start"), text_column("index.to", "end"),
          text_column("status", "status")};
}

std::vector<Value> index_cells(const model::Convention& convention) {
  return {structure_name(convention),
          convention.id_text(),
          std::string(documents::word_of(convention.type())),
          convention.department(),
          convention.days().from,
          convention.days().to,
          status_word(convention.status->value)};
}

}  // namespace

Document index_page(Message title, std::span<const model::Convention* const> conventions, const PageNames& pages) {
  Document page{"index", {"index.title", {std::move(title)}}, {}, {}};
  add_sentence(page, {"index.count", {static_cast<std::int64_t>(conventions.size())}});
  ReportTable table{{"index.caption", {}}, index_columns(), {}, {}};
  page.data.columns = index_columns();
  page.data.columns.push_back(text_column("index.file", "file"));
  for (const model::Convention* convention : by_name(conventions)) {
    Row row{index_cells(*convention)};
    page.data.rows.push_back(row);
    page.data.rows.back().cells.emplace_back(pages.at(convention));
    row.cells[0] = page_link(pages, *convention, std::move(row.cells[0]));
    table.rows.push_back(std::move(row));
  }
  page.blocks.emplace_back(std::move(table));
  return page;
}

}  // namespace tremplin::report
