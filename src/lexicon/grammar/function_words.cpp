#include "lexicon/grammar/function_words.h"

#include <array>
#include <utility>

#include "lexicon/tables/kinds.h"

namespace relata::lexicon {
namespace {

std::string_view value(std::string_view word, std::string_view kind) {
  static const WordKinds words("function_words.tsv");
  return words.value(word, kind);
}

template <typename Enum, std::size_t kSize>
using Names = std::array<std::pair<std::string_view, Enum>, kSize>;

/// The enumerator that the word's value as a `kind` names, or Enum::kNone.
template <typename Enum, std::size_t kSize>
Enum look_up(std::string_view word, std::string_view kind,
             const Names<Enum, kSize>& names) {
  const std::string_view found = value(word, kind);
  for (const auto& [name, enumerator] : names) {
    if (found == name) return enumerator;
  }
  return Enum::kNone;
}

}  // namespace

Determiner determiner(std::string_view word) {
  static constexpr Names<Determiner, 8> names = {
      {{"definite", Determiner::kDefinite},
       {"demonstrative", Determiner::kDemonstrative},
       {"indefinite", Determiner::kIndefinite},
       {"new", Determiner::kNew},
       {"both", Determiner::kBoth},
       {"all", Determiner::kAll},
       {"none", Determiner::kNegative},
       {"each", Determiner::kEach}}};
  return look_up(word, "determiner", names);
}

bool introduces(Determiner determiner) {
  return determiner == Determiner::kIndefinite ||
         determiner == Determiner::kNew;
}

bool is_negation(std::string_view word) {
  return !value(word, "negation").empty();
}

bool is_not(std::string_view word) {
  return value(word, "negation") == "not";
}

std::string_view affirmed(std::string_view word) {
  return value(word, "affirmed");
}

bool denies_with_no(std::string_view adverb) {
  return !value(adverb, "ceasing").empty();
}

Conjunction conjunction(std::string_view word) {
  static constexpr Names<Conjunction, 4> names = {{{"and", Conjunction::kAnd},
                                                   {"or", Conjunction::kOr},
                                                   {"but", Conjunction::kBut},
                                                   {"nor", Conjunction::kNor}}};
  return look_up(word, "conjunction", names);
}

Subordinator subordinator(std::string_view word) {
  static constexpr Names<Subordinator, 3> names = {
      {{"that", Subordinator::kThat},
       {"question", Subordinator::kQuestion},
       {"other", Subordinator::kOther}}};
  return look_up(word, "subordinator", names);
}

bool is_that(std::string_view word) {
  return subordinator(word) == Subordinator::kThat;
}

std::optional<std::string_view> relative_adverb(std::string_view word) {
  const std::string_view preposition = value(word, "relative");
  if (preposition.empty()) return std::nullopt;
  return preposition == "-" ? std::string_view() : preposition;
}

Modal modal(std::string_view form) {
  static constexpr Names<Modal, 3> names = {{{"ability", Modal::kAbility},
                                             {"remote", Modal::kRemote},
                                             {"future", Modal::kFuture}}};
  return look_up(form, "modal", names);
}

bool marks_infinitive(std::string_view word) {
  return value(word, "mark") == "infinitive";
}

bool marks_agent(std::string_view word) {
  return value(word, "mark") == "agent";
}

bool marks_genitive(std::string_view word) {
  return value(word, "mark") == "genitive";
}

bool marks_owner(std::string_view preposition) {
  return !value(preposition, "owner").empty();
}

bool joins_body_to_field(std::string_view preposition) {
  return !value(preposition, "body_field").empty();
}

bool joins_office_to_field(std::string_view preposition) {
  return !value(preposition, "office_field").empty();
}

bool marks_participant(std::string_view preposition) {
  return !value(preposition, "participant").empty();
}

bool marks_company(std::string_view preposition) {
  return !value(preposition, "company").empty();
}

bool joins_sides(std::string_view preposition) {
  return !value(preposition, "sides").empty();
}

bool joins_pair(std::string_view preposition) {
  return !value(preposition, "pair").empty();
}

bool marks_opponent(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  return !value(word, "opponent").empty();
}

bool marks_possession(std::string_view verb) {
  return !value(verb, "possession").empty();
}

bool opens_example(std::string_view word) {
  return !value(word, "example").empty();
}

bool opens_comparison(std::string_view word) {
  return !value(word, "comparison").empty();
}

bool is_direction(std::string_view word) {
  return !value(word, "direction").empty();
}

bool is_focus_adverb(std::string_view word) {
  return !value(word, "focus").empty();
}

bool sets_against(std::string_view word) {
  return !value(word, "contrast").empty();
}

bool is_excess(std::string_view word) {
  return !value(word, "excess").empty();
}

bool is_equative(std::string_view word) {
  return !value(word, "equative").empty();
}

bool arranges(std::string_view verb) {
  return !value(verb, "arranging").empty();
}

std::optional<RoleName> clause_role(std::string_view word) {
  if (word.empty()) return RoleName::kTopic;
  return parse_label<RoleName>(value(word, "clause"));
}

bool is_stop_word(std::string_view word) {
  return !value(word, "stop").empty();
}

}  // namespace relata::lexicon
