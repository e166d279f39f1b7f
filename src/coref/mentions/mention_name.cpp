#include "coref/mentions/mention_name.h"

#include <algorithm>
#include <cctype>

#include "coref/mentions/name_edges.h"
#include "coref/mentions/phrase_words.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::coref {
namespace {

constexpr std::size_t kLongestTitle = 3;  ///< Words.

std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> result;
  while (!words.empty()) {
    const std::size_t blank = words.find(' ');
    if (blank != 0) result.emplace_back(words.substr(0, blank));
    if (blank == std::string_view::npos) break;
    words.remove_prefix(blank + 1);
  }
  return result;
}

std::string join(const std::vector<std::string>& words, std::size_t begin,
                 std::size_t end) {
  std::string result;
  for (std::size_t i = begin; i < end; ++i) {
    if (!result.empty()) result += ' ';
    result += words[i];
  }
  return result;
}

/// Words without the comma behind them: "president" of "president, Mr. Lee".
std::vector<std::string> without_commas(std::vector<std::string> words) {
  for (std::string& word : words) {
    if (word.size() > 1 && word.back() == ',') word.pop_back();
  }
  return words;
}

bool is_possessive_mark(const Token& token) {
  return token.xpos == "POS" || token.form == "'s" || token.form == "’s";
}

/// How many words before a title name its country: "United States Senator".
std::size_t country_length(const std::vector<std::string>& words,
                           std::size_t begin) {
  for (std::size_t n = 2; n > 0; --n) {
    if (begin + n < words.size() &&
        lexicon::is_country(join(words, begin, begin + n))) {
      return n;
    }
  }
  return 0;
}

/// The words of a title without the country before it.
std::string without_country(const std::string& written) {
  if (lexicon::find_title_or_plural(written)) return written;
  const std::vector<std::string> words = split(written);
  return join(words, country_length(words, 0), words.size());
}

/// Length of the title at `begin`, in words, that leaves at least one word.
std::size_t title_length(const std::vector<std::string>& words,
                         std::size_t begin) {
  for (std::size_t n = kLongestTitle; n > 0; --n) {
    if (begin + n < words.size() &&
        lexicon::find_title_or_plural(join(words, begin, begin + n))) {
      return n;
    }
  }
  // "U.S. Senator Ann Lee".
  const std::size_t country = country_length(words, begin);
  if (country > 0 && begin + country + 1 < words.size() &&
      lexicon::find_title_or_plural(words[begin + country])) {
    return country + 1;
  }
  return 0;
}

bool is_person_noun(std::string_view word) {
  const auto& senses = lexicon::noun_senses(word);
  if (senses.empty() && word.size() > kLongestTitle && word.ends_with('s'))
    return is_person_noun(word.substr(0, word.size() - 1));
  return !senses.empty() && senses.front().type == EntityType::kPerson;
}

/// Where the name proper begins among the mention's tokens, by the names that
/// analysis found.
TokenIndex core_begin(const Sentence& sentence, const Mention& mention) {
  for (const Name& name : sentence.names) {
    if (name.first > mention.first && name.first <= mention.head_token &&
        mention.head_token <= name.last) {
      return name.first;
    }
    // "Candidates Ann Lee" where the noun is taken for the head.
    const Token& head = sentence.tokens[mention.head_token];
    if (head.upos == Upos::kNoun && name.first > mention.head_token &&
        name.first <= mention.last && is_person_noun(text::fold(head.form))) {
      return name.first;
    }
  }
  return mention.first;
}

/// Whether analysis lets the mention's name begin there, with an owner that is
/// a part of it: "Dockers' Union", "Women's Institute", "Sheriff's Department",
/// "Jonas Weir" where a tree errs; not "Acta's Music Store".
bool is_name_start(const Sentence& sentence, const Mention& mention,
                   TokenIndex at) {
  const std::vector<Token>& tokens = sentence.tokens;
  if (tokens[at].relation != Dep::kNmodPoss) return false;
  for (TokenIndex i = at + 1; i <= mention.head_token; ++i) {
    if (!is_possessive_mark(tokens[i]) || !tokens[i].form.ends_with('s'))
      continue;
    const std::string owner = text::fold(tokens[i - 1].form);
    const bool is_part = !lexicon::irregular_singular(owner).empty() ||
                         lexicon::is_office_title(owner);
    if (!is_part) return false;
  }
  return std::any_of(sentence.names.begin(), sentence.names.end(),
                     [&](const Name& name) {
                       return name.first == at && name.first < name.last &&
                              mention.head_token <= name.last;
                     });
}

