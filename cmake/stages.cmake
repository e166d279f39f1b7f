# relata_stage(NAME LIBRARIES...): src/NAME/*.cpp as the static library
# relata_NAME. A folder without sources is an interface library.
set(RELATA_STAGES)
function(relata_stage name)
  file(GLOB sources CONFIGURE_DEPENDS
       ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp
       ${PROJECT_SOURCE_DIR}/src/${name}/*/*.cpp)
  if(sources)
    add_library(relata_${name} STATIC ${sources})
    set(scope PUBLIC)
  else()
    add_library(relata_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(relata_${name} ${scope} ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(relata_${name} ${scope} ${ARGN} relata_warnings)
  set(RELATA_STAGES ${RELATA_STAGES} relata_${name} PARENT_SCOPE)
endfunction()
