#pragma once

#include <string>

#include "serve/question.h"
#include "serve/serve.h"

namespace relata::serve {

struct Reply {
  std::string type = "application/json";
  std::string body;
};

/// Answers `question` from `graph`.
Result<Reply> reply(const store::Graph& graph, const Question& question,
                    const Editing* editing);

/// {"error": MESSAGE}
std::string error_json(const std::string& message);
/// {"done": MESSAGE}
std::string done_json(const std::string& message);

}  // namespace relata::serve
