#pragma once

namespace tremplin::io {

/// What the last call of the system complained of, as the number that other systems have for it.
int last_error();

}  // namespace tremplin::io
