#include "analyze/repair/appositions.h"

#include <vector>

#include "analyze/entities/types/name_types.h"
#include "analyze/repair/tree_view.h"

namespace relata::analyze {
namespace {

/// Heads between a place and the noun it belongs to.
constexpr int kLongestClimb = 3;

/// A sentence whose appositions are mended.
class Appositions {
 public:
  explicit Appositions(Sentence& sentence)
      : sentence_(sentence), tokens_(sentence.tokens) {}

  void mend() {
    for (TokenIndex i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].relation != Dep::kAppos) continue;
      mend_apposition(i);
      mend_description(i);
    }
    for (const Name& name : sentence_.names)
      join_body(name);
  }

 private:
  void mend_apposition(TokenIndex person) {
    const Name* const name = name_over(sentence_, person);
    if (name == nullptr || name->type != EntityType::kPerson) return;
    if (name->first >= 2 && tokens_[name->first - 1].form == "," &&
        tokens_[person].head < name->first - 2 &&
        is_somebody(sentence_, name->first - 2) &&
        !is_below(sentence_, name->first - 2, person)) {
      tokens_[person].head = name->first - 2;
      return;
    }
    TokenIndex above = tokens_[person].head;
    const Name* const other = name_over(sentence_, above);
    if (above > person || tokens_[above].upos != Upos::kPropn ||
        (other != nullptr && other->type == EntityType::kPerson)) {
      return;
    }
    for (int step = 0; step < kLongestClimb; ++step) {
      if (tokens_[above].relation != Dep::kNmod &&
          tokens_[above].relation != Dep::kConj &&
          tokens_[above].relation != Dep::kAppos) {
        return;
      }
      above = tokens_[above].head;
      if (above == kNoToken) return;
      if (is_somebody(sentence_, above)) {
        tokens_[person].head = above;
        return;
      }
    }
  }

  /// "the head of Vik Steel, a firm owned by": what is a firm is the name of a
  /// firm right before the comma, not the head.
  void mend_description(TokenIndex noun) {
    const EntityType type = type_of_noun(sentence_, noun);
    const TokenIndex above = tokens_[noun].head;
    if (type == EntityType::kOther || above > noun ||
        tokens_[above].upos != Upos::kNoun ||
        (type_of_noun(sentence_, above) == type &&
         tokens_[above].xpos == tokens_[noun].xpos)) {
      return;
    }
    TokenIndex first = noun;
    while (first > above && tokens_[first - 1].head == noun &&
           tokens_[first - 1].upos != Upos::kPunct) {
      --first;
    }
    if (first < above + 3 || tokens_[first - 1].form != ",") return;
    const Name* const name = name_over(sentence_, first - 2);
    if (name == nullptr || name->type != type) return;
    const TokenIndex named = head_of(sentence_, *name);
    if (is_below(sentence_, named, above)) tokens_[noun].head = named;
  }

  /// "with security firm Norvik": one phrase, where a tree has two.
  void join_body(const Name& name) {
    if (name.type != EntityType::kOrganization ||
        !is_called_body(sentence_, name)) {
      return;
    }
    const TokenIndex head = head_of(sentence_, name);
    const TokenIndex noun = name.first - 1;
    const Token& before = tokens_[noun];
    if (before.head == kNoToken || tokens_[head].head != before.head ||
        base(tokens_[head].relation) != base(before.relation)) {
      return;
    }
    for (TokenIndex i = 0; i < noun; ++i) {
      if (tokens_[i].head == head) tokens_[i].head = noun;
    }
    hang(sentence_, head, noun, Dep::kAppos);
  }

  Sentence& sentence_;
  std::vector<Token>& tokens_;
};

}  // namespace

Sentence mend_appositions(Sentence sentence) {
  Appositions(sentence).mend();
  return sentence;
}

}  // namespace relata::analyze
