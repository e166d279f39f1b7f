#include <algorithm>
#include <array>
#include <string>

#include "coref/mentions/discourse_model.h"
#include "coref/mentions/mention_form.h"
#include "coref/mentions/name_edges.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/ages.h"
#include "lexicon/world/organizations.h"
#include "lexicon/world/people.h"
#include "lexicon/world/places.h"
#include "names/written_words.h"
#include "text/fold.h"

namespace relata::coref {
namespace {

/// Tokens that stand for one of the words before a head.
bool is_modifier(const Token& token) {
  constexpr std::array kinds = {Upos::kAdj, Upos::kNoun, Upos::kPropn,
                                Upos::kNum, Upos::kVerb, Upos::kX};
  return std::find(kinds.begin(), kinds.end(), token.upos) != kinds.end();
}

std::string folded_lemma(const Token& token) {
  return text::fold(token.lemma.empty() ? token.form : token.lemma);
}

/// Reads the traits of one mention, part by part.
class Reader {
 public:
  Reader(const DiscourseModel& discourse, MentionIndex index)
      : discourse_(discourse),
        mention_(discourse.claims()[index]),
        sentence_(discourse.document().sentences[mention_.sentence]),
        tokens_(sentence_.tokens) {
    features_.index = index;
    features_.mention = &mention_;
    features_.sentence = &sentence_;
    features_.head = &tokens_[mention_.head_token];
    features_.is_headline = sentence_.field == Field::kTitle ||
                            sentence_.zone == Zone::Kind::kHeadline;
    features_.form = discourse.form_of(index);
    features_.type = mention_.type;
    features_.lemma = folded_lemma(*features_.head);
  }

