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
  // E2xx: import of the payment agency’s files
  asp_unknown_file, asp_file_not_needed, asp_not_utf8, asp_damaged_file, asp_line_too_long, asp_missing_column,
  asp_ragged_row, asp_after_end, asp_bad_value, asp_empty_value, asp_joined_rows, asp_columns_left, asp_column_told,
  asp_repeated_row, asp_fund_left, asp_convention_contradiction, asp_version_twice, asp_no_target,
  asp_no_annex_in_force, asp_no_expected_exits, asp_months_left, asp_previous_left, asp_file_missing,
  asp_exit_reason_missing, asp_exit_day_missing, asp_reason_unknown, asp_label_unknown, asp_category_differs,
  asp_contract_unknown, asp_contract_twice, asp_sources_differ, asp_exit_before_renewal, asp_hours_incomplete,
  asp_renewal_alone, asp_other_measure, asp_states_left, asp_months_lost, asp_no_exit, asp_contract_only,
  asp_state_only, import_file_exists, import_nothing,
  // R: rule sets
  unknown_rules, rules_id_twice, rules_unknown_base, rules_two_levels, rules_redefine, reason_without_category,
  reason_two_ways, rules_label_twice, rules_missing_part, rules_bad_presence, rules_valid_reversed, rules_no_source,
  rules_unknown_type, rules_unknown_category, rules_bad_key, rules_bad_months, rules_overlay_undecided,
  // C: conventions
  convention_id_twice, bad_department, bad_siret, siret_missing, project_empty, axis_empty, period_reversed,
  period_too_long, period_extended, convention_overlap, draft_overlap, renews_itself, unknown_activity,
  convention_unknown_profile, request_missing, targets_missing, expected_exits_missing, earlier_results_missing,
  justification_missing, year_outside_period, targets_do_not_add_up, targets_exceed_dynamic, targets_fall,
  baseline_exceeds_examined, priority_without_reference, priority_undecided, objective_id_twice,
  positions_out_of_order, year_without_exits, means_missing, only_money, opinion_missing, opinion_after_prefect,
  opinion_after_signature, opinion_unfavourable, signature_missing, pole_emploi_not_signed, signed_after_end,
  unknown_objective, annex_bad_number, annex_other_type, annex_other_department, annex_total, follow_up_missing,
  meeting_missing, analysis_missing, decision_missing, strengthening_missing, causes_missing,
  // one past the last
  end
};

}  // namespace tremplin
