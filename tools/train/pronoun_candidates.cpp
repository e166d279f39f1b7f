// pronoun_candidates MODEL INPUT...
//
// Prints what the ranking of antecedents sees, for fit_pronouns.py: for each
// pronoun of the third person a line `pronoun TAB article TAB field TAB begin
// TAB end TAB column`, and for each candidate a line `candidate TAB thing TAB
// begin TAB end TAB feature=amount TAB ...`. Things are numbers within the
// article; a line `mention TAB thing TAB begin TAB end TAB head_begin TAB
// head_end` for every mention of a thing precedes its pronoun's candidates
// where the article begins.

#include <cstdio>
#include <string>
#include <vector>

#include "extract/extract.h"
#include "pipeline.h"
#include "resolve/pronoun_features.h"
#include "resolve/sieves.h"

namespace relata::train {
namespace {

using resolve::Partition;
using resolve::Traits;

std::string place(const Mention& mention) {
  return std::to_string(mention.span.begin) + "\t" +
         std::to_string(mention.span.end);
}

std::string candidates(const Partition& partition, const Traits& pronoun) {
  std::string lines;
  for (const auto& candidate : pronoun_candidates(partition, pronoun)) {
    const Mention& mention = *partition.scene()[candidate.mention].mention;
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
std::string things(const Partition& partition, const Traits& pronoun) {
  std::string lines;
  for (const auto& candidate : pronoun_candidates(partition, pronoun)) {
    for (const MentionIndex member :
         partition.known(candidate.mention).members) {
      const Mention& mention = *partition.scene()[member].mention;
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
  const resolve::Scene scene(document, claims);
  Partition partition(scene);
  join_stated(partition);
  join_names(partition);
  std::string lines;
  join_anaphors(partition, [&](const Traits& pronoun) {
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
