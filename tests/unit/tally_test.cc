#include "tally/tally.h"

#include <doctest/doctest.h>

using namespace tremplin;

namespace {

// One exit of a structure, classified.
class OneExit {
 public:
  OneExit() {
    rules_.id = "a/1";
    rules_.base_id = "a";
    reason_.code = "training";
    record_.raw = &raw_;
    record_.source = 0;
    record_.structure = "s";
    record_.exit_date = make_date(2009, 6, 30);
    checked_.record = &record_;
    checked_.assignment.rules = &rules_;
    checked_.assignment.type = StructureType::aci;
    checked_.reason = &reason_;
    classification_.category = Category::positive;
    classification_.is_ambiguous = true;
    classification_.reason = &reason_;
  }
  void add_to(Tally& tally) const { tally.add(checked_, classification_); }

 private:
  RuleSet rules_;
  Reason reason_;
  RawRecord raw_;
  ExitRecord record_;
  CheckedRecord checked_;
  Classification classification_;
};

Tally doubled(const Tally& tally, int times) {
  Tally out = tally;
  for (int i = 0; i < times; ++i) {
    Tally same = out;
    out.merge(std::move(same));
  }
  return out;
}

}  // namespace

TEST_CASE("a cell has room for more records than 32 bits count, and a tally says when it is full") {
  const std::array keys = {GroupKey::structure, GroupKey::month};
  Tally tally(make_grouping(keys));
  const OneExit one;
  for (int i = 0; i < 20; ++i) one.add_to(tally);
  Diagnostics diagnostics;
  const Outcomes many = doubled(tally, 33).outcomes(diagnostics);
  REQUIRE(many.rows.size() == 1);
  CHECK(many.rows[0].group == std::vector<std::string>{"s", "ACI", "", "2009-06"});
  CHECK(many.rows[0].rules == "a/1");
  const std::int64_t exits = std::int64_t{20} << 33U;
  Counts expected;
  expected.exits = expected.positive = expected.ambiguous = exits;
  CHECK(many.rows[0].counts == expected);
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(doubled(tally, 36).outcomes(diagnostics).rows[0].counts.positive == std::int64_t{20} << 36U);
  CHECK(diagnostics.has_errors());
}
