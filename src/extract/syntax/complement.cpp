// "Police fear a surge in violence by those who lost": what Police fear is "a
// surge in violence", and who lost are "those who lost".
#include "extract/syntax/complement.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extract/syntax/cue_words.h"
#include "extract/syntax/noun_phrase.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/noun_complements.h"
#include "lexicon/grammar/prepositions.h"
#include "lexicon/world/calendar.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

/// The word that opens the clause `predicate`, in lower case; empty if none.
std::string opening_word(const Tree& tree, TokenIndex predicate) {
  const auto mark = tree.child(predicate, {Dep::kMark});
  return mark && *mark < predicate ? text::lower(tree[*mark].form)
                                   : std::string();
}

/// "for Lee to testify": the preposition of an infinitive's subject.
bool gives_subject(std::string_view word) {
  return word == "for";
}

/// "as a mayor" is what somebody was at that time, no part of who he is.
bool is_adjunct(std::string_view preposition) {
  return lexicon::role_name(preposition, EntityType::kOther, false) ==
         RoleName::kAttribute;
}

/// "to close the port", "that he lied", "against using it": completes its
/// noun; a relative clause behind it without a comma tells which one is meant,
/// "the only one who stayed", unless an owner does.
bool is_clausal_complement(const Tree& tree, TokenIndex head,
                           TokenIndex child) {
  const Dep relation = tree[child].relation;
  if (relation == Dep::kAclRelcl) return !tree.has(head, {Dep::kNmodPoss});
  if (relation != Dep::kAcl && relation != Dep::kCcomp) return false;
  const std::string word = opening_word(tree, child);
  const std::string& tag = tree[child].xpos;
  if (word.empty()) return tag == "VBG" || tag == "VBN";
  // "rules against using it", "a problem with being used"
  const auto passive = tree.child(child, {Dep::kAuxPass});
  const bool is_gerund =
      tag == "VBG" || (passive && tree[*passive].xpos == "VBG");
  if (relation == Dep::kAcl && is_gerund) return true;
  return lexicon::marks_infinitive(word) || lexicon::is_that(word) ||
         lexicon::subordinator(word) == lexicon::Subordinator::kQuestion ||
         gives_subject(word);
}

/// "a seat rather than a bench": what something is set against, unless the noun
/// itself is compared, "a bigger seat than his".
bool is_set_off(const Tree& tree, TokenIndex head, std::string_view word) {
  if (!lexicon::opens_comparison(word)) return false;
  const auto below = tree.children(head);
  return std::none_of(below.begin(), below.end(), [&tree](TokenIndex child) {
    const Dep relation = tree[child].relation;
    const std::string& tag = tree[child].xpos;
    return (relation == Dep::kAmod || relation == Dep::kAdvmod) &&
           (tag == "JJR" || tag == "RBR");
  });
}

/// "as big a hall as the old one": "as" before the noun and behind it.
bool is_equalled(const Tree& tree, TokenIndex head, std::string_view word) {
  if (!lexicon::is_equative(word)) return false;
  for (TokenIndex i = base_phrase(tree, head).first; i < head; ++i) {
    if (text::lower(tree[i].form) == word) return true;
  }
  return false;
}

/// "a bigger hall than they had", "as many halls as they had": a clause that
/// the noun's own adjective is compared with.
bool is_standard(const Tree& tree, TokenIndex head, TokenIndex clause) {
  const Dep relation = tree[clause].relation;
  if (relation != Dep::kAdvcl && relation != Dep::kAdvclRelcl) return false;
  const std::string word = text::lower(tree[tree.extent(clause).first].form);
  return lexicon::opens_comparison(word) || is_equalled(tree, head, word);
}

/// "on Monday", "in May", "in 2012": when, whatever the noun.
bool is_date(const Tree& tree, TokenIndex head) {
  const std::string word = text::lower(tree[head].form);
  const bool is_year = tree[head].upos == Upos::kNum && word.size() == 4;
  return is_year || lexicon::weekday_number(word) != 0 ||
         lexicon::month_number(word) != 0 ||
         !lexicon::time_word(text::lower(tree[head].lemma), "unit").empty();
}

