#include "coref/mentions/name_edges.h"

#include <algorithm>
#include <string>

#include "lexicon/forms/sentences.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/organizations.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"
#include "names/name.h"
#include "text/fold.h"

namespace relata::coref {
namespace {

/// Whether a legislator's party begins at `at`: "(D-Calif.)", ", R-Utah".
bool opens_party_mark(const Document& document, const Sentence& sentence,
                      TokenIndex at, TokenIndex last) {
  constexpr TokenIndex longest = 4;
  const std::vector<Token>& tokens = sentence.tokens;
  while (at < last && tokens[at].upos == Upos::kPunct)
    ++at;
  for (TokenIndex end = at; end <= last && end < at + longest; ++end) {
    const Span span = {tokens[at].span.begin, tokens[end].span.end};
    if (lexicon::is_party_mark(document.text(sentence, span))) return true;
  }
  return false;
}

/// Whether a gap of several blanks, as a table's or a list's, stands before
/// the token.
bool is_behind_gap(const Document& document, const Sentence& sentence,
                   TokenIndex at) {
  const std::vector<Token>& tokens = sentence.tokens;
  const Span gap = {tokens[at - 1].span.end, tokens[at].span.begin};
  const std::string_view blanks = document.text(sentence, gap);
  return blanks.size() > 1 &&
         blanks.find_first_not_of(' ') == std::string_view::npos;
}

/// Whether the tokens are a title or a country, which a gap may part from its
/// name: "Sen", "U S".
bool is_opening(const Document& document, const Sentence& sentence,
                TokenIndex first, TokenIndex last) {
  const Span span = {sentence.tokens[first].span.begin,
                     sentence.tokens[last].span.end};
  // "Daniel K  Ito".
  if (first < last && sentence.tokens[last].form.size() == 1) return true;
  std::string words = text::fold(document.text(sentence, span));
  const bool is_short = words.size() <= 4;  // "U S", "U.S."
  if (is_short && lexicon::is_country(words)) return true;
  words.erase(0, words.rfind(' ') + 1);
  return lexicon::find_title_or_plural(words) != nullptr ||
         lexicon::find_title_or_plural(words + '.') != nullptr;
}

}  // namespace

TokenIndex name_end(const Document& document, const Sentence& sentence,
                    TokenIndex first, TokenIndex last) {
  for (TokenIndex i = first + 1; i <= last; ++i) {
    if (opens_party_mark(document, sentence, i, last)) return i - 1;
    if (is_behind_gap(document, sentence, i) &&
        !is_opening(document, sentence, first, i - 1)) {
      return i - 1;
    }
  }
  return last;
}

TokenIndex person_end(const Document& document, const Sentence& sentence,
                      TokenIndex first, TokenIndex last) {
  const std::vector<Token>& tokens = sentence.tokens;
  const auto is_dash = [&](TokenIndex i) {
    const std::string& form = tokens[i].form;
    return (form == "-" || form == "\u2013" || form == "\u2014") &&
           tokens[i - 1].span.end < tokens[i].span.begin &&
           tokens[i].span.end < tokens[i + 1].span.begin;
  };
  const auto is_of_other = [&](TokenIndex i) {
    const std::string word = text::fold(tokens[i].form);
    const Span rest = {tokens[i].span.begin, tokens[last].span.end};
    return tokens[i].upos == Upos::kPropn &&
           lexicon::find_title_or_plural(word) == nullptr &&
           !lexicon::is_name_suffix(document.text(sentence, rest)) &&
           !lexicon::is_name_suffix(tokens[i].form);
  };
  for (TokenIndex i = first; i < last; ++i) {
    const bool is_comma = tokens[i].form.ends_with(',') && is_of_other(i + 1);
    if (is_comma && tokens[i].form.size() > 1) return i;
    if (i > first && (is_comma || is_dash(i))) return i - 1;
  }
  const auto is_small = [&](const Token& token) {
    return token.form[0] >= 'a' && token.form[0] <= 'z' &&
           !lexicon::is_name_suffix(token.form);
  };
  // The rest of "Chun-soo" is no word of its own.
  const auto is_behind_hyphen = [&](TokenIndex i) {
    return tokens[i - 1].form == "-" &&
           tokens[i - 1].span.end == tokens[i].span.begin;
  };
  while (last > first && !is_small(tokens[first]) && is_small(tokens[last]) &&
         !is_behind_hyphen(last)) {
    --last;
  }
  return last;
}

std::string without_outer_marks(std::string name) {
  constexpr std::string_view dashes[] = {"-", "\u2013", "\u2014"};
  for (const std::string_view dash : dashes) {
    if (name.size() > dash.size() + 1 && name.starts_with(dash))
      name.erase(0, dash.size());
  }
  while (name.size() > 1 &&
         std::string_view(",;:").find(name.back()) != std::string_view::npos) {
    name.pop_back();
  }
  if (!name.ends_with('.')) return name;
  constexpr std::size_t least = 4;  // "Jr.", "Inc.", "Mass." are cut short.
  const std::string word =
      text::fold(name.substr(name.find_last_of(" .", name.size() - 2) + 1));
  const std::string letters = word.substr(0, word.size() - 1);
  const bool is_word =
      letters.size() >= least &&
      std::all_of(letters.begin(), letters.end(),
                  [](char c) { return c >= 'a' && c <= 'z'; }) &&
      !lexicon::abbreviation(letters) && lexicon::region_of(name).empty();
  if (is_word) name.pop_back();
  return name;
}

TokenIndex core_with_country(const Document& document, const Mention& mention,
                             TokenIndex first, TokenIndex core,
                             TokenIndex last) {
  const Sentence& sentence = document.sentences[mention.sentence];
  const std::vector<Token>& tokens = sentence.tokens;
  const auto words = [&](TokenIndex from, TokenIndex to) {
    return document.text(sentence,
                         {tokens[from].span.begin, tokens[to].span.end});
  };
  if (mention.type == EntityType::kPerson) return core;
  for (TokenIndex begin = first; begin < core; ++begin) {
    const std::string front =
        names::joined(names::phrase_words(words(begin, core - 1)));
    if (!lexicon::is_country(front) && !lexicon::is_demonym(front)) continue;
    const names::Name body =
        names::parse(words(begin, last), names::NameKind::kOrganization);
    return body.thing.country.empty() ? core : begin;
  }
  return core;
}

TokenIndex with_country(const Document& document, const Mention& mention,
                        TokenIndex first, TokenIndex last) {
  const auto& tokens = document.sentences[mention.sentence].tokens;
  TokenIndex begin = mention.first;
  if (tokens[begin].upos == Upos::kDet) ++begin;
  if (begin + 1 >= first || tokens[first - 1].xpos != "POS") return first;
  return core_with_country(document, mention, begin, first, last);
}

bool is_name_mark(const Document& document, const Mention& mention) {
  const Sentence& sentence = document.sentences[mention.sentence];
  const std::vector<Token>& tokens = sentence.tokens;
  constexpr TokenIndex longest = 3;
  const auto begin = tokens[mention.first].span.begin;
  const auto words_to = [&](TokenIndex last) {
    return document.text(sentence, {begin, tokens[last].span.end});
  };
  if (lexicon::is_generation_mark(words_to(mention.last))) return true;
  // "MI" of "(D-MI)", where a tree takes the mark apart.
  if (mention.first > 1) {
    const auto before = tokens[mention.first - 2].span.begin;
    const Span whole = {before, tokens[mention.last].span.end};
    const bool is_joined =
        tokens[mention.first - 1].upos == Upos::kPunct &&
        whole.end - before == tokens[mention.last].span.end - begin + 2;
    if (is_joined && lexicon::is_party_mark(document.text(sentence, whole)))
      return true;
  }
  for (TokenIndex last = mention.first;
       last < tokens.size() && last < mention.first + longest; ++last) {
    if (lexicon::is_party_mark(words_to(last))) return true;
  }
  return false;
}

bool is_title_only(const Document& document, const Mention& mention) {
  const MentionName name = mention_name(document, mention);
  if (name.words().size() != 1 || name.text.size() < 2) return false;
  return lexicon::find_title_or_plural(name.words()[0]) != nullptr &&
         (mention.type != EntityType::kPerson ||
          lexicon::first_name_gender(name.words()[0]) == Gender::kUnknown);
}

bool acts_as_company(const Document& document, const Mention& mention) {
  const auto& tokens = document.sentences[mention.sentence].tokens;
  const Token& head = tokens[mention.head_token];
  if (head.head >= tokens.size()) return false;
  const std::string verb = text::fold(tokens[head.head].lemma);
  if (head.relation == Dep::kNsubjPass) {
    return lexicon::is_done_to_companies(verb);
  }
  if (head.relation != Dep::kNsubj) return false;
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.head == head.head && token.relation == Dep::kObj &&
           lexicon::is_company_deed(verb, text::fold(token.lemma));
  });
}

