// The job over yaml-cpp's events. With more than one file: their events only, which is what reading them costs at
// least.
#include <cstdio>
#include <fstream>
#include <string>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include "peer_job.h"

namespace {

using tremplin_bench::PeerJob;

class Records : public YAML::EventHandler {
 public:
  explicit Records(PeerJob* job) : job_(job) {}
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { is_key_ = true; }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string& value) override {
    if (depth_ != 3) return;
    if (!is_key_ && job_) job_->set(key_, value);
    if (is_key_) key_ = value;
    is_key_ = !is_key_;
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    ++depth_;
  }
  void OnSequenceEnd() override {
    --depth_;
    is_key_ = true;
  }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    ++depth_;
    is_key_ = true;
  }
  void OnMapEnd() override {
    if (depth_ == 3 && job_) job_->end_record();
    --depth_;
    is_key_ = true;
  }

 private:
  PeerJob* job_;
  int depth_ = 0;
  bool is_key_ = true;
  std::string key_;
};

void read(const char* path, PeerJob* job) {
  std::ifstream in(path);
  YAML::Parser parser(in);
  Records records(job);
  while (parser.HandleNextDocument(records)) {
  }
}

}  // namespace

int main(int argc, char** argv) {
  PeerJob job;
  if (argc == 2) {
    read(argv[1], &job);
    return job.print() ? 0 : 1;
  }
  for (int i = 1; i < argc; ++i) read(argv[i], nullptr);
  return 0;
}
