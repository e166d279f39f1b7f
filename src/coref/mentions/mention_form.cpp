#include "coref/mentions/mention_form.h"

#include <algorithm>
#include <string>
#include <vector>

#include "lexicon/grammar/function_words.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/numbers.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"
#include "lexicon/world/press.h"
#include "names/written_words.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::coref {
namespace {

/// How one mention is written.
class Wording {
 public:
  Wording(const Document& document, const Mention& mention)
      : document_(document),
        mention_(mention),
        sentence_(document.sentences[mention.sentence]),
        tokens_(sentence_.tokens) {}

  MentionForm form() const;

 private:
  bool is_headline() const {
    return sentence_.field == Field::kTitle ||
           sentence_.zone == Zone::Kind::kHeadline;
  }
  bool is_numbered() const;
  bool is_spelled_as_name() const;
  bool is_office_of_body() const;
  bool is_common_noun() const;
  bool is_office_of_country() const;
  bool is_title_alone() const;
  bool is_field() const;
  bool is_label() const;
  bool is_plural_of_people() const;
  bool is_small(TokenIndex token) const;
  TokenIndex name_begin(TokenIndex token) const;
  bool is_one_of_people() const;
  bool is_noun_in_capitals() const;
  bool is_seen_as_name() const;
  bool is_seen_as_noun() const;

  const Document& document_;
  const Mention& mention_;
  const Sentence& sentence_;
  const std::vector<Token>& tokens_;
};

/// "iPod", "eBay": no common noun has a capital behind its first letter.
bool is_coined(const Token& head) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const std::string& form = head.form;
  return form.size() > 3 && is_lower(form[0]) && is_upper(form[1]) &&
         is_lower(form[2]);
}

bool is_plural(const Token& token) {
  return (token.xpos == "NNPS" || token.xpos == "NNS") &&
         token.form.ends_with('s');
}

