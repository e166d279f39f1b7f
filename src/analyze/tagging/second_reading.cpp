// A capitalised word in the middle of a sentence is hardly ever a verb, unless
// the sentence, or the title that it quotes, writes most words so.
#include "analyze/tagging/second_reading.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "analyze/segment/forms.h"
#include "analyze/tagging/annotate.h"
#include "lexicon/forms/inflections.h"
#include "lexicon/world/people.h"

namespace relata::analyze {
namespace {

/// A surname and nothing else.
constexpr std::string_view kSurname = "Smith";

/// Fewer words are no sentence, or tell nothing of how it is written.
constexpr std::size_t kFewestWords = 4;

/// A title in title case has another word of grammar so near.
constexpr std::size_t kTitleReach = 3;

bool is_large(const Token& token) {
  const std::string shape = shape_of(plain_form(token.form));
  return shape.starts_with('X');
}

/// Whether the sentence writes most of its words small.
bool is_written_small(const std::vector<Token>& tokens) {
  std::size_t words = 0;
  std::size_t large = 0;
  for (const Token& token : tokens) {
    if (token.upos == Upos::kPunct) continue;
    ++words;
    large += is_large(token) ? 1 : 0;
  }
  return words >= kFewestWords && 2 * large <= words;
}

bool is_grammar_word(Upos upos) {
  return upos == Upos::kAdp || upos == Upos::kAdv || upos == Upos::kAux ||
         upos == Upos::kDet || upos == Upos::kPart || upos == Upos::kPron ||
         upos == Upos::kSconj;
}

/// Whether words of grammar near `at` are capitalised: "In God We Trust".
bool is_in_title(const std::vector<Token>& tokens, std::size_t at) {
  const std::size_t first = at > kTitleReach ? at - kTitleReach : 1;
  const std::size_t end = std::min(at + kTitleReach + 1, tokens.size());
  for (std::size_t i = first; i < end; ++i) {
    if (i != at && is_grammar_word(tokens[i].upos) &&
        tokens[i].form.size() > 1 && is_large(tokens[i])) {
      return true;
    }
  }
  return false;
}

bool has_dependent(const std::vector<Token>& tokens, std::size_t head,
                   Dep relation) {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.head == head && token.relation == relation;
  });
}

/// Whether nothing that may open a clause stands before `at`: a mark other than
/// a comma, or "we".
bool follows_word(const std::vector<Token>& tokens, std::size_t at) {
  const Token& before = tokens[at - 1];
  const bool is_personal = before.upos == Upos::kPron &&
                           feature(before.features, "PronType") == "Prs";
  return (before.upos != Upos::kPunct || before.xpos == ",") &&
         before.upos != Upos::kSym && before.upos != Upos::kX && !is_personal;
}

/// Whether the word at `at` is a verb that its sentence would write small.
bool is_doubtful(const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  const bool is_verb = token.upos == Upos::kVerb || token.upos == Upos::kAux;
  return is_verb && !token.xpos.starts_with("NN") &&
         token.relation != Dep::kAmod && token.relation != Dep::kCompound &&
         shape_of(plain_form(token.form)) == "Xxx" &&
         follows_word(tokens, at) && !is_in_title(tokens, at);
}

/// "Ana Felt", "W. Mark Felt", "Mr. Felt".
bool follows_given_name(const std::vector<Token>& tokens, std::size_t at) {
  if (tokens[at].xpos == "VBG") return false;
  const Token& before = tokens[at - 1];
  const std::string word = lower_form(before.form);
  const bool is_initial = word.size() == 2 && word.ends_with('.');
  return is_initial ||
         (shape_of(plain_form(before.form)).starts_with("Xx") &&
          (lexicon::is_first_name(word) || lexicon::is_title(word)));
}

/// "From Felt it went": no finite verb follows a preposition.
bool follows_preposition(const std::vector<Token>& tokens, std::size_t at) {
  const std::string& tag = tokens[at].xpos;
  return tokens[at - 1].upos == Upos::kAdp &&
         (tag == "VBD" || tag == "VBZ" || tag == "VBP");
}

