#include "analyze/tagging/annotate.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <string>

#include "analyze/segment/forms.h"
#include "analyze/segment/oversize.h"
#include "analyze/tagging/name_labels.h"
#include "analyze/tagging/spanning_tree.h"

namespace relata::analyze {
namespace {

/// So many words and sentences at most are annotated together: their rows
/// should stay in the second cache.
constexpr std::size_t kMostWords = 400;
constexpr std::size_t kMostPieces = 16;

std::size_t best(std::span<const float> scores, const model::Kernels& kernels) {
  return kernels.peak_index(scores.data(), scores.size());
}

/// Tokens of a sentence that are annotated together, and where they begin.
struct Piece {
  Sentence* sentence = nullptr;
  std::size_t first = 0;
  std::size_t size = 0;
  std::size_t place = 0;  ///< Tokens of the document before it.

  std::span<Token> tokens() const {
    return std::span(sentence->tokens).subspan(first, size);
  }
};

/// Where a piece stands in a batch.
struct BatchPlace {
  std::size_t index = 0;
  std::size_t first_row = 0;
};

void tag(const Piece& piece, const BatchPlace& place,
         const Models::Parts& parts, Scratch& scratch) {
  const model::Workspace& scores = scratch.workspace;
  const model::Kernels& kernels = parts.network.kernels();
  std::size_t row = place.first_row;
  for (Token& token : piece.tokens()) {
    scratch.xpos[row] = best(scores.xpos[row], kernels);
    token.upos = parts.vocabulary.upos[best(scores.upos[row], kernels)];
    token.xpos = parts.vocabulary.xpos[scratch.xpos[row]];
    token.features = parts.vocabulary.feats[best(scores.feats[row], kernels)];
    ++row;
  }
}

std::string lemma_of(const Token& token, std::size_t row,
                     const Models::Parts& parts, Scratch& scratch) {
  const std::string* const known = scratch.lemmas.look_up(
      token.form, scratch.xpos[row], parts.vocabulary, parts.lemmas);
  if (known != nullptr) return *known;
  const std::string plain = plain_form(token.form);
  const auto scores = parts.network.scripts(row, scratch.workspace);
  const std::size_t script = best(scores, parts.network.kernels());
  return apply_script(plain, parts.vocabulary.scripts[script]).value_or(plain);
}

void find_lemmas(const Piece& piece, const BatchPlace& place,
                 const Models::Parts& parts, Scratch& scratch) {
  std::size_t row = place.first_row;
  for (Token& token : piece.tokens())
    token.lemma = lemma_of(token, row++, parts, scratch);
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

/// Gives `token` the relation with the highest score other than root. Its
/// margin is l / (1 + l) for a lead of l over every other.
void take_best_relation(std::span<const float> scores,
                        const std::vector<Dep>& relations, Token& token) {
  std::size_t found = scores.size();
  float rival = std::numeric_limits<float>::lowest();
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (relations[i] == Dep::kRoot) continue;
    if (found == scores.size()) {
      found = i;
    } else if (scores[i] > scores[found]) {
      rival = scores[found];
      found = i;
    } else {
      rival = std::max(rival, scores[i]);
    }
  }
  if (found == scores.size()) {
    token.relation = Dep::kDep;
    token.relation_margin = 0;
    return;
  }
  const float lead = std::min(scores[found] - rival, 1000.0F);
  token.relation = relations[found];
  token.relation_margin = lead / (1.0F + lead);
}

void parse(const Piece& piece, const BatchPlace& place,
           const Models::Parts& parts, Scratch& scratch) {
  const model::Matrix& arcs =
      parts.network.arcs(place.index, scratch.workspace);
  const auto heads = best_tree(arcs);
  const auto sure = margins(heads, arcs, parts.network.kernels());
  const model::Matrix& relations =
      parts.network.relations(place.index, heads, scratch.workspace);
  const std::span<Token> tokens = piece.tokens();
  for (std::size_t i = 0; i < heads.size(); ++i) {
    Token& token = tokens[i];
    token.margin = sure[i];
    if (heads[i] == 0) {
      token.head = kNoToken;
      token.relation = Dep::kRoot;
    } else {
      token.head = static_cast<TokenIndex>(piece.first + heads[i] - 1);
      take_best_relation(relations[i], parts.vocabulary.relations, token);
    }
  }
}

void find_names(const Piece& piece, const BatchPlace& place,
                const Models::Parts& parts, Scratch& scratch) {
  const model::Rows rows(scratch.workspace.names, place.first_row, piece.size);
  for (Name name :
       decode_names(rows, parts.vocabulary.names, parts.network.kernels())) {
    name.first += static_cast<TokenIndex>(piece.first);
    name.last += static_cast<TokenIndex>(piece.first);
    piece.sentence->names.push_back(name);
  }
}

/// Keeps what rankers see of the words.
void keep_contexts(const Piece& piece, const BatchPlace& place,
                   const Models::Parts& parts, Scratch& scratch) {
  const std::size_t width = parts.network.context_width();
  std::vector<std::int8_t>& all = piece.sentence->contexts;
  all.resize(piece.sentence->tokens.size() * width);
  for (std::size_t i = 0; i < piece.size; ++i) {
    const auto from = scratch.workspace.contexts[place.first_row + i];
    std::int8_t* const to = all.data() + (piece.first + i) * width;
    std::transform(from.begin(), from.end(), to, [](float value) {
      const float scaled = 127.0F * std::clamp(value, -1.0F, 1.0F);
      return static_cast<std::int8_t>(scaled + (scaled < 0 ? -0.5F : 0.5F));
    });
  }
}

void keep_nodes(std::span<const Piece> pieces, std::size_t words,
                const Scratch& scratch, std::vector<float>& nodes) {
  const model::Matrix& rows = scratch.workspace.nodes;
  nodes.resize(words * rows.columns());
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    for (std::size_t i = 0; i < pieces[p].size; ++i) {
      const auto from = rows[scratch.workspace.batch.row(p, i)];
      std::copy(from.begin(), from.end(),
                nodes.data() + (pieces[p].place + i) * rows.columns());
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

/// What is annotated together, the longest first.
std::vector<Piece> pieces_of(std::vector<Sentence>& sentences) {
  std::vector<Piece> pieces;
  std::size_t place = 0;
  for (Sentence& sentence : sentences) {
    const std::vector<Token>& tokens = sentence.tokens;
    for (std::size_t first = 0; first < tokens.size();) {
      const std::size_t size = piece_size(tokens, first, kLongestParse);
      pieces.push_back({&sentence, first, size, place});
      first += size;
      place += size;
    }
  }
  std::stable_sort(
      pieces.begin(), pieces.end(),
      [](const Piece& a, const Piece& b) { return a.size > b.size; });
  return pieces;
}

/// How many of `pieces`, at least one, make the next batch.
std::size_t batch_size(std::span<const Piece> pieces) {
  std::size_t words = pieces.front().size;
  std::size_t count = 1;
  while (count < pieces.size() && count < kMostPieces &&
         words + pieces[count].size <= kMostWords) {
    words += pieces[count].size;
    ++count;
  }
  return count;
}

/// Does `step` for every piece of the batch.
template <typename Step>
void for_each(std::span<const Piece> pieces, const Models::Parts& parts,
              Scratch& scratch, Step step) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    step(pieces[i], BatchPlace{i, scratch.workspace.batch.row(i, 0)}, parts,
         scratch);
  }
}

void embed(const Piece& piece, const BatchPlace& place,
           const Models::Parts& parts, Scratch& scratch) {
  std::size_t row = place.first_row;
  for (const Token& token : piece.tokens()) {
    scratch.words.embed(token.form, parts.vocabulary, parts.network,
                        scratch.workspace,
                        model::Network::word(row++, scratch.workspace));
  }
}

void annotate_batch(std::span<const Piece> pieces, const Models::Parts& parts,
                    Scratch& scratch) {
  PartTimes& times = scratch.times;
  times.start();
  scratch.lengths.clear();
  for (const Piece& piece : pieces)
    scratch.lengths.push_back(piece.size);
  parts.network.begin(scratch.lengths, scratch.workspace);
  scratch.xpos.resize(scratch.workspace.batch.rows());
  for_each(pieces, parts, scratch, embed);
  times.stop(Part::kWords);
  parts.network.forward(scratch.workspace);
  times.stop(Part::kNetwork);
  for_each(pieces, parts, scratch, tag);
  times.stop(Part::kTags);
  for_each(pieces, parts, scratch, find_lemmas);
  times.stop(Part::kLemmas);
  for_each(pieces, parts, scratch, parse);
  times.stop(Part::kTree);
  for_each(pieces, parts, scratch, find_names);
  times.stop(Part::kNames);
  if (parts.network.context_width() > 0) {
    for_each(pieces, parts, scratch, keep_contexts);
  }
}

}  // namespace

void annotate(std::vector<Sentence>& sentences, const Models::Parts& parts,
              Scratch& scratch, std::vector<float>* nodes) {
  const std::vector<Piece> pieces = pieces_of(sentences);
  std::size_t words = 0;
  for (const Piece& piece : pieces)
    words += piece.size;
  if (nodes != nullptr) nodes->clear();
  for (std::span<const Piece> rest = pieces; !rest.empty();) {
    const std::size_t count = batch_size(rest);
    annotate_batch(rest.first(count), parts, scratch);
    if (nodes != nullptr) keep_nodes(rest.first(count), words, scratch, *nodes);
    rest = rest.subspan(count);
  }
  for (Sentence& sentence : sentences) {
    join_pieces(sentence.tokens);
    std::sort(sentence.names.begin(), sentence.names.end(),
              [](const Name& a, const Name& b) { return a.first < b.first; });
  }
}

}  // namespace relata::analyze
