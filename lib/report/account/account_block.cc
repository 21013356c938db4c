#include "report/account/account_block.h"

#include <utility>

#include "report/document/parts.h"

namespace tremplin::report {
namespace {

Message item_text(const std::string& item) { return {"account.item." + item, {}}; }

}  // namespace

void AccountBlock::add(const std::string& item, Value value) {
  if (is_absent(value, Absent::not_known)) return add_by_hand(item);
  known_.emplace_back(item, std::move(value));
}

void AccountBlock::write_known(Document& page) const {
  add_heading(page, "account." + name_);
  Facts facts;
  for (const auto& [item, value] : known_) facts.items.emplace_back(item_text(item), value);
  if (!facts.items.empty()) page.blocks.emplace_back(std::move(facts));
}

void AccountBlock::write_missing(Document& page) const {
  if (by_hand_.empty()) return;
  add_sentence(page, {"account.by_hand", {}});
  Bullets bullets;
  for (const std::string& item : by_hand_) bullets.items.emplace_back(Message{"account.blank", {item_text(item)}});
  page.blocks.emplace_back(std::move(bullets));
}

void AccountBlock::add_data(ReportTable& data, const model::Convention& convention, int year) const {
  const auto add_row = [&](const std::string& item, const char* state, Value value) {
    data.rows.push_back(
        {{convention.id_text(), convention.structure_id(), year_name(year), name_, item, state, std::move(value)}});
  };
  for (const auto& [item, value] : known_) add_row(item, "known", value);
  for (const std::string& item : by_hand_) add_row(item, "by-hand", Absent::not_known);
}

}  // namespace tremplin::report
