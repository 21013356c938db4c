// Makes up conventions and exit records of eight departments for 2022, so that the counts by department are those that
// the published percentages of Bourgogne-Franche-Comté ask for. Same bytes on every machine: own generator of numbers,
// integers only, no clock.
//
//   generate FOLDER    writes FOLDER/conventions/*.yaml and FOLDER/exits/*.csv

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

// Knuth's MMIX generator; the high half of its state is good enough for made-up records.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  // 0 .. sides - 1
  int roll(int sides) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<int>(((state_ >> 32U) * static_cast<std::uint64_t>(sides)) >> 32U);
  }

  int between(int low, int high) { return low + roll(high - low + 1); }
  bool percent(int chance) { return roll(100) < chance; }

 private:
  std::uint64_t state_;
};

struct Weighted {
  std::string_view text;
  int weight;
};

std::string_view pick(Dice& dice, std::span<const Weighted> choices) {
  int total = 0;
  for (const auto& choice : choices) total += choice.weight;
  int left = dice.roll(total);
  for (const auto& choice : choices) {
    left -= choice.weight;
    if (left < 0) return choice.text;
  }
  return choices.back().text;
}

// Examined, durable and dynamic exits: the whole counts nearest to the published percentages from below where two do,
// so that the region's dynamic share comes out too; 70 and 90 have no count that gives their durable share.
struct Department {
  std::string_view code;
  int examined;
  int durable;
  int dynamic;
};

constexpr std::array kDepartments{
    Department{"21", 1451, 289, 586}, Department{"25", 1685, 283, 697}, Department{"39", 1112, 196, 538},
    Department{"58", 826, 188, 379},  Department{"70", 628, 100, 235},  Department{"71", 1822, 432, 856},
    Department{"89", 1685, 420, 658}, Department{"90", 598, 131, 243},
};

constexpr int kExitsPerStructure = 45;
constexpr int kWithdrawnPercent = 7;
constexpr int kBelowThresholdPercent = 12;

// The order in which a department's structures take their type; thirteen structures have all five.
constexpr std::array<std::string_view, 20> kTypes{"ACI", "AI",  "EI",   "ACI",  "ETTI", "ACI",  "EI",
                                                  "AI",  "ACI", "ETTI", "ACI",  "AI",   "EITI", "ACI",
                                                  "EI",  "ACI", "AI",   "ETTI", "ACI",  "EI"};

enum class Fate { kDurable, kTransition, kPositive, kOther, kWithdrawn, kBelowThreshold };

constexpr std::array<Weighted, 8> kDurableReasons{{{"permanent-contract", 36},
                                                   {"fixed-term-long", 36},
                                                   {"permanent-contract-same-structure", 8},
                                                   {"business-creation", 6},
                                                   {"subsidised-permanent-contract", 5},
                                                   {"civil-service", 4},
                                                   {"fixed-term", 3},
                                                   {"agency-work", 2}}};
constexpr std::array<Weighted, 4> kTransitionReasons{
    {{"fixed-term-short", 64}, {"subsidised-fixed-term", 20}, {"agency-work", 9}, {"fixed-term", 7}}};
constexpr std::array<Weighted, 2> kPositiveReasons{{{"training", 70}, {"other-siae", 30}}};
constexpr std::array<Weighted, 5> kOtherReasons{
    {{"unemployed", 56}, {"no-news", 24}, {"inactive", 14}, {"automatic", 4}, {"other-siae", 2}}};
constexpr std::array<Weighted, 8> kWithdrawnReasons{{{"long-leave", 30},
                                                     {"retirement", 18},
                                                     {"gross-misconduct", 14},
                                                     {"trial-ended-by-employee", 10},
                                                     {"trial-ended-by-employer", 8},
                                                     {"official-decision", 8},
                                                     {"employer-transfer", 9},
                                                     {"death", 3}}};
constexpr std::array<Weighted, 6> kEarlyReasons{{{"trial-ended-by-employee", 30},
                                                 {"trial-ended-by-employer", 24},
                                                 {"unemployed", 20},
                                                 {"no-news", 14},
                                                 {"fixed-term-short", 8},
                                                 {"training", 4}}};

constexpr std::array<Weighted, 6> kPrescribers{
    {{"pole-emploi", 46}, {"mission-locale", 18}, {"departement", 16}, {"cap-emploi", 8}, {"plie", 7}, {"ccas", 5}}};

// Chance in percent of each profile, and what a durable exit takes from it: people far from work leave for work less
// often.
struct Profile {
  std::string_view code;
  int chance;
  int less_if_durable;
};

