#include "tremplin/commands/explain.h"

#include <algorithm>
#include <string>
#include <vector>

#include "commands/answer.h"
#include "diagnostics/code_info.h"
#include "engine/refusal.h"
#include "render/findings/explain.h"

namespace tremplin::commands {
namespace {

std::string upper(std::string_view word) {
  std::string out(word);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return out;
}

[[noreturn]] void refuse(const std::string& code) {
  std::vector<std::string_view> codes;
  for (const diagnostics::CodeInfo& row : diagnostics::all_codes()) codes.push_back(row.code);
  engine::refuse_name("explain.unknown", code, codes);
}

std::string explanation(std::string_view code, Language language) {
  if (code.empty()) return render::render_code_list(language);
  const std::string wanted = upper(code);
  const diagnostics::CodeInfo* row = diagnostics::find_code(wanted);
  if (row == nullptr) refuse(wanted);
  return render::render_explanation(*row, language);
}

}  // namespace

std::vector<FindingCode> finding_codes() {
  std::vector<FindingCode> codes;
  for (const diagnostics::CodeInfo& row : diagnostics::all_codes()) codes.push_back({row.code, row.text});
  return codes;
}

RunResult explain(std::string_view code, Language language, const Host& host) {
  return deliver_text(language, host, [&] { return explanation(code, language); });
}

}  // namespace tremplin::commands
