#include "analyze/entities/spans/name_growth.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyze/entities/words/name_words.h"
#include "analyze/segment/forms.h"
#include "lexicon/world/people.h"

namespace relata::analyze {
namespace {

/// "C." and the like.
bool is_initial(const Token& token) {
  return token.form.size() == 2 && token.form[1] == '.' &&
         token.form[0] >= 'A' && token.form[0] <= 'Z';
}

/// "Jr." and the like: which of several of one name.
bool is_generation(const Token& token) {
  return is_capital(token) && lexicon::is_generation_mark(token.form);
}

/// Whether a name may go on with `token`: an office behind the name of a body
/// is not part of it, nor is a noun for people ("Ostra Republicans").
bool may_go_on(const Token& token) {
  return is_name_word(token) && !ends_title(token) &&
         noun_type(lower_form(token.form)) != EntityType::kPerson;
}

/// The names of a sentence while they grow.
class Growth {
 public:
  explicit Growth(const Sentence& sentence)
      : sentence_(sentence),
        names_(sentence.names),
        owners_(sentence.tokens.size(), kNone) {
    for (std::size_t i = 0; i < names_.size(); ++i)
      own(i);
  }

  std::vector<Name> run() && {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (is_gone(names_[i])) continue;
      take_storm(i);
      if (names_[i].type == EntityType::kPerson) {
        take_initials(i);
      } else {
        take_legal_form(i);
        take_compounds(i);
      }
      take_body(i);
    }
    std::erase_if(names_, is_gone);
    return std::move(names_);
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  static bool is_gone(const Name& name) { return name.first > name.last; }

  const Token& token(TokenIndex i) const { return sentence_.tokens[i]; }

  bool has(TokenIndex i) const { return i < sentence_.tokens.size(); }

  void own(std::size_t index) {
    const Name& name = names_[index];
    for (TokenIndex i = name.first; i <= name.last; ++i)
      owners_[i] = index;
  }

  /// Whether token `i` is in no name, or in one of nothing but itself.
  bool is_free(TokenIndex i) const {
    if (owners_[i] == kNone) return true;
    const Name& name = names_[owners_[i]];
    return name.first == name.last;
  }

  /// Name `index` becomes `grown`; names that it covers are gone.
  void replace(std::size_t index, const Name& grown) {
    for (TokenIndex i = grown.first; i <= grown.last; ++i) {
      if (owners_[i] == kNone || owners_[i] == index) continue;
      Name& other = names_[owners_[i]];
      for (TokenIndex j = other.first; j <= other.last; ++j)
        owners_[j] = kNone;
      other.first = 1;
      other.last = 0;
    }
    names_[index] = grown;
    own(index);
  }

  void take_initials(std::size_t index) {
    Name name = names_[index];
    while (name.first > 0 && is_initial(token(name.first - 1)) &&
           is_free(name.first - 1)) {
      --name.first;
    }
    const auto next_is = [this, &name](auto test) {
      const TokenIndex next = name.last + 1;
      return has(next) && is_free(next) && test(token(next));
    };
    while (next_is(is_initial) && has(name.last + 2) &&
           is_name_word(token(name.last + 2))) {
      ++name.last;
    }
    if (name.first < name.last && is_initial(token(name.last)) &&
        next_is(is_name_word)) {
      ++name.last;
    }
    if (next_is(is_generation)) ++name.last;
    replace(index, name);
  }

  /// What goes on like a body is one, whatever its first word looks like and
  /// its last is tagged: "Berg Lines".
  void take_body(std::size_t index) {
    Name name = names_[index];
    const TokenIndex next = name.last + 1;
    if (!has(next) || owners_[next] != kNone || !is_capital(token(next)) ||
        !organization_word(token(next)) || !are_one(name, next)) {
      return;
    }
    name.last = next;
    name.type = EntityType::kOrganization;
    replace(index, name);
  }

  /// "Hurricane" before a name of one word belongs to it.
  void take_storm(std::size_t index) {
    Name name = names_[index];
    if (name.first != name.last || name.first == 0 ||
        !is_storm_word(token(name.first - 1)) || !is_free(name.first - 1) ||
        !is_capital(token(name.first))) {
      return;
    }
    --name.first;
    name.type = EntityType::kEvent;
    replace(index, name);
  }

  void take_legal_form(std::size_t index) {
    Name name = names_[index];
    TokenIndex at = name.last + 1;
    if (has(at) && token(at).form == ",") ++at;
    if (!has(at) || !is_capital(token(at)) || !is_legal_form(token(at))) return;
    if (owners_[at] != kNone && names_[owners_[at]].first != at) {
      return;
    }
    name.last = at;
    name.type = EntityType::kOrganization;
    replace(index, name);
  }

  /// Whether the tree makes the token behind `name` one with it.
  bool are_one(const Name& name, TokenIndex next) const {
    const auto joins = [](const Token& part) {
      return part.relation == Dep::kCompound || part.relation == Dep::kFlat ||
             part.relation == Dep::kAmod;
    };
    for (TokenIndex i = name.first; i <= name.last; ++i) {
      const Token& part = token(i);
      if (part.head == next && joins(part)) return true;
      if (token(next).head == i && joins(token(next))) return true;
    }
    return false;
  }

  void take_compounds(std::size_t index) {
    Name name = names_[index];
    const TokenIndex last = name.last;
    while (has(name.last + 1) && owners_[name.last + 1] == kNone &&
           may_go_on(token(name.last + 1)) && are_one(name, name.last + 1)) {
      ++name.last;
    }
    if (name.last == last) return;
    name.type = type_by_last_word(name);
    replace(index, name);
  }

  /// What the last word makes of a name that has grown by it: "Ostra Bulletin"
  /// and "Ostra Rovers" are no places.
  EntityType type_by_last_word(const Name& name) const {
    const std::string word = lower_form(token(name.last).form);
    const auto type = noun_type(word);
    if (type == EntityType::kEvent || type == EntityType::kLaw) return *type;
    const bool is_place = name.type == EntityType::kGeopoliticalEntity ||
                          name.type == EntityType::kPlace ||
                          name.type == EntityType::kGroup;
    const bool is_body = type == EntityType::kOrganization ||
                         type == EntityType::kDocument ||
                         type == EntityType::kGroup ||
                         organization_word(token(name.last)).has_value() ||
                         (!type && word.ends_with('s'));
    return is_place && is_body ? EntityType::kOrganization : name.type;
  }

  const Sentence& sentence_;
  std::vector<Name> names_;
  std::vector<std::size_t> owners_;  ///< Of each token, its name.
};

}  // namespace

std::vector<Name> grow_names(const Sentence& sentence) {
  if (sentence.names.empty()) return {};
  return Growth(sentence).run();
}

}  // namespace relata::analyze
