#include <cstdio>

#include "tremplin/version.h"

int main() { std::printf("tremplin %s\n", tremplin::kVersion); }
