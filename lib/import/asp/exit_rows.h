#pragma once

#include <cstdint>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "import/asp/asp_reader.h"
#include "import/asp/id_pool.h"
#include "model/values.h"

namespace tremplin::importing {

/// A contract or a renewal of one, as ContratMission has it.
struct ContractRow {
  IdPool::Index contract = 0;
  IdPool::Index person = 0;
  IdPool::Index structure = 0;
  /// 0 where there is none.
  IdPool::Index reason = 0;
  Date hired;
  /// Unset where the file gives none.
  Date ends;
  Date left;
  /// 0 a new contract, more a renewal.
  std::int32_t renewal = 0;
  model::StructureType type = model::StructureType::ei;
  bool has_rsa = false;
  SourceId source = kNoSource;
  std::int64_t line = 0;

  Place place() const { return line_place(source, line); }
};

/// Hours of a contract in a month under an annex, as EtatMensuelIndiv has them.
struct MonthRow {
  IdPool::Index contract = 0;
  IdPool::Index annex = 0;
  /// 12 times the year, and the month from 0.
  std::int32_t month = 0;
  /// Hundredths.
  std::int32_t hours = 0;
  friend auto operator<=>(const MonthRow&, const MonthRow&) = default;
};

/// An exit as a monthly state has it; day or reason may be missing.
struct MonthExit {
  IdPool::Index contract = 0;
  IdPool::Index reason = 0;
  Date left;
  SourceId source = kNoSource;
  std::int64_t line = 0;

  Place place() const { return line_place(source, line); }
};

struct ExitRows {
  std::vector<ContractRow> contracts;
  std::vector<MonthRow> months;
  std::vector<MonthExit> exits;
  /// The first file of its kind; kNoSource without one.
  SourceId contracts_source = kNoSource;
  SourceId months_source = kNoSource;
};

/// Reads the rows of ContratMission. Contracts under a measure that is none of the five types are left out (E215).
void read_contracts(AspReader& reader, IdPool& pool, ExitRows& rows, diagnostics::Diagnostics& diagnostics);
/// Reads the rows of EtatMensuelIndiv; only those in the states VALIDE and DEBLOQUE count (E233).
void read_months(AspReader& reader, IdPool& pool, ExitRows& rows, diagnostics::Diagnostics& diagnostics);

}  // namespace tremplin::importing
