#include "analyze/tree_repairs.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/forms.h"
#include "analyze/name_words.h"
#include "core/tables.h"

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
class Repair {
 public:
  explicit Repair(Sentence& sentence)
      : sentence_(sentence), tokens_(sentence.tokens), children_(sentence) {}

  void run() {
    for (TokenIndex i = 0; i < tokens_.size(); ++i) {
      switch (tokens_[i].relation) {
        case Dep::kOblAgent:
          mend_agent(i);
          break;
        case Dep::kAppos:
          mend_apposition(i);
          break;
        case Dep::kAclRelcl:
          mend_told_clause(i);
          break;
        case Dep::kConj:
          mend_weekday(i);
          break;
        case Dep::kCcomp:
          mend_speaker(i);
          break;
        default:
          break;
      }
    }
  }

 private:
  /// The first child of `token` whose relation is one of `relations`.
  template <typename Test>
  TokenIndex child(TokenIndex token, Test test) const {
    for (const TokenIndex i : children_.of(token)) {
      // Children that have been moved do not count.
      if (tokens_[i].head == token && test(i)) return i;
    }
    return kNoToken;
  }

  bool has(TokenIndex token, Dep relation) const {
    return child(token, [this, relation](TokenIndex i) {
             return tokens_[i].relation == relation;
           }) != kNoToken;
  }

  bool has_subject(TokenIndex token) const {
    return child(token, [this](TokenIndex i) {
             return base(tokens_[i].relation) == Dep::kNsubj ||
                    base(tokens_[i].relation) == Dep::kCsubj ||
                    tokens_[i].relation == Dep::kExpl;
           }) != kNoToken;
  }

  /// The name that holds `token`; nullptr if there is none.
  const Name* name_of(TokenIndex token) const {
    for (const Name& name : sentence_.names) {
      if (name.first <= token && token <= name.last) return &name;
    }
    return nullptr;
  }

  bool is_time(TokenIndex token, bool weekdays_alone) const {
    static const auto words_of = [](bool all) {
      std::set<std::string_view, std::less<>> words;
      for (const TableRow& row : table_rows("time_words.tsv")) {
        if (row[1] != "weekday" && !(all && row[1] == "month")) continue;
        for (const std::string_view word : cell_items(row[0])) {
          // "Sun" and "Wed" are other words too.
          if (all || word.ends_with("day")) words.insert(word);
        }
      }
      return words;
    };
    static const auto weekdays = words_of(false);
    static const auto all = words_of(true);
    const std::string& form = tokens_[token].form;
    if (!weekdays_alone && form.size() == 4 &&
        std::all_of(form.begin(), form.end(),
                    [](char c) { return c >= '0' && c <= '9'; })) {
      return true;  // A year.
    }
    if (!is_capital(tokens_[token])) return false;
    return (weekdays_alone ? weekdays : all)
        .contains(lower_form(tokens_[token].form));
  }

  void mend_agent(TokenIndex agent) {
    const TokenIndex verb = tokens_[agent].head;
    const bool is_active =
        has(verb, Dep::kNsubj) && !has(verb, Dep::kAuxPass) &&
        !has(verb, Dep::kNsubjPass) && tokens_[verb].upos == Upos::kVerb;
    if (is_active || is_time(agent, false)) {
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

  void mend_told_clause(TokenIndex clause) {
    const TokenIndex hearer = tokens_[clause].head;
    const Token& told = tokens_[hearer];
    if (told.relation != Dep::kIobj || hearer > clause ||
        tokens_[told.head].upos != Upos::kVerb || told.head > hearer ||
        has(told.head, Dep::kCcomp)) {
      return;
    }
    const TokenIndex subject = child(clause, [this](TokenIndex i) {
      return base(tokens_[i].relation) == Dep::kNsubj;
    });
    const bool is_relative =
        child(clause, [this](TokenIndex i) {
          return feature(tokens_[i].features, "PronType") == "Rel";
        }) != kNoToken;
    if (subject == kNoToken || subject < hearer || is_relative) return;
    tokens_[clause].head = told.head;
    tokens_[clause].relation = Dep::kCcomp;
  }

  void mend_weekday(TokenIndex day) {
    TokenIndex above = tokens_[day].head;
    if (!is_time(day, true) || is_time(above, false) || above > day ||
        !children_.of(day).empty()) {
      return;
    }
    while (tokens_[above].head != kNoToken &&
           tokens_[above].upos != Upos::kVerb) {
      above = tokens_[above].head;
    }
    if (tokens_[above].upos != Upos::kVerb || above > day) return;
    tokens_[day].head = above;
    tokens_[day].relation = Dep::kOblUnmarked;
  }

  /// Headlines leave the "was" of passives out.
  bool is_headline() const {
    return sentence_.field == Field::kTitle ||
           sentence_.zone == Zone::Kind::kHeadline;
  }

  bool is_closing_quote(const Token& token) const {
    return token.form == "\"" || token.form == "''" || token.form == "\u201D";
  }

  void mend_speaker(TokenIndex clause) {
    const TokenIndex verb = tokens_[clause].head;
    if (clause > verb || tokens_[verb].upos != Upos::kVerb ||
        has_subject(verb)) {
      return;
    }
    TokenIndex speaker = kNoToken;
    for (const TokenIndex i : children_.of(clause)) {
      if ((tokens_[i].relation == Dep::kNsubj ||
           tokens_[i].relation == Dep::kVocative) &&
          i > clause && i < verb) {
        speaker = i;
      }
    }
    if (speaker == kNoToken) return;
    for (TokenIndex i = clause + 1; i < speaker; ++i) {
      if (!is_closing_quote(tokens_[i])) continue;
      tokens_[speaker].head = verb;
      tokens_[speaker].relation = Dep::kNsubj;
      return;
    }
  }

  Sentence& sentence_;
  std::vector<Token>& tokens_;
  Children children_;  ///< As they were before the repair.
};

}  // namespace

void mend_tree(Sentence& sentence) {
  Repair(sentence).run();
}

}  // namespace relata::analyze
