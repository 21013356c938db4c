#include "check/names/unnamed_codes.h"

#include <vector>

namespace tremplin::check {
namespace {

class BodyCodes {
 public:
  void look(const model::Convention& convention) {
    for (const model::Position& position : convention.negotiation) add(position.party);
    for (const model::Commitment& commitment : convention.commitments) add(commitment.party);
    for (const model::Signature& signature : convention.signatures) add(signature.party);
    for (const model::FollowUp& meeting : convention.follow_up) add_all(meeting.participants);
    if (convention.funders_conference) add_all(convention.funders_conference->value.participants);
    if (convention.means) look(convention.means->value);
  }
  std::set<std::string> take() { return std::move(codes_); }

 private:
  void look(const model::Means& means) {
    for (const model::FinancialMeans& line : means.financial) add(line.funder);
    for (const model::OtherMeans& other : means.other) add(other.provider);
  }
  void add(const model::Opt<model::CodeText>& code) {
    if (code) codes_.insert(code->value.text);
  }
  void add_all(const std::vector<Located<model::CodeText>>& codes) {
    for (const auto& code : codes) codes_.insert(code.value.text);
  }

  std::set<std::string> codes_;
};

}  // namespace

std::set<std::string> body_codes(std::span<const model::Convention> conventions) {
  BodyCodes codes;
  for (const model::Convention& convention : conventions) codes.look(convention);
  return codes.take();
}

}  // namespace tremplin::check
