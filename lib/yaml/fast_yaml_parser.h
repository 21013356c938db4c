#pragma once

#include "yaml/yaml.h"

namespace tremplin::yaml {

/// Sends the events of a small document as `parse_yaml` does, and many times faster where it is written as conventions
/// and rule sets are: block maps and lists, flow ones, plain and quoted scalars on one line, comments.
/// False at the first thing outside this subset, also where it is not YAML: then the events sent count for nothing and
/// yaml-cpp decides. The text must have passed `check_bytes`.
bool send_events_fast(const DocumentText& document, YamlHandler& handler);

}  // namespace tremplin::yaml
