// Any bytes as a file of the payment agency, plain or compressed: what is imported is sound.
#include "one_file.h"
#include "target.h"
#include "tremplin/commands/import_asp.h"
#include "tremplin/commands/validate.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view in(reinterpret_cast<const char*>(data), size);
  tremplin::commands::ImportAspOptions options;
  options.keep_going = true;
  const std::string imported = tremplin_tests::run(in, tremplin::commands::import_asp, options);
  if (imported.empty()) return 0;
  tremplin_tests::demand(imported.starts_with("tremplin: ") || imported.starts_with("---"));
  tremplin::commands::ValidateOptions checking;
  checking.format = tremplin::commands::FindingFormat::csv;
  const std::string findings = tremplin_tests::run(imported, tremplin::commands::validate, checking);
  // The form of it; what the agency's figures say is another matter.
  tremplin_tests::demand(findings.find(",error,Y") == std::string::npos);
  return 0;
}
