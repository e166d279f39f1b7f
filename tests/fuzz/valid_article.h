#pragma once

#include "core/article.h"
#include "target.h"
#include "text/utf8.h"

namespace relata::fuzz {

/// Requires what every stage after reading relies on: all strings are UTF-8,
/// there is text, and spans are in order and within it.
inline void require_valid(const Article& article) {
  for (const std::string* field : {&article.id, &article.title, &article.source,
                                   &article.url, &article.text}) {
    require(!text::first_invalid(*field), "a field is not UTF-8");
  }
  require(!text::is_blank(article.text), "the text is blank");
  const Span whole{0, static_cast<std::uint32_t>(article.text.size())};
  std::uint32_t end = 0;
  for (const Zone& zone : article.zones) {
    require(end <= zone.span.begin && !zone.span.is_empty() &&
                whole.contains(zone.span),
            "a zone is out of place");
    require(text::is_blank(slice(article.text, {end, zone.span.begin})),
            "text is in no zone");
    end = zone.span.end;
  }
  require(text::is_blank(slice(article.text, {end, whole.end})),
          "text is after all zones");
  if (!article.cuts) return;
  end = 0;
  for (const Presegmented::Cut& cut : article.cuts->sentences) {
    require(end <= cut.span.begin && whole.contains(cut.span),
            "a sentence is out of place");
    for (const Presegmented::Word& word : cut.words) {
      require(cut.span.contains(word.span) && !word.form.empty(),
              "a word is out of place");
    }
    end = cut.span.end;
  }
}

}  // namespace relata::fuzz
