// Names of entities, through the parser of the shipped model.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "pipeline.h"
#include "support/pipeline/models.h"

namespace relata {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::Not;

/// The names of all that an article of this text names.
std::vector<std::string> names_in(const std::string& text) {
  Article article;
  article.id = "news";
  article.text = text;
  const Reading read = reading(std::move(article), support::shipped_models());
  std::vector<std::string> names;
  for (const Cluster& cluster : read.clusters.clusters) {
    const auto& own = cluster.profile.names;
    names.insert(names.end(), own.begin(), own.end());
  }
  return names;
}

TEST(Names, KeepWhatAHyphenJoins) {
  EXPECT_THAT(names_in("Lee Min-soo and Ahn Kwan-ho scored for South Korea."),
              AllOf(Contains("Lee Min-soo"), Contains("Ahn Kwan-ho")));
}

TEST(Names, KeepTheParticleOfASurname) {
  const auto names = names_in("President Luiz Ramos da Cunha left Leeds.");
  EXPECT_THAT(names, Contains("Luiz Ramos da Cunha"));
  EXPECT_THAT(names, Not(Contains("Luiz Ramos")));
}

}  // namespace
}  // namespace relata
