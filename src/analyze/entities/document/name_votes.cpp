#include "analyze/entities/document/name_votes.h"

#include <numeric>
#include <optional>
#include <string_view>

#include "analyze/entities/spans/name_acronyms.h"
#include "analyze/entities/types/name_owners.h"
#include "analyze/entities/types/name_types.h"
#include "analyze/entities/words/name_strings.h"
#include "names/compare.h"
#include "names/name.h"

namespace relata::analyze {
namespace {

/// Names of more tokens are not looked for elsewhere.
constexpr TokenIndex kLongestName = 8;

/// How much a full name says about the type of a lone surname, against the
/// surname's own mentions.
constexpr float kSurnameType = 0.5F;

/// The same for an organization and the first word of its name ("Kestrel" of
/// "Kestrel Engineering Ltd"), which can also be where it is.
constexpr float kFirstWordType = 0.7F;
/// And of one that has a legal form, which leaves no doubt.
constexpr float kLegalFormType = 8.0F;

/// How much a noun that belongs to a name says of the name's type.
constexpr float kOwnerType = 1.5F;

/// What has no type, and events, for which the network takes too much, weigh
/// less than other types.
constexpr float kVagueWeight = 0.5F;

/// An acronym in brackets behind the full name leaves no doubt, nor a storm.
constexpr float kExplainedType = 8.0F;

/// How much the type of a mention counts.
float weight_of(const Sentence& sentence, const Name& name) {
  if (is_explained(sentence, name)) return kExplainedType;
  const bool is_vague =
      name.type == EntityType::kEvent || name.type == EntityType::kOther;
  return is_vague ? kVagueWeight * name.confidence : name.confidence;
}

/// The token of a person's full name that is the surname.
std::optional<TokenIndex> surname_of(const Sentence& sentence,
                                     const Name& name) {
  if (name.type != EntityType::kPerson || name.first == name.last)
    return std::nullopt;
  constexpr auto kind = names::NameKind::kPerson;
  const auto whole =
      names::parse(name_string(sentence, name.first, name.last), kind);
  const std::string_view surname = names::surname(whole);
  if (surname.empty()) return std::nullopt;
  for (TokenIndex i = name.last + 1; i-- > name.first;) {
    if (names::parse(sentence.tokens[i].form, kind).key == surname) return i;
  }
  return std::nullopt;
}

/// Whether the first word of an organization's name is one for it.
bool opens_alone(const Sentence& sentence, const Name& name) {
  constexpr auto kind = names::NameKind::kOrganization;
  const auto first = names::parse(sentence.tokens[name.first].form, kind);
  const auto whole =
      names::parse(name_string(sentence, name.first, name.last), kind);
  return names::compare(first, whole).is_one();
}

/// Calls `found(first, last, votes)` for every stretch of proper nouns outside
/// the names of `sentence` that is the longest known name at its place.
template <typename Table, typename Found>
void for_unseen(const Sentence& sentence, Table& table, Found found) {
  const auto size = static_cast<TokenIndex>(sentence.tokens.size());
  auto name = sentence.names.begin();
  for (TokenIndex first = 0; first < size;) {
    if (name != sentence.names.end() && name->first <= first) {
      first = std::max(first, name->last + 1);
      ++name;
      continue;
    }
    const TokenIndex end =
        std::min(name == sentence.names.end() ? size : name->first,
                 first + kLongestName);
    TokenIndex stop = first;
    while (stop < end && sentence.tokens[stop].upos == Upos::kPropn)
      ++stop;
    TokenIndex next = first + 1;
    for (TokenIndex last = stop; last-- > first;) {
      const auto place = table.find(name_string(sentence, first, last));
      if (place == table.end()) continue;
      found(first, last, place->second);
      next = last + 1;
      break;
    }
    first = next;
  }
}

}  // namespace

float Votes::total() const {
  return std::accumulate(weights.begin(), weights.end(), 0.0F);
}

EntityType Votes::winner() const {
  return static_cast<EntityType>(
      std::max_element(weights.begin(), weights.end()) - weights.begin());
}

NameVotes::NameVotes(const std::vector<Sentence>& sentences) {
  for (const Sentence& sentence : sentences)
    count(sentence);
  for (const Sentence& sentence : sentences) {
    add_first_words(sentence);
    add_owners(sentence);
    add_storms(sentence);
  }
  for (const Sentence& sentence : sentences) {
    for_unseen(sentence, table_,
               [](TokenIndex, TokenIndex, Votes& votes) { ++votes.unseen; });
  }
}

const Votes* NameVotes::find(std::string_view words) const {
  const auto place = table_.find(words);
  return place == table_.end() ? nullptr : &place->second;
}

std::vector<UnseenName> NameVotes::unseen(const Sentence& sentence) const {
  std::vector<UnseenName> names;
  for_unseen(sentence, table_,
             [&names](TokenIndex first, TokenIndex last, const Votes& votes) {
               names.push_back({first, last, &votes});
             });
  return names;
}

void NameVotes::count(const Sentence& sentence) {
  for (const Name& name : sentence.names) {
    const auto type = static_cast<std::size_t>(name.type);
    table_[name_string(sentence, name.first, name.last)].weights[type] +=
        weight_of(sentence, name);
    const auto surname = surname_of(sentence, name);
    if (!surname || sentence.tokens[*surname].upos != Upos::kPropn) continue;
    Votes& votes = table_[sentence.tokens[*surname].form];
    votes.weights[type] += kSurnameType * name.confidence;
    votes.as_surname += name.confidence;
  }
}

/// What names of organizations say of names that are their first word.
void NameVotes::add_first_words(const Sentence& sentence) {
  for (const Name& name : sentence.names) {
    if (name.type != EntityType::kOrganization || name.first == name.last) {
      continue;
    }
    const auto place = table_.find(sentence.tokens[name.first].form);
    if (place == table_.end() || !opens_alone(sentence, name)) continue;
    place->second.weights[static_cast<std::size_t>(name.type)] +=
        name.confidence *
        (has_legal_form(sentence, name) ? kLegalFormType : kFirstWordType);
  }
}

/// Adds what the nouns that names own tell of their types; also of words that
/// are names elsewhere ("Vesk lawmakers").
void NameVotes::add_owners(const Sentence& sentence) {
  const auto add = [&](TokenIndex first, TokenIndex last) {
    const auto place = table_.find(name_string(sentence, first, last));
    if (place == table_.end()) return;
    if (const auto type = type_of_owner(sentence, first, last)) {
      place->second.weights[static_cast<std::size_t>(*type)] += kOwnerType;
    }
  };
  std::vector<bool> is_named(sentence.tokens.size());
  for (const Name& name : sentence.names) {
    add(name.first, name.last);
    for (TokenIndex i = name.first; i <= name.last; ++i)
      is_named[i] = true;
  }
  for (TokenIndex i = 0; i < sentence.tokens.size(); ++i) {
    if (!is_named[i]) add(i, i);
  }
}

/// What names of storms say of names that are their last word.
void NameVotes::add_storms(const Sentence& sentence) {
  for (const Name& name : sentence.names) {
    if (!is_named_storm(sentence, name)) continue;
    const auto place = table_.find(sentence.tokens[name.last].form);
    if (place == table_.end()) continue;
    place->second.weights[static_cast<std::size_t>(name.type)] +=
        kExplainedType;
  }
}

}  // namespace relata::analyze
