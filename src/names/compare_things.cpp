// "Tarn" and "Tarn Group", "Ministry of Finance" and "Finance Ministry",
// "Flight 731" and "TN731": how two names of anything but people stand to each
// other.
#include <algorithm>
#include <array>
#include <optional>

#include "lexicon/meaning/nouns.h"
#include "lexicon/world/name_parts.h"
#include "lexicon/world/places.h"
#include "names/comparers.h"
#include "names/short_forms.h"
#include "names/spelling.h"
#include "names/written_words.h"
#include "text/utf8.h"

namespace relata::names {
namespace {

using lexicon::is_name_part;
using lexicon::NamePart;
using Found = std::optional<Comparison>;

const Words& own(const Name& name) {
  return name.thing.own.empty() ? name.words : name.thing.own;
}

/// "Tarn" and "Tarn Group", which have one key.
Comparison by_legal_forms(const Name& a, const Name& b) {
  const auto group = [](const Name& name) {
    const auto& forms = name.thing.legal_forms;
    const auto found =
        std::find_if(forms.begin(), forms.end(), [](const std::string& word) {
          return is_name_part(NamePart::kGroup, word);
        });
    return found == forms.end() ? std::string() : *found;
  };
  const std::string one = group(a);
  const std::string other = group(b);
  if (one == other)
    return equal(a.thing.legal_forms == b.thing.legal_forms
                     ? Basis::kEqual
                     : Basis::kLegalForm);
  if (!one.empty() && !other.empty()) return {};
  return form(one.empty(), Basis::kGroup);
}

/// "Texas", "the U.S.": a state and the country that it is of.
bool may_hold(const std::string& country, const std::string& state) {
  return is_name_part(NamePart::kFederal, country) &&
         lexicon::is_region_name(state);
}

/// "Paris, Texas", "Paris, France".
Comparison by_container(const Name& a, const Name& b) {
  const std::string& one = a.thing.container;
  const std::string& other = b.thing.container;
  if (one == other) return equal(Basis::kEqual);
  if (one.empty() || other.empty()) return form(one.empty(), Basis::kContainer);
  return may_hold(one, other) || may_hold(other, one) ? equal(Basis::kContainer)
                                                      : two(Basis::kContainer);
}

Words without_and(Words words) {
  std::erase(words, "and");
  return words;
}

/// "F-16" and "F16", "Tarn-Corvane" and "Tarn Corvane", "Tarn & Corvane".
Found written_alike(const Name& a, const Name& b) {
  if (a.key == b.key) {
    if (!a.thing.container.empty() || !b.thing.container.empty())
      return by_container(a, b);
    return by_legal_forms(a, b);
  }
  const bool is_one = solid(a.key) == solid(b.key) ||
                      without_and(a.words) == without_and(b.words);
  return is_one ? Found(equal(Basis::kWriting)) : std::nullopt;
}

/// Bodies of countries: "Danish Finance Ministry", "Finance Ministry of
/// Denmark", "Kenyan Finance Ministry".
Found countries(const Name& a, const Name& b) {
  if (a.thing.country.empty() || b.thing.country.empty()) return std::nullopt;
  if (a.thing.country != b.thing.country)
    return a.thing.own == b.thing.own ? Found(two(Basis::kCountry))
                                      : std::nullopt;
  return a.thing.own == b.thing.own ? Found(equal(Basis::kCountry))
                                    : std::nullopt;
}

/// "Acta Motor", "Acta Motors": names of several words but for an "s".
bool are_one_but_for_number(const Words& a, const Words& b) {
  const auto stem = [](const std::string& word) {
    const bool is_plural = word.size() > 3 && word.back() == 's';
    return std::string_view(word).substr(0, word.size() - (is_plural ? 1 : 0));
  };
  return a.size() > 1 && a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(),
                    [&](const std::string& x, const std::string& y) {
                      return stem(x) == stem(y);
                    });
}

/// Whether `word` may be left out of the name at `at`: "city" of "Alma City
/// Council", "affairs" of the "Foreign Affairs Ministry", "department" of the
/// "Alma Police Department", "province" of "Velmar Province".
bool may_go_unsaid(const Words& words, std::size_t at) {
  const std::string& word = words[at];
  const bool is_last = at + 1 == words.size();
  if (is_name_part(NamePart::kUnsaid, word)) return !is_last;
  if (word == "department") return is_last && words[at - 1] == "police";
  // "Mount Alma Village" lies below Mount Alma.
  return is_name_part(NamePart::kRank, word) &&
         !is_name_part(NamePart::kFirst, words[0]) &&
         (!is_last || at > 1 || !lexicon::is_country(words[0]));
}

/// A word inside or behind the name that one leaves out.
Found unsaid(const Name& a, const Name& b) {
  const bool is_first = own(a).size() < own(b).size();
  const Words& less = own(is_first ? a : b);
  const Words& more = own(is_first ? b : a);
  if (a.thing.country != b.thing.country || less.size() + 1 != more.size())
    return std::nullopt;
  const auto at = static_cast<std::size_t>(
      std::mismatch(less.begin(), less.end(), more.begin()).first -
      less.begin());
  const bool is_one =
      at > 0 &&
      std::equal(less.begin() + static_cast<std::ptrdiff_t>(at), less.end(),
                 more.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  if (!is_one || !may_go_unsaid(more, at)) return std::nullopt;
  const std::string front = joined(less);
  if (lexicon::is_region_name(front) || lexicon::is_country(front))
    return std::nullopt;
  return form(is_first, Basis::kUnsaid);
}

Found shorter(const Name& a, const Name& b) {
  const auto relation = [](Basis basis) {
    return basis == Basis::kAcronym ? Relation::kAcronymOf
                                    : Relation::kShortFor;
  };
  if (const Basis basis = short_basis(a, b); basis != Basis::kNothing)
    return Comparison{relation(basis), Lesser::kFirst, basis};
  if (const Basis basis = short_basis(b, a); basis != Basis::kNothing)
    return Comparison{relation(basis), Lesser::kSecond, basis};
  return std::nullopt;
}

bool is_known_place(const std::string& word) {
  return lexicon::is_country(word) || lexicon::is_region_name(word) ||
         lexicon::is_demonym(word);
}

/// "Harbour", "harbor"; not "Austria" and "Australia".
bool are_word_spellings(const std::string& a, const std::string& b) {
  if (is_known_place(a) && is_known_place(b)) return false;
  return are_spellings(a, b);
}

/// Names of as many words, each the other's or a spelling of it.
Found spellings(const Words& a, const Words& b) {
  if (a.size() != b.size() || a.empty()) return std::nullopt;
  if (a.size() == 1 && (text::length(a[0]) < kLeastBareSpelling ||
                        text::length(b[0]) < kLeastBareSpelling)) {
    return std::nullopt;
  }
  bool has_equal = a.size() == 1;
  for (std::size_t i = 0; i < a.size(); ++i) {
    has_equal = has_equal || a[i] == b[i];
    if (a[i] != b[i] && !are_word_spellings(a[i], b[i])) return std::nullopt;
  }
  if (!has_equal) return std::nullopt;
  return Comparison{Relation::kSpellingVariant, Lesser::kNone,
                    Basis::kSpelling};
}

/// Whether the names say before anything else what they are names of.
bool begin_with_kind(const Words& a, const Words& b) {
  return a.size() > 1 && b.size() > 1 && a[0] == b[0] &&
         (is_name_part(NamePart::kFirst, a[0]) || lexicon::is_storm(a[0]));
}

/// Whether `a` is "Supreme Court of Texas" where `b` is "Texas Supreme Court".
bool is_swapped(const Words& a, const Words& b) {
  if (a.size() != b.size() + 1) return false;
  const auto of = std::find(a.begin(), a.end(), "of");
  if (of == a.begin() || of == a.end() ||
      !is_name_part(NamePart::kSwapped, *(of - 1))) {
    return false;
  }
  Words turned(of + 1, a.end());
  turned.insert(turned.end(), a.begin(), of);
  return turned == b;
}

/// "Alma River", "River Alma"; "Bay of Alma", "Alma Bay".
bool are_turned(const Words& a, const Words& b) {
  if (is_swapped(a, b) || is_swapped(b, a)) return true;
  return a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0] &&
         (is_name_part(NamePart::kFirst, a[0]) ||
          is_name_part(NamePart::kFirst, a[1]));
}

/// "Tropical Storm Ines", "Hurricane Ines".
bool are_one_storm(const Words& a, const Words& b) {
  const auto is_storm = [](const Words& words) {
    return words.size() > 1 && lexicon::is_storm(words[words.size() - 2]);
  };
  return is_storm(a) && is_storm(b) && a.back() == b.back();
}

/// "South Sudan" and "Sudan".
bool is_part_by_compass(const Words& less, const Words& more) {
  return less.size() + 1 == more.size() &&
         is_name_part(NamePart::kCompass, more.front()) &&
         std::equal(less.begin(), less.end(), more.begin() + 1);
}

/// Two of a kind: "Ohio National Guard" and "Texas National Guard", "Gulf of
/// Aden" and "Gulf of Maine", "Hurricane Ines" and "Hurricane Otto".
bool are_two_of_kind(const Words& a, const Words& b) {
  if (a.size() < 2 || b.size() < 2 || !has_another(a, b) || !has_another(b, a))
    return false;
  const bool are_of = a[0] == b[0] && a[1] == "of" && b[1] == "of";
  return are_of || a.back() == b.back() || begin_with_kind(a, b);
}

Comparison kinds(const Name& a, const Name& b) {
  const bool are_places =
      a.kind == NameKind::kPlace && b.kind == NameKind::kPlace;
  if (are_turned(a.words, b.words)) return equal(Basis::kWriting);
  if (are_one_storm(a.words, b.words)) return equal(Basis::kEnding);
  if (are_places && (is_part_by_compass(a.words, b.words) ||
                     is_part_by_compass(b.words, a.words))) {
    return two(Basis::kKind);
  }
  return are_two_of_kind(own(a), own(b)) ? two(Basis::kKind) : Comparison{};
}

/// "Virginia" is no short name of "Virginia Tech"; of places only "the Gulf" is
/// one.
Found shorter_place(const Name& a, const Name& b) {
  const Found found = shorter(a, b);
  const bool is_short = found && (found->basis == Basis::kBehindOf ||
                                  found->basis == Basis::kAcronym);
  return is_short ? found : std::nullopt;
}

}  // namespace

Comparison compare_things(const Name& a, const Name& b) {
  if (const auto found = written_alike(a, b)) return *found;
  if (const auto found = compare_numbered(a, b)) return *found;
  if (const auto found = countries(a, b)) return *found;
  if (are_one_but_for_number(a.words, b.words)) return equal(Basis::kPlural);
  const bool are_places =
      a.kind == NameKind::kPlace && b.kind == NameKind::kPlace;
  if (const auto found = unsaid(a, b)) return *found;
  if (const auto found = are_places ? shorter_place(a, b) : shorter(a, b))
    return *found;
  if (const auto found = spellings(a.words, b.words)) return *found;
  return kinds(a, b);
}

}  // namespace relata::names
