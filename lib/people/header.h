#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "model/columns_document.h"
#include "model/exit_record.h"
#include "people/words/vocabulary.h"

namespace tremplin::people {

/// A column of a table of people. At most one of field, profile, is_left is there; none where nobody knows the heading.
struct PeopleColumn {
  std::string heading;
  Place place;
  std::optional<model::RecordField> field;
  std::string profile;
  /// On purpose: a column of the user's own (`x-`), or one that a `columns/1` document ignores.
  bool is_left = false;
  /// It says who people are, and is therefore left.
  bool is_personal = false;
  /// The heading is not our own.
  bool is_reworded = false;
  /// A `columns/1` document says what it is.
  bool is_mapped = false;

  bool is_known() const { return field || !profile.empty() || is_left; }
};

/// The header of a table and what stands before it.
struct PeopleHeader {
  char separator = ';';
  std::vector<PeopleColumn> columns;
  /// The row itself, and where the next one begins.
  std::uint64_t offset = 0;
  std::uint32_t length = 0;
  std::uint64_t end = 0;
  /// `sep=;`, where it is there.
  Place separator_line;
  /// Rows with something in them between the beginning and the header.
  std::int64_t rows_before = 0;
  std::uint64_t first_row = 0;

  bool has(model::RecordField field) const;
};

/// The first of the first 20 rows in which three headings or more are known, exit date and reason among them; nothing
/// where there is none, and for what our own list of records writes. `columns` may be null.
std::optional<PeopleHeader> find_people_header(SourceId source, std::string_view text, const Vocabulary& vocabulary,
                                               const model::ColumnsDocument* columns);
/// The same without exit date and reason: a table that is nearly one.
std::optional<PeopleHeader> find_near_header(SourceId source, std::string_view text, const Vocabulary& vocabulary,
                                             const model::ColumnsDocument* columns);

/// Whether a table of these headings is the list that `compute-outcomes --records` writes, by names or labels.
bool is_own_list(std::span<const std::string_view> headings);

/// The known heading that an unknown one is near to, of a field that has no column yet.
std::optional<model::RecordField> near_field(const PeopleHeader& header, const PeopleColumn& column);

}  // namespace tremplin::people
