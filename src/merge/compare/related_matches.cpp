#include "merge/compare/related_matches.h"

#include <algorithm>
#include <chrono>

#include "lexicon/grammar/function_words.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/calendar.h"
#include "lexicon/world/numbers.h"
#include "lexicon/world/organizations.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"
#include "merge/compare/agreement.h"
#include "merge/compare/name_group.h"
#include "merge/compare/record_names.h"
#include "merge/compare/shared_words.h"
#include "names/compare.h"
#include "text/fold.h"

namespace relata::merge {
namespace {

using Words = ClusterTerms::Words;

bool includes(const Words& outer, const Words& inner) {
  return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
}

bool names_territory(const ClusterTerms& figure) {
  return is_territory(figure.signature.profile.type);
}

/// Of other things than people only what names are shortened to counts:
/// "Senate" is no part of the name of what a "Senate Bill" is.
std::optional<Match> short_name_bond(const ClusterTerms& a,
                                     const ClusterTerms& b) {
  if (names_territory(a) || names_territory(b)) return std::nullopt;
  for (const names::Name& name : a.forms.all) {
    for (const names::Name& its_name : b.forms.all) {
      const names::Comparison found = names::compare(name, its_name);
      if (found.is_one() && found.basis != names::Basis::kTail)
        return Match{Feature::kStoryNamePart, std::min(name.key, its_name.key)};
    }
  }
  return std::nullopt;
}

/// "The Gulf", where the other article tells of the "Gulf of Aden".
const std::string* of_name(const ClusterTerms& a, const ClusterTerms& b) {
  for (const names::Name& name : a.forms.all) {
    for (const names::Name& its_name : b.forms.all) {
      const names::Comparison found = names::compare(name, its_name);
      if (found.basis != names::Basis::kBehindOf) continue;
      return found.lesser == names::Lesser::kFirst ? &name.key : &its_name.key;
    }
  }
  return nullptr;
}

/// "Pete Vance" and "Peter Vance", "R. D. Vance" and "Rory Vance".
const std::string* full_name(const ClusterTerms& a, const ClusterTerms& b) {
  for (const names::Name& name : a.forms.all) {
    for (const names::Name& its_name : b.forms.all) {
      if (name.words.size() > 1 && its_name.words.size() > 1 &&
          names::compare(name, its_name).is_one_full_name()) {
        return &std::min(name.key, its_name.key);
      }
    }
  }
  return nullptr;
}

/// "Corvane" taken for a place here and for a firm there: one of the two is a
/// slip, where no place is known by the name and nothing else makes a person of
/// it.
bool is_type_slip(const ClusterTerms& a, const ClusterTerms& b,
                  const std::string& name) {
  const auto may_be_slip = [](const ClusterTerms& figure) {
    const Profile& profile = figure.signature.profile;
    return profile.type != EntityType::kPerson || is_unsure_person(profile);
  };
  return may_be_slip(a) && may_be_slip(b) && !lexicon::is_country(name) &&
         !lexicon::is_region_name(name) && !lexicon::is_capital(name);
}

/// A name of several words that both have, or of one; "Los Angeles" is no part
/// of what "Los Angeles Angels" are.
std::optional<Match> named_bond(const ClusterTerms& a, const ClusterTerms& b) {
  const Profile& p = a.signature.profile;
  const Profile& q = b.signature.profile;
  const std::string* same = nullptr;
  for (const std::string& name : a.names) {
    // "U S" is what a broken text leaves of many names.
    constexpr std::size_t least_letters = 4;
    if (name.size() < least_letters || !b.names.contains(name)) continue;
    same = &name;
    if (name.find(' ') != std::string::npos) {
      return Match{Feature::kStoryName, name};
    }
  }
  if (genders_clash(shown_gender(p), shown_gender(q))) return std::nullopt;
  if (const auto* shorter = of_name(a, b)) {
    return Match{Feature::kStoryNamePart, *shorter};
  }
  const bool is_slip = same != nullptr && is_type_slip(a, b, *same);
  if (names_territory(a) != names_territory(b) && !is_slip) return std::nullopt;
  if (same != nullptr) return Match{Feature::kStoryName, *same};
  const bool are_people =
      p.type == EntityType::kPerson && q.type == EntityType::kPerson;
  if (!are_people) return short_name_bond(a, b);
  if (const auto* full = full_name(a, b)) {
    return Match{Feature::kStoryName, *full};
  }
  const auto* word = first_shared(a.name_words, b.name_words);
  const bool is_part =
      word != nullptr && (includes(a.name_words, b.name_words) ||
                          includes(b.name_words, a.name_words));
  if (!is_part) return std::nullopt;
  return Match{Feature::kStoryNamePart, *word};
}

/// The noun of a name, its last word or the one before "of": not "audit" of the
/// "National Audit Office".
std::string_view noun_of(std::string_view name) {
  name = name.substr(0, name.find(" of "));
  const auto blank = name.rfind(' ');
  return blank == std::string_view::npos ? name : name.substr(blank + 1);
}

/// "The Colts" and "Indianapolis Colts".
const std::string* head_in_name(const ClusterTerms& named,
                                const ClusterTerms& other) {
  for (const std::string& name : named.names) {
    const std::string_view noun = noun_of(name);
    for (const std::string& head : other.heads) {
      const bool is_plural =
          noun.ends_with('s') && noun.substr(0, noun.size() - 1) == head;
      if (noun == head || is_plural) return &head;
    }
  }
  return nullptr;
}

/// "$160 million", with a number in digits, said in the same words.
std::optional<Match> amount_bond(const ClusterTerms& a, const ClusterTerms& b) {
  const auto has_digit = [](const std::string& word) {
    return word.find_first_of("0123456789") != std::string::npos;
  };
  const bool is_same =
      a.name_words == b.name_words &&
      std::any_of(a.name_words.begin(), a.name_words.end(), has_digit);
  if (!is_same) return std::nullopt;
  return Match{Feature::kStoryName, *a.name_words.rbegin()};
}

/// "His sister" is the sister of one person only, whoever else is in the story.
bool is_relative(const ClusterTerms& figure) {
  return std::any_of(figure.heads.begin(), figure.heads.end(), lexicon::is_kin);
}

bool is_someone(const ClusterTerms& figure) {
  const Profile& profile = figure.signature.profile;
  return profile.type == EntityType::kPerson && !is_relative(figure) &&
         (figure.is_named() || !figure.heads.empty()) &&
         profile.number != Number::kPlural &&
         (profile.kind == EntityKind::kDescribed ||
          profile.kind == EntityKind::kNamed);
}

/// "U.S. Senate" and "the U.S." taken for one thing: what is said of it may be
/// said of either.
bool is_mixed_up(const ClusterTerms& named) {
  return !names_territory(named) &&
         std::any_of(named.names.begin(), named.names.end(),
                     lexicon::is_country);
}

/// "Jordan's water minister" and "the foreign minister".
bool hold_other_offices(const ClusterTerms& a, const ClusterTerms& b) {
  const auto* head = first_shared(a.heads, b.heads);
  return head != nullptr &&
         (is_office(*head) || lexicon::is_institution_word(*head)) &&
         !a.telling.empty() && !b.telling.empty() &&
         first_shared(a.telling, b.telling) == nullptr;
}

/// "The Benghazi committee" and "Republican National Committee": told by other
/// words than the name's.
bool is_told_otherwise(const ClusterTerms& named, const ClusterTerms& other) {
  return named.signature.profile.type != EntityType::kPerson &&
         !named.telling.empty() && !other.telling.empty() &&
         first_shared(named.telling, other.telling) == nullptr;
}

/// "No crime", "either message": what is no one thing in particular.
bool is_no_thing(const Profile& profile) {
  if (!profile.names.empty()) return false;
  if (profile.phrases.empty()) return profile.kind == EntityKind::kGeneric;
  return std::all_of(profile.phrases.begin(), profile.phrases.end(),
                     [](const std::string& phrase) {
                       const std::string word =
                           text::fold(phrase.substr(0, phrase.find(' ')));
                       const auto kind = lexicon::determiner(word);
                       return kind == lexicon::Determiner::kEach ||
                              kind == lexicon::Determiner::kNegative;
                     });
}

std::optional<Match> mixed_bond(const ClusterTerms& named,
                                const ClusterTerms& other) {
  if (const auto* name = first_shared(named.names, other.phrase_names)) {
    return Match{Feature::kStoryName, *name};
  }
  if (first_shared(named.other_heads, other.heads) != nullptr) {
    return std::nullopt;
  }
  if (is_mixed_up(named) || is_told_otherwise(named, other))
    return std::nullopt;
  if (const auto* word = head_in_name(named, other)) {
    return Match{Feature::kStoryHeadInName, *word};
  }
  if (const auto* head = first_shared(named.heads, other.heads)) {
    const bool is_open = named.signature.profile.type == EntityType::kPerson &&
                         !is_office(*head) &&
                         first_shared(named.telling, other.telling) == nullptr;
    if (is_open) return std::nullopt;
    return Match{Feature::kStoryNamedHead, *head};
  }
  if (first_shared(named.classes, other.classes) != nullptr) {
    return Match{Feature::kStoryNamedLike,
                 *named.heads.begin() + "', '" + *other.heads.begin()};
  }
  if (is_someone(named) && is_someone(other)) {
    return Match{Feature::kStorySomeone,
                 *named.names.begin() + "', '" + *other.heads.begin()};
  }
  return std::nullopt;
}

/// "Cyclone" and "storm", as a reason tells them: one can be called the other.
std::optional<std::string> kind_and_kind(const Words& nouns,
                                         const Words& others) {
  for (const std::string& noun : nouns) {
    const auto other = std::find_if(others.begin(), others.end(),
                                    [&noun](const std::string& its) {
                                      return lexicon::is_kind_of(noun, its) ||
                                             lexicon::is_kind_of(its, noun);
                                    });
    if (other != others.end()) return noun + "', '" + *other;
  }
  return std::nullopt;
}

std::optional<Match> described_bond(const ClusterTerms& a,
                                    const ClusterTerms& b) {
  if (const auto* head = first_shared(a.heads, b.heads)) {
    return Match{Feature::kStoryHead, *head};
  }
  const auto is_generic = [](const ClusterTerms& figure) {
    return figure.signature.profile.kind == EntityKind::kGeneric;
  };
  if (is_generic(a) && is_generic(b)) return std::nullopt;
  if (auto kinds = kind_and_kind(a.heads, b.heads)) {
    return Match{Feature::kStoryKind, *std::move(kinds)};
  }
  if (first_shared(a.classes, b.classes) != nullptr) {
    return Match{Feature::kStoryLike,
                 *a.heads.begin() + "', '" + *b.heads.begin()};
  }
  const std::string* word = first_shared(a.heads, b.phrase_words);
  if (word == nullptr) word = first_shared(b.heads, a.phrase_words);
  if (word != nullptr) return Match{Feature::kStoryHeadWithin, *word};
  return std::nullopt;
}

/// The numbers among the words of a time, and the others.
struct TimeWords {
  Words numbers;
  Words others;

