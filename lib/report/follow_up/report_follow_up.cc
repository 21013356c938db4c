#include <algorithm>

#include "report/document/lead.h"
#include "report/document/tiles.h"
#include "report/figures/followed.h"
#include "report/follow_up/calendar_of_year.h"
#include "report/money/use_of_money.h"

namespace tremplin::report {
namespace {

using Tone = Paragraph::Tone;

std::vector<Column> forecast_columns() {
  return {text_column("indicator", "indicator"),
          number_column("count", "count"),
          number_column("examined_so_far", "examined"),
          number_column("rate", "rate"),
          number_column("interval", "interval"),
          number_column("expected_exits", "expected_exits"),
          number_column("target", "target"),
          number_column("needed", "needed"),
          number_column("still_expected", "still_expected"),
          number_column("still_needed", "still_needed"),
          number_column("chance", "chance"),
          text_column("verdict", "verdict")};
}

std::vector<Value> forecast_cells(const RunningIndicator& running) {
  const JudgedYear& judged = running.judged;
  const std::vector<Value> counts = count_cells(judged);
  std::vector<Value> cells = {indicator_word(judged.indicator),
                              counts[0],
                              counts[1],
                              RateValue{judged.rate, judged.target},
                              bounds_cell(judged.rate),
                              running.expected ? Value(*running.expected) : Value(Absent::not_known),
                              judged.target ? Value(*judged.target) : Value(Absent::not_applicable)};
  if (!running.forecast) {
    cells.push_back(judged.exits > 0 && judged.target ? Value(judged.needed) : Value(Absent::not_applicable));
    cells.insert(cells.end(), 3, Absent::not_applicable);
  } else {
    const assess::Forecast& forecast = *running.forecast;
    cells.insert(cells.end(), {running.needed(forecast), forecast.still_expected, forecast.still_needed,
                               Fraction{forecast.chance, 0}});
  }
  cells.push_back(verdict_of(judged));
  return cells;
}

constexpr std::size_t kChanceCell = 10;

std::vector<Column> calendar_columns() {
  return {number_column("still_expected", "calendar_expected"), number_column("needed", "calendar_needed"),
          number_column("still_needed", "calendar_still_needed"), number_column("chance", "calendar_chance"),
          text_column("verdict", "calendar_verdict")};
}

std::vector<Value> calendar_cells(const RunningIndicator& running) {
  if (!running.by_calendar) return std::vector<Value>(calendar_columns().size(), Absent::not_applicable);
  const assess::Forecast& forecast = *running.by_calendar;
  return {forecast.still_expected, running.needed(forecast), forecast.still_needed, Fraction{forecast.chance, 0},
          forecast_word(forecast.verdict)};
}

// On the page a chance is said in words where a whole percent would say never or always.
Row page_row(std::vector<Value> cells, std::size_t chance, const std::optional<assess::Forecast>& forecast) {
  if (forecast) cells[chance] = chance_words(*forecast);
  return {std::move(cells)};
}

// The other reading beside the one of the plan, where there is one.
void add_calendar_table(Document& page, const std::vector<RunningIndicator>& indicators) {
  ReportTable table{{"follow_up.calendar.caption", {}}, calendar_columns(), {}, {{"follow_up.calendar.about", {}}}};
  table.columns.insert(table.columns.begin(), text_column("indicator", "indicator"));
  for (const RunningIndicator& running : indicators) {
    if (!running.by_calendar) continue;
    std::vector<Value> cells{indicator_word(running.judged.indicator)};
    for (Value& cell : calendar_cells(running)) cells.push_back(std::move(cell));
    table.rows.push_back(page_row(std::move(cells), 4, running.by_calendar));
  }
  if (!table.rows.empty()) page.blocks.emplace_back(std::move(table));
}

// How many exits there are so far, and how many the year was to have.
Message counts_sentence(const ReportInput& input, const ConventionCase& item, int year) {
  if (input.as_of_source == AsOf::unknown) return {"follow_up.lead.no_exits", {year_name(year)}};
  const model::Counts counts = counts_of_year(item.figures, *item.convention, year, input.as_of);
  const auto expected = expected_exits(*item.convention, year);
  const std::string none = counts.exits == 0 ? "_none" : "";
  Message sentence{expected ? "follow_up.lead.exits" + none : "follow_up.lead.exits_only" + none,
                   {year_name(year), input.as_of}};
  if (counts.exits > 0) sentence.args.insert(sentence.args.end(), {counts.exits, counts.examined()});
  if (expected) sentence.args.emplace_back(*expected);
  return sentence;
}

// A review and an information of the CDIAE are expected each year.
std::vector<Message> meetings_not_held(const ConventionCase& item, const ReportInput& input, int year) {
  std::vector<Message> sentences;
  for (const model::FollowUpKind kind : {model::FollowUpKind::review, model::FollowUpKind::cdiae})
    if (!has_meeting(*item.convention, kind, year, input.as_of))
      sentences.push_back({"follow_up.not_held", {year_name(year), meeting_word(kind, make_date(year, 12, 31))}});
  return sentences;
}

// What is asked of whom.
std::vector<Message> next_steps(const ReportInput& input, const ConventionCase& item, int year) {
  if (input.as_of_source == AsOf::unknown) return {};
  if (!is_running(item, input, year)) return {what_follows(judge_years(item, input, kMainIndicators, {year}))};
  std::vector<Message> sentences;
  if (auto asked = what_is_asked(item, input, year)) sentences.push_back(std::move(*asked));
  if (year_state(item, input, year) == YearState::running)
    for (Message& sentence : meetings_not_held(item, input, year)) sentences.push_back(std::move(sentence));
  return sentences;
}

void add_lead(Document& page, const ReportInput& input, const ConventionCase& item, int year) {
  page.blocks.emplace_back(Paragraph{Tone::lead, {who_sentence(item), counts_sentence(input, item, year)}});
  if (input.as_of_source != AsOf::unknown)
    page.blocks.emplace_back(tiles_of(item, input, year, calendar_years_of(*item.convention), "results.verdicts"));
  page.blocks.emplace_back(Paragraph{Tone::lead, next_steps(input, item, year)});
  add_heading(page, "results.verdicts");
  Bullets said;
  add_year_sentences(said, item, input, judge_years(item, input, kMainIndicators, {year}));
  page.blocks.emplace_back(std::move(said));
}

// The row of the CSV: the interval in two columns, the reading by the calendar after all others.
void add_data(Report& report, const ConventionCase& item, int year, const std::vector<Value>& cells,
              const std::vector<Value>& calendar) {
  Row data{{item.convention->id_text(), item.convention->structure_id(), year_name(year)}};
  for (const Value& cell : cells) {
    if (const auto* bounds = std::get_if<Bounds>(&cell.data)) {
      data.cells.emplace_back(Fraction{bounds->low, 6});
      data.cells.emplace_back(Fraction{bounds->high, 6});
    } else if (&cell == &cells[4]) {
      data.cells.insert(data.cells.end(), 2, Absent::not_applicable);
    } else {
      data.cells.push_back(cell);
    }
  }
  data.cells.insert(data.cells.end(), calendar.begin(), calendar.end());
  report.page.data.rows.push_back(std::move(data));
}

void add_forecast(Report& report, const ReportInput& input, const ConventionCase& item, int year) {
  ReportTable table;
  table.caption = {"follow_up.caption", {year_name(year), input.as_of}};
  table.columns = forecast_columns();
  std::vector<RunningIndicator> indicators;
  for (const model::Indicator indicator : kAllIndicators) {
    const RunningIndicator& running = indicators.emplace_back(assess_running(item, input, indicator, year));
    note_verdict(report, running.judged);
    const std::vector<Value> cells = forecast_cells(running);
    table.rows.push_back(page_row(cells, kChanceCell, running.forecast));
    add_data(report, item, year, cells, calendar_cells(running));
  }
  table.notes = {{"about.interval", {}}, {"follow_up.about_chance", {}}, {"about.contribution", {}}};
  report.page.blocks.emplace_back(std::move(table));
  add_calendar_table(report.page, indicators);
}

// A year that is over has its verdict; nothing is expected of it any more.
void add_verdicts(Report& report, const ReportInput& input, const ConventionCase& item, int year) {
  ReportTable table{
      {"results.verdicts.caption", {}}, verdict_columns(), {}, {{"about.interval", {}}, {"about.contribution", {}}}};
  for (const JudgedYear& judged : judge_years(item, input, kAllIndicators, {year})) {
    note_verdict(report, judged);
    table.rows.push_back({verdict_cells(judged)});
    const RunningIndicator past{judged, expected_exits(*item.convention, year), std::nullopt, 0};
    add_data(report, item, year, forecast_cells(past), calendar_cells(past));
  }
  report.page.blocks.emplace_back(std::move(table));
}

void add_undocumented(Document& page, const ReportInput& input, const ConventionCase& item, int year) {
  const auto exits = exits_of_year(item.figures, *item.convention, year, input.as_of);
  if (exits.empty()) return;
  const auto groups = disputed(exits, model::Indicator::dynamic, CountingChange::undocumented);
  const std::int64_t examined = counts_of_year(item.figures, *item.convention, year, input.as_of).examined();
  if (!groups.empty()) add_sentence(page, {"follow_up.undocumented", {exits_in(groups), examined}});
}

void add_earlier_years(Report& report, const ReportInput& input, const ConventionCase& item, int year) {
  std::vector<int> earlier;
  for (const int one : calendar_years_of(*item.convention))
    if (one < year) earlier.push_back(one);
  add_heading(report.page, "follow_up.earlier");
  add_earlier_results(report.page, item, input.as_of);
  if (earlier.empty()) return;
  ReportTable table{{"results.verdicts.caption", {}}, verdict_columns(), {}, {}};
  for (const JudgedYear& judged : judge_years(item, input, kMainIndicators, earlier))
    table.rows.push_back({verdict_cells(judged)});
  report.page.blocks.emplace_back(std::move(table));
}

void add_meetings(Document& page, const ConventionCase& item, const ReportInput& input, int year) {
  add_heading(page, "follow_up.meetings");
  ReportTable table;
  table.caption = {"follow_up.meetings.caption", {}};
  table.columns = {text_column("date", "date"), text_column("kind", "kind"),
                   text_column("participants", "participants"), text_column("conclusions", "conclusions")};
  std::int64_t later = 0;
  for (const model::FollowUp& meeting : item.convention->follow_up) {
    if (is_after(meeting.date, input.as_of)) {
      ++later;
      continue;
    }
    table.rows.push_back({{known(meeting.date), meeting_kind(meeting),
                           party_names(meeting.participants, meeting.date ? meeting.date->value : Date{}),
                           recorded(meeting.conclusions)}});
  }
  if (table.rows.empty())
    add_sentence(page, {"follow_up.no_meeting", {}});
  else
    page.blocks.emplace_back(std::move(table));
  for (Message& sentence : meetings_not_held(item, input, year)) add_sentence(page, std::move(sentence));
  if (later > 0) add_note(page, {"left_out.meetings", {later, input.as_of}});
}

void add_follow_up(Report& report, const ReportInput& input, const ConventionCase& item) {
  add_case_heading(report.page, item);
  if (add_other_year(report.page, item, input)) return;
  const int year = running_year_of(item, input);
  add_lead(report.page, input, item, year);
  if (is_running(item, input, year))
    add_forecast(report, input, item, year);
  else
    add_verdicts(report, input, item, year);
  add_undocumented(report.page, input, item, year);
  std::vector<int> years = calendar_years_of(*item.convention);
  std::erase_if(years, [year](int one) { return one > year; });
  for (const model::Indicator indicator : kMainIndicators)
    add_chart(report.page, trajectory_chart(item, indicator, years, input.as_of));
  if (year_state(item, input, year) == YearState::running) add_calendar_of_year(report.page, input, item, year);
  add_earlier_years(report, input, item, year);
  add_operational_results(report.page, item, {year});
  add_blocks(report.page, former_recommendations(item.former));
  add_meetings(report.page, item, input, year);
  add_exits_left_out(report.page, input, item);
}

}  // namespace

Report report_follow_up(const ReportInput& input) {
  Report report;
  report.page.kind = "follow-up";
  report.page.title = {"follow_up.title", {}};
  report.page.data.columns = {text_column("convention", "convention"), text_column("structure", "structure"),
                              text_column("year", "year")};
  for (Column& column : forecast_columns()) {
    if (column.code != "interval") {
      report.page.data.columns.push_back(std::move(column));
      continue;
    }
    report.page.data.columns.push_back(number_column("low", "low"));
    report.page.data.columns.push_back(number_column("high", "high"));
  }
  for (Column& column : calendar_columns()) report.page.data.columns.push_back(std::move(column));
  add_broken(report.page, input);
  for (const ConventionCase& item : input.cases) add_follow_up(report, input, item);
  add_nothing_chosen(report.page, input);
  add_method(report.page, input);
  return report;
}

}  // namespace tremplin::report
