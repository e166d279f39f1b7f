# The tables of schema/*.tsv, the contexts of schema/*.{jsonld,ttl,sql}, the
# server's description and the explorer's page become part of the program:
# relata::table("cues.tsv") gives their bytes.
file(GLOB RELATA_TABLES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/schema/*.tsv
     ${PROJECT_SOURCE_DIR}/schema/*.jsonld ${PROJECT_SOURCE_DIR}/schema/*.ttl
     ${PROJECT_SOURCE_DIR}/schema/*.sql
     ${PROJECT_SOURCE_DIR}/schema/openapi.json)
list(APPEND RELATA_TABLES ${RELATA_PAGE})
set(embedded ${PROJECT_BINARY_DIR}/generated/embedded_tables.cpp)
add_custom_command(
  OUTPUT ${embedded}
  COMMAND ${CMAKE_COMMAND} -D OUTPUT=${embedded} "-DTABLES=${RELATA_TABLES}"
          -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
  DEPENDS ${RELATA_TABLES} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
  VERBATIM)
add_library(relata_schema STATIC ${embedded})
