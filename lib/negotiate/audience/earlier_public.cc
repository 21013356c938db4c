#include "negotiate/audience/earlier_public.h"

#include <algorithm>

namespace tremplin::negotiate {
namespace {

// The profiles of a cell as positions in a rule set's list, ascending; those that it does not have are left out.
std::vector<std::uint16_t> positions_in(const std::vector<std::uint32_t>& codes,
                                        const std::vector<std::optional<std::uint16_t>>& place_of_code) {
  std::vector<std::uint16_t> positions;
  for (const std::uint32_t code : codes)
    if (place_of_code[code]) positions.push_back(*place_of_code[code]);
  std::sort(positions.begin(), positions.end());
  return positions;
}

void add_cell(std::map<std::vector<std::uint16_t>, ContextCell>& into, std::vector<std::uint16_t> profiles,
              const ContextCell& cell) {
  ContextCell& sum = into[profiles];
  sum.profiles = std::move(profiles);
  sum.exits += cell.exits;
  for (std::size_t r = 0; r < kResults; ++r) sum.reached[r] += cell.reached[r];
}

}  // namespace

void EarlierPublic::add(model::StructureType type, std::string_view structure, int year,
                        std::set<std::string_view> profiles, std::array<bool, kResults> reached) {
  std::vector<std::uint32_t> codes;
  for (const std::string_view profile : profiles)
    codes.push_back(codes_.try_emplace(std::string(profile), static_cast<std::uint32_t>(codes_.size())).first->second);
  ContextCell& cell = cells_[{type, std::string(structure), year}][codes];
  ++cell.exits;
  for (std::size_t r = 0; r < kResults; ++r) cell.reached[r] += reached[r];
  prepared_.clear();
}

EarlierPublic::Prepared EarlierPublic::build(model::StructureType type, YearRange years,
                                             const ProfileList& profiles) const {
  std::vector<std::optional<std::uint16_t>> place_of_code(codes_.size());
  for (std::size_t j = 0; j < profiles.size(); ++j)
    if (const auto code = codes_.find(profiles[j]); code != codes_.end())
      place_of_code[code->second] = static_cast<std::uint16_t>(j);

  std::map<std::string, std::map<std::vector<std::uint16_t>, ContextCell>> by_structure;
  for (const auto& [key, cells] : cells_) {
    const auto& [its_type, structure, year] = key;
    if (its_type != type || year < years.first || year > years.last) continue;
    for (const auto& [codes, cell] : cells) add_cell(by_structure[structure], positions_in(codes, place_of_code), cell);
  }
  Prepared prepared{{}, {}, {}, ContextData({}, profiles.size()), std::nullopt};
  std::vector<StructureCells> structures;
  for (auto& [structure, cells] : by_structure) {
    prepared.positions.emplace(structure, structures.size());
    prepared.exits.push_back(0);
    prepared.bearers.emplace_back(profiles.size());
    structures.emplace_back();
    for (auto& [positions, cell] : cells) {
      prepared.exits.back() += cell.exits;
      for (const std::uint16_t position : positions) prepared.bearers.back()[position] += cell.exits;
      structures.back().cells.push_back(std::move(cell));
    }
  }
  prepared.data = ContextData(std::move(structures), profiles.size());
  return prepared;
}

EarlierPublic::Prepared& EarlierPublic::prepare(model::StructureType type, YearRange years,
                                                const ProfileList& profiles) {
  const auto key = std::tuple(type, years, profiles);
  const auto found = prepared_.find(key);
  if (found != prepared_.end()) return found->second;
  return prepared_.emplace(key, build(type, years, profiles)).first->second;
}

EarlierPublic::View EarlierPublic::view(model::StructureType type, std::span<const std::string> own, YearRange years,
                                        const ProfileList& profiles) {
  Prepared& prepared = prepare(type, years, profiles);
  View view;
  view.own_bearers.assign(profiles.size(), 0);
  std::vector<std::size_t> left_out;
  for (const std::string& id : own) {
    const auto found = prepared.positions.find(id);
    if (found == prepared.positions.end()) continue;
    left_out.push_back(found->second);
    view.own_exits += prepared.exits[found->second];
    for (std::size_t j = 0; j < profiles.size(); ++j) view.own_bearers[j] += prepared.bearers[found->second][j];
  }
  if (!left_out.empty() && prepared.data.structures_with_exits() < ContextData::kFitForAll) {
    view.model = prepared.data.fit(left_out);
    return view;
  }
  if (!prepared.for_all) prepared.for_all = prepared.data.fit({});
  view.model = *prepared.for_all;
  return view;
}

}  // namespace tremplin::negotiate
