#pragma once

#include <string>
#include <vector>

#include "report/kinds/kinds.h"

namespace tremplin::report {

/// One block of the account: what the files say of its items, and the items that are to be written by hand.
class AccountBlock {
 public:
  /// `name` is the block's word: the keys `account.NAME` and those of its items, `account.item.ITEM`, are its texts.
  explicit AccountBlock(std::string name) : name_(std::move(name)) {}

  /// An item and its value, which may not be known.
  void add(const std::string& item, Value value);
  /// An item that no file ever says.
  void add_by_hand(const std::string& item) { by_hand_.push_back(item); }

  const std::string& name() const { return name_; }
  std::size_t missing() const { return by_hand_.size(); }
  /// Heading and what is known.
  void write_known(Document& page) const;
  /// What is not, as a list to be filled in.
  void write_missing(Document& page) const;
  /// `convention,structure,year,block,item,state,value`, a row for each item.
  void add_data(ReportTable& data, const model::Convention& convention, int year) const;

 private:
  std::string name_;
  std::vector<std::pair<std::string, Value>> known_;
  std::vector<std::string> by_hand_;
};

}  // namespace tremplin::report
