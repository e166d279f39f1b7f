// verdict_rows MODEL INPUT... [--nodes FILE]: the claims of articles as feature
// rows (rows.py) of what their confidence is made of. The group is the article;
// the note names the claim as exports do: event, lemma, and the object:
// "mention" with its first byte, "fact" with its event, or "words" with the
// words; then the places ("text:" or "title:" and the first byte) of the
// predicate and of the heads of subject, object and source, "-" for none. FILE
// gets what the model's encoder makes of the words (verdicts.py).
#include <cstdio>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "analyze/analyze.h"
#include "assess/assess.h"
#include "coref/coref.h"
#include "extract/extract.h"
#include "nodes.h"
#include "pipeline.h"

namespace relata::fit {
namespace {

std::string object_of(const Claims& claims, const Claim& claim) {
  if (const auto* mention = std::get_if<MentionIndex>(&claim.object)) {
    return "mention\t" + std::to_string(claims[*mention].span.begin);
  }
  if (const auto* inner = std::get_if<ClaimIndex>(&claim.object)) {
    return "fact\t" + to_string(claims[*inner].event);
  }
  return "words\t" + std::get<Literal>(claim.object).text;
}

std::string place(const Document& document,
                  const std::optional<assess::WordPlace>& word) {
  if (!word) return "\t-";
  const Sentence& sentence = document.sentences[word->sentence];
  const char* field = sentence.field == Field::kTitle ? "title:" : "text:";
  return "\t" +
         (field + std::to_string(sentence.tokens[word->token].span.begin));
}

std::string places(const Document& document, const Claims& claims,
                   const Claim& claim) {
  const auto words = assess::words_of(document, claims, claim);
  return place(document, words.predicate) + place(document, words.subject) +
         place(document, words.object) + place(document, words.source);
}

std::string row(const Document& document, const Claims& claims,
                const Claim& claim, assess::Features features) {
  std::ostringstream out;
  out << document.article.id << "\tweight\t?\t";
  const char* blank = "";
  for (auto& [name, amount] : features) {
    for (std::size_t at = 0; (at = name.find(' ', at)) != std::string::npos;) {
      name.replace(at, 1, "%20");
    }
    out << blank << name << '=' << amount;
    blank = " ";
  }
  std::string object = object_of(claims, claim);
  for (char& letter : object) {
    if (letter == '\n') letter = ' ';
  }
  out << '\t' << to_string(claim.event) << '\t' << claim.lemma << '\t' << object
      << places(document, claims, claim) << '\n';
  return out.str();
}

std::string rows(const Document& document) {
  Claims claims = extract::claims(document);
  const Clusters clusters = coref::clusters(document, claims);
  claims = coref::without_identities(document, std::move(claims), clusters);
  const auto features = assess::features(document, claims, clusters);
  std::string out;
  for (std::size_t i = 0; i < claims.claims.size(); ++i) {
    out += row(document, claims, claims.claims[i], features[i]);
  }
  return out;
}

struct Task {
  std::string model;
  std::vector<std::string> inputs;
  std::FILE* nodes = nullptr;
};

/// Nothing if the command line is not understood.
std::optional<Task> read_task(int count, char** arguments) {
  Task task;
  for (int i = 1; i < count; ++i) {
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
    std::cerr << "usage: verdict_rows MODEL INPUT... [--nodes FILE]\n";
    return 2;
  }
  const auto models = analyze::load(task->model);
  if (!models) {
    std::cerr << models.error().message << '\n';
    return 4;
  }
  Listener listener;
  listener.problem = [](const Error& error) {
    std::cerr << error.message << '\n';
  };
  BuildOptions options;
  options.threads = 1;
  const auto done = for_each_article(
      task->inputs, options, listener,
      [&](Article article) {
        return rows(
            document_with_nodes(std::move(article), *models, task->nodes));
      },
      [](const std::string& lines) -> Result<void> {
        std::cout << lines;
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