/// "The online Music Store", "Norwegian carrier Acta": words written small that
/// only describe what no person is; an adjective may be a word for somebody as
/// well, "the official Lantern Agency".
bool is_epithet(const Mention& mention, const Token& token) {
  const bool is_content = token.upos == Upos::kAdj ||
                          token.upos == Upos::kNoun ||
                          token.upos == Upos::kVerb;
  const std::string& form = token.form;
  const bool is_small = std::none_of(
      form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const std::string word = text::fold(token.form);
  return is_content && is_small && mention.type != EntityType::kPerson &&
         (token.upos == Upos::kAdj || !is_person_noun(word)) &&
         !lexicon::find_title_or_plural(word) &&
         lexicon::distinction(word) == lexicon::Distinction::kNone;
}

/// The noun that heads the name of an office: "secretary" of "secretary of
/// state", "attorney" of "attorney general".
std::string head_of(std::string_view office) {
  office = office.substr(0, office.find(" of "));
  constexpr std::string_view general = " general";
  if (office.ends_with(general)) office.remove_suffix(general.size());
  const std::size_t blank = office.rfind(' ');
  return std::string(
      blank == std::string_view::npos ? office : office.substr(blank + 1));
}

/// "Senators Lee and Ito".
bool is_plural_title(const std::vector<std::string>& words) {
  if (words.size() != 2) return false;
  const lexicon::Title* title = lexicon::find_title_or_plural(words.front());
  return title != nullptr && title->is_office &&
         words.front() != title->lemma && words.front().ends_with('s') &&
         words.front().substr(0, words.front().size() - 1) == title->lemma;
}

struct Cut {
  std::size_t begin = 0;  ///< First word of the name.
  std::size_t core = 0;   ///< First word that analysis calls a name.
  /// Whether the name may hold titles; "General Motors" holds none.
  bool has_titles = true;
};

/// The words of a role, while it is read.
struct RoleWords {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Takes a title; `end`: the word after it.
void take_title(const std::string& words, std::size_t end, RoleWords& role,
                MentionName& form) {
  const std::string written = without_country(words);
  const lexicon::Title& title = *lexicon::find_title_or_plural(written);
  form.titles.push_back(written);
  form.is_titled = true;
  if (title.gender != Gender::kUnknown) {
    form.gender = title.gender;
    form.has_gendered_title = true;
  }
  if (title.is_office || title.lemma != written) {
    role.end = end;
    form.role_head = head_of(title.lemma);
  } else if (role.end == role.begin) {
    role.begin = role.end = end;
  }
}

/// "His wife Ann": the noun tells the gender.
void take_gender(const std::string& noun, MentionName& form) {
  const auto& senses = lexicon::noun_senses(noun);
  if (senses.empty()) return;
  const Gender gender = senses.front().gender;
  if (gender != Gender::kMasculine && gender != Gender::kFeminine) return;
  form.gender = gender;
  form.has_gendered_title = true;
}

/// Reads titles and roles off the front of `words`; gives where the name
/// begins.
std::size_t take_titles(const std::vector<std::string>& written, Cut cut,
                        MentionName& form) {
  const std::vector<std::string> words = without_commas(written);
  std::size_t at = cut.begin;
  RoleWords role = {at, at};
  while (at < words.size() && (cut.has_titles || at < cut.core)) {
    if (const std::size_t n = title_length(words, at); n > 0) {
      at += n;
      take_title(join(words, at - n, at), at, role, form);
      continue;
    }
    if (at >= cut.core) break;
    if (is_person_noun(words[at]) &&
        lexicon::distinction(words[at]) == lexicon::Distinction::kNone) {
      role.end = at + 1;
      form.role_head = words[at];
      form.is_titled = true;
      take_gender(words[at], form);
    }
    ++at;
  }
  form.role = join(words, role.begin, role.end);
  return at;
}

bool is_small_word(const std::string& word) {
  constexpr std::size_t least = 4;  // "of", "von" and the like are of names.
  return word.size() >= least &&
         std::all_of(word.begin(), word.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

/// "36-year-old Ann Lee", "Corvane spokesman Dr Lee": behind the last word that
/// is written small a person's name begins. Of what was taken for no person
/// only where that word is one for people.
std::size_t small_words(const std::vector<std::string>& written,
                        EntityType type) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i + 1 < written.size(); ++i) {
    const bool is_large = text::is_upper(text::decode(written[i + 1], 0).value);
    if (is_large && is_small_word(written[i]) &&
        (type == EntityType::kPerson || is_person_noun(written[i]))) {
      begin = i + 1;
    }
  }
  return begin;
}

/// "The majority whip, Representative Ann Lee": behind the comma that a title
/// follows a person's name begins.
std::size_t behind_comma(const std::vector<std::string>& words) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].ends_with(',') && title_length(words, i + 1) > 0)
      begin = i + 1;
  }
  return begin;
}

/// "Marcellus I", "Norton V", whose letter is no initial at the end.
void read_numeral(MentionName& name) {
  const std::size_t blank = name.text.rfind(' ');
  if (blank == std::string::npos || blank + 2 != name.text.size() ||
      !lexicon::is_generation_in_name(name.text.substr(blank + 1))) {
    return;
  }
  const std::string letter = text::fold(name.text.substr(blank + 1));
  name.parsed = names::parse(name.text.substr(0, blank), name.parsed.kind);
  name.parsed.person.generation = letter;
}

