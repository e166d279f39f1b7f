# relata_stage(NAME LIBRARIES...): src/NAME/*.cpp as the static library
# relata_NAME. A folder without sources is an interface library.
# relata_precompiled(TARGET): its units see cmake/standard_headers.h, compiled
# once for all targets. headers_alone does without, so that each header still
# includes what it needs.
function(relata_precompiled target)
  if(NOT TARGET relata_precompiled_headers)
    file(WRITE ${PROJECT_BINARY_DIR}/generated/precompiled.cpp "")
    add_library(relata_precompiled_headers OBJECT
                ${PROJECT_BINARY_DIR}/generated/precompiled.cpp)
    target_link_libraries(relata_precompiled_headers PRIVATE relata_warnings)
    target_precompile_headers(relata_precompiled_headers PRIVATE
                              ${PROJECT_SOURCE_DIR}/cmake/standard_headers.h)
  endif()
  target_precompile_headers(${target} REUSE_FROM relata_precompiled_headers)
endfunction()

set(RELATA_STAGES)
function(relata_stage name)
  file(GLOB sources CONFIGURE_DEPENDS
       ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp
       ${PROJECT_SOURCE_DIR}/src/${name}/*/*.cpp)
  if(sources)
    add_library(relata_${name} STATIC ${sources})
    set(scope PUBLIC)
    relata_precompiled(relata_${name})
  else()
    add_library(relata_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(relata_${name} ${scope} ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(relata_${name} ${scope} ${ARGN} relata_warnings)
  set(RELATA_STAGES ${RELATA_STAGES} relata_${name} PARENT_SCOPE)
endfunction()
