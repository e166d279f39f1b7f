#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "query/query.h"
#include "query/story_groups.h"
#include "text/hash.h"

namespace relata::query {
namespace {

/// Words against names, in parts of the whole. Words tell what happened, names
/// also who was there; with as much for both, what one person does in one week
/// is one event.
constexpr double kWordShare = 0.7;
/// So many words, and as many names, of an article are keys.
constexpr std::size_t kMostKeys = 8;
/// The first word of a topic tells twice as much as the 24th and last.
constexpr double kTopicLength = 48;
/// Added to the number of articles, so that in a small graph what all of them
/// name still tells something.
constexpr double kUnseenArticles = 20;
constexpr std::size_t kMostThings = 5;

/// What is known of an article.
struct Told {
  std::string id;
  std::string source;
  std::string title;
  std::optional<Date> date;
  std::vector<std::string> words;
  std::vector<std::pair<EntityId, std::size_t>> things;  ///< With mentions.
};

/// How much a word or thing tells that so many of all articles have.
double rarity(std::size_t having, std::size_t all) {
  const double seen = static_cast<double>(all) + kUnseenArticles;
  return std::log2(1 + seen / static_cast<double>(having));
}

/// Its title, or the headline within its text.
std::string title_of(const Article& article) {
  if (!article.title.empty()) return article.title;
  for (const Zone& zone : article.zones) {
    if (zone.kind == Zone::Kind::kHeadline) {
      return article.text.substr(zone.span.begin, zone.span.size());
    }
  }
  return {};
}

Result<std::vector<Told>> read_articles(const GraphView& graph,
                                        const TopicWords& topic) {
  std::vector<Told> all;
  auto done = graph.visit_articles([&](const Article& article) -> Result<void> {
    auto words = topic(article.id);
    if (!words) return words.error();
    all.push_back({.id = article.id,
                   .source = article.source,
                   .title = title_of(article),
                   .date = article.date,
                   .words = *std::move(words)});
    return {};
  });
  if (!done) return done.error();
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < all.size(); ++i)
    places.emplace(all[i].id, i);
  done = graph.visit_entities([&](const Entity& entity) -> Result<void> {
    if (entity.kind != EntityKind::kNamed || is_measure(entity.type)) return {};
    std::map<std::size_t, std::size_t> counts;
    for (const EntityMention& mention : entity.mentions) {
      const auto place = places.find(mention.article);
      if (place != places.end()) ++counts[place->second];
    }
    for (const auto& [place, count] : counts)
      all[place].things.emplace_back(entity.id, count);
    return {};
  });
  if (!done) return done.error();
  return all;
}

/// Numbers the words and things of all articles and weighs them.
class Marking {
 public:
  explicit Marking(const std::vector<Told>& articles) : all_(articles.size()) {
    for (const Told& article : articles) {
      for (const std::string& word : article.words)
        count(words_, word);
      for (const auto& [thing, mentions] : article.things)
        count(things_, thing);
    }
  }

  /// What the mentions of a thing in an article tell.
  double thing_weight(EntityId thing, std::size_t mentions) const {
    return (1 + std::log2(static_cast<double>(mentions))) *
           rarity(things_.at(thing).articles, all_);
  }

  Telling telling(const Told& article) const {
    std::vector<Mark> words;
    for (std::size_t i = 0; i < article.words.size(); ++i) {
      const Counted& word = words_.at(article.words[i]);
      words.push_back(
          {word.number, (1 - static_cast<double>(i) / kTopicLength) *
                            rarity(word.articles, all_)});
    }
    std::vector<Mark> things;
    for (const auto& [thing, mentions] : article.things)
      things.push_back(
          {things_.at(thing).number, thing_weight(thing, mentions)});
    Telling telling{.day = day_of(article.date)};
    add(telling, std::move(words), kWordShare);
    add(telling, std::move(things), 1 - kWordShare);
    std::sort(telling.marks.begin(), telling.marks.end(),
              [](const Mark& a, const Mark& b) { return a.number < b.number; });
    return telling;
  }

 private:
  struct Counted {
    std::uint32_t number = 0;
    std::size_t articles = 0;
  };

