#include "out_of_memory.h"

#include <new>
#include <string_view>

#include <unistd.h>

#include "messages.h"
#include "tremplin/commands/run.h"
#include "tremplin/commands/temporaries.h"

namespace tremplin::cli {
namespace {

std::string_view last_words;

[[noreturn]] void end_process() {
  remove_temporaries();
  // Where they cannot be written, the status speaks.
  [[maybe_unused]] const auto written =
      ::write(STDERR_FILENO, last_words.data(), static_cast<unsigned>(last_words.size()));
  ::_exit(static_cast<int>(commands::ExitStatus::io));
}

}  // namespace

void end_when_memory_is_gone(Language language) {
  last_words = memory_message(language);
  std::set_new_handler(end_process);
}

}  // namespace tremplin::cli
