# join_by_room(<target> <source> ...): the sources of one folder are compiled together, a dozen at a time. Headers take
# longer to read than all the rest; a change of one file compiles its dozen anew. Hot files stand alone: each is
# compiled for long, and was measured so.
# parse.cc takes CLI11 in.
set(apart parse.cc fast_yaml.cc fast_events.cc tally.cc json_schema.cc context.cc)
function(join_by_room target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  foreach(source ${ARGN})
    get_filename_component(name ${source} NAME)
    if(name IN_LIST apart)
      continue()
    endif()
    get_filename_component(folder ${source} DIRECTORY)
    string(MAKE_C_IDENTIFIER "${folder}" room)
    if(NOT DEFINED count_${room})
      set(count_${room} 0)
    endif()
    math(EXPR part "${count_${room}} / 12")
    math(EXPR count_${room} "${count_${room}} + 1")
    get_filename_component(name ${folder} NAME)
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP "${name}_${part}")
  endforeach()
endfunction()
