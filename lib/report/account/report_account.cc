#include <algorithm>
#include <array>

#include "report/account/account_block.h"
#include "report/audience/public_received.h"
#include "report/convention/convention_sections.h"
#include "report/document/lead.h"
#include "report/document/tiles.h"
#include "report/money/use_of_money.h"

namespace tremplin::report {
namespace {

using Tone = Paragraph::Tone;

struct AccountCase {
  const ReportInput& input;
  const ConventionCase& item;
  int year = 0;

  const model::Convention& convention() const { return *item.convention; }
  model::Counts counts() const { return counts_of_year(item.figures, *item.convention, year, input.as_of); }
};

// The blocks of the national request, in its order.
struct AccountBlocks {
  AccountBlock staff{"staff"};
  AccountBlock audience{"public"};
  AccountBlock support{"support"};
  AccountBlock activity{"activity"};
  AccountBlock money{"money"};

  std::array<const AccountBlock*, 5> all() const { return {&staff, &audience, &support, &activity, &money}; }
};

void fill_staff(AccountBlock& block, const AccountCase& account) {
  const FteOfYear fte = fte_of_year(account.convention(), account.year);
  const auto& request = account.convention().request;
  block.add("people_asked", request ? known(request->value.people) : Value(Absent::not_known));
  block.add("fte_requested", known_hundredths(fte.requested));
  block.add("fte_agreed", known_hundredths(fte.agreed));
  block.add("fte_realised", known_hundredths(fte.realised));
  for (const char* item : {"supervisors", "advisers", "permanent_staff", "present"}) block.add_by_hand(item);
}

void fill_audience(AccountBlock& block, const AccountCase& account) {
  const model::Counts counts = account.counts();
  const auto count_of = [&counts](std::int64_t count) {
    return counts.exits == 0 ? Value(Absent::not_known) : Value(count);
  };
  block.add("exits", count_of(counts.exits));
  block.add("below_threshold", count_of(counts.below_threshold));
  block.add("withdrawn", count_of(counts.withdrawn));
  block.add("examined", count_of(counts.examined()));
  for (const char* item : {"entries", "public_at_entry", "pathways"}) block.add_by_hand(item);
}

void fill_support(AccountBlock& block, const AccountCase& account) {
  const auto& meetings = account.convention().follow_up;
  const auto held = std::count_if(meetings.begin(), meetings.end(), [&account](const model::FollowUp& meeting) {
    return meeting.date && year_of(meeting.date->value) == account.year && !is_after(meeting.date, account.input.as_of);
  });
  block.add("meetings", static_cast<std::int64_t>(held));
  for (const char* item : {"interviews", "immersions", "trainings", "partners"}) block.add_by_hand(item);
}

void fill_activity(AccountBlock& block) {
  for (const char* item : {"activities", "customers", "turnover", "prospects"}) block.add_by_hand(item);
}

void fill_money(AccountBlock& block, const AccountCase& account) {
  const MoneySum money = money_of_year(account.convention(), account.year);
  block.add("amount_agreed", money_value(money.agreed));
  block.add("amount_paid", money_value(money.paid));
  for (const char* item : {"income_statement", "budget", "balance"}) block.add_by_hand(item);
}

AccountBlocks blocks_of(const AccountCase& account) {
  AccountBlocks blocks;
  fill_staff(blocks.staff, account);
  fill_audience(blocks.audience, account);
  fill_support(blocks.support, account);
  fill_activity(blocks.activity);
  fill_money(blocks.money, account);
  return blocks;
}

void add_lead(Document& page, const AccountCase& account, const AccountBlocks& blocks) {
  page.blocks.emplace_back(Paragraph{Tone::lead, {who_sentence(account.item)}});
  const model::Counts counts = account.counts();
  if (counts.exits > 0)
    page.blocks.emplace_back(tiles_of(account.item, account.input, account.year,
                                      calendar_years_of(account.convention()), "account.support"));
  std::int64_t missing = 0;
  for (const AccountBlock* block : blocks.all()) missing += static_cast<std::int64_t>(block->missing());
  Paragraph lead{Tone::lead, {{"account.lead", {year_name(account.year), missing}}}};
  if (counts.exits > 0 && year_state(account.item, account.input, account.year) != YearState::finished)
    lead.sentences.push_back({"account.not_over", {year_name(account.year), account.input.as_of}});
  page.blocks.emplace_back(std::move(lead));
}

// What the project promises on an axis, beside what the structure will write of it.
void add_axis_of_project(Document& page, const AccountCase& account, model::Axis axis) {
  const auto& project = account.convention().project;
  if (!project) return;
  const std::vector<model::ProjectItem>& items = axis == model::Axis::support    ? project->value.support
                                                 : axis == model::Axis::training ? project->value.training
                                                                                 : project->value.territory;
  if (items.empty()) return;
  add_sentence(page, {"account.project", {word("axis", axis).label}});
  page.blocks.emplace_back(project_items(items));
}

void add_results_of_year(Report& report, const AccountCase& account) {
  ReportTable table{{"results.verdicts.caption", {}}, verdict_columns(), {}, {{"about.contribution", {}}}};
  for (const JudgedYear& judged : judge_years(account.item, account.input, kAllIndicators, {account.year})) {
    note_verdict(report, judged);
    table.rows.push_back({verdict_cells(judged)});
  }
  report.page.blocks.emplace_back(std::move(table));
}

void add_amounts(Document& page, const AccountCase& account) {
  ReportTable table;
  table.caption = {"account.amounts.caption", {year_name(account.year)}};
  table.columns = {text_column("funder", "funder"), text_column("instrument", "instrument"),
                   number_column("amount_agreed", "agreed"), number_column("amount_paid", "paid"),
                   text_column("role", "role")};
  const std::vector<MoneyLine> lines = money_lines(account.convention(), {account.year});
  if (lines.empty()) return;
  for (const MoneyLine& line : lines)
    table.rows.push_back({{party_name(line.funder(), account.convention().days().from), instrument_of(line),
                           money_value(line.agreed()), money_value(line.paid()), role_or_none(line)}});
  const MoneySum sum = sum_of(lines);
  table.rows.push_back(
      {{Message{"total", {}}, "", money_value(sum.agreed), money_value(sum.paid), ""}, Row::Kind::total});
  page.blocks.emplace_back(std::move(table));
}

void add_account(Report& report, const ReportInput& input, const ConventionCase& item) {
  Document& page = report.page;
  add_case_heading(page, item);
  if (add_other_year(page, item, input)) return;
  const AccountCase account{input, item, year_in_front(item, input, reported_years(item, input))};
  const AccountBlocks blocks = blocks_of(account);
  add_lead(page, account, blocks);
  blocks.staff.write_known(page);
  blocks.staff.write_missing(page);
  blocks.audience.write_known(page);
  add_public_table(page, input, item, account.year);
  blocks.audience.write_missing(page);
  blocks.support.write_known(page);
  add_axis_of_project(page, account, model::Axis::support);
  add_axis_of_project(page, account, model::Axis::training);
  add_results_of_year(report, account);
  blocks.support.write_missing(page);
  add_operational_results(page, item, {account.year});
  blocks.activity.write_known(page);
  add_axis_of_project(page, account, model::Axis::territory);
  blocks.activity.write_missing(page);
  blocks.money.write_known(page);
  add_amounts(page, account);
  blocks.money.write_missing(page);
  for (const AccountBlock* block : blocks.all()) block->add_data(page.data, account.convention(), account.year);
}

}  // namespace

Report report_annual_account(const ReportInput& input) {
  Report report;
  Document& page = report.page;
  page.kind = "annual-account";
  page.title = {"account.title", {}};
  page.data.columns = {text_column("convention", "convention"),
                       text_column("structure", "structure"),
                       text_column("year", "year"),
                       text_column("account.block", "block"),
                       text_column("account.item", "item"),
                       text_column("account.state", "state"),
                       number_column("account.value", "value")};
  add_broken(page, input);
  for (const ConventionCase& item : input.cases) add_account(report, input, item);
  add_nothing_chosen(page, input);
  add_method(page, input);
  return report;
}

}  // namespace tremplin::report
