#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tremplin::check {

// Numbers given by the State and its agencies.

/// `01` to `19`, `2A`, `2B`, `21` to `95`, `971` to `989`.
bool is_department(std::string_view text);

/// 14 digits under Luhn's key; those of La Poste (356000000…), given to its offices without it, have digits whose sum
/// is a multiple of 5.
bool is_siret(std::string_view text);

/// A yearly annex's number, `ACI044180007A0M1`: measure, department (3), year (2), order (4), renewal, modification.
struct AnnexNumber {
  std::string_view measure;
  /// As a convention has it: `44`, `2A`, `971`.
  std::string department;
};
std::optional<AnnexNumber> parse_annex_number(std::string_view text);

}  // namespace tremplin::check
