// The job over yaml-cpp's node tree, as its tutorial has it.
#include <cstdio>

#include <yaml-cpp/yaml.h>

#include "peer_job.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  tremplin_bench::PeerJob job;
  const YAML::Node root = YAML::LoadFile(argv[1]);
  for (const auto& record : root["exits"]) {
    for (const auto& entry : record)
      if (entry.second.IsScalar()) job.set(entry.first.Scalar(), entry.second.Scalar());
    job.end_record();
  }
  return job.print() ? 0 : 1;
}
