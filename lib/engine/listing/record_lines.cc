#include "engine/listing/record_lines.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "base/parallel_for.h"
#include "documents/tables.h"

namespace tremplin::engine {
namespace {

bool has_id_before(const RecordLine& a, const RecordLine& b) {
  for (std::size_t i = 0; i < a.id_beginning.size(); ++i)
    if (a.id_beginning[i] != b.id_beginning[i])
      return base::in_byte_order(a.id_beginning[i]) < base::in_byte_order(b.id_beginning[i]);
  return a.id() < b.id();
}

// Lines that one thread or two have brought of a sorted file are in order, or become so by merging.
void sort_by_id(std::span<RecordLine> lines) {
  const auto second = std::is_sorted_until(lines.begin(), lines.end(), has_id_before);
  if (std::is_sorted(second, lines.end(), has_id_before)) {
    std::inplace_merge(lines.begin(), second, lines.end(), has_id_before);
  } else {
    std::sort(lines.begin(), lines.end(), has_id_before);
  }
}

// Where lines of a structure and a type are counted.
std::size_t bin_of(std::uint32_t structure, std::size_t type) { return structure * model::kStructureTypeCount + type; }

std::array<std::size_t, model::kStructureTypeCount> types_by_word() {
  std::array<std::size_t, model::kStructureTypeCount> types{};
  std::iota(types.begin(), types.end(), 0U);
  std::ranges::sort(types, {}, [](std::size_t type) { return documents::choices_of<model::StructureType>()[type]; });
  return types;
}

}  // namespace

const char* TextStore::add(std::string_view text) {
  if (used_ + text.size() > kChunk) {
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(std::max(kChunk, text.size())));
    used_ = 0;
  }
  char* at = chunks_.back().get() + used_;
  text.copy(at, text.size());
  used_ += text.size();
  return at;
}

void TextStore::merge(TextStore&& other) {
  // Theirs go before the last, which alone may have room.
  chunks_.insert(chunks_.begin(), std::make_move_iterator(other.chunks_.begin()),
                 std::make_move_iterator(other.chunks_.end()));
  other = TextStore();
}

// Counted first, so that each part knows where its lines go, whatever the others do.
SortedLines sort_lines(std::span<const NumberedLines> parts, std::span<const std::uint32_t> structures,
                       unsigned threads) {
  std::vector<std::vector<std::size_t>> places(parts.size());
  base::parallel_for(parts.size(), threads, [&](std::size_t part, unsigned) {
    const NumberedLines& own = parts[part];
    places[part].resize(structures.size() * model::kStructureTypeCount);
    own.lines.each([&](const RecordLine& line) {
      ++places[part][bin_of(own.structures[line.structure], static_cast<std::size_t>(line.type))];
    });
  });
  SortedLines out;
  std::vector<std::size_t> begins;
  const auto types = types_by_word();
  for (const std::uint32_t structure : structures)
    for (const std::size_t type : types) {
      begins.push_back(out.size);
      for (auto& part : places) out.size += std::exchange(part[bin_of(structure, type)], out.size);
    }
  begins.push_back(out.size);
  out.lines = std::make_unique_for_overwrite<RecordLine[]>(out.size);
  base::parallel_for(parts.size(), threads, [&](std::size_t part, unsigned) {
    const NumberedLines& own = parts[part];
    own.lines.each([&](const RecordLine& line) {
      const std::uint32_t structure = own.structures[line.structure];
      RecordLine& moved = out.lines[places[part][bin_of(structure, static_cast<std::size_t>(line.type))]++];
      moved = line;
      moved.structure = structure;
      moved.outcome = own.outcomes[line.outcome];
    });
  });
  base::parallel_for(begins.size() - 1, threads, [&](std::size_t bin, unsigned) {
    sort_by_id({out.lines.get() + begins[bin], begins[bin + 1] - begins[bin]});
  });
  return out;
}

}  // namespace tremplin::engine