/// "for the first time", "for 13 of the last 19 years": a time of the verb's
/// that has no date.
bool is_spell(const Tree& tree, TokenIndex head) {
  if (tree[head].upos == Upos::kNum) {
    const auto whole = tree.child(head, {Dep::kNmod});
    return whole && is_date(tree, *whole);
  }
  return !lexicon::time_word(text::lower(tree[head].lemma), "turn").empty() &&
         tree.has(head, {Dep::kAmod});
}

/// "the race after the debate": a preposition that tells when what stands
/// behind it was tells it of the verb, unless the noun wants to be told so or
/// is a time itself, "the week after the vote".
bool is_when(const Tree& tree, TokenIndex head, TokenIndex child,
             std::string_view word) {
  const std::string lemma = text::lower(tree[head].lemma);
  return lexicon::role_name(word, type_of(tree, child), false) ==
             RoleName::kTime &&
         lexicon::time_word(lemma, "unit").empty() &&
         type_of(tree, head) != EntityType::kTime &&
         !lexicon::takes_complement(lemma, word);
}

/// "heard the news on his tea break": somebody's time or event tells when the
/// verb was, unless the noun wants to be told of it.
bool is_occasion(const Tree& tree, TokenIndex head, TokenIndex child,
                 std::string_view word) {
  const auto owner = tree.child(child, {Dep::kNmodPoss});
  if (!owner || tree[*owner].upos != Upos::kPron ||
      lexicon::role_name(word, EntityType::kTime, true) != RoleName::kTime ||
      lexicon::takes_complement(text::lower(tree[head].lemma), word)) {
    return false;
  }
  const EntityType type = type_of(tree, child);
  return type == EntityType::kTime || type == EntityType::kEvent;
}

/// The mark that closes the quotation which `opening` opens, where it stands
/// before or right behind `last`; nothing if `opening` is no quotation mark.
std::optional<TokenIndex> closing_quote(const Tree& tree, TokenIndex opening,
                                        TokenIndex last) {
  if (!is_quotation_mark(tree, opening)) return std::nullopt;
  for (TokenIndex i = opening + 1; i < tree.size() && i <= last + 1; ++i) {
    if (is_quotation_mark(tree, i)) return i;
  }
  return std::nullopt;
}

/// The longest clause that is told with the clauses in it.
constexpr TokenIndex kLongestClause = 12;

/// The last token of a clause up to a comma outside of quotation marks: "a plan
/// to close the port, which"; where it is long, up to what hangs deeper in it
/// as a clause: "bills that would restore the ban (that passed in May)".
TokenIndex clause_end(const Tree& tree, TokenIndex clause) {
  const TokenRange extent = tree.extent(clause);
  TokenIndex last = extent.last;
  if (extent.last - extent.first >= kLongestClause) {
    for (TokenIndex i = clause + 1; i <= extent.last; ++i) {
      const Dep relation = tree[i].relation;
      const bool is_deeper = relation == Dep::kAclRelcl;
      const TokenIndex first = tree.extent(i).first;
      if (is_deeper && is_predicate(tree, i) && first > clause) {
        last = std::min(last, first - 1);
      }
    }
  }
  for (TokenIndex i = clause; i <= last; ++i) {
    if (tree[i].upos != Upos::kPunct || tree[i].form == "-") continue;
    const auto closing = closing_quote(tree, i, last);
    if (!closing) {
      last = i - 1;
      break;
    }
    i = *closing;
    last = std::max(last, i);
  }
  return std::max(last, clause);
}

/// "that it binds citizens (, not visitors)": what is only set against others.
bool is_only_opposed(const Tree& tree, TokenIndex conjunct) {
  const auto meant = conjuncts(tree, first_conjunct(tree, conjunct));
  return std::find(meant.begin(), meant.end(), conjunct) == meant.end();
}

