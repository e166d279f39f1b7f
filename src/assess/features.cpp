// What a claim is like, for those who ask how far to trust it: where its clause
// stands, what its ends are and what is left out of them, how it is said and by
// whom. Names of features are rows of schema/assessment.tsv.

#include <algorithm>
#include <cmath>
#include <variant>

#include "assess/assess.h"
#include "assess/phrase_features.h"
#include "assess/sentence_view.h"
#include "lexicon/grammar/noun_complements.h"
#include "text/fold.h"

namespace relata::assess {
namespace {

/// Of extraction's confidence: further out nothing is known better.
constexpr double kSurest = 0.98;

/// From here on an antecedent is as likely wrong as right.
constexpr double kDoubtful = 0.3;

double log_odds(double probability) {
  const double p = std::clamp(probability, 1 - kSurest, kSurest);
  return std::log(p / (1 - p));
}

struct Place {
  const Cluster* cluster = nullptr;
  const Membership* membership = nullptr;
};

std::vector<Place> places_of(const Claims& claims, const Clusters& clusters) {
  std::vector<Place> places(claims.mentions.size());
  for (const Cluster& cluster : clusters.clusters) {
    for (const Membership& member : cluster.members) {
      places[static_cast<std::size_t>(member.mention)] = {&cluster, &member};
    }
  }
  return places;
}

/// The clause that a predicate's word heads.
bool is_clause(Dep relation) {
  switch (base(relation)) {
    case Dep::kRoot:
    case Dep::kCcomp:
    case Dep::kXcomp:
    case Dep::kAdvcl:
    case Dep::kAcl:
    case Dep::kParataxis:
    case Dep::kCsubj:
      return true;
    default:
      return false;
  }
}

class ClaimReader {
 public:
  ClaimReader(const Claims& claims, const std::vector<Place>& places,
              const SentenceView& view, const Claim& claim)
      : claims_(claims), places_(places), view_(view), claim_(claim) {}

  Features read() {
    add("read", log_odds(claim_.confidence));
    read_clause();
    read_subject();
    read_object();
    read_left_out();
    read_chain();
    read_manner();
    read_sentence();
    return std::move(features_);
  }

 private:
  void add(std::string name, double amount = 1) {
    if (amount != 0) features_.emplace_back(std::move(name), amount);
  }

  const Place& place(MentionIndex mention) const {
    return places_[static_cast<std::size_t>(mention)];
  }

  /// Where the predicate stands: in the main clause, a relative one, ...
  void read_clause() {
    TokenIndex at = claim_.predicate_token;
    const Dep own = view_[at].relation;
    add("clause " +
        std::string(
            label(is_clause(own) || own == Dep::kConj ? own : Dep::kDep)));
    std::size_t depth = 0;
    for (TokenIndex step = 0; step < view_.size(); ++step) {
      if (is_clause(view_[at].relation)) ++depth;
      if (view_[at].head >= view_.size()) break;
      at = view_[at].head;
    }
    add("clause depth", logarithm(depth));
    if (view_[claim_.predicate_token].upos != Upos::kVerb) add("no verb");
  }

  void read_subject() {
    const Mention& subject = claims_[claim_.subject];
    read_end("subject", claim_.subject);
    if (subject.sentence != claim_.sentence) return add("subject elsewhere");
    if (subject.form != MentionForm::kName &&
        view_[claim_.predicate_token].upos != Upos::kVerb) {
      add("subject of no verb " + std::string(kind_of(subject, view_)));
    }
    const TokenIndex head = subject.head_token;
    const TokenIndex verb = claim_.predicate_token;
    if (view_[head].head != verb) add("subject shared");
    if (head > verb) add("subject behind");
    if (view_[head].relation == Dep::kConj) add("subject later");
    add("subject distance", logarithm(head > verb ? head - verb : verb - head));
    read_edges("subject", head);
  }

  /// How unsure the edges are that tie an end to the predicate, and what stands
  /// between the two.
  void read_edges(const std::string& end, TokenIndex head) {
    const TokenIndex verb = claim_.predicate_token;
    const SentenceView::Doubt doubt = view_.doubt_between(head, verb);
    add(end + " edge doubt", doubt.head);
    add(end + " relation doubt", doubt.relation);
    std::size_t commas = 0;
    std::size_t verbs = 0;
    const auto [first, last] = std::minmax(head, verb);
    for (TokenIndex i = first + 1; i < last; ++i) {
      if (view_[i].form == ",") ++commas;
      if (view_[i].upos == Upos::kVerb) ++verbs;
    }
    add(end + " commas between", logarithm(commas));
    add(end + " verbs between", logarithm(verbs));
  }

