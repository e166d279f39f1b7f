#include <algorithm>

#include "coref/equation.h"
#include "coref/sieves.h"
#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/pronouns.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/world/organizations.h"
#include "names/compare.h"
#include "text/fold.h"

namespace relata::coref {
namespace {

bool is_singular_role(const MentionFeatures& traits) {
  return traits.is_nominal() && traits.number != Number::kPlural &&
         traits.type == EntityType::kPerson;
}

/// "A coalition, not a court".
bool is_denied(const DiscourseModel& discourse, const MentionFeatures& traits) {
  const auto& tokens = traits.sentence->tokens;
  const auto is_not = [&](TokenIndex token) {
    return lexicon::is_not(text::fold(tokens[token].form));
  };
  const auto children =
      discourse.children(traits.mention->sentence, traits.mention->head_token);
  return (traits.mention->first > 0 && is_not(traits.mention->first - 1)) ||
         std::any_of(children.begin(), children.end(), is_not);
}

/// "After meeting Judge Holm, the leader, Ann Lee, spoke": a description that a
/// person's name follows tells of that person, not of the one before.
bool names_somebody_behind(const DiscourseModel& discourse,
                           const MentionFeatures& description,
                           const MentionFeatures& before) {
  if (!description.is_nominal() || !before.is_name() ||
      before.type != EntityType::kPerson) {
    return false;
  }
  const auto& all = discourse.mentions();
  for (auto at = static_cast<std::size_t>(description.index) + 1;
       at < all.size() && all[at].sentence == description.sentence; ++at) {
    const MentionFeatures& name = all[at];
    if (name.mention->first > description.mention->last + 2) break;
    const bool is_told = name.role == Dep::kAppos &&
                         (name.governor == description.mention->head_token ||
                          name.governor == description.governor);
    if (!is_told || !name.is_name() || name.type != EntityType::kPerson) {
      continue;
    }
    const auto relation =
        names::compare(name.name.parsed, before.name.parsed).relation;
    return relation == names::Relation::kUnrelated ||
           relation == names::Relation::kConflict;
  }
  return false;
}

void join_apposition(Partition& partition, const MentionFeatures& traits) {
  const DiscourseModel& discourse = partition.discourse();
  // Headlines have too few words for a parser to find appositions in them.
  if (traits.role != Dep::kAppos || traits.is_headline) return;
  // "GENEVA (Lake Wire)", "Ann Lee, Harbour Post": whose news it is.
  const Zone::Kind zone = traits.sentence->zone;
  if (zone == Zone::Kind::kDateline || zone == Zone::Kind::kByline) return;
  const auto other =
      discourse.headed_by(traits.mention->sentence, traits.governor);
  if (!other || !can_be_equated(traits, discourse[*other])) return;
  if (is_denied(discourse, traits) || is_past_semicolon(traits)) return;
  if (names_somebody_behind(discourse, traits, discourse[*other])) return;
  // "Ann Lee, the minister's sister and a lobbyist": one person, if she is
  // named and both tell what people are.
  const bool is_conjunct = traits.head->relation != Dep::kAppos;
  if (is_conjunct &&
      (!is_singular_role(traits) || !discourse[*other].is_name() ||
       discourse[*other].number == Number::kPlural)) {
    return;
  }
  partition.join(traits.index, *other,
                 "apposition to '" + std::string(discourse.text(*other)) + "'",
                 0.95F, JoinBasis::kStated);
}

/// "They backed Act 9, a law on dogs": what stands right behind a name and a
/// comma tells what the name is of, wherever the tree hangs it.
void join_behind_comma(Partition& partition, const MentionFeatures& traits) {
  const DiscourseModel& discourse = partition.discourse();
  const std::vector<Token>& tokens = traits.sentence->tokens;
  const TokenIndex first = traits.mention->first;
  const Dep relation = base(traits.head->relation);
  if (!traits.is_nominal() || traits.is_headline || first < 2 ||
      tokens[first - 1].form != "," ||
      traits.determination != Determination::kIndefinite ||
      traits.number == Number::kPlural ||
      (relation != Dep::kAppos && relation != Dep::kParataxis)) {
    return;
  }
  if (relation == Dep::kAppos) {
    const auto governor =
        discourse.headed_by(traits.mention->sentence, traits.governor);
    if (governor && can_be_equated(traits, discourse[*governor])) return;
  }
  for (auto at = static_cast<std::size_t>(traits.index); at-- > 0;) {
    const MentionFeatures& name = discourse.mentions()[at];
    if (name.sentence != traits.sentence) return;
    if (name.mention->last + 2 != first) continue;
    const bool is_fit =
        name.type == traits.type ||
        (name.type == EntityType::kOther && traits.type != EntityType::kPerson);
    if (!name.is_name() || !is_fit || !can_be_equated(traits, name)) continue;
    partition.join(traits.index, name.index,
                   "apposition to " + discourse.quoted(name.index), 0.85F,
                   JoinBasis::kStated);
    return;
  }
}

/// "not", "no", "never", and modal or conditional auxiliaries of a predicate.
bool is_unsure_predicate(const DiscourseModel& discourse, SentenceIndex s,
                         TokenIndex predicate) {
  for (TokenIndex child : discourse.children(s, predicate)) {
    const Token& token = discourse.document().sentences[s].tokens[child];
    if (feature(token.features, "Polarity") == "Neg" || token.xpos == "MD") {
      return true;
    }
    const std::string word = text::fold(token.form);
    if (lexicon::is_negation(word) ||
        lexicon::subordinator(word) == lexicon::Subordinator::kQuestion) {
      return true;
    }
  }
  return false;
}

/// Returns true iff somebody other than the outlet says the clause of which
/// the mention is the predicate: "'Ann is the thief,' Bob said".
bool is_somebodys_word(const DiscourseModel& discourse,
                       const MentionFeatures& predicate) {
  const auto& claims = discourse.claims().claims;
  const std::pair place(predicate.mention->sentence,
                        predicate.mention->head_token);
  const auto first = std::lower_bound(
      claims.begin(), claims.end(), place,
      [](const Claim& claim, const auto& key) {
        return std::pair(claim.sentence, claim.predicate_token) < key;
      });
  return first != claims.end() &&
         std::pair(first->sentence, first->predicate_token) == place &&
         !first->chain.empty();
}

/// "is a senator", "was chief executive": tells what somebody is, and refers
/// to nobody.
bool only_describes(const MentionFeatures& predicate) {
  return predicate.is_nominal() &&
         (predicate.determination == Determination::kIndefinite ||
          predicate.determination == Determination::kBare);
}

/// "Ann is a judge who travels": she does.
bool is_told_by_deed(const DiscourseModel& discourse,
                     const MentionFeatures& predicate) {
  if (predicate.number == Number::kPlural ||
      predicate.determination != Determination::kIndefinite) {
    return false;
  }
  const SentenceIndex s = predicate.mention->sentence;
  const auto children = discourse.children(s, predicate.mention->head_token);
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return predicate.sentence->tokens[child].relation == Dep::kAclRelcl;
  });
}

