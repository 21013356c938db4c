#include "support/random_pick.h"

#include <array>

namespace tremplin_tests {
namespace {

constexpr std::array<std::string_view, 20> kScraps = {" ", ":", "\n", "-",  "#",  "\"", "'",  "\t", ",", "}",
                                                      "]", "{", "[",  ": ", " #", "\r", "- ", "é",  "?", "\n\n"};

}  // namespace

void mutate(std::string& text, RandomPick& random) {
  if (text.empty()) return;
  const auto at = static_cast<std::size_t>(random.below(static_cast<int>(text.size())));
  switch (random.below(4)) {
    case 0: text.erase(at, 1 + static_cast<std::size_t>(random.below(3))); return;
    case 1: text.insert(at, random.of(kScraps)); return;
    case 2: text.replace(at, 1, random.of(kScraps)); return;
    default:
      text.insert(at, text.substr(static_cast<std::size_t>(random.below(static_cast<int>(text.size()))), 12));
      return;
  }
}

std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

}  // namespace tremplin_tests
