#include <dlfcn.h>
#include <graphviz/gvc.h>
#include <graphviz/gvplugin.h>

#include <memory>
#include <mutex>

#include "view/view.h"

// NOLINTBEGIN(readability-identifier-naming): Graphviz names them so.
extern "C" {
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;
}
// NOLINTEND(readability-identifier-naming)

namespace relata::view {
namespace {

/// The plugin that draws by Cairo, with Pango's fonts; nullptr where it is not
/// here. Most of what the program would load at its start is for this one.
void* pango_plugin() {
  void* const library = dlopen(RELATA_PANGO_PLUGIN, RTLD_NOW | RTLD_LOCAL);
  return library == nullptr ? nullptr
                            : dlsym(library, "gvplugin_pango_LTX_library");
}

/// A context with these plugins and no others; nullptr where Cairo's is not
/// here. That one is for what Cairo draws alone, so that text of SVG is
/// measured by Graphviz's own tables and not by a machine's fonts.
GVC_t* context_of(Picture format) {
  static constexpr std::size_t pango = 3;
  static lt_symlist_t plugins[] = {
      {"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
      {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
      {"gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library},
      {nullptr, nullptr},
      {nullptr, nullptr}};
  // Never freed: the Pango plugin looks at the last context's font ever after.
  static GVC_t* const plain = gvContextPlugins(plugins, 0);
  if (format == Picture::kSvg) return plain;
  // A context looks for its plugins when it is made.
  static GVC_t* const cairo = [] {
    void* const plugin = pango_plugin();
    if (plugin == nullptr) return static_cast<GVC_t*>(nullptr);
    plugins[pango] = {"gvplugin_pango_LTX_library", plugin};
    return gvContextPlugins(plugins, 0);
  }();
  return cairo;
}

const char* word(Picture format) {
  switch (format) {
    case Picture::kSvg:
      return "svg";
    case Picture::kPng:
      return "png";
    case Picture::kPdf:
      return "pdf";
  }
  return "svg";
}

/// Graphviz is not safe for threads.
std::mutex& graphviz_lock() {
  static std::mutex lock;
  return lock;
}

/// Columns while they can be looked over, then rings round what the graph names
/// as its `root`, or else springs.
const char* layout_of(Agraph_t* graph) {
  if (agnedges(graph) <= kMostRanked) return "dot";
  char name[] = "root";
  const char* root = agget(graph, name);
  return root != nullptr && *root != '\0' ? "twopi" : "sfdp";
}

/// Makes edges straight: to lead them round other nodes takes minutes where
/// there are some hundreds, which are not columns.
void straighten(Agraph_t* graph) {
  char name[] = "splines";
  char value[] = "line";
  char none[] = "";
  agsafeset(graph, name, value, none);
}

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};

}  // namespace

std::string graphviz_version() {
  const std::lock_guard guard(graphviz_lock());
  return gvcVersion(context_of(Picture::kSvg));
}

Result<Picture> format_of(std::string_view file) {
  for (const Picture format : {Picture::kSvg, Picture::kPng, Picture::kPdf}) {
    if (file.ends_with("." + std::string(word(format)))) return format;
  }
  return fail(
      Error::Kind::kUsage,
      std::string(file) + ": a picture's name ends in .svg, .png or .pdf");
}

Result<std::string> picture(const std::string& dot, Picture format) {
  const std::lock_guard guard(graphviz_lock());
  GVC_t* const context = context_of(format);
  const std::unique_ptr<Agraph_t, CloseGraph> graph(agmemread(dot.c_str()));
  if (context == nullptr) {
    return fail(Error::Kind::kIo, std::string("a ") + word(format) +
                                      " cannot be drawn: Graphviz's plugin for "
                                      "Cairo, " RELATA_PANGO_PLUGIN
                                      ", is not here");
  }
  if (!graph) {
    return fail(Error::Kind::kBadInput, "not a graph in the DOT language");
  }
  const std::string_view layout = layout_of(graph.get());
  if (layout != "dot") straighten(graph.get());
  if (gvLayout(context, graph.get(), layout.data()) != 0) {
    return fail(Error::Kind::kIo,
                "Graphviz has no layout '" + std::string(layout) + "'");
  }
  char* bytes = nullptr;
  unsigned size = 0;
  const bool is_drawn =
      gvRenderData(context, graph.get(), word(format), &bytes, &size) == 0;
  std::string text = is_drawn ? std::string(bytes, size) : std::string();
  if (bytes != nullptr) gvFreeRenderData(bytes);
  gvFreeLayout(context, graph.get());
  if (text.empty()) return fail(Error::Kind::kIo, "Graphviz drew nothing");
  return text;
}

}  // namespace relata::view
