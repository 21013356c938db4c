#include "engine/listing/record_lines.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "documents/tables.h"
#include "support/random_pick.h"

using namespace tremplin;
using tremplin_tests::RandomPick;

namespace {

// As a line is told: structure, word of its type, id, day and outcome, by their numbers for all.
using Told = std::tuple<std::uint32_t, std::string_view, std::string, std::int32_t, std::uint32_t>;

// Short, long, alike up to their sixteenth byte, one the beginning of another; in order or not.
std::string id_for(RandomPick& random, int number, bool is_ordered) {
  const std::string digits = std::to_string(is_ordered ? 1000000 + number : random.below(1000000));
  if (random.one_in(3)) return "a-long-identifier-" + digits;
  if (random.one_in(3)) return "fifteen-bytes" + digits.substr(0, 2) + (random.one_in(2) ? "-" + digits : "");
  return digits.substr(0, is_ordered ? digits.size() : 1 + digits.size() / 2);
}

}  // namespace

TEST_CASE("lines of any threads come in the order of structure, type's word and id, with the numbers for all") {
  constexpr std::uint32_t kStructures = 7;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    RandomPick random(seed);
    engine::TextStore texts;
    std::vector<std::uint32_t> order(kStructures);
    for (std::uint32_t i = 0; i < kStructures; ++i) order[i] = i * 3 % kStructures;
    std::vector<engine::NumberedLines> parts(static_cast<std::size_t>(1 + random.below(4)));
    std::vector<Told> wanted;
    for (std::uint32_t part = 0; part < parts.size(); ++part) {
      for (std::uint32_t i = 0; i < kStructures; ++i) parts[part].structures.push_back((i + part) % kStructures);
      parts[part].outcomes = {part, part + 10, part + 20};
      const int count = random.one_in(5) ? 0 : random.below(200);
      const bool is_ordered = random.one_in(2);
      for (int i = 0; i < count; ++i) {
        std::string id = id_for(random, i, is_ordered);
        base::PaddedPool padded;
        engine::RecordLine& line = parts[part].lines.add();
        line.id_beginning = base::Prefix32::of_short(padded.keep(id)).first_half();
        if (id.size() > base::Prefix32::kShort) line.long_id = texts.add(id);
        line.id_size = static_cast<std::uint8_t>(id.size());
        line.exit_day = random.below(1000);
        line.structure = static_cast<std::uint32_t>(random.below(kStructures));
        line.outcome = static_cast<std::uint32_t>(random.below(3));
        line.type = static_cast<model::StructureType>(random.below(model::kStructureTypeCount));
        wanted.emplace_back(parts[part].structures[line.structure],
                            documents::choices_of<model::StructureType>()[static_cast<std::size_t>(line.type)],
                            std::move(id), line.exit_day, parts[part].outcomes[line.outcome]);
      }
    }
    const auto place = [&](std::uint32_t structure) { return std::ranges::find(order, structure) - order.begin(); };
    const auto key = [&](const Told& line) {
      return std::tuple(place(std::get<0>(line)), std::get<1>(line), std::get<2>(line));
    };
    for (const unsigned threads : {1U, 3U}) {
      const engine::SortedLines sorted = engine::sort_lines(parts, order, threads);
      REQUIRE(sorted.size == wanted.size());
      std::vector<Told> found;
      for (std::size_t i = 0; i < sorted.size; ++i) {
        const engine::RecordLine& line = sorted.lines[i];
        found.emplace_back(line.structure,
                           documents::choices_of<model::StructureType>()[static_cast<std::size_t>(line.type)],
                           std::string(line.id()), line.exit_day, line.outcome);
      }
      INFO(seed);
      REQUIRE(std::ranges::is_sorted(found, {}, key));
      std::ranges::sort(found);
      std::ranges::sort(wanted);
      REQUIRE(found == wanted);
    }
  }
}