void join_copula(Partition& partition, const MentionFeatures& traits) {
  const DiscourseModel& discourse = partition.discourse();
  if (!traits.is_nominal() && !traits.is_name()) return;
  const SentenceIndex s = traits.mention->sentence;
  bool has_copula = false;
  bool has_case = false;
  std::optional<MentionIndex> subject;
  for (TokenIndex child : discourse.children(s, traits.mention->head_token)) {
    const Token& token = traits.sentence->tokens[child];
    if (token.relation == Dep::kCop) has_copula = true;
    if (token.relation == Dep::kCase) has_case = true;
    if (token.relation == Dep::kNsubj) subject = discourse.headed_by(s, child);
  }
  if (!has_copula || has_case || !subject ||
      is_unsure_predicate(discourse, s, traits.mention->head_token)) {
    return;
  }
  const MentionFeatures& other = discourse[*subject];
  if (other.pronoun && other.pronoun->kind != lexicon::Pronoun::Kind::kPersonal)
    return;
  if (!can_be_equated(traits, other)) return;
  if (traits.distinction == lexicon::Distinction::kNew) return;
  if (is_somebodys_word(discourse, traits)) return;
  if (only_describes(traits) && !is_told_by_deed(discourse, traits)) {
    if (partition.can_join(traits.index, *subject, JoinBasis::kStated)) {
      partition.describe(*subject, traits.index);
    }
    return;
  }
  partition.join(
      traits.index, *subject,
      "is said to be '" + std::string(discourse.text(*subject)) + "'", 0.85F,
      JoinBasis::kStated);
}

