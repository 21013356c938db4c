#include "engine/refusal.h"

#include <algorithm>

#include "base/text.h"

namespace tremplin::engine {
namespace {

// What is long enough to be the beginning of a name, and not a slip.
constexpr std::size_t kBeginning = 4;

std::optional<std::string_view> name_meant(std::string_view asked, std::span<const std::string_view> names) {
  if (const auto near = base::nearest(asked, names)) return near;
  if (asked.size() < kBeginning) return std::nullopt;
  const auto longer = std::ranges::find_if(names, [&](std::string_view name) { return name.starts_with(asked); });
  return longer == names.end() ? std::nullopt : std::optional(*longer);
}

}  // namespace

void refuse_name(const std::string& key, const std::string& asked, std::span<const std::string_view> names) {
  if (const auto meant = name_meant(asked, names)) throw Refusal({key + ".near", {asked, std::string(*meant)}});
  throw Refusal({key, {asked}});
}

}  // namespace tremplin::engine
