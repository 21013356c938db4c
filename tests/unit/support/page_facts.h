#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "report/document/document.h"

// What stands on a page of a report, cell by cell and sentence by sentence.
namespace tremplin_tests {

struct PageCell {
  std::string value;
  /// A count from 1 to k-1 of a group that is not all there is.
  bool is_small = false;
};

/// The cells of a page that hides nothing, by place. Only those of the tables with these captions can be small.
std::map<std::string, PageCell> open_cells(const tremplin::report::Document& page, const std::set<std::string>& tables,
                                           std::int64_t k);

/// The places where a page hides something.
std::set<std::string> hidden_cells(const tremplin::report::Document& page);

/// How many tables explain "hidden" where nothing is, or do not where something is.
std::int64_t wrong_legends_in(const tremplin::report::Document& page);

/// Each says one thing, in the same words whatever else is hidden.
using Facts = std::set<std::string>;

/// All that a page says. `whole` is the page that hides nothing, null where the page is that.
Facts facts_of(const tremplin::report::Document& page, const tremplin::report::Document* whole);

}  // namespace tremplin_tests
