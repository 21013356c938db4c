#pragma once

#include "report/cdiae/cdiae_glance.h"

namespace tremplin::report {

/// Why a convention is named, the gravest first.
enum class Gravity { out_of_reach, missed, at_risk, procedure_late, undocumented };

struct Concern {
  Gravity gravity = Gravity::undocumented;
  const Glance* glance = nullptr;
  /// The year that it is about.
  int year = 0;
  std::vector<Message> reasons;
};

/// By gravity, then by name of structure; each convention once for each gravity and year.
std::vector<Concern> concerns_of(const ReportInput& input, const std::vector<Glance>& glances);
/// How many conventions are named.
std::int64_t conventions_in(const std::vector<Concern>& concerns);
/// Reasons to name a convention that are about a year.
std::int64_t reasons_in(const std::vector<Concern>& concerns, const Glance& glance, int year);
/// Drafts on which the council's opinion is not known.
std::vector<const Glance*> waiting_for_opinion(const ReportInput& input, const std::vector<Glance>& glances);

/// Results alone, the reason first, and how many there are; then the drafts that wait.
void add_attention(Document& page, const std::vector<Concern>& concerns, const std::vector<Glance>& glances);
/// Procedure and documentation, apart.
void add_paper_work(Document& page, const std::vector<Concern>& concerns);
void add_waiting(Document& page, const ReportInput& input, const std::vector<Glance>& glances);

}  // namespace tremplin::report
