#include "check/conventions/check_convention.h"

#include "check/conventions/convention_parts.h"

namespace tremplin::check {

void check_convention(const model::Convention& convention, const ConventionContext& context,
                      diagnostics::Diagnostics& diagnostics) {
  check_identity(convention, context, diagnostics);
  check_targets(convention, context, diagnostics);
  check_means(convention, diagnostics);
  check_procedure(convention, diagnostics);
  check_sources(convention, context, diagnostics);
  if (convention.is_sound) check_status(convention, context, diagnostics);
}

}  // namespace tremplin::check
