#include "analyze/entities/spans/field_names.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyze/entities/words/name_words.h"
#include "analyze/segment/forms.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/world/organizations.h"

namespace relata::analyze {
namespace {

bool is_field_body(const Token& token) {
  return is_capital(token) && lexicon::is_field_body(lower_form(token.form));
}

bool is_chamber(const Token& token) {
  return token.form == "Senate" || token.form == "House";
}

bool is_capitals(const Token& token) {
  return token.form.size() > 1 &&
         casing_of(plain_form(token.form)) == Casing::kAllUpper;
}

/// A word of a field's name: large, no function word, no body's noun.
bool is_field_word(const Token& token) {
  const bool is_content = token.upos == Upos::kPropn ||
                          token.upos == Upos::kNoun ||
                          token.upos == Upos::kAdj || token.upos == Upos::kVerb;
  return is_content && is_capital(token) && !is_capitals(token) &&
         !ends_title(token);
}

bool is_and(const Token& token) {
  return lexicon::conjunction(token.form) == lexicon::Conjunction::kAnd;
}

bool is_comma(const Token& token) {
  return token.form == ",";
}

/// Reads the fields of the bodies of one sentence.
class Fields {
 public:
  explicit Fields(const Sentence& sentence)
      : sentence_(sentence), names_(sentence.names) {}

  std::vector<Name> run() && {
    join_members();
    for (Name& name : names_) {
      if (is_gone(name)) continue;
      if (const auto first = opener(name)) take(name, *first, name.last);
      if (const auto last = last_field(name)) take(name, name.first, *last);
      if (const auto first = first_field(name)) take(name, *first, name.last);
      if (const auto first = office_field(name)) take(name, *first, name.last);
    }
    std::erase_if(names_, is_gone);
    return std::move(names_);
  }

 private:
  static bool is_gone(const Name& name) { return name.first > name.last; }

  const Token& token(TokenIndex i) const { return sentence_.tokens[i]; }
  bool has(TokenIndex i) const { return i < sentence_.tokens.size(); }

  const Name* name_over(TokenIndex i) const {
    const auto found = std::find_if(
        names_.begin(), names_.end(),
        [i](const Name& name) { return name.first <= i && i <= name.last; });
    return found == names_.end() ? nullptr : &*found;
  }

  bool is_persons(TokenIndex first, TokenIndex last) const {
    const Name* name = name_over(first);
    return name != nullptr && name->type == EntityType::kPerson &&
           name->last <= last && is_first_name(token(first)) &&
           name->first < name->last;
  }

  /// "The Dockers' Union": a body of its members, in the plural.
  void join_members() {
    for (TokenIndex i = 1; has(i + 2); ++i) {
      if (token(i + 1).form != "'" && token(i + 1).form != "\u2019") continue;
      TokenIndex last = i + 2;
      while (has(last) && is_field_word(token(last)))
        ++last;
      --last;
      if (!is_field_word(token(i)) || !token(i).form.ends_with('s') ||
          token(i - 1).upos != Upos::kDet || last < i + 2 ||
          !organization_word(token(last)) || is_legal_form(token(last)) ||
          token(i).relation != Dep::kNmodPoss) {
        continue;
      }
      names_.push_back({i, last, EntityType::kOrganization, 1});
      take(names_.back(), i, last);
    }
    std::sort(names_.begin(), names_.end(),
              [](const Name& a, const Name& b) { return a.first < b.first; });
  }

  /// Where "Centers for", "National Institute for" before a field begin.
  std::optional<TokenIndex> opener(const Name& name) const {
    const bool is_field = name.type == EntityType::kOrganization ||
                          name.type == EntityType::kOther;
    if (!is_field || name.first < 2 ||
        token(name.first - 1).upos != Upos::kAdp ||
        !is_field_body(token(name.first - 2))) {
      return std::nullopt;
    }
    if (!lexicon::joins_body_to_field(token(name.first - 1).form))
      return std::nullopt;
    TokenIndex first = name.first - 2;
    while (first > 0 && is_field_word(token(first - 1)))
      --first;
    return first;
  }

