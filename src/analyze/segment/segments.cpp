#include "analyze/segment/segments.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "analyze/segment/forms.h"
#include "analyze/segment/oversize.h"
#include "analyze/segment/text_regions.h"
#include "text/utf8.h"

namespace relata::analyze {
namespace {

/// Whether white space, or the end of the text, stands at byte `at`.
bool is_blank_at(std::string_view text, std::size_t at) {
  return at >= text.size() || text::is_space(text::decode(text, at).value);
}

Token token_of(std::string_view text, Span span) {
  Token token;
  token.span = span;
  token.form = plain_form(slice(text, span));
  token.space_after = is_blank_at(text, span.end);
  return token;
}

/// Moves `sentence`, in pieces if it is too long, to the end of `out`.
void add(Sentence sentence, std::vector<Sentence>& out) {
  if (sentence.tokens.empty()) return;
  std::size_t first = 0;
  for (const std::size_t size : sentence_sizes(sentence.tokens)) {
    Sentence piece;
    piece.field = sentence.field;
    piece.zone = sentence.zone;
    piece.paragraph = sentence.paragraph;
    const auto begin =
        sentence.tokens.begin() + static_cast<std::ptrdiff_t>(first);
    piece.tokens.assign(
        std::make_move_iterator(begin),
        std::make_move_iterator(begin + static_cast<std::ptrdiff_t>(size)));
    piece.span = {piece.tokens.front().span.begin,
                  piece.tokens.back().span.end};
    out.push_back(std::move(piece));
    first += size;
  }
}

Sentence empty_sentence(const TextRegion& region) {
  Sentence sentence;
  sentence.field = region.field;
  sentence.zone = region.zone;
  sentence.paragraph = region.paragraph;
  return sentence;
}

/// Cuts one region into sentences and tokens.
void cut_region(const Article& article, const TextRegion& region,
                const BoundaryModel& model, std::vector<Sentence>& out) {
  const std::string_view text = article.field(region.field);
  const Characters seen = characters(slice(text, region.span));
  const std::vector<Boundary> boundaries = model.boundaries(seen);
  Sentence sentence = empty_sentence(region);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen.classes[i] == CharClass::kBlank) {
      begin = i + 1;
      continue;
    }
    if (boundaries[i] == Boundary::kNone) continue;
    sentence.tokens.push_back(
        token_of(text, {region.span.begin + seen.begins[begin],
                        region.span.begin + seen.begins[i + 1]}));
    begin = i + 1;
    if (boundaries[i] == Boundary::kSentence) {
      add(std::exchange(sentence, empty_sentence(region)), out);
    }
  }
  add(std::move(sentence), out);
}

/// The words that came with a sentence.
std::vector<Token> given_tokens(std::string_view text,
                                const Presegmented::Cut& cut) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < cut.words.size(); ++i) {
    const Presegmented::Word& word = cut.words[i];
    const bool is_behind = i > 0 && cut.words[i - 1].span == word.span;
    const bool is_before =
        i + 1 < cut.words.size() && cut.words[i + 1].span == word.span;
    Token token = token_of(text, word.span);
    if (!word.form.empty()) {
      token.form = is_behind || is_before ? word.form : plain_form(word.form);
    }
    token.in_multiword = is_behind || is_before;
    token.starts_multiword = is_before && !is_behind;
    if (is_before) token.space_after = false;
    tokens.push_back(std::move(token));
  }
  return tokens;
}

/// The tokens of a sentence that came without them.
std::vector<Token> found_tokens(const Article& article, Span span,
                                const BoundaryModel& model) {
  std::vector<Sentence> sentences;
  cut_region(article, {.span = span}, model, sentences);
  std::vector<Token> tokens;
  for (Sentence& sentence : sentences) {
    std::move(sentence.tokens.begin(), sentence.tokens.end(),
              std::back_inserter(tokens));
  }
  return tokens;
}

void keep_cuts(const Article& article, const BoundaryModel& model,
               std::vector<Sentence>& out) {
  const std::vector<TextRegion> places = regions_of_text(article);
  std::size_t place = 0;
  for (const Presegmented::Cut& cut : article.cuts->sentences) {
    while (place + 1 < places.size() &&
           places[place].span.end <= cut.span.begin) {
      ++place;
    }
    Sentence sentence;
    if (place < places.size()) sentence = empty_sentence(places[place]);
    sentence.comments = cut.comments;
    sentence.span = cut.span;
    sentence.tokens = cut.words.empty() ? found_tokens(article, cut.span, model)
                                        : given_tokens(article.text, cut);
    if (!sentence.tokens.empty()) out.push_back(std::move(sentence));
  }
}

}  // namespace

std::vector<Sentence> segments(const Article& article,
                               const BoundaryModel& model) {
  std::vector<Sentence> sentences;
  for (const TextRegion& region : regions_of_title(article)) {
    cut_region(article, region, model, sentences);
  }
  if (article.cuts) {
    keep_cuts(article, model, sentences);
    return sentences;
  }
  for (const TextRegion& region : regions_of_text(article)) {
    cut_region(article, region, model, sentences);
  }
  return sentences;
}

}  // namespace relata::analyze
