#include "cli/correcting.h"

#include <algorithm>

#include "cli/graph_options.h"
#include "pipeline.h"
#include "query/query.h"
#include "text/fold.h"

namespace relata::cli {
namespace {

/// A correction of every pair would grow with the square of the mentions.
constexpr std::size_t kMostClusters = 50;

/// Whether one of the cluster's names is this; not where there is no such
/// cluster.
Result<bool> has_name(const store::Graph& graph, EntityId cluster,
                      const std::string& name) {
  const auto signature = graph.signature(cluster);
  if (!signature) return signature.error();
  if (!*signature) return false;
  const auto& names = (*signature)->profile.names;
  return std::any_of(names.begin(), names.end(), [&](const std::string& one) {
    return text::fold(one) == text::fold(name);
  });
}

/// The clusters that `name` means: the one of that id, else those of the most
/// mentioned entity of that name which have exactly this name.
Result<std::vector<EntityId>> clusters_called(const store::Graph& graph,
                                              const std::string& name) {
  if (const auto id = parse_entity_id(name)) {
    const auto signature = graph.signature(*id);
    if (!signature) return signature.error();
    if (*signature) return std::vector<EntityId>{*id};
  }
  const auto entities = query::find_entities(graph, name);
  if (!entities) return entities.error();
  std::vector<EntityId> found;
  if (entities->empty()) return unknown_name(graph, name);
  const EntityId id = entities->front();
  const auto entity = graph.entity(id);
  if (!entity) return entity.error();
  for (const EntityId cluster : (*entity)->referents) {
    const auto has = has_name(graph, cluster, name);
    if (!has) return has.error();
    if (*has && found.size() < kMostClusters) found.push_back(cluster);
  }
  if (found.empty()) found.push_back(id);
  return found;
}

const std::string* longest(const std::vector<std::string>& texts) {
  const auto found =
      std::max_element(texts.begin(), texts.end(),
                       [](const std::string& a, const std::string& b) {
                         return a.size() < b.size();
                       });
  return found == texts.end() ? nullptr : &*found;
}

/// Whether `cluster` has this id, or one of its names is this.
Result<bool> is_called(const store::Graph& graph, EntityId cluster,
                       const std::string& name) {
  if (to_string(cluster) == name) return true;
  const auto signature = graph.signature(cluster);
  if (!signature) return signature.error();
  if (!*signature) return false;
  const Profile& profile = (*signature)->profile;
  const auto is_it = [&](const std::string& one) {
    return text::fold(one) == text::fold(name);
  };
  return std::any_of(profile.names.begin(), profile.names.end(), is_it) ||
         std::any_of(profile.phrases.begin(), profile.phrases.end(), is_it);
}

/// Whether `correction` is about `pair`, in either order. What a link joined
/// has all names of both, so the clusters themselves are asked.
Result<bool> is_of(const store::Graph& graph, const Correction& correction,
                   const NamedPair& pair) {
  for (const NamedPair& names : {pair, NamedPair{pair.second, pair.first}}) {
    auto first = is_called(graph, correction.first, names.first);
    if (!first) return first;
    auto second = is_called(graph, correction.second, names.second);
    if (!second) return second;
    if (*first && *second) return true;
  }
  return false;
}

/// What the entities of two clusters are now: one, or two.
Result<std::string> state_of(const store::Graph& graph, EntityId first,
                             EntityId second) {
  const auto one = graph.entity(first);
  if (!one) return one.error();
  const auto other = graph.entity(second);
  if (!other) return other.error();
  if (!*one || !*other) return std::string("their articles are not here now");
  const std::string names = (*one)->name + " (" + to_string((*one)->id) + ")";
  if ((*one)->id == (*other)->id) return names + " is one entity now";
  return names + " and " + (*other)->name + " (" + to_string((*other)->id) +
         ") are two entities now";
}

/// "Ana Ruiz (e0123456789abcdef, Person), ..."
Result<std::string> bearers_of(const store::Graph& graph,
                               const std::vector<EntityId>& ids) {
  constexpr std::size_t most_named = 5;
  std::string list;
  for (std::size_t i = 0; i < std::min(ids.size(), most_named); ++i) {
    const auto entity = graph.outline(ids[i]);
    if (!entity) return entity.error();
    if (!*entity) continue;
    list += (list.empty() ? "" : ", ") + (*entity)->name + " (" +
            to_string(ids[i]) + ", " + std::string(label((*entity)->type)) +
            ")";
  }
  return ids.size() > most_named ? list + ", ..." : list;
}

}  // namespace

Result<std::string> correct(store::Graph& graph, Correction::Kind kind,
                            const NamedPair& pair) {
  const auto first = clusters_called(graph, pair.first);
  if (!first) return first.error();
  const auto second = clusters_called(graph, pair.second);
  if (!second) return second.error();
  // One link joins what it joins; to part two things, every pair must part.
  const bool is_link = kind == Correction::Kind::kLink;
  const std::size_t rows = is_link ? 1 : first->size();
  const std::size_t columns = is_link ? 1 : second->size();
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      const auto [lesser, greater] = std::minmax((*first)[i], (*second)[j]);
      const auto done = graph.correct({kind, lesser, greater});
      if (!done) return done.error();
    }
  }
  if (auto done = merge_pending(graph); !done) return done.error();
  return state_of(graph, (*first)[0], (*second)[0]);
}

