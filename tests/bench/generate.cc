// Writes the data of the benchmark: bench_generate KIND COUNT OUT. The same bytes for the same arguments.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "conventions.h"
#include "records.h"

namespace tremplin_bench {
namespace {

std::string block(const Record& record) {
  std::string text;
  for (const auto& [key, value] : record.keys)
    text += (text.empty() ? "  - " : "    ") + std::string(key) + ": " + value + "\n";
  return text;
}

std::string flow(const Record& record) {
  std::string text;
  for (const auto& [key, value] : record.keys)
    text += (text.empty() ? "  - {" : ", ") + std::string(key) + ": " + value;
  return text + "}\n";
}

std::string json(const Record& record) {
  std::string text;
  for (const auto& [key, value] : record.keys)
    text += (text.empty() ? "{\"" : ", \"") + std::string(key) + "\": \"" + value + "\"";
  return text + "}";
}

// What people's editors and hands make of it: quotes, comments, blank lines, keys in any order, keys left out.
std::string varied(Record record, Random& random) {
  for (std::size_t i = record.keys.size() - 1; i > 0; --i)
    std::swap(record.keys[i], record.keys[static_cast<std::size_t>(random.below(static_cast<int>(i) + 1))]);
  if (random.one_in(4)) record["profile"] = random.one_in(2) ? "[woman, no-diploma]" : "[ under-26 ]";
  if (random.one_in(8)) record["note"] = "\"entretien de bilan : fait\"";
  const bool is_quoting = random.one_in(3);
  std::string text;
  if (random.one_in(20)) text += "\n";
  if (random.one_in(20)) text += "  # revu en comité de pilotage\n";
  bool is_first = true;
  for (const auto& [key, value] : record.keys) {
    if (key == "prescriber" && random.one_in(2)) continue;
    text += is_first ? "  - " : "    ";
    is_first = false;
    const bool is_quoted = is_quoting && value[0] != '[' && value[0] != '"' && random.one_in(2);
    const char* quote = !is_quoted ? "" : random.one_in(2) ? "\"" : "'";
    text += std::string(key) + ": " + quote + value + quote + (random.one_in(25) ? "   # vu" : "") + "\n";
  }
  return text;
}

// One of the ways in which records are wrong.
Record broken(Record record, Random& random) {
  switch (random.below(6)) {
    case 0: record["exit_date"] = "2009-02-29"; break;
    case 1: record["exit_date"] = "1999-01-01"; break;
    case 2: record["reason"] = "fixed-terme"; break;
    case 3: record["hours_worked"] = "010"; break;
    case 4: record["prescribre"] = "ccas"; break;
    default: record.keys.erase(record.keys.begin()); break;
  }
  return record;
}

// Sound YAML that nobody writes by hand in such files.
std::string odd(const Record& record, Random& random) {
  switch (random.below(4)) {
    case 0: return block(record) + "    note: |\n      première ligne\n      seconde ligne\n";
    case 1: return block(record) + "    note: un texte sur\n      deux lignes\n";
    case 2: return block(record) + "    note: \"replié \\\n      avec soin\"\n";
    default: return block(record) + "    profile:\n      - woman\n      - >-\n        rsa\n";
  }
}

std::string full(Record record) {
  record["person"] = "p-" + record["id"].substr(5);
  record["prescriber"] = "pole-emploi";
  record["profile"] = "[unemployed-24-months, no-diploma]";
  return block(record);
}

std::string csv(Record record) {
  constexpr const char* kColumns[] = {
      "id", "structure", "type", "entry_date", "exit_date", "hours_worked", "reason", "contract_months", "prescriber"};
  std::string text;
  for (const char* column : kColumns) text += (text.empty() ? "" : ",") + record[column];
  return text + "\n";
}

std::string head(const std::string& kind) {
  if (kind == "csv") return "id,structure,type,entry_date,exit_date,hours_worked,reason,contract_months,prescriber\n";
  if (kind == "json") return "{\"tremplin\": \"exits/1\", \"exits\": [\n";
  return "tremplin: exits/1\nexits:\n";
}

std::string text_of(const std::string& kind, Record record, Random& random) {
  if (kind == "canonical") return block(record);
  if (kind == "flow") return flow(record);
  if (kind == "varied") return varied(std::move(record), random);
  if (kind == "csv") return csv(std::move(record));
  if (kind == "broken") return block(random.one_in(100) ? broken(std::move(record), random) : record);
  if (kind == "odd") return random.one_in(100) ? odd(record, random) : block(record);
  if (kind == "fallback") return odd(record, random);
  if (kind == "full") return full(std::move(record));
  if (kind == "json") return json(record);
  std::fprintf(stderr, "bench_generate: no kind %s\n", kind.c_str());
  std::exit(2);
}

void write_records(const std::string& kind, std::int64_t count, std::FILE* out) {
  // Records and the way they are written are drawn apart: every kind has the same records.
  Random of_records(20090331);
  Random of_text(7);
  std::string buffer = head(kind);
  for (std::int64_t i = 0; i < count; ++i) {
    buffer += text_of(kind, make_record(of_records, i, count), of_text);
    if (kind == "json") buffer += i + 1 < count ? ",\n" : "\n]}\n";
    if (buffer.size() < 1 << 20) continue;
    std::fwrite(buffer.data(), 1, buffer.size(), out);
    buffer.clear();
  }
  std::fwrite(buffer.data(), 1, buffer.size(), out);
}

void write_file(const std::filesystem::path& path, const std::string& text) {
  std::FILE* out = std::fopen(path.c_str(), "w");
  if (!out || std::fwrite(text.data(), 1, text.size(), out) != text.size() || std::fclose(out) != 0) {
    std::perror(path.c_str());
    std::exit(3);
  }
}

// A folder a department: one convention a structure, the exits of one year beside it.
void write_nation(int structures, int year, const std::filesystem::path& folder) {
  Random random(44);
  std::int64_t number = 0;
  for (int structure = 0; structure < structures; ++structure) {
    const auto home = folder / std::to_string(structure % 95);
    std::filesystem::create_directories(home);
    write_file(home / (structure_id(structure) + "-convention.yaml"), make_convention(random, structure));
    std::string exits = head("canonical");
    for (int i = 0; i < 50; ++i) exits += block(make_record_of(random, structure, year, ++number));
    write_file(home / (structure_id(structure) + "-exits-" + std::to_string(year) + ".yaml"), exits);
  }
}

int run(const std::string& kind, std::int64_t count, const std::string& path) {
  if (kind == "nation" || kind == "nation-earlier") {
    write_nation(static_cast<int>(count), kind == "nation" ? 2009 : 2008, path);
    return 0;
  }
  std::FILE* out = std::fopen(path.c_str(), "w");
  if (!out) return std::perror(path.c_str()), 3;
  write_records(kind, count, out);
  return std::fclose(out) == 0 ? 0 : 3;
}

}  // namespace
}  // namespace tremplin_bench

int main(int argc, char** argv) {
  if (argc == 4) return tremplin_bench::run(argv[1], std::atoll(argv[2]), argv[3]);
  std::fputs(
      "usage: bench_generate canonical|varied|flow|csv|broken|odd|fallback|full|json|nation|nation-earlier COUNT OUT\n"
      "nation: COUNT conventions with 50 exits each, in the folder OUT, of their first year or of the one before\n",
      stderr);
  return 2;
}
