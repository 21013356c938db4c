#pragma once

#include <optional>

#include "diagnostics/diagnostics.h"
#include "records/read_record.h"

namespace tremplin::check {

/// What a text under a key says of a person that must not stand there: the finding's code. `check_privacy` by key.
std::optional<Code> personal_code(model::RecordField key, base::PaddedText text);

/// Personal data in the texts of a record (E023 to E026, warnings). The value itself is never repeated.
void check_privacy(const records::ReadRecord& record, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::check
