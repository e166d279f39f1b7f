#include "read/text/zones.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "read/text/plain.h"
#include "text/utf8.h"

namespace relata::read {
namespace {

using testing::ElementsAre;
using Kind = Zone::Kind;

struct Piece {
  Kind kind;
  std::string text;

  friend bool operator==(const Piece&, const Piece&) = default;
  friend void PrintTo(const Piece& piece, std::ostream* out) {
    *out << static_cast<int>(piece.kind) << ":" << piece.text;
  }
};

Article article_of(const std::string& text, Markup markup = Markup::kPlain) {
  auto article = plain_article("x.txt", text, markup);
  EXPECT_TRUE(article) << text;
  return article ? *std::move(article) : Article();
}

std::vector<Piece> pieces(const Article& article) {
  std::vector<Piece> result;
  for (const Zone& zone : article.zones) {
    result.push_back({zone.kind, std::string(slice(article.text, zone.span))});
  }
  return result;
}

std::vector<Piece> pieces(const std::string& text,
                          Markup markup = Markup::kPlain) {
  return pieces(article_of(text, markup));
}

TEST(Zones, TellHeadlineDatelineBodyAndByline) {
  const Article article = article_of(
      "Council votes to close the pier\n\n"
      "Anglers say that they were not heard\n\n"
      "HARBIN BAY, May 4, 2023 (Tidewater News) - The council voted.\n\n"
      "Nobody was there.\n\n"
      "Author: Dana Okafor\n\n"
      "Dana Okafor covers the coast for The Bay Post.\n");
  EXPECT_THAT(
      pieces(article),
      ElementsAre(
          Piece{Kind::kHeadline, "Council votes to close the pier"},
          Piece{Kind::kHeadline, "Anglers say that they were not heard"},
          Piece{Kind::kDateline, "HARBIN BAY, May 4, 2023 (Tidewater News) -"},
          Piece{Kind::kBody, "The council voted."},
          Piece{Kind::kBody, "Nobody was there."},
          Piece{Kind::kByline, "Author: Dana Okafor"},
          Piece{Kind::kByline,
                "Dana Okafor covers the coast for The Bay Post."}));
  EXPECT_EQ(article.date, (Date{2023, 5, 4}));
  EXPECT_EQ(article.source, "Tidewater News");
  EXPECT_EQ(article.title, "");
}

TEST(Headline, NeedsABlankLineAfterIt) {
  EXPECT_THAT(pieces("Pier to close\nThe council voted on Monday.\n"),
              ElementsAre(Piece{Kind::kBody, "Pier to close"},
                          Piece{Kind::kBody, "The council voted on Monday."}));
  EXPECT_THAT(pieces("Pier to close\r\n\r\nThe council voted.\r\n"),
              ElementsAre(Piece{Kind::kHeadline, "Pier to close"},
                          Piece{Kind::kBody, "The council voted."}));
  EXPECT_THAT(pieces("Pier to close"),
              ElementsAre(Piece{Kind::kBody, "Pier to close"}))
      << "nothing follows";
}

TEST(Headline, DoesNotEndLikeASentence) {
  for (const std::string first :
       {"The pier is closed.", "Is the pier closed?", "He said “no.”",
        "Three things:", "It closed (on Monday.)", "Closed!", "And then…"}) {
    EXPECT_EQ(pieces(first + "\n\nThe council voted.\n").front(),
              (Piece{Kind::kBody, first}));
  }
}

TEST(Headline, StandsOnlyBeforeTheNews) {
  EXPECT_THAT(
      pieces("Pier to close\n\nIt closes.\n\nWhat anglers think\n\nMuch.\n"),
      ElementsAre(Piece{Kind::kHeadline, "Pier to close"},
                  Piece{Kind::kBody, "It closes."},
                  Piece{Kind::kBody, "What anglers think"},
                  Piece{Kind::kBody, "Much."}));
}

TEST(Headline, MayHaveALineWithTheAuthorBelowIt) {
  EXPECT_THAT(pieces("Pier to close\nBy Dana Okafor and Li Wei\n"
                     "Published May 4, 2023 at 3:40 p.m. ET\n\nIt closes.\n"),
              ElementsAre(Piece{Kind::kHeadline, "Pier to close"},
                          Piece{Kind::kByline, "By Dana Okafor and Li Wei"},
                          Piece{Kind::kDateline,
                                "Published May 4, 2023 at 3:40 p.m. ET"},
                          Piece{Kind::kBody, "It closes."}));
}

TEST(Paragraphs, EndAtLineEndsThatAreNoWrapping) {
  const std::string first(200, 'a');
  const std::string second(150, 'b');
  EXPECT_THAT(pieces(first + ".\n" + second + ".\r" + first + "."),
              ElementsAre(Piece{Kind::kBody, first + "."},
                          Piece{Kind::kBody, second + "."},
                          Piece{Kind::kBody, first + "."}));
}

TEST(Paragraphs, GoOnOverWrappedLines) {
  const std::string wrapped =
      "The harbour master told the board on Tuesday that Mr.\n"
      "Teller had no licence to moor there, and that he had been\n"
      "asked twice to leave the berth before the end of the month.\n"
      "He did not.";
  EXPECT_THAT(
      pieces("A line before it that is no headline.\n\n" + wrapped),
      ElementsAre(Piece{Kind::kBody, "A line before it that is no headline."},
                  Piece{Kind::kBody, wrapped}));
}

TEST(Paragraphs, AreListItems) {
  EXPECT_EQ(pieces("They asked for:\n- a pier\n- a lamp\n1. money\n").size(),
            4U);
}

TEST(Dateline, StandsWhereTheNewsBegins) {
  struct Case {
    std::string text;
    std::string dateline;
  };
  for (const Case& c : std::vector<Case>{
           {"OTTAWA, March 11 (Meridian Wire) - Dozens came.",
            "OTTAWA, March 11 (Meridian Wire) -"},
           {"WASHINGTON (AP) — The court ruled.", "WASHINGTON (AP) —"},
           {"TEL AVIV/JERUSALEM — Talks began.", "TEL AVIV/JERUSALEM —"},
           {"SAN JOSÉ, Costa Rica, 5 May -- It rained.",
            "SAN JOSÉ, Costa Rica, 5 May --"},
           {"Washington, D.C. - U.S. senators met.", "Washington, D.C. -"},
           {"Springfield, Ill. – The mayor left.", "Springfield, Ill. –"},
           {"London, Monday, 5 May 2014 (Bay Post) – It rained.",
            "London, Monday, 5 May 2014 (Bay Post) –"},
           {"(Bay Post) — It rained.", "(Bay Post) —"},
           {"Oct. 10 - Mayor Lee left.", "Oct. 10 -"},
           {"ST. LOUIS — “Never,” he said.", "ST. LOUIS —"}}) {
    EXPECT_EQ(pieces(c.text).front(), (Piece{Kind::kDateline, c.dateline}))
        << c.text;
    EXPECT_EQ(pieces(c.text).size(), 2U);
  }
}

TEST(Dateline, IsNotEveryDash) {
  for (const std::string text :
       {"NATO — the alliance of the north — met.", "BREAKING - Police came.",
        "The mayor — Ann Lee — left.", "EXCLUSIVE — The mayor left.",
        "He said on March 11 - A Friday - that he would go.",
        "Smith-Jones (Labour) won the seat - The count took a day.",
        "A well-known man left.", "It rained 10 - 12 hours."}) {
    EXPECT_EQ(pieces(text).front(), (Piece{Kind::kBody, text}));
  }
}

TEST(Dateline, GivesNoDateWithoutAYear) {
  EXPECT_EQ(article_of("OTTAWA, March 11 (Reuters) - It rained.").date,
            std::nullopt);
  EXPECT_EQ(article_of("OTTAWA, Feb. 30, 2023 (Reuters) - It rained.").date,
            std::nullopt);
  EXPECT_EQ(article_of("March 11, 2021\n\nIt rained.").date,
            (Date{2021, 3, 11}));
}

TEST(Byline, GivesTheOutletOnlyWhereItIsSure) {
  const auto source = [](const std::string& about) {
    return article_of("It rained all day.\n\nAuthor: Sal Ito\n\n" + about)
        .source;
  };
  EXPECT_EQ(source("Sal Ito covers the port for Harbour Watch."),
            "Harbour Watch");
  EXPECT_EQ(source("Sal Ito is a senior reporter at the Bay Post in Harbin."),
            "Bay Post");
  EXPECT_EQ(source("Sal Ito is the news editor of, follow him elsewhere"), "");
  EXPECT_EQ(source("Sal Ito is a professor at Harbin University."), "");
  EXPECT_EQ(source("It is not known who covers the port for Harbour Watch."),
            "");
}

TEST(Byline, GivesTheOutletBehindTheAuthor) {
  const auto source = [](const std::string& line) {
    return article_of(line + "\n\nIt rained all day.\n").source;
  };
  EXPECT_EQ(source("By Dana Okafor, The Harbour Watch"), "The Harbour Watch");
  EXPECT_EQ(source("By Dana Okafor and Li Wei for Bay Post"), "Bay Post");
  EXPECT_EQ(source("By Dana Okafor, Harbin"), "");
  EXPECT_EQ(source("By Dana Okafor"), "");
}

TEST(Byline, IsNoSentence) {
  for (const std::string text :
       {"By Monday the pier was closed.", "By Monday",
        "By the sea he sat and waited for the boat", "Bystanders saw it"}) {
    EXPECT_EQ(pieces(text + "\n").front().kind, Kind::kBody) << text;
  }
  for (const std::string text :
       {"By Dana Okafor", "BY DANA OKAFOR", "By Juan de la Cruz, Bay Post",
        "By Ana do Carmo und Li Wei",
        "(Reporting by Dana Okafor; editing by Li Wei)", "*By Dana Okafor*"}) {
    EXPECT_EQ(pieces(text + "\n\nIt rained.\n").front().kind, Kind::kByline)
        << text;
  }
}

TEST(Markdown, HasHeadingsAndFrontMatter) {
  const std::string front = "---\ntitle: Pier\ndate: 2022-07-01\n---";
  const Article article = article_of(
      front +
          "\n\n# Pier to close.\n\nIt closes.\n\n## Why\n\nMoney.\n\n"
          "Old piers\n=====\nThey rot.\n",
      Markup::kMarkdown);
  EXPECT_THAT(pieces(article),
              ElementsAre(Piece{Kind::kDateline, front},
                          Piece{Kind::kHeadline, "# Pier to close."},
                          Piece{Kind::kBody, "It closes."},
                          Piece{Kind::kHeadline, "## Why"},
                          Piece{Kind::kBody, "Money."},
                          Piece{Kind::kHeadline, "Old piers\n====="},
                          Piece{Kind::kBody, "They rot."}));
  EXPECT_EQ(article.date, (Date{2022, 7, 1}));
}

/// A text of lines that zones have opinions about.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kLines = {
      "",
      "",
      "Pier to close",
      "By Dana Okafor",
      "OTTAWA, March 11 (Bay Post) - It rained.",
      "March 11, 2021",
      "# Heading",
      "---",
      "=====",
      "- item",
      "  indented text that goes on for quite a while, and then some more",
      "Author: Sal Ito",
      "Sal Ito is a reporter at Bay Post.",
      "“Quoted,” he said.",
      "lower case \xC2\xA0",
      "\xE2\x80\xA8",
  };
  std::string text = "x";
  for (auto i = random() % 12; i > 0; --i) {
    text += kLines[random() % kLines.size()];
    text += random() % 5 == 0 ? "\r\n" : random() % 9 == 0 ? "\r" : "\n";
  }
  return text;
}

TEST(Zones, HoldAllTextAndDoNotOverlap) {
  std::mt19937 random(23);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random);
    const auto markup = round % 2 == 0 ? Markup::kPlain : Markup::kMarkdown;
    const Article article = article_of(text, markup);
    ASSERT_EQ(article.text, text) << "byte for byte";
    std::uint32_t end = 0;
    for (const Zone& zone : article.zones) {
      ASSERT_LE(end, zone.span.begin) << text;
      ASSERT_LT(zone.span.begin, zone.span.end) << text;
      EXPECT_TRUE(text::is_blank(slice(text, {end, zone.span.begin}))) << text;
      EXPECT_EQ(text::trim(slice(text, zone.span)), slice(text, zone.span));
      end = zone.span.end;
    }
    const auto size = static_cast<std::uint32_t>(text.size());
    ASSERT_LE(end, size);
    EXPECT_TRUE(text::is_blank(slice(text, {end, size}))) << text;
  }
}

}  // namespace
}  // namespace relata::read
