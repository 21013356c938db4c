#include <algorithm>
#include <set>

#include "assess/interval.h"
#include "report/cdiae/cdiae_totals.h"

namespace tremplin::report {
namespace {

using Tone = Paragraph::Tone;

struct MetCount {
  std::int64_t met = 0;
  std::int64_t assessed = 0;

  void add(assess::Verdict verdict) {
    if (verdict == assess::Verdict::not_assessed) return;
    ++assessed;
    if (verdict == assess::Verdict::met) ++met;
  }
};

// Small groups are in none of the figures.
MetCount met_in_year(const std::vector<Glance>& glances, std::size_t i, int year) {
  MetCount count;
  for (const Glance& glance : glances)
    for (const GlanceYear& one : glance.years)
      if (!one.is_hidden && one.year == year) count.add(one.judged[i].assessment.verdict);
  return count;
}

MetCount met_over_periods(const std::vector<Glance>& glances, std::size_t i) {
  MetCount count;
  for (const Glance& glance : glances)
    if (!glance.is_period_hidden) count.add(glance.periods[i].assessment.verdict);
  return count;
}

Message portfolio_sentence(const std::vector<Glance>& glances) {
  std::set<std::string> structures;
  std::set<std::string> departments;
  for (const Glance& glance : glances) {
    structures.insert(glance.item->convention->structure_id());
    departments.insert(glance.item->convention->department());
  }
  Series places;
  for (const std::string& department : departments) places.items.emplace_back(department);
  return {"cdiae.lead.who",
          {static_cast<std::int64_t>(glances.size()), static_cast<std::int64_t>(structures.size()), places,
           static_cast<std::int64_t>(departments.size())}};
}

Message exits_sentence(const ReportInput& input, const std::vector<Glance>& glances) {
  if (input.as_of_source == AsOf::unknown) return {"cdiae.lead.no_exits", {}};
  model::Counts whole;
  for (const Glance& glance : glances)
    for (const GlanceYear& year : glance.years) whole += year.counts;
  if (whole.exits == 0) return {"cdiae.lead.none", {input.as_of}};
  return {"cdiae.lead.exits", {input.as_of, whole.exits, whole.examined()}};
}

// The last year with totals that was over on the day; of running years alone, the last.
std::optional<int> year_shown_first(const ReportInput& input, const std::vector<GroupTotal>& totals) {
  const std::optional<int> compared = year_compared(input);
  std::optional<int> front;
  std::optional<int> last;
  for (const GroupTotal& total : totals) {
    last = std::max(last.value_or(total.year), total.year);
    if (compared && total.year <= *compared) front = std::max(front.value_or(total.year), total.year);
  }
  return front ? front : last;
}

// The sum of totals that are all shown tells nothing that they do not.
std::optional<model::Counts> sum_if_shown(const std::vector<GroupTotal>& totals, int year,
                                          std::string GroupTotal::*name) {
  model::Counts sum;
  for (const GroupTotal& total : totals) {
    if (total.year != year || (total.*name).empty()) continue;
    if (total.is_hidden) return std::nullopt;
    sum += total.counts;
  }
  return sum;
}

std::optional<model::Counts> whole_of_year(const std::vector<GroupTotal>& totals, int year) {
  const auto by_type = sum_if_shown(totals, year, &GroupTotal::type);
  return by_type ? by_type : sum_if_shown(totals, year, &GroupTotal::department);
}

// The national reference, where all conventions have the same.
std::optional<Share> common_reference(const std::vector<Glance>& glances, model::Indicator indicator) {
  const std::optional<Share> first = reference_of(glances.front().item->rules, indicator);
  const bool is_common = std::all_of(glances.begin(), glances.end(), [&](const Glance& glance) {
    return reference_of(glance.item->rules, indicator) == first;
  });
  return is_common ? first : std::nullopt;
}

Coded tally_word(const MetCount& count) {
  if (count.assessed == 0) return verdict_word(assess::Verdict::not_assessed);
  return {"tally", {"verdict.tally", {count.met, count.assessed - count.met}}};
}

Message exits_of_whole(const std::optional<model::Counts>& whole, Rate rate) {
  if (!whole) return {"tile.hidden", {}};
  if (whole->exits == 0) return {"tile.not_known", {}};
  if (!rate.is_defined()) return {"tile.none_examined", {}};
  return {"cdiae.tile.exits", {rate.count, rate.of}};
}

Tile whole_tile(const std::vector<Glance>& glances, std::size_t i, int year,
                const std::optional<model::Counts>& whole) {
  const model::Indicator indicator = kMainIndicators[i];
  const Rate rate = whole ? rate_of(*whole, indicator) : Rate{};
  Tile tile;
  tile.name = {"tile.name", {indicator_word(indicator), year_name(year)}};
  tile.verdict = tally_word(met_in_year(glances, i, year));
  tile.exits = exits_of_whole(whole, rate);
  if (!rate.is_defined()) return tile;
  const auto interval = assess::wilson_interval(rate);
  tile.rate = rate;
  tile.interval = Bounds{interval->low, interval->high};
  tile.reference = common_reference(glances, indicator);
  return tile;
}

void add_whole_tiles(Document& page, const ReportInput& input, const std::vector<Glance>& glances,
                     const std::vector<GroupTotal>& totals) {
  const std::optional<int> year = year_shown_first(input, totals);
  if (!year) return;
  Tiles tiles{{}, "cdiae.totals"};
  const std::optional<model::Counts> whole = whole_of_year(totals, *year);
  for (std::size_t i = 0; i < kMainIndicators.size(); ++i) tiles.items.push_back(whole_tile(glances, i, *year, whole));
  page.blocks.emplace_back(std::move(tiles));
}

void add_periods_met(Paragraph& lead, const std::vector<Glance>& glances) {
  for (std::size_t i = 0; i < kMainIndicators.size(); ++i) {
    const MetCount count = met_over_periods(glances, i);
    if (count.assessed > 0)
      lead.sentences.push_back(
          {"cdiae.lead.periods", {indicator_phrase(kMainIndicators[i]), count.met, count.assessed}});
  }
}

}  // namespace

void add_council_screen(Document& page, const ReportInput& input, const std::vector<Glance>& glances,
                        const std::vector<GroupTotal>& totals, const std::vector<Concern>& concerns) {
  page.blocks.emplace_back(Paragraph{Tone::lead, {portfolio_sentence(glances), exits_sentence(input, glances)}});
  add_whole_tiles(page, input, glances, totals);
  Paragraph lead{Tone::lead, {}};
  if (is_about_periods(input)) add_periods_met(lead, glances);
  lead.sentences.push_back({"cdiae.lead.attention", {conventions_in(concerns)}});
  const auto waiting = static_cast<std::int64_t>(waiting_for_opinion(input, glances).size());
  if (waiting > 0) lead.sentences.push_back({"cdiae.lead.waiting", {waiting}});
  page.blocks.emplace_back(std::move(lead));
  add_broken(page, input);
}

}  // namespace tremplin::report
