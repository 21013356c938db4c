#include "report/cdiae/cdiae_attention.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/money/annexes.h"

namespace tremplin::report {
namespace {

constexpr std::int64_t kManyUndocumented = 5;  // one in five examined exits without news or more is worth a word
constexpr int kMonthsBeforeEnd = 6;            // when a renewal should be in hand

struct Grave {
  const char* verdict;
  Gravity gravity;
};
constexpr std::array<Grave, 3> kGraveVerdicts = {
    {{"out-of-reach", Gravity::out_of_reach}, {"missed", Gravity::missed}, {"at-risk", Gravity::at_risk}}};

std::optional<Gravity> gravity_of(const JudgedYear& judged) {
  const Value verdict = verdict_of(judged);
  const auto* word = std::get_if<Coded>(&verdict.data);
  if (word == nullptr) return std::nullopt;
  for (const Grave& grave : kGraveVerdicts)
    if (word->code == grave.verdict) return grave.gravity;
  return std::nullopt;
}

// In whole exits: how many are missing, or how many more the year needs.
Message result_reason(const ConventionCase& item, const ReportInput& input, const JudgedYear& judged) {
  std::vector<Value> args = {year_name(judged.year), indicator_phrase(judged.indicator), verdict_of(judged)};
  if (!judged.running_verdict) {
    args.insert(args.end(), {judged.needed - judged.rate.count, judged.rate.count, judged.rate.of});
    return {"attention.missed", args};
  }
  const RunningIndicator running = assess_running(item, input, judged.indicator, judged.year);
  args.insert(args.end(), {running.forecast->still_needed, running.forecast->still_expected});
  return {"attention.forecast", args};
}

// Signed by the State and the structure, or paid for by annexes that no one would hold without a signature.
bool is_signed_in_fact(const model::Convention& convention) {
  const auto has = [&convention](std::string_view party) {
    return std::any_of(convention.signatures.begin(), convention.signatures.end(),
                       [party](const model::Signature& signature) {
                         return signature.party && signature.party->value.text == party && signature.date;
                       });
  };
  return (has("prefect") && has("structure")) || has_annex_in_force(convention);
}

bool has_opinion(const model::Convention& convention, Date as_of) {
  return convention.cdiae_opinion && !is_after(convention.cdiae_opinion->value.date, as_of);
}

class ConcernFinder {
 public:
  ConcernFinder(const ReportInput& input, const Glance& glance)
      : input_(input), glance_(glance), convention_(*glance.item->convention) {}

  std::vector<Concern> find() {
    for (const GlanceYear& year : glance_.years) look_at_results(year);
    look_at_procedure();
    for (const GlanceYear& year : glance_.years) look_at_records(year);
    std::vector<Concern> found;
    for (auto& [at, reasons] : reasons_) found.push_back({at.first, &glance_, at.second, std::move(reasons)});
    return found;
  }

 private:
  void add(Gravity gravity, int year, Message reason) { reasons_[{gravity, year}].push_back(std::move(reason)); }

  void look_at_results(const GlanceYear& year) {
    if (year.is_hidden) return;
    for (const JudgedYear& judged : year.judged)
      if (const auto gravity = gravity_of(judged))
        add(*gravity, year.year, result_reason(*glance_.item, input_, judged));
  }

  void look_at_procedure() {
    if (input_.as_of_source == AsOf::unknown) return;
    const int year = running_year_of(*glance_.item, input_);
    if (convention_.is_draft()) {
      if (convention_.days().from <= input_.as_of && has_opinion(convention_, input_.as_of) &&
          !is_signed_in_fact(convention_))
        add(Gravity::procedure_late, year, {"attention.not_signed", {convention_.days().from}});
      return;
    }
    const bool is_in_force = convention_.status->value == model::Status::signed_;
    if (is_in_force && convention_.days().from <= input_.as_of &&
        !has_meeting(convention_, model::FollowUpKind::review, year, input_.as_of))
      add(Gravity::procedure_late, year, {"attention.no_review", {year_name(year)}});
    const bool decided = convention_.renewal && convention_.renewal->value.decision;
    if (!decided && convention_.days().to <= add_months(input_.as_of, kMonthsBeforeEnd) &&
        (is_in_force || convention_.status->value == model::Status::closed))
      add(Gravity::procedure_late, year, {"attention.renewal", {convention_.days().to}});
  }

  void look_at_records(const GlanceYear& year) {
    if (!convention_.is_draft() && !convention_.came_to_nothing() && year.counts.exits == 0) {
      add(Gravity::undocumented, year.year, {"attention.no_exits", {year_name(year.year)}});
      return;
    }
    if (year.is_hidden) return;
    const auto exits = exits_of_year(glance_.item->figures, convention_, year.year, input_.as_of);
    const std::int64_t undocumented =
        exits_in(disputed(exits, model::Indicator::dynamic, CountingChange::undocumented));
    const std::int64_t k = suppress_below(*glance_.item, input_);
    if (undocumented * kManyUndocumented >= year.counts.examined() && undocumented >= std::max<std::int64_t>(k, 1))
      add(Gravity::undocumented, year.year,
          {"attention.undocumented", {undocumented, year.counts.examined(), year_name(year.year)}});
  }

