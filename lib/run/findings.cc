#include "run/findings.h"

#include "render/diagnostic_text.h"

namespace tremplin {

void write_findings(const Dataset& data, const CommonOptions& common, const Host& host) {
  SourceTexts texts(host.disk, data.sources);
  host.err.write(render_diagnostics_text(data.diagnostics, texts, {common.language, common.snippets, common.colour}));
}

}  // namespace tremplin
