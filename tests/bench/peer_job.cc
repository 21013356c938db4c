#include "peer_job.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>

namespace tremplin_bench {
namespace {

using Day = std::chrono::year_month_day;

std::optional<Day> day_of(const std::string& text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  if (text.size() != 10 || std::sscanf(text.c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3) return std::nullopt;
  const Day result{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  return result.ok() ? std::optional(result) : std::nullopt;
}

std::optional<double> number_of(const std::string& text) {
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  return !text.empty() && *end == '\0' && value >= 0 ? std::optional(value) : std::nullopt;
}

// d durable, t transition, p positive, o other, w withdrawn, l by contract length.
const std::unordered_map<std::string, char>& reasons() {
  static const std::unordered_map<std::string, char> kReasons = {{"permanent-contract", 'd'},
                                                                 {"permanent-contract-same-structure", 'd'},
                                                                 {"subsidised-permanent-contract", 'd'},
                                                                 {"fixed-term", 'l'},
                                                                 {"agency-work", 'l'},
                                                                 {"fixed-term-long", 'd'},
                                                                 {"fixed-term-short", 't'},
                                                                 {"subsidised-fixed-term", 't'},
                                                                 {"civil-service", 'd'},
                                                                 {"business-creation", 'd'},
                                                                 {"training", 'p'},
                                                                 {"other-siae", 'p'},
                                                                 {"recognised-positive", 'p'},
                                                                 {"unemployed", 'o'},
                                                                 {"inactive", 'o'},
                                                                 {"no-news", 'o'},
                                                                 {"retirement", 'w'},
                                                                 {"long-leave", 'w'},
                                                                 {"death", 'w'},
                                                                 {"official-decision", 'w'},
                                                                 {"gross-misconduct", 'w'},
                                                                 {"employer-transfer", 'w'},
                                                                 {"trial-ended-by-employer", 'w'},
                                                                 {"trial-ended-by-employee", 'w'}};
  return kReasons;
}

// Days of entry are 28 at most in the benchmark's data.
bool is_present_three_months(Day entry, Day exit) {
  const int months = (static_cast<int>(exit.year()) - static_cast<int>(entry.year())) * 12 +
                     static_cast<int>(static_cast<unsigned>(exit.month())) -
                     static_cast<int>(static_cast<unsigned>(entry.month()));
  const bool is_short = static_cast<unsigned>(exit.day()) + 1 < static_cast<unsigned>(entry.day());
  return months - (is_short ? 1 : 0) >= 3;
}

}  // namespace

void PeerJob::set(std::string_view key, std::string_view value) {
  constexpr std::string_view kNames[] = {"id",        "structure",    "type",   "entry_date",
                                         "exit_date", "hours_worked", "reason", "contract_months"};
  for (std::size_t i = 0; i < std::size(kNames); ++i)
    if (kNames[i] == key) fields_[i] = value;
}

void PeerJob::end_record() {
  const auto entry = day_of(fields_[kEntry]);
  const auto exit = day_of(fields_[kExit]);
  const auto hours = number_of(fields_[kHours]);
  const auto reason = reasons().find(fields_[kReason]);
  const bool is_sound = entry && exit && *entry <= *exit && hours && reason != reasons().end() &&
                        !fields_[kId].empty() && !fields_[kStructure].empty() &&
                        ids_.insert(fields_[kStructure] + '\t' + fields_[kId]).second;
  if (!is_sound) {
    ++broken_;
  } else {
    auto& counts =
        counts_[fields_[kStructure] + "," + fields_[kType] + "," + std::to_string(static_cast<int>(exit->year()))];
    const bool by_hours = fields_[kType] == "AI" || fields_[kType] == "ETTI";
    char category = reason->second;
    if (category == 'l') category = number_of(fields_[kMonths]).value_or(0) >= 6 ? 'd' : 't';
    const Count index = (by_hours ? *hours < 150 : !is_present_three_months(*entry, *exit)) ? kBelow
                        : category == 'w'                                                   ? kWithdrawn
                        : category == 'd'                                                   ? kDurable
                        : category == 't'                                                   ? kTransition
                        : category == 'p'                                                   ? kPositive
                                                                                            : kOther;
    ++counts[kExits];
    ++counts[index];
  }
  for (std::string& field : fields_) field.clear();
}

bool PeerJob::print() const {
  std::puts("structure,type,year,exits,below_threshold,withdrawn,durable,transition,positive,other");
  for (const auto& [group, counts] : counts_) {
    std::fputs(group.c_str(), stdout);
    for (const std::int64_t count : counts) std::printf(",%lld", static_cast<long long>(count));
    std::putchar('\n');
  }
  if (broken_ > 0) std::fprintf(stderr, "%lld broken\n", static_cast<long long>(broken_));
  return broken_ == 0;
}

}  // namespace tremplin_bench
