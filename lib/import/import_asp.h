#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "import/asp/annex_rows.h"
#include "import/asp/exit_rows.h"
#include "import/asp/id_pool.h"
#include "import/exit_reasons.h"
#include "import/recruitments.h"
#include "model/convention.h"
#include "model/exit_record.h"
#include "rules/rule_book.h"

namespace tremplin::importing {

/// The payment agency's files, read in any order, and what they make: conventions of annexes, exit records of contracts
/// and monthly states. Holds about a hundred bytes a row, and never a file. Each source is read once, in order of
/// source, so that the findings (E2xx) and the records are the same whatever the order of the command line.
class AspImport {
 public:
  AspImport() : reasons_(pool_) {}

  void read(SourceId source, std::string_view bytes, diagnostics::Diagnostics& diagnostics);
  /// How many lines of it were read.
  std::int64_t line_count(SourceId source) const;

  /// Makes conventions, in order of id.
  void make_conventions(const std::function<void(const model::Convention&)>& take,
                        diagnostics::Diagnostics& diagnostics);
  /// Makes recruitments and looks up their reasons; all that is to be found is found here.
  void prepare_exits(rules::RuleBook& book, diagnostics::Diagnostics& diagnostics);
  /// Exit records of what was prepared, in order of structure, type, day of exit and id. Each is good during its call.
  void write_exits(const std::function<void(const model::ExitRecord&)>& take) const;
  std::size_t exit_count() const { return recruitments_.size(); }

 private:
  bool has_all_files(diagnostics::Diagnostics& diagnostics) const;
  void prepare_exit(const Recruitment& made, rules::RuleBook& book, diagnostics::Diagnostics& diagnostics);

  IdPool pool_;
  std::vector<AnnexRow> annexes_;
  StructureNames structures_;
  ExitRows exits_;
  ExitReasons reasons_;
  std::vector<Recruitment> recruitments_;
  // By recruitment: the reason as it is written.
  std::vector<std::string_view> written_;
  std::vector<std::int64_t> line_counts_;
};

}  // namespace tremplin::importing
