#include "records.h"

#include <array>
#include <cstdio>

namespace tremplin_bench {
namespace {

constexpr std::array<std::string_view, 24> kReasons = {"permanent-contract",
                                                       "permanent-contract-same-structure",
                                                       "subsidised-permanent-contract",
                                                       "fixed-term",
                                                       "fixed-term",
                                                       "fixed-term",
                                                       "fixed-term-long",
                                                       "fixed-term-short",
                                                       "agency-work",
                                                       "subsidised-fixed-term",
                                                       "civil-service",
                                                       "business-creation",
                                                       "training",
                                                       "training",
                                                       "other-siae",
                                                       "unemployed",
                                                       "unemployed",
                                                       "unemployed",
                                                       "inactive",
                                                       "no-news",
                                                       "no-news",
                                                       "retirement",
                                                       "death",
                                                       "trial-ended-by-employee"};
constexpr std::array<std::string_view, 6> kPrescribers = {"pole-emploi",    "mission-locale", "cap-emploi",
                                                          "departement-44", "ccas",           "plie"};

std::string day(int year, int month, int day_of_month) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day_of_month);
  return text;
}

}  // namespace

std::string& Record::operator[](std::string_view key) {
  for (auto& [name, value] : keys)
    if (name == key) return value;
  return keys.emplace_back(key, std::string()).second;
}

std::string structure_id(int structure) {
  char text[32];
  std::snprintf(text, sizeof text, "siae-%05d", structure);
  return text;
}

std::string_view structure_type(int structure) {
  constexpr std::array<std::string_view, 10> kTypes = {"ACI", "ACI", "ACI", "ACI", "EI",
                                                       "EI",  "EI",  "AI",  "AI",  "ETTI"};
  return kTypes[static_cast<std::size_t>(structure) % kTypes.size()];
}

Record make_record_of(Random& random, int structure, int year, std::int64_t number) {
  Record record;
  char id[32];
  std::snprintf(id, sizeof id, "%04d-%07lld", year, static_cast<long long>(number));
  const int exit_month = random.between(1, 12);
  const int months = random.between(1, 24);
  const int entry = year * 12 + exit_month - 1 - months;
  record["id"] = id;
  record["structure"] = structure_id(structure);
  record["type"] = structure_type(structure);
  record["entry_date"] = day(entry / 12, entry % 12 + 1, random.between(2, 28));
  record["exit_date"] = day(year, exit_month, random.between(1, 28));
  record["hours_worked"] = std::to_string(random.between(20, 2400));
  const std::string_view reason = random.pick(kReasons);
  record["reason"] = reason;
  if (reason == "fixed-term" || reason == "agency-work") {
    record["contract_months"] = std::to_string(random.between(1, 12));
  } else {
    record["prescriber"] = random.pick(kPrescribers);
  }
  return record;
}

Record make_record(Random& random, std::int64_t number, std::int64_t total) {
  const int year = 2009 + static_cast<int>(number * 10 / total);
  return make_record_of(random, random.below(kStructures), year, number);
}

}  // namespace tremplin_bench
