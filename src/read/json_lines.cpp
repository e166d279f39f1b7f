#include "read/json_lines.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <optional>
#include <set>
#include <utility>

#include "read/checks.h"
#include "read/text/written_date.h"
#include "read/text/zones.h"

namespace relata::read {
namespace {

using rapidjson::Value;

std::string_view view(const Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

/// One object, and where to complain about its members.
class Record {
 public:
  Record(const Value& object, const std::string& place,
         const Complain& complain)
      : object_(object), place_(place), complain_(complain) {}

  /// The string called `name`; nothing if it is absent, null, or told to be
  /// wrong.
  std::optional<std::string> string(const char* name) const {
    const auto member = object_.FindMember(name);
    if (member == object_.MemberEnd() || member->value.IsNull()) return {};
    const Value& value = member->value;
    if (!value.IsString()) {
      complain(name, "is not a string");
      return {};
    }
    if (view(value).find('\0') != std::string_view::npos) {
      complain(name, "holds a NUL");
      return {};
    }
    return std::string(view(value));
  }

  /// The id, a string or a whole number; empty if there is none.
  std::string id() const {
    const auto member = object_.FindMember("id");
    if (member != object_.MemberEnd()) {
      if (member->value.IsUint64()) {
        return std::to_string(member->value.GetUint64());
      }
      if (member->value.IsInt64()) {
        return std::to_string(member->value.GetInt64());
      }
    }
    return string("id").value_or("");
  }

  std::optional<Date> date() const {
    const auto written = string("date");
    if (!written || written->empty()) return {};
    const auto date = iso_date(*written);
    if (!date) {
      complain("date", "'" + *written +
                           "' is not YYYY, YYYY-MM, YYYY-MM-DD or an ISO "
                           "date-time; the article is kept without a date");
    }
    return date;
  }

 private:
  void complain(const std::string& name, const std::string& why) const {
    complain_(bad_input(place_, "'" + name + "' " + why));
  }

  const Value& object_;
  const std::string& place_;
  const Complain& complain_;
};

/// Fails if a member that is read stands in `object` twice.
Result<void> check_members(const Value& object, const std::string& place) {
  static const std::set<std::string_view> known = {"id",   "title",  "text",
                                                   "date", "source", "url"};
  std::set<std::string_view> seen;
  for (auto it = object.MemberBegin(); it != object.MemberEnd(); ++it) {
    const std::string_view name = view(it->name);
    if (known.count(name) != 0 && !seen.insert(name).second) {
      return bad_input(place, "has '" + std::string(name) + "' twice");
    }
  }
  return {};
}

}  // namespace

Result<Article> json_article(const std::string& place, std::string_view line,
                             const Complain& complain) {
  rapidjson::Document json;
  // Iterative: a line of a million brackets must not exhaust the stack.
  json.Parse<rapidjson::kParseIterativeFlag |
             rapidjson::kParseValidateEncodingFlag>(line.data(), line.size());
  if (json.HasParseError()) {
    return bad_input(
        place, std::string("is not JSON: ") +
                   rapidjson::GetParseError_En(json.GetParseError()) +
                   " (byte " + std::to_string(json.GetErrorOffset() + 1) + ")");
  }
  if (!json.IsObject()) return bad_input(place, "is not a JSON object");
  if (auto checked = check_members(json, place); !checked) {
    return checked.error();
  }
  const Record record(json, place, complain);
  auto text = record.string("text");
  if (!text) return bad_input(place, "has no string 'text'");
  if (auto checked = check_text(place + ": 'text'", *text); !checked) {
    return checked.error();
  }
  Article article;
  article.id = record.id();
  article.title = record.string("title").value_or("");
  article.date = record.date();
  article.source = record.string("source").value_or("");
  article.url = record.string("url").value_or("");
  article.text = *std::move(text);
  add_zones(article, paragraphs(article.text, Markup::kPlain));
  return article;
}

}  // namespace relata::read
