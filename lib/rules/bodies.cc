#include "rules/bodies.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "documents/tables.h"
#include "embedded/embedded_names.h"
#include "yaml/yaml.h"

namespace tremplin::rules {
namespace {

struct Body {
  std::string code;
  std::vector<BodyName> names;
};

// All names of the library, and the codes that stand for others.
struct Bodies {
  std::vector<Body> all;
  std::vector<std::pair<std::string, std::string>> also;
};

// The library's own names have what stands before them in a sentence, and their source.
BodyName own_name(const model::DatedName& name) {
  if (!name.label || !name.the || !name.of || !name.source)
    throw std::logic_error("a name of the library lacks its articles or its source");
  return {name.from ? name.from->value : Date{}, name.label->value, name.the->value, name.of->value};
}

void add_body(Bodies& bodies, const std::string& code, const model::NamedBody& draft) {
  Body body{code, {}};
  for (const model::DatedName& name : draft.by_date) body.names.push_back(own_name(name));
  bodies.all.push_back(std::move(body));
  for (const Located<model::CodeText>& other : draft.also) bodies.also.emplace_back(other.value.text, code);
}

Bodies read_bodies() {
  Bodies bodies;
  for (const std::string_view file : embedded_names_names()) {
    diagnostics::Diagnostics diagnostics;
    model::NamesDraft draft;
    std::optional<yaml::Node> root = yaml::parse_yaml_tree({kNoSource, 0, embedded_names(file)}, diagnostics);
    if (root && !root->entries.empty()) root->entries.erase(root->entries.begin());
    if (!root || !documents::read_value(*root, "names/1", draft, diagnostics))
      throw std::logic_error("the names in " + std::string(file) + " are not sound");
    for (const auto& [code, body] : draft.names) add_body(bodies, code.value.text, body);
  }
  return bodies;
}

const Bodies& bodies() {
  static const Bodies kBodies = read_bodies();
  return kBodies;
}

// By any of its codes; null for a code of none.
const Body* find_body(std::string_view code) {
  const std::string_view sought = body_of(code);
  const auto& all = bodies().all;
  const auto body = std::find_if(all.begin(), all.end(), [sought](const Body& one) { return one.code == sought; });
  return body == all.end() ? nullptr : &*body;
}

}  // namespace

std::string_view body_of(std::string_view code) {
  for (const auto& [other, body] : bodies().also)
    if (other == code) return body;
  return code;
}

const BodyName* body_name(std::string_view code, Date day) {
  const Body* body = find_body(code);
  return body == nullptr ? nullptr : &name_on(body->names, day);
}

bool is_name_of(std::string_view code, const model::Text& text) {
  const Body* body = find_body(code);
  return body != nullptr && std::any_of(body->names.begin(), body->names.end(), [&text](const BodyName& name) {
           const bool in_french = text.fr.empty() || text.fr == name.label.in(Language::french);
           return in_french && (text.en.empty() || text.en == name.label.in(Language::english));
         });
}

Bilingual in_both(const model::Text& text) { return {text.in(Language::english), text.in(Language::french)}; }

}  // namespace tremplin::rules
