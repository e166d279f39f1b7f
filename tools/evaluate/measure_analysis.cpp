// measure_analysis MODEL ARTICLES
//
// Analyses ARTICLES on one thread with every set of kernels that this processor
// has, and prints sentences and words a second and the seconds of each part:
// processor time of the thread, without reading the articles and the model.

#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "analyze/analyze.h"
#include "analyze/passes.h"
#include "analyze/segment/segments.h"
#include "analyze/tagging/annotate.h"
#include "analyze/tagging/models.h"
#include "analyze/tagging/multiword.h"
#include "formats/formats.h"
#include "model/kernels/kernels.h"
#include "read/read.h"

namespace relata::measure {
namespace {

using analyze::Part;
using analyze::PartTimes;

/// What one run took, in seconds, and what it did.
struct Run {
  double tokens = 0;
  double annotation = 0;
  double document_names = 0;
  double output = 0;
  std::size_t sentences = 0;
  std::size_t words = 0;

  double all() const { return tokens + annotation + document_names + output; }
};

void analyse(const Article& article, const analyze::Models::Parts& parts,
             analyze::Scratch& scratch, Run& run) {
  Document document;
  const double begin = PartTimes::now();
  document.sentences = analyze::segments(article, parts.boundaries);
  const double tokens = PartTimes::now();
  analyze::annotate(document.sentences, parts, scratch);
  const double annotation = PartTimes::now();
  for (Sentence& sentence : document.sentences)
    analyze::mark_multiwords(sentence);
  analyze::agree_on_names(document.sentences);
  const double names = PartTimes::now();
  document.article = article;
  const double copied = PartTimes::now();
  const std::string text = formats::conllu(document);
  run.output += PartTimes::now() - copied;
  run.tokens += tokens - begin;
  run.annotation += annotation - tokens;
  run.document_names += names - annotation;
  run.sentences += document.sentences.size();
  for (const Sentence& sentence : document.sentences)
    run.words += sentence.tokens.size();
}

void print(std::string_view kernels, const Run& run, const PartTimes& times) {
  const auto rate = [&run](std::size_t count) {
    return static_cast<double>(count) / run.all();
  };
  std::printf("%-10s %7.0f %8.0f %7.2f |", std::string(kernels).c_str(),
              rate(run.sentences), rate(run.words), run.all());
  for (const double seconds :
       {run.tokens, times.seconds(Part::kWords), times.seconds(Part::kNetwork),
        times.seconds(Part::kTags), times.seconds(Part::kLemmas),
        times.seconds(Part::kTree),
        times.seconds(Part::kNames) + run.document_names, run.output}) {
    std::printf(" %7.3f", seconds);
  }
  std::printf("\n");
  std::fflush(stdout);
}

Result<void> measure(const std::string& model, const std::string& input) {
  std::vector<Article> articles;
  Result<void> trouble;
  const read::Sink sink{
      .article = [&articles](Article&& article) -> Result<void> {
        articles.push_back(std::move(article));
        return {};
      },
      .problem = [&trouble](const Error& error) { trouble = error; },
      .note = nullptr};
  if (auto done = read::articles(input, {}, sink); !done) return done;
  if (!trouble) return trouble;
  std::printf("%-10s %7s %8s %7s | %7s %7s %7s %7s %7s %7s %7s %7s\n",
              "kernels", "sent/s", "words/s", "seconds", "tokens", "embed",
              "network", "tags", "lemmas", "tree", "names", "output");
  for (const model::Kernels* const set : model::supported_kernels()) {
    const auto models = analyze::load(model, set->name);
    if (!models) return models.error();
    analyze::Scratch scratch;
    scratch.times.turn_on();
    Run run;
    for (const Article& article : articles)
      analyse(article, models->parts(), scratch, run);
    print(set->name, run, scratch.times);
  }
  return {};
}

}  // namespace
}  // namespace relata::measure

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: measure_analysis MODEL ARTICLES\n", stderr);
    return 2;
  }
  const auto done = relata::measure::measure(arguments[1], arguments[2]);
  if (!done) std::fprintf(stderr, "%s\n", done.error().message.c_str());
  return done ? 0 : 3;
}
