#include "import/asp/line_source.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <new>

namespace tremplin::importing {
namespace {

constexpr std::string_view kGzipMagic = "\x1F\x8B";
constexpr std::size_t kWindow = 64 * 1024;
constexpr int kGzip = 16 + MAX_WBITS;

std::string_view without_carriage_return(std::string_view line) {
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

}  // namespace

class LineSource::Inflater {
 public:
  explicit Inflater(std::string_view bytes) : rest_(bytes) {
    if (inflateInit2(&stream_, kGzip) != Z_OK) throw std::bad_alloc();
  }
  ~Inflater() { inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  bool is_done() const { return is_done_; }
  bool is_damaged() const { return is_damaged_; }

  // Appends some more of the text. A file may be several gzip members, one after another.
  void append(std::string& out) {
    std::array<Bytef, kWindow> window;
    feed();
    stream_.next_out = window.data();
    stream_.avail_out = static_cast<uInt>(window.size());
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result == Z_MEM_ERROR) throw std::bad_alloc();
    const std::size_t made = window.size() - stream_.avail_out;
    std::transform(window.begin(), window.begin() + static_cast<std::ptrdiff_t>(made), std::back_inserter(out),
                   [](Bytef byte) { return static_cast<char>(byte); });
    if (result == Z_STREAM_END) {
      end_member();
    } else if (result != Z_OK || (made == 0 && stream_.avail_in == 0 && rest_.empty())) {
      is_damaged_ = true;
    }
  }

 private:
  void feed() {
    if (stream_.avail_in != 0) return;
    fed_ = rest_.substr(0, std::min(rest_.size(), kWindow));
    rest_.remove_prefix(fed_.size());
    // zlib takes a pointer to data that it does not change.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(fed_.data()));
    stream_.avail_in = static_cast<uInt>(fed_.size());
  }

  void end_member() {
    const std::string_view unread = fed_.substr(fed_.size() - stream_.avail_in);
    const bool is_more = unread.empty() ? rest_.starts_with(kGzipMagic) : unread.front() == kGzipMagic.front();
    is_done_ = !is_more;
    if (is_more) is_damaged_ = inflateReset(&stream_) != Z_OK;
  }

  std::string_view rest_;
  std::string_view fed_;
  z_stream stream_{};
  bool is_done_ = false;
  bool is_damaged_ = false;
};

LineSource::LineSource(std::string_view bytes) : bytes_(bytes) {
  if (bytes.starts_with(kGzipMagic)) inflater_ = std::make_unique<Inflater>(bytes);
}

LineSource::~LineSource() = default;

bool LineSource::stop(End end) {
  end_ = end;
  bytes_ = {};
  at_ = 0;
  inflater_ = nullptr;
  return false;
}

bool LineSource::next(std::string_view& line) {
  const bool is_given = inflater_ ? next_inflated(line) : next_plain(line);
  if (!is_given) return false;
  if (line.size() > kLongestLine) return stop(End::line_too_long);
  line = without_carriage_return(line);
  ++line_number_;
  return true;
}

bool LineSource::next_plain(std::string_view& line) {
  if (at_ >= bytes_.size()) return false;
  const std::size_t end = std::min(bytes_.find('\n', at_), bytes_.size());
  line = bytes_.substr(at_, end - at_);
  at_ = end + 1;
  return true;
}

bool LineSource::next_inflated(std::string_view& line) {
  std::size_t end = window_.find('\n', at_);
  if (end == std::string::npos) {
    window_.erase(0, at_);
    at_ = 0;
    std::size_t searched = 0;
    while ((end = window_.find('\n', searched)) == std::string::npos) {
      if (inflater_->is_damaged()) return stop(End::damaged);
      if (window_.size() > kLongestLine) return stop(End::line_too_long);
      if (inflater_->is_done()) break;
      searched = window_.size();
      inflater_->append(window_);
    }
    if (end == std::string::npos && window_.empty()) return false;
  }
  end = std::min(end, window_.size());
  line = std::string_view(window_).substr(at_, end - at_);
  at_ = std::min(end + 1, window_.size());
  return true;
}

}  // namespace tremplin::importing
