#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tremplin/language.h"

namespace tremplin::importing {

/// The payment agency's files that are imported; each is known by its header.
enum class AspKind { annexes, contracts, months, reasons, categories, structures };

/// A column that is read. Whatever is not in these lists stays unread: names, e-mail addresses and dates of birth
/// stand in such files.
struct AspColumn {
  std::string_view name;
  bool is_needed;
};

struct AspFile {
  AspKind kind;
  /// As in the file's name and first line: `AnnexeFinanciere`.
  std::string_view name;
  std::span<const AspColumn> columns;
  /// Columns that stay unread, and whose rows with something in them are counted one by one.
  std::span<const std::string_view> told;
};

std::span<const AspFile> asp_files();
/// The file whose needed columns are all among `header`; else the one whose first column is; null where none is.
const AspFile* find_asp_file(std::span<const std::string> header);

// The columns by number, in the order of their list.
// clang-format off: a list
enum class AnnexColumn {
  convention,
  structure,
  measure,
  number,
  renewal,
  modification,
  state,
  from,
  to,
  fte,
  hours_per_fte,
  unit_amount,
  total,
  expected_exits,
  dynamic,
  durable,
  transition,
  positive,
  signed_on,
  valid_on,
  provisional_on,
  received_on,
  previous,
  rejection
};
// clang-format on
enum class ContractColumn { contract, person, structure, measure, kind, hired, ends, left, reason, rsa };
enum class MonthColumn { contract, person, annex, month, year, state, hours, left, reason };
enum class ReasonColumn { id, label, category };
enum class CategoryColumn { id, label };
enum class StructureColumn { id, name, siret };

}  // namespace tremplin::importing
