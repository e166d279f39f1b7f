#include "coref/mentions/capitals.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "lexicon/grammar/function_words.h"
#include "lexicon/grammar/prepositions.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/meaning/cues.h"
#include "lexicon/meaning/nouns.h"
#include "lexicon/meaning/predicates.h"
#include "lexicon/world/places.h"
#include "names/name.h"
#include "text/fold.h"

namespace relata::coref {
namespace {

/// What the sentence tells of the name of a capital.
enum class Use { kOpen, kGovernment, kCity };

/// The mentions of one capital's name.
struct Capital {
  const lexicon::Country* country = nullptr;
  const MentionFeatures* named = nullptr;  ///< The first that names it.
  std::vector<MentionFeatures*> mentions;
};

bool is_capital_name(const MentionFeatures& features) {
  return features.is_name() && features.type != EntityType::kPerson &&
         features.country.empty() &&
         lexicon::is_capital(features.name.parsed.key);
}

bool is_government_deed(const Claim& claim, bool is_actor) {
  const lexicon::Predicate* predicate =
      lexicon::find_predicate(claim.predicate);
  if (predicate == nullptr) return false;
  return is_actor ? lexicon::is_act_of_government(*predicate)
                  : lexicon::is_done_to_government(*predicate);
}

/// "Flew to Ottawa", "is to visit Ottawa", "a trip to Ottawa": where somebody
/// goes is a town.
bool is_gone_to(const MentionFeatures& features) {
  const std::vector<Token>& tokens = features.sentence->tokens;
  const Dep role = base(features.role);
  if (features.governor >= tokens.size() ||
      !lexicon::is_motion_verb(text::fold(tokens[features.governor].lemma))) {
    return false;
  }
  if (role == Dep::kObj) return true;
  if (features.mention->first == 0 || features.is_possessive()) return false;
  const std::string before =
      text::fold(tokens[features.mention->first - 1].form);
  return lexicon::is_preposition(before) &&
         lexicon::role_name(before, features.type, false) == RoleName::kGoal;
}

/// "In Ottawa", "near Ottawa", "Ottawa, Illinois", "the Ottawa airport".
bool is_city(const MentionFeatures& features) {
  const std::vector<Token>& tokens = features.sentence->tokens;
  const Zone::Kind zone = features.sentence->zone;
  if (zone == Zone::Kind::kDateline || zone == Zone::Kind::kByline) return true;
  const TokenIndex head = features.mention->head_token;
  if (base(tokens[head].relation) == Dep::kCompound) return true;
  const TokenIndex after = features.mention->last + 1;
  if (after + 1 < tokens.size() && tokens[after].form == "," &&
      (lexicon::is_dateline_region(text::fold(tokens[after + 1].form)) ||
       lexicon::is_country(text::fold(tokens[after + 1].form)))) {
    return true;
  }
  if (is_gone_to(features)) return true;
  if (features.mention->first == 0) return false;
  const std::string before =
      text::fold(tokens[features.mention->first - 1].form);
  return lexicon::is_preposition(before) &&
         lexicon::role_name(before, features.type, false) == RoleName::kPlace;
}

/// "Ottawa's pledge", "urged Maputo to rebuild": what acts, and is asked to.
bool is_agent(const MentionFeatures& features) {
  const std::vector<Token>& tokens = features.sentence->tokens;
  if (features.governor >= tokens.size()) return false;
  const std::string lemma = text::fold(tokens[features.governor].lemma);
  if (features.is_possessive()) {
    return lexicon::nominalization(lemma) != nullptr ||
           lexicon::find_cue(lemma, "noun", "clause") != nullptr;
  }
  if (base(features.role) != Dep::kObj) return false;
  const lexicon::Cue* cue = lexicon::find_cue(lemma, "verb", "inf");
  return cue != nullptr && cue->force == Force::kRequest;
}

/// "United States" of "united states".
std::string in_capitals(std::string_view name) {
  std::string written(name);
  for (std::size_t at = 0; at < written.size(); ++at) {
    const bool begins = at == 0 || written[at - 1] == ' ';
    const bool is_letter = written[at] >= 'a' && written[at] <= 'z';
    const std::string_view rest = name.substr(at, name.find(' ', at) - at);
    if (begins && is_letter && !lexicon::is_stop_word(rest))
      written[at] = static_cast<char>(written[at] - 'a' + 'A');
  }
  return written;
}

class CapitalReader {
 public:
  CapitalReader(const Document& document, const Claims& claims,
                std::vector<MentionFeatures>& mentions)
      : document_(document),
        claims_(claims),
        mentions_(mentions),
        uses_(mentions.size()) {}

