// Any bytes as a table of outcomes: what is read of it can be written, and what is written is read back the same.
#include "one_file.h"
#include "target.h"
#include "tremplin/commands/compute_outcomes.h"

namespace {

std::string written(std::string_view in, tremplin::CsvDialect dialect) {
  tremplin::commands::ComputeOutcomesOptions options;
  options.format = tremplin::commands::TableFormat::csv;
  options.csv.dialect = dialect;
  options.by = {"structure", "type", "year"};
  return tremplin_tests::run(in, tremplin::commands::compute_outcomes, options);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using tremplin::CsvDialect;
  const std::string plain = written({reinterpret_cast<const char*>(data), size}, CsvDialect::rfc4180);
  // No row, nothing to compare.
  if (plain.find('\n') + 1 >= plain.size()) return 0;
  const std::string french = written(plain, CsvDialect::fr);
  tremplin_tests::demand(written(plain, CsvDialect::rfc4180) == plain);
  tremplin_tests::demand(written(french, CsvDialect::rfc4180) == plain);
  return 0;
}
