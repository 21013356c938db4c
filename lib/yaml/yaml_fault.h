#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"

namespace tremplin::yaml {

/// Why a text is not YAML, in the words of somebody who writes one: what is wrong at a place and what to write there.
struct YamlFault {
  /// `not_yaml`, or a finding that says more by itself (a tab, a quote left open, a conflict of versions).
  Code code = Code::not_yaml;
  Bilingual what;
  Bilingual help;
  /// What to write, where one thing is right; else empty.
  std::string right;
  std::size_t offset = 0;
  std::size_t length = 1;
};

/// Looks for the cause by lines, from the text's beginning (or, in a long text, from somewhat before) to `stopped`, the
/// offset at which the parser gave up: a fault mostly stands before the place where it makes itself felt. Where none of
/// the usual causes is found, the fault is at `stopped`, with words that say no more than that.
YamlFault find_yaml_fault(std::string_view text, std::size_t stopped);

}  // namespace tremplin::yaml
