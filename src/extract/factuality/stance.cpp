#include "extract/factuality/stance.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/attribution/lead_in.h"
#include "extract/factuality/generic.h"
#include "extract/factuality/modality.h"
#include "extract/factuality/scope.h"
#include "extract/syntax/polarity.h"
#include "extract/syntax/wording.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/meaning/cues.h"
#include "lexicon/meaning/nouns.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

Polarity turned(Polarity polarity, bool is_turned) {
  if (!is_turned) return polarity;
  return polarity == Polarity::kPositive ? Polarity::kNegative
                                         : Polarity::kPositive;
}

}  // namespace

/// Reads one document, sentence by sentence, every tree from its root down.
class StanceReader {
 public:
  StanceReader(const Document& document, const std::vector<Tree>& trees,
               Stances& stances)
      : stances_(stances), trees_(trees), speech_(document, trees) {}

  void read() {
    for (SentenceIndex s = 0; s < trees_.size(); ++s)
      read_sentence(s);
    stances_.spoken_ = speech_.spoken();
  }

 private:
  using Factuality = Stances::Factuality;

  /// What a token hands down to its dependents.
  struct Scope {
    Factuality base;          ///< To conjuncts: before its own words.
    Factuality own;           ///< To what it says something of.
    std::size_t above = 0;    ///< The link before its own parentheticals.
    std::size_t outside = 0;  ///< The link before the quotation it stands in.
  };

  void read_sentence(SentenceIndex index) {
    sentence_ = index;
    tree_ = &trees_[index];
    asides_ = parentheticals(*tree_, index);
    scopes_.assign(tree_->size(), {});
    auto& moods = stances_.moods_.emplace_back(tree_->size());
    for (const TokenIndex token : tree_->top_down()) {
      read_token(token);
      moods[token] = is_title(token) ? Factuality{} : scopes_[token].own;
    }
    for (TokenIndex token = 0; token < tree_->size(); ++token) {
      if (moods[token].link == 0) moods[token].link = scare_link(token);
    }
  }

  /// "said that Senator Lee lied": outside of a quotation the office before a
  /// name is the outlet's word.
  bool is_title(TokenIndex token) const {
    return word(token).relation == Dep::kNmodDesc &&
           speech_.at(sentence_, token) == 0 &&
           lexicon::is_role_noun(text::lower(word(token).lemma));
  }

  const SourceLinks& links() const { return stances_.links_; }
  const Tree& tree() const { return *tree_; }
  const Token& word(TokenIndex token) const { return (*tree_)[token]; }
  bool is_root(TokenIndex token) const {
    return word(token).head >= tree_->size();
  }

  void read_token(TokenIndex token) {
    Factuality mood = is_root(token) ? Factuality{} : inherited(token);
    Scope& scope = scopes_[token];
    scope.outside = is_root(token) ? 0 : scopes_[word(token).head].outside;
    if (mood.force == Force::kGeneric && !keeps_generic(tree(), token)) {
      mood.force = Force::kAssert;
    }
    mood.link = quoted_link(token, mood.link);
    scope.above = mood.link;
    for (const Parenthetical& aside : asides_) {
      if (aside.target != token || is_within(aside)) continue;
      const bool is_own =
          mood.link != 0 && aside.source.source && is_at_large(aside.source);
      if (!is_own && !is_said_by(aside.source, mood.link)) {
        mood.link = linked(aside.source, mood.link);
      }
    }
    apply(mood, clause_modality(tree(), token));
    scope.base = mood;
    const bool is_negative = is_negated(tree(), token);
    mood.polarity = turned(mood.polarity, is_negative);
    apply(mood,
          own_modality(tree(), token, mood.polarity == Polarity::kNegative));
    if (mood.link == 0 && is_generic(tree(), token)) {
      apply(mood, {Certainty::kCertain, Force::kGeneric});
    }
    if (word(token).relation == Dep::kConj) share(token, mood);
    scope.own = mood;
  }

  /// What the first conjunct's auxiliaries and negation give to another one.
  void share(TokenIndex token, Factuality& mood) const {
    const TokenIndex first = word(token).head;
    if (shares_negation(tree(), first, token) && is_negated(tree(), first)) {
      mood.polarity = turned(mood.polarity, true);
    }
    if (shares_modality(tree(), first, token)) {
      apply(mood,
            own_modality(tree(), first, mood.polarity == Polarity::kNegative));
    }
  }

  static void apply(Factuality& mood, Modality inner) {
    const Modality both = combined({mood.certainty, mood.force}, inner);
    mood.certainty = both.certainty;
    mood.force = both.force;
  }

