#include "report/money/two_sources.h"

#include <doctest/doctest.h>

#include "support/unplaced.h"

using namespace tremplin;
using tremplin_tests::unplaced;

namespace {

// A convention from 2009 on that declares ten exits of one year, of which records know four.
std::size_t said_of_year(int year) {
  model::Convention convention;
  convention.period = unplaced(model::Period{unplaced(make_date(2009, 1, 1)), unplaced(make_date(2011, 12, 31)), {}});
  convention.objectives = unplaced(model::Objectives{unplaced(model::Employment{}), {}, {}});
  convention.objectives->value.employment->value.baseline = {
      {year, unplaced(model::BaselineYear{unplaced(model::Count{10}), {}, {}, {}, {}})}};
  model::Counts counts;
  counts.exits = counts.other = 4;
  report::StructureFigures figures;
  figures.rows.push_back({year, std::nullopt, counts});
  report::ConventionCase item;
  item.convention = &convention;
  item.record = {&figures};
  return report::declared_beside_exits(item, make_date(2012, 12, 31)).size();
}

}  // namespace

TEST_CASE("what a convention declares is set beside the records of the three years before it, and no others") {
  CHECK(said_of_year(2005) == 0);
  CHECK(said_of_year(2006) == 1);
  CHECK(said_of_year(2008) == 1);
  CHECK(said_of_year(2009) == 0);
}
