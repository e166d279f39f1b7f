// relata._core: what the Python package stands on. Long calls release Python's
// lock; what they give is made into Python's types when they have it again.

#include <nanobind/nanobind.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/unique_ptr.h>
#include <nanobind/stl/vector.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

#include "analyze/analyze.h"
#include "pipeline.h"
#include "python/failure.h"
#include "python/rows.h"
#include "python/said.h"
#include "query/query.h"
#include "store/store.h"

namespace nb = nanobind;

namespace relata::python {
namespace {

const char* exception_name(Error::Kind kind) {
  switch (kind) {
    case Error::Kind::kNotFound:
      return "NotFound";
    case Error::Kind::kUsage:
      return "UsageError";
    case Error::Kind::kBadInput:
      return "BadInput";
    case Error::Kind::kBadModel:
      return "BadModel";
    case Error::Kind::kBadGraph:
      return "BadGraph";
    case Error::Kind::kIo:
      return "StorageError";
  }
  return "Error";
}

/// `text` for Python: bytes of paths that are not UTF-8 as \xNN.
nb::object readable(const std::string& text) {
  return nb::steal(PyUnicode_DecodeUTF8(
      text.data(), static_cast<Py_ssize_t>(text.size()), "backslashreplace"));
}

void raise(Error::Kind kind, const std::string& message) {
  const nb::object type =
      nb::module_::import_("relata._errors").attr(exception_name(kind));
  PyErr_SetObject(type.ptr(), readable(message).ptr());
}

void translate(const std::exception_ptr& problem, void* /*unused*/) {
  try {
    std::rethrow_exception(problem);
  } catch (const Failure& failure) {
    raise(failure.error.kind, failure.error.message);
  } catch (const std::system_error& failure) {
    raise(Error::Kind::kIo, failure.what());
  }
}

std::string bytes_of(const nb::bytes& bytes) {
  return {bytes.c_str(), bytes.size()};
}

std::vector<std::string> bytes_of(const std::vector<nb::bytes>& list) {
  std::vector<std::string> all;
  all.reserve(list.size());
  for (const nb::bytes& one : list)
    all.push_back(bytes_of(one));
  return all;
}

Date date_of(const std::string& text) {
  auto date = parse_date(text);
  if (!date) refuse(date.error().message);
  return *date;
}

/// Asks Python now and then whether a signal came: Ctrl-C.
class Signals {
 public:
  bool have_come() {
    const auto now = std::chrono::steady_clock::now();
    if (raised_ || now - asked_ < kPause) return raised_.has_value();
    asked_ = now;
    const nb::gil_scoped_acquire locked;
    if (PyErr_CheckSignals() != 0) raised_.emplace();
    return raised_.has_value();
  }

  void raise_again() {
    if (raised_) throw nb::python_error(std::move(*raised_));
  }

 private:
  static constexpr std::chrono::milliseconds kPause{100};
  std::chrono::steady_clock::time_point asked_{};
  std::optional<nb::python_error> raised_;
};

/// A graph that threads may share: each call has it alone. Whoever waits for it
/// holds no lock of Python's.
class SharedGraph {
 public:
  explicit SharedGraph(store::Graph graph) : graph_(std::move(graph)) {}

  template <typename Work>
  auto with(const Work& work) {
    const nb::gil_scoped_release released;
    // Recursive: a handler of signals may call from within a build.
    const std::lock_guard lock(mutex_);
    if (is_busy_) refuse("the graph is at work in this thread");
    if (!graph_) refuse("the graph is closed");
    is_busy_ = true;
    const Idle idle{is_busy_};
    return work(*graph_);
  }

  void close() {
    const nb::gil_scoped_release released;
    const std::lock_guard lock(mutex_);
    if (is_busy_) refuse("the graph is at work in this thread");
    graph_.reset();
  }

