#include "analyze/repair/title_trees.h"

#include <cstddef>
#include <vector>

#include "analyze/entities/spans/office_phrases.h"

namespace relata::analyze {
namespace {

/// The tokens [first, end).
struct Stretch {
  TokenIndex first = 0;
  TokenIndex end = 0;

  bool holds(TokenIndex i) const { return i >= first && i < end; }
};

/// The first token of `part` whose head lies outside of it.
TokenIndex head_of_stretch(const Sentence& sentence, const Stretch& part) {
  for (TokenIndex i = part.first; i < part.end; ++i) {
    if (!part.holds(sentence.tokens[i].head)) return i;
  }
  return part.first;
}

/// Hangs the head of `part` from `above`, and from it what else of `part` hangs
/// from elsewhere.
void gather(Sentence& sentence, const Stretch& part, TokenIndex above,
            Dep relation, Dep inner) {
  const TokenIndex top = head_of_stretch(sentence, part);
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

void hang(Sentence& sentence, const OfficePhrase& title, TokenIndex end) {
  std::vector<Token>& tokens = sentence.tokens;
  const Stretch office{title.first, title.office_end()};
  const Stretch name{title.name, end};
  const Stretch all{title.first, end};
  const TokenIndex noun = head_of_stretch(sentence, office);
  const TokenIndex person = head_of_stretch(sentence, name);
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
    tokens[*title.link].head = head_of_stretch(sentence, field);
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

}  // namespace

Sentence hang_titles(Sentence sentence) {
  for (const Name& name : sentence.names) {
    if (name.type != EntityType::kPerson) continue;
    if (const auto office = office_before(sentence, name.first))
      hang(sentence, *office, name.last + 1);
  }
  return sentence;
}

}  // namespace relata::analyze
