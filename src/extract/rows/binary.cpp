// "Ann Lee, a lobbyist, was born in Leeds in 1932" says that Ann Lee "was born
// in" Leeds, "was born in Leeds in" 1932, and is a lobbyist.
#include "extract/rows/binary.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "extract/rows/implicit.h"
#include "extract/rows/phrases.h"
#include "extract/rows/slots.h"
#include "extract/rows/verb_group.h"
#include "extract/syntax/clause_form.h"
#include "extract/syntax/polarity.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

class RowWriter {
 public:
  RowWriter(const Tree& tree, const Claims& claims, std::size_t first,
            std::size_t last)
      : tree_(tree),
        clauses_(tree),
        claims_(claims),
        first_(first),
        last_(last) {}

  std::vector<Tuple> write(Implicit implicit) {
    for (TokenIndex token = 0; token < tree_.size(); ++token) {
      const Clause* clause = clauses_.of(token);
      if (clause != nullptr) write_clause(*clause);
      if (implicit == Implicit::kTold) write_implicit(token);
    }
    return std::move(rows_);
  }

 private:
  /// Those a reader takes to hold: nothing that is asked, supposed or denied,
  /// and nothing turned round by a word outside the clause.
  bool holds(const Claim& claim, const Clause& clause) const {
    if (claim.force == Force::kCondition || claim.force == Force::kQuestion)
      return false;
    const bool is_denied =
        !claim.chain.empty() &&
        claim.chain.back().source_class == SourceClass::kDeny;
    const bool is_turned = claim.polarity == Polarity::kNegative &&
                           !is_negated(tree_, clause.predicate) &&
                           !is_negated_with_first(clause);
    return !is_denied && (!is_turned || embedding(clauses_, clause));
  }

  bool is_negated_with_first(const Clause& clause) const {
    return tree_[clause.predicate].relation == Dep::kConj &&
           shares_negation(tree_, tree_[clause.predicate].head,
                           clause.predicate);
  }

  /// The claim that a row of the clause is sure as: of this object, else any.
  const Claim* claim_of(const Clause& clause, TokenIndex object) const {
    const Claim* found = nullptr;
    for (std::size_t i = first_; i < last_; ++i) {
      const Claim& claim = claims_.claims[i];
      if (claim.predicate_token != clause.predicate || !claim.is_explicit)
        continue;
      const auto* mention = std::get_if<MentionIndex>(&claim.object);
      const bool is_same =
          mention != nullptr && claims_[*mention].head_token == object;
      if (found == nullptr || is_same) found = &claim;
    }
    return found;
  }

  bool is_told(const Clause& clause) const {
    const auto embedded = embedding(clauses_, clause);
    const Claim* claim = claim_of(clause, clause.predicate);
    if (claim != nullptr && !holds(*claim, clause)) return false;
    if (!embedded) return claim != nullptr;
    const Clause* above = embedded->above;
    if (above == nullptr) return false;
    const bool is_silent = claim_of(*above, above->predicate) == nullptr;
    return is_silent ? claim != nullptr : is_told(*above);
  }

  std::string text(const Slot& slot) const {
    return std::string(tree_.text(slot.words));
  }

  /// The words of a coordination, from its first slot on.
  static TokenRange group_words(const std::vector<Slot>& list,
                                std::size_t place) {
    TokenRange words = list[place].words;
    for (std::size_t i = place + 1;
         i < list.size() && list[i].group == list[place].group; ++i) {
      words.last = std::max(words.last, list[i].words.last);
    }
    return words;
  }

  std::string with_preposition(const Slot& slot, TokenRange words) const {
    const std::string& opening = slot.preposition;
    return ' ' + opening + (opening.empty() ? "" : " ") +
           std::string(tree_.text(words));
  }

  /// "in Leeds and York".
  std::string group_text(const std::vector<Slot>& list,
                         std::size_t place) const {
    return with_preposition(list[place], group_words(list, place));
  }

  /// What stands in the relation before a phrase under an object: the core up
  /// to that object, and the phrases under it before this one.
  std::string kept_over(const std::vector<Slot>& list,
                        std::size_t place) const {
    const Slot& slot = list[place];
    const TokenIndex group = first_conjunct(tree_, slot.above);
    std::string words;
    for (std::size_t i = 0; i < place; ++i) {
      const Slot& other = list[i];
      if (other.is_core && other.group == group) {
        // "an aunt and an uncle in Leeds"
        const bool is_behind = slot.first > group_words(list, i).last;
        if (is_behind ? begins_group(list, i) : other.head == slot.above) {
          words += is_behind ? group_text(list, i)
                             : with_preposition(other, other.words);
        }
      } else if (begins_group(list, i) && other.group != slot.group &&
                 (other.is_core || other.above == slot.above)) {
        words += group_text(list, i);
      }
    }
    return words;
  }

