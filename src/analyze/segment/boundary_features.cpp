#include "analyze/segment/boundary_features.h"

#include <algorithm>

#include "analyze/segment/abbreviations.h"

namespace relata::analyze {
namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash ^= value;
  hash *= 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 29U);
}

std::uint64_t number(CharClass kind) {
  return static_cast<std::uint64_t>(kind);
}

bool is_letter(CharClass kind) {
  return kind == CharClass::kUpper || kind == CharClass::kLetter;
}

/// The classes around `at`, from `first` to `last` away, as one number.
std::uint64_t window(const Characters& text, std::ptrdiff_t at,
                     std::ptrdiff_t first, std::ptrdiff_t last) {
  std::uint64_t value = 0;
  for (std::ptrdiff_t i = first; i <= last; ++i) {
    value = value * 14 + number(text.class_at(at + i));
  }
  return value;
}

}  // namespace

std::uint64_t chunk_hash(const Characters& text, std::size_t begin,
                         std::size_t end) {
  std::uint64_t hash = 7;
  for (std::size_t i = begin; i < end; ++i)
    hash = mix(hash, text.seen[i]);
  return hash;
}

Chunk measure_chunk(const Characters& text, std::size_t begin,
                    std::size_t end) {
  Chunk chunk{.begin = begin, .end = end};
  chunk.hash = chunk_hash(text, begin, end);
  chunk.is_letters = true;
  chunk.is_upper = true;
  chunk.shape = 1;
  for (std::size_t i = begin; i < end; ++i) {
    const CharClass kind = text.classes[i];
    chunk.is_letters = chunk.is_letters && is_letter(kind);
    chunk.is_upper = chunk.is_upper && kind != CharClass::kLetter;
    if (i == begin || kind != text.classes[i - 1]) {
      chunk.shape = mix(chunk.shape, number(kind));
    }
  }
  const auto first = static_cast<std::ptrdiff_t>(begin);
  chunk.start = window(text, first, 0, 1);
  chunk.abbreviation =
      static_cast<std::uint64_t>(abbreviation(text, begin, end));
  return chunk;
}

void BoundaryFeatures::Stretch::add(char32_t seen, CharClass kind) {
  hash = mix(hash, seen);
  if (kind != last) shape = mix(shape, number(kind));
  last = kind;
}

void BoundaryFeatures::enter(std::size_t index, bool only_end) {
  index_ = index;
  const Chunk& chunk = chunks_[index];
  next_ = chunk.begin;
  piece_begin_ = chunk.begin;
  before_ = {.hash = 3};
  piece_ = {.hash = 9};
  const std::size_t size = only_end ? 0 : chunk.end - chunk.begin;
  after_.assign(size + 1, Stretch{.hash = 5});
  for (std::size_t i = size; i > 0; --i) {
    after_[i - 1] = after_[i];
    const std::size_t at = chunk.begin + i - 1;
    after_[i - 1].add(text_.seen[at], text_.classes[at]);
  }
}

void BoundaryFeatures::advance_to(std::size_t at) {
  for (; next_ <= at; ++next_) {
    before_.add(text_.seen[next_], text_.classes[next_]);
    piece_.add(text_.seen[next_], text_.classes[next_]);
  }
}

void BoundaryFeatures::end_piece(std::size_t at) {
  piece_begin_ = at + 1;
  piece_ = {.hash = 9};
}

void BoundaryFeatures::add(std::uint64_t kind, std::uint64_t value) {
  const std::uint64_t hash = mix(mix(kind * 77777, value), kind);
  rows_.push_back(static_cast<std::uint32_t>(hash & (kBoundaryRows - 1)));
}

void BoundaryFeatures::add_characters(std::ptrdiff_t at, std::uint64_t ends) {
  const auto seen = [this, at](std::ptrdiff_t i) -> std::uint64_t {
    return text_.seen_at(at + i);
  };
  const std::uint64_t before = mix(seen(-1), seen(0));
  const std::uint64_t behind = mix(mix(seen(0), seen(1)), seen(2));
  add(0, ends);
  add(1, seen(0) * 4 + ends);
  add(2, seen(1) * 4 + ends);
  add(3, mix(seen(0), seen(1)) + ends);
  add(4, before + ends);
  add(5, mix(before, seen(1)) + ends);
  add(6, behind + ends);
  add(7, mix(mix(mix(seen(-2), seen(-1)), seen(0)), seen(1)) + ends);
  add(8, mix(mix(before, seen(1)), seen(2)) + ends);
  add(9, mix(behind, seen(3)) + ends);
}

