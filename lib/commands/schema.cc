#include "tremplin/commands/schema.h"

#include "commands/answer.h"
#include "engine/refusal.h"
#include "schema/json_schema.h"

namespace tremplin::commands {

RunResult schema(std::string_view kind, Language language, const Host& host) {
  return deliver_text(language, host, [kind] {
    std::string written = schema::json_schema(kind);
    if (written.empty()) engine::refuse_name("schema.unknown", std::string(kind), schema::schema_kinds());
    return written;
  });
}

}  // namespace tremplin::commands
