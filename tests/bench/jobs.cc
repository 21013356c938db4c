#include "jobs.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace tremplin_bench {
namespace {

namespace fs = std::filesystem;

std::string text_of(const std::string& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

// Adds the jobs of one set after the other.
class Jobs {
 public:
  explicit Jobs(const Setting& setting) : setting_(setting) {}

  void main_set();
  void peers();
  void slow();
  void fallback();
  void nation();
  void start();
  void growth();
  std::vector<Job> jobs;

 private:
  std::string data(const std::string& kind, std::int64_t count, const std::string& extension) {
    const std::string path = setting_.data + "/" + kind + "-" + std::to_string(count) + extension;
    if (fs::exists(path)) return path;
    std::fprintf(stderr, "making %s\n", path.c_str());
    const Run run =
        measure({{setting_.programs + "/bench_generate", kind, std::to_string(count), path + ".new"}, {}, {}});
    if (run.status != 0) std::exit(3);
    fs::rename(path + ".new", path);
    return path;
  }
  std::string yaml(const std::string& kind) { return data(kind, setting_.records, ".yaml"); }
  std::string csv() { return data("csv", setting_.records, ".csv"); }
  std::string sql(const std::string& table, const std::string& year, const std::string& months) const {
    return replaced(replaced(replaced(text_of(setting_.sources + "/peer.sql"), "@TABLE@", table), "@YEAR@", year),
                    "@THREE_MONTHS@", months);
  }
  std::string duckdb_sql(const std::string& table) const {
    return sql(table, "year(exit_date)", "exit_date + 1 >= entry_date + INTERVAL 3 MONTH");
  }
  std::string typed_csv() {
    return "read_csv('" + csv() +
           "', header=true, delim=',', columns={'id':'VARCHAR','structure':'VARCHAR','type':'VARCHAR',"
           "'entry_date':'DATE','exit_date':'DATE','hours_worked':'DOUBLE','reason':'VARCHAR',"
           "'contract_months':'DOUBLE','prescriber':'VARCHAR'})";
  }
  std::string tremplin() const { return setting_.programs + "/tremplin"; }
  std::string counts(std::int64_t records) const { return std::to_string(records); }

  Job& add(const std::string& set, const std::string& name, std::int64_t records, std::vector<std::string> arguments) {
    Job job;
    job.name = name;
    job.set = set;
    job.records = records;
    job.command.arguments = std::move(arguments);
    job.command.output = setting_.data + "/out-" + name + ".csv";
    jobs.push_back(job);
    return jobs.back();
  }
  void outcomes(const std::string& set, const std::string& name, std::int64_t records, const std::string& file,
                const std::string& threads) {
    add(set, name + " -j" + threads, records,
        {tremplin(), "compute-outcomes", "--format", "csv", "--jobs", threads, file})
        .counts = counts(records);
  }
  void validate(const std::string& set, const std::string& name, const std::string& file, const std::string& threads,
                int status) {
    add(set, "validate " + name + " -j" + threads, setting_.records, {tremplin(), "validate", "--jobs", threads, file})
        .status = status;
  }

  const Setting& setting_;
};

void Jobs::main_set() {
  const std::int64_t n = setting_.records;
  add("main", "wc canonical", n, {"wc", "-l", yaml("canonical")});
  for (const std::string threads : {"1", "2"}) {
    for (const std::string kind : {"canonical", "flow", "varied", "full", "odd"})
      outcomes("main", kind, n, yaml(kind), threads);
    outcomes("main", "csv", n, csv(), threads);
    validate("main", "canonical", yaml("canonical"), threads, 0);
  }
  validate("main", "csv", csv(), "2", 0);
  validate("main", "varied", yaml("varied"), "2", 0);
  validate("main", "broken", yaml("broken"), "2", 1);
  Job& input = add("main", "stdin -j2", n, {tremplin(), "compute-outcomes", "--format", "csv", "--jobs", "2", "-"});
  input.command.input = yaml("canonical");
  input.counts = counts(n);
  add("main", "records -j2", n,
      {tremplin(), "compute-outcomes", "--records", "--format", "csv", "--jobs", "2", yaml("canonical")});
}

void Jobs::peers() {
  const std::int64_t n = setting_.records;
  add("peers", "wc csv", n, {"wc", "-l", csv()});
  add("peers", "mawk csv", n, {"mawk", "-f", setting_.sources + "/peer.awk", csv()}).counts = counts(n);
  if (setting_.duckdb.empty()) return;
  const std::string parquet = setting_.data + "/records-" + std::to_string(n) + ".parquet";
  const std::string duckdb = setting_.programs + "/peer_duckdb";
  if (!fs::exists(parquet))
    measure({{duckdb, setting_.duckdb, "2", "COPY (SELECT * FROM " + typed_csv() + ") TO '" + parquet + "'"}, {}, {}});
  for (const std::string threads : {"1", "2"}) {
    add("peers", "duckdb csv -j" + threads, n, {duckdb, setting_.duckdb, threads, duckdb_sql(typed_csv())}).counts =
        counts(n);
    add("peers", "duckdb parquet -j" + threads, n, {duckdb, setting_.duckdb, threads, duckdb_sql("'" + parquet + "'")})
        .counts = counts(n);
  }
}

void Jobs::slow() {
  const std::int64_t n = setting_.records;
  const std::string months =
      "(strftime('%Y', exit_date) - strftime('%Y', entry_date)) * 12 + strftime('%m', exit_date) - "
      "strftime('%m', entry_date) - (strftime('%d', exit_date) + 1 < strftime('%d', entry_date) + 0) >= 3";
  const std::string create =
      "CREATE TABLE t (id TEXT, structure TEXT, type TEXT, entry_date TEXT, exit_date TEXT, hours_worked REAL, "
      "reason TEXT, contract_months REAL, prescriber TEXT);";
  Job& sqlite = add("slow", "sqlite3 csv", n,
                    {"sqlite3", "-csv", "-header", ":memory:", create, ".import --skip 1 " + csv() + " t",
                     sql("t", "strftime('%Y', exit_date)", months)});
  sqlite.counts = counts(n);
  sqlite.is_slow = true;
  Job& miller = add("slow", "miller csv", n,
                    {"mlr", "--icsv", "--ocsv", "--from", csv(), "put", "-q", "-f", setting_.sources + "/peer.mlr"});
  miller.counts = counts(n);
  miller.is_slow = true;
  for (const std::string peer : {"libyaml", "yaml_cpp_events"}) {
    Job& job = add("slow", peer, n, {setting_.programs + "/peer_" + peer, yaml("canonical")});
    job.counts = counts(n);
    job.is_slow = true;
  }
  const std::int64_t some = std::max<std::int64_t>(1, n / 10);
  Job& tree = add("slow", "yaml_cpp_tree, a tenth", some,
                  {setting_.programs + "/peer_yaml_cpp_tree", data("canonical", some, ".yaml")});
  tree.counts = counts(some);
  tree.is_slow = true;
  outcomes("slow", "canonical, a tenth", some, data("canonical", some, ".yaml"), "2");
}

void Jobs::fallback() {
  const std::int64_t some = std::max<std::int64_t>(1, setting_.records / 10);
  for (const std::string kind : {"fallback", "json"}) {
    const std::string file = data(kind, some, ".yaml");
    Job& peer = add("fallback", "yaml_cpp_events " + kind, some, {setting_.programs + "/peer_yaml_cpp_events", file});
    peer.counts = counts(some);
    for (const std::string threads : {"1", "2"}) outcomes("fallback", kind, some, file, threads);
  }
}

void Jobs::nation() {
  const std::string folder = data("nation", 4000, "");
  Job& peer = add("nation", "yaml_cpp_events nation", 200'000, {setting_.programs + "/peer_yaml_cpp_events"});
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) peer.command.arguments.push_back(entry.path());
  add("nation", "validate nation", 200'000, {tremplin(), "validate", folder});
  add("nation", "compute-outcomes nation", 200'000, {tremplin(), "compute-outcomes", "--format", "csv", folder});
  add("nation", "negotiate nation", 200'000,
      {tremplin(), "negotiate", "--format", "csv", data("nation-earlier", 4000, "")});
  add("nation", "report cdiae nation", 200'000, {tremplin(), "report", "cdiae", "--format", "csv", folder});
}

void Jobs::start() {
  add("start", "true", 0, {"/bin/true"});
  add("start", "version", 0, {tremplin(), "--version"});
  outcomes("start", "one structure", 50, data("canonical", 50, ".yaml"), "2");
}

void Jobs::growth() {
  for (const std::int64_t count : {10'000, 100'000, 1'000'000, 10'000'000})
    outcomes("growth", "growth " + std::to_string(count), count, data("canonical", count, ".yaml"), "2");
}

// Ours, each with the other build's right behind it.
std::vector<Job> with_before(const std::vector<Job>& jobs, const Setting& setting) {
  if (setting.before.empty()) return jobs;
  std::vector<Job> all;
  for (const Job& job : jobs) {
    all.push_back(job);
    if (job.command.arguments[0] != setting.programs + "/tremplin") continue;
    Job& before = all.emplace_back(job);
    before.name = name_before(job.name);
    before.command.arguments[0] = setting.before;
    before.command.output += ".before";
  }
  return all;
}

}  // namespace

std::string name_before(const std::string& job) { return job + ", before"; }

std::vector<Job> make_jobs(const Setting& setting, const std::vector<std::string>& sets) {
  fs::create_directories(setting.data);
  Jobs all(setting);
  const auto wanted = [&](const char* set) {
    return sets.empty() || std::find(sets.begin(), sets.end(), set) != sets.end();
  };
  if (wanted("main")) all.main_set();
  if (wanted("peers")) all.peers();
  if (wanted("slow")) all.slow();
  if (wanted("fallback")) all.fallback();
  if (wanted("nation")) all.nation();
  if (wanted("start")) all.start();
  if (wanted("growth")) all.growth();
  return with_before(all.jobs, setting);
}

std::vector<Goal> goals() {
  return {{"canonical -j2", "wc canonical", 6},
          {"canonical -j1", "duckdb csv -j1", 1.0 / 4},
          {"canonical -j1", "yaml_cpp_events", 1.0 / 150},
          {"flow -j2", "canonical -j2", 2},
          {"varied -j2", "canonical -j2", 2},
          {"csv -j1", "duckdb csv -j1", 1.0 / 4},
          {"csv -j1", "duckdb parquet -j1", 1},
          {"csv -j1", "mawk csv", 1.0 / 2},
          {"validate canonical -j2", "canonical -j2", 1.2},
          {"validate varied -j2", "varied -j2", 1.2},
          {"validate csv -j2", "csv -j2", 1.2},
          {"validate broken -j2", "validate canonical -j2", 2},
          {"canonical -j2", "canonical -j1", 1 / 1.7},
          {"varied -j2", "varied -j1", 1 / 1.7},
          {"csv -j2", "csv -j1", 1 / 1.7},
          {"odd -j2", "canonical -j2", 3},
          {"records -j2", "canonical -j2", 2},
          {"fallback -j1", "yaml_cpp_events fallback", 1.1},
          {"json -j1", "yaml_cpp_events json", 1.1},
          {"fallback -j2", "fallback -j1", 1 / 1.7},
          {"validate nation", "yaml_cpp_events nation", 1.0 / 4},
          {"negotiate nation", "validate nation", 3},
          {"report cdiae nation", "validate nation", 3},
          {"one structure -j2", "true", 8},
          {"version", "true", 4}};
}

}  // namespace tremplin_bench
