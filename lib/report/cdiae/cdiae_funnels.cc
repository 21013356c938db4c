#include <algorithm>
#include <map>

#include "assess/funnel.h"
#include "report/cdiae/cdiae_glance.h"

namespace tremplin::report {
namespace {

FunnelChart funnel_chart(const std::vector<const Glance*>& glances, std::size_t i, model::StructureType type,
                         const assess::Funnel& funnel) {
  FunnelChart chart{
      {"cdiae.funnel.chart", {indicator_phrase(kMainIndicators[i]), std::string(documents::word_of(type))}},
      funnel.pooled,
      {},
      {}};
  const double rate = static_cast<double>(funnel.pooled.count) / static_cast<double>(funnel.pooled.of);
  std::int64_t largest = 1;
  for (const Glance* glance : glances) {
    largest = std::max(largest, glance->judged[i].rate.of);
    chart.points.push_back({name_of(*glance), glance->judged[i].rate});
  }
  constexpr std::int64_t kSteps = 60;
  const std::int64_t step = std::max<std::int64_t>(1, largest / kSteps);
  for (std::int64_t of = step; of <= largest; of += step) {
    const assess::FunnelLimits near = assess::funnel_limits(of, rate, assess::kTail95);
    const assess::FunnelLimits far = assess::funnel_limits(of, rate, assess::kTail998);
    chart.limits.push_back({of, near.low, near.high, far.low, far.high});
  }
  return chart;
}

constexpr const char* kPositions[] = {"funnel.inside", "funnel.below_95", "funnel.below_998", "funnel.above_95",
                                      "funnel.above_998"};

void add_outside(Document& page, const std::vector<const Glance*>& glances, std::size_t i,
                 const assess::Funnel& funnel) {
  Bullets bullets;
  for (std::size_t at = 0; at < glances.size(); ++at) {
    if (funnel.positions[at] == assess::FunnelPosition::inside) continue;
    const Rate rate = glances[at]->judged[i].rate;
    bullets.items.emplace_back(Message{"funnel.outside",
                                       {structure_name(*glances[at]->item->convention), rate.count, rate.of, rate,
                                        Message{kPositions[static_cast<std::size_t>(funnel.positions[at])], {}}}});
  }
  page.blocks.emplace_back(std::move(bullets));
}

}  // namespace

void add_funnels(Document& page, const std::vector<Glance>& glances) {
  add_heading(page, "cdiae.funnel");
  add_sentence(page, {"cdiae.funnel.about", {}});
  std::map<model::StructureType, std::vector<const Glance*>> by_type;
  for (const Glance& glance : glances)
    if (!glance.is_hidden && glance.counts.examined() > 0) by_type[glance.item->convention->type()].push_back(&glance);
  for (const auto& [type, members] : by_type) {
    const std::string name(documents::word_of(type));
    if (members.size() < 2) {
      add_sentence(page, {"cdiae.funnel.alone", {name}});
      continue;
    }
    std::vector<Chart> charts;
    for (std::size_t i = 0; i < 2; ++i) {
      std::vector<Rate> rates;
      for (const Glance* glance : members) rates.push_back(glance->judged[i].rate);
      const assess::Funnel funnel = assess::assess_funnel(rates);
      add_sentence(page, {"cdiae.funnel.counts",
                          {name, indicator_phrase(kMainIndicators[i]), funnel.pooled.count, funnel.pooled.of,
                           funnel.pooled, funnel.outside_95, static_cast<std::int64_t>(members.size()),
                           Number{static_cast<std::int64_t>(funnel.expected_95 * 10 + 0.5), 1}, funnel.outside_998,
                           Number{static_cast<std::int64_t>(funnel.expected_998 * 10 + 0.5), 1}}});
      add_outside(page, members, i, funnel);
      charts.push_back({funnel_chart(members, i, type, funnel)});
    }
    for (Chart& chart : charts) page.blocks.emplace_back(std::move(chart));
  }
}

}  // namespace tremplin::report
