#include "report/document/joined.h"

namespace tremplin::report {

Document joined(Message title, std::span<const Document> pages) {
  Document whole{pages.empty() ? std::string() : pages.front().kind, std::move(title), {}, {}};
  for (const Document& page : pages) {
    whole.blocks.emplace_back(Heading{1, page.title});
    for (Block block : page.blocks) {
      if (auto* heading = std::get_if<Heading>(&block)) ++heading->level;
      whole.blocks.push_back(std::move(block));
    }
  }
  return whole;
}

}  // namespace tremplin::report
