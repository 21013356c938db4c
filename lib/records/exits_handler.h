#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "records/record_batch.h"

namespace tremplin::records {

/// Follows the events of one document `exits/1`: its head, its list of records, a record's keys, its profiles. Whoever
/// reads some records in another way puts them into the same batch.
class ExitsHandler : public yaml::YamlHandler {
 public:
  /// `document` is the whole one, whatever part of it the events are of.
  ExitsHandler(const yaml::DocumentText& document, RecordSink& sink, diagnostics::Diagnostics& diagnostics)
      : document_(document), sink_(&sink), diagnostics_(&diagnostics) {
    batch_.source = document.source;
    batch_.head = &head_;
    batch_.records.reserve(kBatchSize);
  }
  /// The same state for another part of the document, with nothing in the batch and nothing counted.
  ExitsHandler(const ExitsHandler& other, RecordSink& sink, diagnostics::Diagnostics& diagnostics);
  ExitsHandler(const ExitsHandler&) = delete;
  ExitsHandler& operator=(const ExitsHandler&) = delete;

  void on_scalar(const yaml::YamlScalar& scalar) override;
  void on_null(Place place) override;
  void on_list_start(Place place) override;
  void on_list_end() override;
  void on_map_start(Place place) override;
  void on_map_end() override;

  /// After the last event of a document that was sound as YAML.
  void finish();
  void flush();
  ReadCounts counts() const { return counts_; }

  /// The list of records has begun and none is under way.
  bool is_between_records() const { return state_ == State::records; }
  RecordBatch& batch() { return batch_; }
  /// Takes the record that was added to the batch last.
  void count_record() {
    ++counts_.records;
    if (batch_.records.size() >= kBatchSize && !is_trying_) flush();
  }

  /// What comes until `commit` or `rollback` can be taken back; its findings go to `findings`.
  void begin(diagnostics::Diagnostics& findings);
  void commit();
  void rollback();

 private:
  enum class State {
    start,
    head_key,
    head_value,
    records,
    record_key,
    record_value,
    profiles,
    ignored_code,
    ignored_reason,
    skipping
  };

  void skip_next(State back) {
    own_key_.reset();
    after_skip_ = back;
    skip_depth_ = 0;
    state_ = State::skipping;
  }
  void on_head_key(const yaml::YamlScalar& key);
  void on_head_value(const yaml::YamlScalar& value);
  void on_ignored_code(const yaml::YamlScalar& code);
  void on_ignored_reason(const yaml::YamlScalar& reason);
  void note_faulty_head(std::string_view key, Place place);
  void on_record_key(const yaml::YamlScalar& key);
  bool is_cut_number(const yaml::YamlScalar& key);
  void on_record_value(const yaml::YamlScalar& value);
  void begin_record(Place place);
  void end_record();
  void wrong_shape(Place place, std::string name, Bilingual expected) {
    diagnostics_->add(Code::wrong_shape, place, {std::move(name), expected});
    is_broken_ = true;
  }
  void empty_value(Place place, std::string_view name) {
    diagnostics_->add(Code::empty_value, place, {std::string(name)});
    is_broken_ = true;
  }
  void keep_own_value(const yaml::YamlScalar& value);
  // The scalar's text where it outlives the event: in the source itself, or among the batch's decoded texts.
  RawValue kept(const yaml::YamlScalar& scalar);
  void after_scalar_skipped() {
    if (skip_depth_ == 0) state_ = after_skip_;
  }
  std::string_view field_name() const { return model::record_fields()[static_cast<std::size_t>(field_)].name; }

  struct Before {
    ReadCounts counts;
    std::size_t records = 0;
    std::size_t profiles = 0;
    std::size_t own_values = 0;
    diagnostics::Diagnostics* diagnostics = nullptr;
  };

  const yaml::DocumentText& document_;
  RecordSink* sink_;
  diagnostics::Diagnostics* diagnostics_;
  RecordHead head_;
  RecordBatch batch_;
  ReadCounts counts_;
  State state_ = State::start;
  State after_skip_ = State::start;
  int skip_depth_ = 0;
  // The key of the user's own whose value is skipped.
  std::optional<RawValue> own_key_;
  Place document_place_;
  std::string head_key_;
  Place head_key_place_;
  std::map<std::string, Place> head_keys_;
  Located<std::string> ignored_;
  std::map<std::string, Place> ignored_codes_;
  bool has_exits_ = false;
  bool is_exits_misspelt_ = false;
  model::RecordField field_ = model::RecordField::id;
  std::array<Place, model::kRecordFieldCount> key_places_;
  RawRecord record_;
  bool is_broken_ = false;
  bool is_trying_ = false;
  Before before_;
};

}  // namespace tremplin::records
