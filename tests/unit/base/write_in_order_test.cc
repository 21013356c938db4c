#include "base/write_in_order.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

using tremplin::base::write_in_order;

namespace {

constexpr std::size_t kRows = 30000;

std::string row(std::size_t i) { return std::to_string(i) + "\n"; }

std::string rows(std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += row(i);
  return all;
}

// Takes so many texts, and fails at the next and at every other.
class NarrowSink : public tremplin::commands::TextSink {
 public:
  explicit NarrowSink(int room) : room_(room) {}
  void write(std::string_view text) override {
    if (room_-- <= 0) throw std::runtime_error("full");
    text_ += text;
  }
  const std::string& text() const { return text_; }

 private:
  int room_;
  std::string text_;
};

void write(tremplin::commands::TextSink& out, unsigned jobs, std::size_t broken = kRows) {
  tremplin::base::write_in_order(out, kRows, jobs, [broken](std::string& text, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (i == broken) throw std::runtime_error("row " + std::to_string(i));
      text += row(i);
    }
  });
}

}  // namespace

TEST_CASE("rows are written in order by any number of threads") {
  for (const unsigned jobs : {1U, 2U, 5U}) {
    NarrowSink out(1000);
    write(out, jobs);
    CHECK(out.text() == rows(kRows));
  }
}

TEST_CASE("after a piece that cannot be written or made none is written") {
  for (const unsigned jobs : {1U, 2U, 5U}) {
    NarrowSink full(3);
    CHECK_THROWS_WITH_AS(write(full, jobs), "full", std::runtime_error);
    CHECK(full.text() == rows(3 * 4096));
    NarrowSink out(1000);
    CHECK_THROWS_WITH_AS(write(out, jobs, 9000), "row 9000", std::runtime_error);
    CHECK(out.text() == rows(2 * 4096));
  }
}
