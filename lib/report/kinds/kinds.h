#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "people/understanding.h"
#include "report/document/document.h"
#include "report/figures/earlier_figures.h"
#include "report/figures/figures.h"
#include "report/figures/unjudged.h"

namespace tremplin::report {

/// A convention to report on, its rule set, and what is known of its structure (null where nothing is).
struct ConventionCase {
  const model::Convention* convention = nullptr;
  const rules::RuleSet* rules = nullptr;
  const StructureFigures* figures = nullptr;
  /// What its earlier years rest on.
  OwnFigures record;
  /// The conventions that it follows, among those read.
  std::vector<const model::Convention*> former = {};
};

/// A convention that has errors of form: named, not reported on.
struct BrokenConvention {
  std::string name;
  std::string file;
};

struct InputFile {
  std::string name;
  /// In hexadecimal.
  std::string sha256;
};

/// The inputs listed in a file of their own, beside the pages of a folder.
struct InputList {
  std::string file;
  /// Of the list, in hexadecimal.
  std::string sha256;
  std::int64_t count = 0;
};

enum class AsOf { given, latest_exit, unknown };

/// Where each convention has a page of its own: the name of its file.
using PageNames = std::map<const model::Convention*, std::string>;

/// Everything that a report may speak of. Cases stand in order of convention id; inputs in order of name.
struct ReportInput {
  std::vector<ConventionCase> cases;
  std::vector<BrokenConvention> broken;
  /// Never null.
  std::unique_ptr<EarlierFigures> earlier;
  Date as_of;
  AsOf as_of_source = AsOf::unknown;
  /// Whose day it is, where it is an exit's.
  LatestExit latest_exit;
  Unjudged unjudged;
  std::optional<int> year;
  /// The user's; else the rule set's holds.
  std::optional<std::int64_t> suppress_below;
  std::vector<InputFile> inputs;
  /// Instead of `inputs` where many pages share them.
  std::optional<InputList> input_list = std::nullopt;
  /// Of the pages beside this one.
  PageNames pages = {};
  std::string version;
  std::int64_t records_left_out = 0;
  /// Tables that were read with understanding, in order of name.
  std::vector<people::UnderstoodTable> understood;
};

/// A page, and the verdicts that stand on it by their codes (for `--fail-on`).
struct Report {
  Document page;
  std::set<std::string> verdicts;
};

Report report_convention(const ReportInput& input);
Report report_follow_up(const ReportInput& input);
Report report_cdiae(const ReportInput& input);
Report report_results(const ReportInput& input);
Report report_renewal(const ReportInput& input);
Report report_funders(const ReportInput& input);
Report report_audience(const ReportInput& input);
Report report_annual_account(const ReportInput& input);
/// Two versions of conventions; those of the same id are compared.
Report report_changes(const ReportInput& before, const ReportInput& after);

}  // namespace tremplin::report
