#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "analyze/analyze.h"
#include "analyze/segment/oversize.h"
#include "formats/formats.h"
#include "support/conllu.h"
#include "text/utf8.h"

namespace relata::analyze {
namespace {

using formats::conllu;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const Models& models() {
  static const Models kModels = [] {
    auto loaded = load(RELATA_SOURCE_DIR "/models/relata.model");
    if (!loaded) throw std::runtime_error(loaded.error().message);
    return *std::move(loaded);
  }();
  return kModels;
}

Document analysed(std::string text) {
  Article article;
  article.id = "a";
  article.text = std::move(text);
  return document(std::move(article), models());
}

std::vector<std::string> forms(const Sentence& sentence) {
  std::vector<std::string> found;
  for (const Token& token : sentence.tokens)
    found.push_back(token.form);
  return found;
}

/// What every document must hold: tokens in order, no white space in them and
/// none but white space between them; one root; heads that lead to it.
void expect_sound(const Document& document) {
  std::size_t at = 0;
  const std::string_view text = document.article.text;
  for (const Sentence& sentence : document.sentences) {
    ASSERT_FALSE(sentence.tokens.empty());
    std::size_t roots = 0;
    for (const Token& token : sentence.tokens) {
      ASSERT_GE(token.span.begin, at);
      ASSERT_TRUE(text::is_blank(text.substr(at, token.span.begin - at)));
      ASSERT_FALSE(token.span.is_empty());
      ASSERT_TRUE(sentence.span.contains(token.span));
      at = token.span.end;
      roots += token.head == kNoToken ? 1 : 0;
      ASSERT_EQ(token.head == kNoToken, token.relation == Dep::kRoot);
      ASSERT_FALSE(token.lemma.empty());
      TokenIndex head = token.head;
      for (std::size_t steps = 0; head != kNoToken; ++steps) {
        ASSERT_LE(steps, sentence.tokens.size());
        head = sentence.tokens[head].head;
      }
    }
    ASSERT_EQ(roots, 1U);
    ASSERT_LE(sentence.tokens.size(), kLongestSentence);
  }
  ASSERT_TRUE(text::is_blank(text.substr(at)));
}

TEST(Document, AnalysesASimpleSentence) {
  const Document found = analysed("The old bridge doesn't carry trucks.");
  ASSERT_EQ(found.sentences.size(), 1U);
  const auto& tokens = found.sentences[0].tokens;
  EXPECT_THAT(forms(found.sentences[0]),
              ElementsAre("The", "old", "bridge", "does", "n't", "carry",
                          "trucks", "."));
  EXPECT_EQ(tokens[5].head, kNoToken);
  EXPECT_EQ(tokens[2].head, 5U);
  EXPECT_EQ(tokens[2].relation, Dep::kNsubj);
  EXPECT_EQ(tokens[6].relation, Dep::kObj);
  EXPECT_EQ(tokens[6].lemma, "truck");
  EXPECT_EQ(tokens[4].lemma, "not");
  EXPECT_TRUE(tokens[3].starts_multiword);
  EXPECT_TRUE(tokens[4].in_multiword);
  EXPECT_FALSE(tokens[5].in_multiword);
  EXPECT_FALSE(tokens[6].space_after);
  EXPECT_GT(tokens[2].margin, 0.5F);
}

TEST(Document, IsSoundForOddInput) {
  const std::string nul("a\0b \0 c.", 8);
  const std::vector<std::string> inputs = {
      "",
      " ",
      "\n\n\n",
      ".",
      "a",
      "\u201C",
      "!!!???...",
      nul,
      "\U0001F600\U0001F468\u200D\U0001F469\u200D\U0001F467 ok\U0001F3FD.",
      "e\u0301te\u0301 i\u0308s nai\u0308ve",
      "\u0301\u0301 \u0301",
      "\u200B\uFEFF\u00AD \u200B",
      "\u4E2D\u6587\u6CA1\u6709\u7A7A\u683C",
      "http://www.example.org/a_b?c=d&e=f#g, x@y.org; $5.00/lb (10%).",
      "\tA\u00A0B\u2003C\u3000D\u2028E\x0B"
      "F\x0C"
      "G",
      "....................",
      "- - - -",
      "1,2,3.4.5-6-7/8\\9",
      "\xF4\x8F\xBF\xBF",
      "\"'\"'\"'",
      "ALL CAPS HEADLINE HERE",
      "no caps no stops just words"};
  for (const std::string& input : inputs) {
    SCOPED_TRACE(input);
    expect_sound(analysed(input));
  }
}

TEST(Document, CutsEndlessChunksAndSentences) {
  expect_sound(analysed(std::string(100'000, 'a')));
  expect_sound(analysed(std::string(20'000, '.')));
  std::string marks = "x";
  for (int i = 0; i < 5'000; ++i)
    marks += "\u0301";
  expect_sound(analysed(marks));
  std::string words;
  for (int i = 0; i < 2'000; ++i)
    words += "word, and ";
  expect_sound(analysed(words));
}

TEST(Document, EndsSentencesAtBlankLinesAndZones) {
  Article article;
  article.text = "Storm hits coast\nBOSTON - It rained. Then it\n\nstopped";
  article.zones = {{Zone::Kind::kHeadline, {0, 16}},
                   {Zone::Kind::kDateline, {17, 25}},
                   {Zone::Kind::kBody, {26, 44}}};
  const Document found = document(article, models());
  expect_sound(found);
  ASSERT_EQ(found.sentences.size(), 5U);
  EXPECT_EQ(found.sentences[0].zone, Zone::Kind::kHeadline);
  EXPECT_EQ(found.sentences[1].zone, Zone::Kind::kDateline);
  EXPECT_THAT(forms(found.sentences[2]), ElementsAre("It", "rained", "."));
  EXPECT_THAT(forms(found.sentences[3]), ElementsAre("Then", "it"));
  EXPECT_THAT(forms(found.sentences[4]), ElementsAre("stopped"));
}

TEST(Document, KnowsAbbreviationsAndQuotes) {
  const Document found = analysed(
      "Sen. J. D. Howe of the U.S. Senate met Gen. Ortiz at 5 p.m. on Jan. 3. "
      "\u201CWe won.\u201D She left.");
  ASSERT_EQ(found.sentences.size(), 3U);
  EXPECT_EQ(found.text(found.sentences[1], found.sentences[1].span),
            "\u201CWe won.\u201D");
}

std::vector<std::string> verbs(const Document& document) {
  std::vector<std::string> found;
  for (const Sentence& sentence : document.sentences) {
    for (const Token& token : sentence.tokens) {
      if (token.upos == Upos::kVerb) found.push_back(token.form);
    }
  }
  return found;
}

TEST(Document, TakesNoNameForAVerb) {
  // "Felt" behind a first name, then alone.
  const Document found = analysed(
      "The lawyer told Peter Felt that he must pay. In the spring, Felt sold "
      "the house that he had in Leeds. She felt sorry for him.");
  EXPECT_THAT(verbs(found), ElementsAre("told", "pay", "sold", "had", "felt"));
  const Token& felt = found.sentences[0].tokens[4];
  EXPECT_EQ(felt.form, "Felt");
  EXPECT_EQ(felt.lemma, "Felt");
  expect_sound(found);
  // No verb of English, and no finite verb behind a preposition.
  EXPECT_THAT(verbs(analysed("I made a vow to Costacurta that he would play.")),
              ElementsAre("made", "play"));
}

TEST(Document, TakesNoVerbForAName) {
  EXPECT_THAT(verbs(analysed("We sang the song In God We Trust in the hall.")),
              ElementsAre("sang", "Trust"));
  EXPECT_THAT(verbs(analysed("Mark Felt Sorry For The Man He Sold")),
              Contains("Felt"));
}

TEST(Document, PutsTheTitleFirst) {
  Article article;
  article.title = "Mayor quits";
  article.text = "She quit on Monday.";
  const Document found = document(article, models());
  ASSERT_EQ(found.sentences.size(), 2U);
  EXPECT_EQ(found.sentences[0].field, Field::kTitle);
  EXPECT_EQ(found.text(found.sentences[0], found.sentences[0].tokens[0].span),
            "Mayor");
  EXPECT_EQ(found.sentences[1].field, Field::kText);
}

TEST(Document, ReadsTypographyAsPlainText) {
  const auto curly = analysed("\u201CIt\u2019s Anna\u2019s,\u201D he said.");
  const auto plain = analysed("\"It's Anna's,\" he said.");
  ASSERT_EQ(curly.sentences.size(), 1U);
  ASSERT_EQ(plain.sentences.size(), 1U);
  EXPECT_EQ(forms(curly.sentences[0]), forms(plain.sentences[0]));
  for (std::size_t i = 0; i < plain.sentences[0].tokens.size(); ++i) {
    EXPECT_EQ(curly.sentences[0].tokens[i].head,
              plain.sentences[0].tokens[i].head);
  }
  EXPECT_THAT(conllu(curly), HasSubstr("\tIt\u2019s\t"));
  EXPECT_THAT(conllu(curly), HasSubstr("\t\u201C\t\"\t"));
}

TEST(Document, KeepsTheCutsThatItIsGiven) {
  Article article;
  article.text = "Do n't stop -LRB- yet -RRB- now. No.";
  Presegmented cuts;
  const auto cut = [&](std::uint32_t begin, std::uint32_t end) {
    cuts.sentences.push_back({{begin, end}, {}, ""});
  };
  cut(0, 27);
  cut(28, 36);
  cuts.sentences[0].words = {{{0, 2}, "Do"},    {{3, 6}, "n't"},
                             {{7, 11}, "stop"}, {{12, 17}, "("},
                             {{18, 21}, "yet"}, {{22, 27}, ")"}};
  cuts.sentences[0].comments = "# sent_id = x1\n";
  article.cuts = cuts;
  const Document found = document(article, models());
  ASSERT_EQ(found.sentences.size(), 2U);
  EXPECT_THAT(forms(found.sentences[0]),
              ElementsAre("Do", "n't", "stop", "(", "yet", ")"));
  EXPECT_THAT(forms(found.sentences[1]), ElementsAre("now", ".", "No", "."));
  EXPECT_THAT(conllu(found), HasSubstr("# sent_id = x1\n"));
  EXPECT_THAT(conllu(found), HasSubstr("4\t-LRB-\t"));
}

TEST(Document, KeepsMultiwordTokensThatItIsGiven) {
  Article article;
  article.text = "Wanna go";
  article.cuts = Presegmented{
      {{{0, 8}, {{{0, 5}, "Wan"}, {{0, 5}, "na"}, {{6, 8}, "go"}}, ""}}};
  const Document found = document(article, models());
  ASSERT_EQ(found.sentences.size(), 1U);
  EXPECT_THAT(conllu(found), HasSubstr("\n1-2\tWanna\t_\t"));
  EXPECT_THAT(conllu(found), HasSubstr("\n2\tna\t"));
  EXPECT_THAT(conllu(found), HasSubstr("# text = Wanna go\n"));
}

TEST(Document, ParsesGivenSentencesOfAnyLength) {
  Article article;
  Presegmented::Cut cut;
  for (std::uint32_t i = 0; i < 1'000; ++i) {
    article.text += "so ";
    cut.words.push_back({{3 * i, 3 * i + 2}, "so"});
  }
  cut.span = {0, 2'999};
  article.cuts = Presegmented{{cut}};
  const Document found = document(article, models());
  ASSERT_EQ(found.sentences.size(), 1U);
  const auto& tokens = found.sentences[0].tokens;
  EXPECT_EQ(tokens.size(), 1'000U);
  EXPECT_EQ(
      std::count_if(tokens.begin(), tokens.end(),
                    [](const Token& token) { return token.head == kNoToken; }),
      1);
}

TEST(Document, IsTheSameFromAnyThread) {
  const std::string text =
      "Harlan Voss, who runs Kestrel Air, met Mayor Dana Reyes in Tulsa. "
      "Voss said the airline would not fly there before May. "
      "\"We can't,\" he added.";
  const std::string expected = conllu(analysed(text));
  std::vector<std::string> found(4);
  std::vector<std::thread> threads;
  for (std::string& result : found) {
    threads.emplace_back([&result, &text] {
      for (int i = 0; i < 5; ++i)
        result = conllu(analysed(text));
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  for (const std::string& result : found)
    EXPECT_EQ(result, expected);
}

TEST(Conllu, CanBeReadAgain) {
  const Document found = analysed(
      "Anna Lind doesn't run Volvo. Her brother's cars (two of them) do.\n\n"
      "\u201CNo,\u201D said Lind\u2026");
  const Document again = support::read_conllu(conllu(found));
  ASSERT_EQ(again.sentences.size(), found.sentences.size());
  for (std::size_t s = 0; s < found.sentences.size(); ++s) {
    const Sentence& a = found.sentences[s];
    const Sentence& b = again.sentences[s];
    ASSERT_EQ(a.tokens.size(), b.tokens.size());
    for (std::size_t t = 0; t < a.tokens.size(); ++t) {
      EXPECT_EQ(found.text(a, a.tokens[t].span),
                again.text(b, b.tokens[t].span));
      EXPECT_EQ(a.tokens[t].lemma, b.tokens[t].lemma);
      EXPECT_EQ(a.tokens[t].upos, b.tokens[t].upos);
      EXPECT_EQ(a.tokens[t].features, b.tokens[t].features);
      EXPECT_EQ(a.tokens[t].head, b.tokens[t].head);
      EXPECT_EQ(a.tokens[t].relation, b.tokens[t].relation);
    }
    ASSERT_EQ(a.names.size(), b.names.size());
    for (std::size_t n = 0; n < a.names.size(); ++n) {
      EXPECT_EQ(a.names[n].first, b.names[n].first);
      EXPECT_EQ(a.names[n].last, b.names[n].last);
      EXPECT_EQ(a.names[n].type, b.names[n].type);
    }
  }
}

TEST(Conllu, PrintsEveryCharacterThatIsNoBlank) {
  const std::string text =
      "Tab\there \u201Cand\u201D (don\u2019t) 3\u20134% \u2026";
  std::string expected;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = text::decode(text, at);
    if (!text::is_space(point.value)) expected += text.substr(at, point.size);
    at += point.size;
  }
  const Document found = analysed(text);
  std::string printed;
  for (const Sentence& sentence : found.sentences) {
    for (const Token& token : sentence.tokens) {
      const std::string form(found.text(sentence, token.span));
      printed += form;
      EXPECT_THAT(conllu(found), HasSubstr("\t" + form + "\t"));
    }
  }
  EXPECT_EQ(printed, expected);
}

TEST(Load, NamesAModelThatIsNone) {
  const auto missing = load("/nowhere/relata.model");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, Error::Kind::kBadModel);
  EXPECT_THAT(missing.error().message, HasSubstr("/nowhere/relata.model"));
  const auto part = load(RELATA_SOURCE_DIR "/tests/model/data/tiny.model");
  ASSERT_FALSE(part);
  EXPECT_THAT(part.error().message, HasSubstr("tokenizer.weights"));
}

}  // namespace
}  // namespace relata::analyze