 private:
  struct Idle {
    bool& is_busy;
    ~Idle() { is_busy = false; }
  };
  std::recursive_mutex mutex_;
  std::optional<store::Graph> graph_;
  bool is_busy_ = false;
};

std::unique_ptr<SharedGraph> open_graph(const nb::bytes& path,
                                        const std::string& mode) {
  const std::string name = bytes_of(path);
  const nb::gil_scoped_release released;
  using store::Graph;
  auto graph = mode == "create"
                   ? Graph::create_or_open(name)
                   : Graph::open(name, mode == "read" ? Graph::Mode::kRead
                                                      : Graph::Mode::kWrite);
  return std::make_unique<SharedGraph>(value_of(std::move(graph)));
}

/// What a build did, and what was wrong with single articles.
struct Report {
  std::size_t added = 0;
  std::size_t replaced = 0;
  std::size_t unchanged = 0;
  std::size_t refused = 0;
  std::vector<std::string> problems;
  std::vector<std::string> notes;
};

Report add(SharedGraph& shared, const analyze::Models& models,
           const std::vector<nb::bytes>& paths,
           const std::vector<nb::bytes>& known, unsigned threads) {
  const std::vector<std::string> inputs = bytes_of(paths);
  const BuildOptions options{.threads = threads, .known = bytes_of(known)};
  Report report;
  Signals signals;
  const Listener listener{
      .problem = [&](const Error& e) { report.problems.push_back(e.message); },
      .note = [&](const std::string& note) { report.notes.push_back(note); },
      .must_stop = [&] { return signals.have_come(); }};
  const auto done =
      shared.with([&](store::Graph& graph) -> Result<BuildReport> {
        auto stamped = graph.stamp(RELATA_VERSION, models.version());
        if (!stamped) return stamped.error();
        return build(graph, models, inputs, options, listener);
      });
  signals.raise_again();
  const BuildReport& built = value_of(done);
  report.added = built.added;
  report.replaced = built.replaced;
  report.unchanged = built.skipped;
  report.refused = built.refused;
  return report;
}

std::vector<std::string> remove(SharedGraph& shared,
                                const std::vector<std::string>& ids) {
  return shared.with([&](store::Graph& graph) {
    auto absent = value_of(graph.remove(ids));
    value_of(merge_pending(graph));
    return absent;
  });
}

using PlainSpan = std::pair<std::uint32_t, std::uint32_t>;

PlainSpan plain(Span span) {
  return {span.begin, span.end};
}

void bind_analysis(nb::module_& m) {
  nb::class_<Token>(m, "Token")
      .def_prop_ro("span", [](const Token& t) { return plain(t.span); })
      .def_ro("form", &Token::form)
      .def_ro("lemma", &Token::lemma)
      .def_prop_ro("upos", [](const Token& t) { return label(t.upos); })
      .def_ro("xpos", &Token::xpos)
      .def_ro("features", &Token::features)
      .def_prop_ro("head",
                   [](const Token& t) {
                     return t.head == kNoToken ? -1 : static_cast<int>(t.head);
                   })
      .def_prop_ro("relation",
                   [](const Token& t) { return label(t.relation); });
  nb::class_<Name>(m, "Name")
      .def_ro("first", &Name::first)
      .def_ro("last", &Name::last)
      .def_prop_ro("type", [](const Name& n) { return label(n.type); })
      .def_ro("confidence", &Name::confidence);
  nb::class_<Sentence>(m, "Sentence")
      .def_prop_ro("is_title",
                   [](const Sentence& s) { return s.field == Field::kTitle; })
      .def_prop_ro("span", [](const Sentence& s) { return plain(s.span); })
      .def_ro("tokens", &Sentence::tokens)
      .def_ro("names", &Sentence::names);
  nb::class_<Analysis>(m, "Analysis")
      .def_ro("sentences", &Analysis::sentences)
      .def_ro("problems", &Analysis::problems);
  m.def("analysis", &analysis, nb::call_guard<nb::gil_scoped_release>());
  nb::class_<Stand>(m, "Stand")
      .def_ro("standing", &Stand::standing)
      .def_ro("label", &Stand::label)
      .def_ro("is_negative", &Stand::is_negative)
      .def_ro("is_unrealised", &Stand::is_unrealised);
  nb::class_<Said>(m, "Said")
      .def_ro("reading", &Said::reading)
      .def_ro("stands", &Said::stands)
      .def_ro("problems", &Said::problems);
  m.def("said", &said, nb::call_guard<nb::gil_scoped_release>());
}

void bind_filters(nb::module_& m) {
  using query::Filters;
  nb::class_<Filters>(m, "Filters")
      .def(nb::init<>())
      .def_rw("source", &Filters::source)
      .def_rw("document", &Filters::document)
      .def_rw("claimed_by", &Filters::claimed_by)
      .def_rw("negated", &Filters::negated)
      .def_rw("min_sources", &Filters::min_sources)
      .def_rw("min_confidence", &Filters::min_confidence)
      .def_rw("predicates", &Filters::predicates)
      .def_rw("unresolved", &Filters::unresolved)
      .def("set_since",
           [](Filters& f, const std::string& d) { f.since = date_of(d); })
      .def("set_until",
           [](Filters& f, const std::string& d) { f.until = date_of(d); })
      .def("add_standing",
           [](Filters& f, const std::string& w) {
             f.standings.insert(word<Standing>(w));
           })
      .def("add_type", [](Filters& f, const std::string& w) {
        f.types.insert(word<EntityType>(w));
      });
}

void bind_rows(nb::module_& m) {
  nb::class_<Told>(m, "Told")
      .def_ro("label", &Told::label)
      .def_ro("claimants", &Told::claimants)
      .def_ro("trust", &Told::trust);
  nb::class_<Cell>(m, "Cell")
      .def_ro("kind", &Cell::kind)
      .def_ro("text", &Cell::text)
      .def_ro("is_negative", &Cell::is_negative)
      .def_ro("is_unrealised", &Cell::is_unrealised);
  nb::class_<AnswerRow>(m, "AnswerRow")
      .def_ro("cells", &AnswerRow::cells)
      .def_ro("facts", &AnswerRow::facts);
  nb::class_<Rows>(m, "Rows")
      .def_ro("entities", &Rows::entities)
      .def_ro("facts", &Rows::facts)
      .def_ro("order", &Rows::order)
      .def_ro("variables", &Rows::variables)
      .def_ro("answers", &Rows::answers);
  nb::class_<Report>(m, "Report")
      .def_ro("added", &Report::added)
      .def_ro("replaced", &Report::replaced)
      .def_ro("unchanged", &Report::unchanged)
      .def_ro("refused", &Report::refused)
      .def_ro("problems", &Report::problems)
      .def_ro("notes", &Report::notes);
}

/// The member `work` of the graph, with the arguments that follow it.
template <auto work, typename... Arguments>
auto on_graph(SharedGraph& shared, const Arguments&... arguments) {
  return shared.with(
      [&](const store::Graph& graph) { return work(graph, arguments...); });
}

void bind_graph(nb::module_& m) {
  using Words = std::vector<std::string>;
  nb::class_<SharedGraph>(m, "Graph")
      .def("close", &SharedGraph::close)
      .def("add", &add)
      .def("remove", &remove)
      .def("answers",
           &on_graph<answers, std::string, query::Filters, std::size_t>)
      .def("facts", &on_graph<facts, std::string, query::Filters, std::size_t>)
      .def("entities", &on_graph<entities, Words, bool, std::size_t>)
      .def("find", &on_graph<find, std::string>)
      .def("exported", &on_graph<exported, std::string, query::Filters>)
      .def("articles", &on_graph<articles>)
      .def("article", &on_graph<article, std::string>)
      .def("is_pending", &on_graph<is_pending>)
      .def("counts", &on_graph<counts>);
  m.def("open_graph", &open_graph);
}

std::unique_ptr<analyze::Models> load_models(const nb::bytes& path,
                                             const std::string& kernels) {
  const std::string name = bytes_of(path);
  const nb::gil_scoped_release released;
  return std::make_unique<analyze::Models>(
      value_of(analyze::load(name, kernels)));
}

}  // namespace
}  // namespace relata::python

NB_MODULE(_core, m) {
  using namespace relata::python;
  nb::register_exception_translator(translate);
  m.attr("version") = RELATA_VERSION;
  nb::class_<relata::analyze::Models>(m, "Models")
      .def_prop_ro("version", [](const relata::analyze::Models& models) {
        return models.version();
      });
  m.def("load_models", &load_models);
  bind_filters(m);
  bind_rows(m);
  bind_analysis(m);
  bind_graph(m);
}
