# relata_stage(NAME LIBRARIES...): src/NAME/*.cpp as the static library
# relata_NAME. A folder without sources is an interface library. RELATA_STAGES
# lists them, RELATA_FOREIGN what they link that is not ours.
#
# RELATA_UNITY: each folder of src/ is one translation unit, which makes a build
# from nothing cheap and every later one dear. The kernels stay apart: each file
# is for another set of instructions.
option(RELATA_UNITY "Compile every folder of src/ as one unit" OFF)
# The program spends most of its time in the network's arithmetic: with RELATA_QUICK
# little else is optimised in full, which takes a fifth off compiling from nothing.
option(RELATA_QUICK "Optimise in full only what takes most of the time" OFF)
set(RELATA_THOROUGH relata_model relata_text relata_analyze)

# The standard library's headers, read once for all stages of a unity build.
set(RELATA_STANDARD_HEADERS
    <algorithm> <array> <charconv> <chrono> <cmath> <filesystem> <fstream>
    <functional> <map> <memory> <optional> <set> <span> <sstream> <string>
    <string_view> <tuple> <unordered_map> <unordered_set> <utility> <variant>
    <vector>)
if(RELATA_UNITY)
  set(empty ${PROJECT_BINARY_DIR}/generated/standard_headers.cpp)
  file(CONFIGURE OUTPUT ${empty} CONTENT "")
  add_library(relata_standard_headers STATIC ${empty})
  target_link_libraries(relata_standard_headers PRIVATE relata_warnings)
  if(RELATA_QUICK)
    target_compile_options(relata_standard_headers PRIVATE -O1)
  endif()
  target_precompile_headers(relata_standard_headers PRIVATE
                            ${RELATA_STANDARD_HEADERS})
endif()

function(relata_unite target sources)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${RELATA_UNITY}
                                             UNITY_BUILD_BATCH_SIZE 0)
  if(RELATA_QUICK AND NOT target IN_LIST RELATA_THOROUGH)
    target_compile_options(${target} PRIVATE -O1)
  endif()
  get_target_property(type ${target} TYPE)
  if(RELATA_UNITY AND type STREQUAL "STATIC_LIBRARY")
    if(NOT (RELATA_QUICK AND target IN_LIST RELATA_THOROUGH))
      target_precompile_headers(${target} REUSE_FROM relata_standard_headers)
    endif()
  elseif(RELATA_UNITY AND type STREQUAL "EXECUTABLE")
    target_precompile_headers(${target} PRIVATE <CLI/CLI.hpp>
                              ${RELATA_STANDARD_HEADERS})
  endif()
  list(FILTER sources INCLUDE REGEX "/kernels/")
  if(sources)
    set_source_files_properties(
      ${sources} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON
                            SKIP_PRECOMPILE_HEADERS ON)
  endif()
endfunction()

function(relata_stage name)
  file(GLOB sources CONFIGURE_DEPENDS
       ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp
       ${PROJECT_SOURCE_DIR}/src/${name}/*/*.cpp
       ${PROJECT_SOURCE_DIR}/src/${name}/*/*/*.cpp)
  if(sources)
    add_library(relata_${name} STATIC ${sources})
    relata_unite(relata_${name} "${sources}")
    set(scope PUBLIC)
  else()
    add_library(relata_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(relata_${name} ${scope} ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(relata_${name} ${scope} ${ARGN} relata_warnings)
  set(RELATA_STAGES ${RELATA_STAGES} relata_${name} PARENT_SCOPE)
  list(FILTER ARGN EXCLUDE REGEX "^relata_")
  set(RELATA_FOREIGN ${RELATA_FOREIGN} ${ARGN} PARENT_SCOPE)
endfunction()
