#include "negotiate/positions/former_targets.h"

#include <algorithm>

#include "negotiate/context.h"

namespace tremplin::negotiate {
namespace {

struct LastTarget {
  Share share;
  std::optional<std::int64_t> expected;
};

bool was_signed(const model::Convention& convention) {
  const model::Status status = convention.status->value;
  return status == model::Status::signed_ || status == model::Status::closed || status == model::Status::renewed ||
         status == model::Status::ended;
}

std::vector<std::string> renewed_ids(const model::Convention& convention) {
  std::vector<std::string> ids;
  for (const Located<model::Identifier>& id : convention.renews) ids.push_back(id.value.text);
  return ids;
}

bool is_one_of(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool can_be_former(const model::Convention& former, const model::Convention& convention) {
  return &former != &convention && former.type() == convention.type() && was_signed(former) &&
         former.days().from < convention.days().from;
}

const model::Convention* last_ended(const model::Convention& convention,
                                    std::span<const model::Convention* const> read) {
  const std::vector<std::string> ids = structure_ids(convention);
  const model::Convention* last = nullptr;
  for (const model::Convention* former : read) {
    if (!can_be_former(*former, convention) || !is_one_of(ids, former->structure_id())) continue;
    if (former->days().to >= convention.days().from) continue;
    if (last == nullptr || former->days().to > last->days().to ||
        (former->days().to == last->days().to && former->id_text() < last->id_text()))
      last = former;
  }
  return last;
}

const model::Employment* employment_in(const model::Convention& convention) {
  if (!convention.objectives || !convention.objectives->value.employment) return nullptr;
  return &convention.objectives->value.employment->value;
}

std::optional<LastTarget> last_target(const model::Convention& convention, std::size_t result) {
  const model::Employment* employment = employment_in(convention);
  if (employment == nullptr) return std::nullopt;
  for (auto year = employment->targets.rbegin(); year != employment->targets.rend(); ++year) {
    const auto share = target_share_of(year->second.value, result);
    if (!share) continue;
    LastTarget last{*share, std::nullopt};
    const auto expected = employment->expected_exits.find(year->first);
    if (expected != employment->expected_exits.end()) last.expected = expected->second.value.value;
    return last;
  }
  return std::nullopt;
}

Share merged(const std::vector<LastTarget>& targets) {
  __extension__ using Wide = __int128;
  Wide sum = 0;
  Wide exits = 0;
  Share lowest = targets.front().share;
  bool are_known = true;
  for (const LastTarget& target : targets) {
    lowest = std::min(lowest, target.share);
    are_known = are_known && target.expected;
    sum += Wide{target.share.hundredths} * target.expected.value_or(0);
    exits += target.expected.value_or(0);
  }
  if (targets.size() == 1 || !are_known || exits == 0) return lowest;
  return Share{static_cast<std::int32_t>(sum / exits)};
}

}  // namespace

std::vector<std::string> structure_ids(const model::Convention& convention) {
  std::vector<std::string> ids{convention.structure_id()};
  for (const Located<model::Identifier>& id : convention.structure->value.formerly)
    if (std::find(ids.begin(), ids.end(), id.value.text) == ids.end()) ids.push_back(id.value.text);
  return ids;
}

std::vector<const model::Convention*> former_conventions(const model::Convention& convention,
                                                         std::span<const model::Convention* const> read) {
  std::vector<const model::Convention*> former;
  const std::vector<std::string> renewed = renewed_ids(convention);
  for (const model::Convention* one : read)
    if (is_one_of(renewed, one->id_text()) && can_be_former(*one, convention)) former.push_back(one);
  if (renewed.empty())
    if (const model::Convention* last = last_ended(convention, read)) former.push_back(last);
  std::sort(former.begin(), former.end(),
            [](const model::Convention* a, const model::Convention* b) { return a->id_text() < b->id_text(); });
  return former;
}

std::optional<Share> target_share_of(const model::Targets& targets, std::size_t result) {
  const auto is_more = [](const model::Opt<Share>& share) { return share && share->value.hundredths != 0; };
  if (!is_more(targets.durable) && !is_more(targets.transition) && !is_more(targets.positive) &&
      !is_more(targets.dynamic))
    return std::nullopt;
  const model::Opt<Share>& said = result == kDurableResult ? targets.durable : targets.dynamic;
  if (said) return said->value;
  if (result == kDurableResult || !targets.durable || !targets.transition || !targets.positive) return std::nullopt;
  return Share{targets.durable->value.hundredths + targets.transition->value.hundredths +
               targets.positive->value.hundredths};
}

std::optional<Share> former_target(std::span<const model::Convention* const> former, std::size_t result) {
  std::vector<LastTarget> targets;
  for (const model::Convention* convention : former)
    if (const auto last = last_target(*convention, result)) targets.push_back(*last);
  if (targets.empty()) return std::nullopt;
  return merged(targets);
}

}  // namespace tremplin::negotiate
