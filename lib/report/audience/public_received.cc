#include "report/audience/public_received.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/fractions.h"
#include "base/small_groups.h"
#include "report/audience/audience_figures.h"
#include "report/disclosure/suppression.h"
#include "report/figures/running_year.h"
#include "tally/tally.h"

namespace tremplin::report {
namespace {

std::int64_t bearers(std::span<const ExitFact* const> exits, const std::string& profile) {
  return std::count_if(exits.begin(), exits.end(), [&profile](const ExitFact* exit) {
    return std::binary_search(exit->profiles.begin(), exit->profiles.end(), profile);
  });
}

Rate received_with(const std::string& profile, std::span<const ExitFact* const> exits) {
  return {bearers(exits, profile), static_cast<std::int64_t>(exits.size())};
}

// The examined exits of the years that have any.
using ExitsByYear = std::map<int, std::vector<const ExitFact*>>;

// A year's effect gives its public back to whoever knows the coefficients, and the public of the whole period stands
// beside it.
void add_telling_years(std::set<int>& primary, const ExitsByYear& years, const std::string& profile, std::int64_t k) {
  CountTable table;
  table.columns = {{CountColumn::kNone, CountColumn::kNone, CountColumn::Print::always},
                   {0, 0},
                   {0, CountColumn::kNone, CountColumn::Print::unprinted}};
  std::vector<std::int64_t> total(3, 0);
  for (const auto& [year, exits] : years) {
    const Rate received = received_with(profile, exits);
    table.rows.push_back({received.of, received.count, received.of - received.count});
    for (std::size_t i = 0; i < total.size(); ++i) total[i] += table.rows.back()[i];
  }
  table.rows.push_back(total);
  const Suppression suppression = suppress_small_groups(table, k);
  std::size_t row = 0;
  for (const auto& [year, exits] : years) {
    if (suppression.unprotected || suppression.hides(row, 1) || base::is_of_few(received_with(profile, exits), k))
      primary.insert(year);
    ++row;
  }
}

bool is_in_model(const ConventionCase& item, const model::AudienceShare& agreed) {
  return agreed.profile && agreed.share && item.rules->find_profile(agreed.profile->value.text) >= 0;
}

std::size_t row_of_profile(const AudienceFigures& audience, const std::string& profile) {
  const auto& codes = audience.profiles.codes;
  return static_cast<std::size_t>(std::find(codes.begin(), codes.end(), profile) - codes.begin());
}

// Whether the page of the whole period hides how many have a profile: then no year tells it.
bool is_hidden_in(const AudienceFigures& period, const std::string& profile) {
  const std::size_t row = row_of_profile(period, profile);
  return row < period.profiles.codes.size() && period.profiles.suppression.hides(row, kBearers);
}

// All years of the convention, whichever a page is of: pages of years are read together.
std::set<int> telling_years(const ReportInput& input, const ConventionCase& item, const AudienceFigures& shown) {
  std::optional<AudienceFigures> whole;
  const AudienceFigures& period = input.year ? whole.emplace(period_figures(input, item)) : shown;
  std::set<int> primary;
  ExitsByYear years;
  for (const int year : calendar_years_of(*item.convention))
    if (auto exits = examined_exits(item, {year}, input.as_of); !exits.empty()) years[year] = std::move(exits);
  for (const model::AudienceShare& agreed : item.convention->audience)
    if (is_in_model(item, agreed)) {
      add_telling_years(primary, years, agreed.profile->value.text, period.k);
      if (is_hidden_in(period, agreed.profile->value.text))
        for (const auto& [year, exits] : years) primary.insert(year);
    }
  return primary;
}

// F: the public received in a year less the public agreed.
std::vector<negotiate::ShareDifference> received_less_agreed(const ConventionCase& item,
                                                             std::span<const ExitFact* const> exits) {
  std::vector<negotiate::ShareDifference> shares;
  for (const model::AudienceShare& agreed : item.convention->audience) {
    if (!is_in_model(item, agreed)) continue;
    const Rate received = received_with(agreed.profile->value.text, exits);
    shares.push_back({static_cast<std::uint16_t>(item.rules->find_profile(agreed.profile->value.text)),
                      base::fraction_of(received) - base::fraction_of(agreed.share->value)});
  }
  return shares;
}

std::optional<Message> creaming(const JudgedYear& judged, const negotiate::ContextEffect& effect) {
  if (!effect.is_clear()) return std::nullopt;
  const std::vector<Value> args = {year_name(judged.year), indicator_phrase(judged.indicator)};
  if (judged.assessment.verdict == assess::Verdict::met && effect.points > 0) return Message{"public.easier", args};
  if (judged.assessment.verdict == assess::Verdict::missed && effect.points < 0) return Message{"public.harder", args};
  return std::nullopt;
}

Value tenth_points(double points) { return Number{std::int64_t{std::llround(points * 10)}, 1, Number::Sign::always}; }

void add_effect(ReportTable& table, Paragraph& said, const JudgedYear& judged, const negotiate::ContextEffect& effect) {
  const double target = judged.target->hundredths / 100.0;
  const Value adjusted = effect.used_tenths() == 0
                             ? Value(*judged.target)
                             : Value(Fraction{negotiate::adjusted_target(target, effect) / 100, 1});
  table.rows.push_back({{year_name(judged.year), indicator_word(judged.indicator), judged.rate.count, judged.rate.of,
                         RateValue{judged.rate, judged.target}, *judged.target, tenth_points(effect.points),
                         tenth_points(effect.low), tenth_points(effect.high), adjusted}});
  if (const auto sentence = creaming(judged, effect)) said.sentences.push_back(*sentence);
}

void add_adjusted_targets(Document& page, const ReportInput& input, const ConventionCase& item,
                          const std::vector<int>& years, const AudienceFigures& shown) {
  const negotiate::ContextModel model = input.earlier->context_model(*item.convention, *item.rules);
  if (!model.is_fitted()) {
    add_sentence(page, {"public.no_model", {}});
    return;
  }
  ReportTable table;
  table.caption = {"public.adjusted.caption", {}};
  table.columns = {text_column("year", "year"),
                   text_column("indicator", "indicator"),
                   number_column("count", "count"),
                   number_column("examined_exits", "examined"),
                   number_column("rate", "rate"),
                   number_column("target", "target"),
                   number_column("public.effect", "effect"),
                   number_column("public.low", "low"),
                   number_column("public.high", "high"),
                   number_column("public.adjusted", "adjusted_target")};
  table.notes = {{"public.adjusted.about", {model.structures, model.exits}}};
  Paragraph said;
  ExitsByYear by_year;
  for (const int year : years)
    if (auto exits = examined_exits(item, {year}, input.as_of); !exits.empty()) by_year[year] = std::move(exits);
  const std::set<int> primary = telling_years(input, item, shown);
  for (const auto& [year, exits] : by_year) {
    if (primary.contains(year)) {
      said.sentences.push_back({"public.adjusted.hidden", {year_name(year)}});
      continue;
    }
    const auto shares = received_less_agreed(item, exits);
    for (std::size_t result = 0; result < negotiate::kResults; ++result) {
      const JudgedYear judged = judge_on_day(item, input, kMainIndicators[result], year);
      const auto effect = negotiate::effect_of(model, result, shares);
      if (judged.target && effect) add_effect(table, said, judged, *effect);
    }
  }
  if (!table.rows.empty()) page.blocks.emplace_back(std::move(table));
  page.blocks.emplace_back(std::move(said));
}

}  // namespace

std::vector<const ExitFact*> examined_exits(const ConventionCase& item, const std::vector<int>& years, Date as_of) {
  std::vector<const ExitFact*> examined;
  for (const int year : years)
    for (const ExitFact* exit : exits_of_year(item.figures, *item.convention, year, as_of))
      if (exit->classification.status == classify::RecordStatus::examined) examined.push_back(exit);
  return examined;
}

namespace {

std::vector<Column> public_columns() {
  return {text_column("profile", "profile"),        number_column("share_agreed", "agreed"),
          number_column("received", "received"),    number_column("examined_exits", "examined"),
          number_column("share_received", "share"), number_column("gap_points", "difference")};
}

Rate received_in(const AudienceFigures& audience, std::size_t row) {
  const auto& counts = audience.profiles.counts.rows[row];
  return {counts[kBearers], counts[kAll]};
}

// What the examined exits show of a profile: with it, of how many, as a share, and beside the share agreed.
std::vector<Value> received_cells(const AudienceFigures& audience, std::size_t row, Share agreed) {
  if (audience.exits.empty()) return std::vector<Value>(4, Absent::not_known);
  const Rate received = received_in(audience, row);
  if (audience.profiles.suppression.hides(row, kBearers))
    return {Absent::hidden, received.of, Absent::hidden, Absent::hidden};
  if (!received.is_defined()) return {received.count, received.of, received, Absent::not_applicable};
  const std::int64_t gap = round_half_even(received.count, received.of, 3) * 10 - agreed.hundredths;
  return {received.count, received.of, received, Number{gap, 2, Number::Sign::always}};
}

PairsChart::Line public_line(const AudienceFigures& audience, std::size_t row, Value name, Share agreed) {
  if (audience.profiles.suppression.hides(row, kBearers)) return {std::move(name), agreed, std::nullopt};
  return {std::move(name), agreed, received_in(audience, row)};
}

bool add_table(Document& page, const ConventionCase& item, const AudienceFigures& audience) {
  ReportTable table{{"public.caption", {}}, public_columns(), {}, {}};
  PairsChart chart{{"public.chart", {}}, {}};
  bool hides_any = false;
  for (const model::AudienceShare& agreed : item.convention->audience) {
    if (!agreed.profile || !agreed.share) continue;
    const Value name = profile_name(item.rules, agreed.profile->value.text);
    const std::size_t row = row_of_profile(audience, agreed.profile->value.text);
    Row cells{{name, agreed.share->value}};
    for (Value& cell : received_cells(audience, row, agreed.share->value)) cells.cells.push_back(std::move(cell));
    hides_any = hides_any || is_absent(cells.cells[2], Absent::hidden);
    table.rows.push_back(std::move(cells));
    if (!audience.exits.empty()) chart.lines.push_back(public_line(audience, row, name, agreed.share->value));
  }
  if (table.rows.empty()) {
    add_sentence(page, {"convention.audience.none", {}});
    return false;
  }
  if (hides_any) table.notes.push_back({"hidden.note", {audience.k}});
  table.notes.push_back({"public.still_present", {}});
  page.blocks.emplace_back(std::move(table));
  const bool has_exits = counts_of_exits(audience.exits).examined() > 0;
  if (has_exits) page.blocks.emplace_back(Chart{std::move(chart)});
  return has_exits;
}

}  // namespace

bool add_public_table(Document& page, const ReportInput& input, const ConventionCase& item) {
  return add_table(page, item, audience_figures(input, item));
}

bool add_public_table(Document& page, const ReportInput& input, const ConventionCase& item, int year) {
  return add_table(page, item, audience_figures(input, item, year));
}

void add_public_received(Document& page, const ReportInput& input, const ConventionCase& item,
                         const std::vector<int>& years) {
  add_heading(page, "public.heading");
  const AudienceFigures shown = audience_figures(input, item);
  if (add_table(page, item, shown) && item.rules != nullptr) add_adjusted_targets(page, input, item, years, shown);
}

}  // namespace tremplin::report
