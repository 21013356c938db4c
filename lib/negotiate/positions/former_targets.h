#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/convention.h"
#include "tremplin/numbers.h"

namespace tremplin::negotiate {

/// The ids under which a convention's structure stands in the years before it: its own, and those it had or took over.
std::vector<std::string> structure_ids(const model::Convention& convention);

/// The conventions that this one follows, of its type: those that it says it renews, else the one of its structure that
/// ended last before it began. Only what was signed, and only those among `read`; in order of id.
std::vector<const model::Convention*> former_conventions(const model::Convention& convention,
                                                         std::span<const model::Convention* const> read);

/// What a set of targets asks of a result (kDurableResult, kDynamicResult): a dynamic share that is not said follows
/// from its three parts; targets that are all zero are not set.
std::optional<Share> target_share_of(const model::Targets& targets, std::size_t result);

/// T: the target of the last year of the former convention that has any. Of several conventions, their mean weighted by
/// the exits expected in those years, floored to 0.01 %; the lowest of them where one does not say how many it expects.
std::optional<Share> former_target(std::span<const model::Convention* const> former, std::size_t result);

}  // namespace tremplin::negotiate
