#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace relata::support {

/// The bytes of the file at `path`, from the root of the repository. Throws
/// std::runtime_error where it cannot be read.
std::string repository_file(const std::string& path);

/// The files of `folder`, from the root of the repository, that end in
/// `extension` (".coref"): their names without it, sorted.
std::vector<std::string> stems(const std::string& folder,
                               const std::string& extension);

/// The articles of CoNLL-U text: from one "# newdoc" to the next, or else one
/// a sentence. Throws as read_conllu() does.
std::vector<Document> conllu_articles(std::string_view conllu);

}  // namespace relata::support
