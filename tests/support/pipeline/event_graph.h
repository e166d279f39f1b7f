#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "support/event_gold.h"
#include "support/pipeline/news_graph.h"

namespace relata::support {

/// An event as the program reads it, beside its gold: which label each mention
/// has, and each entity.
class EventGraph {
 public:
  /// `event` must outlive it. Throws as NewsGraph does.
  explicit EventGraph(const GoldEvent& event);

  const GoldEvent& event() const { return event_; }
  const NewsGraph& graph() const { return graph_; }

  /// The mention that an article's marked phrase stands for, if any.
  std::optional<MentionIndex> mention(std::size_t article,
                                      std::size_t phrase) const;

  /// The label of the phrase that the mention stands for; empty if none.
  std::string label(std::size_t article, MentionIndex mention) const;

  /// The label that most mentions of the mention's entity have, the least of
  /// those that are as many; empty if none has one.
  std::string label_of_entity(std::size_t article, MentionIndex mention) const;

 private:
  void label_article(std::size_t article);

  const GoldEvent& event_;
  NewsGraph graph_;
  std::vector<std::vector<std::optional<MentionIndex>>> mentions_;
  std::vector<std::map<MentionIndex, std::string>> labels_;
  std::map<EntityId, std::map<std::string, std::size_t>> counts_;
};

}  // namespace relata::support
