// nominal_candidates MODEL INPUT...
//
// Prints what the ranking of antecedents sees of definite descriptions, in the
// form of pronoun_candidates.cpp: for each one `nominal`, article, field, begin
// and end of its head, column of schema/nominal_weights.tsv; then its members
// and candidates.

#include <cstdio>
#include <string>
#include <vector>

#include "coref/ranking/nominal_features.h"
#include "coref/sieves.h"
#include "extract/extract.h"
#include "pipeline.h"

namespace relata::train {
namespace {

using coref::MentionFeatures;
using coref::Partition;

std::string place(const Mention& mention) {
  return std::to_string(mention.span.begin) + "\t" +
         std::to_string(mention.span.end);
}

std::string candidates(const coref::NominalSearch& search) {
  const Partition& partition = search.partition();
  std::string members;
  std::string lines;
  for (const auto& choice : nominal_candidates(search)) {
    const MentionIndex index = choice.mention;
    for (const MentionIndex member : partition.known(index).members) {
      const Mention& mention = *partition.discourse()[member].mention;
      members += "member\t" + std::to_string(partition.root(member)) + "\t" +
                 place(mention) + "\t" + std::to_string(mention.head.begin) +
                 "\t" + std::to_string(mention.head.end) + "\n";
    }
    const Mention& mention = *partition.discourse()[index].mention;
    lines += "candidate\t" + std::to_string(partition.root(index)) + "\t" +
             place(mention) + "\t" + std::to_string(mention.head.begin) + "\t" +
             std::to_string(mention.head.end);
    for (const auto& [name, amount] : nominal_features(search, choice)) {
      lines += "\t" + std::string(name) + "=" + std::to_string(amount);
    }
    lines += "\n";
  }
  return members + lines;
}

std::string_view column(const MentionFeatures& noun) {
  switch (noun.determination) {
    case coref::Determination::kDemonstrative:
      return "pointing";
    case coref::Determination::kPossessive:
      return "owned";
    default:
      return noun.type == EntityType::kPerson ? "person" : "thing";
  }
}

std::string read(Article article, const analyze::Models& models) {
  const Document document = analyze::document(std::move(article), models);
  const Claims claims = extract::claims(document);
  const coref::DiscourseModel discourse(document, claims);
  Partition partition(discourse);
  join_stated(partition);
  join_names(partition);
  std::string lines;
  join_anaphors(partition, {}, [&](const coref::NominalSearch& search) {
    const MentionFeatures& noun = search.anaphor();
    lines += "nominal\t" + document.article.id + "\t" +
             (noun.mention->field == Field::kTitle ? "title" : "text") + "\t" +
             std::to_string(noun.mention->head.begin) + "\t" +
             std::to_string(noun.mention->head.end) + "\t" +
             std::string(column(noun)) + "\n";
    lines += candidates(search);
  });
  return lines;
}

int run(int count, char** arguments) {
  if (count < 3) {
    std::fputs("usage: nominal_candidates MODEL INPUT...\n", stderr);
    return 2;
  }
  const auto models = analyze::load(arguments[1]);
  if (!models) return 4;
  const std::vector<std::string> inputs(arguments + 2, arguments + count);
  BuildOptions options;
  options.threads = 1;
  const auto done = for_each_article(
      inputs, options, {},
      [&models](Article article) { return read(std::move(article), *models); },
      [](const std::string& lines) -> Result<void> {
        std::fputs(lines.c_str(), stdout);
        return {};
      });
  return done ? 0 : 3;
}

}  // namespace
}  // namespace relata::train

int main(int count, char** arguments) {
  return relata::train::run(count, arguments);
}
