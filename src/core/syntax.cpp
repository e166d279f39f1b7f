#include "core/syntax.h"

#include <algorithm>
#include <array>

namespace relata {
namespace {

constexpr std::array<std::string_view, 17> kTags = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, 51> kRelations = {
    "acl",        "acl:relcl",   "advcl",        "advcl:relcl",
    "advmod",     "amod",        "appos",        "aux",
    "aux:pass",   "case",        "cc",           "cc:preconj",
    "ccomp",      "compound",    "compound:prt", "conj",
    "cop",        "csubj",       "csubj:outer",  "csubj:pass",
    "dep",        "det",         "det:predet",   "discourse",
    "dislocated", "expl",        "fixed",        "flat",
    "goeswith",   "iobj",        "list",         "mark",
    "nmod",       "nmod:desc",   "nmod:poss",    "nmod:unmarked",
    "nsubj",      "nsubj:outer", "nsubj:pass",   "nummod",
    "obj",        "obl",         "obl:agent",    "obl:unmarked",
    "orphan",     "parataxis",   "punct",        "reparandum",
    "root",       "vocative",    "xcomp"};
static_assert(kRelations.size() == static_cast<std::size_t>(Dep::kXcomp) + 1);

template <typename Enum, std::size_t kSize>
Enum find(const std::array<std::string_view, kSize>& words,
          std::string_view text, Enum otherwise) {
  const auto* const place = std::find(words.begin(), words.end(), text);
  if (place == words.end()) return otherwise;
  return static_cast<Enum>(place - words.begin());
}

}  // namespace

std::string_view label(Upos tag) {
  return kTags[static_cast<std::size_t>(tag)];
}

std::string_view label(Dep relation) {
  return kRelations[static_cast<std::size_t>(relation)];
}

Upos parse_upos(std::string_view text) {
  return find(kTags, text, Upos::kX);
}

Dep parse_dep(std::string_view text) {
  if (text == "obl:tmod" || text == "obl:npmod") return Dep::kOblUnmarked;
  if (text == "nmod:tmod" || text == "nmod:npmod") return Dep::kNmodUnmarked;
  const std::string_view plain = text.substr(0, text.find(':'));
  return find(kRelations, text, find(kRelations, plain, Dep::kDep));
}

Dep base(Dep relation) {
  const std::string_view text = label(relation);
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return relation;
  return parse_dep(text.substr(0, colon));
}

std::string_view feature(std::string_view features, std::string_view name) {
  while (!features.empty()) {
    const std::string_view pair = features.substr(0, features.find('|'));
    const auto equals = pair.find('=');
    if (pair.substr(0, equals) == name && equals != std::string_view::npos) {
      return pair.substr(equals + 1);
    }
    features.remove_prefix(std::min(features.size(), pair.size() + 1));
  }
  return {};
}

}  // namespace relata
