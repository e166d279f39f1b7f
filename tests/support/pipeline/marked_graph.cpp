#include "support/pipeline/marked_graph.h"

#include "support/alignment.h"
#include "support/pipeline/news_graph.h"

namespace relata::support {
namespace {

std::vector<GivenArticle> articles_of(const MarkedCase& one) {
  std::vector<GivenArticle> articles;
  for (const MarkedArticle& article : one.articles) {
    const std::string number = std::to_string(articles.size() + 1);
    articles.push_back({"article" + number, article.text.text,
                        "Outlet " + number, article.head});
  }
  return articles;
}

}  // namespace

std::string complaints_of_graph(const MarkedCase& one) {
  const NewsGraph graph(articles_of(one));
  std::vector<GivenPhrase> given;
  for (std::size_t a = 0; a < one.articles.size(); ++a) {
    const BracketedText& marked = one.articles[a].text;
    const auto mentions =
        aligned(marked.phrases, graph.readings().at(a).claims.mentions);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      GivenPhrase phrase{
          std::string(slice(marked.text, marked.phrases[i].span)),
          marked.phrases[i].label, std::nullopt};
      if (mentions[i]) phrase.thing = graph.entity(a, *mentions[i]).value;
      given.push_back(std::move(phrase));
    }
  }
  return complaints(given);
}

}  // namespace relata::support
