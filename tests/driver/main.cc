#include <algorithm>
#include <atomic>
#include <cstdio>
#include <exception>
#include <iterator>
#include <thread>

#include "job.h"
#include "workbooks.h"

namespace tremplin_tests {

Environment pinned_environment(const Settings& settings) {
  return {{"PATH", settings.programs.string() + ":/usr/local/bin:/usr/bin:/bin"},
          {"LC_ALL", "C.UTF-8"},
          {"TZ", "UTC"},
          {"TERM", "dumb"},
          {"HOME", "/nonexistent"}};
}

Result judged(const std::string& name, const std::string& details) {
  return {name, details.empty() ? Outcome::passed : Outcome::failed, details};
}

namespace {

struct Request {
  Settings settings{TREMPLIN_SOURCE_DIR, TREMPLIN_PROGRAMS, Mode::compare};
  std::vector<std::string> patterns;
  std::vector<std::string> exceptions;
};

Request parse(int argc, char** argv) {
  Request request;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--update") {
      request.settings.mode = Mode::update;
    } else if (argument == "--programs" && i + 1 < argc) {
      request.settings.programs = argv[++i];
    } else if (argument == "--except" && i + 1 < argc) {
      request.exceptions.emplace_back(argv[++i]);
    } else {
      request.patterns.push_back(argument);
    }
  }
  return request;
}

bool is_asked_for(const std::string& name, const Request& request) {
  const auto matches = [&](const std::string& pattern) { return name.find(pattern) != std::string::npos; };
  return (request.patterns.empty() || std::any_of(request.patterns.begin(), request.patterns.end(), matches)) &&
         std::none_of(request.exceptions.begin(), request.exceptions.end(), matches);
}

std::vector<Job> find_jobs(const Request& request) {
  std::vector<Job> jobs;
  // The slowest first, so that the cores end together.
  for (const auto find : {find_scripts, find_example_readmes, find_manual_examples, find_cases, find_errors}) {
    auto found = find(request.settings);
    std::move(found.begin(), found.end(), std::back_inserter(jobs));
  }
  std::erase_if(jobs, [&](const Job& job) { return !is_asked_for(job.name, request); });
  return jobs;
}

Result run_guarded(const Job& job, const Settings& settings) {
  try {
    if (!settings.has_workbooks && is_about_workbooks(job.name, settings))
      return {job.name, Outcome::skipped, "built without spreadsheets"};
    return job.run(settings);
  } catch (const std::exception& error) {
    return {job.name, Outcome::failed, std::string(error.what()) + "\n"};
  }
}

std::vector<Result> run_all(const std::vector<Job>& jobs, const Settings& settings) {
  std::vector<Result> results(jobs.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (auto i = next++; i < jobs.size(); i = next++) results[i] = run_guarded(jobs[i], settings);
  };
  std::vector<std::jthread> threads;
  for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) threads.emplace_back(work);
  threads.clear();
  std::sort(results.begin(), results.end(), [](const Result& a, const Result& b) { return a.name < b.name; });
  return results;
}

long count(const std::vector<Result>& results, Outcome outcome) {
  return std::count_if(results.begin(), results.end(), [=](const Result& result) { return result.outcome == outcome; });
}

void show(const Result& result) {
  if (result.outcome == Outcome::passed) return;
  if (result.outcome == Outcome::skipped) {
    std::printf("skipped %s: %s\n", result.name.c_str(), result.details.c_str());
    return;
  }
  std::printf("FAILED %s\n%srepeat: tests/run %s\n\n", result.name.c_str(), result.details.c_str(),
              result.name.c_str());
}

int run(int argc, char** argv) {
  auto request = parse(argc, argv);
  request.settings.has_workbooks = has_workbooks(request.settings);
  const auto results = run_all(find_jobs(request), request.settings);
  for (const auto& result : results) show(result);
  const auto failed = count(results, Outcome::failed);
  const auto passed = count(results, Outcome::passed);
  std::printf("%ld passed, %ld failed, %ld skipped\n", passed, failed, count(results, Outcome::skipped));
  return failed == 0 && passed > 0 ? 0 : 1;
}

}  // namespace
}  // namespace tremplin_tests

int main(int argc, char** argv) {
  try {
    return tremplin_tests::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "run_cases: %s\n", error.what());
    return 1;
  }
}
