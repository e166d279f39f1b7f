#include "support/pipeline/fact_match.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <stdexcept>
#include <tuple>

#include "core/tables.h"

namespace relata::support {
namespace {

constexpr double kEnough = 0.5;

std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> found(1);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || byte >= 0x80) {
      found.back() += static_cast<char>(std::tolower(byte));
    } else if (!found.back().empty()) {
      found.emplace_back();
    }
  }
  if (found.back().empty()) found.pop_back();
  std::sort(found.begin(), found.end());
  return found;
}

/// How the labels of mentions are read: each by itself, or by its entity.
enum class Labels { kOfMentions, kOfEntities };

/// Compares the claims of one article with gold.
class Matcher {
 public:
  Matcher(const EventGraph& graph, std::size_t article, Labels labels)
      : graph_(graph),
        article_(article),
        labels_(labels),
        reading_(graph.graph().readings().at(article)) {}

  const std::vector<Claim>& claims() const { return reading_.claims.claims; }

  /// Subject, lemma and object.
  bool says(const Claim& claim, const GoldFact& fact) const {
    return is_one_of(claim.lemma, fact.lemmas) &&
           is_mention(claim.subject, fact.subject) &&
           is_object(claim, fact.object);
  }

  /// "Ann Lee, a lawyer": that she is one is said by who is who, if her cluster
  /// has both phrases.
  bool is_called_so(const GoldFact& fact) const {
    if (!is_one_of("be", fact.lemmas) ||
        fact.object.kind != GoldEnd::Kind::kWords) {
      return false;
    }
    const auto& all = reading_.clusters.clusters;
    return std::any_of(all.begin(), all.end(), [&](const Cluster& cluster) {
      return has_member(cluster, fact.subject) &&
             has_member(cluster, fact.object);
    });
  }

  bool has_claimant(const Claim& claim, const GoldEnd& claimant) const {
    if (claimant.text == "outlet") return claim.chain.empty();
    if (claim.chain.empty()) return false;
    const ChainLink& innermost = claim.chain.back();
    if (claimant.text == "unnamed")
      return !innermost.mention || label(*innermost.mention).empty();
    if (innermost.mention) return is_mention(*innermost.mention, claimant);
    return claimant.kind == GoldEnd::Kind::kWords &&
           common_words(innermost.text, claimant.text) >= kEnough;
  }

 private:
  static bool is_one_of(const std::string& lemma,
                        const std::vector<std::string>& lemmas) {
    return std::find(lemmas.begin(), lemmas.end(), lemma) != lemmas.end();
  }

  bool has_member(const Cluster& cluster, const GoldEnd& end) const {
    return std::any_of(cluster.members.begin(), cluster.members.end(),
                       [&](const Membership& member) {
                         return is_mention(member.mention, end);
                       });
  }

  std::string label(MentionIndex mention) const {
    return labels_ == Labels::kOfMentions
               ? graph_.label(article_, mention)
               : graph_.label_of_entity(article_, mention);
  }

  std::string text(Span span) const {
    return std::string(slice(reading_.article.text, span));
  }

  bool is_mention(MentionIndex mention, const GoldEnd& end) const {
    const Mention& at = reading_.claims[mention];
    if (at.field != Field::kText) return false;
    if (end.kind == GoldEnd::Kind::kThing) return label(mention) == end.text;
    return end.kind == GoldEnd::Kind::kWords &&
           std::max(common_words(text(at.span), end.text),
                    common_words(text(at.phrase), end.text)) >= kEnough;
  }

  /// The object, or any further argument: "die on June 10" has its day as one.
  bool is_object(const Claim& claim, const GoldEnd& end) const {
    if (end.kind == GoldEnd::Kind::kNothing) return true;
    if (is_value(claim.object, end)) return true;
    return std::any_of(
        claim.roles.begin(), claim.roles.end(), [&](const Role& role) {
          return is_value(role.value, end) || is_phrase(role.span, end);
        });
  }

  bool is_value(const Argument& value, const GoldEnd& end) const {
    if (const auto* mention = std::get_if<MentionIndex>(&value))
      return is_mention(*mention, end);
    if (const auto* literal = std::get_if<Literal>(&value))
      return is_phrase(literal->span, end);
    return is_claim(reading_.claims[std::get<ClaimIndex>(value)], end);
  }

  bool is_phrase(Span span, const GoldEnd& end) const {
    if (end.kind == GoldEnd::Kind::kWords)
      return common_words(text(span), end.text) >= kEnough;
    if (end.kind != GoldEnd::Kind::kThing) return false;
    const auto& phrases = graph_.event().articles[article_].text.phrases;
    return std::any_of(
        phrases.begin(), phrases.end(), [&](const MarkedPhrase& phrase) {
          return phrase.label == end.text && span.contains(phrase.span);
        });
  }

  bool is_claim(const Claim& claim, const GoldEnd& end) const {
    if (end.kind != GoldEnd::Kind::kClaim) return false;
    GoldFact inner;
    inner.subject = read_end(end.claim.at(0));
    for (const std::string_view lemma : cell_items(end.claim.at(1), '|'))
      inner.lemmas.emplace_back(lemma);
    inner.object = read_end(end.claim.at(2));
    return says(claim, inner);
  }

  const EventGraph& graph_;
  std::size_t article_;
  Labels labels_;
  const Reading& reading_;
};

std::size_t place(const GoldEvent& event, const std::string& article) {
  for (std::size_t i = 0; i < event.articles.size(); ++i)
    if (event.articles[i].name == article) return i;
  throw std::runtime_error("no article " + article);
}

auto worth(const FactMatch& match) {
  return std::tuple(match.is_found,
                    match.is_claimant_right + match.is_polarity_right,
                    match.is_of_right_things);
}

}  // namespace

std::string polarity_of(const Claim& claim) {
  if (claim.polarity == Polarity::kNegative) return "negative";
  if (claim.force == Force::kPlan || claim.force == Force::kRequest)
    return "planned";
  const bool is_real =
      claim.force == Force::kAssert && claim.certainty == Certainty::kCertain;
  return is_real ? "positive" : "possible";
}

double common_words(const std::string& a, const std::string& b) {
  const auto first = words(a);
  const auto second = words(b);
  std::vector<std::string> both;
  std::set_intersection(first.begin(), first.end(), second.begin(),
                        second.end(), std::back_inserter(both));
  const std::size_t all = first.size() + second.size();
  return all == 0
             ? 0
             : 2 * static_cast<double>(both.size()) / static_cast<double>(all);
}

FactMatch match(const EventGraph& graph, const GoldFact& fact) {
  const std::size_t article = place(graph.event(), fact.article);
  const Matcher mentions(graph, article, Labels::kOfMentions);
  const Matcher entities(graph, article, Labels::kOfEntities);
  FactMatch best;
  for (const Claim& claim : mentions.claims()) {
    if (!mentions.says(claim, fact)) continue;
    const FactMatch found{
        .is_found = true,
        .is_of_right_things = entities.says(claim, fact),
        .is_claimant_right = mentions.has_claimant(claim, fact.claimant),
        .is_polarity_right = polarity_of(claim) == fact.polarity};
    if (worth(best) < worth(found)) best = found;
  }
  if (!best.is_found && mentions.is_called_so(fact)) {
    best = {.is_found = true,
            .is_of_right_things = entities.is_called_so(fact),
            .is_claimant_right = fact.claimant.text == "outlet",
            .is_polarity_right = fact.polarity == "positive"};
  }
  return best;
}

}  // namespace relata::support
