#include "people/decode.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace tremplin::people {
namespace {

// 0x80 to 0x9F of Windows-1252; 0 where no French text has the sign.
constexpr std::array<char16_t, 32> kSigns = {0x20AC, 0,      0x201A, 0,      0x201E, 0x2026, 0,      0,
                                             0,      0,      0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                             0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                             0,      0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
// Among 0xA0 to 0xBF: no-break space, «, °, ², ·, º, ».
constexpr std::array<unsigned char, 7> kHighSigns = {0xA0, 0xAB, 0xB0, 0xB2, 0xB7, 0xBA, 0xBB};

// The character of a byte of 0x80 or more; 0 where it is none that is expected.
char32_t of_windows_1252(unsigned char byte) {
  if (byte < 0xA0) return kSigns[byte - 0x80U];
  if (byte >= 0xC0) return byte == 0xD7 || byte == 0xF7 ? 0 : byte;
  return std::find(kHighSigns.begin(), kHighSigns.end(), byte) != kHighSigns.end() ? byte : 0;
}

std::optional<DecodedText> decode_windows_1252(std::string_view bytes) {
  DecodedText out;
  out.text.reserve(bytes.size() + bytes.size() / 16);
  bool has_first = false;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x80) {
      if (value == 0) return std::nullopt;
      out.text.push_back(byte);
      continue;
    }
    const char32_t c = of_windows_1252(value);
    if (c == 0) return std::nullopt;
    if (!has_first) out.first = out.text.size();
    has_first = true;
    base::append_code_point(out.text, c);
  }
  return out;
}

std::optional<DecodedText> decode_utf_16(std::string_view bytes, bool is_big_endian) {
  DecodedText out;
  out.encoding = Liberty::utf_16;
  if (bytes.size() % 2 != 0) bytes.remove_suffix(1);
  const auto unit = [&](std::size_t at) {
    const auto a = static_cast<unsigned char>(bytes[at]);
    const auto b = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(is_big_endian ? a << 8 | b : b << 8 | a);
  };
  for (std::size_t at = 2; at < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c == 0) return std::nullopt;
    if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size()) {
      const char32_t low = unit(at + 2);
      if (low < 0xDC00 || low > 0xDFFF) return std::nullopt;
      c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
      at += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      return std::nullopt;
    }
    base::append_code_point(out.text, c);
  }
  return out;
}

}  // namespace

std::optional<DecodedText> decode_table(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return decode_utf_16(bytes, false);
  if (bytes.starts_with("\xFE\xFF")) return decode_utf_16(bytes, true);
  if (!base::find_invalid_utf8(bytes)) return std::nullopt;
  return decode_windows_1252(bytes);
}

}  // namespace tremplin::people