void BoundaryFeatures::add_classes(std::ptrdiff_t at, std::uint64_t ends) {
  add(10, mix(window(text_, at, -4, 4), ends));
  add(11, mix(window(text_, at, -2, 2), ends));
  add(12, mix(window(text_, at, -1, 3), ends));
  add(13, mix(window(text_, at, -3, 1), ends));
}

void BoundaryFeatures::add_pieces(std::size_t at, std::uint64_t ends) {
  const Chunk& chunk = chunks_[index_];
  const Stretch& rest =
      ends != 0 ? after_.back() : after_[at + 1 - chunk.begin];
  add(14, mix(before_.hash, ends));
  add(15, mix(rest.hash, ends));
  add(16, mix(chunk.hash, at - chunk.begin));
  add(17, mix(before_.hash, rest.hash));
  add(18, mix(piece_.hash, ends));
  const auto next = static_cast<std::ptrdiff_t>(at) + 1;
  add(19, mix(piece_.hash, text_.seen_at(next)));
  add(20, std::min<std::uint64_t>(at + 1 - piece_begin_, 12) * 2 + ends);
  add(21, mix(mix(before_.shape, rest.shape), ends));
  add(22, mix(piece_.shape, ends));
}

void BoundaryFeatures::add_sentence(std::size_t at) {
  static const Chunk no_chunk{.hash = 2, .shape = 2};
  const auto chunk_at = [this](std::size_t index) -> const Chunk& {
    return index < chunks_.size() ? chunks_[index] : no_chunk;
  };
  const Chunk& chunk = chunks_[index_];
  const Chunk& next = chunk_at(index_ + 1);
  const std::uint64_t second = chunk_at(index_ + 2).start / 14;
  const std::uint64_t previous = index_ > 0 ? chunks_[index_ - 1].hash : 1;
  const auto end = static_cast<std::ptrdiff_t>(at);
  const std::uint64_t last = text_.seen_at(end);
  const std::uint64_t first = next.start / 14;
  std::uint64_t tail = 17;
  for (std::size_t i = std::max(chunk.begin, at >= 3 ? at - 3 : 0); i <= at;
       ++i) {
    tail = mix(tail, text_.seen[i]);
  }
  add(30, mix(chunk.hash, next.hash));
  add(31, mix(last, next.hash));
  add(32, mix(last, next.start));
  add(33, mix(chunk.hash, next.start));
  add(34, next.hash);
  add(35, mix(mix(last, next.start), second));
  add(36, mix(chunk.shape, next.start));
  add(37, mix(chunk.shape, mix(next.hash, 1)));
  add(38, mix(window(text_, end, -4, 4), next.start));
  add(39, mix(previous, mix(last, next.start)));
  add(40, mix(mix(chunk.shape, first), second));
  add(41, mix(mix(chunk.is_upper ? 1 : 0, next.start), last));
  add(42, mix(tail, next.start));
  const std::uint64_t length = std::min<std::uint64_t>(at + 1 - chunk.begin, 6);
  add(43, mix(last, mix(first, length)));
  add(44, mix(last, next.shape));
  if (chunk.abbreviation == 0) return;
  add(45, mix(chunk.abbreviation, first));
  add(46, mix(chunk.abbreviation, next.hash));
  add(47, mix(chunk.abbreviation, mix(first, second)));
}

std::span<const std::uint32_t> BoundaryFeatures::rows(std::size_t at) {
  advance_to(at);
  const bool ends_chunk = at + 1 == chunks_[index_].end;
  const std::uint64_t ends = ends_chunk ? 1 : 0;
  rows_.clear();
  add_characters(static_cast<std::ptrdiff_t>(at), ends);
  add_classes(static_cast<std::ptrdiff_t>(at), ends);
  add_pieces(at, ends);
  if (ends_chunk) add_sentence(at);
  return rows_;
}

}  // namespace relata::analyze
