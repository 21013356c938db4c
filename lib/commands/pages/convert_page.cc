#include "commands/pages/convert_page.h"

#include <vector>

#include "io/outside_program.h"
#include "render/text/catalogue.h"

namespace tremplin::commands {
namespace {

std::vector<std::string> converter_of(ReportFormat format) {
  if (format == ReportFormat::pdf) return {"weasyprint", "--quiet", "-", "-"};
  return {"pandoc", "--from=html", format == ReportFormat::odt ? "--to=odt" : "--to=docx", "--standalone",
          "--output=-"};
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

bool is_converted(ReportFormat format) {
  return format == ReportFormat::pdf || format == ReportFormat::odt || format == ReportFormat::docx;
}

std::string converted(const std::string& html, const ReportOptions& options) {
  const std::vector<std::string> command = converter_of(options.format);
  io::ProgramOutput made = io::run_program(command, html);
  if (made.end == io::ProgramOutput::End::missing)
    throw UsageError(render::text(options.message_language, "convert.missing", {command.front()}));
  if (made.end == io::ProgramOutput::End::failed)
    throw UsageError(render::text(options.message_language, "convert.failed", {command.front(), first_line(made.err)}));
  return std::move(made.out);
}

}  // namespace tremplin::commands
