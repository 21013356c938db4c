#pragma once

#include <string>
#include <string_view>

#include "sheets/archive.h"

namespace tremplin::sheets {

/// The attributes of an element, by their name without its prefix.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char** all) : all_(all) {}
  /// Empty where there is none.
  std::string_view operator[](std::string_view name) const;

 private:
  const char** all_;
};

/// Who is shown the elements of a part, by their names without prefixes.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void on_start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void on_end(std::string_view name) = 0;
  virtual void on_text(std::string_view) {}
};

/// Shows a part of an archive. Throws WorkbookFault where it is no XML, and for document types, which no workbook has.
void read_xml(Archive& archive, const std::string& part, XmlHandler& handler);

}  // namespace tremplin::sheets