/// "Police identified the driver as Ann Lee", "the group known as Blue Line".
void join_naming(Partition& partition, const MentionFeatures& traits) {
  const DiscourseModel& discourse = partition.discourse();
  const std::vector<Token>& tokens = traits.sentence->tokens;
  const SentenceIndex s = traits.mention->sentence;
  if (traits.is_pronoun() || traits.governor >= tokens.size()) return;
  const Token& verb = tokens[traits.governor];
  if (verb.upos != Upos::kVerb ||
      !lexicon::is_naming_verb(text::fold(verb.lemma)) ||
      is_unsure_predicate(discourse, s, traits.governor)) {
    return;
  }
  if (!is_behind_as(discourse, traits)) return;
  std::optional<MentionIndex> named;
  for (TokenIndex child : discourse.children(s, traits.governor)) {
    const Dep relation = tokens[child].relation;
    if (relation == Dep::kObj || relation == Dep::kNsubjPass) {
      named = discourse.headed_by(s, child);
    }
  }
  if (!named && base(verb.relation) == Dep::kAcl) {
    named = discourse.headed_by(s, verb.head);
  }
  if (!named || !can_be_equated(traits, discourse[*named])) return;
  partition.join(std::max(traits.index, *named), std::min(traits.index, *named),
                 "named '" + std::string(discourse.text(traits.index)) + "'",
                 0.9F, JoinBasis::kStated);
}

void join_relative(Partition& partition, const MentionFeatures& traits) {
  if (!traits.is_pronoun()) return;
  const bool is_relative =
      feature(traits.head->features, "PronType") == "Rel" ||
      (traits.pronoun &&
       traits.pronoun->kind == lexicon::Pronoun::Kind::kRelative);
  if (!is_relative) return;
  const DiscourseModel& discourse = partition.discourse();
  const std::vector<Token>& tokens = traits.sentence->tokens;
  TokenIndex at = traits.mention->head_token;
  for (std::size_t steps = 0; at < tokens.size() && steps < tokens.size();
       ++steps) {
    const Token& token = tokens[at];
    if (token.relation == Dep::kAclRelcl) {
      if (auto noun =
              discourse.headed_by(traits.mention->sentence, token.head)) {
        partition.join(
            traits.index, *noun,
            "relative pronoun of '" + std::string(discourse.text(*noun)) + "'",
            1, JoinBasis::kStated);
      }
      return;
    }
    at = token.head;
  }
}

/// What a name or a description says, as a body's name.
names::Name as_body(const MentionFeatures& features, std::string_view text) {
  return names::parse(features.is_name() ? features.name.text : text,
                      names::NameKind::kOrganization);
}

/// "This year's Software Developers Conference (SDC)": of all words or the
/// last ones alone.
bool spells(const names::Name& acronym, const names::Name& body) {
  for (auto from = body.words.begin(); from != body.words.end(); ++from) {
    const names::Name rest =
        names::parse(names::joined({from, body.words.end()}),
                     names::NameKind::kOrganization);
    if (names::compare(acronym, rest).relation == names::Relation::kAcronymOf) {
      return true;
    }
  }
  return names::compare(acronym, body).relation == names::Relation::kAcronymOf;
}

/// "The State Property Agency (AVAS)": an acronym in another language.
bool are_bodies(const MentionFeatures& acronym, const MentionFeatures& other) {
  return other.is_name() && acronym.type == EntityType::kOrganization &&
         other.type == EntityType::kOrganization;
}

