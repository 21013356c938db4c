#pragma once

#include "tremplin/diagnostic.h"

namespace tremplin {

/// One enumerator for each row of the table (base/codes_*.cc), in its order. What users see is the row's code, which
/// never changes once given.
enum class Code : std::uint16_t {
  // Y: the form of files
  empty_file, not_utf8, control_character, utf16, tab_indentation, not_yaml, open_quote, wrong_first_key, unknown_kind,
  unknown_key, repeated_key, missing_key, wrong_shape, empty_value, bad_date, bad_decimal, bad_count, bad_share,
  bad_points, bad_money, bad_boolean, bad_choice, bad_code, bad_identifier, bad_year, yaml_property, merge_key,
  too_deep, scalar_too_long, stray_document, not_ours, csv_ragged_row, csv_open_quote, csv_stray_quote,
  csv_unknown_column, csv_repeated_column, csv_missing_column, head_after_exits, nothing_here,
  // E: exit records and outcomes
  exit_before_entry, contract_end_before_start, unknown_reason, contract_length_missing, contract_length_twice,
  contract_dates_incomplete, hours_missing, type_not_in_rules, type_missing, type_ambiguous, type_not_of_convention,
  duplicate_id, repeated_record, file_given_twice, unknown_profile, repeated_profile, person_overlap, person_again,
  contract_contradicts_reason, reason_needs_overlay, before_validity, after_validity, social_security_number, email,
  telephone, person_name, person_shared, contract_months_zero,
  outcome_sums, outcome_rate, outcome_repeated_row, outcome_too_large, outcome_bad_group, outcome_lacks_key,
  outcome_by_profile, outcome_cut, rules_mixed, fed_twice,
  // R: rule sets
  unknown_rules, rules_id_twice, rules_unknown_base, rules_two_levels, rules_redefine, reason_without_category,
  reason_two_ways, rules_label_twice, rules_missing_part, rules_bad_presence, rules_valid_reversed, rules_no_source,
  rules_unknown_type, rules_unknown_category, rules_bad_key, rules_bad_months, rules_overlay_undecided,
  // C: conventions
  convention_id_twice,
  // one past the last
  end
};

}  // namespace tremplin