  const ReportInput& input_;
  const Glance& glance_;
  const model::Convention& convention_;
  std::map<std::pair<Gravity, int>, std::vector<Message>> reasons_;
};

// What a meeting can speak of; the gravest stand first, and the CSV has them all.
constexpr std::size_t kMostLines = 10;

// One line for each convention: all its reasons of one gravity, then its name.
void add_list(Document& page, const std::vector<Concern>& concerns, const char* heading, Gravity first, Gravity last) {
  Bullets bullets;
  for (std::size_t i = 0; i < concerns.size();) {
    const Concern& concern = concerns[i];
    Series reasons;
    for (; i < concerns.size() && concerns[i].glance == concern.glance && concerns[i].gravity == concern.gravity; ++i)
      for (const Message& reason : concerns[i].reasons) reasons.items.emplace_back(reason);
    if (concern.gravity < first || concern.gravity > last) continue;
    const model::Convention& convention = *concern.glance->item->convention;
    bullets.items.emplace_back(
        Message{"cdiae.attention.item", {structure_name(convention), convention.id_text(), reasons}});
  }
  if (bullets.items.empty()) return;
  const auto left = static_cast<std::int64_t>(bullets.items.size()) - static_cast<std::int64_t>(kMostLines);
  if (left > 0) bullets.items.resize(kMostLines);
  page.blocks.emplace_back(Heading{2, {heading, {}}});
  page.blocks.emplace_back(std::move(bullets));
  if (left > 0) add_note(page, {"cdiae.attention.others", {left}});
}

}  // namespace

std::vector<Concern> concerns_of(const ReportInput& input, const std::vector<Glance>& glances) {
  std::vector<Concern> concerns;
  for (const Glance& glance : glances)
    for (Concern& concern : ConcernFinder(input, glance).find()) concerns.push_back(std::move(concern));
  std::stable_sort(concerns.begin(), concerns.end(),
                   [](const Concern& a, const Concern& b) { return a.gravity < b.gravity; });
  return concerns;
}

std::int64_t conventions_in(const std::vector<Concern>& concerns) {
  std::set<const Glance*> named;
  for (const Concern& concern : concerns) named.insert(concern.glance);
  return static_cast<std::int64_t>(named.size());
}

std::int64_t reasons_in(const std::vector<Concern>& concerns, const Glance& glance, int year) {
  std::size_t reasons = 0;
  for (const Concern& concern : concerns)
    if (concern.glance == &glance && concern.year == year) reasons += concern.reasons.size();
  return static_cast<std::int64_t>(reasons);
}

std::vector<const Glance*> waiting_for_opinion(const ReportInput& input, const std::vector<Glance>& glances) {
  std::vector<const Glance*> waiting;
  for (const Glance& glance : glances) {
    const model::Convention& convention = *glance.item->convention;
    if (convention.is_draft() && !has_opinion(convention, input.as_of) && !is_signed_in_fact(convention))
      waiting.push_back(&glance);
  }
  return waiting;
}

void add_attention(Document& page, const std::vector<Concern>& concerns, const std::vector<Glance>& glances) {
  if (concerns.empty()) {
    add_heading(page, "cdiae.attention");
    add_sentence(page, {"cdiae.attention.none", {}});
    return;
  }
  add_list(page, concerns, "cdiae.attention", Gravity::out_of_reach, Gravity::at_risk);
  const std::int64_t named = conventions_in(concerns);
  const auto all = static_cast<std::int64_t>(glances.size());
  if (named * 3 > all && all > 1) add_note(page, {"cdiae.attention.many", {named, all}});
}

void add_paper_work(Document& page, const std::vector<Concern>& concerns) {
  add_list(page, concerns, "cdiae.attention.procedure", Gravity::procedure_late, Gravity::procedure_late);
  add_list(page, concerns, "cdiae.attention.records", Gravity::undocumented, Gravity::undocumented);
}

void add_waiting(Document& page, const ReportInput& input, const std::vector<Glance>& glances) {
  const auto waiting = waiting_for_opinion(input, glances);
  if (waiting.empty()) return;
  add_heading(page, "cdiae.waiting");
  Bullets bullets;
  for (const Glance* glance : waiting) {
    const model::Convention& convention = *glance->item->convention;
    const bool has_begun = input.as_of.is_set() && convention.days().from <= input.as_of;
    bullets.items.emplace_back(Message{has_begun ? "cdiae.waiting.begun" : "cdiae.waiting.item",
                                       {structure_name(convention), convention.id_text(),
                                        status_word(convention.status->value), convention.days().from}});
  }
  page.blocks.emplace_back(std::move(bullets));
}

}  // namespace tremplin::report
