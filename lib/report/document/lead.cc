#include "report/document/lead.h"

#include <algorithm>
#include <utility>

namespace tremplin::report {
namespace {

Message year_sentence(const ConventionCase& item, const ReportInput& input, const JudgedYear& judged) {
  if (judged.state == YearState::not_begun) return {"judged.not_begun", {year_name(judged.year)}};
  if (!judged.running_verdict) return verdict_sentence(judged);
  return forecast_sentence(assess_running(item, input, judged.indicator, judged.year));
}

// Years next to each other of which there is the same to say, which is nothing yet.
struct QuietYears {
  std::string key;
  Series years;

  void close(Bullets& said) {
    if (!years.items.empty()) said.items.emplace_back(Message{key + "_in", {std::exchange(years, {})}});
  }
};

// The key that all sentences share where they but say that there is nothing to judge; empty otherwise.
std::string quiet_key(const std::vector<Message>& sentences) {
  const std::string& key = sentences.front().key;
  if (key != "judged.no_exits" && key != "judged.not_read" && key != "judged.not_begun") return {};
  const auto is_same = [&key](const Message& sentence) { return sentence.key == key; };
  return std::all_of(sentences.begin(), sentences.end(), is_same) ? key : std::string();
}

}  // namespace

Message who_sentence(const ConventionCase& item) {
  const model::Convention& convention = *item.convention;
  return {"results.lead.who",
          {type_name(item.rules, convention.type()), convention.department(), convention.days().from,
           convention.days().to, status_word(convention.status->value)}};
}

Message rates_sentence(const model::Counts& whole) {
  const std::int64_t examined = whole.examined();
  if (examined == 0) return {"results.lead.no_exits", {}};
  return {"results.lead.rates",
          {whole.dynamic(), examined, Rate{whole.dynamic(), examined}, whole.durable, Rate{whole.durable, examined}}};
}

void add_year_sentences(Bullets& said, const ConventionCase& item, const ReportInput& input,
                        std::span<const JudgedYear> judged) {
  QuietYears quiet;
  for (std::size_t first = 0; first < judged.size(); first += kMainIndicators.size()) {
    std::vector<Message> of_year;
    for (const JudgedYear& one : judged.subspan(first, kMainIndicators.size()))
      of_year.push_back(year_sentence(item, input, one));
    const std::string key = quiet_key(of_year);
    if (key != quiet.key) quiet.close(said);
    quiet.key = key;
    if (!key.empty())
      quiet.years.items.push_back(year_name(judged[first].year));
    else
      for (Message& sentence : of_year) said.items.emplace_back(std::move(sentence));
  }
  quiet.close(said);
}

std::optional<Message> what_is_asked(const ConventionCase& item, const ReportInput& input, int year) {
  const RunningIndicator durable = assess_running(item, input, model::Indicator::durable, year);
  const RunningIndicator dynamic = assess_running(item, input, model::Indicator::dynamic, year);
  if (!durable.forecast && !dynamic.forecast) return std::nullopt;
  const assess::Forecast& any = dynamic.forecast ? *dynamic.forecast : *durable.forecast;
  const Date end = model::days_in(item.convention->days(), year).to;
  const std::int64_t of_durable = durable.forecast ? durable.forecast->still_needed : 0;
  const std::int64_t of_dynamic = dynamic.forecast ? dynamic.forecast->still_needed : 0;
  if (of_durable == 0 && of_dynamic == 0) return Message{"asked.nothing", {end}};
  if (of_durable == 0) return Message{"asked.dynamic", {end, of_dynamic, any.still_expected}};
  // A durable exit is a dynamic one.
  if (of_dynamic <= of_durable) return Message{"asked.durable", {end, of_durable, any.still_expected}};
  return Message{"asked.both", {end, of_dynamic, of_durable, any.still_expected}};
}

Message what_follows(std::span<const JudgedYear> judged) {
  const auto count = [judged](assess::Verdict verdict) {
    return std::count_if(judged.begin(), judged.end(),
                         [verdict](const JudgedYear& one) { return one.assessment.verdict == verdict; });
  };
  const std::int64_t met = count(assess::Verdict::met);
  const std::int64_t missed = count(assess::Verdict::missed);
  if (met + missed == 0) return {"results.follows.nothing", {}};
  if (check::are_all_met(met, missed)) return {"results.follows.met", {met}};
  return {"results.follows.missed", {missed, met + missed}};
}

}  // namespace tremplin::report
