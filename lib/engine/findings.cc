#include "engine/findings.h"

#include "render/findings/diagnostic_text.h"
#include "render/text/catalogue.h"

namespace tremplin::engine {

void write_findings(const Dataset& data, const commands::CommonOptions& common, const commands::Host& host) {
  render::SourceTexts texts(host.disk, data.sources);
  const diagnostics::Diagnostics shown =
      data.diagnostics.without([](Code code) { return diagnostics::info(code).is_for_validate; });
  host.err.write(
      render::render_diagnostics_text(shown, texts, {common.message_language, common.snippets, common.colour}));
}

bool is_refused(const Dataset& data, const PassCounts& passed, const commands::CommonOptions& common,
                const commands::Host& host) {
  write_findings(data, common, host);
  if (!data.diagnostics.has_errors()) return false;
  if (common.keep_going) {
    host.err.write((passed.left_out > 0
                        ? render::text(common.message_language, "keep_going.left_out", {passed.left_out})
                        : render::text(common.message_language, "keep_going.only_others_left_out")) +
                   "\n");
    return false;
  }
  host.err.write(render::text(common.message_language, "refused") + "\n");
  return true;
}

}  // namespace tremplin::engine
