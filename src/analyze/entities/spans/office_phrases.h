#pragma once

#include <optional>
#include <vector>

#include "core/document.h"

namespace relata::analyze {

/// The stretches of "Minister | of | Defence | Anna Koval"; `link` is none
/// where the name follows the office directly.
struct OfficePhrase {
  TokenIndex first = 0;            ///< Of the office.
  std::optional<TokenIndex> link;  ///< "of"; the field lies behind it.
  TokenIndex name = 0;             ///< Where the name begins.

  /// The end of the office's own words.
  TokenIndex office_end() const { return link.value_or(name); }
};

/// The title or office (schema/titles.tsv) that ends before the name at `name`.
std::optional<OfficePhrase> office_before(const Sentence& sentence,
                                          TokenIndex name);

/// The names of `sentence` without those that are only a part of a person's
/// office: "State" in "Secretary of State Ana Berg".
std::vector<Name> drop_office_parts(const Sentence& sentence);

}  // namespace relata::analyze
