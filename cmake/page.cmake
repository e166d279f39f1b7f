# Writes OUTPUT, one page of PAGE with the style STYLE and all SCRIPTS in it,
# and the hashes by which its content security policy lets these in and nothing
# else. Runs as a script: cmake -D OUTPUT=... -P page.cmake

# The bytes of a SHA-256 in hexadecimal digits as base64.
function(base64_of hex result)
  set(letters ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  set(text "")
  # 32 bytes and a zero one: eleven groups of three, each four letters.
  string(APPEND hex 00)
  foreach(at RANGE 0 60 6)
    string(SUBSTRING ${hex} ${at} 6 group)
    foreach(shift 18 12 6 0)
      math(EXPR place "(0x${group} >> ${shift}) & 63")
      string(SUBSTRING ${letters} ${place} 1 letter)
      string(APPEND text ${letter})
    endforeach()
  endforeach()
  string(SUBSTRING ${text} 0 43 text)
  set(${result} "${text}=" PARENT_SCOPE)
endfunction()

# What one pair of tags holds is what its hash is of, with its line breaks.
function(read_parts result)
  set(all "\n")
  foreach(file ${ARGN})
    file(READ ${file} text)
    string(APPEND all "${text}")
  endforeach()
  string(FIND "${all}" "</s" end)
  if(NOT end EQUAL -1)
    message(FATAL_ERROR "${ARGN}: '</s' would end the element it is in")
  endif()
  set(${result} "${all}" PARENT_SCOPE)
endfunction()

read_parts(style ${STYLE})
read_parts(script ${SCRIPTS})
string(SHA256 style_hash "${style}")
string(SHA256 script_hash "${script}")
base64_of(${style_hash} style_hash)
base64_of(${script_hash} script_hash)

file(READ ${PAGE} page)
foreach(pair STYLE_HASH=style_hash SCRIPT_HASH=script_hash DRAWING=DRAWING
             STYLE=style SCRIPT=script)
  string(REGEX MATCH "^[^=]+" mark ${pair})
  string(REGEX MATCH "[^=]+$" value ${pair})
  string(REPLACE "@${mark}@" "${${value}}" page "${page}")
endforeach()
file(WRITE ${OUTPUT} "${page}")
