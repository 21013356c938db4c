#include <map>

#include "report/cdiae/cdiae_totals.h"

namespace tremplin::report {
namespace {

// What a member must know is one sheet; the rest comes behind it.
void start_new_sheet(Document& page, std::size_t first) {
  for (std::size_t i = first; i < page.blocks.size(); ++i)
    if (auto* heading = std::get_if<Heading>(&page.blocks[i])) {
      heading->start = Heading::Start::new_sheet;
      return;
    }
}

// The parts stand right below the title: no convention comes between.
void raise_headings(Document& page) {
  for (Block& block : page.blocks)
    if (auto* heading = std::get_if<Heading>(&block)) heading->level = 1;
}

void add_stages(Document& page, const std::vector<Glance>& glances) {
  add_heading(page, "cdiae.stages");
  std::map<model::Status, std::int64_t> stages;
  for (const Glance& glance : glances) ++stages[glance.item->convention->status->value];
  ReportTable table;
  table.caption = {"cdiae.stages.caption", {}};
  table.columns = {text_column("status", "status"), number_column("conventions", "conventions")};
  for (const auto& [status, count] : stages) table.rows.push_back({{status_word(status), count}});
  table.rows.push_back({{Message{"total", {}}, static_cast<std::int64_t>(glances.size())}, Row::Kind::total});
  page.blocks.emplace_back(std::move(table));
}

}  // namespace

Report report_cdiae(const ReportInput& input) {
  Report report;
  Document& page = report.page;
  page.kind = "cdiae";
  page.title = {"cdiae.title", {named_in_sentence("cdiae", input.as_of)}};
  page.data.columns = glance_data_columns();
  const std::vector<Glance> glances = glances_of(input);
  const std::vector<Concern> concerns = concerns_of(input, glances);
  const std::vector<GroupTotal> totals = group_totals(input, glances);
  add_council_screen(page, input, glances, totals, concerns);
  if (!glances.empty()) {
    add_attention(page, concerns, glances);
    add_waiting(page, input, glances);
    const std::size_t details = page.blocks.size();
    add_totals(page, totals, largest_k(input, glances));
    add_paper_work(page, concerns);
    add_periods(page, input, glances);
    add_years(report, input, glances, concerns);
    start_new_sheet(page, details);
    add_totals_data(page, totals);
    add_exits_left_out(page, input);
    add_funnels(page, input, glances);
    add_stages(page, glances);
  }
  raise_headings(page);
  add_nothing_chosen(page, input);
  add_method(page, input);
  return report;
}

}  // namespace tremplin::report