/// "Flight 731", "Route 9": a noun written large and its number.
bool Wording::is_numbered() const {
  const TokenIndex at = mention_.head_token;
  const std::string& form = tokens_[at].form;
  if (form.size() < 2 || form[0] < 'A' || form[0] > 'Z' || form[1] < 'a' ||
      at + 1 != mention_.last || mention_.type == EntityType::kTime ||
      mention_.type == EntityType::kQuantity || is_headline()) {
    return false;
  }
  const std::string& number = tokens_[mention_.last].form;
  return std::all_of(number.begin(), number.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

/// "Owings", "The Lantern", "GAC": a noun that running text spells large where
/// nothing but a name is, unless it is an office, or the sentence spells most
/// words so.
bool Wording::is_spelled_as_name() const {
  const TokenIndex at = mention_.head_token;
  const Token& head = tokens_[at];
  if (is_coined(head) || is_numbered()) return true;
  const auto is_large = [](const Token& token) {
    return !token.form.empty() && token.form[0] >= 'A' && token.form[0] <= 'Z';
  };
  if (head.upos != Upos::kNoun || at == 0 || !is_large(head) ||
      tokens_[at - 1].upos == Upos::kPunct || is_headline()) {
    return false;
  }
  const auto& senses = lexicon::noun_senses(text::fold(head.lemma));
  const bool is_office =
      lexicon::find_title_or_plural(text::fold(head.form)) != nullptr ||
      (!senses.empty() && senses.front().use == lexicon::NounUse::kRole);
  const bool is_known = !senses.empty() || mention_.type == EntityType::kTime;
  if (is_office || (is_known && names::is_written_acronym(head.form)) ||
      is_common_noun()) {
    return false;
  }
  std::size_t words = 0;
  std::size_t large = 0;
  for (const Token& token : tokens_) {
    words += token.upos == Upos::kPunct ? 0 : 1;
    large += is_large(token) ? 1 : 0;
  }
  return 2 * large <= words;
}

/// "The Kestrel CEO": an office behind an article.
bool Wording::is_office_of_body() const {
  const Token& head = tokens_[mention_.head_token];
  const lexicon::Title* title =
      lexicon::find_title_or_plural(text::fold(head.form));
  return tokens_[mention_.first].upos == Upos::kDet && title != nullptr &&
         title->is_office && mention_.head_token == mention_.last;
}

/// "The Administration", "our Nation", "this Lake": a noun that is known to
/// name again what was named, behind a determiner.
bool Wording::is_common_noun() const {
  const Token& first = tokens_[mention_.first];
  const bool is_owned = mention_.first < mention_.head_token &&
                        first.relation == Dep::kNmodPoss &&
                        first.upos == Upos::kPron;
  if (mention_.first + 1 != mention_.head_token ||
      mention_.head_token != mention_.last ||
      (first.upos != Upos::kDet && !is_owned)) {
    return false;
  }
  const auto& senses =
      lexicon::noun_senses(text::fold(tokens_[mention_.head_token].form));
  return !senses.empty() && (is_owned || !senses.front().set.empty());
}

/// "U.S. Senators", "United States Senator": an office with the country.
bool Wording::is_office_of_country() const {
  const Token& head = tokens_[mention_.head_token];
  if (mention_.head_token != mention_.last || mention_.first == mention_.last) {
    return false;
  }
  const lexicon::Title* title =
      lexicon::find_title_or_plural(text::fold(head.form));
  TokenIndex first = mention_.first;
  if (tokens_[first].upos == Upos::kDet) ++first;
  if (title == nullptr || !title->is_office || first == mention_.last) {
    return false;
  }
  const Span span = {tokens_[first].span.begin,
                     tokens_[mention_.last - 1].span.end};
  const std::string before = text::fold(document_.text(sentence_, span));
  return lexicon::is_country(before) || lexicon::is_demonym(before);
}

/// "Sens", "Mr. President": nothing but titles.
bool Wording::is_title_alone() const {
  for (TokenIndex i = mention_.first; i <= mention_.last; ++i) {
    const Token& token = tokens_[i];
    if (i == mention_.first && i < mention_.last && token.upos == Upos::kDet) {
      continue;
    }
    std::string word = text::fold(token.form);
    const lexicon::Title* title = lexicon::find_title_or_plural(word);
    if (title == nullptr) title = lexicon::find_title_or_plural(word += '.');
    if (title == nullptr || token.upos == Upos::kVerb) return false;
    const bool is_first_name =
        lexicon::first_name_gender(text::fold(token.form)) != Gender::kUnknown;
    if (is_first_name && mention_.type == EntityType::kPerson) return false;
  }
  return true;
}

/// "Defense", "Health" alone: a field, written large in the names of bodies; a
/// "Bill" of a headline.
bool Wording::is_field() const {
  TokenIndex first = mention_.first;
  if (first < mention_.last && tokens_[first].upos == Upos::kDet) ++first;
  if (first != mention_.last) return false;
  const auto& senses = lexicon::noun_senses(text::fold(tokens_[first].form));
  if (senses.empty()) return false;
  const lexicon::NounSense& sense = senses.front();
  const bool is_document =
      sense.type == EntityType::kLaw || sense.type == EntityType::kDocument;
  return (sense.use == lexicon::NounUse::kAbstract &&
          mention_.type == EntityType::kOther) ||
         (is_headline() && is_document && !sense.set.empty());
}

/// "FOR IMMEDIATE RELEASE", "Contact": what stands around a text.
bool Wording::is_label() const {
  const std::string words =
      text::fold(document_.text(sentence_, mention_.span));
  return lexicon::is_press_word("label", words);
}

/// "Veterans", "our Seniors", written large: people by a noun, where analysis
/// takes them for people.
bool Wording::is_plural_of_people() const {
  const Token& head = tokens_[mention_.head_token];
  TokenIndex first = mention_.first;
  if (tokens_[first].upos == Upos::kDet || tokens_[first].upos == Upos::kPron)
    ++first;
  if (first != mention_.last || !is_plural(head) ||
      (mention_.type != EntityType::kPerson &&
       mention_.type != EntityType::kGroup)) {
    return false;
  }
  std::string word = text::fold(head.form);
  word.pop_back();
  const auto& senses = lexicon::noun_senses(word);
  return !senses.empty() && senses.front().type == EntityType::kPerson &&
         !lexicon::is_demonym(word) &&
         senses.front().use != lexicon::NounUse::kMember &&
         lexicon::first_name_gender(word) == Gender::kUnknown &&
         lexicon::find_title_or_plural(word) == nullptr;
}

/// Whether the word, no title or name, is written without capitals, or would
/// be if it did not begin the sentence.
bool Wording::is_small(TokenIndex token) const {
  const std::string& form = tokens_[token].form;
  const Upos upos = tokens_[token].upos;
  if (upos == Upos::kPropn || upos == Upos::kPunct) return false;
  const std::string word = text::fold(form);
  const bool is_how_many =
      upos == Upos::kNum || upos == Upos::kDet ||
      !lexicon::quantity_word(word, "part").empty() ||
      lexicon::distinction(word) == lexicon::Distinction::kNew;
  return is_how_many || std::none_of(form.begin(), form.end(), [](char c) {
           return c >= 'A' && c <= 'Z';
         });
}

/// Where the name that the word at `token` belongs to begins; there itself if
/// analysis sees none.
TokenIndex Wording::name_begin(TokenIndex token) const {
  for (const Name& name : sentence_.names) {
    if (name.first <= token && token <= name.last) return name.first;
  }
  return token;
}

/// "Some Democrats", "250,000 Syrians", "the Democrats who fled", "the Florida
/// Republican", "Hispanic Democrats": people of a name, not all of them.
bool Wording::is_one_of_people() const {
  const Token& head = tokens_[mention_.head_token];
  const bool is_person_name = mention_.head_token != mention_.last;
  if (is_person_name || !names_people(head)) return false;
  const TokenIndex first = mention_.first;
  const bool has_determiner = first < mention_.head_token &&
                              (tokens_[first].upos == Upos::kDet ||
                               tokens_[first].relation == Dep::kNmodPoss);
  const lexicon::Determiner kind =
      lexicon::determiner(text::fold(tokens_[first].form));
  const bool is_definite =
      has_determiner && (kind == lexicon::Determiner::kDefinite ||
                         kind == lexicon::Determiner::kAll);
  const TokenIndex begin = is_definite ? first + 1 : first;
  for (TokenIndex i = begin; i < mention_.head_token; ++i) {
    if (is_small(i)) return true;
  }
  if (is_plural(head) && begin < name_begin(mention_.head_token)) return true;
  if (!is_plural(head)) {
    // "Dawn French", "Mr. French" are called so.
    return std::none_of(
        tokens_.begin() + first, tokens_.begin() + mention_.head_token,
        [](const Token& token) {
          const std::string word = text::fold(token.form);
          const bool is_given =
              lexicon::first_name_gender(word) != Gender::kUnknown &&
              !lexicon::is_region_name(word) && !lexicon::is_country(word);
          return is_given || lexicon::find_title_or_plural(word) != nullptr ||
                 text::length(word) < 3;
        });
  }
  const auto children =
      document_.trees[mention_.sentence].children(mention_.head_token);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return tokens_[child].relation == Dep::kAclRelcl &&
           tokens_[mention_.last + 1].form != ",";
  });
}

