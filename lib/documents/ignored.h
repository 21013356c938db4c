#pragma once

#include <string_view>

#include "diagnostics/diagnostics.h"
#include "yaml/yaml.h"

namespace tremplin::documents {

/// Takes a code of a document's `ignore`: its findings in that document are not to be shown. Findings: a code that
/// there is not (Y098), one of an error (Y099).
void take_ignored(std::string_view code, Place key, const yaml::DocumentText& document,
                  diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::documents
