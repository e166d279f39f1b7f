#pragma once

#include <vector>

#include "core/document.h"
#include "extract/attribution/quotation.h"
#include "extract/attribution/reporting.h"
#include "extract/syntax/tree.h"

namespace relata::extract {

/// What a label at the head of a paragraph gives to somebody.
struct Labelled {
  Quotation quotation;  ///< The rest of the paragraph.
  SourceTokens speaker;
};

/// The paragraphs and titles that a speaker's label opens, in text order:
/// "Ann Lee: ..." with a person's name, of a heading also what else can speak
/// ("Poll: ..."), and of labels in capitals ("LEE:", "Q:") those of a document
/// that has several. Who is no person by name there is unnamed. `trees` are
/// those of the document's sentences.
std::vector<Labelled> labelled(const Document& document,
                               const std::vector<Tree>& trees);

/// The points of a list that a sentence of saying and a colon lead to, in text
/// order: "Lee said the following:".
std::vector<Labelled> listed(const Document& document,
                             const std::vector<Tree>& trees);

/// What follows on a sentence like "Lee made this statement:" without quotation
/// marks, up to where the article tells of Lee again; only where Lee speaks of
/// himself.
std::vector<Labelled> stated(const Document& document,
                             const std::vector<Tree>& trees);

}  // namespace relata::extract
