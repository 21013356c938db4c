#include <algorithm>

#include "sheets/out_workbook.h"

namespace tremplin::sheets {

std::string sheet_name(std::string_view text, std::size_t longest) {
  std::string name;
  std::size_t characters = 0;
  for (const char c : text) {
    const bool begins_one = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (begins_one && ++characters > longest) break;
    name += std::string_view("[]:*?/\\").find(c) == std::string_view::npos ? c : '-';
  }
  while (name.starts_with('\'')) name.erase(0, 1);
  while (name.ends_with('\'')) name.pop_back();
  return name.empty() ? "-" : name;
}

std::string column_letter(std::size_t index) {
  std::string letters;
  for (std::size_t left = index + 1; left > 0; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters;
}

}  // namespace tremplin::sheets
