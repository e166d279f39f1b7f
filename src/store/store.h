#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/changes.h"
#include "core/cluster.h"
#include "core/graph_view.h"
#include "core/result.h"

/// Graphs in files. One graph is one SQLite file, described in
/// schema/store.sql; this is the only place that knows of SQLite.
///
///     auto graph = store::Graph::create_or_open("news.kg");
///     graph->add(readings);                          // layer one
///     graph->commit([](const MergeView& view, const Changes::Sink& sink) {
///       ...                                          // layer two
///     });
///     graph->tidy();
///     graph->visit_facts([](const Fact& fact) { ... });
namespace relata::store {

class Copies;
class Database;
class Texts;

/// The version of SQLite that runs: "3.40.1".
std::string sqlite_version();

/// The first layer of one article with the keys of each of its clusters, in
/// the order of its clusters, the words that tell what it is about, and the
/// fingerprint that it has in common with its copies.
struct IndexedReading {
  Reading reading;
  std::vector<std::vector<std::string>> keys;
  std::vector<std::string> topic;
  std::string fingerprint;
};

/// What keeps `placed` from being a Reading as core/ defines it, which add()
/// refuses: an index or span out of its list or text, a mention in no cluster
/// or in two, a cluster whose id is not that of its least mention, claims about
/// each other in a circle or more than kMostNested inside each other, keys that
/// are not one list a cluster. Empty if nothing does.
std::string flaw(const IndexedReading& placed);

/// What add() did with one article.
struct Outcome {
  enum class Kind {
    kAdded,
    kSkipped,   ///< It is here already, with the same content.
    kReplaced,  ///< It was here with another content, which is gone.
    kRefused,   ///< It is not as a Reading must be: see `message`.
  };

