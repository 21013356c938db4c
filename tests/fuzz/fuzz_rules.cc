// Any bytes as rule sets: they are proved or refused, and records can be judged by those that are proved.
#include "one_file.h"
#include "target.h"
#include "tremplin/commands/compute_outcomes.h"
#include "tremplin/commands/rules.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string in(reinterpret_cast<const char*>(data), size);
  tremplin_tests::run(in, tremplin::commands::check_rules, tremplin::commands::CommonOptions{});
  tremplin::commands::ComputeOutcomesOptions options;
  options.rules = "in.yaml";
  options.keep_going = true;
  tremplin_tests::run(in, tremplin::commands::compute_outcomes, options);
  return 0;
}
