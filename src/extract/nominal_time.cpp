// "The May 3 attack killed twelve people, the mayor said at Friday's hearing"
// says that they were killed on May 3 and that the mayor said it on Friday.
#include "extract/nominal_time.h"

#include "extract/syntax/clause_form.h"
#include "extract/syntax/noun_phrase.h"
#include "extract/values/time_expression.h"
#include "extract/values/time_phrase.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/prepositions.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/calendar.h"
#include "text/fold.h"

namespace relata::extract {
namespace {

bool is_event(const Tree& tree, TokenIndex noun) {
  return type_of(tree, noun) == EntityType::kEvent ||
         lexicon::nominalization(text::lower(tree[noun].lemma)) != nullptr;
}

/// Somebody, a body or a place: is at many times.
bool lasts(const Tree& tree, TokenIndex noun) {
  switch (type_of(tree, noun)) {
    case EntityType::kPerson:
    case EntityType::kOrganization:
    case EntityType::kGeopoliticalEntity:
    case EntityType::kPlace:
    case EntityType::kGroup:
      return true;
    default:
      return tree[noun].upos == Upos::kPron;
  }
}

/// A day or what is made of days.
bool is_calendar_unit(std::string_view grain) {
  return lexicon::days_of_unit(grain) != 0 ||
         lexicon::months_of_unit(grain) != 0;
}

/// "2014" of "the 2014 election".
std::optional<TimeValue> year_before(const Tree& tree, TokenIndex number) {
  const auto year = year_number(tree.text(number));
  const auto interval = year ? date_interval(year, 0, 0) : std::nullopt;
  if (!interval) return std::nullopt;
  return TimeValue{std::string(tree.text(number)), interval->begin,
                   interval->end, interval->grain, "at"};
}

/// The time that stands under a noun: "Friday" of "Friday's vote" before it, or
/// "on Friday" of "a vote on Friday" behind it.
struct Places {
  bool before = true;
  bool behind = true;
};

std::optional<TimeValue> time_under(const Tree& tree, TokenIndex noun,
                                    Places places) {
  for (const TokenIndex child : tree.children(noun)) {
    if (child < noun ? !places.before : !places.behind) continue;
    const Dep relation = tree[child].relation;
    std::optional<TimeValue> time;
    if (year_number(tree.text(child)) && child < noun) {
      if (is_event(tree, noun)) time = year_before(tree, child);
    } else if (relation == Dep::kNmodPoss || relation == Dep::kCompound ||
               relation == Dep::kNmod || relation == Dep::kNmodUnmarked ||
               relation == Dep::kOblUnmarked) {
      time = time_of(tree.document(), tree.sentence(), child);
    }
    // "a 32-year sentence" tells how long, "7 p.m." at what time of day.
    const bool is_known =
        time && (!time->begin.empty() || (!tree.document().article.date &&
                                          is_calendar_unit(time->grain)));
    if (is_known && lexicon::order_of_preposition(preposition(tree, child)) ==
                        lexicon::TimeOrder::kNone)
      return time;
  }
  return std::nullopt;
}

/// "at Friday's hearing", "after Saturday's match", "since its opening in
/// 2000": when, by what was then.
std::optional<TimeValue> of_phrase(const Tree& tree, TokenIndex noun,
                                   const std::string& preposition) {
  const auto means = [&](EntityType type, RoleName role) {
    return lexicon::role_name(preposition, type, false) == role;
  };
  const bool has_relation =
      !lexicon::time_word(preposition, "relation").empty();
  const bool is_when =
      has_relation && means(EntityType::kOther, RoleName::kTime);
  const bool is_at = means(EntityType::kOther, RoleName::kPlace) ||
                     (is_event(tree, noun) && !has_relation &&
                      means(EntityType::kPlace, RoleName::kPlace));
  if (lasts(tree, noun) || !(is_when || is_at)) return std::nullopt;
  auto time = time_under(tree, noun, {});
  if (!time || !is_when) return time;
  relate(*time, preposition);
  open_end(*time);
  time->text =
      preposition + ' ' + std::string(tree.text(base_phrase(tree, noun)));
  return time;
}

std::optional<TimeValue> of_subject(const Tree& tree, const Draft& draft) {
  const TokenIndex noun = draft.subject;
  if (draft.construction == kPassive || !is_past(tree, draft.predicate) ||
      noun > draft.predicate) {
    return std::nullopt;
  }
  if (lasts(tree, noun)) return time_under(tree, noun, {.before = false});
  const bool is_told = is_event(tree, noun) ||
                       tree.has(draft.predicate, {Dep::kCop}) ||
                       type_of(tree, noun) == EntityType::kDocument;
  return time_under(tree, noun, {.before = is_told});
}

/// "won Tuesday's primary", and "broke his silence Friday", where a tree hung
/// the day on the noun.
std::optional<TimeValue> of_object(const Tree& tree, const Draft& draft) {
  const TokenIndex noun = draft.object.head;
  if (draft.object.kind != Value::Kind::kPhrase) return std::nullopt;
  const std::string verb = text::lower(tree[draft.predicate].lemma);
  if (!lexicon::time_word(verb, "occasion").empty() && is_event(tree, noun))
    return time_under(tree, noun, {});
  if (is_event(tree, noun) || !is_past(tree, draft.predicate))
    return std::nullopt;
  auto time = time_under(tree, noun, {.before = false});
  // "a loss last year": longer times are rather the noun's.
  return time && lexicon::days_of_unit(time->grain) != 0 ? time : std::nullopt;
}

}  // namespace

std::optional<TimeValue> nominal_time(const Tree& tree, const Draft& draft) {
  if (!draft.is_explicit || !is_predicate(tree, draft.predicate))
    return std::nullopt;
  for (const RoleDraft& role : draft.roles) {
    if (role.value.kind != Value::Kind::kPhrase || role.preposition.empty())
      continue;
    if (auto time = of_phrase(tree, role.value.head, role.preposition))
      return time;
  }
  const TokenIndex object = draft.object.head;
  if (draft.object.kind == Value::Kind::kPhrase &&
      tree[first_conjunct(tree, object)].relation == Dep::kObl) {
    const TokenIndex first = first_conjunct(tree, object);
    if (auto time = of_phrase(tree, object, preposition(tree, first)))
      return time;
  } else if (auto time = of_object(tree, draft)) {
    return time;
  }
  return of_subject(tree, draft);
}

}  // namespace relata::extract
