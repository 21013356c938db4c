#pragma once

#include <string>
#include <string_view>

namespace tremplin::format {

/// Where a scalar is to stand: on a line of its own or between `{` and `}`, where `,` and brackets end it.
enum class ScalarPlace { block, flow };

/// `text` as YAML reads it back, byte for byte: plain where that is safe, else in double quotes.
std::string yaml_scalar(std::string_view text, ScalarPlace place);
/// True where some YAML reader takes the plain text for a number, a date, a switch or nothing: `44`, `no`, `~`.
bool looks_typed(std::string_view text);
/// In double quotes, whatever it is.
std::string quoted_scalar(std::string_view text);

}  // namespace tremplin::format
