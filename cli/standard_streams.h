#pragma once

namespace tremplin::cli {

/// Opens the null device on standard input, output and error where they were closed at the start: a file that is opened
/// later would take the number, and notes would be written into it. Each is opened the wrong way round, so that to read
/// or write it still fails.
void open_closed_streams();

}  // namespace tremplin::cli
