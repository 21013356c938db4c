#include "render/pieces.h"

#include <algorithm>
#include <atomic>
#include <vector>

#include "base/share_out.h"

namespace tremplin {
namespace {

// Lets pieces be written one after the other, whoever made them.
class Order {
 public:
  // False where a piece before this one has failed.
  bool wait_for(std::size_t piece) {
    for (std::size_t next = next_; next != piece; next = next_) next_.wait(next);
    return !has_failed_;
  }
  void end(bool has_failed) {
    has_failed_ = has_failed;
    ++next_;
    next_.notify_all();
  }

 private:
  std::atomic<std::size_t> next_ = 0;
  // Belongs to whose turn it is.
  bool has_failed_ = false;
};

}  // namespace

void write_pieces(TextSink& out, std::size_t count, unsigned jobs,
                  const std::function<void(std::string& text, std::size_t begin, std::size_t end)>& rows) {
  constexpr std::size_t kPiece = 4096;
  const std::size_t pieces = (count + kPiece - 1) / kPiece;
  const unsigned threads = pieces > 1 ? thread_count(jobs) : 1;
  std::vector<std::string> texts(threads);
  Order order;
  share_out(pieces, threads, [&](std::size_t piece, unsigned thread) {
    std::string& text = texts[thread];
    bool has_failed = true;
    try {
      text.clear();
      rows(text, piece * kPiece, std::min(count, (piece + 1) * kPiece));
      if (order.wait_for(piece)) {
        out.write(text);
        has_failed = false;
      }
    } catch (...) {
      order.wait_for(piece);
      order.end(true);
      throw;
    }
    order.end(has_failed);
  });
}

}  // namespace tremplin