/// The first token of the name that ends at `last`: behind determiners, owners
/// and words that only describe.
TokenIndex name_begin(const Sentence& sentence, const Mention& mention,
                      TokenIndex last) {
  const std::vector<Token>& tokens = sentence.tokens;
  TokenIndex first = mention.first;
  const auto is_outside = [&](TokenIndex at) {
    const Token& token = tokens[at];
    return token.upos == Upos::kDet || token.upos == Upos::kAdp ||
           token.upos == Upos::kPunct || token.relation == Dep::kNmodPoss ||
           is_epithet(mention, token) ||
           (lexicon::is_demonym(text::fold(token.form)) &&
            is_epithet(mention, tokens[at + 1]));
  };
  while (first < last && !is_name_start(sentence, mention, first) &&
         is_outside(first)) {
    ++first;
    while (first < last && is_possessive_mark(tokens[first]))
      ++first;
  }
  return first;
}

/// The mark of "St Ninian's" in "the board of St Ninian's met", where what it
/// owns goes without saying.
std::string_view lone_possessive(const Sentence& sentence,
                                 const Mention& mention, TokenIndex last) {
  const std::vector<Token>& tokens = sentence.tokens;
  const TokenIndex mark = mention.last + 1;
  const bool is_lone =
      mention.type != EntityType::kPerson && last == mention.last &&
      mark < tokens.size() && is_possessive_mark(tokens[mark]) &&
      tokens[mark].head == mention.head_token && tokens[mark].form.size() > 1 &&
      tokens[mention.head_token].relation != Dep::kNmodPoss;
  return is_lone ? "'s" : "";
}

}  // namespace

void parse_as(names::NameKind kind, MentionName& name) {
  if (!name.parsed.is_empty() && name.parsed.kind == kind) return;
  name.parsed = names::parse(name.text, kind);
  if (name.parsed.is_person()) read_numeral(name);
  names::Name& parsed = name.parsed;
  // Marks that are no letters are a word all the same.
  if (parsed.is_empty()) {
    parsed.words = {name.text};
    parsed.key = name.text;
  }
  if (parsed.is_person() && name.has_gendered_title) {
    parsed.person.title_gender = name.gender;
    parsed.person.given_gender = Gender::kUnknown;  // "Mr. Ashley Dorn".
  }
}

MentionName mention_name(const Document& document, const Mention& mention) {
  const Sentence& sentence = document.sentences[mention.sentence];
  const std::vector<Token>& tokens = sentence.tokens;
  TokenIndex last = mention.last;
  while (last > mention.first && is_possessive_mark(tokens[last]))
    --last;
  const TokenIndex own = name_begin(sentence, mention, last);
  const TokenIndex first = with_country(document, mention, own, last);
  last = name_end(document, sentence, first, last);
  const bool is_titled =
      lexicon::find_title_or_plural(text::fold(tokens[first].form)) != nullptr;
  if (mention.type == EntityType::kPerson || is_titled)
    last = person_end(document, sentence, first, last);
  TokenIndex core =
      std::min(std::max(first, core_begin(sentence, mention)), last);
  core = first < own ? first
                     : core_with_country(document, mention, first, core, last);
  // "African-Americans".
  while (core > first && tokens[core - 1].span.end == tokens[core].span.begin)
    --core;
  const auto words_of = [&](TokenIndex begin, TokenIndex end) {
    const Span span = {tokens[begin].span.begin, tokens[end].span.end};
    return std::string(document.text(sentence, span));
  };
  MentionName form;
  const std::string written = with_single_blanks(words_of(first, last));
  const std::vector<std::string> words = split(text::fold(written));
  Cut cut;
  cut.has_titles = mention.type == EntityType::kPerson ||
                   mention.type == EntityType::kOther || is_plural_title(words);
  if (core > first) {
    cut.core = split(text::fold(words_of(first, core - 1))).size();
  }
  std::size_t small = small_words(split(written), mention.type);
  if (mention.type == EntityType::kPerson)
    small = std::max(small, behind_comma(words));
  if (small > 0 && cut.core < small) {
    cut.core = small;
    cut.has_titles = true;
  }
  const std::size_t begin = take_titles(words, cut, form);
  form.text = without_outer_marks(without_words(written, begin)) +
              generation_around(sentence, mention, first, last);
  form.text += lone_possessive(sentence, mention, last);
  parse_as(names::name_kind(mention.type), form);
  if (form.gender == Gender::kUnknown && form.words().size() > 1) {
    const Gender by_name = lexicon::first_name_gender(form.words().front());
    if (by_name != Gender::kNeuter) form.gender = by_name;
  }
  return form;
}

}  // namespace relata::coref
