#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/columns_document.h"
#include "model/exit_record.h"

namespace tremplin::people {

/// What a `columns/1` document gives for a word of a field; nothing where it says nothing of it.
std::optional<std::string> given_word(const model::ColumnValues& values, model::RecordField field,
                                      std::string_view text);

}  // namespace tremplin::people
