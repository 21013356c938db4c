#include "api/problems.h"

#include <algorithm>

#include <fmt/format.h>

#include "render/findings/finding.h"

namespace tremplin {
namespace {

Text both_languages(Bilingual pattern, const std::vector<Arg>& args) {
  return {render::filled_template(pattern, args, Language::french),
          render::filled_template(pattern, args, Language::english)};
}

Problem problem_of(const Diagnostic& finding) {
  const diagnostics::CodeInfo& row = diagnostics::info(finding.code);
  Problem problem{std::string(row.code), finding.severity, both_languages(row.text, finding.args), {}};
  if (finding.has_help) problem.help = both_languages(row.help, finding.args);
  return problem;
}

std::string first_error(const std::vector<Problem>& problems) {
  const auto first = std::find_if(problems.begin(), problems.end(),
                                  [](const Problem& problem) { return problem.severity == Severity::error; });
  return first == problems.end() ? std::string() : fmt::format("{}: {}", first->code, first->text.en);
}

}  // namespace

DataError::DataError(std::vector<Problem> problems)
    : std::runtime_error(first_error(problems)), problems_(std::move(problems)) {}

std::vector<Problem> problems_of(const diagnostics::Diagnostics& diagnostics) {
  std::vector<Problem> problems;
  for (const Diagnostic& finding : diagnostics.sorted()) problems.push_back(problem_of(finding));
  return problems;
}

void throw_problem(Code code, std::vector<Arg> args) {
  diagnostics::Diagnostics diagnostics;
  diagnostics.add(code, Place{}, std::move(args));
  throw DataError(problems_of(diagnostics));
}

}  // namespace tremplin
