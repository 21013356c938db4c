// The job over libyaml's events.
#include <cstdio>
#include <string>

#include <yaml.h>

#include "peer_job.h"

int main(int argc, char** argv) {
  std::FILE* in = argc == 2 ? std::fopen(argv[1], "r") : nullptr;
  if (!in) return 2;
  tremplin_bench::PeerJob job;
  yaml_parser_t parser;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_file(&parser, in);
  yaml_event_t event;
  std::string key;
  int depth = 0;
  bool is_key = true;
  for (yaml_event_type_t type = YAML_NO_EVENT; type != YAML_STREAM_END_EVENT;) {
    if (!yaml_parser_parse(&parser, &event)) return 1;
    type = event.type;
    if (type == YAML_SCALAR_EVENT && depth == 3) {
      const std::string_view value(reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length);
      if (is_key) key = value;
      if (!is_key) job.set(key, value);
      is_key = !is_key;
    }
    if (type == YAML_MAPPING_END_EVENT && depth == 3) job.end_record();
    if (type == YAML_MAPPING_START_EVENT || type == YAML_SEQUENCE_START_EVENT) ++depth;
    if (type == YAML_MAPPING_END_EVENT || type == YAML_SEQUENCE_END_EVENT) --depth;
    if (type != YAML_SCALAR_EVENT) is_key = true;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  std::fclose(in);
  return job.print() ? 0 : 1;
}
