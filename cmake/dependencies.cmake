# What Relata builds on; all of it is in Debian 12.
find_package(PkgConfig REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(SQLite3 REQUIRED)
find_package(LibArchive REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Threads REQUIRED)
pkg_check_modules(GVC REQUIRED IMPORTED_TARGET libgvc)
find_package(Boost REQUIRED)

# Graphviz's plugins, linked by name: the picture must not depend on which
# others a machine has. Pango's brings thirty libraries along, half of the time
# in which the program starts, so it is loaded, by this path, where Cairo draws: a
# bare name is not looked for in the program's RUNPATH under AddressSanitizer.
add_library(graphviz_plugins INTERFACE)
foreach(plugin core dot_layout neato_layout pango)
  find_library(GVPLUGIN_${plugin} gvplugin_${plugin} REQUIRED
               PATH_SUFFIXES graphviz)
endforeach()
target_link_libraries(
  graphviz_plugins INTERFACE ${GVPLUGIN_core} ${GVPLUGIN_dot_layout}
                             ${GVPLUGIN_neato_layout} ${CMAKE_DL_LIBS})
file(REAL_PATH ${GVPLUGIN_pango} pango)
string(REGEX MATCH "^.*[.]so[.][0-9]+|^.*$" pango ${pango})
target_compile_definitions(graphviz_plugins
                           INTERFACE RELATA_PANGO_PLUGIN="${pango}")
set(CMAKE_INSTALL_RPATH_USE_LINK_PATH ON)

find_library(XXHASH_LIBRARY xxhash REQUIRED)
add_library(xxhash INTERFACE)
target_link_libraries(xxhash INTERFACE ${XXHASH_LIBRARY})

find_path(RAPIDJSON_INCLUDE_DIR rapidjson/rapidjson.h REQUIRED)
add_library(rapidjson INTERFACE)
target_include_directories(rapidjson SYSTEM INTERFACE ${RAPIDJSON_INCLUDE_DIR})
target_compile_definitions(rapidjson INTERFACE RAPIDJSON_HAS_STDSTRING=1)

# Debian's is a library; elsewhere it is headers alone.
find_path(HTTPLIB_INCLUDE_DIR httplib.h REQUIRED)
find_library(HTTPLIB_LIBRARY cpp-httplib)
add_library(httplib INTERFACE)
target_include_directories(httplib SYSTEM INTERFACE ${HTTPLIB_INCLUDE_DIR})
target_link_libraries(httplib INTERFACE Threads::Threads)
if(HTTPLIB_LIBRARY)
  target_link_libraries(httplib INTERFACE ${HTTPLIB_LIBRARY})
endif()

add_library(boost_headers INTERFACE)
target_include_directories(boost_headers SYSTEM INTERFACE ${Boost_INCLUDE_DIRS})

# Warnings are errors. -ffp-contract=off: no fused multiply-add, so that every
# processor gives the same bits. -Wno-restrict, -Wno-array-bounds and
# -Wno-stringop-overflow: false alarms of GCC 12 on "x" + std::string. -Wno-missing-field-initializers: designated initialisers
# leave members out on purpose.
add_library(relata_warnings INTERFACE)
target_compile_options(
  relata_warnings
  INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
            -Wno-missing-field-initializers -ffp-contract=off
            $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
            $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds>
            $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow>)
