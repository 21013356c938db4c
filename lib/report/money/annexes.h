#pragma once

#include <optional>
#include <vector>

#include "model/convention.h"

namespace tremplin::report {

/// The year that an annex is counted in: its own, else that of its first day.
std::optional<int> annex_year(const model::Annex& annex);
/// Of each annex of the year the version in force, as
/// C077 of `validate` names it (`model::version_in_force`). In the order of the convention.
std::vector<const model::Annex*> annexes_of_year(const model::Convention& convention, int year);
/// Whether the payment agency holds an annex that was in force: nobody sends it one without a signature.
bool has_annex_in_force(const model::Convention& convention);

/// Full-time equivalents of one year in hundredths; none where an annex in force does not say it, or there is none.
/// What was asked for and agreed is a yearly figure, and is counted by the months that an annex, else the period, has
/// in the year; what was realised stands as it is.
struct FteOfYear {
  std::optional<std::int64_t> requested;
  std::optional<std::int64_t> agreed;
  std::optional<std::int64_t> realised;
};
FteOfYear fte_of_year(const model::Convention& convention, int year);

/// A sum that lacks a part is not known.
std::optional<std::int64_t> plus(std::optional<std::int64_t> a, std::optional<std::int64_t> b);

/// Months of the period that are in the year, in hundredths, and what a yearly figure comes to for so many.
std::int64_t months_of_period(const model::Convention& convention, int year);
std::int64_t part_of_year(std::int64_t yearly, std::int64_t months);

}  // namespace tremplin::report
