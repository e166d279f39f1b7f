#include <gmock/gmock.h>

#include <map>
#include <set>

#include "scratch.h"

namespace relata::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// The graph of the three bridge articles.
class BridgeGraph : public Scratch {
 protected:
  BridgeGraph() : graph_(create()) {
    build(graph_, placed(test::bridge_readings()));
  }

  Graph graph_;
};

TEST_F(BridgeGraph, GivesArticlesAsTheyWereRead) {
  const Reading reading = test::bridge_readings()[0];
  const auto article = *graph_.article("harbour-1");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->text, reading.article.text);
  EXPECT_EQ(article->title, "Bridge opens");
  EXPECT_EQ(article->date, (Date{2021, 5, 5}));
  EXPECT_EQ(article->source, "Harbour Post");
  EXPECT_EQ(article->url, "https://harbour.example/1");
  EXPECT_EQ(article->location, "harbour.jsonl:1");
  EXPECT_EQ(article->zones, reading.article.zones);
  EXPECT_FALSE(*graph_.article("harbour-2"));
}

TEST_F(BridgeGraph, JoinsClustersOfSeveralArticles) {
  const Entity mayor = entity_named(graph_, "mayor lena ortiz");
  EXPECT_EQ(mayor.name, "Mayor Lena Ortiz");
  EXPECT_EQ(mayor.type, EntityType::kPerson);
  EXPECT_THAT(mayor.referents, SizeIs(3));
  ASSERT_THAT(mayor.mentions, SizeIs(4));
  EXPECT_EQ(mayor.mentions[0].article, "coast-7");
  EXPECT_EQ(mayor.mentions[2].text, "Mayor Lena Ortiz");
  EXPECT_EQ(mayor.mentions[3].text, "She");
  EXPECT_EQ(mayor.mentions[3].form, MentionForm::kPronoun);
  EXPECT_EQ(mayor.mentions[3].reason, "same words");
}

TEST_F(BridgeGraph, FindsAnEntityByAnyOfItsFormerIds) {
  const Entity mayor = entity_named(graph_, "Mayor Lena Ortiz");
  for (const EntityId id : mayor.referents) {
    const auto found = *graph_.entity(id);
    ASSERT_TRUE(found) << to_string(id);
    EXPECT_EQ(*found, mayor);
    EXPECT_EQ(*graph_.about(id), *graph_.about(mayor.id));
  }
  EXPECT_FALSE(*graph_.entity(EntityId{12345}));
}

TEST_F(BridgeGraph, PutsAssertionsOfSeveralArticlesUnderOneFact) {
  const Fact fact = fact_of(graph_, "Mayor Lena Ortiz", "open");
  EXPECT_EQ(fact.predicate, "inaugurate");
  EXPECT_EQ(fact.lemma, "open");
  EXPECT_EQ(std::get<EntityId>(fact.object),
            entity_named(graph_, "the Tidal Bridge").id);
  EXPECT_EQ(fact.id, fact_id(fact.subject, "inaugurate", fact.object));
  EXPECT_EQ(fact.standing, Standing::kAsserted);
  EXPECT_EQ(fact.support_articles, 2U);
  EXPECT_EQ(fact.support_origins, 2U);
  ASSERT_THAT(fact.assertions, SizeIs(2));
  const Assertion& first = fact.assertions[0];
  EXPECT_EQ(first.article, "coast-8");
  EXPECT_EQ(first.text, "Mayor Lena Ortiz opened the Tidal Bridge again.");
  const Assertion& second = fact.assertions[1];
  EXPECT_EQ(second.relation, "opened");
  ASSERT_TRUE(second.time);
  EXPECT_EQ(second.time->begin, "2021-05-04");
  ASSERT_THAT(second.roles, SizeIs(1));
  EXPECT_EQ(second.roles[0].preposition, "on");
  const Literal& day = std::get<Literal>(second.roles[0].value);
  EXPECT_EQ(day.text, "4 May");
  EXPECT_EQ(day.time, second.time);
}

