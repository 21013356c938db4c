#include "tremplin/commands/schema.h"

#include "base/text.h"
#include "render/text/catalogue.h"
#include "schema/json_schema.h"

namespace tremplin::commands {

RunResult schema(std::string_view kind, Language language, const Host& host) {
  const std::string written = schema::json_schema(kind);
  if (written.empty()) {
    const auto near = base::nearest(kind, schema::schema_kinds());
    throw UsageError(near ? render::text(language, "schema.unknown_near", {std::string(kind), std::string(*near)})
                          : render::text(language, "schema.unknown", {std::string(kind)}));
  }
  host.out.write(written);
  return {};
}

}  // namespace tremplin::commands
