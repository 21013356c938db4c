# What Debian has of our libraries for a program that needs no shared one: archives, and fmt as headers alone. A
# toolchain for another system brings libraries of its own.
set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
set(fmt_library fmt::fmt-header-only)
find_library(yaml_cpp_archive yaml-cpp REQUIRED)
set(yaml_library ${yaml_cpp_archive})
