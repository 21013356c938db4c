#include "import/import_asp.h"

#include <array>

namespace tremplin::importing {

void AspImport::read(SourceId source, std::string_view bytes, diagnostics::Diagnostics& diagnostics) {
  AspReader reader(source, bytes, diagnostics);
  if (reader.file()) {
    switch (reader.file()->kind) {
      case AspKind::annexes: read_annexes(reader, pool_, annexes_, diagnostics); break;
      case AspKind::contracts: read_contracts(reader, pool_, exits_, diagnostics); break;
      case AspKind::months: read_months(reader, pool_, exits_, diagnostics); break;
      case AspKind::reasons: reasons_.read_reasons(reader, diagnostics); break;
      case AspKind::categories: reasons_.read_categories(reader, diagnostics); break;
      case AspKind::structures: read_structures(reader, pool_, structures_, diagnostics); break;
    }
  }
  if (line_counts_.size() <= source) line_counts_.resize(source + 1);
  line_counts_[source] = reader.line_count();
}

std::int64_t AspImport::line_count(SourceId source) const {
  return source < line_counts_.size() ? line_counts_[source] : 0;
}

void AspImport::make_conventions(const std::function<void(const model::Convention&)>& take,
                                 diagnostics::Diagnostics& diagnostics) {
  importing::make_conventions(annexes_, pool_, structures_, take, diagnostics);
}

bool AspImport::has_all_files(diagnostics::Diagnostics& diagnostics) const {
  const auto lacks = [&diagnostics](std::string_view missing, std::string_view beside, SourceId source) {
    diagnostics.add(Code::asp_file_missing, line_place(source, 1), {std::string(missing), std::string(beside)});
    return false;
  };
  if (exits_.contracts_source == kNoSource) {
    return exits_.months_source == kNoSource || lacks("ContratMission", "EtatMensuelIndiv", exits_.months_source);
  }
  return reasons_.has_reasons() || lacks("RefMotifSort", "ContratMission", exits_.contracts_source);
}

void AspImport::prepare_exits(rules::RuleBook& book, diagnostics::Diagnostics& diagnostics) {
  if (!has_all_files(diagnostics) || exits_.contracts_source == kNoSource) return;
  for (const Recruitment& made : make_recruitments(exits_, pool_, diagnostics)) prepare_exit(made, book, diagnostics);
  reasons_.report(diagnostics);
}

void AspImport::prepare_exit(const Recruitment& made, rules::RuleBook& book, diagnostics::Diagnostics& diagnostics) {
  const auto reason = reasons_.written(made.reason, made.exit, book);
  if (!reason) {
    diagnostics.add(Code::asp_reason_unknown, made.place,
                    {std::string(pool_[made.reason]), std::string(pool_[made.contract])});
    return;
  }
  recruitments_.push_back(made);
  written_.push_back(*reason);
}

void AspImport::write_exits(const std::function<void(const model::ExitRecord&)>& take) const {
  static constexpr std::array<std::string_view, 1> kRsa = {"rsa"};
  for (std::size_t i = 0; i < recruitments_.size(); ++i) {
    const Recruitment& made = recruitments_[i];
    model::ExitRecord record;
    record.id = pool_[made.contract];
    record.structure = pool_[made.structure];
    record.person = pool_[made.person];
    record.reason = written_[i];
    record.type = made.type;
    record.entry_date = made.entry;
    record.exit_date = made.exit;
    record.hours_worked = made.hours;
    if (made.has_rsa) record.profiles = kRsa;
    take(record);
  }
}

}  // namespace tremplin::importing
