#pragma once

#include <string_view>
#include <vector>

namespace relata::lexicon {

/// Words of the press around an article: bylines, datelines, pages.

/// How a line begins that says who wrote an article: a row of
/// schema/byline_openers.tsv.
struct BylineOpener {
  std::string_view words;        ///< In lower case: "photographs by".
  bool is_author_named = false;  ///< A name must follow.
};

/// The longest opener that the line, in lower case, begins with, whole words
/// only; nullptr if there is none.
const BylineOpener* byline_opener(std::string_view lower_line);

/// Returns true iff `text`, in lower case, ends with a job that ties a writer
/// to an outlet: "a senior correspondent" (schema/byline_jobs.tsv).
bool ends_with_byline_job(std::string_view text);

/// Returns true iff `words`, folded, stand before a dash at the start of an
/// article and are no place: "breaking news" (schema/dateline_labels.tsv).
bool is_dateline_label(std::string_view words);

/// The words of a kind of schema/press_words.tsv, whose head says what the
/// kinds are, in the order of the table; empty for a kind that is not there.
const std::vector<std::string_view>& press_words(std::string_view kind);

/// Returns true iff `word`, in lower case, is one of them.
bool is_press_word(std::string_view kind, std::string_view word);

/// Returns true iff an element of a page with `word`, in lower case, in its
/// class or id is not the article: "sidebar" (schema/html_clutter.tsv).
bool is_clutter_class(std::string_view word);

/// Returns true iff a short paragraph that begins like `text`, in lower case,
/// is not the article: "sign up for" (schema/html_clutter.tsv).
bool begins_like_clutter(std::string_view text);

}  // namespace relata::lexicon
