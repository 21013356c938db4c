#pragma once

#include <optional>
#include <string_view>

#include "check/records/check_record.h"

namespace tremplin::classify {

/// What became of an exit (DOMAIN.md 4): the threshold is tested first, then the neutralised reasons; each has passed
/// one test more than the one before it.
enum class RecordStatus { below_threshold, withdrawn, examined };
/// As it stands in files.
std::string_view word_of(RecordStatus status);

struct Classification {
  RecordStatus status = RecordStatus::examined;
  /// Of the reason; for exits below threshold too, where it does not count.
  model::Category category = model::Category::other;
  /// The category under another source, where sources disagree. Not for exits below threshold.
  std::optional<model::Category> alt;
  /// Examined, with a contract of exactly the threshold length.
  bool is_at_boundary = false;
  /// Not below threshold, with an `alt` that is not the boundary's.
  bool is_ambiguous = false;
  /// The rule that said so.
  const rules::Reason* reason = nullptr;
};

/// Classification takes checked records only, and decides nothing by itself: category, threshold and alternatives are
/// the rule set's.
Classification classify(const check::CheckedRecord& checked);

/// True where presence and hours reach the threshold. Months are counted date to date, days with both ends.
bool reaches_threshold(const model::ExitRecord& record, const rules::Threshold& threshold);

}  // namespace tremplin::classify
