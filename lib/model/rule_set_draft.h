#pragma once

#include <string>
#include <vector>

#include "model/convention.h"
#include "model/text.h"
#include "model/values.h"
#include "tremplin/vocabulary.h"

namespace tremplin::model {

using tremplin::Category;
using tremplin::kCategoryCount;

struct Validity {
  Opt<Date> from;
  Opt<Date> to;
  Place place;
};

/// From when on a person counts: a presence in months or days (`3 months`, `82 days`), both ends worked, and hours
/// worked. All that are given must hold.
struct PresenceThreshold {
  Opt<std::string> presence;
  Opt<Decimal> hours;
  Place place;
};

struct LabelledEntry {
  Opt<Text> label;
  /// Other words for it in files that are imported.
  std::vector<Located<std::string>> aliases;
  Opt<Text> source;
  Place place;
};

struct StructureTypeRule {
  Opt<Text> label;
  Opt<PresenceThreshold> examined_from;
  Opt<Text> source;
  Place place;
};

struct References {
  Opt<Share> durable;
  Opt<Share> dynamic;
  Opt<Text> source;
  Place place;
};

struct ByContractLength {
  Opt<Count> months;
  Opt<Category> longer;
  Opt<Category> equal;
  Opt<Category> shorter;
  Place place;
};

/// The contract length that a reason's own wording says, so that a record's dates can contradict it.
struct ImpliedLength {
  Opt<Count> from_months;
  Opt<Count> below_months;
  Place place;
};

struct ReasonRule {
  Opt<Text> label;
  Opt<Category> category;
  Opt<ByContractLength> by_contract_length;
  Opt<Category> equal_alt;
  Opt<Category> alt;
  std::vector<Located<std::string>> aliases;
  Opt<Category> outside_pathway;
  /// The person went on with another employer: no result of a structure.
  Opt<bool> transfer;
  Opt<ImpliedLength> implied_length;
  /// Counted under its category until an overlay says what it stands for; until then a warning.
  Opt<bool> needs_overlay;
  /// An overlay may put an entry of its own in its place.
  Opt<bool> replaceable;
  /// Nobody knows what became of the person: counted, and shown apart.
  Opt<bool> undocumented;
  Opt<Text> source;
  Place place;
};

struct Activities {
  ByCode<LabelledEntry> reception;
  ByCode<LabelledEntry> support;
  ByCode<LabelledEntry> training;
  ByCode<LabelledEntry> territory;
  Place place;
};

/// One document `rules/1` as read: nothing is filled in from the set that it extends.
struct RuleSetDraft {
  Opt<Identifier> id;
  Opt<Identifier> extends;
  Opt<Text> title;
  Opt<Text> source;
  Opt<Decision> decided;
  Opt<Validity> valid;
  ByCode<LabelledEntry> categories;
  ByCode<StructureTypeRule> structure_types;
  Opt<References> references;
  Opt<Count> horizon_years;
  ByCode<Decimal> annual_hours_per_fte;
  Opt<Count> suppress_below;
  Opt<Activities> activities;
  ByCode<ReasonRule> reasons;
  ByCode<LabelledEntry> profiles;
  Place place;
  bool is_sound = false;
};

}  // namespace tremplin::model
