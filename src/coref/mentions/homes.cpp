// "Norway's Supreme Court" and "the Danish Supreme Court" are two.
#include "coref/mentions/homes.h"

#include <algorithm>
#include <string>

#include "lexicon/world/places.h"
#include "names/name.h"
#include "text/fold.h"

namespace relata::coref {
namespace {

bool may_be_body(const MentionFeatures& features) {
  return !features.is_pronoun() && !features.is_mark &&
         features.number != Number::kPlural &&
         (features.type == EntityType::kOrganization ||
          features.type == EntityType::kGroup);
}

names::Name as_body(std::string_view words) {
  return names::parse(words, names::NameKind::kOrganization);
}

std::string_view code_of(const names::Name& body) {
  return lexicon::country_code(lexicon::find_country(body.thing.country));
}

/// The country of who is told behind "of": of "the army of Kenya" as of
/// "Kenya's army".
std::string_view home_of(const std::vector<MentionFeatures>& mentions,
                         const MentionFeatures& features) {
  const names::Name body =
      features.is_name() && !features.name.parsed.is_person()
          ? features.name.parsed
          : as_body(features.key);
  const std::string_view told = code_of(body);
  if (!told.empty() || !features.owner) return told;
  const MentionFeatures& owner =
      mentions[static_cast<std::size_t>(*features.owner)];
  if (owner.country.empty() || !owner.is_name()) return {};
  return code_of(as_body(owner.key + " " + body.key));
}

}  // namespace

void read_homes(std::vector<MentionFeatures>& mentions) {
  for (MentionFeatures& features : mentions) {
    if (may_be_body(features)) features.home = home_of(mentions, features);
  }
}

std::vector<std::string_view> countries_told(
    const Document& document, const std::vector<MentionFeatures>& mentions) {
  std::vector<std::string_view> codes;
  const auto add = [&codes](std::string_view code) {
    if (!code.empty()) codes.push_back(code);
  };
  for (const MentionFeatures& features : mentions) {
    add(features.country);
    if (features.is_name()) {
      add(lexicon::country_code(
          lexicon::country_of_capital(features.name.parsed.key)));
    }
  }
  for (const Sentence& sentence : document.sentences) {
    for (const Token& token : sentence.tokens) {
      const std::string word = text::fold(token.form);
      add(lexicon::country_code(lexicon::find_country(word)));
      add(lexicon::country_code(lexicon::country_of_demonym(word)));
    }
  }
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

bool is_of_some_country(const MentionFeatures& features) {
  if (!may_be_body(features) || !features.home.empty()) return false;
  return names::is_of_some_country(features.is_name() &&
                                           !features.name.parsed.is_person()
                                       ? features.name.parsed
                                       : as_body(features.key));
}

}  // namespace relata::coref
