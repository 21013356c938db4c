#pragma once

#include <span>

#include "check/conventions/convention_context.h"
#include "diagnostics/diagnostics.h"
#include "model/convention.h"

namespace tremplin::check {

/// Everything that is asked of one convention by itself and beside its rule set and exits (C002 to C065). Looks at
/// whatever is there; what is missing is spoken of only in a convention that is sound, since it may stand there broken.
void check_convention(const model::Convention& convention, const ConventionContext& context,
                      diagnostics::Diagnostics& diagnostics);

/// What commands that count ask too: no id given twice (C001), no period that ends before it starts (C007), no
/// conventions of one structure, type and department that overlap in time (C010, drafts C011). In any order; the
/// findings do not depend on it.
void check_conventions(std::span<const model::Convention> conventions, diagnostics::Diagnostics& diagnostics);

/// What conventions say of each other that no command needs to count: `renews` of nothing read (where there is more
/// than the one convention), of another type, of a later one (C070 to C072); ids of conventions and structures that
/// differ by next to nothing (C073, C074). In the order of the files.
void check_kinship(std::span<const model::Convention> conventions, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::check
