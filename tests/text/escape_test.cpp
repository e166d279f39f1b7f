#include "text/escape.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "text/utf8.h"

namespace relata::text {
namespace {

TEST(Xml, EscapesMarkup) {
  EXPECT_EQ(xml_text("a < b & c > \"d\""), "a &lt; b &amp; c &gt; \"d\"");
  EXPECT_EQ(xml_attribute("\"it's\""), "&quot;it&#39;s&quot;");
  EXPECT_EQ(html("<b>"), "&lt;b&gt;");
}

TEST(Xml, KeepsWhiteSpaceThroughAReader) {
  EXPECT_EQ(xml_text("a\r\nb\tc"), "a&#13;\nb\tc");
  EXPECT_EQ(xml_attribute("a\r\nb\tc"), "a&#13;&#10;b&#9;c");
}

TEST(Xml, ReplacesWhatXmlForbids) {
  EXPECT_EQ(xml_text(std::string_view("a\0b\x1F", 4)), "a\uFFFDb\uFFFD");
  EXPECT_EQ(xml_text("\uFFFE"), "\uFFFD");
  EXPECT_EQ(xml_text("\xFFz"), "\uFFFDz");
  EXPECT_EQ(xml_text("é\U0001F3DB\x7F"), "é\U0001F3DB\x7F");
}

TEST(Json, EscapesWhatJsonMust) {
  EXPECT_EQ(json_string("a\"b\\c\n\t\r\b\f"), R"("a\"b\\c\n\t\r\b\f")");
  EXPECT_EQ(json_string(std::string_view("\0\x1F\x7F", 3)),
            R"("\u0000\u001F\u007F")");
  EXPECT_EQ(json_string("é“</script>"), "\"é“</script>\"");
  EXPECT_EQ(json_string("\xFF"), "\"\uFFFD\"");
}

TEST(Json, IsSafeInHtml) {
  EXPECT_EQ(json_for_html("</script>&\u2028"),
            R"("\u003C/script\u003E\u0026\u2028")");
}

TEST(Dot, DoublesBackslashesInLabels) {
  EXPECT_EQ(dot_label(R"(C:\new\N "x")"), R"(C:\\new\\N "x")");
  EXPECT_EQ(dot_label("AT&T\nline\ttab\x01"), "AT&amp;T\\nline tab\uFFFD");
}

/// What the scanner of Graphviz makes of a quoted string: \" is a quote, all
/// other backslashes stay; nothing if the string does not end at its end.
std::optional<std::string> scanned(const std::string& quoted) {
  if (quoted.size() < 2 || quoted.front() != '"') return std::nullopt;
  std::string value;
  for (std::size_t i = 1; i < quoted.size(); ++i) {
    if (quoted[i] == '"') {
      if (i + 1 != quoted.size()) return std::nullopt;
      return value;
    }
    if (quoted[i] == '\\' && i + 1 < quoted.size()) {
      if (quoted[i + 1] == '"' || quoted[i + 1] == '\\') {
        if (quoted[i + 1] == '\\') value += '\\';
        value += quoted[++i];
        continue;
      }
    }
    value += quoted[i];
  }
  return std::nullopt;
}

TEST(Dot, StringsEndWhereTheyShould) {
  std::mt19937 random(3);
  for (int round = 0; round < 5000; ++round) {
    std::string text(random() % 8, ' ');
    for (char& c : text)
      c = R"(a\"n&)"[random() % 5];
    const std::string label = dot_label(text);
    EXPECT_EQ(scanned(dot_string(label)), label) << text;
    EXPECT_NE(scanned(dot_string(text)), std::nullopt) << text;
  }
}

TEST(NTriples, EscapesLiterals) {
  EXPECT_EQ(ntriples_literal("say \"hi\"\\\n\r\té"),
            R"("say \"hi\"\\\n\r\té")");
  EXPECT_EQ(ntriples_literal("\x01\x7F"), R"("\u0001\u007F")");
}

TEST(Iri, EncodesWhatIsForbidden) {
  EXPECT_EQ(iri("https://a.example/x y?q={1|2}<>\"^`\\"),
            "https://a.example/x%20y?q=%7B1%7C2%7D%3C%3E%22%5E%60%5C");
  EXPECT_EQ(iri("https://a.example/%C3%A9/100%/%zz"),
            "https://a.example/%C3%A9/100%25/%25zz");
  EXPECT_EQ(iri("urn:relata:Łódź"), "urn:relata:Łódź");
  EXPECT_EQ(iri("a\uE000\uFFFD\xFF"), "a%EE%80%80%EF%BF%BD%FF");
}

TEST(Iri, SegmentsAreReversible) {
  EXPECT_EQ(iri_segment("meet with"), "meet%20with");
  EXPECT_EQ(iri_segment("a/b?c#d%20é"), "a%2Fb%3Fc%23d%2520é");
  std::mt19937 random(5);
  std::set<std::string> texts;
  std::set<std::string> segments;
  for (int round = 0; round < 3000; ++round) {
    std::string text(random() % 4, ' ');
    for (char& c : text)
      c = static_cast<char>(random() % 256);
    texts.insert(text);
    segments.insert(iri_segment(text));
  }
  EXPECT_EQ(texts.size(), segments.size());
}

TEST(Tsv, HasNoTabsOrNewlinesInACell) {
  EXPECT_EQ(tsv_cell("a\tb\r\nc"), "a b  c");
}

TEST(Escapes, AreTotalAndGiveUtf8) {
  std::mt19937 random(17);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes(random() % 12, '\0');
    for (char& c : bytes)
      c = static_cast<char>(random() % 256);
    for (auto* escape :
         {xml_text, xml_attribute, html, json_for_html, json_string, dot_label,
          ntriples_literal, iri, iri_segment}) {
      EXPECT_EQ(first_invalid(escape(bytes)), std::nullopt);
    }
  }
}

}  // namespace
}  // namespace relata::text
