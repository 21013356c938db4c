#pragma once

#include <string>
#include <string_view>

#include "support/world.h"

namespace tremplin_tests {

/// What a command wrote and how it ended; a wrong option (no convention of that id) is an empty page.
template <class Options>
std::string run(std::string_view in,
                tremplin::commands::RunResult (*command)(const Options&, const tremplin::commands::Host&),
                Options options, const std::string& name = "in.yaml") {
  FailingDisk disk(std::map<std::string, std::string>{{name, std::string(in)}});
  FailingSink out, err;
  options.inputs = {name};
  if (options.jobs == 0) options.jobs = 1;
  try {
    command(options, {disk, out, err});
  } catch (const tremplin::commands::UsageError&) {
    return {};
  }
  return out.text();
}

}  // namespace tremplin_tests
