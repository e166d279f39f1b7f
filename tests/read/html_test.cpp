#include "read/html/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read/html/page_tree.h"
#include "text/utf8.h"

namespace relata::read {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string kOne =
    "The council of Harbin Bay voted on Monday to close the old pier, which "
    "engineers had called unsafe.";
const std::string kTwo =
    "“Nobody asked us,” said Li Wei, who has sold bait there for thirty years, "
    "“and nobody will.”";
const std::string kThree =
    "The mayor, Ann Lee, did not answer questions on Tuesday & Wednesday.";

Article page(const std::string& html) {
  auto article = html_article("a.html", html);
  EXPECT_TRUE(article) << (article ? "" : article.error().message);
  return article ? *std::move(article) : Article();
}

std::string escaped(std::string text) {
  const auto at = text.find('&');
  if (at != std::string::npos) text.replace(at, 1, "&amp;");
  return text;
}

std::string paragraphs() {
  return "<p>" + kOne + "</p>\n<p>" + kTwo + "</p><p>" + escaped(kThree) +
         "</p>";
}

const std::string kText = kOne + "\n\n" + kTwo + "\n\n" + kThree;

TEST(HtmlArticle, TakesTheMainTextOfAModernPage) {
  const Article article = page(
      "<!DOCTYPE html><html><head><title>Pier to close - Bay Post</title>"
      "<meta property='og:title' content='Pier to close'>"
      "<meta property='og:site_name' content='Bay Post'>"
      "<meta property='article:published_time' "
      "content='2023-05-04T08:00:00+02:00'>"
      "<link rel=canonical href='https://bay.example/pier'>"
      "<script>var x = '<p>" +
      kOne +
      "</p>';</script>"
      "<style>p { color: red }</style></head><body class='has-sidebar'>"
      "<header><p>Bay Post is the newspaper of the bay, since 1911.</p>"
      "</header><nav><ul><li><a href=/>Home</a></li><li><a href=/n>News</a>"
      "</li></ul></nav><main><article class='post share-enabled'>"
      "<h1>Pier to close</h1><div class='post-body'>" +
      paragraphs() +
      "<figure><img><figcaption>The pier in 2020, before the "
      "storm.</figcaption>"
      "</figure><div class='related-stories'><p>Storm hits the bay, and more "
      "stories of that kind.</p></div><p>Read more: The storm that was.</p>"
      "</div></article></main><aside><p>Sign this petition to the council, "
      "please.</p></aside><footer><p>Copyright Bay Post. All rights "
      "reserved.</p></footer></body></html>");
  EXPECT_EQ(article.text, kText);
  EXPECT_EQ(article.title, "Pier to close");
  EXPECT_EQ(article.source, "Bay Post");
  EXPECT_EQ(article.date, (Date{2023, 5, 4}));
  EXPECT_EQ(article.url, "https://bay.example/pier");
  ASSERT_EQ(article.zones.size(), 3U);
  EXPECT_EQ(slice(article.text, article.zones[1].span), kTwo);
}

TEST(HtmlArticle, TakesTheMainTextOfAnOldPage) {
  const Article article = page(
      "<html><title>Pier to close</title><body><table><tr><td>"
      "<a href=1>Home</a><br><a href=2>Sport</a></td><td><font size=2>" +
      kOne + "<br><br>" + kTwo + "<BR>\n<BR>" + escaped(kThree) +
      "</font></td></tr></table></body>");
  EXPECT_EQ(article.text, kText);
  EXPECT_EQ(article.title, "Pier to close");
}

TEST(HtmlArticle, TakesInlineMarkupAsText) {
  const Article article = page(
      "<body><p>The <b>old</b>\n  pier&nbsp;is <a href=x>clo<i>sed</i></a>, "
      "said Mr&#46; O&rsquo;Neil of Har\xC2\xAD"
      "bin Bay.</p><p>" +
      kOne + "</p>");
  EXPECT_EQ(
      article.text,
      "The old pier is closed, said Mr. O’Neil of Harbin Bay.\n\n" + kOne);
}

TEST(HtmlArticle, KeepsHeadingsAsHeadlineZones) {
  const Article article =
      page("<article><h1>Pier</h1><p>" + kOne +
           "</p><h2>What anglers say</h2>"
           "<p>" +
           kTwo + "</p><h2>More from the bay</h2></article>");
  EXPECT_EQ(article.title, "Pier");
  EXPECT_EQ(article.text, kOne + "\n\nWhat anglers say\n\n" + kTwo);
  ASSERT_EQ(article.zones.size(), 3U);
  EXPECT_EQ(article.zones[1].kind, Zone::Kind::kHeadline);
}

TEST(HtmlArticle, DoesNotBelieveAClassNameOfTheWholeArticle) {
  const Article article =
      page("<body><div class='widget share'>" + paragraphs() + "</div>");
  EXPECT_EQ(article.text, kText);
}

TEST(HtmlArticle, LeavesOutListsOfLinksAndHiddenText) {
  const Article article =
      page("<body><div>" + paragraphs() +
           "<ul><li><a href=1>A storm came over the bay on Sunday.</a></li>"
           "<li><a href=2>The ferry will not run this winter.</a></li></ul>"
           "<p hidden>This text nobody sees at all.</p>"
           "<p style='display: none'>This text nobody sees either.</p></div>");
  EXPECT_EQ(article.text, kText);
}

TEST(HtmlArticle, ReadsJsonLinkedData) {
  const Article article = page(
      "<head><script type='application/ld+json'>{\"@graph\":[{\"@type\":"
      "\"WebSite\"},{\"@type\":\"NewsArticle\",\"datePublished\":"
      "\"2022-01-02T03:04:05Z\",\"publisher\":{\"name\":\"Bay Post\"}}]}"
      "</script><script type='application/ld+json'>not json</script></head>"
      "<h1>Pier to close | Bay Post</h1>" +
      paragraphs());
  EXPECT_EQ(article.date, (Date{2022, 1, 2}));
  EXPECT_EQ(article.source, "Bay Post");
  EXPECT_EQ(article.title, "Pier to close");
}

TEST(HtmlArticle, ReadsTimeElements) {
  EXPECT_EQ(
      page("<time datetime='2021-12-24'>Friday</time>" + paragraphs()).date,
      (Date{2021, 12, 24}));
  EXPECT_EQ(page("<time datetime='PT5M'>5 min</time>" + paragraphs()).date,
            std::nullopt);
}

TEST(HtmlArticle, ReadsTheDatelineOfTheText) {
  const Article article = page("<p>HARBIN BAY, May 4, 2020 (Coast Wire) - " +
                               kOne + "</p>" + paragraphs());
  EXPECT_EQ(article.source, "Coast Wire");
  EXPECT_EQ(article.date, (Date{2020, 5, 4}));
  EXPECT_EQ(article.zones[0].kind, Zone::Kind::kDateline);
}

TEST(HtmlArticle, ReadsDeclaredEncodings) {
  EXPECT_THAT(page("<meta charset=windows-1252><p>The caf\xE9 in Saint-Malo "
                   "is \x93open\x94 all year.</p>")
                  .text,
              HasSubstr("The café in Saint-Malo is “open” all year."));
  EXPECT_THAT(page("<meta http-equiv=Content-Type content='text/html; "
                   "charset=ISO-8859-1'><p>The caf\xE9 in Saint-Malo is open."
                   "</p>")
                  .text,
              HasSubstr("The café in Saint-Malo is open."));
  std::string wide = "\xFF\xFE";
  for (const char c : "<p>It rained all day in the bay.</p>") {
    if (c != '\0') wide += {c, '\0'};
  }
  EXPECT_EQ(page(wide).text, "It rained all day in the bay.");
  EXPECT_EQ(page("\xEF\xBB\xBF<meta charset=latin1><p>The café in Saint-Malo "
                 "is open.</p>")
                .text,
            "The café in Saint-Malo is open.")
      << "the mark goes before the declaration";
}

std::string complaint(const std::string& html) {
  const auto article = html_article("a.html", html);
  return article ? "" : article.error().message;
}

TEST(HtmlArticle, NamesWhatIsWrong) {
  EXPECT_THAT(complaint("<p>caf\xE9 is open all day</p>"),
              HasSubstr("a.html: is not UTF-8: line 1, byte 7"));
  EXPECT_THAT(complaint("<meta charset=klingon><p>x</p>"),
              HasSubstr("unknown encoding, klingon"));
  EXPECT_THAT(complaint(""), HasSubstr("holds no text"));
  EXPECT_THAT(complaint("<nav><a href=/>Home</a></nav>"),
              HasSubstr("no running text"));
  EXPECT_THAT(complaint("<!-- nothing -->"), HasSubstr("a.html: "));
}

TEST(HtmlArticle, SurvivesDeepAndBrokenMarkup) {
  std::string deep;
  for (int i = 0; i < 100000; ++i)
    deep += "<div>";
  EXPECT_THAT(complaint(deep + kOne), HasSubstr("a.html: "));
  EXPECT_THAT(page("<p>" + kOne + "</p>" + deep).text, HasSubstr(kOne));
  EXPECT_THAT(
      page("<p>" + kOne + "</b></p></div><p <p>" + kTwo + "<table>").text,
      HasSubstr(kOne));
  std::string links;
  for (int i = 0; i < 20000; ++i)
    links += "<b><p class='x y'>" + kOne;
  EXPECT_FALSE(page(links).text.empty());
}

TEST(HtmlArticle, ExpandsNoEntitiesOfItsOwn) {
  const Article article = page(
      "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
      "<p>It rained all &b; day in the bay, they said.</p>");
  EXPECT_THAT(article.text, Not(HasSubstr("aaaa")));
}

TEST(PlainText, HasSingleBlanks) {
  const HtmlTree tree = parse_html("<p> a <b>\n b</b>&#173;c\xE2\x80\x8B</p>");
  EXPECT_EQ(plain_text(xmlDocGetRootElement(tree.get())), "a bc");
}

TEST(HtmlArticle, IsNoneWhereATagHasThousandsOfAttributes) {
  const auto tag = [](int attributes) {
    std::string text = "<p title='a > b' ";
    for (int i = 0; i < attributes; ++i)
      text += "a" + std::to_string(i) + " = \"x y\"\n";
    return text + ">" + kOne + "</p>";
  };
  const auto article = html_article("a.html", tag(3000) + paragraphs());
  ASSERT_FALSE(article);
  EXPECT_THAT(article.error().message,
              HasSubstr("a.html: has a tag of more than 2000 attributes"));
  EXPECT_THAT(page(tag(1000) + paragraphs()).text, HasSubstr(kTwo));
  // Neither text nor a script has attributes.
  const std::string words(9000, ' ');
  std::string script = "<script>if (a<b) {";
  for (int i = 0; i < 3000; ++i)
    script += " x = 1;";
  EXPECT_THAT(
      page("<body>" + script + "}</script>" + words + paragraphs() + "1 < 2")
          .text,
      HasSubstr(kTwo));
}

}  // namespace
}  // namespace relata::read
