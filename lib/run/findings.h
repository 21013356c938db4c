#pragma once

#include "run/dataset.h"

namespace tremplin {

/// The findings as text, on `err`: what commands that compute say of their inputs.
void write_findings(const Dataset& data, const CommonOptions& common, const Host& host);

}  // namespace tremplin
