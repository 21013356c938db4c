#pragma once

#include "report/document/document.h"

namespace tremplin::report {

/// The page as a document that people fill in and sign: no charts, no first screen, a blank for what is not known or
/// not recorded, and room for signatures at the end. Amendments have a title and a number to be given.
void prepare_to_sign(Document& page);

}  // namespace tremplin::report
