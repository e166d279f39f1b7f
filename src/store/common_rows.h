#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/changes.h"
#include "core/graph_view.h"
#include "store/sqlite/database.h"
#include "store/store.h"

/// What all forms of graphs have in common.
namespace relata::store {

/// The first form of graphs; `relata upgrade` reads all from it on.
inline constexpr std::int64_t kFirstForm = 1;

/// The columns that read_article() reads.
inline constexpr std::string_view kArticles =
    "SELECT id, title, date, source, url, location, text, row FROM article ";

/// The article of a row of kArticles, with its zones.
Article read_article(Database& database, const Statement& row);

/// Gives `visitor` every article, by its id.
Result<void> each_article(Database& database,
                          const GraphView::Visitor<Article>& visitor);

/// All corrections, by their ids.
Result<std::vector<Correction>> all_corrections(Database& database);

/// Sets a new connection up, with care for files that others made.
void configure(Database& database);

/// What made the graph.
Result<Versions> versions_of(Database& database);

/// Whether the file is a graph, of whatever form; gives the form.
Result<std::int64_t> form_of(Database& database);

}  // namespace relata::store
