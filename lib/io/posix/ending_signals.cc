#include <array>
#include <csignal>

#include "io/writing/temporary_name.h"
#include "tremplin/disk.h"

namespace tremplin {
namespace {

constexpr std::array kEndingSignals = {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGXCPU, SIGXFSZ};

void remove_and_end(int signal) {
  io::unlink_all();
  // Its own action has been put back: the process ends as it would have without us.
  ::raise(signal);
}

}  // namespace

void remove_temporaries_on_signals() {
  for (const int signal : kEndingSignals) {
    struct sigaction action {};
    if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler != SIG_DFL) continue;
    action.sa_handler = remove_and_end;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(signal, &action, nullptr);
  }
}

}  // namespace tremplin
