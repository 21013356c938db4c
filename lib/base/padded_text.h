#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tremplin::base {

/// So many bytes behind a padded text can be read: what looks at texts in whole blocks masks off what is not theirs,
/// and asks for no length.
inline constexpr std::size_t kPadding = 64;

/// A text behind whose end `kPadding` bytes can be read (simdjson's `padded_string_view`). There are three ways to
/// one: a part of a source's bytes, which the disk pads, and a copy in a `PaddedArena` or a `PaddedPool`.
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
  friend class PaddedArena;
  friend class PaddedPool;
  static constexpr char kNothing[kPadding] = {};

  constexpr explicit PaddedText(std::string_view text) : text_(text) {}

  std::string_view text_ = kNothing;
};

/// Keeps copies of texts, each with its padding; they stay where they are.
class PaddedArena {
 public:
  PaddedText keep(std::string text) {
    const std::size_t size = text.size();
    text.append(kPadding, '\0');
    return PaddedText(std::string_view(texts_.emplace_back(std::move(text))).substr(0, size));
  }
  std::size_t size() const { return texts_.size(); }
  /// Only ever to fewer: those kept last go.
  void resize(std::size_t size) { texts_.resize(size); }
  void clear() { texts_.clear(); }

 private:
  std::deque<std::string> texts_;
};

/// Keeps copies of many short texts one behind the other, none of which goes before all do: what stands behind one is
/// the next one, or padding.
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
