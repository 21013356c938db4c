#include "sheets/xml_events.h"

#include <exception>
#include <memory>
#include <new>

#include <expat.h>

namespace tremplin::sheets {
namespace {

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// What expat, in C, is to hand over: no exception may pass through it.
struct XmlBridge {
  XmlHandler& handler;
  XML_Parser parser;
  std::exception_ptr thrown = nullptr;

  template <class Call>
  void run(Call call) {
    if (thrown) return;
    try {
      call();
    } catch (...) {
      thrown = std::current_exception();
      XML_StopParser(parser, XML_FALSE);
    }
  }
};

XmlBridge& bridge_of(void* data) { return *static_cast<XmlBridge*>(data); }

void on_start_element(void* data, const XML_Char* name, const XML_Char** attributes) {
  bridge_of(data).run([&] { bridge_of(data).handler.on_start(without_prefix(name), XmlAttributes(attributes)); });
}

void on_end_element(void* data, const XML_Char* name) {
  bridge_of(data).run([&] { bridge_of(data).handler.on_end(without_prefix(name)); });
}

void on_characters(void* data, const XML_Char* text, int size) {
  bridge_of(data).run([&] { bridge_of(data).handler.on_text({text, static_cast<std::size_t>(size)}); });
}

void on_document_type(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
  bridge_of(data).run([] { throw WorkbookFault(WorkbookTrouble::damaged); });
}

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char** at = all_; *at; at += 2)
    if (without_prefix(*at) == name) return at[1];
  return {};
}

void read_xml(Archive& archive, const std::string& part, XmlHandler& handler) {
  const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr), XML_ParserFree);
  if (!parser) throw std::bad_alloc();
  XmlBridge bridge{handler, parser.get()};
  XML_SetUserData(parser.get(), &bridge);
  XML_SetElementHandler(parser.get(), on_start_element, on_end_element);
  XML_SetCharacterDataHandler(parser.get(), on_characters);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_document_type);
  const auto parse = [&](std::string_view piece, bool is_last) {
    const auto status = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), is_last ? 1 : 0);
    if (bridge.thrown) std::rethrow_exception(bridge.thrown);
    if (status != XML_STATUS_OK && XML_GetErrorCode(parser.get()) == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
    if (status != XML_STATUS_OK) throw WorkbookFault(WorkbookTrouble::damaged);
  };
  archive.read(part, [&](std::string_view piece) { parse(piece, false); });
  parse({}, true);
}

}  // namespace tremplin::sheets
