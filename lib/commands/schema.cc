#include "tremplin/commands/schema.h"

#include "base/text.h"
#include "render/text/catalogue.h"
#include "schema/json_schema.h"

namespace tremplin {

RunResult schema(std::string_view kind, Language language, const Host& host) {
  const std::string written = json_schema(kind);
  if (written.empty()) {
    const auto near = nearest(kind, schema_kinds());
    throw UsageError(near ? text(language, "schema.unknown_near", {std::string(kind), std::string(*near)})
                          : text(language, "schema.unknown", {std::string(kind)}));
  }
  host.out.write(written);
  return {};
}

}  // namespace tremplin
