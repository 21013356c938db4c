#include "scan/text_scan.h"

#include "base/text.h"
#include "scan/byte_block.h"

namespace tremplin::scan {
namespace {

constexpr std::size_t kStep = 64;

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F;
}

// Whether there are control characters, bytes outside ASCII, and line feeds before a hyphen.
struct Remarkable {
  bool controls = true;
  bool beyond_ascii = true;
  bool hyphens = true;
};

// Of a step with something in it that is not printed or not ASCII.
Remarkable remark_closely(const char* at) {
  ByteBlock controls = ByteBlock::none();
  ByteBlock beyond_ascii = ByteBlock::none();
  for (std::size_t i = 0; i < kStep; i += 16) {
    const ByteBlock block(at + i);
    const ByteBlock others =
        block.where_equal('\n') | block.where_equal('\r') | block.where_equal('\t') | block.where_below('\0');
    controls = controls | block.where_not_printed().without(others);
    beyond_ascii = beyond_ascii | block;
  }
  return {controls.not_ascii() != 0, beyond_ascii.not_ascii() != 0, false};
}

Remarkable remark(const char* at) {
  ByteBlock odd = ByteBlock::none();
  ByteBlock hyphens = ByteBlock::none();
  for (std::size_t i = 0; i < kStep; i += 16) {
    const ByteBlock block(at + i);
    const ByteBlock feeds = block.where_equal('\n');
    odd = odd | block.where_not_printed().without(feeds);
    hyphens = hyphens | (feeds & ByteBlock(at + i + 1).where_equal('-'));
  }
  Remarkable found = odd.not_ascii() != 0 ? remark_closely(at) : Remarkable{false, false, false};
  found.hyphens = hyphens.not_ascii() != 0;
  return found;
}

class TextScanner {
 public:
  TextScanner(std::string_view text, std::size_t begin) : text_(text), at_(begin) {
    // A part may begin within a character, of four bytes at most.
    for (int i = 0; i < 3 && at_ > 0 && is_within_character(at_); ++i) --at_;
  }

  TextScan to(std::size_t end) {
    while (at_ < end) {
      const bool is_wide = at_ + kStep + 1 <= text_.size() && at_ + kStep <= end;
      const std::size_t next = is_wide ? at_ + kStep : end;
      const Remarkable remarkable = is_wide ? remark(text_.data() + at_) : Remarkable{};
      if (remarkable.hyphens) note_hyphens(next);
      if (remarkable.controls) look_for_control(next);
      if (remarkable.beyond_ascii) look_at_characters(next);
      at_ = next;
    }
    return std::move(found_);
  }

 private:
  bool is_within_character(std::size_t at) const {
    return at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80;
  }
  void note_hyphens(std::size_t end) {
    for (std::size_t at = at_; at < end; ++at)
      if (text_[at] == '\n' && text_.substr(at + 1, 3) == "---") found_.hyphens.push_back(at);
  }
  void look_for_control(std::size_t end) {
    for (std::size_t at = at_; at < end && !found_.control; ++at)
      if (is_control(text_[at])) found_.control = at;
  }
  void look_at_characters(std::size_t end) {
    if (found_.not_utf8) return;
    // From where the characters have been seen whole, to where they are again.
    const std::size_t begin = std::max(at_, whole_);
    while (is_within_character(end)) ++end;
    if (begin >= end) return;
    if (const auto wrong = base::find_invalid_utf8(text_.substr(begin, end - begin))) found_.not_utf8 = begin + *wrong;
    whole_ = end;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t whole_ = 0;
  TextScan found_;
};

}  // namespace

void TextScan::join(const TextScan& next) {
  if (!control) control = next.control;
  if (!not_utf8) not_utf8 = next.not_utf8;
  hyphens.insert(hyphens.end(), next.hyphens.begin(), next.hyphens.end());
}

TextScan scan_text(std::string_view text, std::size_t begin, std::size_t end) {
  return TextScanner(text, begin).to(end);
}

TextScan scan_text(std::string_view text) { return scan_text(text, 0, text.size()); }

}  // namespace tremplin::scan
