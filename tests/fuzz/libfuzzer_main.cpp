#include <cstddef>
#include <cstdint>

#include "target.h"

/// What libFuzzer calls: https://llvm.org/docs/LibFuzzer.html
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const auto& target : relata::fuzz::Target::all())
    target(bytes);
  return 0;
}