  void read_object() {
    if (const auto* mention = std::get_if<MentionIndex>(&claim_.object)) {
      read_end("object", *mention);
      const TokenIndex head = claims_[*mention].head_token;
      if (view_[head].relation == Dep::kConj) add("object later");
      if (!view_.dominates(claim_.predicate_token, head)) add("object shared");
      if (head < claim_.predicate_token) add("object before");
      if (claims_[*mention].sentence == claim_.sentence) {
        read_edges("object", head);
        const TokenIndex verb = claim_.predicate_token;
        add("object distance",
            logarithm(head > verb ? head - verb : verb - head));
        add("object as " + std::string(label(view_[head].relation)));
        read_preposition(head);
      }
      return;
    }
    if (std::holds_alternative<ClaimIndex>(claim_.object))
      return add("content");
    const auto& words = std::get<Literal>(claim_.object);
    const auto count = std::count(words.text.begin(), words.text.end(), ' ');
    add("words");
    add("words long", logarithm(static_cast<std::size_t>(count)));
    if (words.quantity) add("words amount");
    if (words.time) add("words time");
  }

  /// Whether the verb governs the preposition that brings the object in.
  void read_preposition(TokenIndex head) {
    const Token& verb = view_[claim_.predicate_token];
    for (const TokenIndex child : view_.children(head)) {
      const Token& word = view_[child];
      if (word.relation != Dep::kCase || child > head) continue;
      const std::string preposition = text::lower(word.form);
      if (!claim_.lemma.ends_with(' ' + preposition)) continue;
      if (verb.upos != Upos::kVerb) return add("preposition of no verb");
      const bool is_governed =
          lexicon::governs(text::lower(verb.lemma), preposition);
      return add(is_governed ? "preposition governed" : "preposition loose");
    }
  }

  /// What kind of thing an end is, and how it is called here.
  void read_end(const std::string& end, MentionIndex index) {
    const Mention& mention = claims_[index];
    const Profile& profile = place(index).cluster->profile;
    add(end + " " + std::string(label(profile.kind)));
    add(end + " " + std::string(label(profile.type)));
    add(end + " often", logarithm(place(index).cluster->members.size()));
    const bool is_here = mention.sentence == claim_.sentence;
    if (mention.form != MentionForm::kName) {
      read_doubt(end, 1 - place(index).membership->weight,
                 is_here ? kind_of(mention, view_) : "afar");
    }
    if (is_here && mention.form == MentionForm::kNominal &&
        profile.kind == EntityKind::kNamed && !is_named_here(index)) {
      add(end + " noun of a name");
    }
    if (is_here) {
      add_phrase(end, mention, claim_.predicate_token, view_, features_);
    }
  }

  /// Whether the sentence has a name of the thing as well.
  bool is_named_here(MentionIndex index) const {
    const auto& members = place(index).cluster->members;
    return std::any_of(members.begin(), members.end(),
                       [&](const Membership& member) {
                         const Mention& other = claims_[member.mention];
                         return other.form == MentionForm::kName &&
                                other.sentence == claim_.sentence;
                       });
  }

  /// How unsure it is that a description or a pronoun goes with the rest.
  void read_doubt(const std::string& end, double doubt,
                  std::string_view kind = {}) {
    add(end + " doubt", doubt);
    if (!kind.empty()) add(end + " " + std::string(kind) + " doubt", doubt);
    if (doubt > kDoubtful) add(end + " doubtful");
  }

  bool is_told(const Token& token) const {
    const auto overlaps = [&token](Span span) {
      return span.overlaps(token.span);
    };
    return std::any_of(claim_.roles.begin(), claim_.roles.end(),
                       [&](const Role& role) { return overlaps(role.span); });
  }

  bool is_object(TokenIndex child) const {
    if (const auto* mention = std::get_if<MentionIndex>(&claim_.object)) {
      return view_.dominates(child, claims_[*mention].head_token);
    }
    if (const auto* inner = std::get_if<ClaimIndex>(&claim_.object)) {
      return claims_[*inner].sentence == claim_.sentence &&
             view_.dominates(child, claims_[*inner].predicate_token);
    }
    return std::get<Literal>(claim_.object).span.overlaps(view_[child].span);
  }

