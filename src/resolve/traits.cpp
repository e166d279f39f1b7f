#include <algorithm>
#include <string>

#include "core/regions.h"
#include "resolve/mention_form.h"
#include "resolve/name_edges.h"
#include "resolve/scene.h"
#include "text/fold.h"

namespace relata::resolve {
namespace {

/// Tokens that stand for one of the words before a head.
bool is_modifier(const Token& token) {
  switch (token.upos) {
    case Upos::kAdj:
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kNum:
    case Upos::kVerb:
    case Upos::kX:
      return true;
    default:
      return false;
  }
}

std::string folded_lemma(const Token& token) {
  return text::fold(token.lemma.empty() ? token.form : token.lemma);
}

/// Reads the traits of one mention, part by part.
class Reader {
 public:
  Reader(const Scene& scene, MentionIndex index)
      : scene_(scene),
        mention_(scene.claims()[index]),
        sentence_(scene.document().sentences[mention_.sentence]),
        tokens_(sentence_.tokens) {
    traits_.index = index;
    traits_.mention = &mention_;
    traits_.sentence = &sentence_;
    traits_.head = &tokens_[mention_.head_token];
    traits_.is_headline = sentence_.field == Field::kTitle ||
                          sentence_.zone == Zone::Kind::kHeadline;
    traits_.form = seen_form(scene.document(), mention_);
    traits_.type = mention_.type;
    traits_.lemma = folded_lemma(*traits_.head);
  }

  Traits read() {
    read_position();
    if (is_name_mark(scene_.document(), mention_)) {
      read_mark();
      return std::move(traits_);
    }
    read_determiner();
    read_owner();
    read_number();
    if (traits_.is_pronoun()) {
      read_pronoun();
    } else if (traits_.is_name() &&
               !is_title_only(scene_.document(), mention_)) {
      read_name();
    } else {
      traits_.form = MentionForm::kNominal;
      read_nominal();
    }
    return std::move(traits_);
  }

 private:
  void read_mark();
  void read_position();
  void read_determiner();
  void read_article(const std::string& word);
  void read_owner();
  void read_number();
  void read_pronoun();
  void read_name();
  void read_name_type();
  bool is_titled_person() const;
  bool is_body_name(bool is_first_name);
  void read_nominal();
  void read_modifiers();
  bool is_measured(TokenIndex word) const;
  void read_country();
  void read_region();
  void forget_common_noun();
  void read_name_number();
  std::string words_without_determiner() const;

