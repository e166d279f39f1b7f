// A graph of another form, built again from the articles that it holds.

#include "core/changes.h"
#include "pipeline.h"

namespace relata {
namespace {

/// How many of them name a cluster that the graph has not.
Result<std::size_t> idle_of(const store::Graph& graph,
                            const std::vector<Correction>& corrections) {
  std::size_t idle = 0;
  for (const Correction& one : corrections) {
    const auto first = graph.signature(one.first);
    if (!first) return first.error();
    const auto second = graph.signature(one.second);
    if (!second) return second.error();
    if (!*first || !*second) ++idle;
  }
  return idle;
}

}  // namespace

Result<UpgradeReport> build_again(store::Graph& graph,
                                  const analyze::Models& models,
                                  const store::Former& former,
                                  const BuildOptions& options,
                                  const Listener& listener) {
  const auto corrections = former.corrections();
  if (!corrections) return corrections.error();
  for (const Correction& one : *corrections) {
    if (auto done = graph.correct(one); !done) return done.error();
  }
  const auto articles = [&](const read::Sink& sink) {
    return former.visit_articles([&](const Article& one) -> Result<void> {
      if (one.text.size() <= options.read.most_text)
        return sink.article(Article(one));
      sink.problem(bad_input("article '" + one.id + "'", "it is too long"));
      return {};
    });
  };
  auto built = build_from(graph, models, articles, options, listener);
  if (!built) return built.error();
  const auto idle = idle_of(graph, *corrections);
  if (!idle) return idle.error();
  return UpgradeReport{*std::move(built), corrections->size(), *idle};
}

}  // namespace relata
