// Runs the jobs in turns and says how they compare; see README.md.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>

#include "counts.h"
#include "jobs.h"

namespace tremplin_bench {
namespace {

struct Options {
  Setting setting;
  std::vector<std::string> sets;
  int rounds = 5;
  std::string csv;
  std::string figures;
  bool is_check = false;
};

struct Result {
  double seconds = 0;
  double cpu_seconds = 0;
  long peak_kb = 0;
};

using Results = std::map<std::string, Result>;

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  std::stringstream stream(text);
  for (std::string part; std::getline(stream, part, ',');) parts.push_back(part);
  return parts;
}

std::optional<Options> options_of(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    if (name == "--check") {
      options.is_check = true;
      continue;
    }
    if (i + 1 >= argc) return std::nullopt;
    const std::string value = argv[++i];
    if (name == "--records")
      options.setting.records = std::atoll(value.c_str());
    else if (name == "--rounds")
      options.rounds = std::atoi(value.c_str());
    else if (name == "--only")
      options.sets = split(value);
    else if (name == "--csv")
      options.csv = value;
    else if (name == "--figures")
      options.figures = value;
    else if (name == "--data")
      options.setting.data = value;
    else if (name == "--programs")
      options.setting.programs = value;
    else if (name == "--sources")
      options.setting.sources = value;
    else if (name == "--duckdb")
      options.setting.duckdb = value;
    else if (name == "--before")
      options.setting.before = value;
    else
      return std::nullopt;
  }
  if (options.is_check && options.sets.empty()) options.sets = {"main", "peers"};
  return options;
}

// One of the jobs with the same data and question that gave other counts than the first; nothing where all agree.
std::optional<std::string> find_disagreement(const std::vector<Job>& jobs) {
  std::map<std::string, std::string> expected;
  for (const Job& job : jobs) {
    if (job.counts.empty()) continue;
    const std::string found = canonical_counts(job.command.output);
    if (found.empty()) return job.name + " gave no counts";
    const auto [first, is_new] = expected.emplace(job.counts, found);
    if (!is_new && first->second != found) return job.name + " gave other counts";
  }
  return std::nullopt;
}

// Rounds in turn, so that what slows the machine for a while slows all alike.
std::optional<Results> run_all(const std::vector<Job>& jobs, int rounds) {
  std::map<std::string, std::vector<double>> times;
  Results results;
  for (int round = 0; round < rounds; ++round) {
    for (const Job& job : jobs) {
      if (round > 0 && job.is_slow) continue;
      const Run run = measure(job.command);
      if (run.status != job.status) {
        std::fprintf(stderr, "%s ended with %d, not %d\n", job.name.c_str(), run.status, job.status);
        return std::nullopt;
      }
      times[job.name].push_back(run.seconds);
      Result& result = results[job.name];
      result.cpu_seconds += run.cpu_seconds / (job.is_slow ? 1 : rounds);
      result.peak_kb = std::max(result.peak_kb, run.peak_kb);
    }
  }
  for (auto& [name, result] : results) result.seconds = median(times[name]);
  return results;
}

double ratio(const Results& results, const std::string& job, const std::string& to) {
  const auto a = results.find(job);
  const auto b = results.find(to);
  return a == results.end() || b == results.end() || b->second.seconds <= 0 ? 0 : a->second.seconds / b->second.seconds;
}

void print(const std::vector<Job>& jobs, const Results& results) {
  std::printf("%-34s %9s %9s %9s %9s %9s %9s %11s\n", "job", "seconds", "cpu", "x before", "x wc", "x mawk", "peak MiB",
              "B/record");
  for (const Job& job : jobs) {
    const Result& result = results.at(job.name);
    const double over = static_cast<double>(result.peak_kb - 48 * 1024) * 1024;
    std::printf("%-34s %9.4f %9.4f %9.3f %9.2f %9.3f %9.1f %11.1f\n", job.name.c_str(), result.seconds,
                result.cpu_seconds, ratio(results, job.name, name_before(job.name)),
                ratio(results, job.name, "wc canonical"), ratio(results, job.name, "mawk csv"),
                static_cast<double>(result.peak_kb) / 1024,
                job.records == 0 ? 0 : std::max(0.0, over) / static_cast<double>(job.records));
  }
  std::printf("\n%-26s %-26s %9s %9s\n", "goal: this", "against this", "at most", "is");
  for (const Goal& goal : goals()) {
    const double is = ratio(results, goal.slow, goal.fast);
    if (is <= 0) continue;
    std::printf("%-26s %-26s %9.4f %9.4f%s\n", goal.slow.c_str(), goal.fast.c_str(), goal.bound, is,
                is > goal.bound ? "  MISSED" : "");
  }
}

void write_csv(const std::string& path, const std::vector<Job>& jobs, const Results& results) {
  std::ofstream out(path);
  out << "job,records,seconds,cpu_seconds,wc_ratio,mawk_ratio,peak_kib\n";
  for (const Job& job : jobs) {
    const Result& result = results.at(job.name);
    out << job.name << ',' << job.records << ',' << result.seconds << ',' << result.cpu_seconds << ','
        << ratio(results, job.name, "wc canonical") << ',' << ratio(results, job.name, "mawk csv") << ','
        << result.peak_kb << '\n';
  }
}

// Lines `job,against,ratio`. A job that takes over a fifth more than then fails the check.
int check(const std::string& figures, const Results& results) {
  std::ifstream in(figures);
  std::string line;
  std::getline(in, line);
  int failed = 0;
  int checked = 0;
  while (std::getline(in, line)) {
    const std::vector<std::string> cells = split(line);
    if (cells.size() != 3) continue;
    const double then = std::atof(cells[2].c_str());
    const double now = ratio(results, cells[0], cells[1]);
    if (now <= 0) continue;
    ++checked;
    if (then / now >= 0.8) continue;
    ++failed;
    std::printf("%s takes %.3f times %s; the figures say %.3f\n", cells[0].c_str(), now, cells[1].c_str(), then);
  }
  std::printf("%d ratios checked, %d fell by more than a fifth\n", checked, failed);
  return failed > 0 || checked == 0 ? 1 : 0;
}

int run(const Options& options) {
  const std::vector<Job> jobs = make_jobs(options.setting, options.sets);
  const auto results = run_all(jobs, options.rounds);
  if (!results) return 1;
  if (const auto wrong = find_disagreement(jobs)) {
    std::fprintf(stderr, "%s\n", wrong->c_str());
    return 1;
  }
  print(jobs, *results);
  if (!options.csv.empty()) write_csv(options.csv, jobs, *results);
  return options.is_check ? check(options.figures, *results) : 0;
}

}  // namespace
}  // namespace tremplin_bench

int main(int argc, char** argv) {
  if (const auto options = tremplin_bench::options_of(argc, argv)) return tremplin_bench::run(*options);
  std::fputs(
      "usage: tests/bench/run [--only SETS] [--records N] [--rounds N] [--csv FILE] [--before PROGRAM] [--check]\n",
      stderr);
  return 2;
}
