#include <algorithm>

#include "query/query.h"
#include "text/utf8.h"

namespace relata::query {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Result<Query> query() {
    Query query;
    do {
      skip_blanks();
      if (place_ == text_.size() && !query.patterns.empty()) break;
      auto pattern = this->pattern();
      if (!pattern) return pattern.error();
      query.patterns.push_back(*std::move(pattern));
      skip_blanks();
    } while (take(";"));
    if (place_ != text_.size()) return expected("';' or the end");
    if (std::all_of(query.patterns.begin(), query.patterns.end(),
                    [](const Pattern& one) { return one.is_negated; })) {
      return expected("a pattern without 'not'");
    }
    name_variables(query);
    return query;
  }

 private:
  Result<Pattern> pattern() {
    skip_blanks();
    const bool is_negated = take("not ");
    auto left = term();
    if (!left) return left.error();
    const bool points_left = take("<-[");
    if (!points_left && !take("-[")) {
      return expected("-[relation]-> or <-[relation]-");
    }
    auto relation = this->relation();
    if (!relation) return relation.error();
    const bool points_right = !points_left && take("]->");
    if (!points_right && !take("]-")) {
      return expected(points_left ? "]-" : "]->");
    }
    auto right = term();
    if (!right) return right.error();
    if (points_left) std::swap(*left, *right);
    return Pattern{.subject = *std::move(left),
                   .relation = *std::move(relation),
                   .object = *std::move(right),
                   .is_undirected = !points_left && !points_right,
                   .is_negated = is_negated};
  }

  Result<Term> term() {
    skip_blanks();
    if (take("\"")) return quoted();
    const std::string_view bare = text::trim(bare_text());
    if (bare.empty() || bare.front() == '>') {
      return expected("a name, ?variable or *");
    }
    if (bare == "*") return Term{};
    if (bare.front() != '?') {
      return Term{Term::Kind::kName, std::string(bare)};
    }
    return variable(bare.substr(1));
  }

  Result<Term> variable(std::string_view words) const {
    const auto colon = std::min(words.find(':'), words.size());
    const std::string_view name = words.substr(0, colon);
    if (!is_variable(name)) {
      return expected("after '?' a word of letters and digits");
    }
    Term term{Term::Kind::kVariable, std::string(name)};
    if (colon == words.size()) return term;
    term.type = parse_label<EntityType>(words.substr(colon + 1));
    if (!term.type) return expected("after ':' a type, such as Person");
    return term;
  }

  /// What stands before the next arrow, ';' or the end.
  std::string_view bare_text() {
    std::size_t end = place_;
    while (end < text_.size() && text_[end] != ';' &&
           text_.substr(end, 2) != "-[" && text_.substr(end, 3) != "<-[") {
      ++end;
    }
    const auto bare = text_.substr(place_, end - place_);
    place_ = end;
    return bare;
  }

  Result<Term> quoted() {
    Term term{Term::Kind::kName, ""};
    while (place_ < text_.size() && text_[place_] != '"') {
      if (text_[place_] == '\\' && place_ + 1 < text_.size()) ++place_;
      term.text += text_[place_++];
    }
    if (!take("\"")) return expected("a closing \"");
    skip_blanks();
    if (term.text.empty()) return expected("a name between the quotes");
    return term;
  }

  Result<Relation> relation() {
    const auto end = std::min(text_.find(']', place_), text_.size());
    const auto inside = text::trim(text_.substr(place_, end - place_));
    if (inside.empty()) return expected("a relation, ?variable or *");
    Relation relation;
    if (inside.front() == '?') {
      if (!is_variable(inside.substr(1))) {
        return expected("after '?' a word of letters and digits");
      }
      relation.kind = Relation::Kind::kVariable;
      relation.variable = inside.substr(1);
    } else if (inside != "*") {
      relation.kind = Relation::Kind::kWords;
      add_words(inside, relation.words);
      if (relation.words.empty()) return expected("a word beside '|'");
    }
    place_ = end;
    return relation;
  }

  static void add_words(std::string_view inside,
                        std::vector<std::string>& words) {
    for (std::size_t begin = 0; begin <= inside.size();) {
      const auto end = std::min(inside.find('|', begin), inside.size());
      const auto word = text::trim(inside.substr(begin, end - begin));
      if (!word.empty()) words.emplace_back(word);
      begin = end + 1;
    }
  }

  static bool is_variable(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
             (c >= '0' && c <= '9') || c == '_';
    });
  }

  static void name_variables(Query& query) {
    const auto add = [&query](const std::string& name) {
      auto& all = query.variables;
      if (std::find(all.begin(), all.end(), name) == all.end()) {
        all.push_back(name);
      }
    };
    for (const Pattern& pattern : query.patterns) {
      if (pattern.is_negated) continue;
      const bool has_subject = pattern.subject.kind == Term::Kind::kVariable;
      if (has_subject) add(pattern.subject.text);
      if (!pattern.relation.variable.empty()) add(pattern.relation.variable);
      const bool has_object = pattern.object.kind == Term::Kind::kVariable;
      if (has_object) add(pattern.object.text);
    }
  }

  void skip_blanks() {
    place_ = std::min(text_.find_first_not_of(kBlanks, place_), text_.size());
  }

  bool take(std::string_view token) {
    if (text_.substr(place_, token.size()) != token) return false;
    place_ += token.size();
    return true;
  }

  Error expected(const std::string& what) const {
    return fail(Error::Kind::kUsage,
                "query, column " + std::to_string(place_ + 1) + ": expected " +
                    what + ", as in 'Blinken -[meet]-> ?who'");
  }

  std::string_view text_;
  std::size_t place_ = 0;
};

}  // namespace

Result<Query> parse(std::string_view text) {
  if (const auto invalid = text::first_invalid(text)) {
    return fail(
        Error::Kind::kUsage,
        "query, column " + std::to_string(*invalid + 1) + ": not UTF-8");
  }
  return Parser(text).query();
}

}  // namespace relata::query
