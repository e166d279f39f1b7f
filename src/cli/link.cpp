// relata link and unlink: a user's word on who is who.

#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "cli/graph_options.h"
#include "pipeline.h"
#include "text/fold.h"

namespace relata::cli {
namespace {

struct LinkArguments {
  std::string graph;
  std::string first;
  std::string second;
  Correction::Kind kind = Correction::Kind::kLink;
};

/// A correction of every pair would grow with the square of the mentions.
constexpr std::size_t kMostClusters = 50;

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
  for (const EntityId id : *entities) {
    const auto entity = graph.entity(id);
    if (!entity) return entity.error();
    for (const EntityId cluster : (*entity)->referents) {
      const auto signature = graph.signature(cluster);
      if (!signature) return signature.error();
      if (!*signature) continue;
      const auto& names = (*signature)->profile.names;
      const bool is_called =
          std::any_of(names.begin(), names.end(), [&](const std::string& one) {
            return text::fold(one) == text::fold(name);
          });
      if (is_called && found.size() < kMostClusters) found.push_back(cluster);
    }
    if (found.empty()) found.push_back(id);
    return found;
  }
  return fail(Error::Kind::kNotFound, "nothing is called '" + name + "'");
}

int run_link(const LinkArguments& arguments) {
  auto graph = store::Graph::open(arguments.graph, store::Graph::Mode::kWrite);
  if (!graph) return report(graph.error());
  const auto first = clusters_called(*graph, arguments.first);
  if (!first) return report(first.error());
  const auto second = clusters_called(*graph, arguments.second);
  if (!second) return report(second.error());
  // One link joins what it joins; to part two things, every pair must part.
  const bool is_link = arguments.kind == Correction::Kind::kLink;
  const std::size_t rows = is_link ? 1 : first->size();
  const std::size_t columns = is_link ? 1 : second->size();
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      const auto done =
          graph->correct({arguments.kind, std::min((*first)[i], (*second)[j]),
                          std::max((*first)[i], (*second)[j])});
      if (!done) return report(done.error());
    }
  }
  if (auto done = merge_pending(*graph); !done) return report(done.error());
  return kDone;
}

void add_correction(CLI::App& app, int& status, const char* name,
                    const char* description, Correction::Kind kind) {
  auto* command = app.add_subcommand(name, description);
  auto arguments = std::make_shared<LinkArguments>();
  arguments->kind = kind;
  add_graph(*command, arguments->graph);
  command->add_option("first", arguments->first, "A name or an id")
      ->required()
      ->option_text("A");
  command->add_option("second", arguments->second, "A name or an id")
      ->required()
      ->option_text("B");
  command->callback([&status, arguments] { status = run_link(*arguments); });
}

}  // namespace

void add_link(CLI::App& app, int& status) {
  add_correction(app, status, "link", "Say that two entities are one",
                 Correction::Kind::kLink);
}

void add_unlink(CLI::App& app, int& status) {
  add_correction(app, status, "unlink", "Say that two entities are not one",
                 Correction::Kind::kUnlink);
}

}  // namespace relata::cli
