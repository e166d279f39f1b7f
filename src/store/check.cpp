#include <algorithm>
#include <tuple>
#include <unordered_set>

#include "store/store.h"

namespace relata::store {
namespace {

/// One pass over a reading that notes the first flaw.
class Check {
 public:
  explicit Check(const IndexedReading& placed)
      : placed_(placed), reading_(placed.reading) {}

  std::string flaw() {
    check_spans();
    check_claims();
    if (flaw_.empty()) check_nesting();
    if (flaw_.empty()) check_clusters();
    return flaw_;
  }

 private:
  void demand(bool holds, const char* what) {
    if (!holds && flaw_.empty()) flaw_ = what;
  }

  bool is_within(Field field, Span span) const {
    return span.begin <= span.end &&
           span.end <= reading_.article.field(field).size();
  }
  bool has(MentionIndex mention) const {
    return static_cast<std::size_t>(mention) < reading_.claims.mentions.size();
  }
  bool has(ClaimIndex claim) const {
    return static_cast<std::size_t>(claim) < reading_.claims.claims.size();
  }
  bool has(const Argument& argument) const {
    if (const auto* mention = std::get_if<MentionIndex>(&argument)) {
      return has(*mention);
    }
    const auto* claim = std::get_if<ClaimIndex>(&argument);
    return claim == nullptr || has(*claim);
  }

  void check_spans() {
    for (const Zone& zone : reading_.article.zones) {
      demand(is_within(Field::kText, zone.span),
             "a zone lies outside the text");
    }
    for (const Reading::SentenceRef& sentence : reading_.sentences) {
      demand(is_within(sentence.field, sentence.span),
             "a sentence lies outside the text");
    }
    for (const Mention& mention : reading_.claims.mentions) {
      demand(is_within(mention.field, mention.span) &&
                 is_within(mention.field, mention.head),
             "a mention lies outside the text");
      demand(mention.sentence < reading_.sentences.size(),
             "a mention names a sentence that is not there");
    }
  }

  void check_claims() {
    for (const Claim& claim : reading_.claims.claims) {
      demand(claim.sentence < reading_.sentences.size(),
             "a claim names a sentence that is not there");
      demand(has(claim.subject) && has(claim.object),
             "a claim names an argument that is not there");
      for (const Role& role : claim.roles) {
        demand(has(role.value), "a role names an argument that is not there");
      }
      for (const ChainLink& link : claim.chain) {
        demand(!link.mention || has(*link.mention),
               "a source names a mention that is not there");
      }
    }
  }

  void check_nesting() {
    const auto depth = nesting(reading_.claims.claims);
    demand(depth.has_value(), "claims are about each other in a circle");
    demand(depth.value_or(0) <= kMostNested,
           "more than 64 claims are inside each other");
  }

  void check_clusters() {
    const auto& clusters = reading_.clusters.clusters;
    demand(placed_.keys.size() == clusters.size(),
           "there is not one list of keys for each cluster");
    std::vector<bool> is_placed(reading_.claims.mentions.size(), false);
    std::unordered_set<EntityId> ids;
    for (const Cluster& cluster : clusters) {
      demand(!cluster.members.empty(), "a cluster has no mention");
      for (const Membership& member : cluster.members) {
        if (!has(member.mention)) {
          return demand(false, "a cluster names a mention that is not there");
        }
        const auto place = static_cast<std::size_t>(member.mention);
        demand(!is_placed[place], "a mention is in two clusters");
        is_placed[place] = true;
      }
      if (!flaw_.empty()) return;
      demand(cluster.id == least_mention(cluster),
             "a cluster's id is not that of its least mention");
      demand(ids.insert(cluster.id).second, "two clusters have one id");
    }
    demand(std::count(is_placed.begin(), is_placed.end(), false) == 0,
           "a mention is in no cluster");
    for (const CannotLink& apart : reading_.clusters.apart) {
      demand(ids.count(apart.first) + ids.count(apart.second) == 2 &&
                 apart.first < apart.second,
             "two things kept apart are not two clusters");
    }
  }

  EntityId least_mention(const Cluster& cluster) const {
    const auto order = [this](const Membership& member) {
      const Mention& mention = reading_.claims[member.mention];
      return std::tuple(mention.field, mention.span);
    };
    const auto least = std::min_element(
        cluster.members.begin(), cluster.members.end(),
        [&](const auto& a, const auto& b) { return order(a) < order(b); });
    const Mention& mention = reading_.claims[least->mention];
    return cluster_id(reading_.article.id, mention.field, mention.span);
  }

  const IndexedReading& placed_;
  const Reading& reading_;
  std::string flaw_;
};

}  // namespace

std::string flaw(const IndexedReading& placed) {
  return Check(placed).flaw();
}

}  // namespace relata::store
