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
    checked_.assignment.type = model::StructureType::aci;
    checked_.reason = &reason_;
    classification_.category = model::Category::positive;
    classification_.is_ambiguous = true;
    classification_.reason = &reason_;
  }
  void add_to(tally::Tally& tally) const { tally.add(checked_, classification_); }

 private:
  rules::RuleSet rules_;
  rules::Reason reason_;
  records::RawRecord raw_;
  records::ReadRecord record_;
  check::CheckedRecord checked_;
  classify::Classification classification_;
};

tally::Tally doubled(const tally::Tally& tally, int times) {
  tally::Tally out = tally;
  for (int i = 0; i < times; ++i) {
    tally::Tally same = out;
    out.merge(std::move(same));
  }
  return out;
}

}  // namespace

TEST_CASE("a cell has room for more records than 32 bits count, and a tally says when it is full") {
  const std::array keys = {model::GroupKey::structure, model::GroupKey::month};
  tally::Tally tally(model::make_grouping(keys));
  const OneExit one;
  for (int i = 0; i < 20; ++i) one.add_to(tally);
  diagnostics::Diagnostics diagnostics;
  const model::Outcomes many = doubled(tally, 33).outcomes(diagnostics);
  REQUIRE(many.rows.size() == 1);
  CHECK(many.rows[0].group == std::vector<std::string>{"s", "ACI", "", "2009-06"});
  CHECK(many.rows[0].rules == "a/1");
  const std::int64_t exits = std::int64_t{20} << 33U;
  model::Counts expected;
  expected.exits = expected.positive = expected.ambiguous = exits;
  CHECK(many.rows[0].counts == expected);
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(doubled(tally, 36).outcomes(diagnostics).rows[0].counts.positive == std::int64_t{20} << 36U);
  CHECK(diagnostics.has_errors());
}
