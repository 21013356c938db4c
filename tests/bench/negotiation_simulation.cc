// How proposals, bands, forecasts and baselines do where the true rates are known: 1,000 structures a draw, of 5 to 60
// exits a year, in departments of 20 that are each other's peers; three years of record, then the three of a convention
// in which nobody changes anything. Prints the figures that tremplin-negotiate(1) quotes. Seeded: same bytes each time.
//
// usage: negotiation_simulation [draws]

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <random>
#include <vector>

#include "assess/forecast.h"
#include "negotiate/baseline.h"
#include "negotiate/proposal.h"

using namespace tremplin;

namespace {

constexpr int kDepartments = 50;
constexpr int kStructures = 20;
constexpr int kYears = 6;
constexpr int kRecordYears = 3;
constexpr std::array<double, 2> kReference{.25, .6};

// The distributions of <random> differ between libraries; these do not.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : engine_(seed) {}
  double uniform() { return static_cast<double>(engine_() >> 11U) * 0x1p-53; }
  double normal() {
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
  }
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(uniform() * static_cast<double>(high - low + 1));
  }

 private:
  std::mt19937_64 engine_;
};

double logit(double p) { return std::log(p / (1 - p)); }
double logistic(double x) { return 1 / (1 + std::exp(-x)); }

// One year of a structure: its true chances and its exits in the order in which they came.
struct Year {
  std::array<double, 2> truth{};
  std::vector<std::array<bool, 2>> exits;

  std::int64_t count(std::size_t indicator, std::size_t first) const {
    std::int64_t found = 0;
    for (std::size_t i = 0; i < first; ++i) found += exits[i][indicator];
    return found;
  }
  std::int64_t count(std::size_t indicator) const { return count(indicator, exits.size()); }
  std::int64_t size() const { return static_cast<std::int64_t>(exits.size()); }
};

using Structure = std::array<Year, kYears>;

// Rates spread between structures as they do in published tables (standard deviation 0.5 on the logit scale); with
// drift each wanders by 0.25 a year.
Structure draw_structure(Draw& draw, double drift) {
  const std::int64_t usual = draw.between(5, 60);
  double durable = logit(.2) + .5 * draw.normal();
  double rest = logit(.4) + .5 * draw.normal();
  Structure structure;
  for (Year& year : structure) {
    durable += drift * draw.normal();
    rest += drift * draw.normal();
    year.truth[0] = logistic(durable);
    year.truth[1] = year.truth[0] + (1 - year.truth[0]) * logistic(rest);
    for (std::int64_t i = 0; i < usual; ++i) {
      const double u = draw.uniform();
      year.exits.push_back({u < year.truth[0], u < year.truth[1]});
    }
  }
  return structure;
}

Rate record_of(const Structure& structure, std::size_t indicator) {
  Rate rate;
  for (std::size_t y = 0; y < kRecordYears; ++y)
    rate = {rate.count + structure[y].count(indicator), rate.of + structure[y].size()};
  return rate;
}

struct Proportion {
  std::int64_t hits = 0;
  std::int64_t of = 0;
  void add(bool hit) {
    hits += hit;
    ++of;
  }
  double percent() const { return of == 0 ? 0 : 100 * static_cast<double>(hits) / static_cast<double>(of); }
};

struct MeanSquare {
  double sum = 0;
  std::int64_t of = 0;
  void add(double error) {
    sum += error * error;
    ++of;
  }
  double root_points() const { return of == 0 ? 0 : 100 * std::sqrt(sum / static_cast<double>(of)); }
};

constexpr std::array<std::int64_t, 3> kSizes{15, 30, 60};

struct Tally {
  std::array<Proportion, 3> reached, prudent, ambitious;
  Proportion three_years;
  std::array<Proportion, 3> by_verdict;                         // on track, open, at risk
  std::array<std::array<MeanSquare, 3>, kSizes.size()> errors;  // own rate, peers' rate, baseline
};

std::size_t size_class(std::int64_t exits) {
  std::size_t at = 0;
  while (exits > kSizes[at]) ++at;
  return at;
}

void add_errors(Tally& tally, const Structure& structure, std::size_t indicator, Rate own, Rate peers,
                double baseline) {
  const double truth = structure[kRecordYears].truth[indicator];
  auto& errors = tally.errors[size_class(structure[0].size())];
  errors[0].add(static_cast<double>(own.count) / static_cast<double>(own.of) - truth);
  errors[1].add(static_cast<double>(peers.count) / static_cast<double>(peers.of) - truth);
  errors[2].add(baseline - truth);
}

// The forecast at mid-year, half of the exits being in, against what the whole year brought.
void add_forecast(Tally& tally, const Year& year, std::size_t indicator, Share target,
                  const negotiate::Baseline& baseline) {
  const std::size_t half = year.exits.size() / 2;
  const assess::RunningYear running{year.count(indicator, half), static_cast<std::int64_t>(half), year.size(), target};
  const assess::ForecastVerdict verdict = assess::forecast_year(running, negotiate::expectation_of(baseline)).verdict;
  const bool reached = is_met(year.count(indicator), year.size(), target);
  if (verdict == assess::ForecastVerdict::on_track) tally.by_verdict[0].add(reached);
  if (verdict == assess::ForecastVerdict::open) tally.by_verdict[1].add(reached);
  if (verdict == assess::ForecastVerdict::at_risk) tally.by_verdict[2].add(reached);
}

