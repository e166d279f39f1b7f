// print_evidence MODEL SENTENCES: the tuples of sentences, one a line and
// already tokenised by single blanks, as `relata extract --format tsv` prints
// them, each with the evidence that its confidence is made of. A line:
// construction, margin, whole, distance, length, understood, clausal, marks,
// later, beyond, gerund, vague, and then the tuple's own line; all separated by
// tabs.
#include <array>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

#include "extract/confidence.h"
#include "extract/extract.h"
#include "formats/formats.h"
#include "pipeline.h"

namespace relata {
namespace {

/// In the order of extract::Construction, as schema/confidence.tsv has them.
constexpr std::array kNames = {"clause",        "passive",        "copula",
                               "prepositional", "light_verb",     "existential",
                               "apposition",    "title",          "role",
                               "possessive",    "nominalization", "location"};

/// The evidence of the claim whose number the confidence of `line` carries.
const extract::ConfidenceFeatures& evidence_of(
    const std::string& line,
    const std::vector<extract::ConfidenceFeatures>& evidences) {
  const auto begin = line.find('\t') + 1;
  const float number = std::strtof(line.c_str() + begin, nullptr);
  return evidences.at(static_cast<std::size_t>(std::lround(number * 100.0F)));
}

std::string told(const Document& document) {
  std::vector<extract::ConfidenceFeatures> evidences;
  Claims claims = extract::claims_on_evidence(document, evidences);
  // tsv() leaves some claims out: each carries its number as its confidence.
  for (std::size_t i = 0; i < claims.claims.size(); ++i) {
    claims.claims[i].confidence = static_cast<float>(i) / 100.0F;
  }
  std::istringstream lines(formats::tsv(extract::tuples(document, claims)));
  std::ostringstream out;
  for (std::string line; std::getline(lines, line);) {
    const extract::ConfidenceFeatures& each = evidence_of(line, evidences);
    out << kNames.at(static_cast<std::size_t>(each.construction)) << '\t'
        << each.margin << '\t' << each.whole << '\t' << each.distance << '\t'
        << each.length << '\t' << each.understands_subject << '\t'
        << each.is_clausal << '\t' << each.marks << '\t' << each.is_later
        << '\t' << each.is_beyond << '\t' << each.is_gerund << '\t'
        << each.is_vague << '\t' << line << '\n';
  }
  return out.str();
}

int run(const std::string& model, const std::string& sentences) {
  const auto models = analyze::load(model);
  if (!models) {
    std::cerr << models.error().message << '\n';
    return 4;
  }
  BuildOptions options;
  options.read.form = read::Form::kTokens;
  Listener listener;
  listener.problem = [](const Error& error) {
    std::cerr << error.message << '\n';
  };
  const std::array inputs = {sentences};
  const auto done = for_each_article(
      inputs, options, listener,
      [&models](Article article) {
        return told(analyze::document(std::move(article), *models));
      },
      [](const std::string& lines) -> Result<void> {
        std::cout << lines;
        return {};
      });
  return done ? 0 : 3;
}

}  // namespace
}  // namespace relata

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: print_evidence MODEL SENTENCES\n";
    return 2;
  }
  return relata::run(argv[1], argv[2]);
}
