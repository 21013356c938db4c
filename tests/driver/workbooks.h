#pragma once

#include <string>

#include "job.h"

namespace tremplin_tests {

/// Whether the program under test reads and writes workbooks.
bool has_workbooks(const Settings& settings);
/// Whether a test is about workbooks: its folder has one, or what it runs or expects names one.
bool is_about_workbooks(const std::string& job, const Settings& settings);

}  // namespace tremplin_tests