  const Scene& scene_;
  const Mention& mention_;
  const Sentence& sentence_;
  const std::vector<Token>& tokens_;
  Traits traits_;
};

/// What only adds to a name has no thing of its own.
void Reader::read_mark() {
  traits_.is_mark = true;
  traits_.form = MentionForm::kNominal;
  traits_.type = EntityType::kOther;
  traits_.key = words_without_determiner();
}

void Reader::read_position() {
  TokenIndex at = mention_.head_token;
  std::size_t steps = 0;
  while (base(tokens_[at].relation) == Dep::kConj &&
         tokens_[at].head < tokens_.size() && steps++ < tokens_.size()) {
    at = tokens_[at].head;
  }
  traits_.role = tokens_[at].relation;
  traits_.governor = tokens_[at].head;
}

void Reader::read_determiner() {
  const bool is_plural = traits_.head->xpos == "NNS" ||
                         traits_.head->xpos == "NNPS" ||
                         feature(traits_.head->features, "Number") == "Plur";
  for (TokenIndex child :
       scene_.children(mention_.sentence, mention_.head_token)) {
    const Token& token = tokens_[child];
    if (child < mention_.first || child > mention_.last) continue;
    if (token.relation == Dep::kNmodPoss) {
      traits_.determination = Determination::kPossessive;
      traits_.possessor = scene_.headed_by(mention_.sentence, child);
    } else if (base(token.relation) == Dep::kDet &&
               traits_.determination != Determination::kPossessive) {
      read_article(text::fold(token.form));
    } else if (token.relation == Dep::kNummod && is_plural &&
               traits_.determination == Determination::kBare) {
      traits_.determination = Determination::kCounted;
    }
  }
}

void Reader::read_article(const std::string& word) {
  if (word == "all" || word == "both") return;
  if (word == "the") {
    traits_.determination = Determination::kDefinite;
  } else if (word == "this" || word == "that" || word == "these" ||
             word == "those") {
    traits_.determination = Determination::kDemonstrative;
  } else {
    traits_.determination = Determination::kIndefinite;
  }
  if (word != "another") return;
  traits_.mark = word;
  traits_.distinction = Distinction::kNew;
}

void Reader::read_owner() {
  traits_.owner = traits_.possessor;
  if (traits_.owner) return;
  const SentenceIndex s = mention_.sentence;
  for (TokenIndex child : scene_.children(s, mention_.head_token)) {
    if (child <= mention_.last || base(tokens_[child].relation) != Dep::kNmod)
      continue;
    for (TokenIndex below : scene_.children(s, child)) {
      if (tokens_[below].relation != Dep::kCase) continue;
      if (text::fold(tokens_[below].form) == "of")
        traits_.owner = scene_.headed_by(s, child);
      return;
    }
  }
}

void Reader::read_number() {
  const std::string_view value = feature(traits_.head->features, "Number");
  if (value == "Plur" || value == "Ptan" || traits_.head->xpos == "NNS" ||
      traits_.head->xpos == "NNPS") {
    traits_.number = Number::kPlural;
  } else if (value == "Sing" || traits_.head->xpos == "NN" ||
             traits_.head->xpos == "NNP") {
    traits_.number = Number::kSingular;
  }
}

void Reader::read_pronoun() {
  traits_.key = text::fold(traits_.head->form);
  traits_.lemma = traits_.key;
  traits_.pronoun = Lexicon::get().pronoun(traits_.key);
  if (!traits_.pronoun) return;
  traits_.number = traits_.pronoun->number;
  traits_.gender = traits_.pronoun->gender;
  if (traits_.pronoun->animacy == Pronoun::Animacy::kAnimate) {
    traits_.type = EntityType::kPerson;
  }
}

std::string Reader::words_without_determiner() const {
  TokenIndex first = mention_.first;
  TokenIndex last = mention_.last;
  while (first < last && (tokens_[first].upos == Upos::kDet ||
                          tokens_[first].upos == Upos::kPunct)) {
    ++first;
  }
  while (last > first && tokens_[last].xpos == "POS")
    --last;
  const Span span = {tokens_[first].span.begin, tokens_[last].span.end};
  return text::fold(scene_.document().text(sentence_, span));
}

void Reader::read_country() {
  const Lexicon& lexicon = Lexicon::get();
  if (traits_.type == EntityType::kPerson) return;
  std::string_view words = traits_.key;
  if (words.substr(0, 4) == "the ") words.remove_prefix(4);
  traits_.country = lexicon.country(words);
}

/// A region under its usual name.
void Reader::read_region() {
  traits_.type = EntityType::kGeopoliticalEntity;
  traits_.gender = Gender::kNeuter;
  const std::string_view usual = region_of(traits_.name.text);
  if (usual.empty()) return;
  traits_.is_type_sure = true;
  traits_.key = usual;
  traits_.name.words = {traits_.key};
}

/// What its common noun means says little of a name: "Hands", "Hicks".
void Reader::forget_common_noun() {
  if (traits_.head->upos != Upos::kNoun) return;
  traits_.type = EntityType::kOther;
  traits_.is_type_sure = false;
}

/// "Hicks", "Ames": what looks like a plural is a surname.
void Reader::read_name_number() {
  const bool has_article = tokens_[mention_.first].upos == Upos::kDet;
  if (has_article || traits_.number != Number::kPlural) return;
  traits_.number = traits_.type == EntityType::kPerson ? Number::kSingular
                                                       : Number::kUnknown;
}

/// What sort of thing bears the name, by its title, its words and its deeds.
void Reader::read_name_type() {
  const NameForm& name = traits_.name;
  const Lexicon& lexicon = Lexicon::get();
  const bool is_long = name.words.size() > 1;
  const bool is_first_name =
      is_long && lexicon.first_name(name.words[0]) != Gender::kUnknown;
  const bool is_capital = !lexicon.country_of_capital(traits_.key).empty();
  const bool is_state = !lexicon.country(traits_.key).empty();
  const bool is_person = traits_.type == EntityType::kPerson;
  const bool is_place = is_told_as_place(scene_.document(), mention_);
  if (is_titled_person()) {
    traits_.type = EntityType::kPerson;
    traits_.is_type_sure = true;
  } else if (is_body_name(is_first_name)) {
    traits_.type = EntityType::kOrganization;
  } else if (is_state || (is_person && (is_capital || is_place))) {
    traits_.type = EntityType::kGeopoliticalEntity;
    traits_.is_type_sure = traits_.is_type_sure || is_place;
  } else if (traits_.type == EntityType::kOther && is_first_name) {
    traits_.type = EntityType::kPerson;
  }
  if (traits_.type == EntityType::kPerson) return;
  traits_.name.words = organization_words(name);
  traits_.key = traits_.name.key();
  const bool is_surely_none =
      traits_.is_type_sure || is_state || is_capital ||
      (is_long && !is_first_name && traits_.type == EntityType::kOrganization);
  traits_.gender = is_surely_none ? Gender::kNeuter : Gender::kUnknown;
}

bool Reader::is_titled_person() const {
  return traits_.name.is_titled && (traits_.type == EntityType::kPerson ||
                                    traits_.type == EntityType::kOther ||
                                    traits_.type == EntityType::kOrganization ||
                                    traits_.name.has_gendered_title);
}

/// "Lantern Bank", "NATO", and what does as companies do.
bool Reader::is_body_name(bool is_first_name) {
  const NameForm& name = traits_.name;
  const bool is_long = name.words.size() > 1;
  const bool is_person = traits_.type == EntityType::kPerson;
  const bool ends_so = is_long &&
                       Lexicon::get().is_organization_word(name.words.back()) &&
                       (!is_first_name || !is_person);
  const bool is_alone = is_person && !is_long;
  const bool is_company =
      is_alone && acts_as_company(scene_.document(), mention_);
  traits_.is_type_sure = traits_.is_type_sure || ends_so || is_company;
  return ends_so || is_company ||
         (is_alone && is_acronym(name.text) && !traits_.is_headline);
}

void Reader::read_name() {
  traits_.name = name_form(scene_.document(), mention_);
  if (mention_.form == MentionForm::kNominal) forget_common_noun();
  traits_.key = traits_.name.key();
  traits_.gender = traits_.name.gender;
  read_name_type();
  if (is_region(traits_.name, traits_.type, {sentence_, mention_.first})) {
    read_region();
  }
  read_name_number();
  traits_.nouns = nouns_of(traits_.name, traits_.type);
  read_modifiers();
  read_country();
}

/// Whether the phrase is a year: "1859".
bool is_year(const Token& head) {
  return head.upos == Upos::kNum && head.form.size() == 4 &&
         (head.form[0] == '1' || head.form[0] == '2') &&
         std::all_of(head.form.begin(), head.form.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

void Reader::read_nominal() {
  traits_.key = words_without_determiner();
  traits_.nouns = {traits_.lemma};
  if (is_year(*traits_.head) && mention_.first == mention_.last) {
    traits_.type = EntityType::kTime;
    traits_.numbers = {traits_.key};
    traits_.gender = Gender::kNeuter;
    return;
  }
  const auto& senses = Lexicon::get().senses(traits_.lemma);
  if (!senses.empty()) {
    const bool is_either = senses.front().use == NounUse::kEither;
    traits_.type = is_either ? EntityType::kOther : senses.front().type;
    traits_.is_type_sure = !is_either;
    traits_.gender = senses.front().gender;
  }
  const bool is_place = traits_.type == EntityType::kGeopoliticalEntity ||
                        traits_.type == EntityType::kPlace;
  const bool is_broad =
      !senses.empty() && senses.front().use == NounUse::kBroad;
  const auto of = condition_of(scene_.document(), mention_);
  if (of && is_place && is_broad) {
    traits_.type = EntityType::kOther;
    traits_.lemma += " of " + folded_lemma(tokens_[*of]);
    traits_.nouns = {traits_.lemma};
  }
  if (traits_.gender == Gender::kUnknown &&
      traits_.type != EntityType::kPerson &&
      traits_.type != EntityType::kGroup &&
      traits_.type != EntityType::kOther) {
    traits_.gender = Gender::kNeuter;
  }
  read_modifiers();
}

/// The "old" of "59-year-old" tells an age, and sets nobody apart.
bool Reader::is_measured(TokenIndex word) const {
  const auto& children = scene_.children(mention_.sentence, word);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return child < word && (tokens_[child].upos == Upos::kNoun ||
                            tokens_[child].upos == Upos::kNum);
  });
}

void Reader::read_modifiers() {
  for (TokenIndex t = mention_.first; t <= mention_.last; ++t) {
    const Token& token = tokens_[t];
    if (t == mention_.head_token || token.relation == Dep::kNmodPoss) continue;
    const std::string lemma = folded_lemma(token);
    const bool is_own = token.head == mention_.head_token;
    const Distinction distinction = Lexicon::get().distinction(lemma);
    if (distinction == Distinction::kPlain) continue;
    if (is_own && distinction != Distinction::kNone && !is_measured(t) &&
        traits_.distinction == Distinction::kNone) {
      traits_.distinction = distinction;
      traits_.mark = lemma;
    }
    if (!is_modifier(token) || t > mention_.head_token) continue;
    traits_.modifiers.push_back(lemma);
    if (token.upos == Upos::kNum && is_own) traits_.numbers.push_back(lemma);
  }
  for (TokenIndex child :
       scene_.children(mention_.sentence, mention_.head_token)) {
    const Token& token = tokens_[child];
    if (child <= mention_.last || base(token.relation) != Dep::kNmod) continue;
    traits_.modifiers.push_back(folded_lemma(token));
  }
  std::sort(traits_.modifiers.begin(), traits_.modifiers.end());
}

}  // namespace

Traits read_traits(const Scene& scene, MentionIndex index) {
  return Reader(scene, index).read();
}

}  // namespace relata::resolve
