#include "python/said.h"

#include <utility>

#include "core/claim.h"
#include "core/fact.h"
#include "core/words/wording.h"
#include "formats/formats.h"
#include "pipeline.h"
#include "python/failure.h"
#include "read/read.h"

namespace relata::python {
namespace {

/// Calls `work` with the article of one line of JSON; gives what was wrong
/// with it.
template <typename Work>
std::vector<std::string> with_article(const std::string& line,
                                      const Work& work) {
  std::vector<std::string> problems;
  const read::Sink sink{
      .article = [&](Article&& article) -> Result<void> {
        work(std::move(article));
        return {};
      },
      .problem = [&](const Error& e) { problems.push_back(e.message); }};
  check(read::records(line, "article", {}, sink));
  return problems;
}

Stand stand(const Reading& reading, const Claim& claim) {
  Assertion assertion{.polarity = claim.polarity,
                      .certainty = claim.certainty,
                      .force = claim.force};
  for (const ChainLink& link : claim.chain)
    assertion.chain.push_back({.source_class = link.source_class});
  Fact fact{.lemma = claim.lemma, .assertions = {std::move(assertion)}};
  fact.standing = standing(fact.assertions);
  std::vector<std::string> names;
  if (!claim.chain.empty()) {
    const ChainLink& last = claim.chain.back();
    names.push_back(last.text);
    if (last.mention) {
      const Mention& mention = reading.claims[*last.mention];
      names.back() = slice(reading.article.field(mention.field), mention.span);
    }
  }
  const Mode how = mode(fact);
  return {.standing = std::string(label(fact.standing)),
          .label = standing_label(fact, claim.lemma, names),
          .is_negative = how.is_negative,
          .is_unrealised = how.is_unrealised};
}

}  // namespace

Said said(const analyze::Models& models, const std::string& line) {
  Said result;
  result.problems = with_article(line, [&](Article article) {
    const Reading read = reading(std::move(article), models);
    for (const Claim& claim : read.claims.claims)
      result.stands.push_back(stand(read, claim));
    result.reading = formats::reading_line(read);
  });
  return result;
}

Analysis analysis(const analyze::Models& models, const std::string& line) {
  Analysis result;
  result.problems = with_article(line, [&](Article article) {
    result.sentences = analyze::document(std::move(article), models).sentences;
  });
  return result;
}

}  // namespace relata::python