  void run() {
    collect();
    if (capitals_.empty()) return;
    read_deeds();
    for (auto& [code, capital] : capitals_)
      settle(capital);
  }

 private:
  void collect() {
    for (MentionFeatures& features : mentions_) {
      if (!is_capital_name(features)) continue;
      const auto* country =
          lexicon::country_of_capital(features.name.parsed.key);
      Capital& capital = capitals_[country->code];
      capital.country = country;
      capital.mentions.push_back(&features);
      if (is_city(features)) {
        use(features.index) = Use::kCity;
      } else if (is_agent(features)) {
        act(features.index);
      }
    }
    for (const MentionFeatures& features : mentions_) {
      if (!features.is_name() || features.country.empty()) continue;
      const auto found = capitals_.find(features.country);
      if (found != capitals_.end() && found->second.named == nullptr)
        found->second.named = &features;
    }
  }

  Use& use(MentionIndex mention) {
    return uses_[static_cast<std::size_t>(mention)];
  }

  void act(MentionIndex mention) {
    if (use(mention) == Use::kOpen) use(mention) = Use::kGovernment;
  }

  void read_deeds() {
    for (const Claim& claim : claims_.claims) {
      if (is_government_deed(claim, true)) act(claim.subject);
      const auto* object = std::get_if<MentionIndex>(&claim.object);
      if (object != nullptr && is_government_deed(claim, false)) act(*object);
      for (const ChainLink& link : claim.chain) {
        if (link.mention) act(*link.mention);
      }
    }
  }

  void settle(const Capital& capital) {
    bool is_told = false;
    bool has_city = false;
    for (const MentionFeatures* features : capital.mentions) {
      is_told = is_told || use(features->index) == Use::kGovernment;
      has_city = has_city || use(features->index) == Use::kCity;
    }
    if (!is_told || (capital.named == nullptr && !has_people_of(capital)))
      return;
    for (MentionFeatures* features : capital.mentions) {
      const bool is_government =
          has_city ? use(features->index) == Use::kGovernment : true;
      if (is_government) rename(capital, *features);
    }
  }

  /// "Canadian", where the article does not say "Canada".
  bool has_people_of(const Capital& capital) const {
    return std::any_of(
        document_.sentences.begin(), document_.sentences.end(),
        [&](const Sentence& sentence) {
          return std::any_of(
              sentence.tokens.begin(), sentence.tokens.end(),
              [&](const Token& token) {
                const auto* country =
                    lexicon::country_of_demonym(text::fold(token.form));
                return country != nullptr &&
                       country->code == capital.country->code;
              });
        });
  }

  static void rename(const Capital& capital, MentionFeatures& features) {
    features.name.text = capital.named != nullptr
                             ? capital.named->name.text
                             : in_capitals(capital.country->name);
    features.name.parsed =
        names::parse(features.name.text, names::NameKind::kPlace);
    features.key = features.name.parsed.key;
    features.type = EntityType::kGeopoliticalEntity;
    features.is_type_sure = true;
    features.gender = Gender::kNeuter;
    features.nouns.clear();
    features.country = capital.country->code;
  }

  const Document& document_;
  const Claims& claims_;
  std::vector<MentionFeatures>& mentions_;
  std::vector<Use> uses_;
  std::map<std::string_view, Capital> capitals_;  ///< By country.
};

}  // namespace

void read_capitals(const Document& document, const Claims& claims,
                   std::vector<MentionFeatures>& mentions) {
  CapitalReader(document, claims, mentions).run();
}

}  // namespace relata::coref
