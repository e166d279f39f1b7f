#pragma once

#include <string>

#include "core/changes.h"
#include "core/result.h"
#include "store/store.h"

namespace relata::cli {

/// Two things as a user names them: names, or ids of entities or clusters.
struct NamedPair {
  std::string first;
  std::string second;
};

/// Notes that `pair` is, or is not, one thing, and merges anew; what it did, in
/// words. Fails with kNotFound where a name means nothing.
Result<std::string> correct(store::Graph& graph, Correction::Kind kind,
                            const NamedPair& pair);

/// Fails with kUsage where a name of `pair` could mean several things.
Result<void> check_names(const store::Graph& graph, const NamedPair& pair);

/// As check_names(), and also where two things of unlike types are to be one:
/// what a user hardly means.
Result<void> check_pair(const store::Graph& graph, Correction::Kind kind,
                        const NamedPair& pair);

/// Takes back what was said of `pair`, and merges anew; what that did, in
/// words. Fails with kNotFound where nothing was said of it.
Result<std::string> take_back(store::Graph& graph, const NamedPair& pair);

/// What to call a cluster: its longest name, else its longest phrase, else its
/// id.
Result<std::string> cluster_name(const store::Graph& graph, EntityId cluster);

}  // namespace relata::cli
