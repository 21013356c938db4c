#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "report/document/words.h"
#include "report/money/annexes.h"

namespace tremplin::report {

/// One amount of the convention: a line of its financial means, or an annex in force, which is the State's money agreed
/// for a year and says nothing of what was paid. One of the two is there.
struct MoneyLine {
  int year = 0;
  const model::FinancialMeans* means = nullptr;
  const model::Annex* annex = nullptr;

  std::string funder() const;
  /// In cents.
  std::optional<std::int64_t> agreed() const;
  std::optional<std::int64_t> paid() const;
};

/// All lines of the years given, by year, then as recorded, annexes last.
std::vector<MoneyLine> money_lines(const model::Convention& convention, const std::vector<int>& years);

/// A sum of money in cents, none as soon as one part of it is not known.
struct MoneySum {
  std::optional<std::int64_t> agreed;
  std::optional<std::int64_t> paid;
};
/// Not known of no line.
MoneySum sum_of(std::span<const MoneyLine> lines);
MoneySum money_of_year(const model::Convention& convention, int year);
/// The one total that every page shows: not known where a year has no line.
MoneySum money_of_years(const model::Convention& convention, const std::vector<int>& years);
/// The years of which no amount is on record.
std::vector<int> years_without_money(const model::Convention& convention, const std::vector<int>& years);

Value money_value(std::optional<std::int64_t> cents);
/// Paid less agreed.
Value money_difference(const MoneySum& sum);
/// What the line is: its instrument, or the annex by its number.
Value instrument_of(const MoneyLine& line);
/// What the amount is there for, and the objectives that it pays for by their labels; that nobody said it where so.
Value role_or_none(const MoneyLine& line);
Value objectives_or_none(const MoneyLine& line, const model::Convention& convention);
/// The codes of these objectives.
std::vector<std::string> objectives_of(const MoneyLine& line);

}  // namespace tremplin::report
