# relata_stage(NAME LIBRARIES...): src/NAME/*.cpp as the static library
# relata_NAME. A folder without sources is an interface library. RELATA_STAGES
# lists them, RELATA_FOREIGN what they link that is not ours.
#
# RELATA_UNITY: each folder of src/ is one translation unit, which makes a build
# from nothing cheap and every later one dear. The kernels stay apart: each file
# is for another set of instructions.
option(RELATA_UNITY "Compile every folder of src/ as one unit" OFF)
function(relata_unite target sources)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${RELATA_UNITY}
                                             UNITY_BUILD_BATCH_SIZE 0)
  list(FILTER sources INCLUDE REGEX "/kernels/")
  if(sources)
    set_source_files_properties(${sources} PROPERTIES
                                SKIP_UNITY_BUILD_INCLUSION ON)
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
