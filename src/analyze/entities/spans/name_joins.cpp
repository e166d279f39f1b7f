#include "analyze/entities/spans/name_joins.h"

#include <algorithm>
#include <optional>
#include <string>

#include "analyze/entities/words/name_words.h"
#include "analyze/segment/forms.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/world/people.h"

namespace relata::analyze {
namespace {

class Joins {
 public:
  explicit Joins(const Sentence& sentence)
      : sentence_(sentence), names_(sentence.names) {}

  std::vector<Name> run() && {
    for (TokenIndex i = 1; i + 1 < sentence_.tokens.size(); ++i) {
      join_opponents(i);
      join_partners(i);
    }
    for (TokenIndex i = 1; i < sentence_.tokens.size(); ++i) {
      take_numeral(i);
      take_model(i);
    }
    return std::move(names_);
  }

 private:
  const Token& at(TokenIndex i) const { return sentence_.tokens[i]; }
  bool has(TokenIndex i) const { return i < sentence_.tokens.size(); }

  const Name* name_at(TokenIndex i) const {
    for (const Name& name : names_) {
      if (name.first <= i && i <= name.last) return &name;
    }
    return nullptr;
  }

  static bool may_be_named(const Token& token) {
    return is_capital(token) &&
           (token.upos == Upos::kPropn || token.upos == Upos::kNoun);
  }

  /// Where the capitalised words begin that end at `last`; nothing if that is
  /// none of them.
  std::optional<TokenIndex> start_of(TokenIndex last) const {
    if (const Name* name = name_at(last)) return name->first;
    if (!may_be_named(at(last))) return std::nullopt;
    TokenIndex first = last;
    while (first > 0 && name_at(first - 1) == nullptr &&
           is_name_word(at(first - 1))) {
      --first;
    }
    return first;
  }

  /// The last of the capitalised words that begin at `first`, with what "of"
  /// ties to them: "State of Ostra".
  std::optional<TokenIndex> end_of(TokenIndex first) const {
    if (!has(first)) return std::nullopt;
    TokenIndex last = first;
    if (const Name* name = name_at(first)) {
      if (name->first != first) return std::nullopt;
      last = name->last;
    } else if (!may_be_named(at(first))) {
      return std::nullopt;
    }
    const bool goes_on = has(last + 2) &&
                         lexicon::marks_genitive(at(last + 1).form) &&
                         is_name_word(at(last + 2));
    return goes_on ? end_of(last + 2) : last;
  }

  void put(const Name& whole) {
    std::erase_if(names_, [&whole](const Name& name) {
      return name.first <= whole.last && whole.first <= name.last;
    });
    const auto place = std::find_if(
        names_.begin(), names_.end(),
        [&whole](const Name& name) { return name.first > whole.last; });
    names_.insert(place, whole);
  }

  /// "Sol v. Vik Steel", with or without the stop as a token of its own.
  void join_opponents(TokenIndex mark) {
    if (!lexicon::marks_opponent(at(mark).form)) return;
    const TokenIndex next = mark + (at(mark + 1).form == "." ? 2 : 1);
    const auto first = start_of(mark - 1);
    const auto last = end_of(next);
    if (first && last) put({*first, *last, EntityType::kLaw, 1});
  }

  static bool is_place(const Name* name) {
    return name != nullptr && (name->type == EntityType::kPlace ||
                               name->type == EntityType::kGeopoliticalEntity);
  }

  /// Somebody with his first name.
  static bool is_whole_person(const Name* name) {
    return name != nullptr && name->type == EntityType::kPerson &&
           name->first < name->last;
  }

  void join_partners(TokenIndex mark) {
    if (at(mark).form != "&") return;
    const auto first = start_of(mark - 1);
    const auto last = end_of(mark + 1);
    if (!first || !last || name_at(mark) != nullptr) return;
    const Name* const left = name_at(mark - 1);
    const Name* const right = name_at(mark + 1);
    if (is_whole_person(left) && is_whole_person(right)) return;
    const EntityType type = is_place(left) && is_place(right)
                                ? left->type
                                : EntityType::kOrganization;
    put({*first, *last, type, 1});
  }

  /// "II" behind capitalised words; "I" and "V" where they are tagged so.
  void take_numeral(TokenIndex i) {
    const Name* const own = name_at(i);
    const Name* const before = name_at(i - 1);
    if (at(i).upos != Upos::kNum || !is_capital(at(i)) ||
        !lexicon::is_generation_in_name(at(i).form) ||
        (own != nullptr && own->first != own->last) ||
        (before != nullptr && before->type == EntityType::kPerson)) {
      return;
    }
    const auto first = start_of(i - 1);
    if (!first || !is_name_word(at(i - 1))) return;
    EntityType type = before != nullptr ? before->type : EntityType::kOther;
    const auto noun = noun_type(lower_form(at(i - 1).form));
    if (noun == EntityType::kEvent) type = *noun;
    put({*first, i, type, 1});
  }

  /// "the Vik 737": an article, a name that is no place's or person's, and a
  /// number that counts nothing.
  void take_model(TokenIndex i) {
    const Name* const name = name_at(i - 1);
    if (at(i).upos != Upos::kNum || name == nullptr || name_at(i) != nullptr ||
        name->first == 0 || at(name->first - 1).upos != Upos::kDet ||
        (name->type != EntityType::kOrganization &&
         name->type != EntityType::kProduct) ||
        at(i).form.find_first_not_of("0123456789") != std::string::npos ||
        at(i).form.size() < 2 || at(i).form.size() > 4 ||
        at(i).relation == Dep::kNummod) {
      return;
    }
    put({name->first, i, EntityType::kProduct, name->confidence});
  }

  const Sentence& sentence_;
  std::vector<Name> names_;
};

}  // namespace

std::vector<Name> join_names(const Sentence& sentence) {
  return Joins(sentence).run();
}

}  // namespace relata::analyze
