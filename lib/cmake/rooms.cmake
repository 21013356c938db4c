# join_by_room(<target> <source> ...): the sources of one folder are compiled together, a dozen at a time. Headers take
# longer to read than all the rest; a change of one file compiles its dozen anew. Hot files stand alone: each is
# compiled for long, and was measured so.
# parse.cc takes CLI11 in, json_schema.cc a JSON library, context.cc a matrix library.
set(apart options/parse.cc check/records/check_record.cc check/records/check_privacy.cc records/fast_exit_reader.cc
  records/record_batch.cc yaml/fast_yaml_parser.cc tally/tally.cc schema/json_schema.cc
  negotiate/context.cc unit/main.cc unit/negotiate/context_test.cc unit/schema/json_schema_test.cc)
function(join_by_room target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  foreach(source ${ARGN})
    if(source IN_LIST apart)
      continue()
    endif()
    get_filename_component(folder ${source} DIRECTORY)
    string(MAKE_C_IDENTIFIER "${folder}" room)
    if(NOT DEFINED count_${room})
      set(count_${room} 0)
    endif()
    math(EXPR part "${count_${room}} / 12")
    math(EXPR count_${room} "${count_${room}} + 1")
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP "${room}_${part}")
  endforeach()
endfunction()
