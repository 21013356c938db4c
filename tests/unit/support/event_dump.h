#pragma once

#include <string>

#include "yaml/yaml.h"

namespace tremplin_tests {

/// Writes every event with its place: what two readers of YAML must agree on.
class EventDump : public tremplin::yaml::YamlHandler {
 public:
  void on_scalar(const tremplin::yaml::YamlScalar& scalar) override {
    add(scalar.is_quoted ? "quoted " : "plain ", scalar.place);
    out += std::string(scalar.text) + "\n";
  }
  void on_null(tremplin::Place place) override { add("null ", place); }
  void on_list_start(tremplin::Place place) override { add("list ", place); }
  void on_list_end() override { out += "end of list\n"; }
  void on_map_start(tremplin::Place place) override { add("map ", place); }
  void on_map_end() override { out += "end of map\n"; }
  std::string out;

 private:
  void add(const char* what, tremplin::Place place) {
    out += what + std::to_string(place.offset) + "+" + std::to_string(place.length) + "\n";
  }
};

}  // namespace tremplin_tests
