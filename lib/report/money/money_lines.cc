#include "report/money/money_lines.h"

#include <algorithm>

#include "report/document/parts.h"
#include "rules/bodies.h"

namespace tremplin::report {
namespace {

constexpr std::string_view kState = "state";

std::optional<std::int64_t> cents_of(const model::Opt<Money>& amount) {
  return amount ? std::optional(amount->value.cents) : std::nullopt;
}

void add_lines_of_year(std::vector<MoneyLine>& lines, const model::Convention& convention, int year) {
  if (!convention.means) return;
  for (const model::FinancialMeans& means : convention.means->value.financial)
    if (means.year && means.year->value.value == year) lines.push_back({year, &means, nullptr});
  for (const model::Annex* annex : annexes_of_year(convention, year)) lines.push_back({year, nullptr, annex});
}

}  // namespace

std::string MoneyLine::funder() const {
  if (annex != nullptr) return std::string(kState);
  return means->funder ? std::string(rules::body_of(means->funder->value.text)) : std::string();
}
std::optional<std::int64_t> MoneyLine::agreed() const {
  return cents_of(annex != nullptr ? annex->total : means->amount);
}
std::optional<std::int64_t> MoneyLine::paid() const { return annex != nullptr ? std::nullopt : cents_of(means->paid); }

std::vector<MoneyLine> money_lines(const model::Convention& convention, const std::vector<int>& years) {
  std::vector<MoneyLine> lines;
  for (const int year : years) add_lines_of_year(lines, convention, year);
  return lines;
}

MoneySum sum_of(std::span<const MoneyLine> lines) {
  if (lines.empty()) return {};
  MoneySum sum{0, 0};
  for (const MoneyLine& line : lines) sum = {plus(sum.agreed, line.agreed()), plus(sum.paid, line.paid())};
  return sum;
}

MoneySum money_of_year(const model::Convention& convention, int year) {
  return sum_of(money_lines(convention, {year}));
}

MoneySum money_of_years(const model::Convention& convention, const std::vector<int>& years) {
  if (years.empty()) return {};
  MoneySum whole{0, 0};
  for (const int year : years) {
    const MoneySum of_year = money_of_year(convention, year);
    whole = {plus(whole.agreed, of_year.agreed), plus(whole.paid, of_year.paid)};
  }
  return whole;
}

std::vector<int> years_without_money(const model::Convention& convention, const std::vector<int>& years) {
  std::vector<int> without;
  for (const int year : years)
    if (!money_of_year(convention, year).agreed) without.push_back(year);
  return without;
}

Value money_value(std::optional<std::int64_t> cents) {
  if (!cents) return Absent::not_known;
  return Money{*cents};
}

Value money_difference(const MoneySum& sum) {
  if (!sum.agreed || !sum.paid) return Absent::not_known;
  return Money{*sum.paid - *sum.agreed};
}

Value instrument_of(const MoneyLine& line) {
  if (line.annex == nullptr) return known(line.means->instrument);
  return Message{"money.annex", {known(line.annex->number)}};
}

Value role_or_none(const MoneyLine& line) {
  if (line.means == nullptr || !line.means->role) return Message{"none.said", {}};
  return line.means->role->value;
}

std::vector<std::string> objectives_of(const MoneyLine& line) {
  std::vector<std::string> codes;
  if (line.means != nullptr)
    for (const auto& code : line.means->objectives) codes.push_back(code->text);
  return codes;
}

Value objectives_or_none(const MoneyLine& line, const model::Convention& convention) {
  Series labels;
  for (const std::string& code : objectives_of(line)) labels.items.push_back(objective_label(convention, code));
  return labels.items.empty() ? Value(Message{"none.said", {}}) : Value(labels);
}

}  // namespace tremplin::report
