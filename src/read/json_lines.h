#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/article.h"
#include "core/result.h"

namespace relata::read {

/// Is told of what is wrong with a record that is read all the same.
using Complain = std::function<void(const Error&)>;

/// The article of one line of JSON: an object with the strings id, title,
/// text, date, source and url, of which only `text` must be there (null is as
/// good as nothing, an id may be a whole number); other members are ignored.
/// `place` names the line in messages: "news.jsonl:17". A member of the wrong
/// type, or a date that is none, is told to `complain` and left out; where
/// there is no text at all, or the line is no such object, reading it fails
/// with kBadInput.
Result<Article> json_article(const std::string& place, std::string_view line,
                             const Complain& complain);

}  // namespace relata::read
