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
  if (!given.empty()) return given;
  if (const char* named = std::getenv("RELATA_MODEL")) return named;
  std::error_code problem;
  const fs::path program = fs::read_symlink("/proc/self/exe", problem);
  const fs::path folder = problem ? fs::path(".") : program.parent_path();
  const fs::path name = fs::path("models") / "relata.model";
  const std::array<fs::path, 3> places = {
      folder / ".." / "share" / "relata" / name, folder / ".." / ".." / name,
      fs::path(RELATA_DATA_DIR) / name};
  for (const fs::path& place : places) {
    if (fs::exists(place, problem)) return place.lexically_normal().string();
  }
  return places.back().string();
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
