#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>

#include "text/fold.h"

namespace relata::text {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// The name by which ICU knows the encoding that web pages call `label`.
std::string icu_name(std::string_view label) {
  std::string name = lower(label);
  constexpr std::array<std::string_view, 6> windows_1252 = {
      "ascii", "us-ascii", "latin1", "latin-1", "iso-8859-1", "iso8859-1"};
  for (const auto alias : windows_1252) {
    if (name == alias) return "windows-1252";
  }
  if (name == "utf-16") return "utf-16le";
  if (name == "gb2312") return "gb18030";
  return name;
}

}  // namespace

std::optional<std::string> to_utf8(std::string_view bytes,
                                   std::string_view label) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(
      ucnv_open(icu_name(label).c_str(), &status));
  if (label.empty() || U_FAILURE(status)) return std::nullopt;
  const icu::UnicodeString text(bytes.data(),
                                static_cast<int32_t>(bytes.size()),
                                converter.get(), status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string out;
  return text.toUTF8String(out);
}

std::string_view marked_encoding(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") return "utf-8";
  if (bytes.substr(0, 2) == "\xFF\xFE") return "utf-16le";
  if (bytes.substr(0, 2) == "\xFE\xFF") return "utf-16be";
  return {};
}

}  // namespace relata::text
