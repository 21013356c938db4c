#pragma once

#include "tremplin/text.h"

namespace tremplin::model {

using tremplin::Text;

}  // namespace tremplin::model
