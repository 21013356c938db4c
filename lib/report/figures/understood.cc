#include "report/figures/understood.h"

namespace tremplin::report {
namespace {

// The kinds with their counts; persons still present are said for all files together.
Series kinds_of(const people::Understanding& understanding) {
  Series kinds;
  for (std::size_t i = 0; i < people::kLiberties; ++i) {
    const auto liberty = static_cast<people::Liberty>(i);
    const std::int64_t count = understanding[liberty].count;
    if (count == 0 || liberty == people::Liberty::still_present) continue;
    const Bilingual name = people::name_of(liberty);
    const model::Text text{std::string(name.fr), std::string(name.en)};
    kinds.items.emplace_back(Message{"method.liberty", {text, count}});
  }
  return kinds;
}

}  // namespace

std::vector<Message> understood_messages(std::span<const people::UnderstoodTable> tables) {
  std::vector<Message> messages;
  std::int64_t present = 0;
  for (const people::UnderstoodTable& table : tables) {
    present += table.understanding[people::Liberty::still_present].count;
    Series kinds = kinds_of(table.understanding);
    if (!kinds.items.empty()) messages.push_back({"method.understood", {table.name, std::move(kinds)}});
  }
  if (present > 0) messages.push_back({"method.still_present", {present}});
  return messages;
}

}  // namespace tremplin::report
