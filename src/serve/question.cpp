#include "serve/question.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/utf8.h"

namespace relata::serve {
namespace {

constexpr std::size_t kUsualRows = 200;

/// The paths without an id in them.
struct Path {
  std::string_view path;
  Topic topic;
};
constexpr std::array kPaths = {
    Path{"/", Topic::kPage},
    Path{"/openapi.json", Topic::kDescription},
    Path{"/api/about", Topic::kAbout},
    Path{"/api/search", Topic::kSearch},
    Path{"/api/timeline", Topic::kTimeline},
    Path{"/api/disputes", Topic::kDisputes},
    Path{"/api/doubts", Topic::kDoubts},
};
/// What follows the id of an entity.
constexpr std::array kOfEntity = {
    Path{"", Topic::kEntity},
    Path{"/neighbours", Topic::kNeighbours},
    Path{"/timeline", Topic::kTimeline},
    Path{"/disputes", Topic::kDisputes},
};

/// Gives `path` less `start`, or nothing if it begins otherwise.
std::optional<std::string_view> after(std::string_view path,
                                      std::string_view start) {
  if (!path.starts_with(start)) return std::nullopt;
  return path.substr(start.size());
}

std::optional<Question> placed(std::string_view path) {
  Question question;
  for (const Path& known : kPaths) {
    if (known.path != path) continue;
    question.topic = known.topic;
    return question;
  }
  if (const auto id = after(path, "/api/facts/")) {
    question.topic = Topic::kFact;
    question.fact = parse_fact_id(*id);
    if (question.fact) return question;
  }
  const auto rest = after(path, "/api/entities/");
  if (!rest) return std::nullopt;
  const std::size_t end = std::min(rest->find('/'), rest->size());
  question.entity = parse_entity_id(rest->substr(0, end));
  for (const Path& known : kOfEntity) {
    if (!question.entity || known.path != rest->substr(end)) continue;
    question.topic = known.topic;
    return question;
  }
  return std::nullopt;
}

Error bad_value(const char* name, const char* right) {
  return fail(Error::Kind::kUsage, std::string(name) + " must be " + right);
}

Result<std::size_t> number(const char* name, std::string_view text,
                           std::size_t most) {
  std::size_t value = 0;
  const auto read =
      std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_whole = read.ec == std::errc() &&
                        read.ptr == text.data() + text.size() && value <= most;
  if (is_whole) return value;
  return bad_value(name, "a whole number that is not too great");
}

Result<std::optional<Date>> date(const char* name, std::string_view text) {
  auto read = parse_date(text);
  if (!read) return bad_value(name, "a date, YYYY[-MM[-DD]]");
  return std::optional<Date>(*read);
}

/// Reads the values of parameters, each by the function of its name.
class Reader {
 public:
  explicit Reader(Question& question) : question_(question) {}

  Result<void> read(std::string_view name, std::string_view value) {
    using Read = Result<void> (Reader::*)(std::string_view);
    struct Known {
      std::string_view name;
      Read read;
    };
    static constexpr std::array known = {
        Known{"q", &Reader::words},
        Known{"limit", &Reader::limit},
        Known{"type", &Reader::type},
        Known{"relation", &Reader::relation},
        Known{"standing", &Reader::standing},
        Known{"source", &Reader::source},
        Known{"claimant", &Reader::claimant},
        Known{"since", &Reader::since},
        Known{"until", &Reader::until},
        Known{"sources", &Reader::sources},
    };
    for (const Known& one : known) {
      if (one.name == name) return (this->*one.read)(value);
    }
    return fail(Error::Kind::kUsage, "a parameter is unknown");
  }

 private:
  Result<void> words(std::string_view value) {
    question_.words = value;
    return {};
  }
  Result<void> limit(std::string_view value) {
    const auto read = number("limit", value, kMostRows);
    if (!read) return read.error();
    question_.limit = *read;
    return {};
  }
  Result<void> type(std::string_view value) {
    const auto type = parse_label<EntityType>(value);
    if (!type) return bad_value("type", "a type of schema/types.tsv");
    question_.filters.types.insert(*type);
    return {};
  }
  Result<void> standing(std::string_view value) {
    const auto standing = parse_label<Standing>(value);
    if (!standing) return bad_value("standing", "a standing");
    question_.filters.standings.insert(*standing);
    return {};
  }
  Result<void> relation(std::string_view value) {
    question_.filters.predicates.emplace_back(value);
    return {};
  }
  Result<void> source(std::string_view value) {
    question_.filters.source = value;
    return {};
  }
  Result<void> claimant(std::string_view value) {
    question_.filters.claimed_by = value;
    return {};
  }
  Result<void> since(std::string_view value) {
    const auto read = date("since", value);
    if (!read) return read.error();
    question_.filters.since = *read;
    return {};
  }
  Result<void> until(std::string_view value) {
    const auto read = date("until", value);
    if (!read) return read.error();
    question_.filters.until = *read;
    return {};
  }
  Result<void> sources(std::string_view value) {
    const auto read = number("sources", value, UINT16_MAX);
    if (!read) return read.error();
    question_.filters.min_sources = static_cast<std::uint32_t>(*read);
    return {};
  }

  Question& question_;
};

}  // namespace

Result<Question> question(std::string_view path, const Parameters& parameters) {
  auto found = placed(path);
  if (!found) return fail(Error::Kind::kNotFound, "no such path");
  found->limit = kUsualRows;
  found->filters.min_confidence = kTrusted;
  Reader reader(*found);
  for (const auto& [name, value] : parameters) {
    if (parameters.count(name) > 1) {
      return fail(Error::Kind::kUsage, "a parameter is given twice");
    }
    if (value.size() > kLongestValue || text::first_invalid(value)) {
      return fail(Error::Kind::kUsage, "a value is too long, or is not UTF-8");
    }
    if (value.empty()) continue;
    if (auto done = reader.read(name, value); !done) return done.error();
  }
  return *std::move(found);
}

}  // namespace relata::serve
