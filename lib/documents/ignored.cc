#include "documents/ignored.h"

#include <string>
#include <vector>

#include "base/text.h"

namespace tremplin::documents {
namespace {

void add_unknown_code(std::string_view code, Place key, diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string_view> codes;
  for (const diagnostics::CodeInfo& row : diagnostics::all_codes()) codes.push_back(row.code);
  const auto near = base::nearest(code, codes);
  if (near)
    diagnostics.add(Code::ignored_unknown, key, {std::string(code), std::string(*near)});
  else
    diagnostics.add_without_help(Code::ignored_unknown, key, {std::string(code), std::string()});
}

}  // namespace

void take_ignored(std::string_view code, Place key, const yaml::DocumentText& document,
                  diagnostics::Diagnostics& diagnostics) {
  const diagnostics::CodeInfo* info = diagnostics::find_code(code);
  if (info == nullptr) return add_unknown_code(code, key, diagnostics);
  if (info->severity == Severity::error) return diagnostics.add(Code::ignored_error, key, {std::string(code)});
  diagnostics.ignore({info->id, key, document.offset, document.offset + document.text.size()});
}

}  // namespace tremplin::documents
