#pragma once

#include <string>

#include "serve/serve.h"
#include "store/store.h"

namespace relata::cli {

/// What `relata serve --edit` lets a person do: the doubtful pairs of `graph`
/// and settling them in the file at `path`, which is opened for that alone. The
/// graph must outlive it. Fails with kIo where there is no random token.
Result<serve::Editing> editing(const store::Graph& graph,
                               const std::string& path);

}  // namespace relata::cli
