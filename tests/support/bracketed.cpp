#include "support/bracketed.h"

#include <algorithm>
#include <stdexcept>

namespace relata::support {
namespace {

bool is_label(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/// The label at the begin of `text`.
std::string_view label_at(std::string_view text) {
  if (text.substr(0, 1) == "-") return text.substr(0, 1);
  const auto end = std::find_if_not(text.begin(), text.end(), is_label);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool is_before(const MarkedPhrase& a, const MarkedPhrase& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  return a.span.end > b.span.end;
}

}  // namespace

BracketedText read_bracketed(std::string_view text) {
  BracketedText read;
  std::vector<std::uint32_t> open;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto place = static_cast<std::uint32_t>(read.text.size());
    if (text[i] == '[') {
      open.push_back(place);
    } else if (text[i] != ']') {
      read.text += text[i];
    } else {
      const std::string_view label = label_at(text.substr(i + 1));
      if (open.empty() || label.empty()) {
        throw std::runtime_error("']' without '[' or label: " + read.text);
      }
      read.phrases.push_back({{open.back(), place}, std::string(label)});
      open.pop_back();
      i += label.size();
    }
  }
  if (!open.empty()) throw std::runtime_error("'[' without ']': " + read.text);
  std::sort(read.phrases.begin(), read.phrases.end(), is_before);
  return read;
}

}  // namespace relata::support