Result<void> check_names(const store::Graph& graph, const NamedPair& pair) {
  for (const std::string& name : {pair.first, pair.second}) {
    const auto ids = query::find_entities(graph, name);
    if (!ids) return ids.error();
    if (ids->empty()) return unknown_name(graph, name);
    if (ids->size() == 1) continue;
    const auto bearers = bearers_of(graph, *ids);
    if (!bearers) return bearers.error();
    return fail(Error::Kind::kUsage,
                "'" + name + "' can mean " + std::to_string(ids->size()) +
                    " things: " + *bearers + "; give the id of one");
  }
  return {};
}

Result<void> check_pair(const store::Graph& graph, Correction::Kind kind,
                        const NamedPair& pair) {
  if (auto done = check_names(graph, pair); !done) {
    Error error = done.error();
    if (error.kind == Error::Kind::kUsage) error.message += ", or --force";
    return error;
  }
  if (kind != Correction::Kind::kLink) return {};
  std::vector<Entity> things;
  for (const std::string& name : {pair.first, pair.second}) {
    const auto ids = query::find_entities(graph, name);
    if (!ids) return ids.error();
    const auto entity = graph.outline(ids->front());
    if (!entity) return entity.error();
    if (*entity) things.push_back(**entity);
  }
  if (things.size() < 2 || things[0].type == things[1].type) return {};
  return fail(Error::Kind::kUsage, "'" + pair.first + "' is of type " +
                                       std::string(label(things[0].type)) +
                                       " and '" + pair.second + "' of type " +
                                       std::string(label(things[1].type)) +
                                       ": --force makes them one all the same");
}

Result<std::string> take_back(store::Graph& graph, const NamedPair& pair) {
  const auto corrections = graph.corrections();
  if (!corrections) return corrections.error();
  std::vector<Correction> lifted;
  for (const Correction& correction : *corrections) {
    const auto is_meant = is_of(graph, correction, pair);
    if (!is_meant) return is_meant.error();
    if (!*is_meant) continue;
    const auto was_there = graph.lift(correction.first, correction.second);
    if (!was_there) return was_there.error();
    if (*was_there) lifted.push_back(correction);
  }
  // Even where nothing is taken back: a call that was stopped may have been.
  if (auto done = merge_pending(graph); !done) return done.error();
  if (lifted.empty()) {
    return fail(Error::Kind::kNotFound, "nothing was said of '" + pair.first +
                                            "' and '" + pair.second + "'");
  }
  auto state = state_of(graph, lifted[0].first, lifted[0].second);
  if (!state) return state;
  return "taken back: " + std::to_string(lifted.size()) +
         (lifted.size() == 1 ? " correction; " : " corrections; ") + *state;
}

Result<std::string> cluster_name(const store::Graph& graph, EntityId cluster) {
  const auto signature = graph.signature(cluster);
  if (!signature) return signature.error();
  if (!*signature) return to_string(cluster);
  const Profile& profile = (*signature)->profile;
  for (const auto* texts : {&profile.names, &profile.phrases}) {
    if (const auto* text = longest(*texts)) return *text;
  }
  return to_string(cluster);
}

}  // namespace relata::cli
