#include <windows.h>

#include "io/writing/temporary_name.h"
#include "tremplin/disk.h"

namespace tremplin {
namespace {

// Asked in a thread of the system's own, for Ctrl+C, a closed window, a log-off.
BOOL WINAPI remove_and_end(DWORD) {
  io::unlink_all();
  return FALSE;
}

}  // namespace

void remove_temporaries_on_signals() { ::SetConsoleCtrlHandler(remove_and_end, TRUE); }

}  // namespace tremplin
