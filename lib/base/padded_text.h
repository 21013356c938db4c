#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace tremplin::base {

/// So many bytes behind a padded text can be read: what looks at texts in whole blocks masks off what is not theirs,
/// and asks for no length.
inline constexpr std::size_t kPadding = 64;

/// A text behind whose end `kPadding` bytes can be read (simdjson's `padded_string_view`). There are two ways to
/// one: a part of a source's bytes, which the disk pads, and a copy in a `PaddedPool`.
class PaddedText {
 public:
  constexpr PaddedText() = default;
  /// `text` is a part of the bytes of a source: of `Bytes`, or of a text that is one of these.
  static constexpr PaddedText in_source(std::string_view text) { return PaddedText(text); }

  // NOLINTNEXTLINE(google-explicit-constructor): it is a text, and more.
  constexpr operator std::string_view() const { return text_; }
  constexpr const char* data() const { return text_.data(); }
  constexpr std::size_t size() const { return text_.size(); }
  constexpr bool empty() const { return text_.empty(); }
  constexpr char operator[](std::size_t at) const { return text_[at]; }
  friend constexpr bool operator==(PaddedText a, std::string_view b) { return a.text_ == b; }

 private:
  friend class PaddedPool;
  static constexpr char kNothing[kPadding] = {};

  constexpr explicit PaddedText(std::string_view text) : text_(text) {}

  std::string_view text_ = kNothing;
};

/// Keeps copies of texts one behind the other, none of which goes before all do: what stands behind one is the next
/// one, what was there before, or padding.
class PaddedPool {
 public:
  PaddedText keep(std::string_view text) {
    if (text.size() > kChunk / 4) return keep_alone(text);
    if (used_ + text.size() + kPadding > kChunk) {
      chunks_.push_back(std::make_unique<char[]>(kChunk));
      used_ = 0;
    }
    char* const to = chunks_.back().get() + used_;
    std::memcpy(to, text.data(), text.size());
    used_ += text.size();
    return PaddedText(std::string_view(to, text.size()));
  }
  /// Keeps a first chunk for what comes next.
  void clear() {
    large_.clear();
    if (chunks_.empty()) return;
    chunks_.resize(1);
    used_ = 0;
  }

 private:
  static constexpr std::size_t kChunk = std::size_t{64} << 10;

  PaddedText keep_alone(std::string_view text) {
    large_.push_back(std::make_unique<char[]>(text.size() + kPadding));
    std::memcpy(large_.back().get(), text.data(), text.size());
    return PaddedText(std::string_view(large_.back().get(), text.size()));
  }

  std::vector<std::unique_ptr<char[]>> chunks_;
  std::vector<std::unique_ptr<char[]>> large_;
  std::size_t used_ = kChunk;
};

}  // namespace tremplin::base
