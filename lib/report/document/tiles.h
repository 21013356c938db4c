#pragma once

#include "report/kinds/kinds.h"

namespace tremplin::report {

/// The first screen on a convention: a tile for each indicator that is judged and for the other objectives, with the
/// year that the page is about in front and a sign for each of `years`. `details` is the key of the heading under which
/// the figures stand.
Tiles tiles_of(const ConventionCase& item, const ReportInput& input, int year, const std::vector<int>& years,
               std::string details);

/// Of `years` the one that a page on results is about: the last that is over, else the last of all. There must be one.
int year_in_front(const ConventionCase& item, const ReportInput& input, const std::vector<int>& years);
/// The tiles of a page on these years, unless no exit of them was read or none of them is the convention's.
void add_first_tiles(Document& page, const ConventionCase& item, const ReportInput& input,
                     const std::vector<int>& years, std::string details);

}  // namespace tremplin::report
