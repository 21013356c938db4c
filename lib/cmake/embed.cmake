# embed_texts(<target> <name> <file> …): makes <name>.cc and <name>.h in the build tree, with
#   std::string_view <name>(std::string_view file_name)   the file's text, empty where there is none
#   std::span<const std::string_view> <name>_names()      the names, in the order given
function(embed_texts target name)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  add_custom_command(
    OUTPUT ${out}/${name}.cc ${out}/${name}.h
    COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DOUT=${out} "-DFILES=${ARGN}" -P ${PROJECT_SOURCE_DIR}/lib/cmake/embed_script.cmake
    DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/lib/cmake/embed_script.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${out}/${name}.cc ${out}/${name}.h)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