  /// How a token is said as far as its head tells.
  Factuality inherited(TokenIndex token) {
    const TokenIndex head = word(token).head;
    const Scope& above = scopes_[head];
    if (const Parenthetical* aside = aside_at(token)) {
      Factuality mood;
      const Scope& scope = scopes_[aside->target];
      const bool is_quoted =
          speech_.at(sentence_, token) != speech_.at(sentence_, aside->target);
      mood.link = is_quoted ? scope.outside : scope.above;
      return mood;
    }
    if (word(token).relation == Dep::kConj) return conjunct(token);
    const auto beside = content_beside(tree(), token);
    if (beside &&
        speech_.at(sentence_, *beside) == speech_.at(sentence_, token)) {
      if (const auto said = content_of(tree(), sentence_, *beside)) {
        return embedded(above.own, *said);
      }
    }
    if (const auto content = content_of(tree(), sentence_, token)) {
      return embedded(above.own, *content);
    }
    if (const auto verb = clause_aside_of(tree(), token)) {
      if (const Parenthetical* aside = aside_at(*verb)) return within(*aside);
    }
    return beside_content(token);
  }

  /// How a token is said that no cue has for its content.
  Factuality beside_content(TokenIndex token) {
    const TokenIndex head = doer_of(tree(), token);
    const Scope& above = scopes_[head];
    Factuality mood;
    if (depends_on_clause(tree(), token)) mood = carried(token, above.own);
    if (is_weighed(tree(), token)) mood.certainty = Certainty::kPossible;
    if (is_denied_cleft(tree(), token)) mood.polarity = Polarity::kNegative;
    mood.link = above.own.link;
    if (is_remark(tree(), token)) mood.link = links().of_remark(mood.link);
    if (is_described(tree(), token) && is_refused(word(token).head))
      mood.link = links().of_denied(mood.link);
    if (mood.link != 0 && has_other_speaker(tree(), token))
      mood.link = links()[mood.link].outer;
    const bool is_there =
        is_presupposed(tree(), token) || is_past_fact(tree(), token);
    if (is_there) mood.link = links().of_wished(mood.link);
    return mood;
  }

  /// "reject the plan": whether the noun is what somebody denies or turns down.
  bool is_refused(TokenIndex noun) const {
    const auto said = content_of(tree(), sentence_, noun);
    return said && said->cue.source_class == SourceClass::kDeny;
  }

  /// What the clause above hands down to a token that holds only with it.
  Factuality carried(TokenIndex token, Factuality mood) const {
    if (!shares_polarity(tree(), token)) mood.polarity = Polarity::kPositive;
    const bool is_told =
        mood.force == Force::kQuestion
            ? is_past_of_known(tree(), token)
            : mood.force != Force::kCondition && is_past_fact(tree(), token);
    if (is_told) {
      mood.certainty = Certainty::kCertain;
      mood.force = Force::kAssert;
    }
    if (word(token).relation == Dep::kAclRelcl &&
        is_of_none(tree(), word(token).head)) {
      mood.polarity = Polarity::kNegative;
    }
    return mood;
  }

  /// How a clause is said that what an aside is about goes on with.
  Factuality within(const Parenthetical& aside) const {
    Factuality mood;
    mood.link = scopes_[aside.target].own.link;
    return mood;
  }

  const Parenthetical* aside_at(TokenIndex token) const {
    for (const Parenthetical& aside : asides_) {
      if (aside.cue == token) return &aside;
    }
    return nullptr;
  }

  Factuality conjunct(TokenIndex token) {
    const TokenIndex first = word(token).head;
    const Scope& scope = scopes_[first];
    if (const auto content = said_before(tree(), sentence_, token)) {
      return embedded(scope.own, *content);
    }
    Factuality mood = is_predicate(tree(), token) ? scope.base : scope.own;
    mood.link = scope.above;
    for (const Parenthetical& aside : asides_) {
      if (aside.target != first) continue;
      if (!reaches_conjunct(tree(), first, token, aside.cue)) continue;
      mood.link = linked(aside.source, mood.link);
    }
    return mood;
  }

  /// What a cue in the mood `outer` makes of its content.
  Factuality embedded(Factuality outer, const Complement& content) {
    const lexicon::Cue& cue = content.cue;
    const bool is_negative = outer.polarity == Polarity::kNegative;
    const char sign = is_negative ? cue.negated : cue.affirmed;
    Factuality mood;
    mood.polarity =
        turned(Polarity::kPositive, is_turned_by(cue, outer.polarity));
    const bool is_open = sign == 'o' && is_negative;
    const Certainty certainty = is_open ? Certainty::kPossible : cue.certainty;
    const Modality both =
        combined({outer.certainty, outer.force}, {certainty, cue.force});
    mood.certainty = content.is_given ? certainty : both.certainty;
    mood.force = content.is_given ? cue.force : both.force;
    mood.link = outer.link;
    if (!content.source) return mood;
    SourceTokens source = *content.source;
    if (is_unsaid(source, outer.force)) return mood;
    if (is_negative && source.source_class == SourceClass::kDeny) {
      source.source_class = SourceClass::kNeutral;
    }
    if (outer.link != 0 && is_told_already(content, outer.link)) return mood;
    const bool is_wish =
        cue.force == Force::kPlan || cue.force == Force::kRequest;
    const bool is_distant = source.source_class == SourceClass::kDeny ||
                            source.source_class == SourceClass::kAccuse ||
                            is_wish;
    mood.link = stances_.links_.add(
        {std::move(source), outer.link, is_distant, is_wish});
    return mood;
  }