constexpr std::array kProfiles{
    Profile{"rsa", 38, 8},
    Profile{"ass", 6, 1},
    Profile{"aah", 3, 1},
    Profile{"unemployed-12-months", 52, 10},
    Profile{"unemployed-24-months", 30, 10},
    Profile{"under-26", 20, 0},
    Profile{"over-50", 17, 5},
    Profile{"disabled-worker", 9, 2},
    Profile{"priority-district", 18, 3},
    Profile{"rural-zone", 14, 0},
    Profile{"no-diploma", 28, 8},
    Profile{"single-parent", 9, 0},
    Profile{"homeless", 4, 2},
    Profile{"refugee", 6, 0},
    Profile{"released-prisoner", 2, 1},
    Profile{"child-welfare-leaver", 1, 0},
    Profile{"no-licence-or-vehicle", 33, 9},
    Profile{"french-learner", 8, 1},
    Profile{"woman", 41, 0},
    Profile{"level-3-or-below", 69, 6},
};

struct Structure {
  std::string id;
  std::string_view type;
  std::string_view department;
  int number;
};

std::string padded(int number, int digits) {
  std::string text = std::to_string(number);
  const auto width = static_cast<std::size_t>(digits);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string iso(std::chrono::sys_days day) {
  const std::chrono::year_month_day date{day};
  return padded(static_cast<int>(date.year()), 4) + '-' + padded(static_cast<int>(unsigned{date.month()}), 2) + '-' +
         padded(static_cast<int>(unsigned{date.day()}), 2);
}

std::string hundredths(int value) {
  return value % 100 == 0 ? std::to_string(value / 100) : std::to_string(value / 100) + '.' + padded(value % 100, 2);
}

// 99999 is given to nobody; the last digit makes the Luhn sum a multiple of ten.
std::string made_up_siret(std::string_view department, int number) {
  std::string digits = "99999" + std::string(department) + padded(number, 3) + "000";
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int digit = digits[i] - '0';
    if (i % 2 == 0) digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
    sum += digit;
  }
  return digits + std::to_string((10 - sum % 10) % 10);
}

std::vector<Structure> make_structures(const Department& department) {
  std::vector<Structure> structures;
  const int count = department.examined / kExitsPerStructure;
  for (int number = 1; number <= count; ++number) {
    const auto type = kTypes[static_cast<std::size_t>(number - 1) % kTypes.size()];
    structures.push_back(
        {"siae-" + std::string(department.code) + '-' + padded(number, 3), type, department.code, number});
  }
  return structures;
}

std::vector<Fate> make_fates(Dice& dice, const Department& department) {
  const int softer = department.dynamic - department.durable;
  const int positive = softer * 2 / 5;
  std::vector<Fate> fates;
  const auto add = [&fates](int count, Fate fate) { fates.insert(fates.end(), static_cast<std::size_t>(count), fate); };
  add(department.durable, Fate::kDurable);
  add(softer - positive, Fate::kTransition);
  add(positive, Fate::kPositive);
  add(department.examined - department.dynamic, Fate::kOther);
  add(department.examined * kWithdrawnPercent / 100, Fate::kWithdrawn);
  add(department.examined * kBelowThresholdPercent / 100, Fate::kBelowThreshold);
  for (int left = static_cast<int>(fates.size()); left > 1; --left) {
    std::swap(fates[static_cast<std::size_t>(left - 1)], fates[static_cast<std::size_t>(dice.roll(left))]);
  }
  return fates;
}

std::string_view pick_reason(Dice& dice, Fate fate) {
  switch (fate) {
    case Fate::kDurable: return pick(dice, kDurableReasons);
    case Fate::kTransition: return pick(dice, kTransitionReasons);
    case Fate::kPositive: return pick(dice, kPositiveReasons);
    case Fate::kOther: return pick(dice, kOtherReasons);
    case Fate::kWithdrawn: return pick(dice, kWithdrawnReasons);
    case Fate::kBelowThreshold: return pick(dice, kEarlyReasons);
  }
  return {};
}

struct Stay {
  int days;
  int hours;  // hundredths
};

// One exit in fifty stands exactly at its threshold, or just below it.
Stay pick_stay(Dice& dice, std::string_view type, bool examined) {
  const bool at_edge = dice.percent(2);
  if (type == "AI" || type == "ETTI") {
    const int days = dice.between(60, 540);
    if (examined) return {days, at_edge ? 15000 : dice.between(600, 4800) * 25};
    return {days, at_edge ? 14999 : dice.between(4, 590) * 25};
  }
  if (type == "EITI") return {dice.between(30, 480), examined ? dice.between(4, 2400) * 25 : dice.roll(4) * 25};
  int days = 0;
  if (examined) days = at_edge ? 82 : dice.between(90, 720);
  if (!examined) days = at_edge ? 81 : dice.between(2, 80);
  return {days, days * dice.between(300, 371)};
}

struct Contract {
  std::string start, end, months;
};

Contract pick_contract(Dice& dice, std::string_view reason, Fate fate, std::chrono::sys_days exit_day) {
  if (reason != "fixed-term" && reason != "agency-work") return {};
  const bool lasting = fate == Fate::kDurable;
  if (dice.percent(50)) return {"", "", std::to_string(lasting ? dice.between(6, 14) : dice.between(1, 5))};
  const auto start = exit_day + std::chrono::days{dice.between(1, 12)};
  const int length = lasting ? dice.between(200, 420) : dice.between(15, 175);
  return {iso(start), iso(start + std::chrono::days{length}), ""};
}

