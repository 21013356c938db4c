#include "tremplin/commands/suggest.h"

#include <vector>

#include "base/text.h"

namespace tremplin::commands {

std::optional<std::string> nearest_name(std::string_view text, std::span<const std::string> candidates) {
  const std::vector<std::string_view> views(candidates.begin(), candidates.end());
  const auto found = base::nearest(text, views);
  return found ? std::optional(std::string(*found)) : std::nullopt;
}

}  // namespace tremplin::commands
