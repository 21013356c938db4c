#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "import/asp/asp_reader.h"
#include "import/asp/id_pool.h"
#include "model/convention.h"

namespace tremplin::importing {

/// A row of the annex file, as little as a convention needs: a version of an annex.
struct AnnexRow {
  /// The convention number as the agency writes it, and the id that is made of it.
  IdPool::Index convention = 0;
  IdPool::Index id = 0;
  IdPool::Index structure = 0;
  IdPool::Index number = 0;
  IdPool::Index previous = 0;
  IdPool::Index rejection = 0;
  IdPool::Index department = 0;
  model::StructureType type = model::StructureType::ei;
  model::AnnexState state = model::AnnexState::draft;
  std::int32_t renewal = 0;
  std::int32_t modification = 0;
  Date from;
  Date to;
  /// The day on which the version was signed, else accepted, else received.
  Date dated;
  /// Hundredths.
  std::int64_t fte = 0;
  std::int64_t hours_per_fte = 0;
  std::int64_t unit_amount = 0;
  std::int64_t total = 0;
  /// Hundredths of a percent: durable, transition, positive, dynamic; -1 where the row has none.
  std::array<std::int32_t, 4> targets{};
  /// -1 where the row has none.
  std::int32_t expected_exits = -1;
  SourceId source = kNoSource;
  std::int64_t line = 0;

  Place place() const { return line_place(source, line); }
  bool has_targets() const;
};

/// Reads the rows of an annex file. Those of the development fund (FDI) are left out and counted (E215); those that are
/// not what they must be are reported and passed over.
void read_annexes(AspReader& reader, IdPool& pool, std::vector<AnnexRow>& rows, diagnostics::Diagnostics& diagnostics);

/// What the agency's file of structures says of one.
struct StructureName {
  std::string name;
  std::string siret;
};
using StructureNames = std::unordered_map<IdPool::Index, StructureName>;
void read_structures(AspReader& reader, IdPool& pool, StructureNames& names, diagnostics::Diagnostics& diagnostics);

/// Makes a convention of each convention number, in order of id. Sorts `rows`. Findings: E214, E216 to E220, E238.
void make_conventions(std::vector<AnnexRow>& rows, const IdPool& pool, const StructureNames& names,
                      const std::function<void(const model::Convention&)>& take, diagnostics::Diagnostics& diagnostics);

/// `029 010116 ACI 00019` as an id: white space becomes a hyphen.
std::string convention_id(std::string_view number);

}  // namespace tremplin::importing
