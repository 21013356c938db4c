#include "render/negotiation_yaml.h"

#include <fmt/format.h>

namespace tremplin::render {
namespace {

std::string year_line(const negotiate::NegotiatedYear& year) {
  return fmt::format("      {}: {{durable: {}, transition: {}, positive: {}, dynamic: {}}}\n", year.year,
                     format_share(year.results[negotiate::kDurableResult].proposal.share),
                     format_share(year.transition), format_share(year.positive),
                     format_share(year.results[negotiate::kDynamicResult].proposal.share));
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
