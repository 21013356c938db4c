#pragma once

#include "options/arguments.h"

namespace tremplin::cli {

// What the rows of the table run: options of the library made of what was given, the library called.
commands::RunResult run_validate(const Arguments& given, const commands::Host& host);
commands::RunResult run_compute_outcomes(const Arguments& given, const commands::Host& host);
commands::RunResult run_negotiate(const Arguments& given, const commands::Host& host);
commands::RunResult run_report_kind(const Arguments& given, const commands::Host& host);
commands::RunResult run_fmt(const Arguments& given, const commands::Host& host);
commands::RunResult run_init(const Arguments& given, const commands::Host& host);
commands::RunResult run_rules(const Arguments& given, const commands::Host& host);
commands::RunResult run_rules_show(const Arguments& given, const commands::Host& host);
commands::RunResult run_rules_check(const Arguments& given, const commands::Host& host);
commands::RunResult run_schema(const Arguments& given, const commands::Host& host);
commands::RunResult run_explain(const Arguments& given, const commands::Host& host);
commands::RunResult run_import_asp(const Arguments& given, const commands::Host& host);

commands::RunResult run_completion(const Arguments& given, const commands::Host& host);
commands::RunResult run_help(const Arguments& given, const commands::Host& host);

}  // namespace tremplin::cli
