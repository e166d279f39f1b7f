#include "support/pipeline/event_graph.h"

#include <algorithm>

#include "support/alignment.h"

namespace relata::support {
namespace {

std::vector<GivenArticle> articles_of(const GoldEvent& event) {
  std::vector<GivenArticle> articles;
  for (const GoldArticle& article : event.articles)
    articles.push_back({article.name, article.text.text, article.name, ""});
  return articles;
}

}  // namespace

EventGraph::EventGraph(const GoldEvent& event)
    : event_(event),
      graph_(articles_of(event)),
      labels_(event.articles.size()) {
  for (std::size_t i = 0; i < event.articles.size(); ++i)
    label_article(i);
}

void EventGraph::label_article(std::size_t article) {
  const auto& phrases = event_.articles[article].text.phrases;
  mentions_.push_back(
      aligned(phrases, graph_.readings().at(article).claims.mentions));
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    const auto mention = mentions_.back()[i];
    if (!mention) continue;
    labels_[article][*mention] = phrases[i].label;
    ++counts_[graph_.entity(article, *mention)][phrases[i].label];
  }
}

std::optional<MentionIndex> EventGraph::mention(std::size_t article,
                                                std::size_t phrase) const {
  return mentions_.at(article).at(phrase);
}

std::string EventGraph::label(std::size_t article, MentionIndex mention) const {
  const auto found = labels_.at(article).find(mention);
  return found == labels_[article].end() ? "" : found->second;
}

std::string EventGraph::label_of_entity(std::size_t article,
                                        MentionIndex mention) const {
  const auto found = counts_.find(graph_.entity(article, mention));
  if (found == counts_.end()) return {};
  return std::max_element(
             found->second.begin(), found->second.end(),
             [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

}  // namespace relata::support