  /// Where the fields behind "Department of Housing" end: "and", and words that
  /// the tree makes a conjunct of the name's.
  std::optional<TokenIndex> last_field(const Name& name) const {
    if (name.last < name.first + 2 || !is_field_body(token(name.first)) ||
        token(name.first + 1).upos != Upos::kAdp || !has(name.last + 2) ||
        !is_and(token(name.last + 1))) {
      return std::nullopt;
    }
    const TokenIndex first = name.last + 2;
    TokenIndex end = first;
    while (has(end) && is_field_word(token(end)))
      ++end;
    if (end == first || is_persons(first, end - 1) || is_body(first, end - 1) ||
        !is_conjunct(name, first, end - 1)) {
      return std::nullopt;
    }
    return end - 1;
  }

  /// Whether the words name a body by themselves.
  bool is_body(TokenIndex first, TokenIndex last) const {
    if (is_chamber(token(first)) || is_field_body(token(last))) return true;
    const Name* name = name_over(last);
    return name != nullptr && first == last &&
           name->type == EntityType::kOrganization &&
           organization_word(token(last)).has_value();
  }

  bool is_conjunct(const Name& name, TokenIndex first, TokenIndex last) const {
    for (TokenIndex i = first; i <= last; ++i) {
      if (token(i).relation == Dep::kConj && name.first <= token(i).head &&
          token(i).head <= name.last) {
        return true;
      }
    }
    return false;
  }

  /// Where the fields before "and Natural Resources Committee" begin: behind a
  /// determiner, or with a chamber's name.
  std::optional<TokenIndex> first_field(const Name& name) const {
    if (!is_field_body(token(name.last)) || name.first == name.last ||
        name.first < 2 || !is_and(token(name.first - 1)) ||
        !is_field_word(token(name.first))) {
      return std::nullopt;
    }
    TokenIndex first = name.first - 1;
    while (first > 0 && (is_field_word(token(first - 1)) ||
                         (is_comma(token(first - 1)) && first > 1 &&
                          is_field_word(token(first - 2))))) {
      --first;
    }
    const bool is_told = first < name.first - 1 &&
                         (is_chamber(token(first)) || is_determined(first));
    const TokenIndex last = name.first - 2;
    const bool is_chamber_only = first == last && is_chamber(token(first));
    if (!is_told || is_chamber_only || is_field_body(token(last)) ||
        is_territory(first, last) || is_persons(first, last)) {
      return std::nullopt;
    }
    return first;
  }

  /// Where the fields of an office begin: "the Secretary of Health and Human
  /// Services" is of one department.
  std::optional<TokenIndex> office_field(const Name& name) const {
    if (name.first < 4 || !is_and(token(name.first - 1)) ||
        is_field_body(token(name.last)) ||
        (has(name.last + 1) && is_capital(token(name.last + 1)) &&
         ends_title(token(name.last + 1)))) {
      return std::nullopt;
    }
    for (TokenIndex i = name.first; i <= name.last; ++i) {
      if (!is_field_word(token(i))) return std::nullopt;
    }
    TokenIndex first = name.first - 1;
    while (first > 0 && is_field_word(token(first - 1)))
      --first;
    if (first == name.first - 1 || first < 2 ||
        !lexicon::marks_genitive(token(first - 1).form) ||
        !is_capital(token(first - 2)) || !ends_title(token(first - 2))) {
      return std::nullopt;
    }
    return first;
  }

  bool is_determined(TokenIndex first) const {
    return first > 0 && (token(first - 1).upos == Upos::kDet ||
                         token(first - 1).xpos == "POS");
  }

  bool is_territory(TokenIndex first, TokenIndex last) const {
    const Name* name = name_over(first);
    return name != nullptr && name->first == first && name->last == last &&
           (name->type == EntityType::kGeopoliticalEntity ||
            name->type == EntityType::kPerson);
  }

  /// Widens `name`; names that it covers are gone.
  void take(Name& name, TokenIndex first, TokenIndex last) {
    for (Name& other : names_) {
      if (&other == &name || is_gone(other) || other.last < first ||
          other.first > last) {
        continue;
      }
      first = std::min(first, other.first);
      last = std::max(last, other.last);
      other.first = 1;
      other.last = 0;
    }
    name.first = first;
    name.last = last;
    name.type = EntityType::kOrganization;
  }

  const Sentence& sentence_;
  std::vector<Name> names_;
};

}  // namespace

std::vector<Name> join_fields(const Sentence& sentence) {
  return Fields(sentence).run();
}

}  // namespace relata::analyze
