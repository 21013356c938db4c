#include "report/document/lead.h"

#include <algorithm>
#include <utility>

namespace tremplin::report {
namespace {

Message year_sentence(const ConventionCase& item, const ReportInput& input, const JudgedYear& judged) {
  if (!judged.running_verdict) return verdict_sentence(judged);
  return forecast_sentence(assess_running(item, input, judged.indicator, judged.year));
}

bool says_nothing(const Message& sentence) { return sentence.key == "judged.no_exits"; }

}  // namespace

Message who_sentence(const ConventionCase& item) {
  const model::Convention& convention = *item.convention;
  return {"results.lead.who",
          {structure_name(convention), type_name(item.rules, convention.type()), convention.department(),
           convention.days().from, convention.days().to}};
}

Message rates_sentence(const model::Counts& whole) {
  const std::int64_t examined = whole.examined();
  if (examined == 0) return {"results.lead.no_exits", {}};
  return {"results.lead.rates",
          {whole.dynamic(), examined, Rate{whole.dynamic(), examined}, whole.durable, Rate{whole.durable, examined}}};
}

std::vector<Message> year_sentences(const ConventionCase& item, const ReportInput& input,
                                    std::span<const JudgedYear> judged) {
  std::vector<Message> sentences;
  Series empty;
  const auto close_empty = [&sentences, &empty] {
    if (!empty.items.empty()) sentences.push_back({"judged.no_exits_in", {std::exchange(empty, {})}});
  };
  for (std::size_t first = 0; first < judged.size(); first += kMainIndicators.size()) {
    std::vector<Message> of_year;
    for (const JudgedYear& one : judged.subspan(first, kMainIndicators.size()))
      of_year.push_back(year_sentence(item, input, one));
    if (std::all_of(of_year.begin(), of_year.end(), says_nothing)) {
      empty.items.push_back(year_name(judged[first].year));
      continue;
    }
    close_empty();
    sentences.insert(sentences.end(), of_year.begin(), of_year.end());
  }
  close_empty();
  return sentences;
}

Message what_follows(std::span<const JudgedYear> judged) {
  const auto count = [judged](assess::Verdict verdict) {
    return std::count_if(judged.begin(), judged.end(),
                         [verdict](const JudgedYear& one) { return one.assessment.verdict == verdict; });
  };
  const std::int64_t met = count(assess::Verdict::met);
  const std::int64_t missed = count(assess::Verdict::missed);
  if (met + missed == 0) return {"results.follows.nothing", {}};
  if (missed == 0) return {"results.follows.met", {met}};
  return {"results.follows.missed", {missed, met + missed}};
}

}  // namespace tremplin::report
