#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/inputs/dataset.h"
#include "report/kinds/kinds.h"

namespace tremplin_tests {

/// Exits that are alike in all that a page can show.
struct ExitKind {
  std::string structure = "s";
  int year = 2009;
  tremplin::classify::RecordStatus status = tremplin::classify::RecordStatus::examined;
  tremplin::model::Category category = tremplin::model::Category::other;
  std::string prescriber;
  std::vector<std::string> profiles;
  /// Of the rule set; a code that changes nothing here where none is given.
  std::string reason = "unemployed";
};

/// How many exits there are of each kind.
using World = std::vector<std::int64_t>;

/// Conventions read once, and their exits made up. Not to be moved.
class ConventionWorlds {
 public:
  ConventionWorlds(const std::string& yaml, std::vector<ExitKind> kinds);
  /// Exits that everybody knows, besides.
  void surround(const std::vector<std::pair<ExitKind, std::int64_t>>& around);
  /// The page of a kind of report on a world, of a year or of all; what `k` hides is hidden.
  tremplin::report::Document page(tremplin::report::Report (*report)(const tremplin::report::ReportInput&),
                                  const World& world, std::int64_t k, std::optional<int> year = std::nullopt) const;

  /// What is proposed for the convention, on a world that lies before it.
  tremplin::report::Document negotiation(const World& world, std::int64_t k) const;

 private:
  void add(tremplin::report::Portfolio& portfolio, const ExitKind& kind, std::int64_t exits) const;

  std::unique_ptr<tremplin::engine::Dataset> data_;
  std::vector<ExitKind> kinds_;
  std::vector<std::pair<ExitKind, std::int64_t>> around_kinds_;
  tremplin::report::Portfolio around_;
  tremplin::report::EarlierFigures earlier_;
};

}  // namespace tremplin_tests
