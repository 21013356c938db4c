#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "diagnostics/diagnostics.h"
#include "tremplin/language.h"
#include "tremplin/place.h"

namespace tremplin::people {

/// What a table may have otherwise than our own files, and is read all the same.
// clang-format off: a list, in the order in which it is said
enum class Liberty {
  windows_1252,
  utf_16,
  separator,
  separator_line,
  lines_before,
  headings,
  profile_columns,
  empty_columns,
  empty_rows,
  total_rows,
  short_rows,
  dates,
  month_first,
  numbers,
  yes_or_no,
  types,
  structures,
  reasons,
  prescribers,
  profiles,
  made_ids,
  still_present,
  // one past the last
  end
};
// clang-format on
inline constexpr std::size_t kLiberties = static_cast<std::size_t>(Liberty::end);

/// What a kind of liberty is called, for people.
Bilingual name_of(Liberty liberty);

/// What was understood in one table: how often, and where first.
class Understanding {
 public:
  struct Entry {
    std::int64_t count = 0;
    Place first;
  };

  void add(Liberty liberty, Place place, std::int64_t count = 1) {
    Entry& entry = entries_[static_cast<std::size_t>(liberty)];
    if (entry.count == 0 || place.offset < entry.first.offset) entry.first = place;
    entry.count += count;
  }
  const Entry& operator[](Liberty liberty) const { return entries_[static_cast<std::size_t>(liberty)]; }
  bool is_empty() const;
  /// The one finding that says it: a note, or an error where nothing is to be understood.
  enum class Welcome { allowed, refused };
  void say(Place place, Welcome welcome, diagnostics::Diagnostics& diagnostics) const;

 private:
  std::array<Entry, kLiberties> entries_;
};

/// A file that was read with understanding, for the method of a page.
struct UnderstoodTable {
  std::string name;
  Understanding understanding;
};

}  // namespace tremplin::people
