#include "read/record_batch.h"

#include "base/text.h"
#include "read/tables.h"

namespace tremplin {
namespace {

using Key = RecordField;

// Converts the values of one record; every finding is at its value.
class Conversion {
 public:
  Conversion(const RawRecord& raw, const RecordBatch& batch, Words& words, Diagnostics& diagnostics)
      : raw_(raw), batch_(batch), words_(words), diagnostics_(diagnostics) {}

  bool ok() const { return ok_; }

  std::string_view identifier(Key field) {
    if (!raw_.has(field)) return missing(field), std::string_view{};
    const std::string_view text = raw_[field].text;
    if (!is_identifier(text)) return fail(Code::bad_identifier, field), std::string_view{};
    return text;
  }
  const Word* structure() {
    if (raw_.has(Key::structure)) {
      const Word& word = words_.of(raw_[Key::structure].text);
      return word.is_identifier ? &word : (fail(Code::bad_identifier, Key::structure), nullptr);
    }
    if (batch_.head && batch_.head->structure) return &words_.of(batch_.head->structure->value.text);
    return missing(Key::structure), nullptr;
  }
  const Word* prescriber() {
    if (!raw_.has(Key::prescriber)) return nullptr;
    const Word& word = words_.of(raw_[Key::prescriber].text);
    if (!word.is_code) fail(Code::bad_code, Key::prescriber);
    return &word;
  }
  Date date(Key field, Need need) {
    if (!raw_.has(field)) return need == Need::required ? missing(field) : void(), Date{};
    const auto value = parse_date(raw_[field].text);
    if (!value) fail(Code::bad_date, field);
    return value.value_or(Date{});
  }
  // Hundredths, -1 where there is none.
  std::int64_t decimal(Key field) {
    if (!raw_.has(field)) return -1;
    const auto value = parse_decimal(raw_[field].text, 2);
    if (value && *value >= 0) return *value;
    fail(Code::bad_decimal, field);
    return -1;
  }
  bool is_false(Key field) {
    if (!raw_.has(field)) return false;
    const std::string_view text = raw_[field].text;
    if (text != "true" && text != "false") fail(Code::bad_boolean, field);
    return text == "false";
  }
  std::optional<StructureType> type() {
    if (!raw_.has(Key::type)) return batch_.head && batch_.head->type ? std::optional(batch_.head->type->value) : std::nullopt;
    const auto words = choices_of<StructureType>();
    for (std::size_t i = 0; i < words.size(); ++i)
      if (words[i] == raw_[Key::type].text) return static_cast<StructureType>(i);
    const auto near = nearest(raw_[Key::type].text, words);
    ok_ = false;
    diagnostics_.add(Code::bad_choice, place(Key::type),
                     {std::string("type"), std::string(raw_[Key::type].text),
                      near ? std::string(*near) : std::string("EI, AI, ETTI, ACI, EITI")});
    return std::nullopt;
  }
  const Word* reason() {
    if (!raw_.has(Key::reason)) return missing(Key::reason), nullptr;
    return &words_.of(raw_[Key::reason].text);
  }
  std::span<const RawValue> profiles() {
    const auto all = std::span(batch_.profiles).subspan(raw_.first_profile, raw_.profile_count);
    for (const RawValue& profile : all) {
      if (is_code(profile.text)) continue;
      ok_ = false;
      diagnostics_.add(Code::bad_code, {profile.offset, profile.length, batch_.source},
                       {std::string("profile"), std::string(profile.text)});
    }
    return all;
  }

 private:
  Place place(Key field) const { return {raw_[field].offset, raw_[field].length, batch_.source}; }
  static std::string name(Key field) {
    return std::string(record_fields()[static_cast<std::size_t>(field)].name);
  }
  void fail(Code code, Key field) {
    ok_ = false;
    diagnostics_.add(code, place(field), {name(field), std::string(raw_[field].text)});
  }
  void missing(Key field) {
    ok_ = false;
    if (raw_.is_reported(field)) return;
    diagnostics_.add(Code::missing_key, {raw_.offset, 1, batch_.source}, {name(field), std::string("exits")});
  }

  const RawRecord& raw_;
  const RecordBatch& batch_;
  Words& words_;
  Diagnostics& diagnostics_;
  bool ok_ = true;
};

std::string_view text_of(const Word* word) { return word ? std::string_view(word->text) : std::string_view{}; }

}  // namespace

bool convert_record(const RawRecord& raw, const RecordBatch& batch, Words& words, ExitRecord& out,
                    Diagnostics& diagnostics) {
  Conversion from(raw, batch, words, diagnostics);
  out.raw = &raw;
  out.source = batch.source;
  out.id = from.identifier(Key::id);
  out.structure_word = from.structure();
  out.structure = text_of(out.structure_word);
  out.type = from.type();
  out.person = raw.has(Key::person) ? raw[Key::person].text : std::string_view{};
  out.entry_date = from.date(Key::entry_date, Need::required);
  out.exit_date = from.date(Key::exit_date, Need::required);
  out.hours_worked = from.decimal(Key::hours_worked);
  out.reason_word = from.reason();
  out.reason = text_of(out.reason_word);
  out.contract_start = from.date(Key::contract_start, Need::optional);
  out.contract_end = from.date(Key::contract_end, Need::optional);
  out.contract_months = from.decimal(Key::contract_months);
  out.is_outside_pathway = from.is_false(Key::pathway);
  out.prescriber_word = from.prescriber();
  out.prescriber = text_of(out.prescriber_word);
  out.profiles = from.profiles();
  return from.ok() && !raw.is_broken;
}

}  // namespace tremplin
