#pragma once

#include <cstddef>
#include <vector>

#include "extract/attribution/reporting.h"

namespace relata::extract {

/// The sources of a document, each with the one that it stands in. A link is a
/// number from 1; 0 is the outlet itself.
class SourceLinks {
 public:
  struct Link {
    SourceTokens source;
    std::size_t outer = 0;    ///< Number of the outer link, or 0.
    bool is_distant = false;  ///< He denies it, wants it or accuses of it: what
                              ///< is told beside is not his.
    bool is_wish = false;     ///< He wants or expects it.
  };

  const Link& operator[](std::size_t link) const { return links_[link - 1]; }

  /// Adds a link and returns its number.
  std::size_t add(Link link);

  /// Who answers for a remark within what `link` says: whoever denies that he
  /// met Lee, "who owns the mill", says nothing of the mill.
  std::size_t of_remark(std::size_t link) const;
  /// Who answers for what is told of what somebody denies: whoever rejects a
  /// plan "drawn up by Lee" does not deny that Lee drew it up.
  std::size_t of_denied(std::size_t link) const;
  /// Who answers for a thing that somebody wants something of: whoever is
  /// expected to visit "the country's largest port" does not say that it has
  /// one.
  std::size_t of_wished(std::size_t link) const;

  /// Whether `source` is that of `link` or of one around it.
  bool has(std::size_t link, const TokenRef& source) const;

 private:
  std::vector<Link> links_;
};

}  // namespace relata::extract
