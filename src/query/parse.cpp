#include <algorithm>
#include <optional>
#include <utility>

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
      if (auto done = clause(query); !done) return done.error();
      skip_blanks();
    } while (take(";"));
    if (place_ != text_.size()) return expected("';' or the end");
    if (std::all_of(query.patterns.begin(), query.patterns.end(),
                    [](const Pattern& one) {
                      return one.is_negated || one.is_optional;
                    })) {
      return expected("a pattern without 'not' or 'optional'");
    }
    name_variables(query);
    if (auto done = check_variables(query); !done) return done.error();
    return query;
  }

 private:
  /// A comparison or a pattern.
  Result<void> clause(Query& query) {
    auto comparison = this->comparison();
    if (!comparison) return comparison.error();
    if (*comparison) {
      query.comparisons.push_back(**std::move(comparison));
      return {};
    }
    skip_blanks();
    Pattern prefixed;
    prefixed.is_negated = take("not ");
    prefixed.is_optional = !prefixed.is_negated && take("optional ");
    auto left = term();
    if (!left) return left.error();
    return patterns(std::move(prefixed), *std::move(left), query);
  }

  /// "A -[r]-> B", or "A -[r]-> B -[s]-> C", which is that and "B -[s]-> C".
  Result<void> patterns(Pattern first, Term left, Query& query) {
    const bool is_plain = !first.is_negated && !first.is_optional;
    for (Pattern next = std::move(first);; next = {}) {
      auto right = pattern(next, left);
      if (!right) return right.error();
      query.patterns.push_back(std::move(next));
      if (!is_plain || !is_arrow()) return {};
      if (right->kind == Term::Kind::kAnything) {
        return expected(
            "';': between two relations stands a name or ?variable");
      }
      left = *std::move(right);
    }
  }

  bool is_arrow() const {
    return text_.substr(place_, 2) == "-[" || text_.substr(place_, 3) == "<-[";
  }

  /// Nothing, and nothing read, where no comparison begins here.
  Result<std::optional<Comparison>> comparison() {
    using Sign = Comparison::Operator;
    static constexpr std::pair<std::string_view, Sign> operators[] = {
        {"!=", Sign::kUnequal},      {"<=", Sign::kLessEqual},
        {">=", Sign::kGreaterEqual}, {"=", Sign::kEqual},
        {"<", Sign::kLess},          {">", Sign::kGreater},
        {"~", Sign::kContains}};
    const std::size_t start = place_;
    if (!take("?")) return std::optional<Comparison>();
    const std::size_t name = place_;
    while (place_ < text_.size() && is_variable(text_.substr(place_, 1)))
      ++place_;
    Comparison found;
    found.variable = text_.substr(name, place_ - name);
    skip_blanks();
    for (const auto& [sign, means] : operators) {
      if (text_.substr(place_, 2) == "<-" || !take(sign)) continue;
      found.compares = means;
      if (auto done = operand(found); !done) return done.error();
      return std::optional(std::move(found));
    }
    place_ = start;
    return std::optional<Comparison>();
  }

  Result<void> operand(Comparison& comparison) {
    skip_blanks();
    if (take("\"")) {
      auto term = quoted();
      if (!term) return term.error();
      comparison.value = std::move(term->text);
      return {};
    }
    const auto end = std::min(text_.find(';', place_), text_.size());
    const auto value = text::trim(text_.substr(place_, end - place_));
    if (value.empty()) return expected("a value to compare with");
    comparison.is_variable = value.front() == '?';
    comparison.value = value.substr(comparison.is_variable ? 1 : 0);
    if (comparison.is_variable && !is_variable(comparison.value)) {
      return expected("after '?' a word of letters and digits");
    }
    place_ = end;
    return {};
  }

  /// Reads what follows on `left`; gives the other end.
  Result<Term> pattern(Pattern& pattern, const Term& left) {
    const bool points_left = take("<-[");
    if (!points_left && !take("-[")) {
      return expected("-[relation]-> or <-[relation]-");
    }
    if (auto done = relation(pattern); !done) return done.error();
    const bool points_right = !points_left && take("]->");
    if (!points_right && !take("]-")) {
      return expected(points_left ? "]-" : "]->");
    }
    auto right = term();
    if (!right) return right.error();
    pattern.subject = points_left ? *right : left;
    pattern.object = points_left ? left : *right;
    pattern.is_undirected = !points_left && !points_right;
    if (auto done = time(pattern); !done) return done.error();
    return right;
  }

  /// "@ ?when"
  Result<void> time(Pattern& pattern) {
    skip_blanks();
    if (!take("@")) return {};
    skip_blanks();
    const std::string_view variable = text::trim(bare_text());
    if (pattern.most_steps > 1 || !variable.starts_with('?') ||
        !is_variable(variable.substr(1))) {
      return expected("after '@' the ?variable of one fact's time");
    }
    pattern.time = variable.substr(1);
    return {};
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

  /// What stands before the next arrow, time, ';' or the end.
  std::string_view bare_text() {
    std::size_t end = place_;
    while (end < text_.size() && text_[end] != ';' &&
           text_.substr(end, 2) != "-[" && text_.substr(end, 3) != "<-[" &&
           text_.substr(end, 4) != " @ ?") {
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

  Result<void> relation(Pattern& pattern) {
    const auto end = std::min(text_.find(']', place_), text_.size());
    auto inside = text::trim(text_.substr(place_, end - place_));
    if (inside.empty()) return expected("a relation, ?variable or *");
    if (const auto star = inside.rfind('*');
        inside != "*" && star != std::string_view::npos) {
      if (auto done = steps(inside.substr(star + 1), pattern); !done)
        return done;
      inside = text::trim(inside.substr(0, star));
    }
    Relation& relation = pattern.relation;
    if (inside.starts_with('?')) {
      if (pattern.most_steps > 1 || !is_variable(inside.substr(1))) {
        return expected("after '?' a word of letters and digits");
      }
      relation.kind = Relation::Kind::kVariable;
      relation.variable = inside.substr(1);
    } else if (!inside.empty() && inside != "*") {
      relation.kind = Relation::Kind::kWords;
      add_words(inside, relation.words);
      if (relation.words.empty()) return expected("a word beside '|'");
    }
    place_ = end;
    return {};
  }

  /// "1..3", "2", "..3", "2..", "": how many facts a chain has.
  Result<void> steps(std::string_view words, Pattern& pattern) {
    const auto dots = words.find("..");
    const auto first = words.substr(0, std::min(dots, words.size()));
    const auto last =
        dots == std::string_view::npos ? first : words.substr(dots + 2);
    const auto number = [](std::string_view digits, std::size_t otherwise) {
      if (digits.empty()) return otherwise;
      const bool is_one = digits.size() == 1 && digits[0] >= '1' &&
                          digits[0] < static_cast<char>('1' + kLongestPath);
      return is_one ? static_cast<std::size_t>(digits[0] - '0') : 0;
    };
    pattern.least_steps = number(first, 1);
    pattern.most_steps = number(last, kLongestPath);
    if (pattern.least_steps == 0 || pattern.most_steps < pattern.least_steps) {
      return expected("after '*' steps such as 1..3, at most " +
                      std::to_string(kLongestPath));
    }
    return {};
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
      if (!pattern.time.empty()) add(pattern.time);
    }
  }

  Result<void> check_variables(const Query& query) const {
    const auto& all = query.variables;
    for (const Comparison& one : query.comparisons) {
      for (const std::string& name :
           {one.variable, one.is_variable ? one.value : one.variable}) {
        if (std::find(all.begin(), all.end(), name) == all.end()) {
          return fail(Error::Kind::kUsage,
                      "query: no pattern without 'not' has ?" + name);
        }
      }
    }
    return {};
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