  /// Whether the speaker around answers for the content himself: he says so of
  /// himself ("I think"), of people at large ("you know"), takes it for granted
  /// ("she knew that"), or tells of nobody who says it ("a sign that").
  bool is_told_already(const Complement& content, std::size_t outer) const {
    const SourceTokens& source = *content.source;
    if (content.cue.affirmed == '+' && content.cue.negated == '+') return true;
    if (!source.source) {
      return source.source_class == SourceClass::kFactive ||
             (source.source_class == SourceClass::kNeutral &&
              !content.is_speech);
    }
    if (links()[outer].source == source) return true;
    return is_at_large(source);
  }

  /// Whether the source is the speaker, or those whom he speaks to.
  bool is_at_large(const SourceTokens& source) const {
    const Token& speaker =
        trees_[source.source->sentence][source.source->token];
    const lexicon::Pronoun* pronoun =
        lexicon::find_pronoun(text::lower(speaker.form));
    return pronoun != nullptr && pronoun->person < 3;
  }

  std::size_t linked(SourceTokens source, std::size_t outer) {
    return stances_.links_.add({std::move(source), outer});
  }

  /// Whether the aside's source is part of the quotation that it is to say: a
  /// slip of the tree; the quotation has its own speaker.
  bool is_within(const Parenthetical& aside) const {
    if (!aside.source.source) return false;
    const std::size_t here = speech_.at(sentence_, aside.target);
    return here != 0 && speech_.at(sentence_, aside.cue) != here &&
           speech_.at(sentence_, aside.source.source->token) == here;
  }

  bool is_said_by(const SourceTokens& source, std::size_t link) const {
    return source.source && links().has(link, *source.source);
  }

  /// The link of a token whose head gives `link`, with the quotation that
  /// begins or ends between the two.
  std::size_t quoted_link(TokenIndex token, std::size_t link) {
    const std::size_t here = speech_.at(sentence_, token);
    const std::size_t there =
        is_root(token) ? 0 : speech_.at(sentence_, word(token).head);
    if (here == there || word(token).upos == Upos::kPunct) return link;
    if (there != 0 && here == 0) return leaving(token, link);
    scopes_[token].outside = link;
    const SourceTokens& speaker = speech_.speaker(here);
    if (!speaker.source) {
      if (link != 0) return link;
      return linked(clause_speaker(token).value_or(speaker), link);
    }
    if (is_said_by(speaker, link)) return link;
    // The same verb, that the tree gave no speaker.
    if (link != 0 && !links()[link].source.source &&
        links()[link].source.cue == speaker.cue) {
      link = links()[link].outer;
    }
    return linked(speaker, link);
  }

  /// A word outside of the quotation that its head is in: the quotation's own
  /// mark does not reach it, what the tree says does.
  std::size_t leaving(TokenIndex token, std::size_t link) const {
    const Scope& above = scopes_[word(token).head];
    return link == above.own.link ? above.outside : link;
  }

  /// The subject of a verb that says something, above a few quoted words.
  std::optional<SourceTokens> clause_speaker(TokenIndex token) const {
    constexpr int steps = 3;
    TokenIndex above = word(token).head;
    for (int i = 0; i < steps && above < tree().size(); ++i) {
      const lexicon::Cue* cue = reporting_cue(tree(), above);
      if (cue != nullptr && !tells_of_thing(tree(), above, token)) {
        return source_of(tree(), sentence_, above, *cue);
      }
      above = word(above).head;
    }
    return std::nullopt;
  }

  /// "committed 'war crimes'": the outlet keeps its distance from the word. A
  /// quoted title or name is none of this.
  std::size_t scare_link(TokenIndex token) {
    if (word(token).upos != Upos::kVerb || chooses_words(tree(), token)) {
      return 0;
    }
    for (const TokenIndex below : tree().children(token)) {
      if (word(below).relation != Dep::kObj) continue;
      const std::size_t number = speech_.at(sentence_, below);
      if (number == 0 || number == speech_.at(sentence_, token)) continue;
      const bool is_title = text::lower(word(below).form) != word(below).form;
      if (is_title || word(below).upos != Upos::kNoun) continue;
      return linked(speech_.speaker(number), 0);
    }
    return 0;
  }

  Stances& stances_;
  const std::vector<Tree>& trees_;
  QuotedSpeech speech_;
  SentenceIndex sentence_ = 0;
  const Tree* tree_ = nullptr;
  std::vector<Parenthetical> asides_;
  std::vector<Scope> scopes_;
};

Stances::Stances(const Document& document, const std::vector<Tree>& trees) {
  StanceReader(document, trees, *this).read();
}

Stance Stances::of(SentenceIndex sentence, TokenIndex event) const {
  Stance stance;
  if (sentence >= moods_.size() || event >= moods_[sentence].size()) {
    return stance;
  }
  const Factuality& mood = moods_[sentence][event];
  stance.polarity = mood.polarity;
  stance.certainty = mood.certainty;
  stance.force = mood.force;
  for (std::size_t link = mood.link; link != 0; link = links_[link].outer) {
    stance.chain.push_back(links_[link].source);
  }
  std::reverse(stance.chain.begin(), stance.chain.end());
  return stance;
}

}  // namespace relata::extract
