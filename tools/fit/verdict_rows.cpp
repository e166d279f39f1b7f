// verdict_rows MODEL ARTICLES...: the claims of articles as feature rows
// (rows.py) of what their confidence is made of. The group is the article; the
// note names the claim as exports do: event, lemma, and the object: "mention"
// with its first byte, "fact" with its event, or "words" with the words.
#include <iostream>
#include <sstream>
#include <string>

#include "analyze/analyze.h"
#include "assess/assess.h"
#include "coref/coref.h"
#include "extract/extract.h"
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

std::string row(const std::string& article, const Claims& claims,
                const Claim& claim, assess::Features features) {
  std::ostringstream out;
  out << article << "\tweight\t?\t";
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
      << '\n';
  return out.str();
}

std::string rows(Document document) {
  Claims claims = extract::claims(document);
  const Clusters clusters = coref::clusters(document, claims);
  claims = coref::without_identities(document, std::move(claims), clusters);
  const auto features = assess::features(document, claims, clusters);
  std::string out;
  for (std::size_t i = 0; i < claims.claims.size(); ++i) {
    out += row(document.article.id, claims, claims.claims[i], features[i]);
  }
  return out;
}

int run(const std::string& model, std::span<const std::string> inputs) {
  const auto models = analyze::load(model);
  if (!models) {
    std::cerr << models.error().message << '\n';
    return 4;
  }
  Listener listener;
  listener.problem = [](const Error& error) {
    std::cerr << error.message << '\n';
  };
  const auto done = for_each_article(
      inputs, BuildOptions{}, listener,
      [&models](Article article) {
        return rows(analyze::document(std::move(article), *models));
      },
      [](const std::string& lines) -> Result<void> {
        std::cout << lines;
        return {};
      });
  return done ? 0 : 3;
}

}  // namespace
}  // namespace relata::fit

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: verdict_rows MODEL ARTICLES...\n";
    return 2;
  }
  const std::vector<std::string> inputs(argv + 2, argv + argc);
  return relata::fit::run(argv[1], inputs);
}
