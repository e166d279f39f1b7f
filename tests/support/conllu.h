#pragma once

#include <string>
#include <string_view>

#include "core/document.h"

namespace relata::support {

/// The document that CoNLL-U text describes: one sentence a block, its trees
/// and tags taken as they are (margins 1), names from `NER=B-Person`,
/// `NER=I-Person` in MISC. The article's text is the sentences' words with the
/// blanks that SpaceAfter=No does not take away, one sentence a line.
///
/// Comments that are read: `# newpar` (a new paragraph: a blank line before),
/// `# zone = headline|dateline|body|byline`, and, of the article, `# date =
/// 2023-11-10`, `# source = Axios`, `# id = a`. Throws std::runtime_error with
/// the line's number where the text is no CoNLL-U: a test's data is at fault.
Document read_conllu(std::string_view text);

/// read_conllu() of the file at `path`.
Document read_conllu_file(const std::string& path);

}  // namespace relata::support
