#include "report/change.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace tremplin {
namespace {

using Changes = std::vector<Change>;
constexpr Indicator kIndicators[] = {Indicator::durable, Indicator::transition, Indicator::positive,
                                     Indicator::dynamic};

Value nothing() { return {}; }

// A value that is there in one version, in the other, or in both and not the same.
struct Pair {
  std::string kind;
  Value subject;
  std::vector<Value> args;  // what the sentence names before the values
};

void add_pair(Changes& changes, const Pair& pair, std::optional<Value> before, std::optional<Value> after,
              const char* changed) {
  std::vector<Value> args = pair.args;
  if (before) args.push_back(*before);
  if (after) args.push_back(*after);
  const char* how = !before ? "added" : !after ? "removed" : changed;
  changes.push_back({pair.kind,
                     pair.subject,
                     before.value_or(nothing()),
                     after.value_or(nothing()),
                     {"change." + pair.kind + "." + how, args}});
}

template <class T, class Less>
void compare(Changes& changes, const Pair& pair, const std::optional<T>& before, const std::optional<T>& after,
             Less less, const std::function<Value(const T&)>& shown) {
  if (!before && !after) return;
  const char* how = "changed";
  if (before && after) {
    if (!less(*before, *after) && !less(*after, *before)) return;
    how = less(*before, *after) ? "raised" : "lowered";
  }
  add_pair(changes, pair, before ? std::optional(shown(*before)) : std::nullopt,
           after ? std::optional(shown(*after)) : std::nullopt, how);
}

template <class T>
std::optional<T> value_of(const Opt<T>& value) {
  return value ? std::optional(value->value) : std::nullopt;
}

template <class T>
std::optional<T> at_year(const ByYear<T>* values, int year) {
  if (values == nullptr) return std::nullopt;
  const auto found = values->find(year);
  return found == values->end() ? std::nullopt : std::optional(found->second.value);
}

std::string key_of(const Text& text) { return text.fr + "\n" + text.en; }
std::string key_of(const Opt<Text>& text) { return text ? key_of(text->value) : std::string(); }
std::string key_of(const Opt<CodeText>& code) { return code ? code->value.text : std::string(); }
std::string key_of(const Opt<Date>& date) { return date ? format_date(date->value) : std::string(); }

// Items of a list by what they are: those that only one version has.
using Items = std::vector<std::pair<std::string, std::vector<Value>>>;

void compare_items(Changes& changes, const std::string& kind, const Items& before, const Items& after) {
  const auto left = [](const Items& items, const Items& others) {
    std::multiset<std::string> keys;
    for (const auto& [key, args] : others) keys.insert(key);
    std::vector<std::vector<Value>> only;
    for (const auto& [key, args] : items) {
      const auto found = keys.find(key);
      if (found == keys.end())
        only.push_back(args);
      else
        keys.erase(found);
    }
    return only;
  };
  for (const auto& args : left(before, after))
    changes.push_back({kind,
                       args.empty() ? nothing() : args[0],
                       Message{"change." + kind + ".item", args},
                       nothing(),
                       {"change." + kind + ".removed", args}});
  for (const auto& args : left(after, before))
    changes.push_back({kind,
                       args.empty() ? nothing() : args[0],
                       nothing(),
                       Message{"change." + kind + ".item", args},
                       {"change." + kind + ".added", args}});
}

void compare_period(Changes& changes, const Convention& before, const Convention& after) {
  const DateRange old_days = before.days();
  const DateRange new_days = after.days();
  if (old_days.from != new_days.from)
    changes.push_back(
        {"period", "start", old_days.from, new_days.from, {"change.period.start", {old_days.from, new_days.from}}});
  if (old_days.to == new_days.to) return;
  const char* key = new_days.to > old_days.to ? "change.period.extended" : "change.period.shortened";
  changes.push_back({"period", "end", old_days.to, new_days.to, {key, {old_days.to, new_days.to}}});
}

void compare_identity(Changes& changes, const Convention& before, const Convention& after) {
  if (before.status->value != after.status->value)
    changes.push_back({"status",
                       "",
                       status_word(before.status->value),
                       status_word(after.status->value),
                       {"change.status", {status_word(before.status->value), status_word(after.status->value)}}});
  const StructureInfo& old_structure = before.structure->value;
  const StructureInfo& new_structure = after.structure->value;
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
  plain("type", std::string(word_of(before.type())), std::string(word_of(after.type())));
  plain("department", before.department(), after.department());
  plain("siret", value_of(old_structure.siret).value_or(""), value_of(new_structure.siret).value_or(""));
  plain("rules", value_of(before.rules).value_or(""), value_of(after.rules).value_or(""));
  plain("renews", before.renews ? before.renews->value.text : "", after.renews ? after.renews->value.text : "");
}

void compare_request(Changes& changes, const Convention& before, const Convention& after) {
  const Request none;
  const Request& a = before.request ? before.request->value : none;
  const Request& b = after.request ? after.request->value : none;
  compare<Date>(changes, {"request_date", "", {}}, value_of(a.date), value_of(b.date), std::less<>(),
                [](const Date& d) { return Value(d); });
  const auto count = [](const Opt<Count>& c) { return c ? std::optional(c->value.value) : std::nullopt; };
  compare<std::int64_t>(changes, {"request_people", "", {}}, count(a.people), count(b.people), std::less<>(),
                        [](const std::int64_t& n) { return Value(n); });
  compare<Decimal>(changes, {"request_fte", "", {}}, value_of(a.fte), value_of(b.fte), std::less<>(),
                   [](const Decimal& d) { return number(d); });
  compare<Money>(changes, {"request_amount", "", {}}, value_of(a.amount), value_of(b.amount), std::less<>(),
                 [](const Money& m) { return Value(m); });
}

Items project_items(const Convention& convention) {
  Items items;
  if (!convention.project) return items;
  const Project& project = convention.project->value;
  const std::vector<ProjectItem>* axes[] = {&project.reception, &project.support, &project.training,
                                            &project.territory};
  for (std::size_t axis = 0; axis < 4; ++axis)
    for (const ProjectItem& item : *axes[axis]) {
      const Value words = item.text.is_empty() && item.activity ? Value(item.activity->value.text) : Value(item.text);
      items.push_back({std::to_string(axis) + key_of(item.activity) + "\n" + key_of(item.text),
                       {word("axis", static_cast<Axis>(axis)).label, words}});
    }
  return items;
}

std::set<int> target_years(const Employment* employment) {
  std::set<int> years;
  if (employment == nullptr) return years;
  for (const auto& [year, targets] : employment->targets) years.insert(year);
  for (const auto& [year, count] : employment->expected_exits) years.insert(year);
  for (const auto& [year, baseline] : employment->baseline) years.insert(year);
  return years;
}

std::optional<Share> share_at(const Employment* employment, int year, Indicator indicator) {
  if (employment == nullptr) return std::nullopt;
  const auto found = employment->targets.find(year);
  if (found == employment->targets.end()) return std::nullopt;
  const Targets& targets = found->second.value;
  const Opt<Share>* shares[] = {&targets.durable, &targets.transition, &targets.positive, &targets.dynamic};
  return value_of(*shares[static_cast<std::size_t>(indicator)]);
}

void compare_baseline(Changes& changes, int year, const Employment* before, const Employment* after) {
  const auto of = [year](const Employment* employment) -> std::optional<std::vector<std::int64_t>> {
    const auto found = at_year(employment == nullptr ? nullptr : &employment->baseline, year);
    if (!found) return std::nullopt;
    std::vector<std::int64_t> counts;
    for (const Opt<Count>* count : {&found->examined, &found->durable, &found->transition, &found->positive})
      counts.push_back(*count ? (*count)->value.value : -1);
    return counts;
  };
  const auto old_counts = of(before);
  const auto new_counts = of(after);
  if (old_counts == new_counts) return;
  const auto shown = [](const std::optional<std::vector<std::int64_t>>& counts) -> Value {
    if (!counts) return Absent::not_known;
    Series series;
    for (const std::int64_t count : *counts)
      series.items.push_back(count < 0 ? Value(Absent::not_known) : Value(count));
    return series;
  };
  changes.push_back({"baseline",
                     year_name(year),
                     shown(old_counts),
                     shown(new_counts),
                     {"change.baseline", {year_name(year), shown(old_counts), shown(new_counts)}}});
}

void compare_employment(Changes& changes, const Convention& before, const Convention& after) {
  const Employment* a = employment_of(before);
  const Employment* b = employment_of(after);
  std::set<int> years = target_years(a);
  years.merge(target_years(b));
  for (const int year : years) {
    for (const Indicator indicator : kIndicators)
      compare<Share>(changes,
                     {"target",
                      Message{"change.year_and", {year_name(year), indicator_phrase(indicator)}},
                      {year_name(year), indicator_phrase(indicator)}},
                     share_at(a, year, indicator), share_at(b, year, indicator), std::less<>(),
                     [](const Share& s) { return Value(s); });
    const auto expected = [year](const Employment* employment) -> std::optional<std::int64_t> {
      const auto found = at_year(employment == nullptr ? nullptr : &employment->expected_exits, year);
      return found ? std::optional(found->value) : std::nullopt;
    };
    compare<std::int64_t>(changes, {"expected_exits", year_name(year), {year_name(year)}}, expected(a), expected(b),
                          std::less<>(), [](const std::int64_t& n) { return Value(n); });
    compare_baseline(changes, year, a, b);
  }
  const std::string old_reason = a == nullptr ? std::string() : key_of(a->justification);
  const std::string new_reason = b == nullptr ? std::string() : key_of(b->justification);
  if (old_reason == new_reason) return;
  const Value from = a == nullptr ? Value(Absent::not_known) : known(a->justification);
  const Value to = b == nullptr ? Value(Absent::not_known) : known(b->justification);
  changes.push_back({"justification", "", from, to, {"change.justification", {from, to}}});
}

void compare_audience(Changes& changes, const Convention& before, const Convention& after, const RuleSet* rules) {
  const auto shares = [](const Convention& convention) {
    std::map<std::string, Share> found;
    for (const AudienceShare& share : convention.audience)
      if (share.profile && share.share) found.emplace(share.profile->value.text, share.share->value);
    return found;
  };
  const auto a = shares(before);
  const auto b = shares(after);
  std::set<std::string> codes;
  for (const auto& [code, share] : a) codes.insert(code);
  for (const auto& [code, share] : b) codes.insert(code);
  for (const std::string& code : codes) {
    const auto of = [&code](const std::map<std::string, Share>& map) {
      return map.contains(code) ? std::optional(map.at(code)) : std::nullopt;
    };
    compare<Share>(changes, {"audience", profile_name(rules, code), {profile_name(rules, code)}}, of(a), of(b),
                   std::less<>(), [](const Share& s) { return Value(s); });
  }
}

Items priority_items(const Convention& convention) {
  Items items;
  for (const Priority& priority : convention.priorities) {
    const std::int64_t points = priority.points ? priority.points->value.hundredths : 0;
    const Value indicator =
        priority.indicator ? Value(indicator_phrase(priority.indicator->value)) : Value(Absent::not_known);
    items.push_back({(priority.indicator ? std::string(word_of(priority.indicator->value)) : "") +
                         std::to_string(points) + key_of(priority.reason),
                     {indicator, Number{points, 2, Number::Sign::always}, known(priority.reason)}});
  }
  return items;
}

void compare_context(Changes& changes, const Convention& before, const Convention& after) {
  std::set<int> years;
  for (const auto& [year, context] : before.context) years.insert(year);
  for (const auto& [year, context] : after.context) years.insert(year);
  for (const int year : years) {
    const auto of = [year](const Convention& convention, Opt<Share> YearContext::*member) -> std::optional<Share> {
      const auto found = at_year(&convention.context, year);
      return found ? value_of((*found).*member) : std::nullopt;
    };
    const auto share = [](const Share& s) { return Value(s); };
    compare<Share>(changes, {"unemployment", year_name(year), {year_name(year)}},
                   of(before, &YearContext::unemployment_rate), of(after, &YearContext::unemployment_rate),
                   std::less<>(), share);
    compare<Share>(changes, {"reference_unemployment", year_name(year), {year_name(year)}},
                   of(before, &YearContext::reference_unemployment_rate),
                   of(after, &YearContext::reference_unemployment_rate), std::less<>(), share);
    const auto notes = [year](const Convention& convention) {
      const auto found = at_year(&convention.context, year);
      return found ? found->notes : Opt<Text>();
    };
    if (key_of(notes(before)) != key_of(notes(after)))
      changes.push_back({"context_notes",
                         year_name(year),
                         known(notes(before)),
                         known(notes(after)),
                         {"change.context_notes", {year_name(year), known(notes(before)), known(notes(after))}}});
  }
}

const std::vector<OperationalObjective>& operational_of(const Convention& convention) {
  static const std::vector<OperationalObjective> kNone;
  return convention.objectives ? convention.objectives->value.operational : kNone;
}

void compare_objective(Changes& changes, const OperationalObjective& before, const OperationalObjective& after) {
  const Value name = after.indicator ? Value(after.indicator->value) : Value(key_of(after.id));
  std::set<int> years;
  for (const auto* values : {&before.targets, &after.targets, &before.results, &after.results})
    for (const auto& [year, value] : *values) years.insert(year);
  const auto shown = [](const Decimal& d) { return number(d); };
  for (const int year : years) {
    compare<Decimal>(changes, {"objective_target", name, {name, year_name(year)}}, at_year(&before.targets, year),
                     at_year(&after.targets, year), std::less<>(), shown);
    compare<Decimal>(changes, {"objective_result", name, {name, year_name(year)}}, at_year(&before.results, year),
                     at_year(&after.results, year), std::less<>(), shown);
  }
}

void compare_operational(Changes& changes, const Convention& before, const Convention& after) {
  const auto& a = operational_of(before);
  const auto& b = operational_of(after);
  const auto find = [](const std::vector<OperationalObjective>& list, const std::string& id) {
    return std::find_if(list.begin(), list.end(),
                        [&id](const OperationalObjective& objective) { return key_of(objective.id) == id; });
  };
  const auto name = [](const OperationalObjective& objective) {
    return objective.indicator ? Value(objective.indicator->value) : Value(key_of(objective.id));
  };
  for (const OperationalObjective& objective : a)
    if (find(b, key_of(objective.id)) == b.end())
      changes.push_back(
          {"objective", name(objective), name(objective), nothing(), {"change.objective.removed", {name(objective)}}});
  for (const OperationalObjective& objective : b) {
    const auto found = find(a, key_of(objective.id));
    if (found == a.end())
      changes.push_back(
          {"objective", name(objective), nothing(), name(objective), {"change.objective.added", {name(objective)}}});
    else
      compare_objective(changes, *found, objective);
  }
}

// One line of money by who, what and when; its amounts are compared.
struct MoneyLine {
  std::vector<Value> name;
  std::optional<Money> amount;
  std::optional<Money> paid;
};

std::map<std::string, MoneyLine> money_lines(const Convention& convention) {
  std::map<std::string, MoneyLine> lines;
  if (!convention.means) return lines;
  for (const FinancialMeans& means : convention.means->value.financial) {
    const std::string year = means.year ? std::to_string(means.year->value.value) : "";
    const std::string code = key_of(means.funder);
    std::string key = year + "\n" + code + "\n" + key_of(means.instrument);
    while (lines.contains(key)) key += "+";
    lines.emplace(key, MoneyLine{{year, party_name(code, convention.days().from), known(means.instrument)},
                                 value_of(means.amount),
                                 value_of(means.paid)});
  }
  return lines;
}

void compare_money(Changes& changes, const Convention& before, const Convention& after) {
  const auto a = money_lines(before);
  const auto b = money_lines(after);
  std::map<std::string, MoneyLine> all = a;
  all.insert(b.begin(), b.end());
  const auto shown = [](const Money& m) { return Value(m); };
  for (const auto& [key, line] : all) {
    const auto amount = [&key](const std::map<std::string, MoneyLine>& lines) {
      return lines.contains(key) ? lines.at(key).amount : std::nullopt;
    };
    const auto paid = [&key](const std::map<std::string, MoneyLine>& lines) {
      return lines.contains(key) ? lines.at(key).paid : std::nullopt;
    };
    compare<Money>(changes, {"money", line.name[1], line.name}, amount(a), amount(b), std::less<>(), shown);
    compare<Money>(changes, {"paid", line.name[1], line.name}, paid(a), paid(b), std::less<>(), shown);
  }
}

Items other_means(const Convention& convention) {
  Items items;
  if (!convention.means) return items;
  for (const OtherMeans& means : convention.means->value.other)
    items.push_back({key_of(means.provider) + "\n" + (means.kind ? std::string(word_of(means.kind->value)) : "") +
                         key_of(means.description),
                     {party_name(key_of(means.provider), convention.days().from), known(means.description)}});
  return items;
}

Items annex_items(const Convention& convention) {
  Items items;
  if (!convention.means) return items;
  for (const Annex& annex : convention.means->value.annexes) {
    const std::int64_t total = annex.total ? annex.total->value.cents : 0;
    const std::int64_t fte = annex.fte ? annex.fte->value.hundredths : 0;
    const std::int64_t realised = annex.fte_realised ? annex.fte_realised->value.hundredths : -1;
    items.push_back({value_of(annex.number).value_or("") + "\n" + std::to_string(total) + "/" + std::to_string(fte) +
                         "/" + std::to_string(realised),
                     {known(annex.number), known(annex.fte), known(annex.total)}});
  }
  return items;
}

Items commitment_items(const Convention& convention, const RuleSet* rules) {
  Items items;
  for (const Commitment& commitment : convention.commitments) {
    const std::string share = commitment.share ? format_share(commitment.share->value) : "";
    const std::string people = commitment.people ? std::to_string(commitment.people->value.value) : "";
    const Value profile =
        commitment.profile ? profile_name(rules, commitment.profile->value.text) : Value(Message{"profile.any", {}});
    const Value quantity = commitment.share    ? Value(commitment.share->value)
                           : commitment.people ? Value(Message{"change.people", {commitment.people->value.value}})
                                               : Value(Message{"none.said", {}});
    items.push_back(
        {key_of(commitment.party) + "\n" + key_of(commitment.profile) + "\n" + share + people + key_of(commitment.text),
         {party_name(key_of(commitment.party), convention.days().from), known(commitment.text), quantity, profile}});
  }
  return items;
}

Items signature_items(const Convention& convention) {
  Items items;
  for (const Signature& signature : convention.signatures)
    items.push_back({key_of(signature.party) + key_of(signature.date),
                     {party_name(key_of(signature.party), signature.date ? signature.date->value : Date{}),
                      known(signature.date)}});
  return items;
}

Items amendment_items(const Convention& convention) {
  Items items;
  for (const Amendment& amendment : convention.amendments)
    items.push_back(
        {key_of(amendment.date) + key_of(amendment.subject) + key_of(amendment.text),
         {known(amendment.date), amendment.subject ? Value(key_of(amendment.subject)) : Value(Absent::not_known),
          known(amendment.text)}});
  return items;
}

Items meeting_items(const Convention& convention) {
  Items items;
  for (const FollowUp& meeting : convention.follow_up) {
    std::string who;
    for (const auto& code : meeting.participants) who += code->text + " ";
    items.push_back(
        {key_of(meeting.date) + (meeting.kind ? std::string(word_of(meeting.kind->value)) : "") +
             key_of(meeting.conclusions) + who,
         {known(meeting.date), meeting.kind ? Value(word("meeting", meeting.kind->value)) : Value(Absent::not_known),
          known(meeting.conclusions)}});
  }
  return items;
}

Items position_items(const Convention& convention) {
  Items items;
  for (const Position& position : convention.negotiation)
    for (const auto& [year, targets] : position.targets) {
      const auto text = [](const Opt<Share>& share) { return share ? format_share(share->value) : std::string("-"); };
      items.push_back(
          {key_of(position.date) + key_of(position.party) + std::to_string(year) + text(targets->durable) +
               text(targets->transition) + text(targets->positive) + text(targets->dynamic),
           {known(position.date), party_name(key_of(position.party), position.date ? position.date->value : Date{}),
            year_name(year), known(targets->durable), known(targets->dynamic)}});
    }
  return items;
}

Items decision_items(const Convention& convention) {
  Items items;
  if (convention.cdiae_opinion) {
    const CdiaeOpinion& opinion = convention.cdiae_opinion->value;
    items.push_back(
        {"opinion" + (opinion.opinion ? std::string(word_of(opinion.opinion->value)) : "") + key_of(opinion.date),
         {Message{"change.what.opinion", {}},
          Message{"opinion.on",
                  {opinion.opinion ? Value(word("opinion", opinion.opinion->value)) : Value(Absent::not_known),
                   known(opinion.date)}}}});
  }
  if (convention.funders_conference)
    items.push_back({"conference" + key_of(convention.funders_conference->value.date),
                     {Message{"change.what.conference", {}}, known(convention.funders_conference->value.date)}});
  if (convention.renewal && convention.renewal->value.decision) {
    const RenewalDecision& decision = convention.renewal->value.decision->value;
    items.push_back(
        {"renewal" + (decision.kind ? std::string(word_of(decision.kind->value)) : "") + key_of(decision.date),
         {Message{"change.what.renewal", {}},
          Message{"opinion.on",
                  {decision.kind ? Value(word("renewal_kind", decision.kind->value)) : Value(Absent::not_known),
                   known(decision.date)}}}});
  }
  return items;
}

Items renewal_items(const Convention& convention) {
  Items items;
  if (!convention.renewal) return items;
  const Renewal& renewal = convention.renewal->value;
  for (const Strengthening& item : renewal.strengthening)
    items.push_back({"s" + key_of(item.text), {Message{"renewal.strengthening", {}}, known(item.text)}});
  for (const Cause& item : renewal.causes)
    items.push_back({"c" + key_of(item.text), {Message{"renewal.causes", {}}, known(item.text)}});
  for (const Solution& item : renewal.solutions)
    items.push_back({"o" + key_of(item.text), {Message{"renewal.solutions", {}}, known(item.text)}});
  for (const Recommendation& item : renewal.recommendations)
    items.push_back({"r" + (item.year ? std::to_string(item.year->value.value) : "") + key_of(item.text),
                     {Message{"renewal.recommendations", {}}, known(item.text)}});
  return items;
}

}  // namespace

std::vector<Change> find_changes(const Convention& before, const Convention& after, const RuleSet* rules) {
  Changes changes;
  compare_identity(changes, before, after);
  compare_period(changes, before, after);
  compare_items(changes, "project", project_items(before), project_items(after));
  compare_request(changes, before, after);
  compare_context(changes, before, after);
  compare_audience(changes, before, after, rules);
  compare_items(changes, "priority", priority_items(before), priority_items(after));
  compare_employment(changes, before, after);
  compare_operational(changes, before, after);
  compare_items(changes, "position", position_items(before), position_items(after));
  compare_money(changes, before, after);
  compare_items(changes, "annex", annex_items(before), annex_items(after));
  compare_items(changes, "means", other_means(before), other_means(after));
  compare_items(changes, "commitment", commitment_items(before, rules), commitment_items(after, rules));
  compare_items(changes, "decision", decision_items(before), decision_items(after));
  compare_items(changes, "signature", signature_items(before), signature_items(after));
  compare_items(changes, "amendment", amendment_items(before), amendment_items(after));
  compare_items(changes, "meeting", meeting_items(before), meeting_items(after));
  compare_items(changes, "renewal", renewal_items(before), renewal_items(after));
  return changes;
}

}  // namespace tremplin
