#pragma once

#include "tremplin/commands/fmt.h"

namespace tremplin::commands {

/// Whether the inputs are to be laid out and not read as tables: `--check`, `--diff` and `--in-place` say so; else
/// without `--to` where no table is among them. Throws IoError.
bool asks_for_layout(const FmtOptions& options, Disk& disk);

/// `fmt` of YAML files. Throws IoError and UsageError.
RunResult lay_out_files(const FmtOptions& options, const Host& host);

}  // namespace tremplin::commands
