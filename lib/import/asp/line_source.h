#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tremplin::importing {

/// The lines of a file, plain or gzip (told by its first bytes), one after another and never the whole of it: memory
/// stays within one line and a window.
class LineSource {
 public:
  /// How the file ended.
  enum class End { whole, damaged, line_too_long };

  static constexpr std::size_t kLongestLine = std::size_t{1} << 20;

  /// `bytes` outlives the source.
  explicit LineSource(std::string_view bytes);
  ~LineSource();
  LineSource(const LineSource&) = delete;
  LineSource& operator=(const LineSource&) = delete;

  /// False at the end. `line`, without its LF or CRLF, is good until the next call. Of a damaged file every whole line
  /// before the damage is given.
  bool next(std::string_view& line);
  /// Of the line last given, from 1.
  std::int64_t line_number() const { return line_number_; }
  End end() const { return end_; }

 private:
  class Inflater;

  bool next_plain(std::string_view& line);
  bool next_inflated(std::string_view& line);
  bool stop(End end);

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::unique_ptr<Inflater> inflater_;
  std::string window_;
  std::int64_t line_number_ = 0;
  End end_ = End::whole;
};

}  // namespace tremplin::importing
