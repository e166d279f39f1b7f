#pragma once

#include <algorithm>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "coref/coref.h"

namespace relata::coref {

/// A document written as trees, for tests. A sentence a line; a word is
/// `form|UPOS|head|relation`, then perhaps `lemma=...`, `type=Person` (of a
/// name's first word: the name is all proper nouns that follow) and `plural`.
/// A line "--" begins a new paragraph; "headline" or "byline" before a sentence
/// says what it is. Every noun, proper noun and pronoun that heads a phrase is
/// a mention.
class Sample {
 public:
  explicit Sample(const std::string& text) {
    document_.article.id = "sample";
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      const std::size_t begin = line.find_first_not_of(' ');
      if (begin == std::string::npos) continue;
      if (line.substr(begin) == "--") {
        ++paragraph_;
        document_.article.text += "\n";
      } else {
        add_sentence(line.substr(begin));
      }
    }
    document_.trees = trees_of(document_.sentences);
    for (const Sentence& sentence : document_.sentences) {
      add_mentions(
          static_cast<SentenceIndex>(&sentence - document_.sentences.data()),
          sentence);
    }
    std::sort(
        claims_.mentions.begin(), claims_.mentions.end(),
        [](const Mention& a, const Mention& b) { return a.span < b.span; });
  }

  Document& document() { return document_; }
  Claims& claims() { return claims_; }

  /// The mention with this text; "it#2": the second one.
  MentionIndex mention(std::string text) const {
    std::size_t wanted = 1;
    if (const std::size_t hash = text.find('#'); hash != std::string::npos) {
      wanted = std::stoul(text.substr(hash + 1));
      text.resize(hash);
    }
    for (std::size_t m = 0; m < claims_.mentions.size(); ++m) {
      if (slice(document_.article.text, claims_.mentions[m].span) == text &&
          --wanted == 0) {
        return static_cast<MentionIndex>(m);
      }
    }
    throw std::runtime_error("no mention '" + text + "'");
  }

  Clusters resolve() const { return clusters(document_, claims_); }

  /// The cluster of the mention with this text.
  Cluster cluster(const std::string& text) const {
    const MentionIndex wanted = mention(text);
    for (const Cluster& cluster : resolve().clusters) {
      for (const Membership& member : cluster.members) {
        if (member.mention == wanted) return cluster;
      }
    }
    throw std::runtime_error("'" + text + "' is in no cluster");
  }

  bool are_one(const std::string& a, const std::string& b) const {
    return cluster(a).id == cluster(b).id;
  }

  /// Why the mention is where it is.
  std::string reason(const std::string& text) const {
    const MentionIndex wanted = mention(text);
    for (const Membership& member : cluster(text).members) {
      if (member.mention == wanted) return member.reason;
    }
    return {};
  }

  /// Whether two mentions' clusters are an CannotLink pair.
  bool are_apart(const std::string& a, const std::string& b) const {
    const EntityId x = cluster(a).id;
    const EntityId y = cluster(b).id;
    const Clusters all = resolve();
    return std::any_of(
        all.apart.begin(), all.apart.end(), [&](const CannotLink& pair) {
          return pair.first == std::min(x, y) && pair.second == std::max(x, y);
        });
  }

 private:
  static std::string lower(std::string text) {
    for (char& c : text) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
  }

  void add_sentence(const std::string& line) {
    Sentence sentence;
    sentence.paragraph = paragraph_;
    std::istringstream words(line);
    std::optional<Name> name;
    for (std::string word; words >> word;) {
      if (word == "headline") {
        sentence.zone = Zone::Kind::kHeadline;
        continue;
      }
      if (word == "byline") {
        sentence.zone = Zone::Kind::kByline;
        continue;
      }
      std::vector<std::string> cells;
      std::istringstream parts(word);
      for (std::string cell; std::getline(parts, cell, '|');) {
        cells.push_back(cell);
      }
      const auto index = static_cast<TokenIndex>(sentence.tokens.size());
      Token token = make_token(cells);
      if (token.upos == Upos::kPropn && name) {
        name->last = index;
      } else if (name) {
        sentence.names.push_back(*name);
        name.reset();
      }
      for (const std::string& cell : cells) {
        if (cell.rfind("type=", 0) == 0) {
          name =
              Name{index, index, *parse_label<EntityType>(cell.substr(5)), 1};
        }
      }
      sentence.tokens.push_back(std::move(token));
    }
    if (name) sentence.names.push_back(*name);
    sentence.span = {sentence.tokens.front().span.begin,
                     sentence.tokens.back().span.end};
    document_.article.text += "\n";
    document_.sentences.push_back(std::move(sentence));
  }

