#include "cli/cli.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace relata::cli {

int report(const Error& error) {
  std::cerr << "relata: " << printable(error.message) << '\n';
  switch (error.kind) {
    case Error::Kind::kNotFound:
      return kNothingFound;
    case Error::Kind::kUsage:
      return kUsage;
    case Error::Kind::kBadInput:
      return kBadInput;
    case Error::Kind::kBadModel:
    case Error::Kind::kBadGraph:
    case Error::Kind::kIo:
      return kBadGraph;
  }
  return kBadGraph;
}

std::string model_path(const std::string& given) {
  namespace fs = std::filesystem;
  std::string wanted = given;
  const char* const named = std::getenv("RELATA_MODEL");
  if (wanted.empty()) wanted = named == nullptr ? "relata" : named;
  if (wanted.find('/') != std::string::npos || wanted.ends_with(".model")) {
    return wanted;
  }
  std::error_code problem;
  const fs::path program = fs::read_symlink("/proc/self/exe", problem);
  const fs::path folder = problem ? fs::path(".") : program.parent_path();
  const fs::path name = fs::path("models") / (wanted + ".model");
  const std::array<fs::path, 3> places = {
      folder / ".." / "share" / "relata" / name, folder / ".." / ".." / name,
      fs::path(RELATA_DATA_DIR) / name};
  for (const fs::path& place : places) {
    if (fs::exists(place, problem)) return place.lexically_normal().string();
  }
  return places.back().string();
}

Result<analyze::Models> load_models(const std::string& given) {
  const char* const kernels = std::getenv("RELATA_KERNELS");
  return analyze::load(model_path(given), kernels == nullptr ? "" : kernels);
}

std::string version_text() {
  std::string text = "relata " RELATA_VERSION "\n";
  const auto model = analyze::model_name(model_path({}));
  if (!model) return text + "no model: " + printable(model.error().message);
  std::string sum;
  for (unsigned shift = 64; shift > 0; shift -= 4) {
    sum += "0123456789abcdef"[(model->checksum >> (shift - 4)) & 0xFU];
  }
  text += "model ";
  for (const std::string& part : {model->name, model->version}) {
    if (!part.empty()) text += printable(part) + " ";
  }
  return text + sum;
}

int flush_output() {
  if (std::cout.flush()) return kDone;
  return report(fail(Error::Kind::kIo, "standard output cannot be written"));
}

std::string printable(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n' || c == '\t' || c == '\r') {
      line += ' ';
    } else if (byte < 0x20 || byte == 0x7F) {
      line += "\\x";
      line += "0123456789abcdef"[byte >> 4];
      line += "0123456789abcdef"[byte & 0xF];
    } else {
      line += c;
    }
  }
  return line;
}

}  // namespace relata::cli
