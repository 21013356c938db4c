#include "check/conventions/check_convention.h"

#include "check/conventions/convention_parts.h"

namespace tremplin {

void check_convention(const Convention& convention, const ConventionContext& context, Diagnostics& diagnostics) {
  check_identity(convention, context, diagnostics);
  check_targets(convention, context, diagnostics);
  check_means(convention, diagnostics);
  check_procedure(convention, diagnostics);
  if (convention.is_sound) check_status(convention, context, diagnostics);
}

}  // namespace tremplin
