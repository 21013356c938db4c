#include "records/record_batch.h"

#include "base/text.h"
#include "documents/bad_date.h"
#include "documents/tables.h"
#include "documents/values/bad_number.h"

namespace tremplin::records {
namespace {

using Key = model::RecordField;

// Converts the values of one record; every finding is at its value.
class Conversion {
 public:
  Conversion(const RawRecord& raw, const RecordBatch& batch, base::StringInterner& words,
             const base::StringInterner::PendingLookup& structure, const scan::ShortWords& types,
             diagnostics::Diagnostics& diagnostics)
      : raw_(raw), batch_(batch), words_(words), structure_(structure), types_(types), diagnostics_(diagnostics) {}

  bool ok() const { return ok_; }

  std::string_view identifier(Key field) {
    if (!raw_.has(field)) return missing(field), std::string_view{};
    const base::PaddedText text = raw_[field].text();
    if (!scan::is_identifier(text)) return fail(Code::bad_identifier, field), std::string_view{};
    return text;
  }
  // The text is the record's own where it can be: the word's is seldom in the cache.
  void structure(const base::InternedString*& found, std::string_view& text) {
    found = nullptr;
    text = {};
    if (!raw_.has(Key::structure)) return structure_of_head(found, text);
    const std::string_view own = raw_[Key::structure].text();
    const base::InternedString& word = words_.of(own, structure_);
    if (!word.is_identifier) return fail(Code::bad_identifier, Key::structure);
    found = &word;
    text = own;
  }
  std::string_view prescriber() {
    if (!raw_.has(Key::prescriber)) return {};
    const base::PaddedText text = raw_[Key::prescriber].text();
    if (!scan::is_code(text)) fail(Code::bad_code, Key::prescriber);
    return text;
  }
  Date date(Key field, documents::Need need) {
    if (!raw_.has(field)) return need == documents::Need::required ? missing(field) : void(), Date{};
    const Date date = base::read_date(raw_[field].text());
    if (!date.is_set()) bad_date(field);
    return date;
  }
  // Hundredths, -1 where there is none.
  std::int64_t decimal(Key field) {
    if (!raw_.has(field)) return -1;
    if (const std::int64_t whole = scan::read_whole(raw_[field].text()); whole >= 0) return whole * power_of_ten(2);
    const auto value = parse_decimal(raw_[field].text(), 2);
    if (value && *value >= 0) return *value;
    bad_number(field);
    return -1;
  }
  bool is_false(Key field) {
    if (!raw_.has(field)) return false;
    const std::string_view text = raw_[field].text();
    if (text != "true" && text != "false") fail(Code::bad_boolean, field);
    return text == "false";
  }
  std::optional<model::StructureType> type() {
    if (!raw_.has(Key::type)) return raw_.is_reported(Key::type) ? std::nullopt : type_of_head();
    const std::size_t known = types_.find(raw_[Key::type].text());
    return known < model::kStructureTypeCount ? std::optional(static_cast<model::StructureType>(known))
                                              : unknown_type();
  }
  void reason(const base::InternedString*& found, std::string_view& text) {
    found = nullptr;
    text = {};
    if (!raw_.has(Key::reason)) return missing(Key::reason);
    const base::PaddedText own = raw_[Key::reason].text();
    text = own;
    found = &words_.of(own);
  }
  std::span<const RawValue> profiles(std::vector<std::string_view>& texts) {
    const auto all = std::span(batch_.profiles).subspan(raw_.first_profile, raw_.profile_count);
    texts.clear();
    for (const RawValue& profile : all) {
      texts.emplace_back(profile.text());
      if (scan::is_code(profile.text())) continue;
      ok_ = false;
      diagnostics_.add(Code::bad_code, {profile.offset, profile.length, batch_.source},
                       {std::string("profile"), std::string(profile.text())});
    }
    return all;
  }

  bool is_type_reported() const { return is_type_reported_; }

  std::span<const OwnValue> own_values() const {
    return std::span(batch_.own_values).subspan(raw_.own_count == 0 ? 0 : raw_.first_own, raw_.own_count);
  }

