#include "support/memory_layer.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <sstream>

namespace relata::test {
namespace {

std::pair<EntityId, EntityId> ordered(EntityId a, EntityId b) {
  return a < b ? std::pair(a, b) : std::pair(b, a);
}

std::string written(const FactObject& object) {
  if (const auto* entity = std::get_if<EntityId>(&object)) {
    return to_string(*entity);
  }
  if (const auto* fact = std::get_if<FactId>(&object)) return to_string(*fact);
  return "'" + std::get<Literal>(object).text + "'";
}

}  // namespace

void MemoryLayer::add(const Piece& piece) {
  remove(piece.article);
  pieces_[piece.article] = piece;
  for (const Cluster& cluster : piece.clusters) {
    clusters_[cluster.signature.id] = cluster;
    pending_.insert(cluster.signature.id);
    for (const std::string& key : cluster.keys) {
      blocks_[key].insert(cluster.signature.id);
      pending_keys_.insert(key);
    }
  }
  for (const ResolvedClaim& claim : piece.claims)
    claims_[{claim.article, claim.index}] = claim;
  for (Link link : piece.apart) {
    link.forbids = true;
    apart_.push_back(link);
  }
}

void MemoryLayer::remove(const std::string& article) {
  const auto found = pieces_.find(article);
  if (found == pieces_.end()) return;
  for (const Cluster& cluster : found->second.clusters)
    forget(cluster.signature.id);
  for (const ResolvedClaim& claim : found->second.claims) {
    claims_.erase({claim.article, claim.index});
    facts_.erase({claim.article, claim.index});
  }
  pieces_.erase(found);
  for (auto& [key, pairs] : compared_) {
    std::erase_if(pairs, [&article](const ArticlePair& pair) {
      return pair.first == article || pair.second == article;
    });
  }
}

void MemoryLayer::note(EntityId cluster) {
  if (clusters_.contains(cluster)) pending_.insert(cluster);
}

void MemoryLayer::forget(EntityId cluster) {
  for (const std::string& key : clusters_.at(cluster).keys) {
    blocks_[key].erase(cluster);
    pending_keys_.insert(key);
  }
  const auto is_of = [&](const auto& pair) {
    return pair.first == cluster || pair.second == cluster;
  };
  for (auto& [key, links] : links_) {
    for (const Link& link : links) {
      if (is_of(link)) note(link.first == cluster ? link.second : link.first);
    }
    std::erase_if(links, is_of);
  }
  std::erase_if(leader_of_, [&](const auto& entry) {
    if (entry.second == cluster) note(entry.first);
    return entry.first == cluster || entry.second == cluster;
  });
  clusters_.erase(cluster);
  pending_.erase(cluster);
  if (const auto entity = entity_of_.find(cluster);
      entity != entity_of_.end()) {
    auto& row = entities_.at(entity->second);
    std::erase(row.clusters, cluster);
    for (const EntityId other : row.clusters)
      note(other);
    const EntityId its = entity->second;
    entity_of_.erase(entity);
    if (members(its)->empty()) entities_.erase(its);
  }
  std::erase_if(apart_, is_of);
  std::erase_if(verdicts_, is_of);
}

void MemoryLayer::correct(const Correction& correction) {
  corrections_[ordered(correction.first, correction.second)] = correction;
  note(correction.first);
  note(correction.second);
}

void MemoryLayer::lift(EntityId first, EntityId second) {
  corrections_.erase(ordered(first, second));
  note(first);
  note(second);
}

void MemoryLayer::apply(const Changes& changes) {
  for (const auto& block : changes.blocks) {
    auto& links = links_[block.key];
    std::erase_if(links, [&block](const Link& link) {
      return std::count(block.gone.begin(), block.gone.end(), link) > 0;
    });
    links.insert(links.end(), block.links.begin(), block.links.end());
    auto& pairs = compared_[block.key];
    for (const ArticlePair& pair : block.apart)
      pairs.erase(pair);
    pairs.insert(block.compared.begin(), block.compared.end());
  }
  for (const auto& [cluster, leader] : changes.led) {
    if (leader) {
      leader_of_[cluster] = *leader;
    } else {
      leader_of_.erase(cluster);
    }
    std::erase_if(verdicts_, [&cluster = cluster](const auto& verdict) {
      return verdict.first == cluster || verdict.second == cluster;
    });
  }
  for (const EntityId id : changes.dropped)
    entities_.erase(id);
  for (const auto& row : changes.entities) {
    entities_[row.id] = row;
    for (const EntityId cluster : row.clusters)
      entity_of_[cluster] = row.id;
  }
  for (const auto& [cluster, entity] : changes.placed) {
    if (const auto former = entity_of_.find(cluster);
        former != entity_of_.end() && entities_.contains(former->second)) {
      std::erase(entities_.at(former->second).clusters, cluster);
    }
    entity_of_[cluster] = entity;
  }
  const std::set<EntityId> regrouped(changes.regrouped.begin(),
                                     changes.regrouped.end());
  std::erase_if(verdicts_, [&](const Changes::Verdict& verdict) {
    return regrouped.contains(verdict.first) ||
           regrouped.contains(verdict.second);
  });
  verdicts_.insert(verdicts_.end(), changes.verdicts.begin(),
                   changes.verdicts.end());
  for (const auto& fact : changes.claims)
    facts_[{fact.article, fact.index}] = fact;
}

void MemoryLayer::settle() {
  pending_.clear();
  pending_keys_.clear();
}

std::string MemoryLayer::text() const {
  std::ostringstream out;
  for (const auto& [id, row] : entities_) {
    out << to_string(id) << " " << row.name << " " << label(row.type) << " "
        << label(row.kind);
    for (const std::string& alias : row.aliases)
      out << " a:" << alias;
    const auto clusters = members(id);
    for (const EntityId cluster : *clusters)
      out << " " << to_string(cluster);
    out << "\n";
  }
  std::vector<std::string> lines;
  for (const Changes::Verdict& verdict : verdicts_) {
    std::ostringstream line;
    line << to_string(verdict.first) << " " << to_string(verdict.second) << " "
         << verdict.accepted << " " << verdict.weight << " " << verdict.reason
         << "\n";
    lines.push_back(line.str());
  }
  std::sort(lines.begin(), lines.end());
  for (const std::string& line : lines)
    out << line;
  for (const auto& [place, fact] : facts_) {
    out << place.first << "#" << static_cast<unsigned>(place.second) << " "
        << to_string(fact.fact) << " " << to_string(fact.subject) << " "
        << fact.predicate << " " << written(fact.object) << "\n";
  }
  return out.str();
}

Result<std::vector<std::string>> MemoryLayer::pending_keys() const {
  return std::vector<std::string>(pending_keys_.begin(), pending_keys_.end());
}

Result<std::vector<MergeView::Pending>> MemoryLayer::pending_clusters() const {
  std::vector<Pending> pending;
  for (const auto& [article, piece] : pieces_) {
    Pending one{article, {}, {}};
    for (const Cluster& cluster : piece.clusters) {
      const EntityId id = cluster.signature.id;
      if (!pending_.contains(id)) continue;
      one.clusters.push_back(id);
      if (entity_of_.contains(id) && !leader_of_.contains(id))
        one.entities.push_back(entity_of_.at(id));
    }
    std::sort(one.clusters.begin(), one.clusters.end());
    if (!one.clusters.empty()) pending.push_back(std::move(one));
  }
  return pending;
}

Result<std::vector<ClusterRecord>> MemoryLayer::block(
    std::string_view key) const {
  std::vector<ClusterRecord> block;
  if (const auto found = blocks_.find(key); found != blocks_.end()) {
    for (const EntityId id : found->second)
      block.push_back(clusters_.at(id).signature);
  }
  reads_ += block.size();
  return block;
}

Result<std::vector<MergeView::Told>> MemoryLayer::articles_under(
    std::string_view key) const {
  std::vector<Told> articles;
  const auto found = block(key);
  for (const ClusterRecord& first : *found) {
    articles.push_back(
        {first.article, first.day, pieces_.find(first.article)->second.topic});
  }
  return articles;
}

Result<std::vector<MergeView::ArticlePair>> MemoryLayer::compared_under(
    std::string_view key) const {
  const auto found = compared_.find(key);
  if (found == compared_.end()) return std::vector<ArticlePair>();
  return std::vector<ArticlePair>(found->second.begin(), found->second.end());
}

Result<std::vector<Link>> MemoryLayer::links_between(
    std::string_view key, const ArticlePair& articles) const {
  std::vector<Link> links;
  const auto article = [this](EntityId cluster) {
    return clusters_.at(cluster).signature.article;
  };
  const auto found = links_.find(key);
  if (found == links_.end()) return links;
  for (const Link& link : found->second) {
    const ArticlePair ends =
        std::minmax(article(link.first), article(link.second));
    if (ends == articles) links.push_back(link);
  }
  return links;
}

Result<std::vector<ClusterRecord>> MemoryLayer::clusters_of(
    std::string_view article) const {
  std::vector<ClusterRecord> signatures;
  const auto found = pieces_.find(article);
  if (found == pieces_.end()) return signatures;
  for (const Cluster& cluster : found->second.clusters)
    signatures.push_back(cluster.signature);
  std::sort(signatures.begin(), signatures.end(),
            [](const auto& a, const auto& b) { return a.id < b.id; });
  reads_ += signatures.size();
  return signatures;
}

Result<std::vector<Link>> MemoryLayer::links_under(std::string_view key) const {
  const auto found = links_.find(key);
  return found == links_.end() ? std::vector<Link>() : found->second;
}

/// Whether the second end of a link that leads follows the first.
bool MemoryLayer::is_led(const Link& lead) const {
  const EntityId cluster = lead.second;
  const auto tells_of_it = [&](const auto& pair) {
    return pair.first == cluster || pair.second == cluster;
  };
  if (std::any_of(apart_.begin(), apart_.end(), tells_of_it)) return false;
  if (std::any_of(
          corrections_.begin(), corrections_.end(),
          [&](const auto& entry) { return tells_of_it(entry.first); })) {
    return false;
  }
  if (lead.lead == Lead::kAlways) return true;
  return std::none_of(links_.begin(), links_.end(), [&](const auto& block) {
    return std::any_of(block.second.begin(), block.second.end(),
                       [&](const Link& link) {
                         return tells_of_it(link) && link.lead == Lead::kNone &&
                                link.weight > lead.weight;
                       });
  });
}

Result<std::optional<MergeView::Following>> MemoryLayer::following(
    EntityId cluster) const {
  const auto found = clusters_.find(cluster);
  if (found == clusters_.end()) return std::optional<Following>();
  Following one{
      cluster, found->second.signature.article, {}, {}, *entity_of(cluster)};
  for (const auto& [key, links] : links_) {
    for (const Link& link : links) {
      if (link.second == cluster && link.lead != Lead::kNone && is_led(link))
        one.leader = link.first;
    }
  }
  if (const auto noted = leader_of_.find(cluster); noted != leader_of_.end())
    one.noted = noted->second;
  return std::optional<Following>(std::move(one));
}

Result<std::vector<MergeView::Following>> MemoryLayer::pending_following()
    const {
  std::vector<Following> found;
  for (const EntityId cluster : pending_) {
    auto one = following(cluster);
    if (*one && ((*one)->leader || (*one)->noted)) found.push_back(**one);
  }
  return found;
}

Result<std::vector<MergeView::Following>> MemoryLayer::followers_of(
    EntityId leader) const {
  std::vector<Following> found;
  for (const auto& [cluster, its] : leader_of_) {
    if (its != leader) continue;
    auto one = following(cluster);
    found.push_back(**one);
    found.back().leader = leader;
  }
  return found;
}

Result<std::optional<Node>> MemoryLayer::node(EntityId cluster) const {
  ++reads_;
  const auto found = clusters_.find(cluster);
  if (found == clusters_.end()) return std::optional<Node>();
  return std::optional<Node>(
      Node{found->second.signature, links_at(cluster), *entity_of(cluster)});
}

Result<std::vector<Node>> MemoryLayer::nodes_of(
    std::string_view article) const {
  std::vector<Node> nodes;
  const auto signatures = clusters_of(article);
  for (const ClusterRecord& signature : *signatures)
    nodes.push_back(**node(signature.id));
  return nodes;
}

Result<std::vector<Node>> MemoryLayer::nodes_in(EntityId entity) const {
  std::vector<Node> nodes;
  const auto clusters = members(entity);
  for (const EntityId cluster : *clusters) {
    if (!leader_of_.contains(cluster)) nodes.push_back(**node(cluster));
  }
  return nodes;
}

std::vector<Link> MemoryLayer::links_at(EntityId cluster) const {
  std::vector<Link> links;
  const auto has_it = [&](const Link& link) {
    const bool is_at_first = link.first == cluster;
    return (is_at_first || link.second == cluster) &&
           link.lead == Lead::kNone &&
           !leader_of_.contains(is_at_first ? link.second : link.first);
  };
  for (const auto& [key, found] : links_) {
    std::copy_if(found.begin(), found.end(), std::back_inserter(links), has_it);
  }
  std::copy_if(apart_.begin(), apart_.end(), std::back_inserter(links), has_it);
  for (const auto& [pair, correction] : corrections_) {
    if (pair.first != cluster && pair.second != cluster) continue;
    if (!clusters_.contains(pair.first) || !clusters_.contains(pair.second)) {
      continue;
    }
    const bool joins = correction.kind == Correction::Kind::kLink;
    links.push_back({pair.first, pair.second,
                     joins ? std::numeric_limits<double>::infinity() : 0,
                     !joins,
                     joins ? "linked by the user" : "unlinked by the user"});
  }
  return links;
}

Result<std::optional<EntityId>> MemoryLayer::entity_of(EntityId cluster) const {
  const auto found = entity_of_.find(cluster);
  if (found == entity_of_.end()) return std::optional<EntityId>();
  return std::optional<EntityId>(found->second);
}

Result<std::vector<EntityId>> MemoryLayer::members(EntityId entity) const {
  std::vector<EntityId> members;
  for (const auto& [cluster, its] : entity_of_) {
    if (its == entity) members.push_back(cluster);
  }
  return members;
}

EntityId MemoryLayer::home(EntityId cluster) const {
  const auto found = entity_of_.find(cluster);
  return found == entity_of_.end() ? cluster : found->second;
}

Result<std::vector<ResolvedClaim>> MemoryLayer::claims_of(
    std::string_view article) const {
  std::vector<ResolvedClaim> found;
  for (const auto& [place, claim] : claims_) {
    if (place.first != article) continue;
    found.push_back(claim);
    ResolvedClaim& one = found.back();
    one.subject = home(one.subject);
    if (auto* object = std::get_if<EntityId>(&one.object)) {
      *object = home(*object);
    }
    if (const auto fact = facts_.find(place); fact != facts_.end()) {
      one.fact = fact->second.fact;
    }
  }
  return found;
}

}  // namespace relata::test
