#pragma once

#include "report/document/parts.h"

namespace tremplin::report {

// The sections of the page of a convention, in the order in which they stand.

/// What the project says on one axis.
Bullets project_items(const std::vector<model::ProjectItem>& items);
/// The project on its four axes; an axis left empty is said to be.
void add_project(Document& page, const model::Convention& convention);
/// Targets by year, as shares and in whole exits, and the earlier results they rest on.
void add_targets(Document& page, const ConventionCase& item);
void add_baseline(Document& page, const model::Convention& convention);
/// The territory and the priorities of the CDIAE.
void add_context(Document& page, const model::Convention& convention);
void add_agreed_audience(Document& page, const ConventionCase& item);
/// Objectives other than employment.
void add_operational(Document& page, const model::Convention& convention);
void add_means(Document& page, const model::Convention& convention);
void add_commitments(Document& page, const ConventionCase& item);
/// Conference, opinion of the CDIAE, signatures.
void add_signatures(Document& page, const model::Convention& convention);
/// What was said in the negotiation, and amended since; nothing of it after `as_of`.
void add_positions(Document& page, const model::Convention& convention, Date as_of);
void add_amendments(Document& page, const model::Convention& convention, Date as_of);

}  // namespace tremplin::report
