// antecedent_rows pronouns|nominals MODEL INPUT... [--nodes FILE]: the
// candidates of pronouns of the third person, or of definite descriptions, as
// feature rows (rows.py) of what the ranking of antecedents sees. The note of a
// row: article, where the pronoun or the description's head begins, where the
// candidate's head begins, "begin-end,..." of the heads of all mentions that
// are one with it, and the candidate's field, "title" or "text". What has no
// candidates is a row without features whose note ends behind its place. FILE
// gets what the model's encoder makes of the words (rankers.py).

#include <cstdint>
#include <cstdio>
#include <optional>
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

std::string name_of(Field field) {
  return field == Field::kTitle ? "title" : "text";
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
    group_ = article + ":" + name_of(mention.field) + ":" + begin + "\t" +
             std::string(column) + "\t?\t";
    place_ = "\t" + article + "\t" + begin;
  }

  void add(const Partition& partition, MentionIndex candidate,
           const coref::Features& what) {
    const Mention& mention = *partition.discourse()[candidate].mention;
    lines_ += group_ + features(what) + place_ + "\t" +
              std::to_string(mention.head.begin) + "\t" +
              heads(partition, candidate) + "\t" + name_of(mention.field) +
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

/// What is asked of the program.
struct Task {
  bool is_of_pronouns = false;
  std::string model;
  std::vector<std::string> inputs;
  std::FILE* nodes = nullptr;
};

/// A line "article TAB tokens TAB width"; then of each token its field (0: the
/// title) and where it begins, in 4 bytes each, and its numbers as floats.
void write_nodes(const Document& document, const std::vector<float>& nodes,
                 std::FILE* file) {
  std::size_t count = 0;
  for (const Sentence& sentence : document.sentences)
    count += sentence.tokens.size();
  const std::size_t width = count == 0 ? 0 : nodes.size() / count;
  std::fprintf(file, "%s\t%zu\t%zu\n", document.article.id.c_str(), count,
               width);
  const float* at = nodes.data();
  for (const Sentence& sentence : document.sentences) {
    for (const Token& token : sentence.tokens) {
      const std::uint32_t place[] = {static_cast<std::uint32_t>(sentence.field),
                                     token.span.begin};
      std::fwrite(place, sizeof place, 1, file);
      std::fwrite(at, sizeof *at, width, file);
      at += width;
    }
  }
}

std::string rows(Article article, const analyze::Models& models,
                 const Task& task) {
  std::vector<float> nodes;
  analyze::Options options;
  if (task.nodes != nullptr) options.nodes = &nodes;
  const Document document =
      analyze::document(std::move(article), models, options);
  if (task.nodes != nullptr) write_nodes(document, nodes, task.nodes);
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
  return task.is_of_pronouns ? pronouns : nominals;
}

/// Nothing if the command line is not understood.
std::optional<Task> read_task(int count, char** arguments) {
  Task task;
  const std::string_view kind = count > 1 ? arguments[1] : "";
  task.is_of_pronouns = kind == "pronouns";
  if (!task.is_of_pronouns && kind != "nominals") return std::nullopt;
  for (int i = 2; i < count; ++i) {
    if (std::string_view(arguments[i]) == "--nodes") {
      if (++i == count) return std::nullopt;
      task.nodes = std::fopen(arguments[i], "wb");
      if (task.nodes == nullptr) return std::nullopt;
    } else if (task.model.empty()) {
      task.model = arguments[i];
    } else {
      task.inputs.emplace_back(arguments[i]);
    }
  }
  return task.inputs.empty() ? std::nullopt : std::optional(task);
}

int run(int count, char** arguments) {
  const auto task = read_task(count, arguments);
  if (!task) {
    std::fputs(
        "usage: antecedent_rows pronouns|nominals MODEL INPUT... "
        "[--nodes FILE]\n",
        stderr);
    return 2;
  }
  const auto models = analyze::load(task->model);
  if (!models) return 4;
  BuildOptions options;
  options.threads = 1;
  const auto done = for_each_article(
      task->inputs, options, {},
      [&](Article article) { return rows(std::move(article), *models, *task); },
      [](const std::string& lines) -> Result<void> {
        std::fputs(lines.c_str(), stdout);
        return {};
      });
  const bool is_written =
      task->nodes == nullptr || std::fclose(task->nodes) == 0;
  return done && is_written ? 0 : 3;
}

}  // namespace
}  // namespace relata::fit

int main(int count, char** arguments) {
  return relata::fit::run(count, arguments);
}
