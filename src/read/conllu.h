#pragma once

#include "core/result.h"
#include "read/lines.h"
#include "read/read.h"

namespace relata::read {

/// Reads CoNLL-U (https://universaldependencies.org/format.html), of which
/// only the sentences, tokens and comments are kept. "# newdoc" begins an
/// article, with its id if it has one, "# newpar" a paragraph.
///
/// The text of a sentence is that of its "# text" where the tokens fit it, and
/// else made from the tokens and SpaceAfter=No; sentences are separated by a
/// blank, or not if the last token says SpaceAfter=No, paragraphs by a blank
/// line. The comments of a cut are all but "# text", one a line.
///
/// An article with a malformed line is told to `sink.problem` and left out.
/// Fails only as `sink.article` does.
Result<void> conllu_articles(Lines& lines, std::size_t most_bytes,
                             const Sink& sink);

}  // namespace relata::read
