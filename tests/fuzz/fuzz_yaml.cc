// Any bytes as YAML: events are balanced, places stand inside, the reader ends.
#include "target.h"
#include "yaml/yaml.h"

namespace {

using tremplin_tests::demand;

class BalanceHandler : public tremplin::yaml::YamlHandler {
 public:
  explicit BalanceHandler(std::size_t size) : size_(size) {}
  void on_scalar(const tremplin::yaml::YamlScalar& scalar) override { look_at(scalar.place); }
  void on_null(tremplin::Place place) override { look_at(place); }
  void on_list_start(tremplin::Place place) override { open(place); }
  void on_list_end() override { close(); }
  void on_map_start(tremplin::Place place) override { open(place); }
  void on_map_end() override { close(); }
  int depth() const { return depth_; }

 private:
  void look_at(tremplin::Place place) const { demand(place.offset <= size_); }
  void open(tremplin::Place place) {
    look_at(place);
    demand(++depth_ <= 32);
  }
  void close() { demand(--depth_ >= 0); }

  std::size_t size_;
  int depth_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const tremplin_tests::Input input(data, size);
  if (!tremplin_tests::is_readable(input.text())) return 0;
  for (const auto& document : tremplin::yaml::split_documents(0, input.text())) {
    tremplin::diagnostics::Diagnostics from_events;
    BalanceHandler handler(size);
    const bool is_sound = tremplin::yaml::parse_yaml(document, handler, from_events);
    demand(is_sound == !from_events.has_errors());
    demand(!is_sound || handler.depth() == 0);
    tremplin_tests::demand_places_inside(from_events, size);

    tremplin::diagnostics::Diagnostics from_tree;
    demand(tremplin::yaml::parse_yaml_tree(document, from_tree).has_value() == is_sound);
  }
  return 0;
}
