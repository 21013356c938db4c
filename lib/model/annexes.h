#pragma once

#include <span>
#include <string_view>

#include "model/convention.h"

namespace tremplin::model {

/// Which version of an annex a number is: `ACI044180007A1M2` is the second modification of the first renewal. A number
/// without them is the annex itself, 0 and 0.
struct AnnexVersion {
  int renewal = 0;
  int modification = 0;
  friend auto operator<=>(const AnnexVersion&, const AnnexVersion&) = default;
};
AnnexVersion version_of(std::string_view number);

/// True for an annex that is valid, provisional, closed, or says nothing of its state.
bool can_be_in_force(const Annex& annex);
/// True where the numbers differ by renewal and modification at most, or there is none of either.
bool are_versions(const Annex& a, const Annex& b);
/// By renewal, then by modification; false between equals.
bool is_later_version(const Annex& before, const Annex& after);
/// True where the annex has a day in that year: by its days, else by its year.
bool has_year(const Annex& annex, int year);

/// Of all the versions of annexes that have a day in that year, the one in force: valid, provisional or closed, of the
/// highest renewal, then of the highest modification, the first of equals. An annex without a state is taken for a
/// valid one. Null where there is none. Adding up versions would count the same money several times.
const Annex* annex_in_force(std::span<const Annex> annexes, int year);
/// The same of the versions of one annex alone that share a day with it: those that follow one another within a year
/// each count. It is `one` itself where nothing takes its place. Null where `one` cannot be in force in that year.
const Annex* version_in_force(std::span<const Annex> annexes, const Annex& one, int year);

}  // namespace tremplin::model
