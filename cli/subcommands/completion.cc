#include "embedded/embedded_completions.h"
#include "subcommands/subcommands.h"

namespace tremplin::cli {

commands::RunResult run_completion(const Arguments& given, const commands::Host& host) {
  host.out.write(embedded_completions("tremplin." + given.text("shell").value()));
  return {};
}

}  // namespace tremplin::cli
