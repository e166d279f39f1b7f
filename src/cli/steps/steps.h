#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"

namespace relata::cli {

/// A pipe over lines: takes one after another and prints what it makes of them
/// as soon as it can.
class Step {
 public:
  virtual ~Step() = default;

  /// Fails with kBadInput, which names `place`, for a line that it cannot take.
  virtual Result<void> take(std::string_view line,
                            const std::string& place) = 0;
  /// To be called after the last line.
  virtual Result<void> finish() = 0;
};

/// Takes a line to be printed.
using Print = std::function<Result<void>(const std::string& line)>;

/// Of a reading: merge::step_lines(), after an "article" that tells its place.
std::unique_ptr<Step> keys_step(const Print& print);
/// Of the members of one block after another: their links.
std::unique_ptr<Step> links_step(const Print& print);
/// Of the articles of one topic key after another: pairs that tell one story.
std::unique_ptr<Step> pairs_step(const Print& print);
/// Of an article's cast, and then pairs of which it is the first, each followed
/// by the cast of the second: the links of these, one article after another.
std::unique_ptr<Step> stories_step(const Print& print);
/// Of the candidates and links that follow a "component", one of these after
/// another: entities and verdicts.
std::unique_ptr<Step> group_step(const Print& print);

/// Of a reading, and the homes that follow it: the facts of its claims.
std::unique_ptr<Step> facts_step(const Print& print);

}  // namespace relata::cli
