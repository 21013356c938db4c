#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "records/read_record.h"

namespace tremplin::check {

/// What a text under a key says of a person that must not stand there: the finding's code. `PrivacyCheck` by key.
std::optional<Code> personal_code(model::RecordField key, base::PaddedText text);

/// Looks for personal data in the texts of records, and in the names of the user's own keys (E023 to E026, E040, E041,
/// E043, warnings). The value itself is never repeated.
class PrivacyCheck {
 public:
  void check(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics);

 private:
  std::optional<std::string> personal_name(std::string_view key);

  // Some of the keys that say nothing of persons: files have few, on every record.
  static constexpr std::size_t kMostKept = 64;
  std::set<std::string, std::less<>> harmless_;
};

}  // namespace tremplin::check
