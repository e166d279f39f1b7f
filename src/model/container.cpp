#include "model/container.h"

#include <cmath>
#include <cstring>
#include <utility>

#include "model/bytes.h"
#include "model/container_layout.h"
#include "text/hash.h"
#include "text/utf8.h"

namespace relata::model {
namespace {

template <typename Number>
Number read_number(std::string_view bytes, std::size_t at) {
  Number value{};
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

std::size_t width(Dtype dtype) {
  return dtype == Dtype::kU8 || dtype == Dtype::kI8 ? 1 : 4;
}

/// The bytes that the shape asks for; more than any file has on overflow.
std::uint64_t byte_count(const Array& array) {
  std::uint64_t count = width(array.dtype);
  for (std::size_t i = 0; i < array.rank; ++i) {
    if (array.dims[i] != 0 && count > (1ULL << 40U) / array.dims[i]) {
      return ~0ULL;
    }
    count *= array.dims[i];
  }
  return count;
}

/// "[2, 0]" for messages.
std::string shape_text(const Array& array) {
  std::string text = "[";
  for (std::size_t i = 0; i < array.rank; ++i) {
    if (i > 0) text += ", ";
    text += std::to_string(array.dims[i]);
  }
  return text + "]";
}

template <typename Number>
std::span<const Number> numbers(const Array& array) {
  return {reinterpret_cast<const Number*>(array.bytes.data()),
          array.bytes.size() / sizeof(Number)};
}

}  // namespace

Container::Container(std::unique_ptr<Bytes> bytes, std::string name)
    : bytes_(std::move(bytes)), name_(std::move(name)) {}
Container::Container(Container&&) noexcept = default;
Container& Container::operator=(Container&&) noexcept = default;
Container::~Container() = default;

Error Container::bad(const std::string& what) const {
  return fail(Error::Kind::kBadModel, name_ + ": " + what);
}

Result<Container> Container::open(const std::string& path) {
  auto bytes = Bytes::map(path);
  if (!bytes) return bytes.error();
  Container container(*std::move(bytes), path);
  if (auto done = container.read(); !done) return done.error();
  return container;
}

Result<Container> Container::from_bytes(std::string_view bytes,
                                        std::string name) {
  Container container(Bytes::copy(bytes), std::move(name));
  if (auto done = container.read(); !done) return done.error();
  return container;
}

Result<void> Container::read() {
  const std::string_view bytes = bytes_->view();
  if (bytes.size() < kHeader || !bytes.starts_with(kMagic)) {
    return bad("not a model file");
  }
  version_ = read_number<std::uint32_t>(bytes, 8);
  if (version_ < 1 || version_ > kFormatVersion) {
    return bad("model format " + std::to_string(version_) +
               ", this program reads formats 1 to " +
               std::to_string(kFormatVersion));
  }
  const auto count = read_number<std::uint32_t>(bytes, 12);
  const auto size = read_number<std::uint64_t>(bytes, 16);
  if (size != bytes.size()) {
    return bad("the model file has " + std::to_string(bytes.size()) +
               " bytes, its header says " + std::to_string(size) +
               ": cut short or overwritten");
  }
  checksum_ = read_number<std::uint64_t>(bytes, 24);
  if (text::hash64(bytes.substr(kHeader)) != checksum_) {
    return bad("the model file is damaged: its checksum does not match");
  }
  if (bytes.substr(kHeaderUsed, kHeader - kHeaderUsed)
          .find_first_not_of('\0') != std::string_view::npos) {
    return bad("the model file is damaged: its header goes on");
  }
  if (count > (bytes.size() - kHeader) / kEntry) {
    return bad("damaged directory: more entries than the file can hold");
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (auto done = read_entry(kHeader + i * kEntry); !done) return done;
  }
  // The number of entries is not part of the checksum: the place of the first
  // array, right behind the directory, vouches for it.
  const std::size_t directory_end = aligned(kHeader + count * kEntry);
  const std::size_t first =
      count == 0 ? bytes.size() : read_number<std::uint64_t>(bytes, 64 + 80);
  if (first != directory_end) {
    return bad("damaged directory: wrong number of entries");
  }
  return {};
}

Result<void> Container::read_entry(std::size_t at) {
  const std::string_view bytes = bytes_->view();
  std::string_view name = bytes.substr(at, kNameSize);
  name = name.substr(0, name.find('\0'));
  const auto dtype = read_number<std::uint32_t>(bytes, at + 48);
  const auto rank = read_number<std::uint32_t>(bytes, at + 52);
  if (name.empty() || name.size() == kNameSize ||
      dtype > static_cast<std::uint32_t>(Dtype::kF32) || rank < 1 || rank > 3) {
    return bad("damaged directory: entry at byte " + std::to_string(at));
  }
  Array array;
  array.dtype = static_cast<Dtype>(dtype);
  array.rank = rank;
  for (std::size_t i = 0; i < rank; ++i) {
    array.dims[i] = read_number<std::uint64_t>(bytes, at + 56 + 8 * i);
  }
  const auto offset = read_number<std::uint64_t>(bytes, at + 80);
  const auto size = read_number<std::uint64_t>(bytes, at + 88);
  if (offset % kAlignment != 0 || offset > bytes.size() ||
      size > bytes.size() - offset || size != byte_count(array)) {
    return bad("array " + std::string(name) + " lies outside the file");
  }
  array.bytes = std::as_bytes(std::span(bytes.data() + offset, size));
  if (!arrays_.emplace(name, array).second) {
    return bad("array " + std::string(name) + " is there twice");
  }
  return {};
}

const Array* Container::find(std::string_view name) const {
  const auto place = arrays_.find(name);
  return place == arrays_.end() ? nullptr : &place->second;
}

Result<const Array*> Container::typed(
    std::string_view name, Dtype dtype,
    std::initializer_list<std::size_t> dims) const {
  const Array* const array = find(name);
  if (array == nullptr) return bad("no array " + std::string(name));
  bool fits = array->dtype == dtype && array->rank == dims.size();
  std::size_t i = 0;
  for (const std::size_t dim : dims) {
    fits = fits && (dim == 0 || array->dims[i] == dim);
    ++i;
  }
  if (!fits) {
    return bad("array " + std::string(name) + " has an unexpected shape, " +
               shape_text(*array) + ", or type");
  }
  return array;
}

Result<std::span<const std::int8_t>> Container::int8(
    std::string_view name, std::initializer_list<std::size_t> dims) const {
  const auto array = typed(name, Dtype::kI8, dims);
  if (!array) return array.error();
  return numbers<std::int8_t>(**array);
}

Result<std::span<const std::int32_t>> Container::int32(
    std::string_view name, std::initializer_list<std::size_t> dims) const {
  const auto array = typed(name, Dtype::kI32, dims);
  if (!array) return array.error();
  return numbers<std::int32_t>(**array);
}

Result<std::span<const float>> Container::float32(
    std::string_view name, std::initializer_list<std::size_t> dims) const {
  const auto array = typed(name, Dtype::kF32, dims);
  if (!array) return array.error();
  const auto values = numbers<float>(**array);
  for (const float value : values) {
    if (!std::isfinite(value)) {
      return bad("array " + std::string(name) +
                 " holds a number that is not finite");
    }
  }
  return values;
}

Result<std::vector<std::string_view>> Container::strings(
    std::string_view name) const {
  const auto array = typed(name, Dtype::kU8, {0});
  if (!array) return array.error();
  const auto data = (*array)->bytes;
  std::string_view rest(reinterpret_cast<const char*>(data.data()),
                        data.size());
  if ((!rest.empty() && rest.back() != '\n') || text::first_invalid(rest)) {
    return bad("array " + std::string(name) + " is not a list of strings");
  }
  std::vector<std::string_view> strings;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    strings.push_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  return strings;
}

}  // namespace relata::model