bool ends_as_body(std::string_view text) {
  const auto blank = text.rfind(' ');
  if (blank == std::string_view::npos) return false;
  const std::string first = text::fold(text.substr(0, text.find(' ')));
  const auto& senses = lexicon::noun_senses(first);
  if (!senses.empty() && senses.front().type == EntityType::kGroup &&
      !lexicon::is_first_name(first)) {
    return true;
  }
  std::string word = text::fold(text.substr(blank + 1));
  while (!word.empty() && word.back() == ',')
    word.pop_back();
  return lexicon::is_organization_word(word);
}

bool is_told_as_place(const Document& document, const Mention& mention) {
  const auto& tokens = document.sentences[mention.sentence].tokens;
  for (TokenIndex i = mention.first; i < mention.head_token; ++i) {
    if (lexicon::is_place_epithet(tokens[i].form)) return true;
  }
  return false;
}

namespace {

/// The noun that says what a name of several words is the name of: "refuge" of
/// "Malheur Wildlife Refuge", "institute" of "Coastal Institute of Virology".
std::string noun_within(std::string_view name) {
  const std::string folded = text::fold(name);
  std::size_t end = folded.size();
  for (const std::string_view link : {" of ", " for ", " on "})
    end = std::min(end, folded.find(link));
  const std::size_t blank = folded.rfind(' ', end - 1);
  const bool is_whole = blank == std::string::npos && end == folded.size();
  if (is_whole || end == 0) return {};
  const std::size_t begin = blank == std::string::npos ? 0 : blank + 1;
  std::string word = folded.substr(begin, end - begin);
  return lexicon::is_noun(word) ? word : std::string();
}

}  // namespace