/// Whether the word is likely a name by what stands before it, or since no verb
/// of English is written so.
bool is_name_by_itself(const std::vector<Token>& tokens, std::size_t at) {
  return follows_given_name(tokens, at) || follows_preposition(tokens, at) ||
         (tokens[at].upos == Upos::kVerb &&
          !has_dependent(tokens, at, Dep::kAux) &&
          lexicon::verbs_of(lower_form(tokens[at].form)).empty());
}

std::vector<std::size_t> doubtful_words(const std::vector<Token>& tokens) {
  std::vector<std::size_t> words;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (is_doubtful(tokens, i)) words.push_back(i);
  }
  if (!words.empty() && !is_written_small(tokens)) words.clear();
  return words;
}

/// A sentence to be read again, and the words that have another form there.
struct Reading {
  Sentence* first = nullptr;
  std::vector<std::size_t> words;
};

/// Whether `token` is read as a name, and as no predicate without a copula.
bool is_read_as_name(const std::vector<Token>& tokens, std::size_t at) {
  return tokens[at].upos == Upos::kPropn &&
         (!has_dependent(tokens, at, Dep::kNsubj) ||
          has_dependent(tokens, at, Dep::kCop));
}

void take(const Reading& reading, Sentence second) {
  for (const std::size_t word : reading.words) {
    if (!is_read_as_name(second.tokens, word)) return;
  }
  for (const std::size_t word : reading.words) {
    Token& token = second.tokens[word];
    token.form = reading.first->tokens[word].form;
    token.lemma = plain_form(token.form);
  }
  *reading.first = std::move(second);
}

/// Reads each of `readings` again.
void read_again(const std::vector<Reading>& readings,
                const Models::Parts& parts, Scratch& scratch) {
  if (readings.empty()) return;
  std::vector<Sentence> again;
  for (const Reading& reading : readings) {
    Sentence& copy = again.emplace_back(*reading.first);
    copy.names.clear();
    for (const std::size_t word : reading.words)
      copy.tokens[word].form = kSurname;
  }
  annotate(again, parts, scratch);
  for (std::size_t i = 0; i < readings.size(); ++i)
    take(readings[i], std::move(again[i]));
}

/// Of `doubtful`, those whose words `test(tokens, word)` calls names.
template <typename Test>
std::vector<Reading> likely_names(const std::vector<Reading>& doubtful,
                                  const Test& test) {
  std::vector<Reading> readings;
  for (const Reading& reading : doubtful) {
    Reading likely = {reading.first, {}};
    const auto& tokens = reading.first->tokens;
    for (const std::size_t word : doubtful_words(tokens)) {
      if (test(tokens, word)) likely.words.push_back(word);
    }
    if (!likely.words.empty()) readings.push_back(std::move(likely));
  }
  return readings;
}

/// The words of all names that are proper nouns.
std::set<std::string> names_words(const std::vector<Sentence>& sentences) {
  std::set<std::string> words;
  for (const Sentence& sentence : sentences) {
    for (const Name& name : sentence.names) {
      for (TokenIndex i = name.first; i <= name.last; ++i) {
        const Token& token = sentence.tokens[i];
        if (token.upos == Upos::kPropn) words.insert(token.form);
      }
    }
  }
  return words;
}

}  // namespace

void read_capital_verbs(std::vector<Sentence>& sentences,
                        const Models::Parts& parts, Scratch& scratch) {
  std::vector<Reading> doubtful;
  for (Sentence& sentence : sentences) {
    std::vector<std::size_t> words = doubtful_words(sentence.tokens);
    if (!words.empty()) doubtful.push_back({&sentence, std::move(words)});
  }
  if (doubtful.empty()) return;
  read_again(likely_names(doubtful, is_name_by_itself), parts, scratch);
  const std::set<std::string> named = names_words(sentences);
  const auto is_named = [&named](const auto& tokens, std::size_t word) {
    return named.count(tokens[word].form) > 0;
  };
  read_again(likely_names(doubtful, is_named), parts, scratch);
}

}  // namespace relata::analyze
