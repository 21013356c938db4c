// Runs one statement in DuckDB's own library and prints its rows as CSV: peer_duckdb LIBRARY THREADS SQL.
// The few declarations are those of its C interface, so that its header is not needed.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <dlfcn.h>

namespace {

struct Result {
  std::uint64_t deprecated[5];
  void* internal;
};

template <class Function>
Function symbol(void* library, const char* name) {
  void* found = dlsym(library, name);
  if (!found) {
    std::fprintf(stderr, "no %s\n", name);
    std::exit(2);
  }
  return reinterpret_cast<Function>(found);
}

int fail(const char* what) {
  std::fprintf(stderr, "peer_duckdb: %s\n", what);
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return fail("LIBRARY THREADS SQL");
  void* library = dlopen(argv[1], RTLD_NOW);
  if (!library) return fail(dlerror());
  void* database = nullptr;
  void* connection = nullptr;
  if (symbol<int (*)(const char*, void**)>(library, "duckdb_open")(nullptr, &database) != 0) return fail("open");
  if (symbol<int (*)(void*, void**)>(library, "duckdb_connect")(database, &connection) != 0) return fail("connect");
  const auto query = symbol<int (*)(void*, const char*, Result*)>(library, "duckdb_query");
  Result result{};
  if (query(connection, ("SET threads TO " + std::string(argv[2])).c_str(), &result) != 0) return fail("threads");
  if (query(connection, argv[3], &result) != 0)
    return fail(symbol<const char* (*)(Result*)>(library, "duckdb_result_error")(&result));
  const auto value = symbol<char* (*)(Result*, std::uint64_t, std::uint64_t)>(library, "duckdb_value_varchar");
  const auto name = symbol<const char* (*)(Result*, std::uint64_t)>(library, "duckdb_column_name");
  const std::uint64_t rows = symbol<std::uint64_t (*)(Result*)>(library, "duckdb_row_count")(&result);
  const std::uint64_t columns = symbol<std::uint64_t (*)(Result*)>(library, "duckdb_column_count")(&result);
  for (std::uint64_t c = 0; c < columns; ++c) std::printf("%s%s", c == 0 ? "" : ",", name(&result, c));
  std::putchar('\n');
  for (std::uint64_t r = 0; r < rows; ++r) {
    for (std::uint64_t c = 0; c < columns; ++c) {
      char* text = value(&result, c, r);
      std::printf("%s%s", c == 0 ? "" : ",", text ? text : "");
      std::free(text);
    }
    std::putchar('\n');
  }
  return 0;
}
