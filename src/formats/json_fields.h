#pragma once

#include <rapidjson/document.h>

#include <optional>
#include <string>
#include <string_view>

#include "core/span.h"
#include "core/vocabulary.h"

namespace relata::formats {

/// The first thing wrong with a line.
struct Complaint {
  std::string words;  ///< Empty: nothing is wrong.

  void raise(std::string what) {
    if (words.empty()) words = std::move(what);
  }
};

/// A JSON object, read field by field. A field of the wrong type or out of
/// bounds is complained of, and read as nothing.
class Fields {
 public:
  Fields(const rapidjson::Value& value, Complaint& complaint);

  /// The field's value, or nullptr.
  const rapidjson::Value* find(const char* key) const;

  /// Text, empty where there is none.
  std::string text(const char* key) const;
  /// A whole number below `bound`; complains where there is none.
  std::uint32_t index(const char* key, std::size_t bound) const;
  /// A finite number.
  double number(const char* key) const;
  bool flag(const char* key) const;
  /// Two offsets, in order, at most `size`.
  Span span(const char* key, std::size_t size) const;

  /// One of the words of a vocabulary; the first one where there is none.
  template <typename Enum>
  Enum word(const char* key) const {
    const std::string written = text(key);
    const auto value = parse_label<Enum>(written);
    if (!value && !written.empty()) raise(key, "has an unknown word");
    return value.value_or(Enum{});
  }

  /// Calls `read` with each element of a list; a missing one is empty.
  template <typename Read>
  void each(const char* key, Read read) const {
    const rapidjson::Value* list = find(key);
    if (list == nullptr) return;
    if (!list->IsArray()) {
      raise(key, "is no list");
      return;
    }
    for (const auto& element : list->GetArray()) {
      if (!complaint_.words.empty()) return;
      read(element);
    }
  }

  /// A field that is an object; nothing where there is none.
  std::optional<Fields> object(const char* key) const;

  Complaint& complaint() const { return complaint_; }
  void raise(const char* key, const char* what) const;

 private:
  const rapidjson::Value& value_;
  Complaint& complaint_;
};

/// A list of exactly `count` whole numbers; complains otherwise.
bool are_numbers(const rapidjson::Value& value, rapidjson::SizeType count);

}  // namespace relata::formats
