// antecedent_rows pronouns|nominals MODEL INPUT...: the candidates of pronouns
// of the third person, or of definite descriptions, as feature rows (rows.py)
// of what the ranking of antecedents sees. The note of a row: article, where
// the pronoun or the description's head begins, where the candidate's head
// begins, and "begin-end,..." of the heads of all mentions that are one with
// it. What has no candidates is a row without features whose note ends behind
// its place.

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "coref/nominals/nominal_features.h"
#include "coref/ranking/pronoun_features.h"
#include "coref/sieves.h"
#include "extract/extract.h"
#include "pipeline.h"

namespace relata::fit {
namespace {

using coref::MentionFeatures;
using coref::NominalSearch;
using coref::Partition;

std::string features(const coref::Features& features) {
  std::string text;
  for (const auto& [name, amount] : features) {
    if (!text.empty()) text += ' ';
    text += std::string(name) + "=" + std::to_string(amount);
  }
  return text;
}

/// The heads of all that is one with `candidate` when the mention is looked at.
std::string heads(const Partition& partition, MentionIndex candidate) {
  std::string text;
  for (const MentionIndex member : partition.known(candidate).members) {
    const Span head = partition.discourse()[member].mention->head;
    if (!text.empty()) text += ',';
    text += std::to_string(head.begin) + "-" + std::to_string(head.end);
  }
  return text;
}

/// The rows of one pronoun or description.
class Question {
 public:
  Question(const std::string& article, const Mention& mention, Span place,
           std::string_view column) {
    const std::string begin = std::to_string(place.begin);
    const std::string field = mention.field == Field::kTitle ? "title" : "text";
    group_ = article + ":" + field + ":" + begin + "\t" + std::string(column) +
             "\t?\t";
    place_ = "\t" + article + "\t" + begin;
  }

  void add(const Partition& partition, MentionIndex candidate,
           const coref::Features& what) {
    const Span head = partition.discourse()[candidate].mention->head;
    lines_ += group_ + features(what) + place_ + "\t" +
              std::to_string(head.begin) + "\t" + heads(partition, candidate) +
              "\n";
  }

  std::string lines() const {
    return lines_.empty() ? group_ + place_ + "\n" : lines_;
  }

 private:
  std::string group_;
  std::string place_;
  std::string lines_;
};

/// Whether `mention` is "he", "her", "it", "their" or the like: no reflexive.
bool is_ranked(const MentionFeatures& mention) {
  using Kind = lexicon::Pronoun::Kind;
  return mention.pronoun != nullptr && mention.pronoun->person == 3 &&
         (mention.pronoun->kind == Kind::kPersonal ||
          mention.pronoun->kind == Kind::kPossessive);
}

std::string pronoun_rows(const std::string& article, const Partition& partition,
                         const MentionFeatures& pronoun) {
  if (!is_ranked(pronoun)) return {};
  const Mention& mention = *pronoun.mention;
  Question question(article, mention, mention.span,
                    coref::score_column(*pronoun.pronoun));
  for (const auto& candidate : pronoun_candidates(partition, pronoun)) {
    question.add(partition, candidate.mention,
                 pronoun_features(partition, pronoun, candidate));
  }
  return question.lines();
}

std::string nominal_rows(const std::string& article,
                         const NominalSearch& search) {
  const Mention& mention = *search.anaphor().mention;
  Question question(article, mention, mention.head,
                    coref::nominal_column(search.anaphor()));
  for (const auto& candidate : nominal_candidates(search)) {
    question.add(search.partition(), candidate.mention,
                 nominal_features(search, candidate));
  }
  return question.lines();
}

std::string rows(Article article, const analyze::Models& models,
                 bool is_of_pronouns) {
  const Document document = analyze::document(std::move(article), models);
  const Claims claims = extract::claims(document);
  const coref::DiscourseModel discourse(document, claims);
  Partition partition(discourse);
  join_stated(partition);
  join_names(partition);
  const std::string& id = document.article.id;
  std::string pronouns;
  std::string nominals;
  join_anaphors(
      partition,
      [&](const MentionFeatures& pronoun) {
        pronouns += pronoun_rows(id, partition, pronoun);
      },
      [&](const NominalSearch& search) {
        nominals += nominal_rows(id, search);
      });
  return is_of_pronouns ? pronouns : nominals;
}

int run(int count, char** arguments) {
  const std::string_view kind = count > 1 ? arguments[1] : "";
  if (count < 4 || (kind != "pronouns" && kind != "nominals")) {
    std::fputs("usage: antecedent_rows pronouns|nominals MODEL INPUT...\n",
               stderr);
    return 2;
  }
  const auto models = analyze::load(arguments[2]);
  if (!models) return 4;
  const std::vector<std::string> inputs(arguments + 3, arguments + count);
  BuildOptions options;
  options.threads = 1;
  const auto done = for_each_article(
      inputs, options, {},
      [&](Article article) {
        return rows(std::move(article), *models, kind == "pronouns");
      },
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
