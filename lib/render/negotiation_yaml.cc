#include "render/negotiation_yaml.h"

#include <fmt/format.h>

namespace tremplin::render {
namespace {

std::string year_line(const negotiate::NegotiatedYear& year) {
  const auto part = [](const char* key, Share share) { return fmt::format("{}: {}, ", key, format_share(share)); };
  std::string shares = part("durable", year.results[negotiate::kDurableResult].proposal.target.share);
  if (year.remainder) shares += part("transition", year.remainder->transition);
  if (year.remainder) shares += part("positive", year.remainder->positive);
  return fmt::format("      {}: {{{}dynamic: {}}}\n", year.year, shares,
                     format_share(year.results[negotiate::kDynamicResult].proposal.target.share));
}

}  // namespace

std::string negotiation_yaml(std::span<const negotiate::Negotiation> negotiations) {
  std::string out;
  for (const negotiate::Negotiation& negotiation : negotiations) {
    if (negotiation.years.empty()) continue;
    if (!out.empty()) out += "---\n";
    out += fmt::format("# {}\n    targets:\n", negotiation.convention->id_text());
    for (const negotiate::NegotiatedYear& year : negotiation.years) out += year_line(year);
  }
  return out;
}

}  // namespace tremplin::render