  /// What the verb has beside the claim's object and roles.
  void read_left_out() {
    for (const TokenIndex child : view_.children(claim_.predicate_token)) {
      const Token& token = view_[child];
      if (is_told(token) || is_object(child)) continue;
      switch (base(token.relation)) {
        case Dep::kObj:
        case Dep::kXcomp:
        case Dep::kCcomp:
        case Dep::kAdvcl:
        case Dep::kObl:
        case Dep::kParataxis:
          add("left out " + std::string(label(base(token.relation))));
          break;
        case Dep::kAdvmod:
          if (child > claim_.predicate_token) add("left out advmod");
          break;
        default:
          break;
      }
    }
  }

  void read_chain() {
    if (claim_.chain.empty()) {
      add("own voice");
      if (view_.is_quoted(claim_.predicate_token)) add("own voice quoted");
      if (view_.has_speaker()) add("own voice of a speaker");
      return;
    }
    add("said", logarithm(claim_.chain.size()));
    const ChainLink& last = claim_.chain.back();
    add("said " + std::string(label(last.source_class)));
    if (last.mention) {
      read_source(*last.mention);
    } else {
      add("said by nobody");
    }
    if (is_noun(last.cue)) add("said by a noun");
    if (!view_.has_quote()) add("said without quotes");
    if (view_.is_quoted(claim_.predicate_token)) add("said in quotes");
  }

  void read_source(MentionIndex index) {
    const Place& source = place(index);
    add("source " + std::string(label(source.cluster->profile.kind)));
    if (claims_[index].form != MentionForm::kName) {
      read_doubt("source", 1 - source.membership->weight);
    }
    if (claims_[index].sentence != claim_.sentence) add("source elsewhere");
    if (index == claim_.subject) add("source is subject");
  }

  bool is_noun(const std::string& cue) const {
    const auto& tokens = view_.sentence().tokens;
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      return token.upos == Upos::kNoun && token.lemma == cue;
    });
  }

  void read_manner() {
    if (claim_.polarity == Polarity::kNegative) add("negative");
    add("certainty " + std::string(label(claim_.certainty)));
    add("force " + std::string(label(claim_.force)));
    if (!claim_.is_explicit) add("implicit");
    if (claim_.time) add("with time");
    add("roles", logarithm(claim_.roles.size()));
    if (!claim_.predicate.empty()) {
      const bool is_own = claim_.predicate == claim_.lemma;
      add(is_own ? "label" : "label of another word");
      add("label " + claim_.predicate);
    } else {
      add("lemma " + claim_.lemma);
    }
    const Token& verb = view_[claim_.predicate_token];
    for (const TokenIndex child : view_.children(claim_.predicate_token)) {
      if (base(view_[child].relation) == Dep::kAdvmod &&
          child < claim_.predicate_token) {
        add("adverb");
        break;
      }
    }
    if (verb.xpos == "VBG") add("gerund");
    if (verb.xpos == "VBN") add("participle");
    add("verb margin", 1 - verb.margin);
    add("verb relation margin", 1 - verb.relation_margin);
    add("verb tag " + verb.xpos);
  }

  void read_sentence() {
    add("sentence length", logarithm(view_.size()));
    add("sentence marks", logarithm(view_.marks()));
    if (view_.sentence().field == Field::kTitle) add("headline");
    if (view_.has_quote()) add("quotes");
    if (view_.has_speaker()) add("speaker");
    add("sentence doubt", view_.doubt());
    if (view_.has_odd_mark()) add("odd marks");
  }

  const Claims& claims_;
  const std::vector<Place>& places_;
  const SentenceView& view_;
  const Claim& claim_;
  Features features_;
};

}  // namespace

std::vector<Features> features(const Document& document, const Claims& claims,
                               const Clusters& clusters) {
  const std::vector<Place> places = places_of(claims, clusters);
  std::vector<Features> found;
  found.reserve(claims.claims.size());
  std::optional<SentenceView> view;
  std::optional<SentenceIndex> at;
  for (const Claim& claim : claims.claims) {
    if (at != claim.sentence) {
      at = claim.sentence;
      view.emplace(document.sentences[claim.sentence],
                   document.trees[claim.sentence]);
    }
    found.push_back(ClaimReader(claims, places, *view, claim).read());
  }
  return found;
}

}  // namespace relata::assess
