# What `cmake --install` lays down, in two components: `program`, for people, and
# `development`, for programs that link the library by find_package(relata).
include(CMakePackageConfigHelpers)
set(share ${CMAKE_INSTALL_DATADIR})

# Man pages and completions, which the program makes from its own commands.
set(made ${PROJECT_BINARY_DIR}/generated/share)
add_custom_command(
  TARGET relata POST_BUILD
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${made}
  COMMAND relata generate ${made}
  VERBATIM)
install(DIRECTORY ${made}/man DESTINATION ${share} COMPONENT program)
install(DIRECTORY ${made}/bash-completion ${made}/zsh ${made}/fish
        DESTINATION ${share} COMPONENT program)

install(TARGETS relata COMPONENT program)
install(DIRECTORY models/ DESTINATION ${share}/relata/models
        COMPONENT program FILES_MATCHING PATTERN "*.model")
install(FILES models/relata.card.md CHANGELOG.md README.md
        DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(DIRECTORY schema DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

# One archive of all stages. The program needs none, but is what people build
# before they install.
set(objects $<TARGET_OBJECTS:relata_schema> $<TARGET_OBJECTS:relata_library>)
foreach(stage ${RELATA_STAGES})
  get_target_property(type ${stage} TYPE)
  if(type STREQUAL STATIC_LIBRARY)
    list(APPEND objects $<TARGET_OBJECTS:${stage}>)
  endif()
endforeach()
add_library(relata_archive STATIC ${objects})
add_dependencies(relata relata_archive)
set_target_properties(relata_archive PROPERTIES
                      OUTPUT_NAME relata EXPORT_NAME relata
                      ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/archive
                      LINKER_LANGUAGE CXX)
target_compile_features(relata_archive INTERFACE cxx_std_20)

# What it links that is not ours; of targets made in cmake/dependencies.cmake,
# what these link.
set(foreign Threads::Threads)
foreach(one ${RELATA_FOREIGN})
  if(TARGET ${one})
    get_target_property(is_imported ${one} IMPORTED)
    if(NOT is_imported)
      get_target_property(one ${one} INTERFACE_LINK_LIBRARIES)
    endif()
  endif()
  if(one)
    list(APPEND foreign ${one})
  endif()
endforeach()
list(REMOVE_DUPLICATES foreign)
target_link_libraries(relata_archive PRIVATE ${foreign})

# The front doors, and what they include.
set(doors pipeline.h)
foreach(stage ${RELATA_STAGES})
  string(REPLACE relata_ "" stage ${stage})
  list(APPEND doors ${stage}/${stage}.h)
endforeach()
set(headers)
while(doors)
  list(POP_FRONT doors header)
  if(header IN_LIST headers OR NOT EXISTS ${PROJECT_SOURCE_DIR}/src/${header})
    continue()
  endif()
  list(APPEND headers ${header})
  file(STRINGS src/${header} lines REGEX "^#include \"")
  foreach(line ${lines})
    string(REGEX REPLACE "^#include \"(.*)\".*" "\\1" included "${line}")
    list(APPEND doors ${included})
  endforeach()
endwhile()
foreach(header ${headers})
  get_filename_component(folder ${header} DIRECTORY)
  install(FILES src/${header}
          DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/relata/${folder}
          COMPONENT development)
endforeach()

set(config ${CMAKE_INSTALL_LIBDIR}/cmake/relata)
install(TARGETS relata_archive EXPORT relata_targets COMPONENT development
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
                             ${CMAKE_INSTALL_INCLUDEDIR}/relata)
install(EXPORT relata_targets FILE relata-targets.cmake NAMESPACE relata::
        DESTINATION ${config} COMPONENT development)
set(model ${share}/relata/models/relata.model)
configure_package_config_file(
  cmake/relata-config.cmake.in ${PROJECT_BINARY_DIR}/generated/relata-config.cmake
  INSTALL_DESTINATION ${config} PATH_VARS model)
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/generated/relata-config-version.cmake
  COMPATIBILITY SameMajorVersion)
install(FILES ${PROJECT_BINARY_DIR}/generated/relata-config.cmake
              ${PROJECT_BINARY_DIR}/generated/relata-config-version.cmake
        DESTINATION ${config} COMPONENT development)
