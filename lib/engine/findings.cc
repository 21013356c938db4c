#include "engine/findings.h"

#include "render/text/catalogue.h"
#include "render/findings/diagnostic_text.h"

namespace tremplin {

void write_findings(const Dataset& data, const CommonOptions& common, const Host& host) {
  SourceTexts texts(host.disk, data.sources);
  host.err.write(render_diagnostics_text(data.diagnostics, texts, {common.language, common.snippets, common.colour}));
}

bool is_refused(const Dataset& data, const PassCounts& passed, const CommonOptions& common, const Host& host) {
  write_findings(data, common, host);
  if (!data.diagnostics.has_errors()) return false;
  if (common.keep_going) {
    host.err.write((passed.left_out > 0 ? text(common.language, "keep_going.left_out", {passed.left_out})
                                        : text(common.language, "keep_going.only_others_left_out")) +
                   "\n");
    return false;
  }
  host.err.write(text(common.language, "refused") + "\n");
  return true;
}

}  // namespace tremplin
