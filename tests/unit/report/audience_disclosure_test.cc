#include <doctest/doctest.h>

#include <deque>

#include "report/audience/audience_figures.h"

using namespace tremplin;

namespace {

struct Sent {
  std::int64_t durable = 0;
  std::int64_t positive = 0;
  std::int64_t other = 0;
};

// Exits that two prescribers sent, and a page that hides the durable, dynamic and other ones of both.
class Page {
 public:
  Page(Sent first, Sent second) {
    add_exits("a", first);
    add_exits("b", second);
    figures_.k = 5;
    figures_.prescribers.codes = {"a", "b"};
    const report::CountColumn plain;
    figures_.prescribers.counts.columns.assign(report::kPositive + 1, plain);
    for (const report::PrescriberColumn column :
         {report::kDynamic, report::kOther, report::kDurable, report::kPositive})
      figures_.prescribers.counts.columns[column].complement_in = report::kExamined;
    add_row(first);
    add_row(second);
    add_row({first.durable + second.durable, first.positive + second.positive, first.other + second.other});
    for (const std::size_t row : {std::size_t{0}, std::size_t{1}})
      for (const report::PrescriberColumn column : {report::kDynamic, report::kOther, report::kDurable})
        figures_.prescribers.suppression.hidden[row][column] = true;
  }
  // The cell is hidden because it, or its complement, is small.
  void tell_of(std::size_t row, report::PrescriberColumn column) {
    figures_.prescribers.suppression.primary[row][column] = true;
  }
  bool keeps_secrets() const {
    report::DisclosureWork work;
    return tremplin::report::keeps_secrets(figures_, report::SecretsOf::page, work);
  }

 private:
  void add_exits(const char* prescriber, Sent sent) {
    const auto add = [&](model::Category category, std::int64_t count) {
      for (; count > 0; --count) {
        report::ExitFact& exit = exits_.emplace_back();
        exit.prescriber = prescriber;
        exit.classification.category = category;
        figures_.exits.push_back(&exit);
      }
    };
    add(model::Category::durable, sent.durable);
    add(model::Category::positive, sent.positive);
    add(model::Category::other, sent.other);
  }
  void add_row(Sent sent) {
    const std::int64_t dynamic = sent.durable + sent.positive;
    const std::int64_t examined = dynamic + sent.other;
    figures_.prescribers.counts.rows.push_back(
        {examined, examined, 0, dynamic, sent.other, sent.durable, 0, sent.positive});
    figures_.prescribers.suppression.hidden.emplace_back(report::kPositive + 1, false);
    figures_.prescribers.suppression.primary.emplace_back(report::kPositive + 1, false);
  }

  report::ReportInput input_;
  report::ConventionCase item_;
  std::deque<report::ExitFact> exits_;
  report::AudienceFigures figures_{input_, item_, {}, {}, 0, {}, {}, {}};
};

}  // namespace

// In each, the only exchange that nobody would see is that of a durable exit from the first prescriber with another
// exit from the second: one durable exit fewer in the first row, one more in the second.

TEST_CASE("a count that could be another without anybody seeing it keeps its secret") {
  CHECK(Page({2, 5, 0}, {0, 5, 6}).keeps_secrets());
  // Without anybody to exchange with it does not.
  CHECK_FALSE(Page({2, 5, 0}, {0, 5, 0}).keeps_secrets());
}

TEST_CASE("what is hidden for being small must stay small in the other page") {
  const auto first_has = [](std::int64_t durable) {
    Page page({durable, 5, 0}, {0, 5, 6});
    page.tell_of(0, report::kDurable);
    return page.keeps_secrets();
  };
  CHECK_FALSE(first_has(1));  // it could only be 0, which nobody hides
  CHECK(first_has(2));
  CHECK(first_has(4));
  CHECK(first_has(5));
}

TEST_CASE("what is hidden for being small must not grow out of that") {
  const auto second_has = [](std::int64_t durable) {
    // The second's durable exits go with the first's others in no page, since the first has none.
    Page page({9, 9, 0}, {durable, 9, 9});
    page.tell_of(1, report::kDurable);
    return page.keeps_secrets();
  };
  CHECK(second_has(1));
  CHECK(second_has(3));
  CHECK_FALSE(second_has(4));
}

TEST_CASE("what is hidden for its complement must keep a small one") {
  const auto first_lacks = [](std::int64_t positive) {
    Page page({9, positive, 0}, {0, 5, 6});
    page.tell_of(0, report::kDurable);
    return page.keeps_secrets();
  };
  CHECK(first_lacks(0));
  CHECK(first_lacks(1));
  CHECK(first_lacks(3));
  CHECK_FALSE(first_lacks(4));
}