  Token make_token(const std::vector<std::string>& cells) {
    Token token;
    std::string& text = document_.article.text;
    if (!text.empty() && text.back() != '\n') text += ' ';
    token.span.begin = static_cast<std::uint32_t>(text.size());
    token.form = cells.at(0);
    text += token.form;
    token.span.end = static_cast<std::uint32_t>(text.size());
    token.upos = parse_upos(cells.at(1));
    const std::size_t head = std::stoul(cells.at(2));
    token.head = head == 0 ? kNoToken : static_cast<TokenIndex>(head - 1);
    token.relation = parse_dep(cells.at(3));
    token.lemma = lower(token.form);
    const bool is_noun =
        token.upos == Upos::kNoun || token.upos == Upos::kPropn;
    bool is_plural = false;
    for (std::size_t i = 4; i < cells.size(); ++i) {
      if (cells[i].rfind("lemma=", 0) == 0) token.lemma = cells[i].substr(6);
      if (cells[i] == "plural") is_plural = true;
    }
    if (is_noun) token.features = is_plural ? "Number=Plur" : "Number=Sing";
    return token;
  }

  static bool is_part(const Token& token, Upos head) {
    switch (token.relation) {
      case Dep::kDet:
      case Dep::kAmod:
      case Dep::kCompound:
      case Dep::kNummod:
      case Dep::kNmodPoss:
      case Dep::kNmodDesc:
      case Dep::kFlat:
        return true;
      case Dep::kCase:
        return token.form == "'s" && head == Upos::kPropn;
      default:
        return false;
    }
  }

  void add_mentions(SentenceIndex index, const Sentence& sentence) {
    const auto& tokens = sentence.tokens;
    for (TokenIndex t = 0; t < tokens.size(); ++t) {
      const Token& token = tokens[t];
      const bool is_head =
          token.upos == Upos::kNoun || token.upos == Upos::kPropn ||
          (token.upos == Upos::kPron && token.relation != Dep::kExpl);
      if (!is_head || token.relation == Dep::kFlat ||
          token.relation == Dep::kNmodDesc ||
          token.relation == Dep::kCompound) {
        continue;
      }
      Mention mention;
      mention.sentence = index;
      mention.first = mention.last = mention.head_token = t;
      for (TokenIndex u = 0; u < tokens.size(); ++u) {
        TokenIndex at = u;
        while (at != t && at < tokens.size() &&
               is_part(tokens[at], tokens[u].upos)) {
          at = tokens[at].head;
        }
        if (at != t || tokens[u].relation == Dep::kCase) continue;
        mention.first = std::min(mention.first, u);
        mention.last = std::max(mention.last, u);
      }
      mention.span = {tokens[mention.first].span.begin,
                      tokens[mention.last].span.end};
      mention.phrase = mention.span;
      mention.head = token.span;
      mention.form = token.upos == Upos::kPron    ? MentionForm::kPronoun
                     : token.upos == Upos::kPropn ? MentionForm::kName
                                                  : MentionForm::kNominal;
      for (const Name& name : sentence.names) {
        if (name.first <= t && t <= name.last) mention.type = name.type;
      }
      claims_.mentions.push_back(mention);
    }
  }

  Document document_;
  Claims claims_;
  std::uint32_t paragraph_ = 0;
};

}  // namespace relata::coref
