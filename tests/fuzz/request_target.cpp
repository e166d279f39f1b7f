#include <algorithm>
#include <string>

#include "serve/question.h"
#include "target.h"

namespace relata::fuzz {
namespace {

/// A path, then a parameter a line: "q=words".
const Target kRequest("request", [](std::string_view bytes) {
  serve::Parameters parameters;
  const auto cut = [&](char end) {
    const auto at = std::min(bytes.find(end), bytes.size());
    const std::string piece(bytes.substr(0, at));
    bytes.remove_prefix(std::min(at + 1, bytes.size()));
    return piece;
  };
  const std::string path = cut('\n');
  while (!bytes.empty()) {
    const std::string line = cut('\n');
    const auto sign = std::min(line.find('='), line.size());
    parameters.emplace(line.substr(0, sign),
                       line.substr(std::min(sign + 1, line.size())));
  }
  const auto question = serve::question(path, parameters);
  if (!question) {
    const std::string& message = question.error().message;
    require(!message.empty() && message.size() < 100, "an odd message");
    return;
  }
  require(question->limit <= serve::kMostRows, "more rows than are given");
  require(question->words.size() <= serve::kLongestValue, "longer words");
  require(question->topic != serve::Topic::kEntity || question->entity,
          "no entity");
  require(question->topic != serve::Topic::kFact || question->fact, "no fact");
});

}  // namespace
}  // namespace relata::fuzz
