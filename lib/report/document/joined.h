#pragma once

#include <span>

#include "report/document/document.h"

namespace tremplin::report {

/// Several pages as one, each under its title as a main heading, its own headings a level lower. `data` stays empty.
Document joined(Message title, std::span<const Document> pages);

}  // namespace tremplin::report
