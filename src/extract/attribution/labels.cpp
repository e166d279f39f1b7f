// "LEE: They lost." at the head of a paragraph: Lee says the rest of it.
#include "extract/attribution/labels.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "text/fold.h"

namespace relata::extract {
namespace {

/// Tokens of a label, without its colon.
constexpr TokenIndex kLongestLabel = 6;

bool is_upper(const std::string& form) {
  return form != text::lower(form) &&
         std::none_of(form.begin(), form.end(),
                      [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_finite_form(const Token& token) {
  return token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP" ||
         token.xpos == "MD";
}

/// Where the colon of a label stands that opens the sentence.
std::optional<TokenIndex> colon(const Sentence& sentence) {
  for (TokenIndex i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.form == ":") return i > 0 ? std::optional(i) : std::nullopt;
    const bool is_word = token.upos == Upos::kPropn ||
                         token.upos == Upos::kNoun ||
                         token.upos == Upos::kAdj || is_upper(token.form);
    if (i >= kLongestLabel || !is_word) return std::nullopt;
  }
  return std::nullopt;
}

/// The token that heads what stands before a colon, as far as it is one name.
TokenIndex name_head(const Sentence& sentence, TokenIndex colon) {
  const auto name = std::find_if(
      sentence.names.begin(), sentence.names.end(),
      [colon](const Name& each) { return each.last + 1 == colon; });
  if (name == sentence.names.end()) return colon - 1;
  for (TokenIndex token = name->first; token < name->last; ++token) {
    const TokenIndex head = sentence.tokens[token].head;
    if (head < name->first || head > name->last) return token;
  }
  return name->last;
}

/// A label as it stands.
struct Label {
  SentenceIndex sentence = 0;
  SentenceIndex last = 0;  ///< The paragraph's last one.
  TokenIndex colon = 0;
};

class Labels {
 public:
  explicit Labels(const Document& document) : document_(document) {
    for (const Sentence& sentence : document.sentences) {
      for (const Name& name : sentence.names) {
        if (name.type != EntityType::kPerson) continue;
        surnames_.insert(text::lower(sentence.tokens[name.last].form));
      }
    }
  }

  std::vector<Labelled> read() {
    collect();
    std::vector<Labelled> found;
    for (const Label& label : list_) {
      const bool is_person = is_named(label);
      const bool is_turn = in_capitals_ > 1 && is_capital(label);
      if (is_person || is_turn) found.push_back(speech(label, is_person));
    }
    return found;
  }

 private:
  const Sentence& at(SentenceIndex i) const { return document_.sentences[i]; }

  /// Every first sentence of a paragraph that a label may open, before a
  /// clause.
  void collect() {
    const auto& sentences = document_.sentences;
    for (SentenceIndex i = 0; i < sentences.size();) {
      SentenceIndex last = i;
      while (last + 1 < sentences.size() && at(last + 1).field == at(i).field &&
             at(last + 1).paragraph == at(i).paragraph) {
        ++last;
      }
      const auto mark = colon(at(i));
      if (mark && tells(i, last, *mark)) {
        list_.push_back({i, last, *mark});
        if (is_capital(list_.back())) ++in_capitals_;
      }
      i = last + 1;
    }
  }

  /// Whether a clause follows the colon.
  bool tells(SentenceIndex first, SentenceIndex last, TokenIndex mark) const {
    for (SentenceIndex i = first; i <= last; ++i) {
      const auto& tokens = at(i).tokens;
      const auto begin = tokens.begin() + (i == first ? mark + 1 : 0);
      if (std::any_of(begin, tokens.end(), is_finite_form)) return true;
    }
    return false;
  }

  bool is_capital(const Label& label) const {
    const auto& tokens = at(label.sentence).tokens;
    return std::all_of(tokens.begin(), tokens.begin() + label.colon,
                       [](const Token& token) { return is_upper(token.form); });
  }

  bool is_named(const Label& label) const {
    const Sentence& sentence = at(label.sentence);
    for (const Name& name : sentence.names) {
      if (name.last + 1 == label.colon && name.type == EntityType::kPerson) {
        return true;
      }
    }
    const std::string& last = sentence.tokens[label.colon - 1].form;
    return is_capital(label) && surnames_.count(text::lower(last)) != 0;
  }

  Labelled speech(const Label& label, bool is_person) const {
    Labelled said;
    said.quotation.field = at(label.sentence).field;
    said.quotation.span = {at(label.sentence).tokens[label.colon].span.end,
                           at(label.last).span.end};
    said.speaker.cue = "quote";
    said.speaker.source_class = SourceClass::kQuote;
    if (is_person) {
      said.speaker.source =
          TokenRef{label.sentence, name_head(at(label.sentence), label.colon)};
    } else {
      said.speaker.text = "unnamed";
    }
    return said;
  }

  const Document& document_;
  std::set<std::string> surnames_;  ///< Of the persons named, folded.
  std::vector<Label> list_;
  int in_capitals_ = 0;
};

}  // namespace

std::vector<Labelled> labelled(const Document& document) {
  return Labels(document).read();
}

}  // namespace relata::extract