void add_years(Tally& tally, const Structure& structure, std::size_t indicator,
               const std::vector<negotiate::YearProposal>& proposals, const negotiate::Baseline& baseline) {
  bool all = true;
  for (std::size_t y = 0; y < 3; ++y) {
    const negotiate::IndicatorProposal& proposal = indicator == 0 ? proposals[y].durable : proposals[y].dynamic;
    const Year& year = structure[kRecordYears + y];
    const std::int64_t count = year.count(indicator);
    const bool reached = count >= proposal.exits->count;
    all = all && reached;
    tally.reached[y].add(reached);
    tally.prudent[y].add(count >= proposal.exits->band->prudent);
    tally.ambitious[y].add(count >= proposal.exits->band->ambitious);
    if (y == 0) add_forecast(tally, year, indicator, proposal.target.share, baseline);
  }
  tally.three_years.add(all);
}

void add_department(std::array<Tally, 2>& tallies, const std::vector<Structure>& department) {
  for (std::size_t s = 0; s < department.size(); ++s) {
    std::array<negotiate::ProposalGrounds, 2> grounds;
    for (std::size_t indicator = 0; indicator < 2; ++indicator) {
      std::vector<Rate> peers;
      for (std::size_t p = 0; p < department.size(); ++p)
        if (p != s) peers.push_back(record_of(department[p], indicator));
      const Rate own = record_of(department[s], indicator);
      grounds[indicator] = {negotiate::estimate_baseline(own, peers),
                            Share{static_cast<std::int32_t>(kReference[indicator] * 10'000)}, 0, 0, 0};
      add_errors(tallies[indicator], department[s], indicator, own, negotiate::pooled_rate(peers),
                 grounds[indicator].baseline->rate);
    }
    const std::int64_t size = department[s][0].size();
    const negotiate::ProposalFrame frame{2009, 2009, 3, {{2009, size}, {2010, size}, {2011, size}}};
    const auto proposals = negotiate::propose(grounds[0], grounds[1], frame, {1, 1});
    for (std::size_t indicator = 0; indicator < 2; ++indicator)
      add_years(tallies[indicator], department[s], indicator, proposals, *grounds[indicator].baseline);
  }
}

void print_three(const char* name, const std::array<Proportion, 3>& shares) {
  fmt::print("  {:<38}{:>7.1f}{:>7.1f}{:>7.1f}\n", name, shares[0].percent(), shares[1].percent(), shares[2].percent());
}

void print(const char* indicator, const Tally& tally) {
  fmt::print("{}\n  {:<38}{:>7}{:>7}{:>7}\n", indicator, "in % of structures, nothing changed", "year 1", "year 2",
             "year 3");
  print_three("reach the proposal", tally.reached);
  print_three("reach the prudent end (80 by design)", tally.prudent);
  print_three("reach the ambitious end (20 by design)", tally.ambitious);
  fmt::print("  {:<38}{:>7.1f}\n", "reach the proposals of all three", tally.three_years.percent());
  constexpr std::array<const char*, 3> kVerdicts{"on-track", "open", "at-risk"};
  for (std::size_t v = 0; v < 3; ++v)
    fmt::print("  forecast {:<8} at mid-year: {:>6} times, reached in {:.1f} %\n", kVerdicts[v], tally.by_verdict[v].of,
               tally.by_verdict[v].percent());
  fmt::print("  {:<38}{:>7}{:>7}{:>7}\n", "root mean square error, in points", "own", "peers", "B");
  for (std::size_t c = 0; c < kSizes.size(); ++c)
    fmt::print("  {:<38}{:>7.1f}{:>7.1f}{:>7.1f}\n", fmt::format("up to {} exits a year", kSizes[c]),
               tally.errors[c][0].root_points(), tally.errors[c][1].root_points(), tally.errors[c][2].root_points());
}

void simulate(const char* name, double drift, int draws) {
  Draw draw(20081210);
  std::array<Tally, 2> tallies;
  for (int i = 0; i < draws * kDepartments; ++i) {
    std::vector<Structure> department;
    for (int s = 0; s < kStructures; ++s) department.push_back(draw_structure(draw, drift));
    add_department(tallies, department);
  }
  fmt::print("{}\n\n", name);
  print("durable", tallies[0]);
  print("dynamic", tallies[1]);
  fmt::print("\n");
}

}  // namespace

int main(int argc, char** argv) {
  const int draws = argc > 1 ? std::atoi(argv[1]) : 10;
  simulate("WITHOUT DRIFT", 0, draws);
  simulate("WITH DRIFT (0.25 a year on the logit scale)", .25, draws);
  simulate("WITH STRONG DRIFT (0.5 a year)", .5, draws);
  return 0;
}
