#include "analyze/entities/document_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "analyze/entities/field_names.h"
#include "analyze/entities/headline_names.h"
#include "analyze/entities/name_acronyms.h"
#include "analyze/entities/name_capitals.h"
#include "analyze/entities/name_edges.h"
#include "analyze/entities/name_events.h"
#include "analyze/entities/name_growth.h"
#include "analyze/entities/name_links.h"
#include "analyze/entities/name_owners.h"
#include "analyze/entities/name_splits.h"
#include "analyze/entities/name_strings.h"
#include "analyze/entities/name_tags.h"
#include "analyze/entities/name_types.h"
#include "analyze/entities/of_names.h"

namespace relata::analyze {
namespace {

/// Names of more tokens are not looked for elsewhere.
constexpr TokenIndex kLongestName = 8;

/// How much a full name says about the type of a lone surname, against the
/// surname's own mentions; and about its being a name at all.
constexpr float kSurnameType = 0.5F;
constexpr float kSurnameName = 4.0F;

/// The same for an organization and the first word of its name ("Kestrel" of
/// "Kestrel Engineering Ltd"), which can also be where it is.
constexpr float kFirstWordType = 0.7F;
/// And of one that has a legal form, which leaves no doubt.
constexpr float kLegalFormType = 8.0F;

/// How much a noun that belongs to a name says of the name's type.
constexpr float kOwnerType = 1.5F;

/// A name is added where it was not seen if the mentions that were weigh at
/// least this much against those that were not.
constexpr float kLeastShare = 0.5F;

constexpr std::size_t kTypes = kLabels<EntityType>.size();

/// What has no type, and events, for which the network takes too much, weigh
/// less than other types.
constexpr float kVagueWeight = 0.5F;

/// Neither does an acronym in brackets behind the full name, nor a storm.
constexpr float kExplainedType = 8.0F;

/// What the mentions of one string say.
struct Votes {
  std::array<float, kTypes> weights{};
  float as_surname = 0;    ///< Of full names that end in it.
  std::size_t unseen = 0;  ///< Proper nouns of this string in no name.

  float total() const {
    float sum = 0;
    for (const float weight : weights)
      sum += weight;
    return sum;
  }
  EntityType winner() const {
    return static_cast<EntityType>(
        std::max_element(weights.begin(), weights.end()) - weights.begin());
  }
};

using Table = std::map<std::string, Votes, std::less<>>;

/// What names of organizations say of names that are their first word.
void add_first_words(const Sentence& sentence, Table& table) {
  for (const Name& name : sentence.names) {
    if (name.type != EntityType::kOrganization || name.first == name.last) {
      continue;
    }
    const auto place = table.find(sentence.tokens[name.first].form);
    if (place == table.end()) continue;
    place->second.weights[static_cast<std::size_t>(name.type)] +=
        name.confidence *
        (has_legal_form(sentence, name) ? kLegalFormType : kFirstWordType);
  }
}

/// Adds what the nouns that names own tell of their types; also of words that
/// are names elsewhere ("Vesk lawmakers").
void add_owners(const Sentence& sentence, Table& table) {
  const auto add = [&](TokenIndex first, TokenIndex last) {
    const auto place = table.find(name_string(sentence, first, last));
    if (place == table.end()) return;
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
void add_storms(const Sentence& sentence, Table& table) {
  for (const Name& name : sentence.names) {
    if (!is_named_storm(sentence, name)) continue;
    const auto place = table.find(sentence.tokens[name.last].form);
    if (place == table.end()) continue;
    place->second.weights[static_cast<std::size_t>(name.type)] +=
        kExplainedType;
  }
}

/// How much the type of a mention counts.
float weight_of(const Sentence& sentence, const Name& name) {
  if (is_explained(sentence, name)) return kExplainedType;
  const bool is_vague =
      name.type == EntityType::kEvent || name.type == EntityType::kOther;
  return is_vague ? kVagueWeight * name.confidence : name.confidence;
}

Table count_votes(const std::vector<Sentence>& sentences) {
  Table table;
  for (const Sentence& sentence : sentences) {
    for (const Name& name : sentence.names) {
      const auto type = static_cast<std::size_t>(name.type);
      table[name_string(sentence, name.first, name.last)].weights[type] +=
          weight_of(sentence, name);
      if (name.type == EntityType::kPerson && name.last > name.first &&
          sentence.tokens[name.last].upos == Upos::kPropn) {
        Votes& votes = table[sentence.tokens[name.last].form];
        votes.weights[type] += kSurnameType * name.confidence;
        votes.as_surname += name.confidence;
      }
    }
  }
  for (const Sentence& sentence : sentences) {
    add_first_words(sentence, table);
    add_owners(sentence, table);
    add_storms(sentence, table);
  }
  return table;
}

/// Calls `found(first, last, votes)` for every stretch of proper nouns outside
/// the names of `sentence` that is the longest known name at its place.
template <typename Found>
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

void add_unseen(Sentence& sentence, Table& table) {
  std::vector<Name> names = sentence.names;
  for_unseen(sentence, table,
             [&names](TokenIndex first, TokenIndex last, const Votes& votes) {
               const float total =
                   votes.total() + kSurnameName * votes.as_surname;
               const auto unseen = static_cast<float>(votes.unseen);
               if (total < kLeastShare * unseen) return;
               const float share = std::min(1.0F, total / (total + unseen));
               names.push_back({first, last, votes.winner(), share});
             });
  std::sort(names.begin(), names.end(),
            [](const Name& a, const Name& b) { return a.first < b.first; });
  sentence.names = std::move(names);
}

}  // namespace

void agree_on_names(std::vector<Sentence>& sentences) {
  for (Sentence& sentence : sentences) {
    join_name_parts(sentence);
    trim_names(sentence);
    join_of_names(sentence);
    grow_names(sentence);
    join_fields(sentence);
    read_acronyms(sentence);
    name_capitals(sentence);
    type_by_words(sentence);
    settle_events(sentence);
  }
  split_names(sentences);
  match_headline_names(sentences);
  tag_known_names(sentences);
  Table table = count_votes(sentences);
  for (Sentence& sentence : sentences) {
    for (Name& name : sentence.names) {
      const Votes& votes =
          table.find(name_string(sentence, name.first, name.last))->second;
      const EntityType winner = votes.winner();
      if (winner != name.type) {
        const auto weight = votes.weights[static_cast<std::size_t>(winner)];
        name.type = winner;
        name.confidence = std::min(name.confidence, weight / votes.total());
      }
    }
    for_unseen(sentence, table,
               [](TokenIndex, TokenIndex, Votes& votes) { ++votes.unseen; });
  }
  for (Sentence& sentence : sentences)
    add_unseen(sentence, table);
}

}  // namespace relata::analyze
