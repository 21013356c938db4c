#include "diagnostics/code_info.h"

#include <algorithm>
#include <string>
#include <vector>

#include "diagnostics/codes/codes_tables.h"
#include "embedded/embedded_examples.h"

namespace tremplin::diagnostics {
namespace {

constexpr std::string_view kMark = "=== ";

// The example under a heading `=== E003 wrong`, up to the next heading; empty where there is none.
std::string_view example(std::string_view text, std::string_view code, std::string_view which) {
  const std::string heading =
      std::string("\n") + std::string(kMark) + std::string(code) + " " + std::string(which) + "\n";
  const std::size_t found = text.find(heading);
  if (found == std::string_view::npos) return {};
  text.remove_prefix(found + heading.size() - 1);
  const std::size_t end = text.find("\n" + std::string(kMark));
  return text.substr(1, end);
}

void add_examples(CodeInfo& row) {
  for (const std::string_view file : embedded_examples_names()) {
    const std::string_view text = embedded_examples(file);
    if (row.wrong.empty()) row.wrong = example(text, row.code, "wrong");
    if (row.right.empty()) row.right = example(text, row.code, "right");
  }
}

std::vector<CodeInfo> gather() {
  std::vector<CodeInfo> all;
  for (const auto part :
       {yaml_codes(), csv_codes(), file_codes(), people_codes(), ignored_codes(), exit_codes(), people_row_codes(),
        exit_cross_codes(), outcome_codes(), import_codes(), import_exit_codes(), manifest_codes(), rules_codes(),
        convention_codes(), target_codes(), means_codes(), follow_up_codes(), convention_cross_codes()})
    all.insert(all.end(), part.begin(), part.end());
  for (CodeInfo& row : all) add_examples(row);
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

}  // namespace tremplin::diagnostics