  explicit TimeWords(const ClusterTerms& time) {
    for (const std::string& word : time.name_words) {
      const auto kind = lexicon::determiner(word);
      const bool is_article = kind == lexicon::Determiner::kDefinite ||
                              kind == lexicon::Determiner::kIndefinite;
      if (!is_article)
        (lexicon::is_number(word) ? numbers : others).insert(word);
    }
  }
};

Words weekdays(const ClusterTerms& time) {
  Words days;
  for (const std::string& word : time.name_words) {
    if (lexicon::weekday_number(word) != 0) days.insert(word);
  }
  return days;
}

/// How many days lie between the two articles; 0 where one does not tell its
/// day.
std::chrono::days days_between(const ClusterTerms& a, const ClusterTerms& b) {
  const auto one = first_day_of(a.signature.day);
  const auto other = first_day_of(b.signature.day);
  return one && other ? std::chrono::abs(*one - *other) : std::chrono::days(0);
}

/// "Today", "last week": which day or week, only the article's day tells.
bool is_relative(const TimeWords& time) {
  return time.numbers.empty() &&
         std::none_of(time.others.begin(), time.others.end(),
                      [](const std::string& word) {
                        return lexicon::month_number(word) != 0;
                      });
}

/// "Last week", not "two weeks" and "three weeks".
std::optional<Match> time_bond(const ClusterTerms& a, const ClusterTerms& b) {
  constexpr std::chrono::days week(7);
  const Words on_a = weekdays(a);
  const Words on_b = weekdays(b);
  const std::chrono::days apart = days_between(a, b);
  if (!on_a.empty() && !on_b.empty()) {
    if (apart >= week) return std::nullopt;
    const auto* day = first_shared(on_a, on_b);
    if (day == nullptr) return std::nullopt;
    return Match{Feature::kStoryDay, *day};
  }
  const TimeWords one(a);
  const TimeWords other(b);
  if (one.numbers != other.numbers) return std::nullopt;
  if (apart.count() > 0 && is_relative(one)) return std::nullopt;
  const bool is_bare = one.others.empty() && other.others.empty();
  // "Last week" is not "last season", nor "the week before".
  if (!includes(one.others, other.others) &&
      !includes(other.others, one.others)) {
    return std::nullopt;
  }
  const auto* word = is_bare ? first_shared(one.numbers, other.numbers)
                             : first_shared(one.others, other.others);
  if (word == nullptr) return std::nullopt;
  return Match{Feature::kStoryTime, *word};
}

/// What acts or is somewhere, and what is done, written or made: an audit is
/// not the audit office.
bool are_of_two_sorts(const ClusterTerms& a, const ClusterTerms& b) {
  const auto is_doer = [](EntityType type) {
    return type == EntityType::kPerson || type == EntityType::kOrganization ||
           type == EntityType::kGroup;
  };
  const auto is_deed = [](EntityType type) {
    return type == EntityType::kDocument || type == EntityType::kEvent ||
           type == EntityType::kLaw;
  };
  const EntityType one = a.signature.profile.type;
  const EntityType other = b.signature.profile.type;
  return (is_doer(one) && is_deed(other)) || (is_deed(one) && is_doer(other));
}

}  // namespace

std::optional<Match> match(const ClusterTerms& a, const ClusterTerms& b) {
  const Profile& p = a.signature.profile;
  const Profile& q = b.signature.profile;
  if (a.is_measure() || b.is_measure()) {
    if (p.type != q.type) return std::nullopt;
    return p.type == EntityType::kTime ? time_bond(a, b) : amount_bond(a, b);
  }
  if (have_other_homes(homes_of(p), homes_of(q))) return std::nullopt;
  if (a.is_named() && b.is_named()) return named_bond(a, b);
  if (is_no_thing(p) || is_no_thing(q)) return std::nullopt;
  if (genders_clash(shown_gender(p), shown_gender(q))) return std::nullopt;
  const Number one = shown_number(p);
  const Number other = shown_number(q);
  const bool is_one_and_many =
      one != other && one != Number::kUnknown && other != Number::kUnknown;
  if (p.distinct.empty() != q.distinct.empty()) return std::nullopt;
  if (hold_other_offices(a, b) || are_of_two_sorts(a, b)) return std::nullopt;
  if (a.is_named()) return mixed_bond(a, b);
  if (b.is_named()) return mixed_bond(b, a);
  return is_one_and_many ? std::nullopt : described_bond(a, b);
}

}  // namespace relata::merge