  template <typename Map, typename Key>
  void count(Map& map, const Key& key) {
    const auto [place, is_new] = map.try_emplace(key);
    if (is_new) place->second.number = next_++;
    ++place->second.articles;
  }

  /// Adds marks whose squares make `share` together.
  static void add(Telling& telling, std::vector<Mark> marks, double share) {
    double sum = 0;
    for (const Mark& mark : marks)
      sum += mark.weight * mark.weight;
    for (Mark& mark : marks)
      mark.weight *= std::sqrt(share / sum);
    telling.marks.insert(telling.marks.end(), marks.begin(), marks.end());
    std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
      return std::tie(b.weight, a.number) < std::tie(a.weight, b.number);
    });
    for (std::size_t i = 0; i < std::min(marks.size(), kMostKeys); ++i)
      telling.keys.push_back(marks[i].number);
  }

  std::size_t all_;
  std::uint32_t next_ = 0;
  std::unordered_map<std::string, Counted> words_;
  std::unordered_map<EntityId, Counted> things_;
};

std::string story_id(const std::string& article) {
  std::string id = to_string(EntityId{text::hash64(article)});
  id[0] = 's';
  return id;
}

/// The things that several of the story's articles name, or its only one, those
/// that tell most first.
std::vector<EntityId> main_things(const std::vector<const Told*>& articles,
                                  const Marking& marking) {
  struct Weighed {
    double weight = 0;
    std::size_t articles = 0;
  };
  std::map<EntityId, Weighed> weighed;
  for (const Told* article : articles) {
    for (const auto& [thing, mentions] : article->things) {
      Weighed& one = weighed[thing];
      one.weight += marking.thing_weight(thing, mentions);
      ++one.articles;
    }
  }
  std::vector<std::pair<double, EntityId>> order;
  for (const auto& [thing, one] : weighed) {
    if (one.articles < std::min<std::size_t>(2, articles.size())) continue;
    order.emplace_back(-std::round(one.weight * 1000), thing);
  }
  std::sort(order.begin(), order.end());
  std::vector<EntityId> things;
  for (std::size_t i = 0; i < std::min(order.size(), kMostThings); ++i)
    things.push_back(order[i].second);
  return things;
}

/// `articles` come by their ids, the least first.
Story story_of(std::vector<const Told*> articles, const Marking& marking) {
  Story story{.id = story_id(articles.front()->id)};
  story.things = main_things(articles, marking);
  std::stable_sort(
      articles.begin(), articles.end(), [](const Told* a, const Told* b) {
        // What has no date comes last.
        return std::tuple(!a->date, a->date) < std::tuple(!b->date, b->date);
      });
  std::set<std::string> sources;
  for (const Told* article : articles) {
    story.articles.push_back(article->id);
    if (story.title.empty()) story.title = article->title;
    if (!article->source.empty()) sources.insert(article->source);
    if (!article->date) continue;
    if (!story.first) story.first = article->date;
    story.last = article->date;
  }
  story.sources.assign(sources.begin(), sources.end());
  return story;
}

}  // namespace

Result<std::vector<Story>> stories(const GraphView& graph,
                                   const TopicWords& topic) {
  const auto articles = read_articles(graph, topic);
  if (!articles) return articles.error();
  const Marking marking(*articles);
  std::vector<Telling> tellings;
  tellings.reserve(articles->size());
  for (const Told& article : *articles)
    tellings.push_back(marking.telling(article));
  std::vector<Story> found;
  for (const std::vector<std::size_t>& group : story_groups(tellings)) {
    std::vector<const Told*> members;
    members.reserve(group.size());
    for (const std::size_t place : group)
      members.push_back(&(*articles)[place]);
    found.push_back(story_of(std::move(members), marking));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Story& a, const Story& b) {
                     return a.articles.size() > b.articles.size();
                   });
  return found;
}

bool is_story_id(std::string_view text) {
  if (text.empty() || text[0] != 's') return false;
  return parse_entity_id("e" + std::string(text.substr(1))).has_value();
}

}  // namespace relata::query
