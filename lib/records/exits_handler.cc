#include "records/exits_handler.h"

#include <optional>

#include "base/text.h"
#include "documents/ignored.h"
#include "documents/tables.h"
#include "documents/values/cut_number.h"
#include "model/own_key.h"

namespace tremplin::records {

RawValue ExitsHandler::kept(const yaml::YamlScalar& scalar) {
  const std::uint64_t at = scalar.place.offset - document_.offset + (scalar.is_quoted ? 1 : 0);
  const std::string_view in_source =
      document_.text.substr(std::min<std::size_t>(at, document_.text.size()), scalar.text.size());
  if (in_source == scalar.text)
    return {base::PaddedText::in_source(in_source), scalar.place.offset, scalar.place.length};
  return {batch_.decoded.keep(scalar.text), scalar.place.offset, scalar.place.length};
}

void ExitsHandler::on_scalar(const yaml::YamlScalar& scalar) {
  switch (state_) {
    case State::start: wrong_shape(scalar.place, "exits/1", {"a group of keys", "un groupe de clés"}); return;
    case State::head_key: on_head_key(scalar); return;
    case State::head_value: on_head_value(scalar); return;
    case State::records: wrong_shape(scalar.place, "exits", {"a group of keys", "un groupe de clés"}); return;
    case State::record_key: on_record_key(scalar); return;
    case State::record_value: on_record_value(scalar); return;
    case State::profiles:
      if (scalar.text.empty()) return empty_value(scalar.place, "profile");
      batch_.profiles.push_back(kept(scalar));
      ++record_.profile_count;
      return;
    case State::ignored_code: on_ignored_code(scalar); return;
    case State::ignored_reason: on_ignored_reason(scalar); return;
    case State::skipping:
      if (own_key_) keep_own_value(scalar);
      after_scalar_skipped();
      return;
  }
}

void ExitsHandler::on_null(Place place) {
  switch (state_) {
    case State::start: return;  // an empty document is passed over
    case State::head_value:
      empty_value(place, head_key_);
      note_faulty_head(head_key_, head_key_place_);
      has_exits_ = has_exits_ || head_key_ == "exits";
      state_ = State::head_key;
      return;
    case State::record_value:
      empty_value(place, field_name());
      record_.report(field_);
      state_ = State::record_key;
      return;
    case State::skipping: after_scalar_skipped(); return;
    case State::profiles: empty_value(place, "profile"); return;
    case State::ignored_reason:
      empty_value(place, ignored_.value);
      state_ = State::ignored_code;
      return;
    default: empty_value(place, "exits"); return;
  }
}

void ExitsHandler::on_head_key(const yaml::YamlScalar& key) {
  head_key_ = key.text;
  head_key_place_ = key.place;
  if (const auto [known, is_new] = head_keys_.emplace(head_key_, key.place); !is_new) {
    diagnostics_->add(Code::repeated_key, key.place, {head_key_}, {{known->second, {}}});
    return skip_next(State::head_key);
  }
  if (model::is_own_key(head_key_)) return skip_next(State::head_key);
  constexpr std::string_view kKnown[] = {"tremplin", "structure", "type", "ignore", "exits"};
  state_ = State::head_value;
  for (const std::string_view known : kKnown)
    if (known == head_key_) return;
  const auto near = base::nearest(head_key_, kKnown);
  diagnostics_->add_near(Code::unknown_key, key.place, {head_key_}, near);
  if (near) note_faulty_head(*near, key.place);
  is_exits_misspelt_ = is_exits_misspelt_ || near == std::string_view("exits");
  skip_next(State::head_key);
}

// What the head was to say for all records is unknown: they are not said to lack it.
void ExitsHandler::note_faulty_head(std::string_view key, Place place) {
  if (has_exits_) return;
  if (key == "structure" && !head_.structure) head_.faulty_structure = place;
  if (key == "type" && !head_.type) head_.faulty_type = place;
}

void ExitsHandler::on_head_value(const yaml::YamlScalar& value) {
  state_ = State::head_key;
  if (head_key_ == "tremplin") return;
  if (head_key_ == "ignore") return wrong_shape(value.place, head_key_, {"a group of keys", "un groupe de clés"});
  if (head_key_ == "exits") {
    has_exits_ = true;
    return wrong_shape(value.place, head_key_, {"a list", "une liste"});
  }
  if (has_exits_) diagnostics_->add(Code::head_after_exits, head_key_place_, {head_key_});
  const yaml::Node node{yaml::Node::Kind::scalar, value.is_quoted, value.place, std::string(value.text), {}, {}};
  // What comes too late holds for no record, whichever of them are still to be handed on.
  RecordHead too_late;
  RecordHead& head = has_exits_ ? too_late : head_;
  const bool is_read = head_key_ == "structure"
                           ? documents::read_value(node, "structure", head.structure, *diagnostics_)
                           : documents::read_value(node, "type", head.type, *diagnostics_);
  if (!is_read) note_faulty_head(head_key_, value.place);
}

void ExitsHandler::on_ignored_code(const yaml::YamlScalar& code) {
  ignored_ = {std::string(code.text), code.place};
  const auto [known, is_new] = ignored_codes_.emplace(ignored_.value, code.place);
  if (is_new) {
    state_ = State::ignored_reason;
    return;
  }
  diagnostics_->add(Code::repeated_key, code.place, {ignored_.value}, {{known->second, {}}});
  skip_next(State::ignored_code);
}

// As of a convention: the reason is for whoever reads the file.
void ExitsHandler::on_ignored_reason(const yaml::YamlScalar& reason) {
  state_ = State::ignored_code;
  if (reason.text.empty()) return empty_value(reason.place, ignored_.value);
  documents::take_ignored(ignored_.value, ignored_.place, document_, *diagnostics_);
}

// `hours_worked: 1120,5` within braces is a value and a key without one.
bool ExitsHandler::is_cut_number(const yaml::YamlScalar& key) {
  if (!record_.has(field_) || key.is_quoted) return false;
  const RawValue& value = record_[field_];
  const Place place{value.offset, value.length, key.place.source};
  if (!documents::is_rest_of_number(value.text(), place, key.text, key.place)) return false;
  documents::add_cut_number(
      {field_name(), value.text(), key.text, {place.offset, place.length + 1 + key.place.length, place.source}},
      *diagnostics_);
  record_.take_back(field_);
  return true;
}

void ExitsHandler::on_record_key(const yaml::YamlScalar& key) {
  if (model::is_own_key(key.text)) {
    skip_next(State::record_key);
    own_key_ = kept(key);
    return;
  }
  const auto found = model::find_record_field(key.text);
  if (!found) {
    std::vector<std::string_view> names;
    for (const model::RecordFieldInfo& info : model::record_fields()) names.push_back(info.name);
    if (is_cut_number(key)) return skip_next(State::record_key);
    const auto near = base::nearest_key(key.text, names);
    diagnostics_->add_near(Code::unknown_key, key.place, {std::string(key.text)}, near);
    if (near) record_.report(*model::find_record_field(*near));
    is_broken_ = true;
    return skip_next(State::record_key);
  }
  Place& first = key_places_[static_cast<std::size_t>(*found)];
  if (first.is_set()) {
    diagnostics_->add(Code::repeated_key, key.place, {std::string(key.text)}, {{first, {}}});
    is_broken_ = true;
    return skip_next(State::record_key);
  }
  first = key.place;
  field_ = *found;
  state_ = State::record_value;
}

// Keys of maps inside it too: they are somebody's words as well.
void ExitsHandler::keep_own_value(const yaml::YamlScalar& value) {
  batch_.own_values.push_back({*own_key_, kept(value)});
  ++record_.own_count;
}

void ExitsHandler::on_record_value(const yaml::YamlScalar& value) {
  state_ = State::record_key;
  record_.length = static_cast<std::uint32_t>(value.place.offset + value.place.length - record_.offset);
  if (value.text.empty()) {
    record_.report(field_);
    return empty_value(value.place, field_name());
  }
  if (field_ == model::RecordField::profile) return wrong_shape(value.place, "profile", {"a list", "une liste"});
  record_.set(field_, kept(value));
}

void ExitsHandler::begin_record(Place place) {
  record_.present = 0;
  record_.offset = place.offset;
  record_.length = place.length;
  record_.first_profile = static_cast<std::uint32_t>(batch_.profiles.size());
  record_.profile_count = 0;
  record_.first_own = static_cast<std::uint32_t>(batch_.own_values.size());
  record_.own_count = 0;
  record_.reported = 0;
  key_places_.fill(Place{});
  is_broken_ = false;
  state_ = State::record_key;
}

void ExitsHandler::end_record() {
  state_ = State::records;
  ++counts_.records;
  record_.is_broken = is_broken_;
  batch_.records.push_back(record_);
  if (batch_.records.size() >= kBatchSize && !is_trying_) flush();
}

void ExitsHandler::on_list_start(Place place) {
  switch (state_) {
    case State::head_value:
      if (head_key_ == "exits") {
        has_exits_ = true;
        state_ = State::records;
        return;
      }
      wrong_shape(place, head_key_,
                  head_key_ == "ignore" ? Bilingual{"a group of keys", "un groupe de clés"}
                                        : Bilingual{"a single value", "une valeur simple"});
      note_faulty_head(head_key_, head_key_place_);
      break;
    case State::record_value:
      if (field_ == model::RecordField::profile) {
        state_ = State::profiles;
        return;
      }
      wrong_shape(place, std::string(field_name()), {"a single value", "une valeur simple"});
      record_.report(field_);
      break;
    case State::skipping: ++skip_depth_; return;
    case State::records: wrong_shape(place, "exits", {"a group of keys", "un groupe de clés"}); break;
    case State::profiles: wrong_shape(place, "profile", {"a single value", "une valeur simple"}); break;
    case State::ignored_reason: wrong_shape(place, ignored_.value, {"a single value", "une valeur simple"}); break;
    default: wrong_shape(place, "exits/1", {"a group of keys", "un groupe de clés"}); break;
  }
  const State back = state_ == State::head_value       ? State::head_key
                     : state_ == State::record_value   ? State::record_key
                     : state_ == State::ignored_reason ? State::ignored_code
                                                       : state_;
  skip_next(back);
  skip_depth_ = 1;
}

void ExitsHandler::on_list_end() {
  if (state_ == State::skipping) {
    --skip_depth_;
    return after_scalar_skipped();
  }
  state_ = state_ == State::profiles ? State::record_key : State::head_key;
}

void ExitsHandler::on_map_start(Place place) {
  switch (state_) {
    case State::start:
      document_place_ = place;
      state_ = State::head_key;
      return;
    case State::records: begin_record(place); return;
    case State::skipping: ++skip_depth_; return;
    case State::head_value:
      if (head_key_ == "ignore") {
        state_ = State::ignored_code;
        return;
      }
      wrong_shape(
          place, head_key_,
          head_key_ == "exits" ? Bilingual{"a list", "une liste"} : Bilingual{"a single value", "une valeur simple"});
      note_faulty_head(head_key_, head_key_place_);
      has_exits_ = has_exits_ || head_key_ == "exits";
      skip_next(State::head_key);
      break;
    case State::record_value:
      wrong_shape(place, std::string(field_name()), {"a single value", "une valeur simple"});
      record_.report(field_);
      skip_next(State::record_key);
      break;
    case State::ignored_reason:
      wrong_shape(place, ignored_.value, {"a single value", "une valeur simple"});
      skip_next(State::ignored_code);
      break;
    default:
      wrong_shape(place, "exits", {"a single value", "une valeur simple"});
      skip_next(state_);
      break;
  }
  skip_depth_ = 1;
}

void ExitsHandler::on_map_end() {
  if (state_ == State::skipping) {
    --skip_depth_;
    return after_scalar_skipped();
  }
  if (state_ == State::ignored_code) state_ = State::head_key;
  if (state_ == State::record_key) end_record();
}

ExitsHandler::ExitsHandler(const ExitsHandler& other, RecordSink& sink, diagnostics::Diagnostics& diagnostics)
    : ExitsHandler(other.document_, sink, diagnostics) {
  head_ = other.head_;
  state_ = other.state_;
  document_place_ = other.document_place_;
  head_keys_ = other.head_keys_;
  has_exits_ = other.has_exits_;
  is_exits_misspelt_ = other.is_exits_misspelt_;
}

void ExitsHandler::finish() {
  flush();
  if (!has_exits_ && !is_exits_misspelt_ && document_place_.is_set())
    diagnostics_->add(Code::missing_key, document_place_, {std::string("exits"), std::string("exits/1")});
}

void ExitsHandler::flush() {
  if (!batch_.records.empty()) sink_->take(batch_);
  batch_.clear();
}

void ExitsHandler::begin(diagnostics::Diagnostics& findings) {
  before_ = {counts_, batch_.records.size(), batch_.profiles.size(), batch_.own_values.size(), diagnostics_};
  diagnostics_ = &findings;
  is_trying_ = true;
}

void ExitsHandler::commit() {
  diagnostics_ = before_.diagnostics;
  is_trying_ = false;
  if (batch_.records.size() >= kBatchSize) flush();
}

void ExitsHandler::rollback() {
  counts_ = before_.counts;
  batch_.records.resize(before_.records);
  batch_.profiles.resize(before_.profiles);
  batch_.own_values.resize(before_.own_values);
  diagnostics_ = before_.diagnostics;
  is_trying_ = false;
  state_ = State::records;
}

}  // namespace tremplin::records
