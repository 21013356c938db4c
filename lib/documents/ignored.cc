#include "documents/ignored.h"

#include <string>
#include <vector>

#include "base/text.h"

namespace tremplin::documents {
namespace {

void add_unknown_code(std::string_view code, Place key, diagnostics::Diagnostics& diagnostics) {
  std::vector<std::string_view> codes;
  for (const diagnostics::CodeInfo& row : diagnostics::all_codes()) codes.push_back(row.code);
  diagnostics.add_near(Code::ignored_unknown, key, {std::string(code)}, base::nearest(code, codes));
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
