#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/exit_record.h"
#include "model/text.h"
#include "rules/rule_set.h"

namespace tremplin::people {

/// Wordings of headings.yaml, by their loosely folded form. Made once, from the file in the library.
struct Wordings {
  rules::TextMap<model::RecordField> headings;
  /// Our labels, by field; empty where there is none.
  std::array<model::Text, model::kRecordFieldCount> labels;
  /// Codes by wording.
  rules::TextMap<std::string> profiles;
  rules::TextMap<std::string> types;
  rules::TextMap<std::string> prescribers;
  /// Codes of prescribers in the order of the file, each with the name that stands first.
  std::vector<std::pair<std::string, std::string>> prescriber_names;
  rules::TextMap<bool> yes_or_no;
  std::set<std::string, std::less<>> present;
  std::vector<std::string> totals;
  /// 1 to 12, by name.
  rules::TextMap<int> months;
  /// Headings of columns that say who people are.
  std::set<std::string, std::less<>> personal;
  /// Columns of our own list of records.
  std::set<std::string, std::less<>> listing;
};

const Wordings& wordings();

}  // namespace tremplin::people
