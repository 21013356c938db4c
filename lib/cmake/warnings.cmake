# The warnings of every target of ours; they are errors in the presets only, never for packagers.
add_library(tremplin_warnings INTERFACE)
target_compile_options(tremplin_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Woverloaded-virtual
  -Wnon-virtual-dtor -Wformat=2 -Wundef -Wcast-qual
  $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wuseless-cast>
  # GCC 12 sees overlapping copies in `"text" + std::string()` where there are none (its bug 105651).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
  $<$<CONFIG:Release>:-fstack-protector-strong -D_GLIBCXX_ASSERTIONS>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT TREMPLIN_SANITIZE)
  target_compile_options(tremplin_warnings INTERFACE -Wnull-dereference)
endif()
