#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tremplin::sheets {

/// A cell that has no value to be read, by its place in the sheet's text.
struct OddCell {
  enum class Kind { formula_without_value, error_value } kind = Kind::error_value;
  std::uint64_t offset = 0;
};

/// One sheet as a table in text: line n is row n, cells stand between `;`, in quotes where they must. Dates are
/// YYYY-MM-DD, numbers plain, yes and no `true` and `false`.
struct SheetText {
  std::string name;
  std::string text;
  std::vector<OddCell> odd_cells;
};

/// Why a workbook cannot be read.
enum class WorkbookTrouble { none, not_built_in, damaged, protected_by_password, has_macros, too_large };

struct Workbook {
  WorkbookTrouble trouble = WorkbookTrouble::none;
  /// In their order.
  std::vector<SheetText> sheets;
};

/// What stands for more than this in a file is no sheet of people: what it unpacks to, and how far.
struct WorkbookLimits {
  std::uint64_t bytes = std::uint64_t{1} << 30;
  /// Unpacked bytes for each packed one, looked at once a part has unpacked to 32 MiB.
  std::uint64_t ratio = 250;
  std::uint64_t cells = 40'000'000;
  /// Of all sheets' text.
  std::uint64_t text_bytes = std::uint64_t{512} << 20;
};

/// `bytes` is the whole file.
Workbook read_workbook(std::string_view bytes, const WorkbookLimits& limits = {});

}  // namespace tremplin::sheets
