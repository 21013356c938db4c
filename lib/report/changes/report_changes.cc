#include <algorithm>

#include "report/changes/change.h"
#include "report/document/parts.h"

namespace tremplin::report {
namespace {

using Tone = Paragraph::Tone;

const ConventionCase* find_case(const ReportInput& input, const std::string& id) {
  const auto found = std::find_if(input.cases.begin(), input.cases.end(),
                                  [&id](const ConventionCase& item) { return item.convention->id_text() == id; });
  return found == input.cases.end() ? nullptr : &*found;
}

void add_whole(Document& page, const ConventionCase& item, const char* how) {
  page.blocks.emplace_back(Paragraph{
      Tone::lead,
      {{std::string("change.convention.") + how, {structure_name(*item.convention), item.convention->id_text()}}}});
  const Value name = item.convention->id_text();
  const bool added = std::string_view(how) == "added";
  page.data.rows.push_back(
      {{item.convention->id_text(), "convention", Value(), added ? Value() : name, added ? name : Value()}});
}

// The day given, else that of the latest amendment that only the new version has, else that of the latest exit read.
Date day_of_change(const ReportInput& input, const model::Convention& before, const model::Convention& after) {
  if (input.as_of_source == AsOf::given) return input.as_of;
  const auto is_old = [&before](Date date) {
    return std::any_of(before.amendments.begin(), before.amendments.end(),
                       [date](const model::Amendment& old) { return old.date && old.date->value == date; });
  };
  Date latest;
  for (const model::Amendment& amendment : after.amendments)
    if (amendment.date && !is_old(amendment.date->value)) latest = std::max(latest, amendment.date->value);
  if (latest.is_set()) return latest;
  return input.as_of_source == AsOf::latest_exit ? input.as_of : Date{};
}

void add_changes(Document& page, const ReportInput& input, const ConventionCase& before, const ConventionCase& after) {
  const std::vector<Change> changes = find_changes(*before.convention, *after.convention, after.rules,
                                                   day_of_change(input, *before.convention, *after.convention));
  add_case_heading(page, after);
  if (changes.empty()) {
    page.blocks.emplace_back(Paragraph{Tone::lead, {{"change.none", {structure_name(*after.convention)}}}});
    return;
  }
  page.blocks.emplace_back(Paragraph{Tone::lead,
                                     {{"change.count",
                                       {static_cast<std::int64_t>(changes.size()), structure_name(*after.convention),
                                        after.convention->days().from, after.convention->days().to}}}});
  Bullets bullets;
  for (const Change& change : changes) {
    bullets.items.emplace_back(change.sentence);
    page.data.rows.push_back({{after.convention->id_text(), change.kind, change.subject, change.before, change.after}});
  }
  page.blocks.emplace_back(std::move(bullets));
}

// There, but not to be read: neither new nor gone.
bool is_broken(const ReportInput& input, const std::string& id) {
  return std::any_of(input.broken.begin(), input.broken.end(),
                     [&id](const BrokenConvention& broken) { return broken.name == id; });
}

}  // namespace

Report report_changes(const ReportInput& before, const ReportInput& after) {
  Report report;
  Document& page = report.page;
  page.kind = "changes";
  page.title = {"change.title", {}};
  page.data.columns = {text_column("convention", "convention"), text_column("kind", "kind"),
                       text_column("change.subject", "subject"), text_column("change.before", "before"),
                       text_column("change.after", "after")};
  add_broken(page, before);
  add_broken(page, after);
  for (const ConventionCase& item : after.cases) {
    const ConventionCase* old_item = find_case(before, item.convention->id_text());
    if (old_item == nullptr && is_broken(before, item.convention->id_text())) continue;
    if (old_item == nullptr)
      add_whole(page, item, "added");
    else
      add_changes(page, after, *old_item, item);
  }
  for (const ConventionCase& item : before.cases)
    if (find_case(after, item.convention->id_text()) == nullptr && !is_broken(after, item.convention->id_text()))
      add_whole(page, item, "removed");
  if (before.cases.empty()) add_nothing_chosen(page, after);
  page.blocks.emplace_back(Heading{1, {"method.heading", {}}});
  add_sentence(page, {"change.about", {}});
  Facts facts;
  facts.items.push_back({{"method.version", {}}, "tremplin " + after.version});
  for (const InputFile& file : before.inputs)
    facts.items.push_back({{"change.input.before", {file.name}}, "SHA-256 " + file.sha256});
  for (const InputFile& file : after.inputs)
    facts.items.push_back({{"change.input.after", {file.name}}, "SHA-256 " + file.sha256});
  page.blocks.emplace_back(std::move(facts));
  return report;
}

}  // namespace tremplin::report