TEST_F(BridgeGraph, NamesTheEntityThatSaysAFact) {
  const Fact fact = fact_of(graph_, "Mayor Lena Ortiz", "warn");
  EXPECT_EQ(fact.standing, Standing::kDenied);
  ASSERT_THAT(fact.assertions, SizeIs(1));
  ASSERT_THAT(fact.assertions[0].chain, SizeIs(1));
  const Source& source = fact.assertions[0].chain[0];
  EXPECT_EQ(source.entity, entity_named(graph_, "Port Watch").id);
  EXPECT_EQ(source.text, "");
  EXPECT_EQ(source.cue, "say");
}

TEST_F(BridgeGraph, KeepsAClaimAboutAClaimAsAFactAboutAFact) {
  const Fact sale = fact_of(graph_, "Mayor Lena Ortiz", "sell");
  EXPECT_EQ(sale.standing, Standing::kAttributed);
  EXPECT_EQ(sale.assertions[0].chain[0].source_class, SourceClass::kAccuse);
  const Fact accusation = fact_of(graph_, "the dockers' union", "accuse of");
  EXPECT_EQ(std::get<FactId>(accusation.object), sale.id);
}

TEST_F(BridgeGraph, KeepsLiteralsWithTheirValues) {
  const Fact fact = fact_of(graph_, "Port Watch", "count");
  const Literal& crowd = std::get<Literal>(fact.object);
  EXPECT_EQ(crowd.text, "over 300 dockers");
  EXPECT_EQ(crowd.quantity, (Quantity{300, std::nullopt, ">", "", "docker"}));
  const Assertion& assertion = fact.assertions[0];
  EXPECT_EQ(assertion.chain[0].text, "unnamed");
  EXPECT_FALSE(assertion.chain[0].entity);
  ASSERT_THAT(assertion.roles, SizeIs(1));
  EXPECT_EQ(std::get<FactId>(assertion.roles[0].value),
            fact_of(graph_, "Mayor Lena Ortiz", "sell").id);
  const Fact title = fact_of(graph_, "Mayor Lena Ortiz", "be");
  EXPECT_FALSE(title.assertions[0].is_explicit);
  EXPECT_FLOAT_EQ(title.assertions[0].confidence, 0.5F);
}

TEST_F(BridgeGraph, KeepsNamesakesApart) {
  const Entity singer = entity_named(graph_, "Rafael Ortiz");
  EXPECT_NE(singer.id, entity_named(graph_, "Mayor Lena Ortiz").id);
  const auto both = *graph_.matching("ortiz", 10);
  EXPECT_THAT(both, ElementsAre(entity_named(graph_, "Mayor Lena Ortiz").id,
                                singer.id));
}

TEST_F(BridgeGraph, FindsNamesByTheirWordsHoweverWritten) {
  const EntityId mayor = entity_named(graph_, "Mayor Lena Ortiz").id;
  EXPECT_THAT(*graph_.matching("ORTIZ léna", 10), ElementsAre(mayor));
  EXPECT_THAT(*graph_.matching("ortiz", 1), ElementsAre(mayor));
  EXPECT_THAT(*graph_.matching("ortiz bridge", 10), IsEmpty());
  EXPECT_THAT(*graph_.matching("", 10), IsEmpty());
  EXPECT_THAT(*graph_.matching("\" - AND ( *", 10), IsEmpty());
  EXPECT_THAT(*graph_.matching("dockers’", 10), SizeIs(1));
}

