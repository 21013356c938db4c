#include "commands/outcomes/outcome_manifest.h"

#include "documents/outcomes/manifest_csv.h"
#include "engine/refusal.h"
#include "render/text/catalogue.h"

namespace tremplin::commands {

std::shared_ptr<const io::KeyedHash> manifest_key(const ComputeOutcomesOptions& options, Disk& disk) {
  if (!options.manifest_key) throw engine::Refusal({"usage.manifest_key", {}});
  const Bytes key = disk.read(*options.manifest_key);
  if (key.text().empty()) throw engine::Refusal({"usage.manifest_key_empty", {*options.manifest_key}});
  return std::make_shared<const io::KeyedHash>(key.text());
}

void write_manifest(const std::string& path, const model::Manifest& own, const engine::Dataset& data, Language language,
                    Disk& disk) {
  const std::string confidential = render::text(language, "manifest.confidential");
  const auto file = disk.create(path);
  file->write(documents::manifest_text(own, confidential));
  for (const model::Manifest& part : data.manifests) file->write(documents::manifest_text(part, confidential));
  file->finish();
  file->commit();
}

}  // namespace tremplin::commands
