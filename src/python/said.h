#pragma once

#include <string>
#include <vector>

#include "analyze/analyze.h"
#include "core/document.h"

namespace relata::python {

/// How a claim of one article stands, on its own.
struct Stand {
  std::string standing;
  std::string label;
  bool is_negative = false;
  bool is_unrealised = false;
};

/// What one article says: its first layer as a line of JSON, and how each of
/// its claims stands.
struct Said {
  std::string reading;
  std::vector<Stand> stands;
  std::vector<std::string> problems;
};

/// What the article of a line of JSON says.
Said said(const analyze::Models& models, const std::string& line);

/// Sentences with tokens and names.
struct Analysis {
  std::vector<Sentence> sentences;
  std::vector<std::string> problems;
};

/// The analysis of the article of a line of JSON.
Analysis analysis(const analyze::Models& models, const std::string& line);

}  // namespace relata::python
