#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "store/sqlite/database.h"
#include "store/store.h"

namespace relata::store {

/// Writes articles into layer one and notes what merging has to look at.
/// Lives within one Transaction.
class ReadingWriter {
 public:
  explicit ReadingWriter(Database& database);

  /// `placed` must be without flaw() and its article not here; `hash` is its
  /// content_hash().
  void write(const IndexedReading& placed, const std::string& hash);

 private:
  /// The rows that an article's first sentence, mention, ... get.
  struct Rows {
    std::int64_t article;
    std::int64_t sentence;
    std::int64_t mention;
    std::int64_t cluster;
    std::int64_t claim;
  };

  void write_article(const IndexedReading& placed, const std::string& hash);
  void write_sentences(const Reading& reading);
  void write_clusters(const IndexedReading& placed);
  void write_keys(std::int64_t cluster, const std::vector<std::string>& keys);
  std::int64_t key_number(const std::string& key);
  void write_mentions(const Reading& reading);
  void write_apart(const Reading& reading);
  void write_claim(const Claim& claim, std::int64_t row);
  void write_literal(std::int64_t claim, std::int64_t position,
                     const Literal& literal);

  Database& database_;
  Rows next_;
  /// The numbers of keys met so far, which are pending.
  std::unordered_map<std::string, std::int64_t> keys_;
  Statement article_;
  Statement zone_;
  Statement sentence_;
  Statement cluster_;
  Statement mention_;
  Statement find_key_;
  Statement key_;
  Statement cluster_key_;
  Statement pending_key_;
  Statement pending_clusters_;
  Statement claim_;
  Statement role_;
  Statement literal_;
  Statement chain_link_;
};

/// Takes the article with this row, and all of it in both layers, out; notes
/// the clusters that shared an entity or a link with its own, and its keys, as
/// pending. Facts that other articles hold up stay, without its assertions.
void remove_article(Database& database, std::int64_t row);

/// The row of the article, or nothing.
std::optional<std::int64_t> article_row(Database& database,
                                        std::string_view id);

}  // namespace relata::store
