#include "analyze/repair/appositions.h"

#include <vector>

#include "analyze/entities/name_words.h"
#include "analyze/segment/forms.h"

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
      if (tokens_[i].relation == Dep::kAppos) mend_apposition(i);
    }
  }

 private:
  /// The name that holds `token`; nullptr if there is none.
  const Name* name_of(TokenIndex token) const {
    for (const Name& name : sentence_.names) {
      if (name.first <= token && token <= name.last) return &name;
    }
    return nullptr;
  }

  /// A noun for one person, by itself.
  bool is_somebody(TokenIndex token) const {
    return tokens_[token].upos == Upos::kNoun && name_of(token) == nullptr &&
           noun_type(lower_form(tokens_[token].lemma)) == EntityType::kPerson &&
           feature(tokens_[token].features, "Number") != "Plur";
  }

  /// Whether `token` hangs, over others or not, from `above`.
  bool is_below(TokenIndex token, TokenIndex above) const {
    while (token != kNoToken && token != above)
      token = tokens_[token].head;
    return token == above;
  }

  void mend_apposition(TokenIndex person) {
    const Name* const name = name_of(person);
    if (name == nullptr || name->type != EntityType::kPerson) return;
    if (name->first >= 2 && tokens_[name->first - 1].form == "," &&
        tokens_[person].head < name->first - 2 &&
        is_somebody(name->first - 2) && !is_below(name->first - 2, person)) {
      tokens_[person].head = name->first - 2;
      return;
    }
    TokenIndex above = tokens_[person].head;
    const Name* const other = name_of(above);
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
      if (is_somebody(above)) {
        tokens_[person].head = above;
        return;
      }
    }
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
