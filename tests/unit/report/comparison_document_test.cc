#include "report/outcomes/comparison_document.h"

#include <doctest/doctest.h>

#include "render/sheet/document_sheet.h"
#include "rules/rule_book.h"
#include "sheets/out_workbook.h"
#include "sheets/workbook.h"

using namespace tremplin;

namespace {

classify::TracedExit exit_under(const rules::RuleSet& rules, std::string_view reason, Date day) {
  classify::TracedExit exit;
  exit.record.structure = "jardins";
  exit.record.id = "1";
  exit.record.exit_date = day;
  exit.assignment.rules = &rules;
  exit.assignment.type = model::StructureType::aci;
  exit.classification.reason = rules.find_reason(reason);
  exit.classification.category = model::Category::durable;
  return exit;
}

}  // namespace

TEST_CASE("exits that change stand in a workbook as on the page, a day that differs beside its category") {
  if (!sheets::can_write_workbooks()) return;
  rules::RuleBook book;
  const rules::RuleSet& rules = book.built_in_for(make_date(2009, 9, 30));
  const classify::TracedExit here = exit_under(rules, "permanent-contract", make_date(2009, 9, 30));
  const classify::TracedExit against = exit_under(rules, "permanent-contract", make_date(2009, 10, 1));
  const std::vector<classify::ExitChange> changes = {{classify::ChangeKind::exit_date, &here, &against}};
  const model::Outcomes none;
  const std::string xlsx =
      render::render_xlsx(report::comparison_document({none, none, changes, 4, nullptr}), Language::english);
  const sheets::Workbook read = sheets::read_workbook(xlsx);
  REQUIRE(read.sheets.size() == 2);
  CHECK(read.sheets[0].text ==
        "Structure;Type;Id;Exit;Here;Against;Rule here;Rule against\n"
        "jardins;ACI;1;2009-09-30;durable;durable, left 2009-10-01;"
        "Unsubsidised permanent contract with another employer (fr-iae-2008);"
        "Unsubsidised permanent contract with another employer (fr-iae-2008)\n");
}
