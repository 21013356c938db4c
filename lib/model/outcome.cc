#include "model/outcome.h"

namespace tremplin::model {

Counts& Counts::operator+=(const Counts& more) {
  exits += more.exits;
  below_threshold += more.below_threshold;
  withdrawn += more.withdrawn;
  durable += more.durable;
  transition += more.transition;
  positive += more.positive;
  other += more.other;
  at_boundary += more.at_boundary;
  ambiguous += more.ambiguous;
  return *this;
}

}  // namespace tremplin::model
