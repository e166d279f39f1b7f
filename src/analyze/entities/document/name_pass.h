#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analyze/entities/document/known_names.h"
#include "analyze/entities/document/name_votes.h"
#include "core/document.h"

namespace relata::analyze {

/// The names of each sentence of a document, in order.
using NameLists = std::vector<std::vector<Name>>;

/// A token of a document.
struct TokenPlace {
  SentenceIndex sentence = 0;
  TokenIndex token = 0;
};

/// What a pass makes of a document: all of its names, changed or not, and the
/// tokens that turn out to be proper nouns.
struct NameEdits {
  NameLists names;
  std::vector<TokenPlace> proper_nouns;
};

/// What a pass reads: the sentences, with the names that the passes before it
/// left, and what the names of the whole document say together.
struct DocumentNames {
  const std::vector<Sentence>& sentences;
  const KnownNames& known;  ///< For passes that read Evidence::kKnownNames.
  const NameVotes& votes;   ///< For passes that read Evidence::kVotes.
};

/// What a pass reads besides the sentence at hand.
enum class Evidence : std::uint8_t {
  kSentence,    ///< Nothing.
  kKnownNames,  ///< The names of the document, as they now are.
  kVotes,       ///< The votes of the names before the first such pass.
};

/// One step from the names that the network saw to those of the document. A
/// pure function of what it reads; linear in the document.
struct NamePass {
  std::string_view name;    ///< A word, for Options::without.
  std::string_view reason;  ///< What it does, and why at its place.
  Evidence evidence = Evidence::kSentence;
  NameEdits (*run)(const DocumentNames& document) = nullptr;
};

/// Puts what a pass gave into `sentences`.
void apply(NameEdits edits, std::vector<Sentence>& sentences);

}  // namespace relata::analyze
