#include <graphviz/gvc.h>
#include <graphviz/gvplugin.h>

#include <memory>
#include <mutex>

#include "view/view.h"

extern "C" {
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;
}

namespace relata::view {
namespace {

/// A context with these plugins and no others. Pango's is left out, so that
/// text is measured by Graphviz's own tables and not by a machine's fonts.
GVC_t* new_context() {
  static const lt_symlist_t kPlugins[] = {
      {"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
      {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
      {"gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library},
      {nullptr, nullptr}};
  return gvContextPlugins(kPlugins, 0);
}

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
  const std::unique_ptr<GVC_t, CloseContext> context(new_context());
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