  Kind kind = Kind::kAdded;
  std::string message;

  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// A sentence of an article.
struct Passage {
  std::string article;
  Field field = Field::kText;
  Span span;
  std::string text;
};

/// What a graph was made by.
struct Versions {
  std::int64_t schema = 0;
  std::string program;  ///< Empty until stamp() tells it.
  std::string model;    ///< Empty until stamp() tells it.
};

/// An entity whose name somebody has begun to write.
struct Completion {
  EntityId id;
  std::string name;
  EntityType type = EntityType::kOther;
  EntityKind kind = EntityKind::kGeneric;
  std::uint64_t mentions = 0;
};

/// A value that things have, and how many have it.
struct Facet {
  std::string value;
  std::uint64_t count = 0;
};

/// What a person can choose from, the most frequent first.
struct Facets {
  std::vector<Facet> types;  ///< Of entities with names.
  std::vector<Facet> standings;
  std::vector<Facet> relations;
  std::vector<Facet> sources;    ///< Outlets, by their articles.
  std::vector<Facet> claimants;  ///< By their claims.
};

/// A graph in a file, for one thread; other threads and programs may have it
/// open at the same time, and one of all may write at a time.
///
/// Every function that writes is one transaction: it happens wholly or not at
/// all, whatever kills the program. add() and remove() change layer one and
/// note what merging has to look at; until commit() the second layer is that
/// of the last commit, less what was removed. Notes outlive the program, so
/// the next build goes on where a killed one stopped.
class Graph final : public GraphView, public MergeView {
 public:
  enum class Mode { kRead, kWrite };
  using Patience = std::chrono::milliseconds;
  /// How long to wait for another program that writes.
  static constexpr Patience kPatience{10'000};

  /// The version of schema/store.sql that this program writes and reads.
  static constexpr std::int64_t kSchema = 7;

  /// The graph at `path`, to be written; a new one where there is no file.
  /// Fails with kBadGraph for a file that is no graph, is damaged, or is of a
  /// newer form; with kIo where it cannot be read or written.
  static Result<Graph> create_or_open(const std::string& path,
                                      Patience patience = kPatience);

  /// The graph at `path`, which must be there: kIo if not.
  static Result<Graph> open(const std::string& path, Mode mode,
                            Patience patience = kPatience);

  Graph(Graph&&) noexcept;
  Graph& operator=(Graph&&) noexcept;
  ~Graph() override;

  // What made it.

  Result<Versions> versions() const;

  /// Notes the program and the model that read the next articles. Fails with
  /// kBadGraph if the articles here were read with another model.
  Result<void> stamp(const std::string& program, const std::string& model);

  /// Is told of a flaw, in words for people.
  using Tell = std::function<void(const std::string&)>;
  /// Reads all of the file and tells `tell` of every kind of damage: pages and
  /// indexes that SQLite finds broken, rows that name rows which are not there,
  /// texts that are not those stored, words and spans that make no sense.
  Result<void> verify(const Tell& tell) const;

  // Layer one.

  /// Whether an article of this id and content is here: it need not be read.
  Result<bool> knows(const Article& article) const;

  /// Whether an article of this id is here, whatever its content.
  Result<bool> has_article(std::string_view id) const;

  /// Adds articles; gives the outcome of each, in their order. Articles of one
  /// id that differ are all refused.
  Result<std::vector<Outcome>> add(std::span<const IndexedReading> articles);

  /// Removes articles with all that follows from them alone. Gives those of
  /// `ids` that were not here.
  Result<std::vector<std::string>> remove(std::span<const std::string> ids);

  // Layer two.

  /// Whether merging has something to look at.
  Result<bool> pending() const;

  /// Finds changes in a graph and hands them on, piece by piece; sees all that
  /// it has handed on.
  using Merger =
      std::function<Result<void>(const MergeView&, const Changes::Sink&)>;
  /// Applies what `merger` finds; then nothing is pending. Meanwhile no other
  /// program can write. Changes nothing where merger or a write fails.
  Result<void> commit(const Merger& merger);

  /// Overwrites what removed and replaced articles left in unused parts of the
  /// file, if there is any, and folds the log in. To be called once, after the
  /// last commit; costs a rewrite of the file where something was removed.
  Result<void> tidy();

  /// Writes all of the graph to a new file at `path`.
  Result<void> copy_to(const std::string& path) const;

  // Corrections, by ids of clusters. They outlive the articles they are about.

  /// Adds one, in place of any former one of the same pair. The two must
  /// differ: kUsage.
  Result<void> correct(const Correction& correction);
  /// All corrections, by their ids.
  Result<std::vector<Correction>> corrections() const;
  /// Takes back what was said of the pair; whether there was anything.
  Result<bool> lift(EntityId first, EntityId second);

  /// The verdicts of merging on pairs: taken links of less weight than `sure`,
  /// refused ones, those beyond doubt, and what corrections settled. Where
  /// `entity` is given, the open ones of it, and none beyond doubt.
  Result<Verdicts> verdicts(std::optional<EntityId> entity, double sure) const;

  // GraphView. All that is given in a FactPattern must hold.

  Result<GraphCounts> counts() const override;
  Result<void> visit_articles(const Visitor<Article>& visitor) const override;
  Result<void> visit_entities(const Visitor<Entity>& visitor) const override;
  Result<void> visit_facts(const Visitor<Fact>& visitor) const override;
  Result<void> visit_outlines(const OutlineVisitor& visitor) const override;
  Result<std::optional<Article>> article(std::string_view id) const override;
  Result<std::optional<Entity>> entity(EntityId id) const override;
  Result<std::optional<Fact>> fact(FactId id) const override;
  Result<std::optional<Entity>> outline(EntityId id) const override;
  Result<bool> has_facts(EntityId entity) const override;
  Result<std::vector<EntityId>> known_as(
      std::string_view external_id) const override;
  Result<void> visit_names(const NameTest& is_wanted,
                           const NameVisitor& visitor) const override;
  Result<std::vector<EntityId>> named(std::string_view alias) const override;
  Result<std::vector<EntityId>> matching(std::string_view words,
                                         std::size_t limit) const override;
  Result<std::vector<FactId>> about(EntityId entity) const override;
  Result<std::vector<FactId>> matching(
      const FactPattern& pattern) const override;
  Result<bool> has_matching(const FactPattern& pattern) const override;
  Result<void> visit_matching(
      const FactPattern& pattern,
      const Visitor<FactOutline>& visitor) const override;
  Result<std::vector<FactSize>> sizes(
      const FactPattern& pattern) const override;
  Result<std::vector<Decision>> decisions(EntityId first,
                                          EntityId second) const override;

  // For browsing a graph that is too great to be read whole.

  /// The entities one of whose names has every word of `words`, the last one
  /// perhaps only begun; without words those with names. Most mentions first,
  /// then by id; at most `limit`.
  Result<std::vector<Completion>> complete(std::string_view words,
                                           std::optional<EntityType> type,
                                           std::size_t limit) const;
  /// The facts of `entity`, which has this id now, or all facts: those that
  /// most articles tell first.
  Result<std::vector<FactId>> foremost(std::optional<EntityId> entity) const;
  /// The facts that somebody denies, and perhaps a few more: first those that
  /// others affirm.
  Result<std::vector<FactId>> contested() const;
  /// The facts of which some assertion tells the time, in the order of it.
  Result<std::vector<FactId>> dated() const;
  /// At most `limit` values of each kind.
  Result<Facets> facets(std::size_t limit) const;

  /// The words that tell what an article is about, most telling first.
  Result<std::vector<std::string>> topic(std::string_view article) const;

  /// What is known of a cluster, if it is here.
  Result<std::optional<ClusterRecord>> signature(EntityId cluster) const;

  /// The first sentences that mention a cluster, at most `limit`.
  Result<std::vector<Passage>> passages(EntityId cluster,
                                        std::size_t limit) const;

  // MergeView.

  Result<std::vector<std::string>> pending_keys() const override;
  Result<std::vector<Pending>> pending_clusters() const override;
  Result<std::vector<ClusterRecord>> block(std::string_view key) const override;
  Result<std::vector<Told>> articles_under(std::string_view key) const override;
  Result<std::vector<ArticlePair>> compared_under(
      std::string_view key) const override;
  Result<std::vector<Link>> links_between(
      std::string_view key, const ArticlePair& articles) const override;
  Result<std::vector<ClusterRecord>> clusters_of(
      std::string_view article) const override;
  Result<std::vector<Link>> links_under(std::string_view key) const override;
  Result<std::vector<Following>> pending_following() const override;
  Result<std::optional<Following>> following(EntityId cluster) const override;
  Result<std::vector<Following>> followers_of(EntityId leader) const override;
  Result<std::optional<Node>> node(EntityId cluster) const override;
  Result<std::vector<Node>> nodes_of(std::string_view article) const override;
  Result<std::vector<Node>> nodes_in(EntityId entity) const override;
  Result<std::optional<EntityId>> entity_of(EntityId cluster) const override;
  Result<std::vector<EntityId>> members(EntityId entity) const override;
  Result<std::vector<ResolvedClaim>> claims_of(
      std::string_view article) const override;

 private:
  explicit Graph(std::unique_ptr<Database> database);

  /// The copies among the articles here, read once for each revision.
  const Copies& copies() const;

  std::unique_ptr<Database> database_;
  mutable std::unique_ptr<Copies> copies_;
  mutable std::int64_t copies_revision_ = -1;
  std::unique_ptr<Texts> texts_;
};

/// A graph of this or an older form, as far as all forms agree: its articles,
/// and the user's corrections. From them a graph of this form is built.
class Former {
 public:
  /// The graph at `path`. Fails with kBadGraph for a file that is no graph, or
  /// of a newer form; with kIo where it cannot be read, or may not be written.
  static Result<Former> open(const std::string& path);

  Former(Former&&) noexcept;
  Former& operator=(Former&&) noexcept;
  ~Former();

  Result<Versions> versions() const;
  /// Gives `visitor` every article, by its id.
  Result<void> visit_articles(const GraphView::Visitor<Article>& visitor) const;
  Result<std::vector<Correction>> corrections() const;

  /// Folds the log into the file, which then stands alone and can be replaced.
  /// Fails with kIo where another program has it open.
  Result<void> settle();

 private:
  explicit Former(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace relata::store
