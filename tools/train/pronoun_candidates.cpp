// pronoun_candidates MODEL INPUT...
//
// Prints what the ranking of antecedents sees, for fit_pronouns.py, in lines of
// cells between tabs: for each pronoun of the third person `pronoun`, article,
// field, begin, end, word; then `member`, thing, begin, end, head's begin and
// end for all that its candidates' things have in the article; then
// `candidate`, the same cells, and `feature=amount` for each feature. A thing
// is a number that holds for its pronoun alone.

#include <cstdio>
#include <string>
#include <vector>

#include "coref/ranking/pronoun_features.h"
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

std::string candidates(const Partition& partition,
                       const MentionFeatures& pronoun) {
  std::string lines;
  for (const auto& candidate : pronoun_candidates(partition, pronoun)) {
    const Mention& mention = *partition.discourse()[candidate.mention].mention;
    lines += "candidate\t" + std::to_string(partition.root(candidate.mention)) +
             "\t" + place(mention) + "\t" + std::to_string(mention.head.begin) +
             "\t" + std::to_string(mention.head.end);
    for (const auto& [name, amount] :
         pronoun_features(partition, pronoun, candidate)) {
      lines += "\t" + std::string(name) + "=" + std::to_string(amount);
    }
    lines += "\n";
  }
  return lines;
}

/// The members of every cluster, as they are when a pronoun is looked at.
std::string things(const Partition& partition, const MentionFeatures& pronoun) {
  std::string lines;
  for (const auto& candidate : pronoun_candidates(partition, pronoun)) {
    for (const MentionIndex member :
         partition.known(candidate.mention).members) {
      const Mention& mention = *partition.discourse()[member].mention;
      lines += "member\t" + std::to_string(partition.root(member)) + "\t" +
               place(mention) + "\t" + std::to_string(mention.head.begin) +
               "\t" + std::to_string(mention.head.end) + "\n";
    }
  }
  return lines;
}

std::string read(Article article, const analyze::Models& models) {
  const Document document = analyze::document(std::move(article), models);
  const Claims claims = extract::claims(document);
  const coref::DiscourseModel discourse(document, claims);
  Partition partition(discourse);
  join_stated(partition);
  join_names(partition);
  std::string lines;
  join_anaphors(partition, [&](const MentionFeatures& pronoun) {
    if (!pronoun.pronoun || pronoun.pronoun->person != 3) return;
    lines += "pronoun\t" + document.article.id + "\t" +
             (pronoun.mention->field == Field::kTitle ? "title" : "text") +
             "\t" + place(*pronoun.mention) + "\t" + pronoun.key + "\n";
    lines += things(partition, pronoun) + candidates(partition, pronoun);
  });
  return lines;
}

int run(int count, char** arguments) {
  if (count < 3) {
    std::fputs("usage: pronoun_candidates MODEL INPUT...\n", stderr);
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
