// "LEE: They lost." at the head of a paragraph: Lee says the rest of it.
#include "extract/attribution/labels.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "extract/syntax/noun_phrase.h"
#include "lexicon/meaning/cues.h"
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

/// Whether what the noun names can speak: "poll", "report", "officials".
bool is_voice(const Tree& tree, TokenIndex noun) {
  const std::string lemma = text::lower(tree[noun].lemma);
  if (lexicon::find_cue(lemma, "noun", "document") != nullptr ||
      lexicon::find_cue(lemma, "noun", "clause") != nullptr) {
    return true;
  }
  const EntityType type = type_of(tree, noun);
  return type == EntityType::kPerson || type == EntityType::kOrganization ||
         type == EntityType::kGroup;
}

/// Where the colon of a label stands that opens the sentence.
std::optional<TokenIndex> colon(const Sentence& sentence) {
  for (TokenIndex i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    if (token.form == ":") return i > 0 ? std::optional(i) : std::nullopt;
    const bool is_word =
        token.upos == Upos::kPropn || token.upos == Upos::kNoun ||
        token.upos == Upos::kAdj || token.upos == Upos::kAdp ||
        token.xpos == "NNP" || token.xpos == "POS" || is_upper(token.form);
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
  Labels(const Document& document, const std::vector<Tree>& trees)
      : document_(document), trees_(trees) {
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
      if (const auto who = speaker(label)) {
        found.push_back(speech(label, who));
      } else if (in_capitals_ > 1 && is_capital(label)) {
        found.push_back(speech(label, std::nullopt));
      }
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

  /// A heading: the title, or a paragraph of one sentence before the text.
  bool is_heading(const Label& label) const {
    const Sentence& sentence = at(label.sentence);
    return sentence.field == Field::kTitle ||
           sentence.zone == Zone::Kind::kHeadline ||
           (label.last == label.sentence &&
            (label.sentence == 0 ||
             at(label.sentence - 1).field != sentence.field));
  }

  /// The token that heads who or what speaks in a heading: "Ex-mayor Ann Lee in
  /// Leeds: They lost", "Poll: Lee wins".
  std::optional<TokenIndex> voice(const Label& label) const {
    const Tree& tree = trees_[label.sentence];
    for (const Name& name : at(label.sentence).names) {
      const bool is_last = name.last + 1 == label.colon;
      if (name.last < label.colon &&
          (name.type == EntityType::kPerson ||
           (is_last && name.type == EntityType::kOrganization))) {
        return head_of(tree, {name.first, name.last});
      }
    }
    const TokenIndex head = head_of(tree, {0, label.colon - 1});
    const bool is_noun = tree[head].upos == Upos::kNoun;
    return is_noun && is_voice(tree, head) ? std::optional(head) : std::nullopt;
  }

  std::optional<TokenIndex> speaker(const Label& label) const {
    if (is_named(label)) return name_head(at(label.sentence), label.colon);
    return is_heading(label) ? voice(label) : std::nullopt;
  }

  Labelled speech(const Label& label, std::optional<TokenIndex> who) const {
    Labelled said;
    said.quotation.field = at(label.sentence).field;
    said.quotation.span = {at(label.sentence).tokens[label.colon].span.end,
                           at(label.last).span.end};
    said.speaker.cue = "quote";
    said.speaker.source_class = SourceClass::kQuote;
    if (who) {
      said.speaker.source = TokenRef{label.sentence, *who};
    } else {
      said.speaker.text = "unnamed";
    }
    return said;
  }

  const Document& document_;
  const std::vector<Tree>& trees_;
  std::set<std::string> surnames_;  ///< Of the persons named, folded.
  std::vector<Label> list_;
  int in_capitals_ = 0;
};

}  // namespace

std::vector<Labelled> labelled(const Document& document,
                               const std::vector<Tree>& trees) {
  return Labels(document, trees).read();
}

}  // namespace relata::extract
