#include "engine/refusal.h"

#include "base/text.h"

namespace tremplin::engine {

void refuse_name(const std::string& key, const std::string& asked, std::span<const std::string_view> names) {
  if (const auto near = base::nearest(asked, names)) throw Refusal({key + ".near", {asked, std::string(*near)}});
  throw Refusal({key, {asked}});
}

}  // namespace tremplin::engine
