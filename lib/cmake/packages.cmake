# `cpack` in a build of the preset `debian` makes two packages: `tremplin` (program, manual, shared library) and
# `libtremplin-dev` (headers, CMake and pkg-config files).
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tremplin)
set(CPACK_PACKAGE_VENDOR tremplin)
set(CPACK_PACKAGE_CONTACT "The tremplin developers <tremplin@example.org>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL runtime development)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)

set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME tremplin)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_CONTROL_EXTRA ${PROJECT_BINARY_DIR}/debian/triggers)
set(CPACK_DEBIAN_RUNTIME_DESCRIPTION "Reads conventions and exit records of French work-integration structures
from flat files, classifies and counts the exits, compares them with the
targets agreed on, and writes the reports that the procedure asks for.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libtremplin-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "tremplin (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION "What a C++ program needs to classify and count exits by the same rules:
headers, and the files by which CMake and pkg-config find the library.")

# What Debian asks of every package; the date of the changelog is that of the last change, so that the bytes are the same.
set(documents ${PROJECT_BINARY_DIR}/debian)
file(WRITE ${documents}/copyright
  "tremplin\n\nCopyright: the tremplin developers.\n"
  "No licence has been chosen by the owner yet: ask before you pass copies on.\n")
file(WRITE ${documents}/changelog
  "tremplin (${PROJECT_VERSION}) unstable; urgency=low\n\n  * Built from the sources of this version.\n\n"
  " -- The tremplin developers <tremplin@example.org>  Thu, 01 Jan 2026 00:00:00 +0000\n")
file(WRITE ${documents}/triggers "activate-noawait ldconfig\n")
find_program(GZIP gzip)
execute_process(COMMAND ${GZIP} -9nf -k changelog WORKING_DIRECTORY ${documents})
foreach(package runtime development)
  string(TOUPPER ${package} upper)
  install(FILES ${documents}/copyright ${documents}/changelog.gz COMPONENT ${package}
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${CPACK_DEBIAN_${upper}_PACKAGE_NAME})
endforeach()
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/compress_manual.cmake)
include(CPack)
