#include "analyze/repair/title_trees.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/segment/forms.h"
#include "lexicon/people.h"

namespace relata::analyze {
namespace {

/// Tokens of the longest office in front of its "of", and of what follows it.
constexpr TokenIndex kLongestOffice = 3;
constexpr TokenIndex kLongestField = 6;

/// The stretches of "Minister | of | Defence | Anna Koval"; `link` is none
/// where the name follows the office directly.
struct Title {
  TokenIndex first = 0;            ///< Of the office.
  std::optional<TokenIndex> link;  ///< "of"; the field lies behind it.
  TokenIndex name = 0;             ///< Where the name begins.

  TokenIndex office_end() const { return link.value_or(name); }
};

std::string words(const Sentence& sentence, TokenIndex first, TokenIndex end) {
  std::string text;
  for (TokenIndex i = first; i < end; ++i) {
    if (i > first) text += ' ';
    text += lower_form(sentence.tokens[i].form);
  }
  return text;
}

bool is_capital(const Token& token) {
  return casing_of(plain_form(token.form)) != Casing::kLower;
}

/// Where the office begins whose last word stands before `end`; the longest.
std::optional<TokenIndex> office_before(const Sentence& sentence,
                                        TokenIndex end) {
  const TokenIndex least = end - std::min(end, kLongestOffice);
  for (TokenIndex first = least; first < end; ++first) {
    if (is_capital(sentence.tokens[first]) &&
        lexicon::is_title(words(sentence, first, end))) {
      return first;
    }
  }
  return std::nullopt;
}

bool is_field_word(const Token& token) {
  return token.upos == Upos::kPropn || token.upos == Upos::kAdj ||
         token.upos == Upos::kDet || token.upos == Upos::kCconj ||
         (token.upos == Upos::kNoun && is_capital(token));
}

bool is_link(const Token& token) {
  return token.upos == Upos::kAdp &&
         (token.form == "of" || token.form == "to" || token.form == "for");
}

/// The title that ends before the name at `name`.
std::optional<Title> title_before(const Sentence& sentence, TokenIndex name) {
  if (const auto first = office_before(sentence, name)) {
    for (TokenIndex at = *first; at < name; ++at) {
      if (is_link(sentence.tokens[at])) return Title{*first, at, name};
    }
    return Title{*first, std::nullopt, name};
  }
  const TokenIndex least = name - std::min(name, kLongestField);
  for (TokenIndex at = name; at-- > least;) {
    const Token& token = sentence.tokens[at];
    if (is_link(token)) {
      const auto first = office_before(sentence, at);
      if (!first || at + 1 == name) return std::nullopt;
      return Title{*first, at, name};
    }
    if (!is_field_word(token)) return std::nullopt;
  }
  return std::nullopt;
}

/// The tokens [first, end).
struct Stretch {
  TokenIndex first = 0;
  TokenIndex end = 0;

  bool holds(TokenIndex i) const { return i >= first && i < end; }
};

/// The first token of `part` whose head lies outside of it.
TokenIndex head_of(const Sentence& sentence, const Stretch& part) {
  for (TokenIndex i = part.first; i < part.end; ++i) {
    if (!part.holds(sentence.tokens[i].head)) return i;
  }
  return part.first;
}

/// Hangs the head of `part` from `above`, and from it what else of `part` hangs
/// from elsewhere.
void gather(Sentence& sentence, const Stretch& part, TokenIndex above,
            Dep relation, Dep inner) {
  const TokenIndex top = head_of(sentence, part);
  for (TokenIndex i = part.first; i < part.end; ++i) {
    Token& token = sentence.tokens[i];
    if (i == top) {
      token.head = above;
      token.relation = relation;
    } else if (!part.holds(token.head)) {
      token.head = top;
      if (token.relation == Dep::kRoot || base(token.relation) == Dep::kNmod ||
          base(token.relation) == Dep::kNsubj) {
        token.relation = inner;
      }
    }
  }
}

/// Whether every token reaches a root.
bool is_tree(const Sentence& sentence) {
  const std::size_t size = sentence.tokens.size();
  for (const Token& token : sentence.tokens) {
    std::size_t steps = 0;
    for (TokenIndex at = token.head; at != kNoToken;
         at = sentence.tokens[at].head) {
      if (++steps > size) return false;
    }
  }
  return true;
}

/// Modifiers stay with an office, all else goes over to the person.
bool stays_with_office(const Token& token, bool is_before) {
  const Dep relation = base(token.relation);
  return is_before && (relation == Dep::kAmod || relation == Dep::kCompound ||
                       relation == Dep::kNmod || relation == Dep::kDet);
}

void hang(Sentence& sentence, const Title& title, TokenIndex end) {
  std::vector<Token>& tokens = sentence.tokens;
  const Stretch office{title.first, title.link.value_or(title.name)};
  const Stretch name{title.name, end};
  const Stretch all{title.first, end};
  const TokenIndex noun = head_of(sentence, office);
  const TokenIndex person = head_of(sentence, name);
  const TokenIndex above = tokens[noun].head;
  if (name.holds(above)) return;
  const std::vector<Token> before = tokens;
  if (!all.holds(above)) {
    tokens[person].head = above;
    tokens[person].relation = tokens[noun].relation;
  }
  gather(sentence, name, tokens[person].head, tokens[person].relation,
         Dep::kFlat);
  gather(sentence, office, person, Dep::kNmodDesc, Dep::kCompound);
  if (title.link) {
    const Stretch field{*title.link + 1, title.name};
    gather(sentence, field, noun, Dep::kNmod, Dep::kCompound);
    tokens[*title.link].head = head_of(sentence, field);
    tokens[*title.link].relation = Dep::kCase;
  }
  const Stretch titled{title.first, title.name};
  for (TokenIndex i = 0; i < tokens.size(); ++i) {
    if (!all.holds(i) && titled.holds(tokens[i].head) &&
        !stays_with_office(tokens[i], i < title.first)) {
      tokens[i].head = person;
    }
  }
  if (!is_tree(sentence)) tokens = before;
}

/// Names that are only a part of an office: "State" in "Secretary of State".
void drop_parts(Sentence& sentence, const Title& title) {
  if (!lexicon::is_title(words(sentence, title.first, title.name))) return;
  std::erase_if(sentence.names, [&title](const Name& name) {
    return name.first >= title.first && name.last < title.name;
  });
}

}  // namespace

void hang_titles(Sentence& sentence) {
  const std::vector<Name> names = sentence.names;
  for (const Name& name : names) {
    if (name.type != EntityType::kPerson) continue;
    const auto title = title_before(sentence, name.first);
    if (!title) continue;
    hang(sentence, *title, name.last + 1);
    if (title->link) drop_parts(sentence, *title);
  }
}

}  // namespace relata::analyze
