#include "people/words/wordings.h"

#include <stdexcept>

#include "base/text.h"
#include "embedded/embedded_headings.h"
#include "yaml/yaml.h"

namespace tremplin::people {
namespace {

constexpr std::string_view kFile = "headings.yaml";

// A file of the library's own that does not hold is a bug.
[[noreturn]] void fail(const std::string& what) { throw std::logic_error(std::string(kFile) + ": " + what); }

const yaml::Node& child(const yaml::Node& map, std::string_view key) {
  for (const yaml::Node::Entry& entry : map.entries)
    if (entry.first.text == key) return entry.second;
  fail("no " + std::string(key));
}

// By its folded form; a wording of two meanings is none.
template <class T>
void put(rules::TextMap<T>& map, const std::string& wording, const T& value) {
  if (!map.emplace(base::loosely_folded(wording), value).second) fail(wording + " twice");
}

void read_codes(const yaml::Node& map, rules::TextMap<std::string>& out) {
  for (const yaml::Node::Entry& entry : map.entries)
    for (const yaml::Node& wording : entry.second.items) put(out, wording.text, entry.first.text);
}

void read_heading(model::RecordField field, const yaml::Node& entry, Wordings& out) {
  const auto at = static_cast<std::size_t>(field);
  const yaml::Node& label = child(entry, "label");
  out.labels[at] = {child(label, "fr").text, child(label, "en").text};
  // Several may fold alike, of one field.
  std::vector<std::string> all = {std::string(model::record_fields()[at].name), out.labels[at].fr, out.labels[at].en};
  for (const yaml::Node& alias : child(entry, "aliases").items) all.push_back(alias.text);
  for (const std::string& wording : all)
    if (out.headings.emplace(base::loosely_folded(wording), field).first->second != field) fail(wording + " twice");
}

void read_words(const yaml::Node& words, Wordings& out) {
  for (const yaml::Node& yes : child(words, "yes").items) put(out.yes_or_no, yes.text, true);
  for (const yaml::Node& no : child(words, "no").items) put(out.yes_or_no, no.text, false);
  for (const yaml::Node& present : child(words, "present").items) {
    const std::string folded = base::loosely_folded(present.text);
    out.present.insert(folded.empty() ? present.text : folded);
  }
  for (const yaml::Node& total : child(words, "total").items) out.totals.push_back(base::loosely_folded(total.text));
  int month = 0;
  for (const yaml::Node& names : child(words, "months").items) {
    ++month;
    for (const yaml::Node& name : names.items) out.months.emplace(base::loosely_folded(name.text), month);
  }
}

Wordings read_wordings() {
  diagnostics::Diagnostics diagnostics;
  const auto root = yaml::parse_yaml_tree({kNoSource, 0, embedded_headings(kFile)}, diagnostics);
  if (!root) fail("not to be read");
  Wordings out;
  for (const yaml::Node::Entry& entry : child(*root, "fields").entries)
    if (const auto field = model::find_record_field(entry.first.text)) read_heading(*field, entry.second, out);
  read_codes(child(*root, "profiles"), out.profiles);
  read_codes(child(*root, "types"), out.types);
  read_codes(child(*root, "prescribers"), out.prescribers);
  for (const yaml::Node::Entry& entry : child(*root, "prescribers").entries)
    out.prescriber_names.emplace_back(entry.first.text, entry.second.items.front().text);
  read_words(child(*root, "words"), out);
  for (const yaml::Node& heading : child(*root, "personal").items)
    out.personal.insert(base::loosely_folded(heading.text));
  for (const yaml::Node& column : child(*root, "listing").items) out.listing.insert(base::loosely_folded(column.text));
  return out;
}

}  // namespace

const Wordings& wordings() {
  static const Wordings kWordings = read_wordings();
  return kWordings;
}

}  // namespace tremplin::people