/// Whether what analysis does not call a name is written like one.
bool Wording::is_seen_as_name() const {
  if (is_spelled_as_name()) return true;
  const Token& head = tokens_[mention_.head_token];
  if (is_office_of_body() || head.upos != Upos::kPropn ||
      mention_.type == EntityType::kTime) {
    return false;
  }
  return !is_headline() || lexicon::noun_senses(text::fold(head.form)).empty();
}

/// "A super PAC", "NGO": letters that stand for a noun, and words that are none
/// of a name.
bool Wording::is_noun_in_capitals() const {
  const std::string& head = tokens_[mention_.head_token].form;
  if (mention_.head_token != mention_.last) return false;
  for (TokenIndex i = mention_.first; i < mention_.last; ++i) {
    if (!is_small(i)) return false;
  }
  return head.size() > 1 && std::all_of(head.begin(), head.end(), [](char c) {
           return c >= 'A' && c <= 'Z';
         });
}

/// Whether what analysis calls a name is a noun: "May" as a person, "the
/// President", "the Company".
bool Wording::is_seen_as_noun() const {
  const Token& head = tokens_[mention_.head_token];
  const auto& senses = lexicon::noun_senses(text::fold(head.form));
  const bool is_calendar =
      !senses.empty() && senses.front().type == EntityType::kTime;
  if (is_calendar && mention_.first == mention_.last &&
      mention_.type == EntityType::kPerson &&
      base(head.relation) != Dep::kNsubj) {
    return true;
  }
  TokenIndex first = mention_.first;
  const bool has_article = tokens_[first].upos == Upos::kDet;
  if (has_article && first < mention_.head_token) ++first;
  const Span span = {tokens_[first].span.begin, head.span.end};
  const lexicon::Title* title = lexicon::find_title_or_plural(
      text::fold(document_.text(sentence_, span)));
  if ((mention_.head_token == mention_.last && title && title->is_office) ||
      is_office_of_country()) {
    return true;
  }
  if (senses.empty() || senses.front().set.empty()) return false;
  if (is_noun_in_capitals()) return true;
  return first == mention_.last &&
         (has_article || senses.front().use == lexicon::NounUse::kRole);
}

