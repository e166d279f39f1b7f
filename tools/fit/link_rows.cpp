// link_rows MODEL INPUT...
//
// Prints what merging sees of pairs of things of two articles of INPUT that
// tell one event, for fitting schema/merge_evidence.tsv: for each pair weighed
// `pair`, the ids of both clusters, and `feature=times` for each feature;
// before them `cluster`, id, article, and begin and end of the head of each
// mention (begin of a title's: -1).

#include <cstdio>
#include <set>
#include <string>
#include <vector>

#include "merge/compare/article_terms.h"
#include "merge/compare/related_links.h"
#include "merge/compare/topic.h"
#include "pipeline.h"

namespace relata::fit {
namespace {

using merge::ArticleTerms;

void print_clusters(const Reading& reading) {
  for (const Cluster& cluster : reading.clusters.clusters) {
    std::string line =
        "cluster\t" + to_string(cluster.id) + "\t" + reading.article.id;
    for (const Membership& member : cluster.members) {
      const Mention& mention = reading.claims[member.mention];
      line += "\t" + (mention.field == Field::kTitle
                          ? std::string("-1")
                          : std::to_string(mention.head.begin));
    }
    std::puts(line.c_str());
  }
}

std::vector<ClusterRecord> records(const Reading& reading) {
  std::vector<ClusterRecord> list;
  for (const Cluster& cluster : reading.clusters.clusters) {
    list.push_back({cluster.id, reading.article.id, reading.article.source,
                    reading.article.date, cluster.profile});
  }
  return list;
}

void print_pair(const merge::ClusterTerms& a, const merge::ClusterTerms& b,
                const merge::PairEvidence& evidence) {
  std::string line = "pair\t" + to_string(a.signature.id) + "\t" +
                     to_string(b.signature.id) + "\t" +
                     std::string(label(a.signature.profile.type)) + "\t" +
                     std::string(label(b.signature.profile.type));
  for (const auto& [feature, times] : evidence.terms()) {
    line += "\t" + std::string(merge::name_of(feature)) + "=" +
            std::to_string(times);
  }
  std::puts(line.c_str());
}

int run(int count, char** arguments) {
  if (count < 3) {
    std::fputs("usage: link_rows MODEL INPUT...\n", stderr);
    return 2;
  }
  const auto models = analyze::load(arguments[1]);
  if (!models) return 4;
  std::vector<Reading> readings;
  const read::Sink sink{
      .article = [&](Article&& article) -> Result<void> {
        readings.push_back(reading(std::move(article), *models));
        return {};
      },
      .problem = [](const Error&) {},
      .note = {}};
  for (int i = 2; i < count; ++i) {
    if (!read::articles(arguments[i], {}, sink)) return 3;
  }
  std::vector<ArticleTerms> terms;
  std::vector<merge::Topic> topics;
  for (const Reading& each : readings) {
    print_clusters(each);
    terms.emplace_back(records(each));
    topics.emplace_back(merge::topic_words(each.article));
  }
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (std::size_t j = i + 1; j < terms.size(); ++j) {
      related_links(terms[i], terms[j],
                    {topics[i].likeness(topics[j]), "words"}, print_pair);
    }
  }
  return 0;
}

}  // namespace
}  // namespace relata::fit

int main(int count, char** arguments) {
  return relata::fit::run(count, arguments);
}
