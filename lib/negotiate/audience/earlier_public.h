#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "model/values.h"
#include "negotiate/context.h"
#include "negotiate/earlier_results.h"

namespace tremplin::negotiate {

/// Profile codes in the order of a rule set; a model has their positions.
using ProfileList = std::vector<std::string>;

/// The profiles that the exits of earlier years bear, from records, whatever their order.
class EarlierPublic {
 public:
  /// One examined exit. Profiles said twice count once.
  void add(model::StructureType type, std::string_view structure, int year, std::set<std::string_view> profiles,
           std::array<bool, kResults> reached);

  /// What a structure's model is: estimated without its own exits below kFitForAll structures.
  struct View {
    ContextModel model;
    /// The structure's own exits of these years, and how many bear each profile of the list.
    std::int64_t own_exits = 0;
    std::vector<std::int64_t> own_bearers;
  };
  /// `own` are the ids under which the structure's own exits stand.
  View view(model::StructureType type, std::span<const std::string> own, YearRange years, const ProfileList& profiles);

 private:
  struct Prepared {
    std::map<std::string, std::size_t, std::less<>> positions;
    std::vector<std::vector<std::int64_t>> bearers;
    std::vector<std::int64_t> exits;
    ContextData data;
    std::optional<ContextModel> for_all;
  };
  using YearCells = std::map<std::vector<std::uint32_t>, ContextCell>;

  Prepared& prepare(model::StructureType type, YearRange years, const ProfileList& profiles);
  Prepared build(model::StructureType type, YearRange years, const ProfileList& profiles) const;

  std::map<std::string, std::uint32_t, std::less<>> codes_;
  std::map<std::tuple<model::StructureType, std::string, int>, YearCells> cells_;
  std::map<std::tuple<model::StructureType, YearRange, ProfileList>, Prepared> prepared_;
};

}  // namespace tremplin::negotiate