/// Whether a label that ends with `last` would cut the clause in two: a word
/// before it hangs on one behind it, "that the fund (, created in May, paid)",
/// or what completes the words before it stands behind, "who built the dam (,
/// the port and the mill)".
bool is_cut(const Tree& tree, TokenIndex clause, TokenIndex last) {
  const TokenRange extent = tree.extent(clause);
  for (TokenIndex i = extent.first; i <= extent.last; ++i) {
    const TokenIndex head = tree[i].head;
    if (tree[i].upos == Upos::kPunct || !extent.contains(head)) continue;
    if (i <= last && head > last) return true;
    if (i <= last || head > last) continue;
    switch (tree[i].relation) {
      case Dep::kObj:
      case Dep::kIobj:
      case Dep::kCcomp:
      case Dep::kXcomp:
        return true;
      case Dep::kConj:
        if (!is_predicate(tree, i) && !is_only_opposed(tree, i)) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

TokenRange complete(const Tree& tree, TokenIndex head, TokenIndex limit);

/// The last token of a noun phrase that completes another one: with its own
/// complements, which end before `limit`, and what is coordinated with it right
/// behind.
TokenIndex phrase_end(const Tree& tree, TokenIndex head, TokenIndex limit) {
  TokenIndex last = complete(tree, head, limit).last;
  for (const TokenIndex other : conjuncts(tree, head)) {
    const TokenRange extent = tree.extent(other);
    if (other > last && extent.first <= last + 2) {
      last = complete(tree, other, limit).last;
    }
  }
  return last;
}

/// The last token of the complement `child`, if it is one of `head`.
std::optional<TokenIndex> complement_end(const Tree& tree, TokenIndex head,
                                         TokenIndex child, TokenIndex limit) {
  const Dep relation = tree[child].relation;
  if (relation == Dep::kNmod || relation == Dep::kObl) {
    const std::string word = preposition(tree, child);
    const bool completes =
        lexicon::takes_complement(text::lower(tree[head].lemma), word) ||
        is_equalled(tree, head, word) ||
        !(is_date(tree, child) || is_spell(tree, child) || is_adjunct(word));
    if (word.empty() || !completes || is_set_off(tree, head, word) ||
        is_when(tree, head, child, word) ||
        is_occasion(tree, head, child, word)) {
      return std::nullopt;
    }
    return phrase_end(tree, child, limit);
  }
  if (!is_clausal_complement(tree, head, child) &&
      !is_standard(tree, head, child)) {
    return std::nullopt;
  }
  const TokenIndex end = clause_end(tree, child);
  if (relation == Dep::kAclRelcl && is_cut(tree, child, end))
    return std::nullopt;
  return told_end(tree, child);
}

bool has_comparative(const Tree& tree, TokenIndex noun) {
  const auto below = tree.children(noun);
  return std::any_of(below.begin(), below.end(), [&tree](TokenIndex child) {
    return tree[child].relation == Dep::kAmod && tree[child].xpos == "JJR";
  });
}

/// "scheduled a time for Lee to testify", "built a bigger hall than he could
/// fill", where a tree hung the clause on the verb: right behind its object it
/// tells of that.
std::optional<TokenIndex> clause_behind(const Tree& tree, TokenIndex object,
                                        TokenIndex last) {
  const TokenIndex verb = tree[object].head;
  if (tree[object].relation != Dep::kObj || verb >= tree.size()) {
    return std::nullopt;
  }
  for (const TokenIndex clause : tree.children(verb)) {
    if (tree[clause].relation != Dep::kAdvcl ||
        tree.extent(clause).first != last + 1) {
      continue;
    }
    const bool is_purpose =
        gives_subject(opening_word(tree, clause)) && tree[clause].xpos == "VB";
    if (is_purpose ||
        (has_comparative(tree, object) && is_standard(tree, object, clause))) {
      return clause;
    }
  }
  return std::nullopt;
}

/// "a rumor, heard since May, that he left": where the noun's own clause begins
/// behind a participle between commas; nothing if `child` is none.
std::optional<TokenIndex> resumed(const Tree& tree, TokenIndex noun,
                                  TokenIndex child) {
  const TokenRange extent = tree.extent(child);
  const std::string& tag = tree[child].xpos;
  if (tree[child].relation != Dep::kAcl || (tag != "VBG" && tag != "VBN") ||
      tree[extent.first].form != ",") {
    return std::nullopt;
  }
  for (const TokenIndex next : tree.children(noun)) {
    const TokenIndex first = tree.extent(next).first;
    const bool is_clause =
        tree[next].relation == Dep::kAcl || tree[next].relation == Dep::kCcomp;
    if (is_clause && lexicon::is_that(opening_word(tree, next)) &&
        first > extent.last && first <= extent.last + 2) {
      return first;
    }
  }
  return std::nullopt;
}

/// "friends and neighbours of Ana Berg": behind the last it is of all.
void add_shared(const Tree& tree, TokenIndex head,
                std::vector<std::pair<TokenIndex, TokenIndex>>& found) {
  if (tree[head].relation != Dep::kConj) return;
  for (const TokenIndex child : tree.children(first_conjunct(tree, head))) {
    if (child > head && tree[child].relation == Dep::kNmod)
      found.emplace_back(child, head);
  }
}

/// What hangs on the head of a phrase, on its adjectives ("a bigger hall than
/// they had") and on what it counts ("one of the senators who left"), with that
/// noun, in the order of the text.
std::vector<std::pair<TokenIndex, TokenIndex>> dependents(const Tree& tree,
                                                          TokenIndex head,
                                                          TokenRange base) {
  std::vector<std::pair<TokenIndex, TokenIndex>> found;
  for (const TokenIndex child : tree.children(head)) {
    found.emplace_back(child, head);
    if (child > head || tree[child].relation != Dep::kAmod) continue;
    for (const TokenIndex below : tree.children(child)) {
      if (below > head && is_standard(tree, head, below))
        found.emplace_back(below, head);
    }
  }
  add_shared(tree, head, found);
  std::sort(found.begin(), found.end());
  const auto counted = counted_noun(tree, head);
  if (counted && *counted <= base.last &&
      name_over(tree, *counted) == nullptr) {
    for (const TokenIndex child : tree.children(*counted))
      found.emplace_back(child, *counted);
    std::sort(found.begin(), found.end());
  }
  return found;
}

/// The base phrase of `head` with what completes it and ends before `limit`.
TokenRange complete(const Tree& tree, TokenIndex head, TokenIndex limit) {
  TokenRange range = base_phrase(tree, head);
  if (name_over(tree, head) != nullptr || titled_name(tree, head)) return range;
  TokenIndex reach = range.last;  // With what completes its complements.
  bool is_resumed = false;
  for (const auto& [child, noun] : dependents(tree, head, range)) {
    const TokenRange extent = tree.extent(child);
    if (child <= range.last ||
        (extent.first != range.last + 1 && extent.first != reach + 1)) {
      continue;
    }
    if (const auto next = resumed(tree, noun, child)) {
      reach = *next - 1;
      is_resumed = true;
      continue;
    }
    if (tree[extent.first].upos == Upos::kPunct && !is_resumed)
      break;  // It only adds.
    const auto last = complement_end(tree, noun, child, limit);
    if (!last || *last < child || *last >= limit) break;
    range.last = *last;
    reach = extent.last;
  }
  if (const auto clause = clause_behind(tree, head, range.last)) {
    const TokenIndex last = clause_end(tree, *clause);
    if (last < limit) range.last = last;
  }
  return range;
}

}  // namespace

TokenIndex told_end(const Tree& tree, TokenIndex clause) {
  const TokenIndex end = clause_end(tree, clause);
  return is_cut(tree, clause, end) ? tree.extent(clause).last : end;
}

TokenRange standalone_phrase(const Tree& tree, TokenIndex head) {
  const TokenIndex limit = base_phrase(tree, head).first + kLongestPhrase;
  return complete(tree, head, std::min(limit, verb_phrase_behind(tree, head)));
}

}  // namespace relata::extract
