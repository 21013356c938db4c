#include <array>

#include "report/changes/change_parts.h"

namespace tremplin::report {

void compare_identity(Changes& changes, const model::Convention& before, const model::Convention& after) {
  if (before.status->value != after.status->value)
    changes.push_back({"status",
                       "",
                       status_word(before.status->value),
                       status_word(after.status->value),
                       {"change.status", {status_word(before.status->value), status_word(after.status->value)}}});
  const model::StructureInfo& old_structure = before.structure->value;
  const model::StructureInfo& new_structure = after.structure->value;
  if (key_of(old_structure.name) != key_of(new_structure.name))
    changes.push_back({"name",
                       "",
                       known(old_structure.name),
                       known(new_structure.name),
                       {"change.name", {known(old_structure.name), known(new_structure.name)}}});
  const auto plain = [&changes](const char* kind, const std::string& from, const std::string& to) {
    if (from != to)
      changes.push_back({kind,
                         "",
                         from,
                         to,
                         {std::string("change.") + kind,
                          {from.empty() ? Value(Absent::not_known) : Value(from),
                           to.empty() ? Value(Absent::not_known) : Value(to)}}});
  };
  plain("structure", before.structure_id(), after.structure_id());
  plain("type", std::string(documents::word_of(before.type())), std::string(documents::word_of(after.type())));
  plain("department", before.department(), after.department());
  plain("siret", value_of(old_structure.siret).value_or(""), value_of(new_structure.siret).value_or(""));
  plain("rules", value_of(before.rules).value_or(""), value_of(after.rules).value_or(""));
  plain("renews", joined_ids(before.renews.all), joined_ids(after.renews.all));
  plain("formerly", joined_ids(old_structure.formerly), joined_ids(new_structure.formerly));
}

void compare_other_keys(Changes& changes, const model::Convention& before, const model::Convention& after) {
  constexpr std::array<std::string_view, 6> kStructure = {"id", "name", "type", "department", "siret", "formerly"};
  compare_leaves(changes, {"structure", Message{"change.what.structure", {}}},
                 documents::table_of<model::StructureInfo>(), documents::node_of(before.structure),
                 documents::node_of(after.structure), kStructure);
  constexpr std::array<std::string_view, 21> kParts = {
      "id",          "status",        "rules",      "period",     "structure",   "project", "request",
      "context",     "audience",      "priorities", "objectives", "negotiation", "means",   "funders_conference",
      "commitments", "cdiae_opinion", "signatures", "amendments", "follow_up",   "renewal", "renews"};
  compare_leaves(changes, {"convention", Message{"change.what.convention", {}}},
                 documents::table_of<model::Convention>(), documents::node_of(before), documents::node_of(after),
                 kParts);
}

void compare_period(Changes& changes, const model::Convention& before, const model::Convention& after) {
  const DateRange old_days = before.days();
  const DateRange new_days = after.days();
  if (old_days.from != new_days.from)
    changes.push_back(
        {"period", "start", old_days.from, new_days.from, {"change.period.start", {old_days.from, new_days.from}}});
  if (old_days.to == new_days.to) return;
  const char* key = new_days.to > old_days.to ? "change.period.extended" : "change.period.shortened";
  changes.push_back({"period", "end", old_days.to, new_days.to, {key, {old_days.to, new_days.to}}});
}

void compare_request(Changes& changes, const model::Convention& before, const model::Convention& after) {
  const model::Request none;
  const model::Request& a = before.request ? before.request->value : none;
  const model::Request& b = after.request ? after.request->value : none;
  compare<Date>(changes, {"request_date", "", {}}, value_of(a.date), value_of(b.date),
                [](const Date& d) { return Value(d); });
  const auto count = [](const model::Opt<model::Count>& c) { return c ? std::optional(c->value.value) : std::nullopt; };
  compare<std::int64_t>(changes, {"request_people", "", {}}, count(a.people), count(b.people),
                        [](const std::int64_t& n) { return Value(n); });
  compare<Decimal>(changes, {"request_fte", "", {}}, value_of(a.fte), value_of(b.fte),
                   [](const Decimal& d) { return number(d); });
  compare<Money>(changes, {"request_amount", "", {}}, value_of(a.amount), value_of(b.amount),
                 [](const Money& m) { return Value(m); });
}

Items project_items(const model::Convention& convention) {
  Items items;
  if (!convention.project) return items;
  const model::Project& project = convention.project->value;
  const std::vector<model::ProjectItem>* axes[] = {&project.reception, &project.support, &project.training,
                                                   &project.territory};
  for (std::size_t axis = 0; axis < 4; ++axis)
    for (const model::ProjectItem& item : *axes[axis]) {
      const Value words = item.text.is_empty() && item.activity ? Value(item.activity->value.text) : Value(item.text);
      items.push_back(item_of(std::to_string(axis) + key_of(item.activity) + "\n" + key_of(item.text), item,
                              {word("axis", static_cast<model::Axis>(axis)).label, words}));
    }
  return items;
}

}  // namespace tremplin::report
