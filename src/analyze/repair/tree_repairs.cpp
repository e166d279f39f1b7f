#include "analyze/repair/tree_repairs.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/entities/name_words.h"
#include "analyze/segment/forms.h"
#include "lexicon/calendar.h"

namespace relata::analyze {
namespace {

/// Heads between a place and the noun it belongs to.
constexpr int kLongestClimb = 3;

/// The tokens that hang from each token, in order.
class Children {
 public:
  explicit Children(const Sentence& sentence) : lists_(sentence.tokens.size()) {
    for (TokenIndex i = 0; i < sentence.tokens.size(); ++i) {
      const TokenIndex head = sentence.tokens[i].head;
      if (head != kNoToken) lists_[head].push_back(i);
    }
  }

  const std::vector<TokenIndex>& of(TokenIndex token) const {
    return lists_[token];
  }

 private:
  std::vector<std::vector<TokenIndex>> lists_;
};

/// A sentence whose tree is mended.
class TreeRepair {
 public:
  explicit TreeRepair(Sentence& sentence)
      : sentence_(sentence), tokens_(sentence.tokens), children_(sentence) {}

  void mend_agents() {
    for (TokenIndex i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].relation == Dep::kOblAgent) mend_agent(i);
    }
  }

  void mend_appositions() {
    for (TokenIndex i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].relation == Dep::kAppos) mend_apposition(i);
    }
  }

 private:
  bool has(TokenIndex token, Dep relation) const {
    const auto& below = children_.of(token);
    return std::any_of(below.begin(), below.end(), [&](TokenIndex i) {
      // Children that have been moved do not count.
      return tokens_[i].head == token && tokens_[i].relation == relation;
    });
  }

  /// The name that holds `token`; nullptr if there is none.
  const Name* name_of(TokenIndex token) const {
    for (const Name& name : sentence_.names) {
      if (name.first <= token && token <= name.last) return &name;
    }
    return nullptr;
  }

  /// A year, a month or a weekday.
  bool is_time(TokenIndex token) const {
    const std::string& form = tokens_[token].form;
    const bool is_year =
        form.size() == 4 && std::all_of(form.begin(), form.end(), [](char c) {
          return c >= '0' && c <= '9';
        });
    if (is_year || !is_capital(tokens_[token])) return is_year;
    const std::string word = lower_form(form);
    return lexicon::month_number(word) > 0 || lexicon::weekday_number(word) > 0;
  }

  void mend_agent(TokenIndex agent) {
    const TokenIndex verb = tokens_[agent].head;
    const bool is_active =
        has(verb, Dep::kNsubj) && !has(verb, Dep::kAuxPass) &&
        !has(verb, Dep::kNsubjPass) && tokens_[verb].upos == Upos::kVerb;
    if (is_active || is_time(agent)) {
      tokens_[agent].relation = Dep::kObl;
    }
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
  Children children_;  ///< As they were before the repair.
};

}  // namespace

Sentence mend_agents(Sentence sentence) {
  TreeRepair(sentence).mend_agents();
  return sentence;
}

Sentence mend_appositions(Sentence sentence) {
  TreeRepair(sentence).mend_appositions();
  return sentence;
}

}  // namespace relata::analyze
