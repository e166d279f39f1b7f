# Writes OUTPUT, a C++ file that holds the bytes of every file in TABLES.
# Runs as a script: cmake -D OUTPUT=... -D TABLES=a;b -P embed.cmake
set(code "// Made by cmake/embed.cmake from schema/.\n#include <cstddef>\nnamespace relata::embedded {\n")
set(rows "")
set(number 0)
foreach(table ${TABLES})
  get_filename_component(name ${table} NAME)
  file(READ ${table} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND code "static const unsigned char kBytes${number}[] = {${bytes}0};\n")
  string(APPEND rows "{\"${name}\", kBytes${number}, sizeof kBytes${number} - 1},\n")
  math(EXPR number "${number} + 1")
endforeach()
string(APPEND code
  "struct File { const char* name; const unsigned char* bytes; std::size_t size; };\n"
  "extern const File kFiles[];\nextern const std::size_t kFileCount;\n"
  "const File kFiles[] = {\n${rows}{nullptr, nullptr, 0}};\n"
  "const std::size_t kFileCount = ${number};\n}\n")
file(WRITE ${OUTPUT} "${code}")