MentionForm Wording::form() const {
  if (mention_.form == MentionForm::kPronoun) return mention_.form;
  if (is_title_alone() || is_field() || is_label() || is_one_of_people() ||
      is_plural_of_people()) {
    return MentionForm::kNominal;
  }
  const bool is_name = mention_.form == MentionForm::kNominal
                           ? is_seen_as_name()
                           : !is_seen_as_noun();
  return is_name ? MentionForm::kName : MentionForm::kNominal;
}

}  // namespace

bool names_people(const Token& head) {
  if (head.upos != Upos::kPropn && head.upos != Upos::kNoun) return false;
  std::string word = text::fold(head.form);
  if (is_plural(head) && word.ends_with('s')) word.pop_back();
  const auto& senses = lexicon::noun_senses(word);
  // "The French" are all of them.
  const bool is_whole = word.ends_with("sh") || word.ends_with("ch") ||
                        word.ends_with("se") || word.ends_with("ss");
  const bool is_people =
      (!senses.empty() && senses.front().type == EntityType::kPerson &&
       senses.front().use == lexicon::NounUse::kMember) ||
      (lexicon::is_demonym(word) && !is_whole);
  const bool is_given =
      lexicon::first_name_gender(word) != Gender::kUnknown && !is_plural(head);
  return is_people && !is_given;
}

bool is_year(const Token& head) {
  return head.upos == Upos::kNum && head.form.size() == 4 &&
         (head.form[0] == '1' || head.form[0] == '2') &&
         head.form.find_first_not_of("0123456789") == std::string::npos;
}

MentionForm seen_form(const Document& document, const Mention& mention) {
  return Wording(document, mention).form();
}

std::optional<TokenIndex> condition_of(const Document& document,
                                       const Mention& mention) {
  const auto& tokens = document.sentences[mention.sentence].tokens;
  const TokenIndex child = mention.last + 2;
  if (child >= tokens.size() || tokens[child].head != mention.head_token ||
      tokens[child].upos != Upos::kNoun || tokens[child].xpos == "NNS" ||
      base(tokens[child].relation) != Dep::kNmod ||
      !lexicon::marks_genitive(text::fold(tokens[child - 1].form))) {
    return std::nullopt;
  }
  return child;
}

}  // namespace relata::coref
