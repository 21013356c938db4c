#include "report/figures/earlier_figures.h"

#include <doctest/doctest.h>

#include "support/unplaced.h"

using namespace tremplin;
using tremplin_tests::unplaced;

namespace {

model::Convention convention_from(Date day) {
  model::Convention made;
  made.period = unplaced(model::Period{unplaced(day), unplaced(make_date(year_of(day) + 2, 12, 31)), {}});
  made.structure = unplaced(model::StructureInfo{});
  made.structure->value.id = unplaced(model::Identifier{"s"});
  made.structure->value.type = unplaced(model::StructureType::aci);
  return made;
}

// Five peers of which outcomes tell the year 2008, twenty exits each.
report::Portfolio peers_of_2008() {
  report::Portfolio portfolio;
  for (const char* structure : {"a", "b", "c", "d", "e"}) {
    model::Counts counts;
    counts.exits = 20;
    counts.durable = 5;
    counts.other = 15;
    portfolio.add(structure, model::StructureType::aci, {2008, std::nullopt, counts});
  }
  return portfolio;
}

bool has_baseline(Date as_of) {
  const model::Convention convention = convention_from(make_date(2009, 1, 1));
  const report::Portfolio portfolio = peers_of_2008();
  report::EarlierFigures figures(portfolio, as_of);
  return figures.baseline(convention, model::Indicator::durable, 2009).has_value();
}

}  // namespace

TEST_CASE("outcomes of a year count from its first day on, as a report of that day sees them") {
  CHECK(has_baseline(make_date(2008, 12, 31)));
  CHECK(has_baseline(make_date(2008, 1, 1)));
  CHECK_FALSE(has_baseline(make_date(2007, 12, 31)));
}
