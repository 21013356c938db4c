#include "base/code_info.h"

#include <algorithm>
#include <vector>

#include "base/codes_tables.h"

namespace tremplin {
namespace {

std::vector<CodeInfo> gather() {
  std::vector<CodeInfo> all;
  for (const auto part : {yaml_codes(), csv_codes(), exit_codes(), outcome_codes(), rules_codes(), convention_codes()})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace

std::span<const CodeInfo> all_codes() {
  static const std::vector<CodeInfo> kAll = gather();
  return kAll;
}

const CodeInfo& info(Code code) { return all_codes()[static_cast<std::size_t>(code)]; }

const CodeInfo* find_code(std::string_view code) {
  const auto all = all_codes();
  const auto found = std::find_if(all.begin(), all.end(), [code](const CodeInfo& row) { return row.code == code; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace tremplin
