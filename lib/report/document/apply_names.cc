#include "report/document/apply_names.h"

namespace tremplin::report {
namespace {

// Walks a page, and names the codes that `party_name` made (words.h).
class Naming {
 public:
  explicit Naming(const rules::NameTable& names) : names_(names) {}

  void look(Document& page) const {
    look(page.title);
    for (Block& block : page.blocks) std::visit([this](auto& one) { look(one); }, block);
    look(page.data);
  }

 private:
  void look(Value& value) const {
    if (auto* coded = std::get_if<Coded>(&value.data)) look(*coded);
    if (auto* message = std::get_if<Message>(&value.data)) look(*message);
    if (auto* link = std::get_if<Link>(&value.data)) look(link->text);
    if (auto* series = std::get_if<Series>(&value.data)) look_at_each(series->items);
  }
  void look(Coded& coded) const {
    const bool is_name = coded.label.key == "name.is";
    if (!is_name && !coded.label.key.starts_with("party.")) return;
    const Date day = is_name ? std::get<Date>(coded.label.args[1].data) : Date{};
    if (const model::Text* name = names_.find(coded.code, day)) coded.label = {"name.is", {*name, day}};
  }
  void look(Message& message) const { look_at_each(message.args); }
  void look(Heading& heading) const { look(heading.text); }
  void look(Paragraph& paragraph) const { look_at_each(paragraph.sentences); }
  void look(Bullets& bullets) const { look_at_each(bullets.items); }
  void look(Facts& facts) const {
    for (auto& [what, value] : facts.items) {
      look(what);
      look(value);
    }
  }
  void look(ReportTable& table) const {
    look(table.caption);
    for (Row& row : table.rows) look_at_each(row.cells);
    look_at_each(table.notes);
  }
  void look(Tiles& tiles) const {
    for (Tile& tile : tiles.items) {
      look(tile.name);
      look(tile.exits);
    }
  }
  void look(Chart& chart) const {
    if (auto* strip = std::get_if<StripChart>(&chart))
      for (StripChart::Mark& mark : strip->marks) look(mark.name);
    if (auto* pairs = std::get_if<PairsChart>(&chart))
      for (PairsChart::Line& line : pairs->lines) look(line.name);
  }
  template <class T>
  void look_at_each(std::vector<T>& all) const {
    for (T& one : all) look(one);
  }

  const rules::NameTable& names_;
};

}  // namespace

void apply_names(Document& page, const rules::NameTable& names) {
  if (!names.is_empty()) Naming(names).look(page);
}

}  // namespace tremplin::report
