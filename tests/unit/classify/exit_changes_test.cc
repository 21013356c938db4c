#include "classify/exit_changes.h"

#include <doctest/doctest.h>

#include <string>

using namespace tremplin;
using classify::RecordStatus;
using classify::TracedExit;

namespace {

TracedExit exit_of(std::string_view id, RecordStatus status, model::Category category) {
  TracedExit exit;
  exit.record.structure = "s";
  exit.record.id = id;
  exit.record.exit_date = make_date(2009, 10, 30);
  exit.classification.status = status;
  exit.classification.category = category;
  return exit;
}

TracedExit examined(std::string_view id, model::Category category = model::Category::other) {
  return exit_of(id, RecordStatus::examined, category);
}

// "a category, b only_here": what changes, in order.
std::string changes_of(const std::vector<TracedExit>& here, const std::vector<TracedExit>& against) {
  std::string out;
  for (const classify::ExitChange& change : classify::exit_changes(here, against))
    out += (out.empty() ? "" : ", ") + std::string(change.any().record.id) + " " +
           std::string(classify::word_of(change.kind));
  return out;
}

}  // namespace

TEST_CASE("exits that both readings have change by status, then by category, then by day") {
  TracedExit moved = examined("a");
  moved.record.exit_date = make_date(2010, 1, 2);
  CHECK(changes_of({examined("a")}, {examined("a")}).empty());
  CHECK(changes_of({examined("a")}, {moved}) == "a exit_date");
  moved.classification.category = model::Category::durable;
  CHECK(changes_of({examined("a")}, {moved}) == "a category");
  moved.classification.status = RecordStatus::withdrawn;
  CHECK(changes_of({examined("a")}, {moved}) == "a status");
}

TEST_CASE("below the threshold a category is none") {
  CHECK(changes_of({exit_of("a", RecordStatus::below_threshold, model::Category::durable)},
                   {exit_of("a", RecordStatus::below_threshold, model::Category::other)})
            .empty());
}

TEST_CASE("exits that one reading lacks stand in the order of all") {
  CHECK(changes_of({examined("b"), examined("d")}, {examined("a"), examined("c"), examined("e")}) ==
        "a only_against, b only_here, c only_against, d only_here, e only_against");
  CHECK(changes_of({}, {examined("a")}) == "a only_against");
  CHECK(changes_of({examined("a")}, {}) == "a only_here");
}
