#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

#include "export/shared.h"
#include "text/escape.h"

namespace relata::exporters {

/// An object of JSON, written member by member in the order of the calls.
class JsonObject {
 public:
  void text(const char* key, std::string_view value) {
    raw(key, text::json_string(value));
  }
  void list(const char* key, const std::vector<std::string>& values) {
    std::string items;
    for (const std::string& value : values) {
      items += (items.empty() ? "" : ",") + text::json_string(value);
    }
    raw(key, "[" + items + "]");
  }
  /// Leaves out what is empty.
  void known(const char* key, std::string_view value) {
    if (!value.empty()) text(key, value);
  }
  void known(const char* key, const std::string& value) {
    known(key, std::string_view(value));
  }
  void known(const char* key, const std::vector<std::string>& values) {
    if (!values.empty()) list(key, values);
  }
  void number(const char* key, std::unsigned_integral auto value) {
    raw(key, std::to_string(value));
  }
  /// With at most three decimals.
  void number(const char* key, double value) { raw(key, decimal(value)); }

  /// `value` is JSON already.
  void raw(const char* key, std::string_view value) {
    text_ += text_.empty() ? "{" : ",";
    text_ += text::json_string(key);
    text_ += ':';
    text_ += value;
  }

  std::string done() const { return text_.empty() ? "{}" : text_ + "}"; }

 private:
  std::string text_;
};

}  // namespace relata::exporters
