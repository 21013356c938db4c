#include "tremplin/commands/negotiate.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "negotiate/negotiation.h"
#include "render/text/catalogue.h"
#include "render/text/document_text.h"
#include "render/negotiation_yaml.h"
#include "report/negotiation/negotiation_document.h"
#include "engine/earlier_years.h"
#include "engine/findings.h"

namespace tremplin {
namespace {

bool was_given_up(const Convention& convention) {
  return convention.status->value == Status::refused || convention.status->value == Status::abandoned;
}

YearRange record_years(const Convention& convention) {
  const int start = year_of(convention.days().from);
  return {start - 3, start - 1};
}

std::string unknown_convention(const NegotiateOptions& options, const std::vector<std::string_view>& ids) {
  const auto near = nearest(*options.convention, ids);
  if (near)
    return text(options.language, "negotiate.unknown_convention.near", {*options.convention, std::string(*near)});
  return text(options.language, "negotiate.unknown_convention", {*options.convention});
}

// The conventions asked for, in order of id.
std::vector<ConventionEntry> chosen(const Dataset& data, const NegotiateOptions& options) {
  std::vector<ConventionEntry> found;
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < data.conventions.size(); ++i) {
    const Convention& convention = data.conventions[i];
    if (!convention.is_sound || !data.convention_rules[i] || convention.days().to < convention.days().from) continue;
    ids.push_back(convention.id_text());
    if (options.convention && *options.convention != convention.id_text()) continue;
    found.push_back({&convention, data.convention_rules[i]});
  }
  if (options.convention && found.empty() && !data.diagnostics.has_errors())
    throw UsageError(unknown_convention(options, ids));
  std::stable_sort(found.begin(), found.end(), [](const ConventionEntry& a, const ConventionEntry& b) {
    return a.convention->id_text() < b.convention->id_text();
  });
  return found;
}

bool has_year(const Convention& convention, int year) {
  return year_of(convention.days().from) <= year && year <= year_of(convention.days().to);
}

// Of the structure's conventions of the same type and rule set that were not given up, none after this one.
int first_start_year(const ConventionIndex& convention_index, const ConventionEntry& held) {
  int first = year_of(held.convention->days().from);
  for (const ConventionEntry& other : convention_index.of_structure(held.convention->structure_id()))
    if (other.convention->type() == held.convention->type() && other.rules->base_id == held.rules->base_id &&
        !was_given_up(*other.convention))
      first = std::min(first, year_of(other.convention->days().from));
  return first;
}

std::string render(const std::vector<Negotiation>& negotiations, const NegotiateOptions& options) {
  if (options.format == NegotiateFormat::yaml) return negotiation_yaml(negotiations);
  if (options.format == NegotiateFormat::csv)
    return render_csv(negotiation_table(negotiations), options.language, options.dialect);
  std::string out;
  for (const Negotiation& negotiation : negotiations) {
    if (!out.empty()) out += "\n\n";
    out += render_text(negotiation_document(negotiation), options.language);
  }
  return out;
}

std::vector<Negotiation> negotiate_all(const Dataset& data, const std::vector<ConventionEntry>& conventions,
                                       EarlierYearsGatherer& gatherer, const NegotiateOptions& options) {
  std::vector<Negotiation> negotiations;
  for (const ConventionEntry& held : conventions) {
    if (options.year && !has_year(*held.convention, *options.year)) continue;
    EarlierYears& earlier = gatherer.of(*held.rules);
    negotiations.push_back(negotiate_convention(*held.convention, *held.rules, first_start_year(*data.convention_index, held),
                                                earlier.results, earlier.exits, {options.exits, options.year}));
  }
  return negotiations;
}

RunResult negotiate_by(const NegotiateOptions& options, Look look, const Host& host) {
  const auto data = load_dataset(options, {{options.max_findings}, std::nullopt, look}, host.disk);
  const std::vector<ConventionEntry> conventions = chosen(*data, options);
  EarlierYearsGatherer gatherer(*data);
  for (const ConventionEntry& held : conventions) gatherer.want(*held.rules, record_years(*held.convention));
  PassOptions pass;
  pass.keep_going = options.keep_going;
  pass.jobs = options.jobs;
  const PassCounts passed = pass_records(*data, host.disk, pass, gatherer);
  gatherer.finish();
  if (is_refused(*data, passed, options, host)) return {ExitStatus::findings, false};
  if (gatherer.left_out() > 0) host.err.write(text(options.language, "negotiate.reread", {gatherer.left_out()}) + "\n");
  const auto negotiations = negotiate_all(*data, conventions, gatherer, options);
  if (negotiations.empty()) host.err.write(text(options.language, "negotiate.nothing") + "\n");
  host.out.write(render(negotiations, options));
  return {data->diagnostics.has_errors() ? ExitStatus::findings : ExitStatus::done, true};
}

}  // namespace

RunResult negotiate(const NegotiateOptions& options, const Host& host) {
  return retry_with_full_scan([&](Look look) { return negotiate_by(options, look, host); });
}

}  // namespace tremplin
