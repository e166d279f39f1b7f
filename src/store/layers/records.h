#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/changes.h"
#include "store/sqlite/columns.h"
#include "store/sqlite/database.h"

namespace relata::store {

/// How many columns signature_sql() asks for.
inline constexpr int kSignatureColumns = 20;

/// A query for the signatures of clusters c in articles a, of which
/// `from_where` says which; and for what puts them into entities ec: brief
/// signatures, the rows of the clusters, their entities.
std::string signature_sql(std::string_view from_where);
std::string node_sql(std::string_view from_where);

/// A query for the reason of a pair of clusters that a verdict `of` tells: its
/// own, or that of the strongest link.
std::string reason_sql(const std::string& of);

/// The date in a column, or nothing; one that is no date is damage.
std::optional<Date> read_date(Database& database, const Statement& row,
                              int column);

/// The signature in the first columns of a row of such a query.
ClusterRecord read_signature(Database& database, const Statement& row);

/// All signatures of such a query, in order of id.
std::vector<ClusterRecord> read_signatures(Database& database, Statement& rows);

}  // namespace relata::store
