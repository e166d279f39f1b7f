// "J. K. Rowe" and "Joanne Rowe", "Ann Lee" and "Tom Lee": how two names of
// people stand to each other.
#include <algorithm>
#include <optional>

#include "lexicon/world/people.h"
#include "names/comparers.h"
#include "names/spelling.h"
#include "names/written_words.h"
#include "text/utf8.h"

namespace relata::names {
namespace {

bool is_initial(const std::string& word) {
  return text::length(word) == 1;
}

bool is_initial_of(const std::string& initial, const std::string& word) {
  return is_initial(initial) && word.starts_with(initial);
}

/// Whether the mark of a generation is a word, not a numeral: "jr".
bool is_word(const std::string& mark) {
  return mark.find_first_not_of("ivx") != std::string::npos;
}

const Words& western(const Name& name) {
  return name.person.western.empty() ? name.words : name.person.western;
}

/// Which sides leave something out, and what is known of how they do.
struct Omissions {
  bool first = false;
  bool second = false;
  Basis basis = Basis::kEqual;

  void note(bool is_first, Basis why) {
    (is_first ? first : second) = true;
    basis = why;
  }
};

class PeopleComparison {
 public:
  PeopleComparison(const Name& a, const Name& b)
      : a_(a), b_(b), x_(western(a)), y_(western(b)) {}

  Comparison run() const;

 private:
  Comparison by_words() const;
  bool are_generations_two() const;
  bool are_genders_two() const;
  bool are_written_alike() const;
  bool are_reordered() const;
  Comparison bare(const Name& one, const Name& full, Lesser lesser) const;
  Comparison both_bare() const;
  Comparison full() const;
  std::optional<Comparison> contained() const;
  Comparison same_surname() const;
  std::optional<Omissions> middles() const;
  bool is_pet_name(const std::string& pet, const std::string& given,
                   const Name& of) const;
  Comparison with_generation(Comparison found) const;

