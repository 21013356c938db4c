#include "support/convention_worlds.h"

#include "negotiate/negotiation.h"
#include "report/negotiation/negotiation_document.h"
#include "support/memory_disk.h"

using namespace tremplin;

namespace tremplin_tests {
namespace {

const Date kDay = make_date(2011, 12, 31);

/// What `negotiate` gathers of the years before.
struct EarlierYears {
  negotiate::EarlierResults results;
  negotiate::EarlierPublic exits;

  void add(model::StructureType type, const ExitKind& kind, std::int64_t count) {
    if (kind.status != classify::RecordStatus::examined) return;
    const bool is_durable = kind.category == model::Category::durable;
    const bool is_transition = kind.category == model::Category::transition;
    const bool is_positive = kind.category == model::Category::positive;
    if (count > 0)
      results.add(type, kind.structure, kind.year,
                  {count, is_durable ? count : 0, is_transition ? count : 0, is_positive ? count : 0});
    for (std::int64_t n = 0; n < count; ++n)
      exits.add(type, kind.structure, kind.year, {kind.profiles.begin(), kind.profiles.end()},
                {is_durable, is_durable || is_transition || is_positive});
  }
};

}  // namespace

ConventionWorlds::ConventionWorlds(const std::string& yaml, std::vector<ExitKind> kinds)
    : kinds_(std::move(kinds)), earlier_(around_, kDay) {
  MemoryDisk disk;
  disk.files["c.yaml"] = yaml;
  commands::CommonOptions options;
  options.inputs = {"c.yaml"};
  data_ = engine::load_dataset(options, {}, disk);
}

void ConventionWorlds::surround(const std::vector<std::pair<ExitKind, std::int64_t>>& around) {
  around_kinds_ = around;
  for (const auto& [kind, exits] : around) add(around_, kind, exits);
  // Fits the model that every page then shares.
  earlier_.context_model(data_->conventions[0], *data_->convention_rules[0]);
}

void ConventionWorlds::add(report::Portfolio& portfolio, const ExitKind& kind, std::int64_t exits) const {
  const std::vector<std::string_view> profiles(kind.profiles.begin(), kind.profiles.end());
  records::ReadRecord record;
  record.structure = kind.structure;
  record.prescriber = kind.prescriber;
  record.profiles = profiles;
  record.exit_date = make_date(kind.year, 6, 30);
  check::CheckedRecord checked{&record, {nullptr, data_->convention_rules[0], data_->conventions[0].type()}, nullptr};
  for (const model::Convention& convention : data_->conventions)
    if (convention.structure_id() == kind.structure) checked.assignment.convention = &convention;
  const rules::RuleSet& rules = *data_->convention_rules[0];
  const rules::Reason* const reason = rules.find_reason(kind.reason);
  for (std::int64_t n = 0; n < exits; ++n)
    portfolio.add(checked, {kind.status, kind.category, std::nullopt, false, false, reason});
}

report::Document ConventionWorlds::page(report::Report (*report)(const report::ReportInput&), const World& world,
                                        std::int64_t k, std::optional<int> year) const {
  report::Portfolio portfolio;
  for (std::size_t i = 0; i < kinds_.size(); ++i) add(portfolio, kinds_[i], world[i]);
  report::ReportInput input;
  input.as_of = kDay;
  input.as_of_source = report::AsOf::latest_exit;
  input.earlier = std::make_unique<report::EarlierFigures>(earlier_);
  input.suppress_below = k;
  input.year = year;
  for (std::size_t i = 0; i < data_->conventions.size(); ++i) {
    const model::Convention& convention = data_->conventions[i];
    input.cases.push_back({&convention, data_->convention_rules[i],
                           portfolio.find(convention.structure_id(), convention.type()),
                           report::own_figures(portfolio, convention)});
  }
  return report(input).page;
}

report::Document ConventionWorlds::negotiation(const World& world, std::int64_t k) const {
  const model::Convention& convention = data_->conventions[0];
  rules::RuleSet rules = *data_->convention_rules[0];
  rules.suppress_below = k;
  EarlierYears earlier;
  for (const auto& [kind, exits] : around_kinds_) earlier.add(convention.type(), kind, exits);
  for (std::size_t i = 0; i < kinds_.size(); ++i) earlier.add(convention.type(), kinds_[i], world[i]);
  const negotiate::Precedents before{year_of(convention.days().from), {}, nullptr};
  return report::negotiation_document(
      negotiate::negotiate_convention(convention, rules, before, earlier.results, earlier.exits, {}));
}

}  // namespace tremplin_tests