/// "Global Affairs Canada (GAC)": the tokens between are one parenthesis.
void join_definition(Partition& partition, const MentionFeatures& traits) {
  if (!traits.is_name() || traits.mention->first < 2 ||
      traits.sentence->zone == Zone::Kind::kDateline) {
    return;
  }
  const DiscourseModel& discourse = partition.discourse();
  const std::vector<Token>& tokens = traits.sentence->tokens;
  const Token& before = tokens[traits.mention->first - 1];
  const TokenIndex after = traits.mention->last + 1;
  if (before.form != "(" || after >= tokens.size() ||
      (tokens[after].form != ")" && tokens[after].form != ",")) {
    return;
  }
  const auto at = static_cast<std::size_t>(traits.index);
  for (std::size_t back = 1; back <= 6 && back <= at; ++back) {
    const MentionFeatures& other = discourse.mentions()[at - back];
    if (other.sentence != traits.sentence ||
        other.mention->last + 2 != traits.mention->first) {
      continue;
    }
    const std::string_view long_form = discourse.text(other.index);
    const names::Name name = as_body(traits, discourse.text(traits.index));
    const names::Name body = as_body(other, long_form);
    const bool is_definition =
        (name.thing.is_acronym &&
         (spells(name, body) || name.key.front() == body.key.front() ||
          are_bodies(traits, other))) ||
        (body.thing.is_acronym &&
         names::compare(body, name).relation == names::Relation::kAcronymOf);
    if (is_definition) {
      partition.join(traits.index, other.index,
                     "defined as '" + std::string(long_form) + "'", 1,
                     JoinBasis::kStated);
      return;
    }
  }
}

/// Words that tell a place before it is named: "the old port city of Osk",
/// where the name is one of them.
constexpr std::size_t kMostTold = 3;

/// "The town of Osk", "the state of Ohio": a noun for places and the name.
void join_place_of(Partition& partition, const MentionFeatures& noun) {
  if (!noun.is_nominal() || !noun.owner || noun.possessor) return;
  if (noun.type != EntityType::kGeopoliticalEntity &&
      noun.type != EntityType::kPlace) {
    return;
  }
  const DiscourseModel& discourse = partition.discourse();
  const MentionFeatures& name = discourse[*noun.owner];
  const std::string& written = noun.head->form;
  const bool is_seat = noun.lemma == "capital" || noun.lemma == "port" ||
                       text::fold(written) != written;
  const bool is_body = name.type == EntityType::kOrganization;
  if (is_seat || !name.is_name() || !(is_place_name(name) || is_body) ||
      !name.modifiers.empty() || noun.number == Number::kPlural ||
      noun.modifiers.size() > kMostTold ||
      noun.determination != Determination::kDefinite ||
      noun.mention->last + 2 != name.mention->first ||
      noun.type != EntityType::kGeopoliticalEntity) {
    return;
  }
  partition.join(name.index, noun.index,
                 "name of '" + std::string(discourse.text(noun.index)) + "'",
                 0.9F, JoinBasis::kStated);
}

/// "Ann Lee (D-Calif.)", "Tom Ito, Jr.": of the name just before.
void join_mark(Partition& partition, const MentionFeatures& mark) {
  constexpr TokenIndex near = 3;
  const DiscourseModel& discourse = partition.discourse();
  const auto at = static_cast<std::size_t>(mark.index);
  for (std::size_t back = 1; back <= near && back <= at; ++back) {
    const MentionFeatures& other = discourse.mentions()[at - back];
    if (other.sentence != mark.sentence) return;
    if (other.mention->last >= mark.mention->first) continue;
    if (mark.mention->first - other.mention->last > near) return;
    if (!other.is_name() && !other.is_mark) continue;
    partition.join(mark.index, other.index,
                   "adds to '" + std::string(discourse.text(other.index)) + "'",
                   1, JoinBasis::kStated);
    return;
  }
}

}  // namespace

void join_stated(Partition& partition) {
  for (const MentionFeatures& traits : partition.discourse().mentions()) {
    if (traits.is_mark) {
      join_mark(partition, traits);
      continue;
    }
    join_relative(partition, traits);
    join_place_of(partition, traits);
    join_definition(partition, traits);
    join_apposition(partition, traits);
    join_behind_comma(partition, traits);
    join_copula(partition, traits);
    join_naming(partition, traits);
  }
}

}  // namespace relata::coref
