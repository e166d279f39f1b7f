#include "extract/syntax/mention.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/conllu.h"

namespace relata::extract {
namespace {

using testing::ElementsAre;

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> list;
  for (SentenceIndex i = 0; i < document.sentences.size(); ++i) {
    const Tree tree(document, static_cast<SentenceIndex>(i));
    for (const Mention& mention : mentions(tree, i)) {
      list.emplace_back(document.text(document.sentences[i], mention.span));
    }
  }
  return list;
}

Mention only(const Document& document, std::string_view text) {
  const Tree tree(document, 0);
  for (const Mention& mention : mentions(tree, 0)) {
    if (document.text(document.sentences[0], mention.span) == text) {
      return mention;
    }
  }
  ADD_FAILURE() << "no mention '" << text << "'";
  return {};
}

constexpr const char* kNested =
    "1\tPeru\tPeru\tPROPN\tNNP\t_\t3\tnmod:poss\t_\t"
    "NER=B-GeopoliticalEntity|SpaceAfter=No\n"
    "2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_\n"
    "3\tenvoy\tenvoy\tNOUN\tNN\t_\t10\tnsubj\t_\t_\n"
    "4\tin\tin\tADP\tIN\t_\t6\tcase\t_\t_\n"
    "5\tNew\tNew\tPROPN\tNNP\t_\t6\tcompound\t_\tNER=B-GeopoliticalEntity\n"
    "6\tYork\tYork\tPROPN\tNNP\t_\t3\tnmod\t_\tNER=I-GeopoliticalEntity\n"
    "7\tand\tand\tCCONJ\tCC\t_\t9\tcc\t_\t_\n"
    "8\ther\ther\tPRON\tPRP$\tPoss=Yes|PronType=Prs\t9\tnmod:poss\t_\t_\n"
    "9\taides\taide\tNOUN\tNNS\t_\t3\tconj\t_\t_\n"
    "10\tread\tread\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "11\tan\ta\tDET\tDT\t_\t15\tdet\t_\t_\n"
    "12\tActa\tActa\tPROPN\tNNP\t_\t15\tcompound\t_\tNER=B-Organization\n"
    "13\told\told\tADJ\tJJ\t_\t15\tamod\t_\t_\n"
    "14\tdissent\tdissent\tNOUN\tNN\t_\t15\tcompound\t_\t_\n"
    "15\tmemo\tmemo\tNOUN\tNN\t_\t10\tobj\t_\tSpaceAfter=No\n"
    "16\t.\t.\tPUNCT\t.\t_\t10\tpunct\t_\t_\n";

TEST(Mentions, AreBasePhrasesNestedOnesAndConjunctsToo) {
  EXPECT_THAT(texts(support::read_conllu(kNested)),
              ElementsAre("Peru", "Peru's envoy", "New York", "her",
                          "her aides", "an Acta old dissent memo", "Acta"));
}

constexpr const char* kSplitTitle =
    "1\tOtto\tOtto\tPROPN\tNNP\t_\t7\tnsubj\t_\tNER=B-Person\n"
    "2\tand\tand\tCCONJ\tCC\t_\t4\tcc\t_\t_\n"
    "3\this\this\tPRON\tPRP$\tPoss=Yes|PronType=Prs\t4\tnmod:poss\t_\t_\n"
    "4\tpilot\tpilot\tNOUN\tNN\t_\t1\tconj\t_\t_\n"
    "5\tIda\tIda\tPROPN\tNNP\t_\t1\tconj\t_\tNER=B-Person\n"
    "6\tLund\tLund\tPROPN\tNNP\t_\t5\tflat\t_\tNER=I-Person\n"
    "7\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
    "8\t.\t.\tPUNCT\t.\t_\t7\tpunct\t_\t_\n";

TEST(Mentions, DoNotBeginWithWhatJoinsThemToOthers) {
  EXPECT_THAT(texts(support::read_conllu(kSplitTitle)),
              ElementsAre("Otto", "his", "his pilot Ida Lund"));
}

constexpr const char* kDates =
    "1\tThey\tthey\tPRON\tPRP\tPronType=Prs\t2\tnsubj\t_\t_\n"
    "2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "3\ton\ton\tADP\tIN\t_\t5\tcase\t_\t_\n"
    "4\tSept.\tSeptember\tPROPN\tNNP\t_\t5\tnmod:unmarked\t_\t_\n"
    "5\t22\t22\tNUM\tCD\tNumType=Card\t2\tobl\t_\t_\n"
    "6\tand\tand\tCCONJ\tCC\t_\t8\tcc\t_\t_\n"
    "7\t4\t4\tNUM\tCD\tNumType=Card\t8\tnummod\t_\t_\n"
    "8\tMay\tMay\tPROPN\tNNP\t_\t5\tconj\t_\tSpaceAfter=No\n"
    "9\t,\t,\tPUNCT\t,\t_\t10\tpunct\t_\t_\n"
    "10\t2019\t2019\tNUM\tCD\tNumType=Card\t8\tnmod:unmarked\t_\t_\n"
    "11\twith\twith\tADP\tIN\t_\t12\tcase\t_\t_\n"
    "12\tMay\tMay\tPROPN\tNNP\t_\t2\tobl\t_\tNER=B-Person\n";

TEST(Mentions, AreWholeDates) {
  const Document document = support::read_conllu(kDates);
  EXPECT_THAT(texts(document),
              ElementsAre("They", "Sept. 22", "4 May, 2019", "May"));
  EXPECT_EQ(only(document, "Sept. 22").type, EntityType::kTime);
  EXPECT_EQ(only(document, "Sept. 22").form, MentionForm::kName);
  EXPECT_EQ(only(document, "4 May, 2019").type, EntityType::kTime);
  EXPECT_EQ(only(document, "May").type, EntityType::kPerson);
}

TEST(Mentions, KnowTheirFormAndType) {
  const Document document = support::read_conllu(kNested);
  EXPECT_EQ(only(document, "Acta").form, MentionForm::kName);
  EXPECT_EQ(only(document, "Acta").type, EntityType::kOrganization);
  EXPECT_EQ(only(document, "her").form, MentionForm::kPronoun);
  EXPECT_EQ(only(document, "an Acta old dissent memo").type,
            EntityType::kDocument);
  EXPECT_EQ(only(document, "Peru's envoy").form, MentionForm::kNominal);
}

TEST(Mentions, TakeATitleAndItsNameForOne) {
  const Document document = support::read_conllu(
      "1\tSecretary\tsecretary\tNOUN\tNN\t_\t6\tnsubj\t_\t_\n"
      "2\tof\tof\tADP\tIN\t_\t3\tcase\t_\t_\n"
      "3\tState\tstate\tPROPN\tNNP\t_\t1\tnmod\t_\t_\n"
      "4\tAnn\tAnn\tPROPN\tNNP\t_\t1\tappos\t_\tNER=B-Person\n"
      "5\tLee\tLee\tPROPN\tNNP\t_\t4\tflat\t_\tNER=I-Person\n"
      "6\tsmiled\tsmile\tVERB\tVBD\t_\t0\troot\t_\t_\n");
  const Mention lee = only(document, "Secretary of State Ann Lee");
  EXPECT_EQ(lee.type, EntityType::kPerson);
  EXPECT_EQ(lee.form, MentionForm::kName);
  EXPECT_EQ(document.text(document.sentences[0], lee.head), "Lee");
}

TEST(Mentions, LeaveQuotationMarksOutside) {
  const Document document = support::read_conllu(
      "1\tA\ta\tDET\tDT\t_\t3\tdet\t_\t_\n"
      "2\t\"\t\"\tPUNCT\t``\t_\t3\tpunct\t_\tSpaceAfter=No\n"
      "3\tmutiny\tmutiny\tNOUN\tNN\t_\t5\tnsubj\t_\tSpaceAfter=No\n"
      "4\t\"\t\"\tPUNCT\t''\t_\t3\tpunct\t_\t_\n"
      "5\tbrewed\tbrew\tVERB\tVBD\t_\t0\troot\t_\t_\n");
  EXPECT_THAT(texts(document), ElementsAre("mutiny"));
}

}  // namespace
}  // namespace relata::extract
