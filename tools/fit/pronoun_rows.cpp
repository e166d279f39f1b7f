// pronoun_rows MODEL INPUT...: the candidates of pronouns of the third person
// as feature rows (rows.py) of what the ranking of antecedents sees. The note
// of a row: article, where the pronoun begins, where the candidate's head
// begins, and "begin-end,..." of the heads of all mentions that are one with
// the candidate. A pronoun without candidates is a row without features whose
// note ends behind its place.

#include <cstdio>
#include <string>
#include <vector>

#include "coref/ranking/pronoun_features.h"
#include "coref/sieves.h"
#include "extract/extract.h"
#include "pipeline.h"

namespace relata::fit {
namespace {

using coref::Candidate;
using coref::MentionFeatures;
using coref::Partition;

std::string features(const coref::Features& features) {
  std::string text;
  for (const auto& [name, amount] : features) {
    if (!text.empty()) text += ' ';
    text += std::string(name) + "=" + std::to_string(amount);
  }
  return text;
}

/// The heads of all that is one with `candidate` when the pronoun is looked at.
std::string heads(const Partition& partition, const Candidate& candidate) {
  std::string text;
  for (const MentionIndex member : partition.known(candidate.mention).members) {
    const Span head = partition.discourse()[member].mention->head;
    if (!text.empty()) text += ',';
    text += std::to_string(head.begin) + "-" + std::to_string(head.end);
  }
  return text;
}

std::string rows(const std::string& article, const Partition& partition,
                 const MentionFeatures& pronoun) {
  const Mention& mention = *pronoun.mention;
  const std::string begin = std::to_string(mention.span.begin);
  const std::string field = mention.field == Field::kTitle ? "title" : "text";
  const std::string question =
      article + ":" + field + ":" + begin + "\t" +
      std::string(coref::score_column(*pronoun.pronoun)) + "\t?\t";
  const std::string place = "\t" + article + "\t" + begin;
  std::string lines;
  for (const Candidate& candidate : pronoun_candidates(partition, pronoun)) {
    const Span head = partition.discourse()[candidate.mention].mention->head;
    lines += question +
             features(pronoun_features(partition, pronoun, candidate)) + place +
             "\t" + std::to_string(head.begin) + "\t" +
             heads(partition, candidate) + "\n";
  }
  return lines.empty() ? question + place + "\n" : lines;
}

/// Whether `mention` is "he", "her", "it", "their" or the like: no reflexive.
bool is_ranked(const MentionFeatures& mention) {
  using Kind = lexicon::Pronoun::Kind;
  return mention.pronoun != nullptr && mention.pronoun->person == 3 &&
         (mention.pronoun->kind == Kind::kPersonal ||
          mention.pronoun->kind == Kind::kPossessive);
}

std::string read(Article article, const analyze::Models& models) {
  const Document document = analyze::document(std::move(article), models);
  const Claims claims = extract::claims(document);
  const coref::DiscourseModel discourse(document, claims);
  Partition partition(discourse);
  join_stated(partition);
  join_names(partition);
  std::string lines;
  join_anaphors(partition, [&](const MentionFeatures& anaphor) {
    if (is_ranked(anaphor))
      lines += rows(document.article.id, partition, anaphor);
  });
  return lines;
}

int run(int count, char** arguments) {
  if (count < 3) {
    std::fputs("usage: pronoun_rows MODEL INPUT...\n", stderr);
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
}  // namespace relata::fit

int main(int count, char** arguments) {
  return relata::fit::run(count, arguments);
}
