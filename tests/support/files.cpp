#include "support/files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "support/conllu.h"

namespace relata::support {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = RELATA_SOURCE_DIR;

}  // namespace

std::string repository_file(const std::string& path) {
  std::ifstream file(kRoot / path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> stems(const std::string& folder,
                               const std::string& extension) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kRoot / folder)) {
    if (entry.path().extension() == extension)
      names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<Document> conllu_articles(std::string_view conllu) {
  const std::string_view mark =
      conllu.find("# newdoc") == std::string_view::npos ? "\n\n" : "# newdoc";
  std::vector<Document> list;
  std::size_t begin = 0;
  while (begin < conllu.size()) {
    const auto end = std::min(conllu.find(mark, begin + 1), conllu.size());
    Document document = read_conllu(conllu.substr(begin, end - begin));
    if (!document.sentences.empty()) list.push_back(std::move(document));
    begin = end;
  }
  return list;
}

}  // namespace relata::support
