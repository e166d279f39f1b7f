// What the phrase of a claim's end is like, for those who ask how far to trust
// the claim. Names of features are rows of schema/assessment.tsv.
#include "assess/phrase_features.h"

#include <algorithm>
#include <cmath>

#include "lexicon/grammar/noun_complements.h"
#include "lexicon/grammar/pronouns.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::assess {
namespace {

class PhraseReader {
 public:
  PhraseReader(std::string end, const SentenceView& view,
               const Mention& mention, Features& features)
      : end_(std::move(end)),
        view_(view),
        mention_(mention),
        features_(features) {}

  void read(TokenIndex predicate) {
    read_words();
    if (mention_.form == MentionForm::kName) {
      add("by name");
    } else if (mention_.form == MentionForm::kNominal) {
      read_noun();
    } else {
      add(std::string(kind_of(mention_, view_)));
    }
    read_cut(view_[predicate].span);
  }

 private:
  void add(const std::string& name, double amount = 1) {
    if (amount != 0) features_.emplace_back(end_ + " " + name, amount);
  }

  /// What the phrase is made of, and how sure its inner edges and its name are.
  void read_words() {
    add("long", logarithm(mention_.last - mention_.first));
    double doubt = 0;
    for (TokenIndex i = mention_.first; i <= mention_.last; ++i) {
      if (i == mention_.head_token) continue;
      doubt = std::max(doubt, 1.0 - double(view_[i].margin));
    }
    add("inner doubt", doubt);
    for (const Name& name : view_.sentence().names) {
      const TokenIndex head = mention_.head_token;
      if (head < name.first || name.last < head) continue;
      add("name doubt", 1 - name.confidence);
      if (mention_.first < name.first) add("more than name");
    }
    if (is_beside_capital()) add("beside a capital");
    add("head " + std::string(label(view_[mention_.head_token].upos)));
    add("phrase", logarithm(mention_.phrase.end - mention_.span.end));
  }

  /// "Our Principles PAC" cut to its end: where a capital stands beside the
  /// phrase, a name may go on.
  bool is_beside_capital() const {
    const auto is_capital = [this](TokenIndex i) {
      return i > 0 && i < view_.size() && view_[i].upos != Upos::kPunct &&
             text::is_upper(text::decode(view_[i].form, 0).value);
    };
    return (mention_.first > 0 && is_capital(mention_.first - 1)) ||
           is_capital(mention_.last + 1);
  }

  void read_noun() {
    const bool is_alone = mention_.phrase.end == mention_.span.end;
    if (is_alone && lexicon::wants_complement(
                        text::lower(view_[mention_.head_token].lemma))) {
      add("wants complement");
    }
    const Token& first = view_[mention_.first];
    if (mention_.first == mention_.last) return add("bare noun");
    if (!feature(first.features, "Poss").empty()) add("owned");
    if (feature(first.features, "PronType") == "Dem") add("this noun");
    const std::string_view definite = feature(first.features, "Definite");
    if (definite == "Def") add("the noun");
    if (definite == "Def" && mention_.first + 1 == mention_.last) {
      add("the bare noun");
    }
    if (definite == "Ind") add("a noun");
  }

  /// What hangs on the end without being shown with it; "those who left" tells
  /// itself that they left.
  void read_cut(Span verb) {
    if (mention_.phrase.overlaps(verb) && !mention_.span.overlaps(verb)) {
      add("tells itself");
    }
    for (const TokenIndex child : view_.children(mention_.head_token)) {
      const bool is_shown = view_[child].span.begin < mention_.phrase.end;
      if (child < mention_.head_token || is_shown) continue;
      switch (view_[child].relation) {
        case Dep::kNmod:
          add("without phrase");
          break;
        case Dep::kAclRelcl:
          add("without relative");
          break;
        case Dep::kAcl:
          add("without clause");
          break;
        case Dep::kConj:
          add("of a list");
          break;
        case Dep::kAppos:
          add("with apposition");
          break;
        default:
          break;
      }
    }
  }

  std::string end_;
  const SentenceView& view_;
  const Mention& mention_;
  Features& features_;
};

}  // namespace

double logarithm(std::size_t count) {
  return std::log1p(static_cast<double>(count));
}

std::string_view kind_of(const Mention& mention, const SentenceView& view) {
  if (mention.form == MentionForm::kNominal) return "noun";
  const lexicon::Pronoun* pronoun =
      lexicon::find_pronoun(text::lower(view[mention.head_token].form));
  using Kind = lexicon::Pronoun::Kind;
  if (pronoun == nullptr) return "odd pronoun";
  if (pronoun->kind == Kind::kRelative) return "relative";
  if (pronoun->kind == Kind::kDemonstrative) return "this";
  if (pronoun->kind == Kind::kIndefinite) return "somebody";
  if (pronoun->person < 3) return "speaker";
  const bool is_person = pronoun->gender == Gender::kMasculine ||
                         pronoun->gender == Gender::kFeminine;
  if (is_person) return "he";
  return pronoun->number == Number::kPlural ? "they" : "it";
}

void add_phrase(const std::string& end, const Mention& mention,
                TokenIndex predicate, const SentenceView& view,
                Features& features) {
  PhraseReader(end, view, mention, features).read(predicate);
}

}  // namespace relata::assess