std::string pick_profiles(Dice& dice, Fate fate) {
  std::string profiles;
  for (const auto& profile : kProfiles) {
    const int less = fate == Fate::kDurable ? profile.less_if_durable : 0;
    if (!dice.percent(profile.chance - less)) continue;
    if (!profiles.empty()) profiles += '|';
    profiles += profile.code;
  }
  return profiles;
}

// Sizes differ, as in life: the first structures of a department have many exits, the last ones few. So do results:
// every third structure gives some of its dynamic exits away.
const Structure& pick_structure(Dice& dice, const std::vector<Structure>& structures, Fate fate) {
  const auto draw = [&] { return dice.roll(dice.roll(static_cast<int>(structures.size())) + 1); };
  const bool dynamic = fate == Fate::kDurable || fate == Fate::kTransition || fate == Fate::kPositive;
  int chosen = draw();
  if (dynamic && chosen % 3 == 2 && dice.percent(40)) chosen = draw();
  return structures[static_cast<std::size_t>(chosen)];
}

constexpr std::string_view kHeader =
    "id,structure,person,entry_date,exit_date,hours_worked,reason,contract_start,contract_end,contract_months,pathway,"
    "prescriber,profile\n";

void write_exit(std::ostream& out, Dice& dice, Fate fate, const Structure& structure, int number) {
  using std::chrono::sys_days;
  const auto exit_day = sys_days{std::chrono::year{2022} / 1 / 1} + std::chrono::days{dice.roll(365)};
  const auto stay = pick_stay(dice, structure.type, fate != Fate::kBelowThreshold);
  const auto entry_day = exit_day - std::chrono::days{stay.days - 1};
  const auto reason = pick_reason(dice, fate);
  const auto contract = pick_contract(dice, reason, fate, exit_day);
  const bool outside_pathway = reason == "other-siae" && fate == Fate::kOther;
  std::string prescriber{pick(dice, kPrescribers)};
  if (prescriber == "departement") prescriber += '-' + std::string(structure.department);
  const std::string name = std::string(structure.department) + '-' + padded(number, 4);
  out << name << ',' << structure.id << ",p-" << name << ',' << iso(entry_day) << ',' << iso(exit_day) << ','
      << hundredths(stay.hours) << ',' << reason << ',' << contract.start << ',' << contract.end << ','
      << contract.months << ',' << (outside_pathway ? "false" : "") << ',' << prescriber << ','
      << pick_profiles(dice, fate) << '\n';
}

std::ofstream open_for_writing(const std::filesystem::path& path) {
  std::ofstream out;
  out.exceptions(std::ios::failbit | std::ios::badbit);
  out.open(path, std::ios::binary);
  return out;
}

void write_convention(const std::filesystem::path& folder, const Structure& structure) {
  auto out = open_for_writing(folder / (structure.id + ".yaml"));
  out << "tremplin: convention/1\n"
      << "id: " << structure.type << "-0" << structure.department << "-2022-" << padded(structure.number, 3) << '\n'
      << "status: project\n"
      << "rules: fr-iae-asp\n"
      << "period: {start: 2022-01-01, end: 2024-12-31}\n"
      << "structure:\n"
      << "  id: " << structure.id << '\n'
      << "  name: Structure inventée " << structure.department << '-' << padded(structure.number, 3) << '\n'
      << "  type: " << structure.type << '\n'
      << "  siret: \"" << made_up_siret(structure.department, structure.number) << "\"\n"
      << "  department: \"" << structure.department << "\"\n"
      << "project:\n"
      << "  reception: [Livret d'accueil]\n"
      << "  support: [Entretien individuel chaque mois]\n"
      << "  training: [Plan de formation annuel]\n"
      << "  territory: [Activité d'utilité sociale]\n";
}

void write_department(const std::filesystem::path& folder, const Department& department) {
  Dice dice(20220101U + static_cast<std::uint64_t>(std::stoi(std::string(department.code))));
  const auto structures = make_structures(department);
  for (const auto& structure : structures) write_convention(folder / "conventions", structure);
  auto out = open_for_writing(folder / "exits" / ("exits-" + std::string(department.code) + ".csv"));
  out << kHeader;
  int number = 0;
  for (const auto fate : make_fates(dice, department)) {
    const auto& structure = pick_structure(dice, structures, fate);
    write_exit(out, dice, fate, structure, ++number);
  }
  out.close();
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 2) {
    std::cerr << "usage: generate FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder / "conventions");
  std::filesystem::create_directories(folder / "exits");
  for (const auto& department : kDepartments) write_department(folder, department);
  return 0;
} catch (const std::exception& problem) {
  std::cerr << "generate: " << problem.what() << '\n';
  return 3;
}
