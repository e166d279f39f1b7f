#pragma once

#include <string>
#include <string_view>

#include "core/article.h"
#include "core/result.h"

namespace relata::read {

/// The article that a web page holds: its title, date, outlet and address as
/// the page declares them, and its main text, without navigation, captions and
/// the like, one blank line between paragraphs. Headings in the text are
/// headline zones. The page is read in the encoding that a byte order mark or
/// the page itself names, else as UTF-8. Fails with kBadInput, which names
/// `name`, if the encoding is unknown, the bytes are not in it, or there is no
/// text.
Result<Article> html_article(const std::string& name, std::string_view bytes);

}  // namespace relata::read