TEST_F(BridgeGraph, FindsFactsByEveryPartOfAPattern) {
  const EntityId mayor = entity_named(graph_, "Mayor Lena Ortiz").id;
  const EntityId bridge = entity_named(graph_, "the Tidal Bridge").id;
  const FactId opening = fact_of(graph_, "Mayor Lena Ortiz", "open").id;
  EXPECT_THAT(*graph_.matching({.predicate = "inaugurate"}),
              ElementsAre(opening));
  EXPECT_THAT(*graph_.matching({.lemma = "reopen"}), ElementsAre(opening));
  EXPECT_THAT(*graph_.matching({.lemma = "re"}), IsEmpty());
  EXPECT_THAT(*graph_.matching({.subject = mayor, .object = bridge}),
              SizeIs(2));
  EXPECT_THAT(*graph_.matching({.subject = bridge}), IsEmpty());
  EXPECT_THAT(*graph_.matching({.lemma = "visit", .object = bridge}),
              SizeIs(1));
  EXPECT_THAT(*graph_.matching({.predicate = "inaugurate", .lemma = "visit"}),
              IsEmpty());
  EXPECT_EQ((*graph_.matching(GraphView::FactPattern{})).size(),
            (*graph_.counts()).facts);
}

TEST_F(BridgeGraph, ListsWhatIsAboutAnEntityInOrder) {
  const auto facts = *graph_.about(entity_named(graph_, "The tidal bridge").id);
  EXPECT_THAT(facts, SizeIs(3));
  EXPECT_TRUE(std::is_sorted(facts.begin(), facts.end()));
}

TEST_F(BridgeGraph, CountsWhatItHolds) {
  const GraphCounts counts = *graph_.counts();
  EXPECT_EQ(counts.articles, 3U);
  EXPECT_EQ(counts.sentences, 6U);
  EXPECT_EQ(counts.mentions, 14U);
  EXPECT_EQ(counts.entities, 5U);
  EXPECT_EQ(counts.shown_entities, 5U);
  EXPECT_EQ(counts.facts, 7U);
  EXPECT_EQ(counts.assertions, 8U);
}

TEST_F(BridgeGraph, TellsWhyClustersAreOrAreNotOne) {
  const Entity mayor = entity_named(graph_, "Mayor Lena Ortiz");
  const auto within = *graph_.decisions(mayor.id, mayor.id);
  ASSERT_THAT(within, SizeIs(2));
  EXPECT_TRUE(within[0].accepted);
  EXPECT_EQ(within[0].reason, "same key 'name mayor lena ortiz'");
  EXPECT_LT(within[0].first, within[0].second);
  const Entity singer = entity_named(graph_, "Rafael Ortiz");
  const auto between = *graph_.decisions(mayor.id, singer.id);
  ASSERT_THAT(between, SizeIs(1));
  EXPECT_FALSE(between[0].accepted);
  EXPECT_EQ(between[0].reason, "two bearers of 'Ortiz'");
}

TEST_F(BridgeGraph, VisitsInOrderAndStopsAtAnError) {
  const Shown all = shown(graph_);
  EXPECT_THAT(all.articles, SizeIs(3));
  const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
  EXPECT_TRUE(std::is_sorted(all.entities.begin(), all.entities.end(), by_id));
  EXPECT_TRUE(std::is_sorted(all.facts.begin(), all.facts.end(), by_id));
  int seen = 0;
  const auto stopped = graph_.visit_facts([&](const Fact&) -> Result<void> {
    ++seen;
    return fail(Error::Kind::kUsage, "enough");
  });
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().message, "enough");
  EXPECT_EQ(seen, 1);
}

TEST_F(BridgeGraph, TellsHowManySourcesAFactCanHave) {
  std::map<FactId, std::uint32_t> all;
  const auto whole = graph_.sizes({});
  ASSERT_TRUE(whole);
  for (const auto& [id, most] : *whole)
    EXPECT_TRUE(all.emplace(id, most).second);
  std::size_t facts = 0;
  const auto done = graph_.visit_facts([&](const Fact& fact) -> Result<void> {
    ++facts;
    EXPECT_LE(fact.support_origins, all[fact.id]);
    const GraphView::FactPattern pattern{.subject = fact.subject,
                                         .lemma = fact.lemma};
    const auto few = graph_.sizes(pattern);
    const auto ids = graph_.matching(pattern);
    EXPECT_TRUE(few && ids && few->size() == ids->size());
    for (const auto& [id, most] : *few)
      EXPECT_EQ(most, all[id]);
    return {};
  });
  EXPECT_TRUE(done);
  EXPECT_EQ(facts, all.size());
}

