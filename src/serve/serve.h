#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "core/result.h"
#include "store/store.h"

/// A graph in a browser: the explorer's page and what it asks for, by HTTP, for
/// this machine alone.
namespace relata::serve {

/// What a person may settle from the page.
struct Editing {
  /// Doubtful pairs as JSON: see schema/openapi.json.
  std::function<Result<std::string>()> doubts;
  /// Notes that two clusters are, or are not, one thing; what it did, in words.
  std::function<Result<std::string>(EntityId, EntityId, bool are_one)> settle;
  /// Whoever settles something must know it.
  std::string token;
};

struct Options {
  std::uint16_t port = 0;            ///< 0: any that is free.
  const Editing* editing = nullptr;  ///< Nothing: the graph is only read.
  /// Is told the address when it can be asked.
  std::function<void(const std::string& url)> ready;
};

/// Answers requests to 127.0.0.1 until the program ends. Refuses those whose
/// Host is not this address, or localhost, with the port, so that no page of
/// the network can ask by a name of its own; those that are longer than any of
/// ours; and answers none for longer than about two seconds. Fails with kIo
/// where the port cannot be had.
Result<void> serve(const store::Graph& graph, const Options& options);

}  // namespace relata::serve