std::vector<std::string> nouns_of(const MentionName& name, EntityType type) {
  if (type == EntityType::kPerson) {
    return name.role_head.empty() ? std::vector<std::string>()
                                  : std::vector<std::string>{name.role_head};
  }
  if (name.words().size() > 1) {
    if (auto noun = noun_within(name.text); !noun.empty()) return {noun};
  }
  if (type == EntityType::kOther) return {};
  // "State" of a list is not "the state".
  if (name.words().size() == 1 && type != EntityType::kOrganization) return {};
  for (const std::string* word :
       {&name.words().back(), &name.words().front()}) {
    const auto& senses = lexicon::noun_senses(*word);
    if (!senses.empty() && senses.front().type == type &&
        senses.front().use != lexicon::NounUse::kAbstract) {
      return {*word};
    }
  }
  return {};
}

bool is_region(const MentionName& name, EntityType type, NamePlace place) {
  const std::string& key = name.parsed.key;
  if (name.is_titled) return false;
  if (lexicon::is_region_name(key)) {
    return lexicon::first_name_gender(key) == Gender::kUnknown;
  }
  if (lexicon::region_of(name.text).empty()) return false;
  const bool is_place =
      type == EntityType::kGeopoliticalEntity || type == EntityType::kPlace;
  if (is_place || name.text.find_first_of(". ") != std::string::npos) {
    return true;
  }
  const TokenIndex at = place.first;
  if (at < 1) return false;
  const TokenIndex gap = place.sentence.tokens[at - 1].form == "," ? 2 : 1;
  return std::any_of(place.sentence.names.begin(), place.sentence.names.end(),
                     [at, gap](const Name& before) {
                       return before.last + gap == at &&
                              (before.type == EntityType::kGeopoliticalEntity ||
                               before.type == EntityType::kPlace);
                     });
}

}  // namespace relata::coref
