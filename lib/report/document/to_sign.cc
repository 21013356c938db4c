#include "report/document/to_sign.h"

#include <algorithm>

#include "report/document/words.h"

namespace tremplin::report {
namespace {

Value blank() { return Message{"sign.blank", {}}; }

void leave_blank(Value& value);

void leave_blank(Message& message) {
  for (Value& arg : message.args) leave_blank(arg);
}

// What is not known, wherever it stands in a sentence.
void leave_blank(Value& value) {
  if (is_absent(value, Absent::not_known)) value = blank();
  auto* message = std::get_if<Message>(&value.data);
  if (message == nullptr) return;
  if (message->key == "none.recorded")
    value = blank();
  else
    leave_blank(*message);
}

struct Blanks {
  void operator()(Facts& facts) const {
    for (auto& [name, value] : facts.items) leave_blank(value);
  }
  void operator()(ReportTable& table) const {
    for (Row& row : table.rows)
      for (Value& cell : row.cells) leave_blank(cell);
  }
  void operator()(Bullets& bullets) const {
    for (Value& item : bullets.items) leave_blank(item);
  }
  void operator()(Paragraph& paragraph) const {
    for (Message& sentence : paragraph.sentences) leave_blank(sentence);
  }
  template <class Other>
  void operator()(Other&) const {}
};

bool is_for_the_screen(const Block& block) {
  return std::holds_alternative<Chart>(block) || std::holds_alternative<Tiles>(block);
}

ReportTable signatures() {
  ReportTable table;
  table.caption = {"sign.caption", {}};
  table.columns = {text_column("sign.for", "for"), text_column("sign.name", "name"), text_column("sign.place", "place"),
                   text_column("sign.signature", "signature")};
  for (const char* party : {"sign.state", "sign.structure", "sign.employment"})
    table.rows.push_back({{Message{party, {}}, blank(), blank(), blank()}});
  return table;
}

}  // namespace

void prepare_to_sign(Document& page) {
  std::erase_if(page.blocks, is_for_the_screen);
  for (Block& block : page.blocks) std::visit(Blanks{}, block);
  if (page.kind == "changes") page.title = {"sign.amendment", {}};
  const auto method = std::find_if(page.blocks.begin(), page.blocks.end(), [](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block);
    return heading != nullptr && heading->text.key == "method.heading";
  });
  const std::vector<Block> end = {Heading{1, {"sign.heading", {}}}, signatures()};
  page.blocks.insert(method, end.begin(), end.end());
}

}  // namespace tremplin::report
