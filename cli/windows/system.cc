#include "system.h"

#include <algorithm>
#include <array>

#include <windows.h>
// After it.
#include <fcntl.h>
#include <io.h>
#include <unistd.h>

namespace tremplin::cli {
namespace {

void prepare_stream(int stream) {
  if (::_get_osfhandle(stream) < 0 && ::_open("NUL", stream == STDIN_FILENO ? _O_WRONLY : _O_RDONLY) != stream) return;
  ::_setmode(stream, _O_BINARY);
  const auto handle = reinterpret_cast<HANDLE>(::_get_osfhandle(stream));
  DWORD mode = 0;
  // Colours are asked for by escape sequences.
  if (::GetConsoleMode(handle, &mode) != 0) ::SetConsoleMode(handle, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
}

}  // namespace

void prepare_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) prepare_stream(stream);
  ::SetConsoleOutputCP(CP_UTF8);
}

std::optional<std::size_t> terminal_width(int descriptor) {
  CONSOLE_SCREEN_BUFFER_INFO info{};
  if (::GetConsoleScreenBufferInfo(reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor)), &info) == 0)
    return std::nullopt;
  return static_cast<std::size_t>(info.srWindow.Right - info.srWindow.Left + 1);
}

std::optional<bool> is_desktop_french() { return PRIMARYLANGID(::GetUserDefaultUILanguage()) == LANG_FRENCH; }

std::string usual_temporary_folder() {
  std::array<char, MAX_PATH + 1> folder{};
  const DWORD size = ::GetTempPathA(static_cast<DWORD>(folder.size()), folder.data());
  return size == 0 || size >= folder.size() ? "." : usual_word(std::string(folder.data(), size - 1).c_str());
}

std::string usual_word(const char* word) {
  std::string usual = word;
  std::replace(usual.begin(), usual.end(), '\\', '/');
  return usual;
}

}  // namespace tremplin::cli
