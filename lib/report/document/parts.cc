#include "report/document/parts.h"

#include <algorithm>
#include <array>
#include <set>

#include "assess/interval.h"
#include "report/figures/understood.h"
#include "report/money/two_sources.h"

namespace tremplin::report {
namespace {

std::optional<Bounds> bounds_of(Rate rate) {
  const auto interval = assess::wilson_interval(rate);
  if (!interval) return std::nullopt;
  return Bounds{interval->low, interval->high};
}

// The rule sets that counted, each once, in order of id.
std::vector<const rules::RuleSet*> rule_sets_of(const ReportInput& input) {
  std::vector<const rules::RuleSet*> sets;
  for (const ConventionCase& item : input.cases) {
    if (item.rules != nullptr) sets.push_back(item.rules);
    if (item.figures == nullptr) continue;
    for (const ExitFact& exit : item.figures->exits)
      if (exit.rules != nullptr && (sets.empty() || exit.rules != sets.back())) sets.push_back(exit.rules);
  }
  std::sort(sets.begin(), sets.end(), [](const rules::RuleSet* a, const rules::RuleSet* b) { return a->id < b->id; });
  sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
  return sets;
}

struct EmptyChart {
  bool operator()(const TrajectoryChart& chart) const {
    return std::none_of(chart.points.begin(), chart.points.end(),
                        [](const TrajectoryPoint& point) { return point.rate.has_value(); });
  }
  bool operator()(const StackChart& chart) const { return chart.bars.empty(); }
  bool operator()(const FunnelChart& chart) const { return chart.points.empty(); }
  bool operator()(const CalendarChart& chart) const { return chart.points.empty(); }
  bool operator()(const StripChart& chart) const { return chart.marks.empty(); }
  bool operator()(const PairsChart& chart) const {
    return std::none_of(chart.lines.begin(), chart.lines.end(),
                        [](const PairsChart::Line& line) { return line.received.has_value(); });
  }
};

bool is_empty(const Chart& chart) { return std::visit(EmptyChart{}, chart); }

Message threshold_text(const rules::Threshold& threshold) {
  constexpr std::int64_t kWhole = 100;
  const Value hours =
      threshold.hours % kWhole == 0 ? Value(std::int64_t{threshold.hours} / kWhole) : Value(Number{threshold.hours, 2});
  if (threshold.months > 0) return {"method.threshold.months", {std::int64_t{threshold.months}}};
  if (threshold.days > 0 && threshold.hours > 0)
    return {"method.threshold.days_hours", {std::int64_t{threshold.days}, hours}};
  if (threshold.days > 0) return {"method.threshold.days", {std::int64_t{threshold.days}}};
  return {"method.threshold.hours", {hours}};
}

// From when on an exit counts, for the types that the report speaks of.
void add_thresholds(Bullets& bullets, const ReportInput& input, const rules::RuleSet& rules) {
  std::set<model::StructureType> types;
  for (const ConventionCase& item : input.cases) types.insert(item.convention->type());
  for (const model::StructureType type : types) {
    const auto& threshold = rules.thresholds[static_cast<std::size_t>(type)];
    if (!threshold) continue;
    bullets.items.emplace_back(Message{"method.threshold",
                                       {std::string(documents::word_of(type)), threshold_text(*threshold),
                                        rules.threshold_sources[static_cast<std::size_t>(type)]}});
  }
}

void add_rule_set(Bullets& bullets, const ReportInput& input, const rules::RuleSet& rules) {
  if (rules.is_overlay())
    bullets.items.emplace_back(Message{"method.rules.overlay", {rules.id, rules.title, rules.base_id}});
  else
    bullets.items.emplace_back(Message{"method.rules", {rules.id, rules.title}});
  add_thresholds(bullets, input, rules);
}

// All exits read that no convention judges, whatever the page speaks of.
void add_unjudged(Bullets& bullets, const ReportInput& input) {
  const UnjudgedExits all = input.unjudged.total();
  if (all.after_end > 0) bullets.items.emplace_back(Message{"unjudged.all.after_end", {all.after_end}});
  if (all.in_gap > 0) bullets.items.emplace_back(Message{"unjudged.all.in_gap", {all.in_gap}});
  if (all.other_type > 0) bullets.items.emplace_back(Message{"unjudged.all.other_type", {all.other_type}});
  if (all.said_outside > 0) bullets.items.emplace_back(Message{"unjudged.all.said", {all.said_outside}});
  if (all.no_convention > 0) bullets.items.emplace_back(Message{"unjudged.all.no_convention", {all.no_convention}});
}

Message as_of_text(const ReportInput& input) {
  if (input.as_of_source == AsOf::given) return {"method.as_of.given", {input.as_of}};
  if (input.as_of_source == AsOf::latest_exit && input.latest_exit.id.empty())
    return {"method.as_of.latest_year", {input.as_of, input.latest_exit.structure}};
  if (input.as_of_source == AsOf::latest_exit)
    return {"method.as_of.latest", {input.as_of, input.latest_exit.id, input.latest_exit.structure}};
  return {"method.as_of.unknown", {}};
}

// Of a list in a file beside, the beginning of its hash is enough to tell it from another.
constexpr std::size_t kShortHash = 12;

Facts provenance_of(const ReportInput& input) {
  Facts facts = provenance(input.version, input.inputs);
  if (const auto& list = input.input_list)
    facts.items.push_back(
        {{"method.input_list", {list->count}},
         Link{list->file, {"method.input_list.said", {list->file, list->sha256.substr(0, kShortHash)}}}});
  return facts;
}

}  // namespace

Facts provenance(const std::string& version, std::span<const InputFile> inputs) {
  Facts facts;
  facts.items.push_back({{"method.version", {}}, "tremplin " + version});
  for (const InputFile& file : inputs) facts.items.push_back({{"method.input", {file.name}}, "SHA-256 " + file.sha256});
  return facts;
}

Value page_link(const PageNames& pages, const model::Convention& convention, Value name) {
  const auto found = pages.find(&convention);
  if (found == pages.end()) return name;
  return Link{found->second, {"name.is", {std::move(name)}}};
}

void add_heading(Document& page, std::string key) { page.blocks.emplace_back(Heading{2, {std::move(key), {}}}); }
void add_sentence(Document& page, Message sentence) {
  page.blocks.emplace_back(Paragraph{Paragraph::Tone::normal, {std::move(sentence)}});
}
void add_note(Document& page, Message sentence) {
  page.blocks.emplace_back(Paragraph{Paragraph::Tone::note, {std::move(sentence)}});
}

void add_case_heading(Document& page, const ConventionCase& item) {
  page.blocks.emplace_back(
      Heading{1,
              {"case.heading",
               {structure_name(*item.convention), std::string(documents::word_of(item.convention->type())),
                item.convention->id_text()}}});
}

void add_exits_left_out(Document& page, const ReportInput& input, const ConventionCase& item) {
  const std::int64_t after = exits_after(item.figures, input.as_of);
  if (after > 0) add_note(page, {"left_out.exits", {after, input.as_of}});
  const model::Convention& convention = *item.convention;
  const UnjudgedExits unjudged = input.unjudged.of(convention.structure_id(), convention.type());
  if (unjudged.after_end > 0) add_note(page, {"unjudged.after_end", {unjudged.after_end, unjudged.end}});
  if (unjudged.in_gap > 0) add_note(page, {"unjudged.in_gap", {unjudged.in_gap}});
  const std::int64_t other = input.unjudged.other_types_of(convention.structure_id());
  if (other > 0) add_note(page, {"unjudged.other_type", {other}});
}

void add_exits_left_out(Document& page, const ReportInput& input) {
  std::set<const StructureFigures*> structures;
  for (const ConventionCase& item : input.cases) structures.insert(item.figures);
  std::int64_t after = 0;
  for (const StructureFigures* figures : structures) after += exits_after(figures, input.as_of);
  if (after > 0) add_note(page, {"left_out.exits", {after, input.as_of}});
}

void add_broken(Document& page, const ReportInput& input) {
  for (const BrokenConvention& broken : input.broken)
    page.blocks.emplace_back(Paragraph{
        Paragraph::Tone::warning, {{broken.name.empty() ? "broken.nameless" : "broken", {broken.file, broken.name}}}});
}

void add_nothing_chosen(Document& page, const ReportInput& input) {
  if (input.cases.empty()) add_sentence(page, {"nothing_chosen", {}});
}

void add_method(Document& page, const ReportInput& input) {
  page.blocks.emplace_back(Heading{1, {"method.heading", {}}});
  Bullets bullets;
  for (const rules::RuleSet* rules : rule_sets_of(input)) add_rule_set(bullets, input, *rules);
  bullets.items.emplace_back(Message{"method.examined", {}});
  bullets.items.emplace_back(Message{"method.interval", {}});
  bullets.items.emplace_back(as_of_text(input));
  if (input.records_left_out > 0) bullets.items.emplace_back(Message{"method.left_out", {input.records_left_out}});
  add_unjudged(bullets, input);
  for (Message& message : understood_messages(input.understood)) bullets.items.emplace_back(std::move(message));
  page.blocks.emplace_back(std::move(bullets));
  page.blocks.emplace_back(provenance_of(input));
}

ReportTable context_table(const model::Convention& convention) {
  ReportTable table;
  table.caption = {"context.caption", {}};
  table.columns = {text_column("year", "year"), number_column("unemployment_rate", "unemployment_rate"),
                   number_column("reference_unemployment_rate", "reference_unemployment_rate"),
                   number_column("gap_points", "gap_points"), text_column("notes", "notes")};
  for (const auto& [year, found] : convention.context) {
    const model::YearContext& context = found.value;
    Value gap = Absent::not_known;
    if (context.unemployment_rate && context.reference_unemployment_rate)
      gap = Number{context.unemployment_rate->value.hundredths - context.reference_unemployment_rate->value.hundredths,
                   2, Number::Sign::always};
    table.rows.push_back(
        {{year_name(year), known(context.unemployment_rate), known(context.reference_unemployment_rate), gap,
          context.notes ? Value(context.notes->value) : Value()}});
  }
  return table;
}

Bullets other_means(const model::Convention& convention) {
  Bullets bullets;
  for (const model::OtherMeans& means : convention.means->value.other)
    bullets.items.emplace_back(Message{
        "convention.means.item",
        {party_name(means.provider ? means.provider->value.text : "", convention.days().from),
         means.kind ? Value(word("means", means.kind->value)) : Value(Absent::not_known), known(means.description)}});
  return bullets;
}

ReportTable annex_table(const model::Convention& convention) {
  ReportTable table;
  table.caption = {"annexes.caption", {}};
  table.columns = {text_column("annex", "annex"),
                   text_column("year", "year"),
                   number_column("fte_agreed", "fte"),
                   number_column("fte_realised", "fte_realised"),
                   number_column("unit_amount", "unit_amount"),
                   number_column("months", "months"),
                   number_column("total", "total")};
  for (const model::Annex& annex : convention.means->value.annexes)
    table.rows.push_back({{known(annex.number),
                           annex.year ? year_name(static_cast<int>(annex.year->value.value)) : Value(Absent::not_known),
                           known(annex.fte), known(annex.fte_realised), known(annex.unit_amount), known(annex.months),
                           known(annex.total)}});
  return table;
}

Value objective_label(const model::Convention& convention, const std::string& code) {
  const auto indicators = documents::choices_of<model::Indicator>();
  for (std::size_t i = 0; i < indicators.size(); ++i)
    if (indicators[i] == code) return indicator_word(static_cast<model::Indicator>(i));
  if (convention.objectives)
    for (const model::OperationalObjective& objective : convention.objectives->value.operational)
      if (objective.id && objective.id->value.text == code && objective.indicator) return objective.indicator->value;
  return code;
}

bool is_after(const model::Opt<Date>& date, Date as_of) { return date && as_of.is_set() && date->value > as_of; }

bool has_meeting(const model::Convention& convention, model::FollowUpKind kind, int year, Date as_of) {
  return std::any_of(convention.follow_up.begin(), convention.follow_up.end(), [&](const model::FollowUp& meeting) {
    return meeting.kind && meeting.kind->value == kind && meeting.date && year_of(meeting.date->value) == year &&
           !is_after(meeting.date, as_of);
  });
}

std::vector<int> reported_years(const ConventionCase& item, const ReportInput& input) {
  std::vector<int> years = calendar_years_of(*item.convention);
  if (input.year) std::erase_if(years, [&input](int year) { return year != *input.year; });
  return years;
}

bool add_other_year(Document& page, const ConventionCase& item, const ReportInput& input) {
  if (!reported_years(item, input).empty()) return false;
  add_sentence(page, {"other_year", {year_name(*input.year)}});
  return true;
}

model::Counts counts_of_years(const ConventionCase& item, const ReportInput& input, const std::vector<int>& years) {
  model::Counts whole;
  for (const int year : years) whole += counts_of_year(item.figures, *item.convention, year, input.as_of);
  return whole;
}

std::int64_t suppress_below(const ConventionCase& item, const ReportInput& input) {
  if (input.suppress_below) return *input.suppress_below;
  return item.rules == nullptr ? 0 : item.rules->suppress_below;
}

void add_earlier_results(Document& page, const ConventionCase& item, Date as_of) {
  const model::Convention& convention = *item.convention;
  ReportTable table;
  table.caption = {"results.earlier.caption", {}};
  table.columns = {text_column("year", "year"),
                   number_column("examined_exits", "examined"),
                   number_column("category.durable", "durable"),
                   number_column("durable_rate", "durable_rate"),
                   number_column("interval", "durable_interval"),
                   number_column("category.dynamic", "dynamic"),
                   number_column("dynamic_rate", "dynamic_rate"),
                   number_column("interval", "dynamic_interval")};
  const auto bounds = [](Rate rate) {
    const auto found = bounds_of(rate);
    return found ? Value(*found) : Value(Absent::not_applicable);
  };
  const int first = year_of(convention.days().from);
  for (int year = first - 3; year < first; ++year) {
    const Rate durable = own_record_of_year(item.record, convention, model::Indicator::durable, year, as_of);
    const Rate dynamic = own_record_of_year(item.record, convention, model::Indicator::dynamic, year, as_of);
    if (durable.is_defined() || dynamic.is_defined())
      table.rows.push_back({{year_name(year), std::max(durable.of, dynamic.of), durable.count, durable, bounds(durable),
                             dynamic.count, dynamic, bounds(dynamic)}});
  }
  if (table.rows.empty())
    add_sentence(page, {"results.earlier.none", {}});
  else
    page.blocks.emplace_back(std::move(table));
  for (Message& declared : declared_beside_exits(item, as_of)) add_sentence(page, std::move(declared));
  if (!convention.structure->value.formerly.empty())
    add_sentence(page, {"earlier.formerly", {former_structures(convention)}});
}

void add_chart(Document& page, Chart chart) {
  if (!is_empty(chart)) page.blocks.emplace_back(std::move(chart));
}

StackChart category_chart(const ConventionCase& item, const std::vector<int>& years, Date as_of) {
  StackChart chart{{"chart.categories", {}}, {}, {}};
  for (const char* code : {"durable", "transition", "positive", "other"})
    chart.parts.push_back({code, {std::string("category.") + code, {}}});
  for (const int year : years) {
    const model::Counts counts = counts_of_year(item.figures, *item.convention, year, as_of);
    if (counts.examined() > 0)
      chart.bars.push_back({std::to_string(year), {counts.durable, counts.transition, counts.positive, counts.other}});
  }
  return chart;
}

TrajectoryChart trajectory_chart(const ConventionCase& item, model::Indicator indicator, const std::vector<int>& years,
                                 Date as_of) {
  const model::Convention& convention = *item.convention;
  TrajectoryChart chart{{"chart.trajectory", {indicator_word(indicator)}}, reference_of(item.rules, indicator), {}};
  const int first = year_of(convention.days().from);
  for (int year = first - 3; year < first; ++year) {
    const Rate rate = own_record_of_year(item.record, convention, indicator, year, as_of);
    if (rate.is_defined())
      chart.points.push_back({year, rate, bounds_of(rate), std::nullopt, TrajectoryPoint::Source::baseline});
  }
  for (const int year : years) {
    const Rate rate = rate_of(counts_of_year(item.figures, convention, year, as_of), indicator);
    TrajectoryPoint point{year, std::nullopt, bounds_of(rate), target_of(convention, year, indicator)};
    if (rate.is_defined()) point.rate = rate;
    chart.points.push_back(point);
  }
  return chart;
}

}  // namespace tremplin::report