  static bool begins_group(const std::vector<Slot>& list, std::size_t place) {
    return place == 0 || list[place - 1].group != list[place].group;
  }

  /// What stands in the relation before slot `place`: the core before it, and
  /// before a phrase behind the verb also the phrases between; a phrase before
  /// the verb keeps the first one behind it for want of an object ("In Leeds he
  /// died of flu").
  std::string kept_before(const Clause& clause, const std::vector<Slot>& list,
                          std::size_t place) const {
    const Slot& slot = list[place];
    if (slot.above != kNoToken) return kept_over(list, place);
    const bool is_setting = !slot.is_core && slot.first < clause.predicate;
    std::string words;
    for (std::size_t i = 0; i < (is_setting ? list.size() : place); ++i) {
      const Slot& other = list[i];
      if (!begins_group(list, i) || other.group == slot.group) continue;
      const bool is_between =
          other.first > clause.predicate && (!is_setting || words.empty());
      if (other.is_core || is_between) words += group_text(list, i);
    }
    return words;
  }

  /// "asked the firm to" before "close": the verb over an embedded one.
  std::string words_of(const Clause& clause) const {
    std::vector<TokenIndex> own = verb_words(clauses_, clause);
    const auto embedded = embedding(clauses_, clause);
    if (!embedded || embedded->above == nullptr ||
        is_joined(clause, *embedded)) {
      return tree_.words(std::move(own));
    }
    const Clause& above = *embedded->above;
    std::erase_if(own, [&above](TokenIndex word) {
      return std::find(above.words.begin(), above.words.end(), word) !=
             above.words.end();
    });
    std::string words = words_of(above);
    const std::vector<Slot> list = slots(tree_, above);
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (list[i].is_core && begins_group(list, i))
        words += group_text(list, i);
    }
    std::sort(own.begin(), own.end());
    const bool is_opening = !own.empty() && own.front() == 0;
    const std::string rest = tree_.words(std::move(own));
    return words + ' ' + (is_opening ? text::lower(rest) : rest);
  }

  /// Whose rows they are: those of the verb over an embedded one.
  const std::vector<TokenIndex>& subjects_of(const Clause& clause) const {
    const auto embedded = embedding(clauses_, clause);
    return embedded && embedded->above != nullptr
               ? subjects_of(*embedded->above)
               : clause.subjects;
  }

  void write_clause(const Clause& clause) {
    const std::vector<TokenIndex>& heads = subjects_of(clause);
    if (heads.empty() || !is_told(clause)) return;
    const std::vector<Slot> list = slots(tree_, clause);
    const std::string verb = words_of(clause);
    const auto subjects = dealt(tree_, heads, "", false);
    for (const Slot& subject : subjects) {
      if (tree_[subject.head].xpos.starts_with("W")) continue;
      for (std::size_t i = 0; i < list.size(); ++i) {
        if (!list[i].is_told) continue;
        write_row(clause, subject, list[i],
                  verb + kept_before(clause, list, i));
      }
    }
  }

  void write_row(const Clause& clause, const Slot& subject, const Slot& object,
                 std::string relation) {
    if (!object.preposition.empty()) relation += ' ' + object.preposition;
    const Claim* claim = claim_of(clause, object.head);
    if (object.above != kNoToken) below_.insert(object.head);
    add({"",
         claim != nullptr ? claim->confidence : least_,
         std::move(relation),
         text(subject),
         text(object),
         {}});
  }

  void write_implicit(TokenIndex predicate) {
    for (std::size_t i = first_; i < last_; ++i) {
      const Claim& claim = claims_.claims[i];
      if (claim.predicate_token != predicate || below_.contains(predicate))
        continue;
      if (auto row = implicit_row(tree_, claims_, claim)) add(*std::move(row));
    }
  }

  void add(Tuple row) {
    const auto key =
        text::lower(row.subject + '\t' + row.relation + '\t' + row.object);
    if (row.subject == row.object || !seen_.insert(key).second) return;
    row.sentence =
        tree_.document().text(tree_.sentence(), tree_.sentence().span);
    least_ = row.confidence;
    rows_.push_back(std::move(row));
  }

  const Tree& tree_;
  const Clauses clauses_;
  const Claims& claims_;
  std::size_t first_;
  std::size_t last_;
  std::set<std::string> seen_;
  std::set<TokenIndex> below_;  ///< Told under an object already.
  float least_ = 0.5F;          ///< Of the row before.
  std::vector<Tuple> rows_;
};

}  // namespace

std::vector<Tuple> binary_rows(const Tree& tree, const Claims& claims,
                               std::size_t first, std::size_t last,
                               Implicit implicit) {
  if (first == last) return {};
  return RowWriter(tree, claims, first, last).write(implicit);
}

}  // namespace relata::extract
