#include "analyze/entities/document/unseen_names.h"

#include <algorithm>

namespace relata::analyze {
namespace {

/// How much a full name says of the surname's being a name, against the
/// surname's own mentions.
constexpr float kSurnameName = 4.0F;

/// A name is added where it was not seen if the mentions that were weigh at
/// least this much against those that were not.
constexpr float kLeastShare = 0.5F;

std::vector<Name> with_unseen(const Sentence& sentence,
                              const NameVotes& votes) {
  std::vector<Name> names = sentence.names;
  for (const UnseenName& name : votes.unseen(sentence)) {
    const float seen =
        name.votes->total() + kSurnameName * name.votes->as_surname;
    const auto unseen = static_cast<float>(name.votes->unseen);
    if (seen < kLeastShare * unseen) continue;
    const float share = std::min(1.0F, seen / (seen + unseen));
    names.push_back({name.first, name.last, name.votes->winner(), share});
  }
  std::sort(names.begin(), names.end(),
            [](const Name& a, const Name& b) { return a.first < b.first; });
  return names;
}

}  // namespace

NameEdits name_unseen(const DocumentNames& document) {
  NameEdits edits;
  for (const Sentence& sentence : document.sentences)
    edits.names.push_back(with_unseen(sentence, document.votes));
  return edits;
}

}  // namespace relata::analyze
