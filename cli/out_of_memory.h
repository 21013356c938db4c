#pragma once

#include "tremplin/language.h"

namespace tremplin::cli {

/// From now on the process ends where no memory is left: with words in this language, status 3 and nothing half written
/// beside an output file. Unwinding would need memory itself, and libraries that promise not to throw would abort.
void end_when_memory_is_gone(Language language);

}  // namespace tremplin::cli
