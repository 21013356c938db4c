#include "io/file_name.h"

#include <fmt/format.h>

namespace tremplin::io {
namespace {

bool is_kept(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

}  // namespace

std::string file_name_of(std::string_view id) {
  std::string name;
  for (const char c : id) {
    const bool begins_oddly = name.empty() && (c == '-' || c == '.');
    if (is_kept(c) && !begins_oddly)
      name += c;
    else
      name += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return name;
}

}  // namespace tremplin::io
