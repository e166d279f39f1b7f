// relata doctor: what this program is made of and finds, and whether a graph
// goes with it.

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <memory>
#include <thread>

#include "cli/cli.h"
#include "cli/table.h"
#include "pipeline.h"
#include "text/versions.h"
#include "view/view.h"

namespace relata::cli {
namespace {

struct DoctorArguments {
  std::string graph;
  std::string model;
  RowFormat format = RowFormat::kTable;
};

/// The form of a sound model file: the number behind its magic.
std::string model_form(const std::string& path) {
  constexpr std::size_t magic = 8;
  std::ifstream file(path, std::ios::binary);
  std::array<unsigned char, 4> bytes{};
  file.seekg(magic);
  file.read(reinterpret_cast<char*>(bytes.data()), bytes.size());
  std::uint32_t form = 0;
  for (std::size_t i = bytes.size(); i > 0; --i)
    form = form << 8U | bytes[i - 1];
  return std::to_string(form);
}

/// All that this processor has: analysis lists them where none is known by a
/// name.
std::string kernels_here(const std::string& path) {
  const auto none = analyze::load(path, "?");
  if (none) return {};
  const std::string& message = none.error().message;
  const std::string lead = "it has ";
  const auto at = message.find(lead);
  return at == std::string::npos ? message : message.substr(at + lead.size());
}

/// Rows that tell of the parts, and the worst status of all.
class Doctor {
 public:
  explicit Doctor(RowFormat format)
      : printer_(format, {"part", "what", "value"}, std::cout) {}

  void row(const char* part, const char* what, const std::string& value) {
    printer_.row({part, what, value});
  }

  void trouble(const char* part, const Error& error) {
    row(part, "TROUBLE", error.message);
    status_ = std::max(status_, report(error));
  }

  int finish() {
    printer_.finish();
    return std::max(status_, flush_output());
  }

 private:
  RowPrinter printer_;
  int status_ = kDone;
};

void look_at_model(Doctor& doctor, const std::string& given) {
  const std::string path = model_path(given);
  doctor.row("model", "file", path);
  const auto name = analyze::model_name(path);
  if (!name) return doctor.trouble("model", name.error());
  doctor.row("model", "form", model_form(path));
  doctor.row("model", "name", name->name);
  doctor.row("model", "version", name->version);
  doctor.row("model", "checksum", hexadecimal(name->checksum));
  const auto models = load_models(given);
  if (!models) {
    doctor.trouble("model", models.error());
  } else {
    doctor.row("kernels", "chosen", std::string(models->kernels()));
  }
  doctor.row("kernels", "here", kernels_here(path));
}

void look_at_graph(Doctor& doctor, const std::string& path) {
  const auto graph = store::Graph::open(path, store::Graph::Mode::kRead);
  if (!graph) return doctor.trouble("graph", graph.error());
  const auto versions = graph->versions();
  if (!versions) return doctor.trouble("graph", versions.error());
  const auto pending = graph->pending();
  if (!pending) return doctor.trouble("graph", pending.error());
  doctor.row("graph", "file", path);
  doctor.row("graph", "form", std::to_string(versions->schema));
  doctor.row("graph", "made by", "relata " + versions->program);
  doctor.row("graph", "model", versions->model);
  doctor.row("graph", "merged", *pending ? "no: build again" : "yes");
}

int run_doctor(const DoctorArguments& arguments) {
  Doctor doctor(arguments.format);
  doctor.row("relata", "version", RELATA_VERSION);
  doctor.row("relata", "graphs of form", std::to_string(store::Graph::kSchema));
  look_at_model(doctor, arguments.model);
  const unsigned threads = std::thread::hardware_concurrency();
  doctor.row("threads", "here", std::to_string(std::max(threads, 1U)));
  doctor.row("library", "SQLite", store::sqlite_version());
  doctor.row("library", "ICU", text::icu_version());
  doctor.row("library", "Graphviz", view::graphviz_version());
  doctor.row("explorer", "drawing",
             view::has_full_drawing() ? "Cytoscape.js" : "simple");
  if (!arguments.graph.empty()) look_at_graph(doctor, arguments.graph);
  return doctor.finish();
}

}  // namespace

void add_doctor(CLI::App& app, int& status) {
  auto* command = app.add_subcommand(
      "doctor", "Tell what this program is made of, and look for troubles");
  auto arguments = std::make_shared<DoctorArguments>();
  command->add_option("graph", arguments->graph, "Also whether this graph fits")
      ->option_text("GRAPH");
  command
      ->add_option("--model", arguments->model,
                   "Model file, or the name of one beside the default")
      ->option_text("FILE|NAME");
  add_row_format(*command, arguments->format);
  command->callback([&status, arguments] { status = run_doctor(*arguments); });
}

}  // namespace relata::cli
