#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "report/document/document.h"
#include "support/convention_worlds.h"
#include "tremplin/numbers.h"

// What a reader can work out: every set of exits of a small family is tried, and those that fit a page are not to be
// told apart. So everything that a page says is used, sums, rates, intervals, sentences, verdicts and drawings, without
// a word on how.
namespace tremplin_tests {

/// A page for a world, with small groups hidden below k.
using PageOf = std::function<tremplin::report::Document(const World& world, std::int64_t k)>;

/// Who reads. One tries every set of exits and compares whole pages, so that even the choice of what is hidden is used.
/// The other knows what stands on the page and the rule (small counts are never shown), not how a program chooses what
/// it hides besides.
enum class Reader { knows_the_program, knows_the_rule };

struct Family {
  std::size_t kinds = 0;
  std::int64_t exits = 0;
  std::int64_t k = 0;
  PageOf page;
  Reader reader = Reader::knows_the_program;
  /// The captions of the tables in which no small count may be known, printed or not.
  std::set<std::string> tables;
  /// Pages that are read together with it: of single years, of other reports.
  std::vector<PageOf> beside = {};
  /// Others, which hide what is small and nothing else: every reader knows what they would say in any world.
  std::vector<PageOf> plain_beside = {};
  /// Whether the small count at a place is no secret, since what the pages show says it; `shown` by place.
  std::function<bool(const std::string& spot, const std::map<std::string, std::string>& shown)> follows;
  /// Other counts, by name, that may not be known where they or their complements are small.
  std::function<std::map<std::string, tremplin::Rate>(const World& world)> secrets;
};

struct Findings {
  std::int64_t worlds = 0;
  std::int64_t pages = 0;
  std::int64_t pages_that_hide = 0;
  std::int64_t told = 0;
  /// Tables that explain "hidden" where nothing is, or do not where something is; and what is hidden with k = 0.
  std::int64_t wrong_legends = 0;
  /// The first pages that tell what they hide, with what they tell.
  std::vector<std::string> examples;
};

/// Tries every way to share the exits among the kinds.
Findings read_all_pages(const Family& family);

}  // namespace tremplin_tests
