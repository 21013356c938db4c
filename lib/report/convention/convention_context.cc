#include "report/convention/convention_sections.h"

namespace tremplin::report {
namespace {

Value activity_text(const model::ProjectItem& item) {
  if (!item.activity) return item.text;
  if (item.text.is_empty()) return item.activity->value.text;
  return Message{"convention.activity", {item.activity->value.text, item.text}};
}

void add_axis(Document& page, model::Axis axis, const std::vector<model::ProjectItem>* items) {
  const Message name = word("axis", axis).label;
  if (items == nullptr || items->empty()) {
    add_sentence(page, {"convention.axis.empty", {name}});
    return;
  }
  add_sentence(page, {"convention.axis", {name}});
  page.blocks.emplace_back(project_items(*items));
}

std::string objective_name(const model::OperationalObjective& objective) {
  return objective.id ? objective.id->value.text : std::string();
}

}  // namespace

Bullets project_items(const std::vector<model::ProjectItem>& items) {
  Bullets bullets;
  for (const model::ProjectItem& item : items) bullets.items.push_back(activity_text(item));
  return bullets;
}

void add_project(Document& page, const model::Convention& convention) {
  add_heading(page, "convention.project");
  const model::Project* project = convention.project ? &convention.project->value : nullptr;
  add_axis(page, model::Axis::reception, project == nullptr ? nullptr : &project->reception);
  add_axis(page, model::Axis::support, project == nullptr ? nullptr : &project->support);
  add_axis(page, model::Axis::training, project == nullptr ? nullptr : &project->training);
  add_axis(page, model::Axis::territory, project == nullptr ? nullptr : &project->territory);
}

void add_context(Document& page, const model::Convention& convention) {
  add_heading(page, "convention.context");
  if (convention.context.empty()) add_sentence(page, {"convention.context.none", {}});
  if (!convention.context.empty()) page.blocks.emplace_back(context_table(convention));
  Bullets bullets;
  for (const model::Priority& priority : convention.priorities) {
    const model::Decision* decided = priority.decided ? &priority.decided->value : nullptr;
    bullets.items.emplace_back(
        Message{"convention.priority",
                {priority.indicator ? Value(indicator_word(priority.indicator->value)) : Value(Absent::not_known),
                 priority.points ? Value(Number{priority.points->value.hundredths / 10, 1, Number::Sign::always})
                                 : Value(Absent::not_known),
                 known(priority.reason), decided != nullptr ? known(decided->authority) : Value(Absent::not_known),
                 decided != nullptr ? known(decided->date) : Value(Absent::not_known)}});
  }
  if (bullets.items.empty()) return;
  add_sentence(page, {"convention.priorities", {named_after_of("cdiae", convention.days().from)}});
  page.blocks.emplace_back(std::move(bullets));
}

void add_agreed_audience(Document& page, const ConventionCase& item) {
  add_heading(page, "convention.audience");
  if (item.convention->audience.empty()) {
    add_sentence(page, {"convention.audience.none", {}});
    return;
  }
  ReportTable table;
  table.caption = {"convention.audience.caption", {}};
  table.columns = {text_column("profile", "profile"), number_column("share_agreed", "share")};
  for (const model::AudienceShare& share : item.convention->audience)
    table.rows.push_back(
        {{profile_name(item.rules, share.profile ? share.profile->value.text : ""), known(share.share)}});
  page.blocks.emplace_back(std::move(table));
}

void add_operational(Document& page, const model::Convention& convention) {
  add_heading(page, "convention.operational");
  if (!convention.objectives || convention.objectives->value.operational.empty()) {
    add_sentence(page, {"convention.operational.none", {}});
    return;
  }
  ReportTable table;
  table.caption = {"convention.operational.caption", {}};
  table.columns = {text_column("objective", "objective"), text_column("axis", "axis"), text_column("unit", "unit"),
                   text_column("better", "better"), number_column("start", "baseline")};
  for (const int year : calendar_years_of(convention))
    table.columns.push_back({{"year.is", {year_name(year)}}, std::to_string(year)});
  for (const model::OperationalObjective& objective : convention.objectives->value.operational) {
    Row row;
    row.cells = {objective.indicator ? Value(objective.indicator->value) : Value(objective_name(objective)),
                 objective.axis ? Value(word("axis", objective.axis->value)) : Value(Absent::not_known),
                 known(objective.unit),
                 objective.better ? Value(word("better", objective.better->value)) : Value(Absent::not_known),
                 known(objective.baseline)};
    for (const int year : calendar_years_of(convention)) {
      const auto target = objective.targets.find(year);
      row.cells.push_back(target == objective.targets.end() ? Value(Absent::not_known) : number(target->second.value));
    }
    table.rows.push_back(std::move(row));
  }
  page.blocks.emplace_back(std::move(table));
}

}  // namespace tremplin::report
