#pragma once

#include <span>

#include "diagnostics/code_info.h"

namespace tremplin::diagnostics {

// The table of diagnostics, a part for each family of codes, in the order of the enumerators.
std::span<const CodeInfo> yaml_codes();
std::span<const CodeInfo> csv_codes();
std::span<const CodeInfo> file_codes();
std::span<const CodeInfo> people_codes();
std::span<const CodeInfo> ignored_codes();
std::span<const CodeInfo> exit_codes();
std::span<const CodeInfo> people_row_codes();
std::span<const CodeInfo> exit_cross_codes();
std::span<const CodeInfo> outcome_codes();
std::span<const CodeInfo> import_codes();
std::span<const CodeInfo> import_exit_codes();
std::span<const CodeInfo> manifest_codes();
std::span<const CodeInfo> rules_codes();
std::span<const CodeInfo> convention_codes();
std::span<const CodeInfo> target_codes();
std::span<const CodeInfo> means_codes();
std::span<const CodeInfo> follow_up_codes();
std::span<const CodeInfo> convention_cross_codes();

}  // namespace tremplin::diagnostics
