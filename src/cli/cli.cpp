#include "cli/cli.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "text/utf8.h"

namespace relata::cli {

int report(const Error& error) {
  constexpr std::size_t most_told = 5000;  // Bytes; a path has 4096.
  std::cerr << "relata: " << printable(shortened(error.message, most_told))
            << '\n';
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
      folder / ".." / "share" / "relata" / name, folder / name,
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

std::string hexadecimal(std::uint64_t number) {
  std::string digits;
  for (unsigned shift = 64; shift > 0; shift -= 4) {
    digits += "0123456789abcdef"[(number >> (shift - 4)) & 0xFU];
  }
  return digits;
}

std::string version_text() {
  std::string text = "relata " RELATA_VERSION "\n";
  const auto model = analyze::model_name(model_path({}));
  if (!model) return text + "no model: " + printable(model.error().message);
  text += "model ";
  for (const std::string& part : {model->name, model->version}) {
    if (!part.empty()) text += printable(part) + " ";
  }
  return text + hexadecimal(model->checksum);
}

int flush_output() {
  if (std::cout.flush()) return kDone;
  return report(fail(Error::Kind::kIo, "standard output cannot be written"));
}

namespace {

/// What a terminal obeys instead of showing it: controls, also those beyond
/// ASCII, and what turns the direction of writing.
bool is_obeyed(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x61C || c == 0x200E ||
         c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

/// "\x1b", "\u202e".
std::string escaped(char32_t c) {
  std::string digits;
  for (int shift = c < 0x80 ? 4 : 12; shift >= 0; shift -= 4) {
    digits += "0123456789abcdef"[(c >> static_cast<unsigned>(shift)) & 0xFU];
  }
  return (c < 0x80 ? "\\x" : "\\u") + digits;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint next = text::decode(text, at);
    const char32_t c = next.value;
    const bool is_break =
        c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029;
    if (is_break) {
      line += ' ';
    } else if (is_obeyed(c)) {
      line += escaped(c);
    } else {
      text::append(line, c);  // A byte that is no UTF-8 as its replacement.
    }
    at += next.size;
  }
  return line;
}

std::string shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80)
    --most;
  return std::string(text.substr(0, most)) + "...";
}

}  // namespace relata::cli
