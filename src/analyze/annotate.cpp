#include "analyze/annotate.h"

#include <algorithm>
#include <span>
#include <string>

#include "analyze/forms.h"
#include "analyze/name_labels.h"
#include "analyze/segments.h"
#include "analyze/tree.h"

namespace relata::analyze {
namespace {

std::size_t best(std::span<const float> scores) {
  return static_cast<std::size_t>(
      std::max_element(scores.begin(), scores.end()) - scores.begin());
}

/// The tokens that are annotated together, and where they begin.
struct Piece {
  std::span<Token> tokens;
  TokenIndex first = 0;
};

std::string lemma_of(const Token& token, std::size_t index,
                     const Models::Parts& parts, Desk& desk) {
  const std::string plain = plain_form(token.form);
  if (auto lemma = parts.lemmas.look_up(plain, token.xpos)) return *lemma;
  const auto scores = parts.network.scripts(index, desk.workspace);
  return apply_script(plain, parts.vocabulary.scripts[best(scores)])
      .value_or(plain);
}

void tag(const Piece& piece, const Models::Parts& parts, Desk& desk) {
  const model::Workspace& scores = desk.workspace;
  for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
    Token& token = piece.tokens[i];
    token.upos = parts.vocabulary.upos[best(scores.upos[i])];
    token.xpos = parts.vocabulary.xpos[best(scores.xpos[i])];
    token.features = parts.vocabulary.feats[best(scores.feats[i])];
    token.lemma = lemma_of(token, i, parts, desk);
  }
}

/// By how much the score of `head` for `token` exceeds every other's.
float lead(std::span<const float> scores, std::size_t token, std::size_t head) {
  float rival = scores[head == 0 ? token : 0];
  bool is_first = true;
  for (std::size_t j = 0; j < scores.size(); ++j) {
    if (j == head || j == token + 1) continue;
    if (is_first || scores[j] > rival) rival = scores[j];
    is_first = false;
  }
  return is_first ? 100.0F : scores[head] - rival;
}

/// Leads as the difference of the probabilities of two heads.
std::vector<float> margins(std::span<const std::uint32_t> heads,
                           const model::Matrix& arcs,
                           const model::Kernels& kernels) {
  std::vector<float> values(model::padded(heads.size()), 0.0F);
  for (std::size_t t = 0; t < heads.size(); ++t) {
    values[t] = -std::max(lead(arcs[t], t, heads[t]), 0.0F);
  }
  kernels.exponential(values.data(), 0.0F, values.size());
  for (float& value : values)
    value = (1.0F - value) / (1.0F + value);
  return values;
}

/// The relation with the highest score other than root.
Dep best_relation(std::span<const float> scores,
                  const std::vector<Dep>& relations) {
  std::size_t found = scores.size();
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (relations[i] == Dep::kRoot) continue;
    if (found == scores.size() || scores[i] > scores[found]) found = i;
  }
  return found < scores.size() ? relations[found] : Dep::kDep;
}

void parse(const Piece& piece, const Models::Parts& parts, Desk& desk) {
  const auto heads = best_tree(desk.workspace.arcs);
  const auto sure =
      margins(heads, desk.workspace.arcs, parts.network.kernels());
  const model::Matrix& relations =
      parts.network.relations(heads, desk.workspace);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    Token& token = piece.tokens[i];
    token.margin = sure[i];
    if (heads[i] == 0) {
      token.head = kNoToken;
      token.relation = Dep::kRoot;
    } else {
      token.head = piece.first + heads[i] - 1;
      token.relation = best_relation(relations[i], parts.vocabulary.relations);
    }
  }
}

/// Hangs the root of every piece but the first from the first root.
void join_pieces(std::vector<Token>& tokens) {
  TokenIndex root = kNoToken;
  for (TokenIndex i = 0; i < tokens.size(); ++i) {
    if (tokens[i].head != kNoToken) continue;
    if (root == kNoToken) {
      root = i;
    } else {
      tokens[i].head = root;
      tokens[i].relation = Dep::kParataxis;
      tokens[i].margin = 0;
    }
  }
}

}  // namespace

void annotate(Sentence& sentence, const Models::Parts& parts, Desk& desk) {
  std::vector<Token>& tokens = sentence.tokens;
  for (std::size_t first = 0; first < tokens.size();) {
    const std::size_t size = piece_size(tokens, first, kLongestParse);
    const Piece piece{std::span(tokens).subspan(first, size),
                      static_cast<TokenIndex>(first)};
    const std::size_t width = parts.network.width();
    desk.words.reshape(size, width, width);
    for (std::size_t i = 0; i < size; ++i) {
      desk.cache.embed(piece.tokens[i].form, parts.vocabulary, parts.network,
                       desk.workspace, desk.words.row(i));
    }
    parts.network.forward(desk.words, desk.workspace);
    tag(piece, parts, desk);
    parse(piece, parts, desk);
    for (Name name : decode_names(desk.workspace.names, parts.vocabulary.names,
                                  parts.network.kernels())) {
      name.first += piece.first;
      name.last += piece.first;
      sentence.names.push_back(name);
    }
    first += size;
  }
  join_pieces(tokens);
}

}  // namespace relata::analyze
