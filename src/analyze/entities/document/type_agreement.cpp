#include "analyze/entities/document/type_agreement.h"

#include <algorithm>
#include <cstddef>

#include "analyze/entities/words/name_strings.h"

namespace relata::analyze {

NameEdits agree_on_types(const DocumentNames& document) {
  NameEdits edits;
  for (const Sentence& sentence : document.sentences) {
    std::vector<Name>& names = edits.names.emplace_back(sentence.names);
    for (Name& name : names) {
      const Votes* const votes =
          document.votes.find(name_string(sentence, name.first, name.last));
      if (votes == nullptr || votes->winner() == name.type) continue;
      name.type = votes->winner();
      const float weight = votes->weights[static_cast<std::size_t>(name.type)];
      name.confidence = std::min(name.confidence, weight / votes->total());
    }
  }
  return edits;
}

}  // namespace relata::analyze