  const Name& a_;
  const Name& b_;
  const Words& x_;
  const Words& y_;
};

/// "Reed Jr.", "Tom Reed Sr."
bool PeopleComparison::are_generations_two() const {
  const std::string& a = a_.person.generation;
  const std::string& b = b_.person.generation;
  return !a.empty() && !b.empty() && a != b;
}

/// "Mr. Okafor" is neither "Mrs. Okafor" nor Ruth Okafor.
bool PeopleComparison::are_genders_two() const {
  const auto clash = [](Gender title, Gender other) {
    return title != Gender::kUnknown && other != Gender::kUnknown &&
           title != other;
  };
  const PersonParts& a = a_.person;
  const PersonParts& b = b_.person;
  return clash(a.title_gender, b.title_gender) ||
         clash(a.title_gender, b.given_gender) ||
         clash(b.title_gender, a.given_gender);
}

/// "Seo Jun" and "Seo-jun", "DeLuca" and "De Luca", "al-Qadiri" and "Qadiri";
/// but a bare "Luca" is somebody's given name.
bool PeopleComparison::are_written_alike() const {
  if (a_.person.solid == b_.person.solid) return true;
  if (a_.person.lean != b_.person.lean) return false;
  return a_.words.size() > 1 || !lexicon::is_first_name(a_.person.lean);
}

/// "Szabo Istvan" and "Istvan Szabo"; not "James Paul" and "Paul James".
bool PeopleComparison::are_reordered() const {
  if (x_.size() < 2 || y_.size() < 2 ||
      a_.person.lean.size() != b_.person.lean.size()) {
    return false;
  }
  const bool is_turned =
      a_.person.turned == b_.person.lean || b_.person.turned == a_.person.lean;
  if (is_turned) {
    return !lexicon::is_first_name(x_.front()) ||
           !lexicon::is_first_name(x_.back());
  }
  if (x_.back() != y_.back() || x_.size() != y_.size()) return false;
  Words one = x_;
  Words other = y_;
  std::sort(one.begin(), one.end());
  std::sort(other.begin(), other.end());
  return one == other;
}

/// A word alone and a full name.
Comparison PeopleComparison::bare(const Name& one, const Name& full,
                                  Lesser lesser) const {
  const std::string& word = one.words[0];
  const Words& order = western(full);
  const auto short_for = [lesser](Basis basis) {
    return Comparison{Relation::kShortFor, lesser, basis};
  };
  const bool has_particle = full.person.surname_solid != solid(order.back());
  const bool is_bare_given =
      one.person.solid == word && has_particle && lexicon::is_first_name(word);
  if (one.person.solid == full.person.surname_solid) {
    return short_for(Basis::kSurname);
  }
  if ((word == order.back() || word == full.words.back()) && !is_bare_given)
    return short_for(Basis::kSurname);
  if (word == order.front() && !is_initial(word))
    return short_for(Basis::kGivenName);
  if (word == full.person.nickname ||
      lexicon::is_nickname_of(word, order.front())) {
    return short_for(Basis::kNickname);
  }
  // "Torres" of "Ana Torres Vega".
  if (order.size() > 2 && word == order[order.size() - 2] &&
      !is_initial(word) && !lexicon::is_first_name(word)) {
    return short_for(Basis::kSurname);
  }
  return {};
}

Comparison PeopleComparison::both_bare() const {
  const std::string& a = a_.words[0];
  const std::string& b = b_.words[0];
  const bool is_long = text::length(a) >= kLeastBareSpelling &&
                       text::length(b) >= kLeastBareSpelling;
  if (is_long && are_given_spellings(a, b))
    return {Relation::kSpellingVariant, Lesser::kNone, Basis::kSpelling};
  return {};
}

/// The words with those that a hyphen joins apart.
Words apart(const Words& words) {
  Words found;
  for (const std::string& word : words) {
    std::size_t begin = 0;
    for (auto dash = word.find('-'); dash != std::string::npos;
         dash = word.find('-', begin)) {
      found.push_back(word.substr(begin, dash - begin));
      begin = dash + 1;
    }
    found.push_back(word.substr(begin));
  }
  return found;
}

/// Whether the words of `less` come in `more` in their order, the first one
/// first.
bool is_within(const Words& less, const Words& more) {
  if (less.size() >= more.size() || less.front() != more.front()) return false;
  std::size_t at = 0;
  for (const std::string& word : more) {
    if (at < less.size() && word == less[at]) ++at;
  }
  return at == less.size();
}

bool is_behind(const Words& less, const Words& more) {
  return less.size() < more.size() &&
         std::equal(less.rbegin(), less.rend(), more.rbegin());
}

/// "Ana Torres" of "Ana Torres Vega" and "Ana Torres-Beck"; "Jose Orozco" of
/// "gang member Jose Orozco"; "Matos Costa" of "Joao Matos da Costa".
std::optional<Comparison> PeopleComparison::contained() const {
  const bool is_first = a_.words.size() < b_.words.size();
  const Name& less = is_first ? a_ : b_;
  const Name& more = is_first ? b_ : a_;
  const Lesser lesser = is_first ? Lesser::kFirst : Lesser::kSecond;
  if (is_behind(less.words, more.words)) {
    const bool is_full = lexicon::is_first_name(less.words.front()) ||
                         is_initial(less.words.front());
    return Comparison{is_full ? Relation::kFormOf : Relation::kShortFor, lesser,
                      is_full ? Basis::kParts : Basis::kSurname};
  }
  const bool has_initials =
      std::any_of(less.words.begin(), less.words.end(), is_initial);
  if (!has_initials && is_within(less.words, more.words)) {
    // "Mary Ann" of "Mary Ann Lee".
    const bool is_given = std::all_of(less.words.begin(), less.words.end(),
                                      lexicon::is_first_name) &&
                          less.words.back() != more.words.back();
    const bool is_middle = less.words.back() == more.words.back();
    return Comparison{is_given ? Relation::kShortFor : Relation::kFormOf,
                      lesser,
                      is_given    ? Basis::kGivenName
                      : is_middle ? Basis::kMiddle
                                  : Basis::kParts};
  }
  return std::nullopt;
}

/// "Ana Torres" of "Ana Torres-Beck", "Jean Dorn" of "Jean-Luc Dorn".
std::optional<Comparison> compounds(const Words& x, const Words& y) {
  const Words one = apart(x);
  const Words other = apart(y);
  if (one.size() == x.size() && other.size() == y.size()) return std::nullopt;
  if (is_within(one, other) && other.size() > y.size())
    return Comparison{Relation::kFormOf, Lesser::kFirst, Basis::kParts};
  if (is_within(other, one) && one.size() > x.size())
    return Comparison{Relation::kFormOf, Lesser::kSecond, Basis::kParts};
  return std::nullopt;
}

bool PeopleComparison::is_pet_name(const std::string& pet,
                                   const std::string& given,
                                   const Name& of) const {
  return pet == of.person.nickname || lexicon::is_nickname_of(pet, given);
}

/// How the middle names compare, each with the one in its place: an initial
/// with its name, what is left out at the end.
std::optional<Omissions> PeopleComparison::middles() const {
  const std::size_t in_x = x_.size() - 2;
  const std::size_t in_y = y_.size() - 2;
  Omissions found;
  if (in_x != in_y) found.note(in_x < in_y, Basis::kMiddle);
  for (std::size_t i = 1; i <= std::min(in_x, in_y); ++i) {
    if (x_[i] == y_[i]) continue;
    const bool is_first = is_initial_of(x_[i], y_[i]);
    if (is_first || is_initial_of(y_[i], x_[i])) {
      found.note(is_first, Basis::kInitials);
    } else if (!are_given_spellings(x_[i], y_[i])) {
      return std::nullopt;
    }
  }
  return found;
}

/// The side that leaves more out: an initial for a given name decides, then
/// the number of letters.
Lesser lesser_of(const Omissions& left_out, const Name& a, const Name& b) {
  if (left_out.first != left_out.second)
    return left_out.first ? Lesser::kFirst : Lesser::kSecond;
  const auto letters = [](const Name& name) {
    return name.person.solid.size() + name.person.generation.size();
  };
  return letters(a) <= letters(b) ? Lesser::kFirst : Lesser::kSecond;
}

Comparison PeopleComparison::same_surname() const {
  const auto between = middles();
  const std::string& x = x_[0];
  const std::string& y = y_[0];
  const bool is_first_initial = is_initial_of(x, y) && x != y;
  const bool is_second_initial = is_initial_of(y, x) && x != y;
  if (!between) return two(Basis::kGivenNames);
  if (is_first_initial || is_second_initial) {
    return {Relation::kFormOf,
            is_first_initial ? Lesser::kFirst : Lesser::kSecond,
            Basis::kInitials};
  }
  if (x == y) {
    if (!between->first && !between->second) return equal(Basis::kEqual);
    return {Relation::kFormOf, lesser_of(*between, a_, b_), between->basis};
  }
  if (are_given_spellings(x, y))
    return {Relation::kSpellingVariant, Lesser::kNone, Basis::kSpelling};
  if (is_pet_name(x, y, b_))
    return {Relation::kNicknameOf, Lesser::kFirst, Basis::kNickname};
  if (is_pet_name(y, x, a_))
    return {Relation::kNicknameOf, Lesser::kSecond, Basis::kNickname};
  if (lexicon::are_nicknames(x, y)) {
    return {Relation::kNicknameOf, x < y ? Lesser::kFirst : Lesser::kSecond,
            Basis::kNickname};
  }
  return two(Basis::kGivenNames);
}

/// Two names of several words.
Comparison PeopleComparison::full() const {
  if (are_reordered()) return equal(Basis::kNameOrder);
  if (const auto found = contained()) return *found;
  if (const auto found = compounds(x_, y_)) return *found;
  if (x_.back() == y_.back() ||
      a_.person.surname_solid == b_.person.surname_solid) {
    return same_surname();
  }
  const bool is_given = x_[0] == y_[0] || are_given_spellings(x_[0], y_[0]) ||
                        lexicon::are_nicknames(x_[0], y_[0]);
  if (is_given && middles() && are_spellings(x_.back(), y_.back()))
    return {Relation::kSpellingVariant, Lesser::kNone, Basis::kSpelling};
  // "Ana Torres Vega" and "Ana Torres Luna".
  if (x_.size() > 2 && x_.size() == y_.size() && a_.person.western.empty() &&
      std::equal(x_.begin(), x_.end() - 1, y_.begin()) && !is_initial(x_[1]))
    return two(Basis::kSurname);
  return {};
}

Comparison PeopleComparison::by_words() const {
  if (are_written_alike()) {
    return equal(a_.words == b_.words ? Basis::kEqual : Basis::kWriting);
  }
  const bool is_one = a_.words.size() == 1;
  const bool is_other = b_.words.size() == 1;
  if (is_one && is_other) return both_bare();
  if (is_one) return bare(a_, b_, Lesser::kFirst);
  if (is_other) return bare(b_, a_, Lesser::kSecond);
  // "Van der Berg" and "Pieter van der Berg", with the particles written in
  // capitals.
  if (a_.person.solid == b_.person.surname_solid)
    return {Relation::kShortFor, Lesser::kFirst, Basis::kSurname};
  if (b_.person.solid == a_.person.surname_solid)
    return {Relation::kShortFor, Lesser::kSecond, Basis::kSurname};
  return full();
}

/// "Tom Reed" is a form of "Tom Reed Jr.", whose mark is left out.
Comparison PeopleComparison::with_generation(Comparison found) const {
  const bool has_one = !a_.person.generation.empty();
  const bool has_other = !b_.person.generation.empty();
  if (has_one == has_other || !found.is_one()) return found;
  const std::string& mark =
      has_one ? a_.person.generation : b_.person.generation;
  if (found.relation == Relation::kShortFor) {
    // "Reed Jr." is not the Tom Reed who has no mark, but "Reed" may be either.
    const bool is_marked_short =
        found.lesser == Lesser::kFirst ? has_one : has_other;
    return is_marked_short && is_word(mark) ? Comparison() : found;
  }
  // "Reed Jr." is so called beside another Reed; "Oskar II" may be "Oskar".
  if (x_.size() == 1 && y_.size() == 1 && is_word(mark)) return {};
  Omissions left_out;
  left_out.note(has_other, Basis::kGeneration);
  if (found.lesser != Lesser::kNone)
    left_out.note(found.lesser == Lesser::kFirst, found.basis);
  if (found.relation == Relation::kNicknameOf ||
      found.relation == Relation::kSpellingVariant) {
    return found;
  }
  return {Relation::kFormOf, lesser_of(left_out, a_, b_), left_out.basis};
}

Comparison PeopleComparison::run() const {
  const Comparison found = by_words();
  if (!found.is_one()) return found;
  if (are_generations_two()) return two(Basis::kGeneration);
  if (are_genders_two()) return two(Basis::kTitles);
  return with_generation(found);
}

}  // namespace

Comparison compare_people(const Name& first, const Name& second) {
  return PeopleComparison(first, second).run();
}

}  // namespace relata::names
