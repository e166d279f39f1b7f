#include "formats/conllu_read.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/tables.h"
#include "formats/conllu_sentence.h"
#include "text/utf8.h"

namespace relata::formats {
namespace {

constexpr std::size_t kColumns = 10;

/// The value of the comment "# name = value" or "# name"; nothing for another
/// comment.
std::optional<std::string_view> comment(std::string_view line,
                                        std::string_view name) {
  line = text::trim(line.substr(1));
  if (!line.starts_with(name)) return std::nullopt;
  line = text::trim(line.substr(name.size()));
  if (line.empty()) return line;
  if (line.front() != '=') return std::nullopt;
  return text::trim(line.substr(1));
}

}  // namespace

std::string ConlluReader::place() const {
  return name_ + ":" + std::to_string(number_);
}

void ConlluReader::refuse(const Error& error) {
  has_any_ = true;
  if (!is_refused_) sink_.problem(error);
  is_refused_ = true;
}

Result<void> ConlluReader::take(std::string_view line, std::uint64_t number) {
  number_ = number;
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (text::is_blank(line)) {
    end_sentence();
  } else if (const auto bad = text::first_invalid(line)) {
    refuse(
        bad_input(place(), "is not UTF-8: byte " + std::to_string(*bad + 1)));
  } else if (line.find('\0') != std::string_view::npos) {
    refuse(bad_input(place(), "is not text: holds a NUL"));
  } else if (line.front() == '#') {
    return take_comment(line);
  } else {
    take_token(line);
  }
  return {};
}

void ConlluReader::skip(std::uint64_t number) {
  number_ = number;
  refuse(bad_input(place(), "is too long a line"));
}

Result<void> ConlluReader::take_comment(std::string_view line) {
  const bool is_document =
      comment(line, "newdoc") || comment(line, "newdoc id");
  if (is_document) {
    end_sentence();
    if (auto ended = end_article(); !ended) return ended.error();
    article_.id = comment(line, "newdoc id").value_or("");
    article_.place = place();
  }
  if (comment(line, "newpar") || comment(line, "newpar id")) {
    starts_paragraph_ = true;
  }
  if (const auto text = comment(line, "text")) {
    sentence_.set_text(*text);
  } else {
    comments_ += line;
    comments_ += '\n';
  }
  return {};
}

void ConlluReader::take_token(std::string_view line) {
  if (is_refused_) return;
  const auto columns = cell_items(line, '\t');
  if (columns.size() != kColumns) {
    refuse(bad_input(place(), "has " + std::to_string(columns.size()) +
                                  " columns, where CoNLL-U has 10"));
    return;
  }
  const bool is_glued =
      ("|" + std::string(columns[9]) + "|").find("|SpaceAfter=No|") !=
      std::string::npos;
  const auto added = sentence_.add(
      columns[0], columns[1], is_glued ? SpaceAfter::kNo : SpaceAfter::kYes);
  if (!added) refuse(bad_input(place(), added.error().message));
}

void ConlluReader::end_sentence() {
  if (!sentence_.is_empty() && !is_refused_) {
    if (auto whole = sentence_.check(); !whole) {
      refuse(bad_input(place(), whole.error().message));
    } else {
      add_sentence();
    }
  }
  sentence_ = ConlluSentence();
  comments_.clear();
}

void ConlluReader::add_sentence() {
  has_any_ = true;
  if (article_.place.empty()) article_.place = place();
  if (!article_.cuts) article_.cuts.emplace();
  const bool is_first = article_.text.empty();
  if (!is_first && starts_paragraph_) {
    article_.text += "\n\n";
  } else if (!is_first && !is_glued_) {
    article_.text += ' ';
  }
  auto cut = sentence_.append_to(article_.text);
  is_glued_ = sentence_.ends_glued();
  cut.comments = comments_;
  if (is_first || starts_paragraph_) {
    article_.zones.push_back({Zone::Kind::kBody, cut.span});
  }
  article_.zones.back().span.end = cut.span.end;
  article_.cuts->sentences.push_back(std::move(cut));
  starts_paragraph_ = false;
  if (article_.text.size() > most_bytes_) {
    refuse(bad_input(place(), "makes the article longer than " +
                                  std::to_string(most_bytes_) + " bytes"));
  }
}

Result<void> ConlluReader::end_article() {
  Article article = std::exchange(article_, {});
  const bool is_good = article.cuts && !is_refused_;
  is_refused_ = false;
  is_glued_ = false;
  starts_paragraph_ = false;
  return is_good ? sink_.article(std::move(article)) : Result<void>();
}

Result<void> ConlluReader::finish() {
  end_sentence();
  if (auto ended = end_article(); !ended) return ended.error();
  if (!has_any_) sink_.problem(bad_input(name_, "holds no sentence"));
  return {};
}

}  // namespace relata::formats