TEST_F(BridgeGraph, VisitsTheNamesThatAreWanted) {
  using Names = std::multiset<std::pair<std::string, std::uint64_t>>;
  const auto visited = [&](bool by_entities, const GraphView::NameTest& test) {
    Names names;
    const auto note = [&](std::string_view name,
                          std::uint64_t mentions) -> Result<void> {
      names.emplace(name, mentions);
      return {};
    };
    EXPECT_TRUE(by_entities ? graph_.GraphView::visit_names(test, note)
                            : graph_.visit_names(test, note));
    return names;
  };
  const auto all = [](std::string_view) { return true; };
  const auto some = [](std::string_view folded) {
    return folded.find('k') != std::string_view::npos;
  };
  EXPECT_EQ(visited(false, all), visited(true, all));
  EXPECT_EQ(visited(false, some), visited(true, some));
  EXPECT_THAT(visited(false, some), Not(IsEmpty()));
  EXPECT_LT(visited(false, some).size(), visited(false, all).size());
}

TEST_F(BridgeGraph, GivesInARowWhatItGivesOneByOne) {
  const Shown all = shown(graph_);
  ASSERT_EQ(all.entities.size(), 5U);
  ASSERT_GE(all.facts.size(), 4U);
  for (const Entity& entity : all.entities)
    EXPECT_EQ(**graph_.entity(entity.id), entity);
  for (const Fact& fact : all.facts)
    EXPECT_EQ(**graph_.fact(fact.id), fact);
}

TEST_F(BridgeGraph, CanBeAskedWhileItIsVisited) {
  const auto done = graph_.visit_facts([&](const Fact& fact) {
    const auto again = graph_.fact(fact.id);
    EXPECT_TRUE(again && *again && **again == fact);
    const auto subject = graph_.entity(fact.subject);
    EXPECT_TRUE(subject && *subject);
    return Result<void>();
  });
  EXPECT_TRUE(done);
}

/// Outlines are the entities without lists of what they are made of.
void expect_outlines(const Graph& graph) {
  const Shown all = shown(graph);
  std::size_t seen = 0;
  const auto done =
      graph.visit_outlines([&](const Entity& outline, std::uint64_t mentions) {
        Entity entity = all.entities.at(seen++);
        EXPECT_EQ(mentions, entity.mentions.size()) << entity.name;
        entity.mentions.clear();
        entity.referents.clear();
        EXPECT_EQ(outline, entity);
        return Result<void>();
      });
  EXPECT_TRUE(done);
  EXPECT_EQ(seen, all.entities.size());
}

TEST_F(BridgeGraph, OutlinesEntitiesAndCountsTheirMentions) {
  expect_outlines(graph_);
  ASSERT_TRUE(graph_.remove(std::vector<std::string>{"coast-7"}));
  expect_outlines(graph_);
}

TEST_F(BridgeGraph, ShowsAReaderWhatOthersWroteSinceItsLastVisit) {
  const Graph reader = *Graph::open(path(), Graph::Mode::kRead);
  const auto stopped = reader.visit_facts([&](const Fact&) -> Result<void> {
    return fail(Error::Kind::kUsage, "enough");
  });
  ASSERT_FALSE(stopped);
  remove(graph_, {"coast-8"});
  EXPECT_EQ(shown(reader), shown(graph_));
  EXPECT_EQ(shown(reader).articles.size(), 2U);
}

}  // namespace
}  // namespace relata::store
