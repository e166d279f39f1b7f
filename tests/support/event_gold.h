#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/bracketed.h"

namespace relata::support {

/// What stands in a cell of facts.tsv for an end of a fact.
struct GoldEnd {
  enum class Kind {
    kThing,    ///< `text` is a label of the articles.
    kWords,    ///< `text` are words of the article.
    kNothing,  ///< No object.
    kClaim,    ///< `claim`: subject, lemmas, object of another fact.
  };

  Kind kind = Kind::kThing;
  std::string text;
  std::vector<std::string> claim;
};

/// A line of facts.tsv: tests/quality/README.md.
struct GoldFact {
  std::string article;
  bool is_absent = false;
  GoldEnd subject;
  std::vector<std::string> lemmas;
  GoldEnd object;
  std::string polarity;
  GoldEnd claimant;
  std::string line;  ///< As written, for messages.
};

struct GoldArticle {
  std::string name;
  BracketedText text;
};

/// One event told by several outlets: a folder of tests/quality.
struct GoldEvent {
  std::string name;
  std::vector<GoldArticle> articles;         ///< By name.
  std::map<std::string, std::string> types;  ///< Of labels: "PER".
  std::vector<GoldFact> facts;
};

/// Reads the end of a fact as facts.tsv writes it.
GoldEnd read_end(std::string_view cell);

/// All events of tests/quality, by name. Throws std::runtime_error where a
/// file is not of its form.
std::vector<GoldEvent> gold_events();

}  // namespace relata::support
