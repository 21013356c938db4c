#include "people/people_table.h"

#include "people/table_reading.h"

namespace tremplin::people {

std::unique_ptr<PeopleTable> read_people_table(SourceId source, std::string_view text, PeopleHeader header,
                                               const PeopleContext& context, diagnostics::Diagnostics& diagnostics) {
  const auto read = [&](const PeopleHeader& by, diagnostics::Diagnostics& findings, const DateFacts* known,
                        DateFacts& facts) {
    auto table = std::make_unique<PeopleTable>();
    table->header = by;
    TableReading reading(source, text, context, *table, findings, known);
    reading.run();
    facts = reading.facts();
    return table;
  };
  DateFacts facts;
  DateFacts again;
  diagnostics::Diagnostics first(diagnostics.policy());
  auto table = read(header, first, nullptr, facts);
  if (!facts.needs_another_reading()) {
    diagnostics.merge(std::move(first));
    return table;
  }
  return read(header, diagnostics, &facts, again);
}

}  // namespace tremplin::people
