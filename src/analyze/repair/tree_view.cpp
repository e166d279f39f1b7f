#include "analyze/repair/tree_view.h"

#include "analyze/entities/words/name_words.h"
#include "analyze/segment/forms.h"

namespace relata::analyze {

const Name* name_over(const Sentence& sentence, TokenIndex token) {
  for (const Name& name : sentence.names) {
    if (name.first <= token && token <= name.last) return &name;
  }
  return nullptr;
}

TokenIndex head_of(const Sentence& sentence, const Name& name) {
  for (TokenIndex i = name.first; i <= name.last; ++i) {
    const TokenIndex head = sentence.tokens[i].head;
    if (head < name.first || head > name.last) return i;
  }
  return name.first;
}

bool is_below(const Sentence& sentence, TokenIndex token, TokenIndex above) {
  while (token != kNoToken && token != above)
    token = sentence.tokens[token].head;
  return token == above;
}

std::optional<TokenIndex> dependent(const Sentence& sentence, TokenIndex head,
                                    Dep relation) {
  for (TokenIndex i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.head == head && token.relation == relation) return i;
  }
  return std::nullopt;
}

bool has_subject(const Sentence& sentence, TokenIndex head) {
  for (const Token& token : sentence.tokens) {
    const Dep relation = base(token.relation);
    if (token.head == head &&
        (relation == Dep::kNsubj || relation == Dep::kCsubj ||
         relation == Dep::kExpl)) {
      return true;
    }
  }
  return false;
}

EntityType type_of_noun(const Sentence& sentence, TokenIndex token) {
  if (sentence.tokens[token].upos != Upos::kNoun ||
      name_over(sentence, token) != nullptr) {
    return EntityType::kOther;
  }
  const auto type = noun_type(lower_form(sentence.tokens[token].lemma));
  return type.value_or(EntityType::kOther);
}

bool is_somebody(const Sentence& sentence, TokenIndex token) {
  return type_of_noun(sentence, token) == EntityType::kPerson &&
         feature(sentence.tokens[token].features, "Number") != "Plur";
}

void hang(Sentence& sentence, TokenIndex token, TokenIndex head, Dep relation) {
  if (is_below(sentence, head, token)) return;
  sentence.tokens[token].head = head;
  sentence.tokens[token].relation = relation;
}

}  // namespace relata::analyze
