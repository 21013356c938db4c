#include "report/follow_up/calendar_of_year.h"

#include <algorithm>
#include <string>

#include "tally/tally.h"

namespace tremplin::report {
namespace {

Date end_of_month(int year, int month) {
  return month == 12 ? make_date(year, 12, 31) : Date{make_date(year, month + 1, 1).days - 1};
}

int month_of(Date day) { return to_civil(day).month; }

std::string two_digits(int month) { return (month < 10 ? "0" : "") + std::to_string(month); }

Message month_name(int year, int month) { return {"calendar.month", {std::to_string(year), two_digits(month)}}; }

// What was counted by the end of a month or, in the month of the report, by its day.
struct MonthCount {
  int month = 0;
  Date day;
  model::Counts counts;
};

std::vector<MonthCount> counts_by_month(const ReportInput& input, const ConventionCase& item, int year) {
  std::vector<MonthCount> months;
  const auto exits = exits_of_year(item.figures, *item.convention, year, input.as_of);
  if (exits.empty()) return months;
  const DateRange days = model::days_in(item.convention->days(), year);
  const Date last = std::min(input.as_of, days.to);
  for (int month = month_of(days.from); month <= month_of(last); ++month) {
    MonthCount& one = months.emplace_back(MonthCount{month, std::min(end_of_month(year, month), last), {}});
    for (const ExitFact* exit : exits)
      if (exit->exit_date <= one.day) one.counts += tally::counts_of(exit->classification);
  }
  return months;
}

ReportTable months_table(const std::vector<MonthCount>& months, int year) {
  ReportTable table;
  table.caption = {"calendar.caption", {}};
  table.columns = {text_column("calendar.by", "month"), number_column("examined_so_far", "examined"),
                   number_column("category.durable", "durable"), number_column("category.dynamic", "dynamic")};
  for (const MonthCount& one : months)
    table.rows.push_back(
        {{month_name(year, one.month), one.counts.examined(), one.counts.durable, one.counts.dynamic()}});
  return table;
}

// An indicator of the running year, and where it may end.
struct Outlook {
  RunningIndicator running;
  std::optional<assess::ForecastFan> fan;
};

ReportTable fan_table(std::span<const Outlook> indicators) {
  ReportTable table;
  table.caption = {"calendar.fan.caption", {}};
  table.columns = {text_column("indicator", "indicator"),
                   number_column("calendar.fan.nine_of_ten", "nine_of_ten"),
                   number_column("calendar.fan.three_of_four", "three_of_four"),
                   number_column("calendar.fan.one_of_two", "one_of_two"),
                   number_column("calendar.fan.one_of_four", "one_of_four"),
                   number_column("calendar.fan.one_of_ten", "one_of_ten"),
                   number_column("calendar.fan.needed", "needed")};
  for (const auto& [running, fan] : indicators)
    if (fan)
      table.rows.push_back(
          {{indicator_word(running.judged.indicator), fan->in_nine_of_ten, fan->in_three_of_four, fan->in_one_of_two,
            fan->in_one_of_four, fan->in_one_of_ten, running.needed(*running.forecast)}});
  table.notes = {{"calendar.fan.about", {}}};
  return table;
}

CalendarChart calendar_chart(const ConventionCase& item, const Outlook& outlook,
                             const std::vector<MonthCount>& months) {
  const auto& [running, fan] = outlook;
  const JudgedYear& judged = running.judged;
  CalendarChart chart;
  chart.title = {"chart.calendar", {indicator_word(judged.indicator), year_name(judged.year)}};
  chart.result = indicator_word(judged.indicator);
  chart.year = std::to_string(judged.year);
  const DateRange days = model::days_in(item.convention->days(), judged.year);
  const double length = days.to.days - days.from.days + 1;
  const auto at = [&](Date day) { return (day.days - days.from.days + 1) / length; };
  for (int month = month_of(days.from); month <= month_of(days.to); ++month) {
    const Date first = std::max(days.from, make_date(judged.year, month, 1));
    const Date last = std::min(days.to, end_of_month(judged.year, month));
    chart.months.push_back({two_digits(month), (at(Date{first.days - 1}) + at(last)) / 2});
  }
  for (const MonthCount& one : months)
    chart.points.push_back({month_name(judged.year, one.month), at(one.day), count_of(one.counts, judged.indicator)});
  chart.target = judged.target;
  if (running.forecast) chart.needed = running.needed(*running.forecast);
  if (fan)
    chart.fan = CalendarChart::Fan{fan->in_nine_of_ten, fan->in_three_of_four, fan->in_one_of_two, fan->in_one_of_four,
                                   fan->in_one_of_ten};
  return chart;
}

}  // namespace

void add_calendar_of_year(Document& page, const ReportInput& input, const ConventionCase& item, int year) {
  const std::vector<MonthCount> months = counts_by_month(input, item, year);
  if (months.empty()) return;
  std::vector<Outlook> indicators;
  for (const model::Indicator indicator : kMainIndicators) {
    RunningIndicator running = assess_running(item, input, indicator, year);
    auto fan = fan_of(item, input, running);
    indicators.push_back({std::move(running), fan});
  }
  add_heading(page, "calendar.heading");
  page.blocks.emplace_back(months_table(months, year));
  ReportTable fan = fan_table(indicators);
  if (!fan.rows.empty()) page.blocks.emplace_back(std::move(fan));
  for (const Outlook& outlook : indicators) add_chart(page, calendar_chart(item, outlook, months));
}

}  // namespace tremplin::report
