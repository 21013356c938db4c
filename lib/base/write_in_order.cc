#include "base/write_in_order.h"

#include <algorithm>
#include <atomic>
#include <vector>

#include "base/parallel_for.h"

namespace tremplin::base {
namespace {

// Lets pieces be written one after the other, whoever made them.
struct Order {
  std::atomic<std::size_t> next = 0;
  // Belongs to whose turn it is.
  bool has_failed = false;
};

// One piece's turn, which ends with this. Unless it has succeeded, no piece after it is written.
class OrderedWriter {
 public:
  OrderedWriter(Order& order, std::size_t piece) : order_(order), piece_(piece) {}
  OrderedWriter(const OrderedWriter&) = delete;
  OrderedWriter& operator=(const OrderedWriter&) = delete;
  ~OrderedWriter() {
    wait();
    order_.has_failed = !has_succeeded_;
    ++order_.next;
    order_.next.notify_all();
  }
  // False where a piece before this one has failed.
  bool wait() {
    for (std::size_t next = order_.next; next != piece_; next = order_.next) order_.next.wait(next);
    return !order_.has_failed;
  }
  void succeed() { has_succeeded_ = true; }

 private:
  Order& order_;
  std::size_t piece_;
  bool has_succeeded_ = false;
};

}  // namespace

void write_in_order(commands::TextSink& out, std::size_t count, unsigned jobs,
                    const std::function<void(std::string& text, std::size_t begin, std::size_t end)>& rows) {
  constexpr std::size_t kPiece = 4096;
  const std::size_t pieces = (count + kPiece - 1) / kPiece;
  const unsigned threads = pieces > 1 ? base::thread_count(jobs) : 1;
  std::vector<std::string> texts(threads);
  Order order;
  base::parallel_for(pieces, threads, [&](std::size_t piece, unsigned thread) {
    OrderedWriter turn(order, piece);
    std::string& text = texts[thread];
    text.clear();
    rows(text, piece * kPiece, std::min(count, (piece + 1) * kPiece));
    if (!turn.wait()) return;
    out.write(text);
    turn.succeed();
  });
}

}  // namespace tremplin::base
