#pragma once

#include "report/document/words.h"
#include "report/kinds/kinds.h"

namespace tremplin::report {

// Pieces that several kinds of report share.

/// `Les Jardins de Loire (ACI), convention ACI-044-2009-07`
void add_case_heading(Document& page, const ConventionCase& item);
/// How many exits are dated after the day of the report, if any: the structure's, or those of all structures once.
void add_exits_left_out(Document& page, const ReportInput& input, const ConventionCase& item);
void add_exits_left_out(Document& page, const ReportInput& input);
/// A name of the convention, which leads to its page where there is one.
Value page_link(const PageNames& pages, const model::Convention& convention, Value name);
/// Rule sets, counting rules, inputs, version: the foot of every report.
void add_method(Document& page, const ReportInput& input);
/// The version of the program, and inputs with their hashes.
Facts provenance(const std::string& version, std::span<const InputFile> inputs);
/// The conventions that have errors, each named with its file.
void add_broken(Document& page, const ReportInput& input);
/// A page without a convention to speak of says so.
void add_nothing_chosen(Document& page, const ReportInput& input);

void add_heading(Document& page, std::string key);
void add_sentence(Document& page, Message sentence);
void add_note(Document& page, Message sentence);

/// Territory by year: unemployment beside its reference.
ReportTable context_table(const model::Convention& convention);
/// Yearly annexes: FTE agreed and realised, amounts.
ReportTable annex_table(const model::Convention& convention);
/// Means beside money: who gives what. The convention must have means.
Bullets other_means(const model::Convention& convention);
/// What a `for:` of the means names: an indicator or an operational objective.
Value objective_label(const model::Convention& convention, const std::string& code);
/// True for a date that is after `as_of`, where both are known.
bool is_after(const model::Opt<Date>& date, Date as_of);
/// Whether a meeting of the kind was held in the year, as far as the day knows.
bool has_meeting(const model::Convention& convention, model::FollowUpKind kind, int year, Date as_of);

/// The years to report on: the period's, or the one asked for where it is among them.
std::vector<int> reported_years(const ConventionCase& item, const ReportInput& input);
/// Where the one asked for is not among them: says so, and is true. Nothing else is to be said of the convention.
bool add_other_year(Document& page, const ConventionCase& item, const ReportInput& input);
/// The counts of all of these years.
model::Counts counts_of_years(const ConventionCase& item, const ReportInput& input, const std::vector<int>& years);
std::int64_t suppress_below(const ConventionCase& item, const ReportInput& input);

/// The three years before the convention, as far as anything is known of them.
void add_earlier_results(Document& page, const ConventionCase& item, Date as_of);

/// A chart without one result is left out.
void add_chart(Document& page, Chart chart);
/// One bar for each year with examined exits.
StackChart category_chart(const ConventionCase& item, const std::vector<int>& years, Date as_of);
/// Earlier results, results with their intervals, targets, reference.
TrajectoryChart trajectory_chart(const ConventionCase& item, model::Indicator indicator, const std::vector<int>& years,
                                 Date as_of);

}  // namespace tremplin::report
