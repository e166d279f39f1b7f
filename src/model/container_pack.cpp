#include <cassert>
#include <cstring>

#include "model/container.h"
#include "model/container_layout.h"
#include "text/hash.h"

namespace relata::model {
namespace {

template <typename Number>
void put(std::string& out, Number value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

}  // namespace

std::string pack(const std::map<std::string, NewArray, std::less<>>& arrays) {
  std::string directory;
  std::string body;
  const std::size_t start = aligned(kHeader + kEntry * arrays.size());
  for (const auto& [name, array] : arrays) {
    assert(!name.empty() && name.size() < kNameSize);
    directory += name;
    directory.append(kNameSize - name.size(), '\0');
    put(directory, static_cast<std::uint32_t>(array.dtype));
    put(directory, static_cast<std::uint32_t>(array.dims.size()));
    for (std::size_t i = 0; i < 3; ++i) {
      put(directory, i < array.dims.size() ? array.dims[i] : std::uint64_t{0});
    }
    put(directory, std::uint64_t{start + body.size()});
    put(directory, std::uint64_t{array.data.size()});
    body += array.data;
    body.resize(aligned(body.size()), '\0');
  }
  directory.resize(start - kHeader, '\0');
  const std::string rest = directory + body;

  std::string file(kMagic);
  put(file, kFormatVersion);
  put(file, static_cast<std::uint32_t>(arrays.size()));
  put(file, std::uint64_t{kHeader + rest.size()});
  put(file, text::hash64(rest));
  file.resize(kHeader, '\0');
  return file + rest;
}

NewArray string_list(const std::vector<std::string>& strings) {
  NewArray array;
  for (const std::string& string : strings) {
    assert(string.find('\n') == std::string::npos);
    array.data += string + '\n';
  }
  array.dims = {array.data.size()};
  return array;
}

}  // namespace relata::model