 private:
  Place place(Key field) const { return {raw_[field].offset, raw_[field].length, batch_.source}; }
  static std::string name(Key field) {
    return std::string(model::record_fields()[static_cast<std::size_t>(field)].name);
  }
  void structure_of_head(const base::InternedString*& found, std::string_view& text) {
    if (batch_.head && batch_.head->faulty_structure.is_set() && !raw_.is_reported(Key::structure))
      return left_open(batch_.head->faulty_structure);
    if (!batch_.head || !batch_.head->structure) return missing(Key::structure);
    found = &words_.of(batch_.head->structure->value.text);
    text = found->text;
  }
  std::optional<model::StructureType> type_of_head() {
    if (!batch_.head) return std::nullopt;
    if (batch_.head->type) return batch_.head->type->value;
    if (!batch_.head->faulty_type.is_set()) return std::nullopt;
    is_type_reported_ = true;
    left_open(batch_.head->faulty_type);
    return std::nullopt;
  }
  // The fault has its finding at the head; that it leaves checks out is said once.
  [[gnu::cold]] void left_open(Place cause) {
    ok_ = false;
    diagnostics_.add_once(Code::checks_left_out, cause);
  }
  [[gnu::cold]] std::nullopt_t unknown_type() {
    const std::string_view text = raw_[Key::type].text();
    const auto near = base::nearest(text, documents::choices_of<model::StructureType>());
    ok_ = false;
    diagnostics_.add(
        Code::bad_choice, place(Key::type),
        {std::string("type"), std::string(text), near ? std::string(*near) : std::string("EI, AI, ETTI, ACI, EITI")});
    return std::nullopt;
  }
  [[gnu::cold]] void fail(Code code, Key field) {
    ok_ = false;
    diagnostics_.add(code, place(field), {name(field), std::string(raw_[field].text())});
  }
  [[gnu::cold]] void bad_number(Key field) {
    ok_ = false;
    documents::add_bad_number(Code::bad_decimal, place(field), name(field), raw_[field].text(), diagnostics_);
  }
  [[gnu::cold]] void bad_date(Key field) {
    ok_ = false;
    documents::add_bad_date(place(field), name(field), raw_[field].text(), diagnostics_);
  }
  [[gnu::cold]] void missing(Key field) {
    ok_ = false;
    if (raw_.is_reported(field)) return;
    diagnostics_.add(Code::missing_key, {raw_.offset, 1, batch_.source}, {name(field), std::string("exits")});
  }

  const RawRecord& raw_;
  const RecordBatch& batch_;
  base::StringInterner& words_;
  const base::StringInterner::PendingLookup& structure_;
  const scan::ShortWords& types_;
  diagnostics::Diagnostics& diagnostics_;
  bool ok_ = true;
  bool is_type_reported_ = false;
};

}  // namespace

RecordConverter::RecordConverter() : types_(documents::choices_of<model::StructureType>()) {}

void RecordConverter::begin(const RecordBatch& batch) {
  batch_ = &batch;
  structures_.resize(batch.records.size());
  for (std::size_t i = 0; i < structures_.size(); ++i)
    if (batch.records[i].has(Key::structure)) words_.seek(batch.records[i][Key::structure].text(), structures_[i]);
}

bool RecordConverter::convert(std::size_t i, ReadRecord& out, diagnostics::Diagnostics& diagnostics) {
  constexpr std::size_t kAhead = 4;
  if (i + kAhead < structures_.size()) words_.prefetch(structures_[i + kAhead]);
  const RawRecord& raw = batch_->records[i];
  Conversion from(raw, *batch_, words_, structures_[i], types_, diagnostics);
  out.raw = &raw;
  out.source = batch_->source;
  out.id = from.identifier(Key::id);
  if (!out.id.empty()) out.id_hash = base::hash_text(raw[Key::id].text());
  from.structure(out.structure_word, out.structure);
  out.type = from.type();
  out.is_type_reported = from.is_type_reported();
  const base::PaddedText person = raw.has(Key::person) ? raw[Key::person].text() : base::PaddedText{};
  out.person = person;
  if (!out.person.empty()) out.person_hash = base::hash_text(person);
  out.entry_date = from.date(Key::entry_date, documents::Need::required);
  out.exit_date = from.date(Key::exit_date, documents::Need::required);
  out.hours_worked = from.decimal(Key::hours_worked);
  from.reason(out.reason_word, out.reason);
  out.contract_start = from.date(Key::contract_start, documents::Need::optional);
  out.contract_end = from.date(Key::contract_end, documents::Need::optional);
  out.contract_months = from.decimal(Key::contract_months);
  out.presence_from = from.date(Key::presence_from, documents::Need::optional);
  out.is_outside_pathway = from.is_false(Key::pathway);
  out.prescriber = from.prescriber();
  out.raw_profiles = from.profiles(profiles_);
  out.profiles = profiles_;
  out.own_values = from.own_values();
  return from.ok() && !raw.is_broken;
}

}  // namespace tremplin::records
