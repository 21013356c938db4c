#include "render/pieces.h"

#include <algorithm>
#include <vector>

#include "base/share_out.h"

namespace tremplin {

void write_pieces(TextSink& out, std::size_t count, unsigned jobs,
                  const std::function<std::string(std::size_t begin, std::size_t end)>& rows) {
  constexpr std::size_t kPiece = 4096;
  constexpr std::size_t kAtOnce = 32;
  const std::size_t pieces = (count + kPiece - 1) / kPiece;
  for (std::size_t first = 0; first < pieces; first += kAtOnce) {
    std::vector<std::string> made(std::min(kAtOnce, pieces - first));
    share_out(made.size(), made.size() > 1 ? thread_count(jobs) : 1, [&](std::size_t i, unsigned) {
      const std::size_t begin = (first + i) * kPiece;
      made[i] = rows(begin, std::min(count, begin + kPiece));
    });
    for (const std::string& piece : made) out.write(piece);
  }
}

}  // namespace tremplin
