// confidence_rows MODEL SENTENCES: the tuples of sentences, one a line and
// already tokenised by single blanks, as feature rows (rows.py) of what their
// confidence is made of. The note is the tuple's own line, as `relata extract
// --format tsv` prints it.
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

namespace relata::fit {
namespace {

using extract::ConfidenceFeatures;

/// The evidence of the claim whose number the confidence of `line` carries.
const ConfidenceFeatures& evidence_of(
    const std::string& line, const std::vector<ConfidenceFeatures>& evidences) {
  const auto begin = line.find('\t') + 1;
  const float number = std::strtof(line.c_str() + begin, nullptr);
  return evidences.at(static_cast<std::size_t>(std::lround(number * 100.0F)));
}

std::string rows(const Document& document) {
  std::vector<ConfidenceFeatures> evidences;
  Claims claims = extract::claims_on_evidence(document, evidences);
  // tsv() leaves some claims out: each carries its number as its confidence.
  for (std::size_t i = 0; i < claims.claims.size(); ++i) {
    claims.claims[i].confidence = static_cast<float>(i) / 100.0F;
  }
  std::istringstream lines(formats::tsv(extract::tuples(document, claims)));
  std::ostringstream out;
  for (std::string line; std::getline(lines, line);) {
    out << document.article.id << "\tweight\t?\t";
    const char* blank = "";
    for (const auto& [name, amount] :
         extract::confidence_terms(evidence_of(line, evidences))) {
      if (amount == 0) continue;
      out << blank << name << '=' << amount;
      blank = " ";
    }
    out << '\t' << line << '\n';
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
  if (argc != 3) {
    std::cerr << "usage: confidence_rows MODEL SENTENCES\n";
    return 2;
  }
  return relata::fit::run(argv[1], argv[2]);
}
