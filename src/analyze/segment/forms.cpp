#include "analyze/segment/forms.h"

#include <algorithm>

#include "analyze/segment/characters.h"
#include "text/utf8.h"

namespace relata::analyze {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80;
  });
}

/// `text` with `change` done to each code point.
template <typename Change>
std::string map_points(std::string_view text, Change change) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    text::append(out, change(point.value));
    at += point.size;
  }
  return out;
}

/// CRC-32 as of IEEE 802.3 and zlib, of one stretch after another.
class Crc {
 public:
  Crc& add(std::string_view bytes) {
    static const std::array<std::uint32_t, 256> table = make_table();
    for (const char c : bytes) {
      const auto byte = static_cast<unsigned char>(c);
      state_ = table[(state_ ^ byte) & 0xFFU] ^ (state_ >> 8U);
    }
    return *this;
  }
  std::uint32_t value() const { return ~state_; }

 private:
  static std::array<std::uint32_t, 256> make_table() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
      std::uint32_t value = i;
      for (int bit = 0; bit < 8; ++bit) {
        value = (value >> 1U) ^ ((value & 1U) != 0 ? 0xEDB88320U : 0U);
      }
      table[i] = value;
    }
    return table;
  }

  std::uint32_t state_ = 0xFFFFFFFFU;
};

/// The byte that ends the first `count` code points.
std::size_t prefix_end(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) {
    at += text::decode(text, at).size;
  }
  return at;
}

/// The byte that begins the last `count` code points.
std::size_t suffix_begin(std::string_view text, std::size_t count) {
  std::size_t at = text.size();
  for (; count > 0 && at > 0; --count) {
    at -= text::decode_before(text, at).size;
  }
  return at;
}

bool is_invisible(char32_t c) {
  return c == 0x00AD || c == 0x200B || c == 0xFEFF;
}

char32_t zero_digit(char32_t c) {
  return c >= U'0' && c <= U'9' ? U'0' : c;
}

}  // namespace

std::string plain_form(std::string_view form) {
  std::string out(form);
  if (is_ascii(form)) return out;
  out.clear();
  for (std::size_t at = 0; at < form.size();) {
    const text::CodePoint point = text::decode(form, at);
    if (point.value == 0x2026) {
      out += "...";
    } else if (!is_invisible(point.value)) {
      text::append(out, plain(point.value));
    }
    at += point.size;
  }
  return out.empty() ? std::string(form) : out;
}

std::string lower_form(std::string_view text) {
  return map_points(text, text::to_lower);
}

std::string upper_form(std::string_view text) {
  return map_points(text, text::to_upper);
}

std::string norm_form(std::string_view plain) {
  return map_points(plain,
                    [](char32_t c) { return text::to_lower(zero_digit(c)); });
}

std::string shape_of(std::string_view plain) {
  std::string out;
  char32_t last = 0;
  int run = 0;
  for (std::size_t at = 0; at < plain.size();) {
    const text::CodePoint point = text::decode(plain, at);
    at += point.size;
    char32_t mark = point.value;
    if (text::is_upper(mark)) {
      mark = U'X';
    } else if (text::is_lower(mark)) {
      mark = U'x';
    } else if (zero_digit(mark) == U'0') {
      mark = U'd';
    }
    run = mark == last ? run + 1 : 1;
    last = mark;
    if (run <= 2) text::append(out, mark);
  }
  return out;
}

std::uint32_t feature_of(std::string_view kind, std::string_view value) {
  return Crc().add(kind).add(value).value();
}

std::array<std::uint32_t, kFormFeatures> hashed_features(
    std::string_view plain) {
  const std::string norm = norm_form(plain);
  const std::size_t length = std::min<std::size_t>(text::length(norm), 12);
  std::array<std::uint32_t, kFormFeatures> rows{};
  rows[0] = feature_of("w=", map_points(plain, zero_digit));
  rows[1] = feature_of("sh=", shape_of(plain));
  rows[2] = feature_of("l=", std::to_string(length));
  static constexpr std::array<std::string_view, 9> kinds = {
      "p1=", "p2=", "p3=", "p4=", "s1=", "s2=", "s3=", "s4=", "s5="};
  const std::string_view text = norm;
  for (std::size_t k = 1; k <= 4; ++k) {
    rows[2 + k] = feature_of(kinds[k - 1], text.substr(0, prefix_end(text, k)));
  }
  for (std::size_t k = 1; k <= 5; ++k) {
    rows[6 + k] = feature_of(kinds[3 + k], text.substr(suffix_begin(text, k)));
  }
  return rows;
}

Casing casing_of(std::string_view plain) {
  std::size_t count = 0;
  bool has_upper = false;
  bool has_lower = false;
  bool is_capital = false;
  for (std::size_t at = 0; at < plain.size(); ++count) {
    const text::CodePoint point = text::decode(plain, at);
    at += point.size;
    const bool is_upper = text::is_upper(point.value);
    if (count == 0) is_capital = is_upper;
    has_upper |= is_upper;
    has_lower |= text::is_lower(point.value);
  }
  if (count > 1 && has_upper && !has_lower) return Casing::kAllUpper;
  return is_capital ? Casing::kCapital : Casing::kLower;
}

}  // namespace relata::analyze
