#include "formats/conllu_sentence.h"

#include <charconv>
#include <cstdint>

#include "text/utf8.h"

namespace relata::formats {
namespace {

/// The number that all of `digits` write; 0 for anything else.
std::size_t number(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool is_whole = end == digits.data() + digits.size();
  return error == std::errc() && is_whole ? value : 0;
}

Error out_of_order(std::string_view id) {
  return fail(Error::Kind::kBadInput,
              "has the token number '" + std::string(id) + "' out of order");
}

Span make_span(std::size_t begin, std::size_t size) {
  return {static_cast<std::uint32_t>(begin),
          static_cast<std::uint32_t>(begin + size)};
}

}  // namespace

Result<void> ConlluSentence::add(std::string_view id, std::string_view form,
                                 SpaceAfter space_after) {
  if (form.empty() || text::is_blank(form)) {
    return fail(Error::Kind::kBadInput, "has a token without a form");
  }
  if (id.find('.') != std::string_view::npos) return {};
  if (id.find('-') != std::string_view::npos) {
    return add_range(id, form, space_after);
  }
  if (number(id) != words_ + 1) return out_of_order(id);
  ++words_;
  if (words_ > range_end_) {
    tokens_.push_back({std::string(form), {}, space_after});
  }
  tokens_.back().words.emplace_back(form);
  return {};
}

Result<void> ConlluSentence::add_range(std::string_view id,
                                       std::string_view form,
                                       SpaceAfter space_after) {
  const auto dash = id.find('-');
  const std::size_t first = number(id.substr(0, dash));
  const std::size_t last = number(id.substr(dash + 1));
  if (first != words_ + 1 || last < first || words_ < range_end_) {
    return out_of_order(id);
  }
  range_end_ = last;
  tokens_.push_back({std::string(form), {}, space_after});
  return {};
}

Result<void> ConlluSentence::check() const {
  if (words_ >= range_end_) return {};
  return fail(Error::Kind::kBadInput,
              "ends a sentence that lacks words of a multiword token");
}

/// The spans of the tokens in text_; empty if they do not make it up.
std::vector<Span> ConlluSentence::spans_in_text() const {
  std::vector<Span> spans;
  std::size_t at = 0;
  const auto skip_blanks = [this, &at] {
    while (at < text_.size()) {
      const text::CodePoint next = text::decode(text_, at);
      if (!text::is_space(next.value)) return;
      at += next.size;
    }
  };
  for (const Surface& token : tokens_) {
    skip_blanks();
    if (text_.compare(at, token.form.size(), token.form) != 0) return {};
    spans.push_back(make_span(at, token.form.size()));
    at += token.form.size();
  }
  skip_blanks();
  return at == text_.size() ? spans : std::vector<Span>();
}

/// Writes the tokens at the end of `text`, and gives where they are.
std::vector<Span> ConlluSentence::rebuild(std::string& text) const {
  std::vector<Span> spans;
  for (const Surface& token : tokens_) {
    spans.push_back(make_span(text.size(), token.form.size()));
    text += token.form;
    const bool is_last = &token == &tokens_.back();
    if (!is_last && token.space_after == SpaceAfter::kYes) text += ' ';
  }
  return spans;
}

Presegmented::Cut ConlluSentence::append_to(std::string& text) const {
  std::vector<Span> spans = spans_in_text();
  const auto offset = static_cast<std::uint32_t>(text.size());
  if (spans.empty()) {
    spans = rebuild(text);
  } else {
    text += text_;
    for (Span& span : spans)
      span = {span.begin + offset, span.end + offset};
  }
  Presegmented::Cut cut;
  cut.span = {spans.front().begin, spans.back().end};
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    for (const std::string& word : tokens_[i].words) {
      cut.words.push_back({spans[i], word});
    }
  }
  return cut;
}

bool ConlluSentence::ends_glued() const {
  return !tokens_.empty() && tokens_.back().space_after == SpaceAfter::kNo;
}

}  // namespace relata::formats
