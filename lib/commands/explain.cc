#include "tremplin/commands/explain.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "diagnostics/code_info.h"
#include "render/findings/explain.h"
#include "render/text/catalogue.h"

namespace tremplin::commands {
namespace {

std::string upper(std::string_view word) {
  std::string out(word);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return out;
}

[[noreturn]] void refuse(const std::string& code, Language language) {
  std::vector<std::string_view> codes;
  for (const diagnostics::CodeInfo& row : diagnostics::all_codes()) codes.push_back(row.code);
  const auto near = base::nearest(code, codes);
  throw UsageError(near ? render::text(language, "explain.unknown_near", {code, std::string(*near)})
                        : render::text(language, "explain.unknown", {code}));
}

}  // namespace

std::vector<FindingCode> finding_codes() {
  std::vector<FindingCode> codes;
  for (const diagnostics::CodeInfo& row : diagnostics::all_codes()) codes.push_back({row.code, row.text});
  return codes;
}

RunResult explain(std::string_view code, Language language, const Host& host) {
  if (code.empty()) {
    host.out.write(render::render_code_list(language));
    return {};
  }
  const std::string wanted = upper(code);
  const diagnostics::CodeInfo* row = diagnostics::find_code(wanted);
  if (row == nullptr) refuse(wanted, language);
  host.out.write(render::render_explanation(*row, language));
  return {};
}

}  // namespace tremplin::commands
