#include "read/input/gunzip.h"

#include <zlib.h>

#include "read/checks.h"

namespace relata::read {
namespace {

constexpr std::size_t kOutBytes = std::size_t{64} << 10U;
constexpr int kOnlyGzip = 16 + MAX_WBITS;

}  // namespace

struct Gunzip::State {
  State() { inflateInit2(&stream, kOnlyGzip); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { inflateEnd(&stream); }

  z_stream stream{};
  bool has_begun = false;  ///< A file of those that are joined.
  bool is_first = true;
  std::string damage;  ///< Told when all before it is given.
};

Gunzip::Gunzip(std::string name)
    : name_(std::move(name)),
      state_(std::make_unique<State>()),
      out_(kOutBytes) {}
Gunzip::Gunzip(Gunzip&&) noexcept = default;
Gunzip& Gunzip::operator=(Gunzip&&) noexcept = default;
Gunzip::~Gunzip() = default;

bool Gunzip::is_gzip(std::string_view bytes) {
  return bytes.starts_with("\x1F\x8B");
}

/// Sees to it that there are packed bytes; false at the end of all.
Result<bool> Gunzip::fill(const Source& source) {
  z_stream& stream = state_->stream;
  if (stream.avail_in > 0) return true;
  const auto block = source();
  if (!block) return block.error();
  if (state_->is_first && !is_gzip(*block)) {
    return bad_input(name_, "is not gzip data");
  }
  state_->is_first = false;
  if (block->empty()) {
    if (state_->has_begun) return bad_input(name_, "is cut short");
    return false;
  }
  stream.next_in = reinterpret_cast<Bytef*>(
      const_cast<char*>(block->data()));  // Not written.
  stream.avail_in = static_cast<uInt>(block->size());
  return true;
}

Result<std::string_view> Gunzip::next(const Source& source) {
  z_stream& stream = state_->stream;
  for (;;) {
    if (!state_->damage.empty()) {
      return bad_input(name_, "is damaged: " + state_->damage);
    }
    const auto has_more = fill(source);
    if (!has_more) return has_more.error();
    if (!*has_more) return std::string_view();
    if (!state_->has_begun) inflateReset(&stream);
    state_->has_begun = true;
    stream.next_out = reinterpret_cast<Bytef*>(out_.data());
    stream.avail_out = static_cast<uInt>(out_.size());
    const int code = inflate(&stream, Z_NO_FLUSH);
    if (code == Z_STREAM_END) state_->has_begun = false;
    if (code != Z_OK && code != Z_STREAM_END) {
      state_->damage = stream.msg == nullptr ? zError(code) : stream.msg;
    }
    const std::size_t size = out_.size() - stream.avail_out;
    if (size > 0) return std::string_view(out_.data(), size);
  }
}

}  // namespace relata::read
