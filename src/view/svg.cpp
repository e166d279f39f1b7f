#include <graphviz/gvc.h>

#include <memory>
#include <mutex>

#include "view/view.h"

namespace relata::view {
namespace {

/// Graphviz is not safe for threads.
std::mutex& graphviz_lock() {
  static std::mutex lock;
  return lock;
}

struct CloseContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};
struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};

}  // namespace

Result<std::string> svg(const std::string& dot) {
  const std::lock_guard guard(graphviz_lock());
  const std::unique_ptr<GVC_t, CloseContext> context(gvContext());
  const std::unique_ptr<Agraph_t, CloseGraph> graph(agmemread(dot.c_str()));
  if (!context || !graph) {
    return fail(Error::Kind::kBadInput, "not a graph in the DOT language");
  }
  const char* layout = agnedges(graph.get()) <= kMostRanked ? "dot" : "sfdp";
  if (gvLayout(context.get(), graph.get(), layout) != 0) {
    return fail(Error::Kind::kIo,
                std::string("Graphviz has no layout '") + layout + "'");
  }
  char* bytes = nullptr;
  unsigned size = 0;
  const bool is_drawn =
      gvRenderData(context.get(), graph.get(), "svg", &bytes, &size) == 0;
  std::string text = is_drawn ? std::string(bytes, size) : std::string();
  if (bytes != nullptr) gvFreeRenderData(bytes);
  gvFreeLayout(context.get(), graph.get());
  if (text.empty()) return fail(Error::Kind::kIo, "Graphviz drew nothing");
  return text;
}

}  // namespace relata::view