  MentionFeatures read() {
    read_position();
    if (is_name_mark(discourse_.document(), mention_)) {
      read_mark();
      return std::move(features_);
    }
    read_number();
    read_determiner();
    read_owner();
    if (features_.is_pronoun()) {
      read_pronoun();
    } else if (features_.is_name() &&
               !is_title_only(discourse_.document(), mention_)) {
      read_name();
    } else {
      features_.form = MentionForm::kNominal;
      read_nominal();
    }
    if (features_.type == EntityType::kPerson)
      features_.told_age = lexicon::told_age(tokens_, mention_);
    return std::move(features_);
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
  void read_name_number();
  std::string words_without_determiner() const;

  const DiscourseModel& discourse_;
  const Mention& mention_;
  const Sentence& sentence_;
  const std::vector<Token>& tokens_;
  MentionFeatures features_;
};

void Reader::read_mark() {
  features_.is_mark = true;
  features_.form = MentionForm::kNominal;
  features_.type = EntityType::kOther;
  features_.key = words_without_determiner();
}

void Reader::read_position() {
  TokenIndex at = mention_.head_token;
  std::size_t steps = 0;
  while (base(tokens_[at].relation) == Dep::kConj &&
         tokens_[at].head < tokens_.size() && steps++ < tokens_.size()) {
    at = tokens_[at].head;
  }
  features_.role = tokens_[at].relation;
  features_.governor = tokens_[at].head;
}

void Reader::read_determiner() {
  for (TokenIndex child :
       discourse_.children(mention_.sentence, mention_.head_token)) {
    const Token& token = tokens_[child];
    if (child < mention_.first || child > mention_.last) continue;
    if (token.relation == Dep::kNmodPoss) {
      features_.determination = Determination::kPossessive;
      features_.possessor = discourse_.headed_by(mention_.sentence, child);
    } else if (base(token.relation) == Dep::kDet &&
               features_.determination != Determination::kPossessive) {
      read_article(text::fold(token.form));
    } else if (token.relation == Dep::kNummod &&
               features_.number == Number::kPlural &&
               features_.determination == Determination::kBare) {
      features_.determination = Determination::kCounted;
    }
  }
}

void Reader::read_article(const std::string& word) {
  using lexicon::Determiner;
  const Determiner kind = lexicon::determiner(word);
  if (kind == Determiner::kAll || kind == Determiner::kBoth) return;
  features_.determination =
      kind == Determiner::kDefinite        ? Determination::kDefinite
      : kind == Determiner::kDemonstrative ? Determination::kDemonstrative
                                           : Determination::kIndefinite;
  features_.is_distributive =
      kind == Determiner::kEach || kind == Determiner::kNegative;
  if (kind != Determiner::kNew) return;
  features_.mark = word;
  features_.distinction = lexicon::Distinction::kNew;
}

void Reader::read_owner() {
  features_.owner = features_.possessor;
  if (features_.owner) return;
  const SentenceIndex s = mention_.sentence;
  for (TokenIndex child : discourse_.children(s, mention_.head_token)) {
    if (child <= mention_.last || base(tokens_[child].relation) != Dep::kNmod)
      continue;
    for (TokenIndex below : discourse_.children(s, child)) {
      if (tokens_[below].relation != Dep::kCase) continue;
      if (lexicon::marks_genitive(text::fold(tokens_[below].form)))
        features_.owner = discourse_.headed_by(s, child);
      return;
    }
  }
}

void Reader::read_number() {
  const Token& head = *features_.head;
  const std::string_view value = feature(head.features, "Number");
  // "The Briton" is one, whatever the tag.
  const bool is_one = names_people(head) && !head.form.ends_with('s');
  if (!is_one && (value == "Plur" || value == "Ptan" || head.xpos == "NNS" ||
                  head.xpos == "NNPS")) {
    features_.number = Number::kPlural;
  } else if (is_one || value == "Sing" || head.xpos == "NN" ||
             head.xpos == "NNP") {
    features_.number = Number::kSingular;
  }
}

void Reader::read_pronoun() {
  features_.key = text::fold(features_.head->form);
  features_.lemma = features_.key;
  features_.pronoun = lexicon::find_pronoun(features_.key);
  if (!features_.pronoun) return;
  features_.number = features_.pronoun->number;
  features_.gender = features_.pronoun->gender;
  if (features_.pronoun->animacy == lexicon::Pronoun::Animacy::kAnimate) {
    features_.type = EntityType::kPerson;
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
  return text::fold(discourse_.document().text(sentence_, span));
}

void Reader::read_country() {
  if (features_.type == EntityType::kPerson) return;
  std::string_view words = features_.key;
  if (words.substr(0, 4) == "the ") words.remove_prefix(4);
  features_.country = lexicon::country_code(lexicon::find_country(words));
}

void Reader::read_region() {
  features_.type = EntityType::kGeopoliticalEntity;
  features_.gender = Gender::kNeuter;
  const std::string_view usual = lexicon::region_of(features_.name.text);
  features_.is_type_sure = features_.is_type_sure || !usual.empty();
}

/// "Hicks", "Ames": what looks like a plural is a surname.
void Reader::read_name_number() {
  if (tokens_[mention_.first].upos == Upos::kDet ||
      features_.number != Number::kPlural) {
    return;
  }
  features_.number = features_.type == EntityType::kPerson ? Number::kSingular
                                                           : Number::kUnknown;
}

/// What sort of thing bears the name, by its title, its words and its deeds.
void Reader::read_name_type() {
  const names::Words& words = features_.name.words();
  const bool is_long = words.size() > 1;
  const bool is_first_name =
      is_long && lexicon::first_name_gender(words[0]) != Gender::kUnknown;
  const bool is_capital = lexicon::is_capital(features_.name.parsed.key);
  const bool is_state = lexicon::is_country(features_.name.parsed.key);
  const bool is_person = features_.type == EntityType::kPerson;
  const bool is_place = is_told_as_place(discourse_.document(), mention_);
  if (!features_.name.is_titled && names_people(*features_.head) &&
      features_.number == Number::kPlural) {
    features_.type = EntityType::kGroup;
    return;
  }
  if (is_titled_person()) {
    features_.type = EntityType::kPerson;
    features_.is_type_sure = true;
  } else if (is_body_name(is_first_name)) {
    features_.type = EntityType::kOrganization;
  } else if (is_state || (is_person && (is_capital || is_place))) {
    features_.type = EntityType::kGeopoliticalEntity;
    features_.is_type_sure = features_.is_type_sure || is_place;
  } else if (features_.type == EntityType::kOther && is_first_name) {
    features_.type = EntityType::kPerson;
  }
  if (features_.type == EntityType::kPerson) return;
  const bool is_surely_none = features_.is_type_sure || is_state ||
                              is_capital ||
                              (is_long && !is_first_name &&
                               features_.type == EntityType::kOrganization);
  features_.gender = is_surely_none ? Gender::kNeuter : Gender::kUnknown;
}

bool Reader::is_titled_person() const {
  return features_.name.is_titled &&
         (features_.type == EntityType::kPerson ||
          features_.type == EntityType::kOther ||
          features_.type == EntityType::kOrganization ||
          features_.name.has_gendered_title);
}

/// "Lantern Bank", "NATO", and what does as companies do.
bool Reader::is_body_name(bool is_first_name) {
  const MentionName& name = features_.name;
  const bool is_person = features_.type == EntityType::kPerson;
  const bool ends_so = ends_as_body(name.text) && !(is_first_name && is_person);
  const bool is_alone = is_person && name.words().size() == 1;
  const bool is_company =
      is_alone && acts_as_company(discourse_.document(), mention_);
  features_.is_type_sure = features_.is_type_sure || ends_so || is_company;
  return ends_so || is_company ||
         (is_alone && names::is_written_acronym(name.text) &&
          !features_.is_headline);
}

void Reader::read_name() {
  features_.name = mention_name(discourse_.document(), mention_);
  // What its common noun means says little of a name: "Hands", "Hicks".
  if (mention_.form == MentionForm::kNominal &&
      features_.head->upos == Upos::kNoun) {
    features_.type = EntityType::kOther;
  }
  features_.gender = features_.name.gender;
  read_name_type();
  if (is_region(features_.name, features_.type, {sentence_, mention_.first})) {
    read_region();
  }
  parse_as(names::name_kind(features_.type), features_.name);
  features_.key = features_.name.parsed.key;
  read_name_number();
  features_.nouns = nouns_of(features_.name, features_.type);
  read_modifiers();
  read_country();
}

void Reader::read_nominal() {
  features_.key = words_without_determiner();
  features_.nouns = {features_.lemma};
  if (is_year(*features_.head) && mention_.first == mention_.last) {
    features_.type = EntityType::kTime;
    features_.numbers = {features_.key};
    features_.gender = Gender::kNeuter;
    return;
  }
  features_.age = lexicon::age_as_noun(tokens_, mention_.head_token);
  if (features_.age) {
    features_.type = EntityType::kPerson;
    features_.is_type_sure = true;
    features_.number = Number::kSingular;
    features_.nouns.clear();
    return;
  }
  const auto& senses = lexicon::noun_senses(features_.lemma);
  if (!senses.empty()) {
    const bool is_either = senses.front().use == lexicon::NounUse::kEither;
    features_.type = is_either ? EntityType::kOther : senses.front().type;
    features_.is_type_sure = !is_either;
    features_.gender = senses.front().gender;
  } else if (names_people(*features_.head)) {
    features_.type = EntityType::kPerson;
  }
  const bool is_place = features_.type == EntityType::kGeopoliticalEntity ||
                        features_.type == EntityType::kPlace;
  const bool is_broad =
      !senses.empty() && senses.front().use == lexicon::NounUse::kBroad;
  const auto of = condition_of(discourse_.document(), mention_);
  if (of && is_place && is_broad) {
    features_.type = EntityType::kOther;
    features_.lemma += " of " + folded_lemma(tokens_[*of]);
    features_.nouns = {features_.lemma};
  }
  if (features_.gender == Gender::kUnknown &&
      features_.type != EntityType::kPerson &&
      features_.type != EntityType::kGroup &&
      features_.type != EntityType::kOther) {
    features_.gender = Gender::kNeuter;
  }
  read_modifiers();
}

/// The "old" of "59-year-old" tells an age, and sets nobody apart.
bool Reader::is_measured(TokenIndex word) const {
  const auto children = discourse_.children(mention_.sentence, word);
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
    const lexicon::Distinction distinction = lexicon::distinction(lemma);
    features_.is_own |= distinction == lexicon::Distinction::kOwn;
    if (distinction == lexicon::Distinction::kPlain ||
        distinction == lexicon::Distinction::kOwn) {
      continue;
    }
    if (is_own && distinction != lexicon::Distinction::kNone &&
        !is_measured(t) &&
        features_.distinction == lexicon::Distinction::kNone) {
      features_.distinction = distinction;
      features_.mark = lemma;
    }
    if (!is_modifier(token) || t > mention_.head_token) continue;
    features_.modifiers.push_back(lemma);
    if (token.upos == Upos::kNum && is_own) features_.numbers.push_back(lemma);
  }
  for (TokenIndex child :
       discourse_.children(mention_.sentence, mention_.head_token)) {
    const Token& token = tokens_[child];
    if (child <= mention_.last || base(token.relation) != Dep::kNmod) continue;
    features_.modifiers.push_back(folded_lemma(token));
  }
  std::sort(features_.modifiers.begin(), features_.modifiers.end());
}

}  // namespace

MentionFeatures read_features(const DiscourseModel& discourse,
                              MentionIndex index) {
  return Reader(discourse, index).read();
}

}  // namespace relata::coref
