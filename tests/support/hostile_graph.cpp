#include "support/memory_graph.h"

namespace relata::test {
namespace {

constexpr char kFirst[] = "news/first.txt";
constexpr char kSecond[] = "news/sec\"ond <&>.txt";
constexpr char kThird[] = "third";

constexpr char kMet[] = "The minister met the <script> club on March 3.";
constexpr char kBlamed[] =
    "The memo accuses the minister of hiding \"12\\\\13\" costs\nand more.";
constexpr char kDenied[] = "The minister did not sign the memo.";
constexpr char kPlanned[] = "The club plans to sue the minister.";

Article article(const char* id, const char* text) {
  Article made;
  made.id = id;
  made.text = text;
  return made;
}

Assertion assertion(const char* id, const char* text, const char* relation,
                    std::uint64_t event) {
  Assertion made;
  made.article = id;
  made.text = text;
  made.span = {.begin = 0,
               .end = static_cast<std::uint32_t>(std::string(text).size())};
  made.relation = relation;
  made.event = EventId{event};
  made.confidence = 0.75F;
  return made;
}

void add_entity(MemoryGraph& graph, EntityId id, const char* name,
                EntityType type, EntityKind kind) {
  Entity entity{.id = id, .name = name, .type = type, .kind = kind};
  entity.referents = {id};
  EntityMention mention{.article = kFirst, .text = name};
  mention.span = {.begin = 0, .end = 12};
  mention.head = {.begin = 4, .end = 12};
  mention.reason = "first mention";
  if (kind != EntityKind::kNamed) mention.form = MentionForm::kNominal;
  entity.mentions.push_back(mention);
  graph.add(entity);
}

void add_articles(MemoryGraph& graph) {
  Article first = article(kFirst, kMet);
  first.title = "Minister \xE2\x80\x9Cmeets\xE2\x80\x9D <club> & co.";
  first.date = Date{.year = 2024, .month = 3, .day = 4};
  first.source = "The \"Post\"";
  first.url = "https://post.example/a?b=1&c=|{x y}";
  first.location = "news/first.txt";
  graph.add(first);
  graph.add(article(kSecond, kBlamed));
  graph.add(article(kThird, (std::string(kDenied) + " " + kPlanned).c_str()));
}

void add_entities(MemoryGraph& graph) {
  Entity minister{.id = kMinister,
                  .name = "H\xC3\xA9l\xC3\xA8ne O'Neil",
                  .type = EntityType::kPerson,
                  .kind = EntityKind::kNamed};
  minister.aliases = {"Helene O'Neil", "O'Neil; Jr., \"H\""};
  minister.referents = {kMinister, EntityId{0x11}};
  minister.external_ids = {"wikidata:Q42"};
  EntityMention mention{.article = kFirst, .text = "The minister"};
  mention.span = {.begin = 0, .end = 12};
  mention.head = {.begin = 4, .end = 12};
  mention.form = MentionForm::kNominal;
  EntityMention title = mention;
  title.field = Field::kTitle;
  title.text = "Minister";
  title.span = {.begin = 0, .end = 8};
  title.head = title.span;
  minister.mentions = {title, mention};
  graph.add(minister);

  add_entity(graph, kMemo, "the memo", EntityType::kDocument,
             EntityKind::kDescribed);
  add_entity(graph, kMarkup, "<script>alert('x')</script> & \"club\"]]>",
             EntityType::kOrganization, EntityKind::kNamed);
  add_entity(graph, kBackslash, "ends in \\", EntityType::kPlace,
             EntityKind::kNamed);
  add_entity(graph, kControls, "line\nbreak\ttab \x01\x1B[31m\x7F bell",
             EntityType::kProduct, EntityKind::kNamed);
  add_entity(graph, kLong, std::string(500, 'x').c_str(), EntityType::kWork,
             EntityKind::kNamed);
  add_entity(graph, kHebrew,
             "\xD7\x97\xD7\x99\xD7\xA4\xD7\x94 \xF0\x9F\x98\x80",
             EntityType::kGeopoliticalEntity, EntityKind::kNamed);
  add_entity(graph, kGenericOfficials, "officials", EntityType::kPerson,
             EntityKind::kGeneric);
  add_entity(graph, kLoneMention, "a chair", EntityType::kOther,
             EntityKind::kGeneric);
}

void add_own_voice(MemoryGraph& graph) {
  Assertion met = assertion(kFirst, kMet, "met", 1);
  met.time = TimeValue{.text = "on March 3",
                       .begin = "2024-03-03",
                       .end = "2024-03-03",
                       .grain = "day",
                       .relation = "at"};
  met.roles = {
      {.name = RoleName::kPlace, .preposition = "in", .value = kHebrew},
      {.name = RoleName::kCompany,
       .preposition = "with",
       .value = Literal{.text = "two \"aides\""}}};
  graph.add(Fact{.subject = kMinister,
                 .lemma = "meet",
                 .predicate = "meet",
                 .object = kMarkup,
                 .assertions = {met}});
  for (const EntityId end : {kBackslash, kControls, kLong}) {
    graph.add(Fact{.subject = kMarkup,
                   .lemma = "own",
                   .object = end,
                   .assertions = {assertion(kFirst, kMet, "owns", 2)}});
  }
}

void add_accusation(MemoryGraph& graph) {
  Assertion hid = assertion(kSecond, kBlamed, "hiding", 3);
  hid.chain = {
      {.entity = kMemo, .cue = "accuse", .source_class = SourceClass::kAccuse}};
  Quantity costs{.value = 12, .comparator = ">", .unit = "USD", .of = "cost"};
  const FactId hidden = graph.add(
      Fact{.subject = kMinister,
           .lemma = "hide",
           .object = Literal{.text = "\"12\\\\13\" costs", .quantity = costs},
           .assertions = {hid}});
  graph.add(Fact{.subject = kMemo,
                 .lemma = "accuse",
                 .predicate = "accuse",
                 .object = hidden,
                 .assertions = {assertion(kSecond, kBlamed, "accuses", 4)}});
}

void add_denied_and_planned(MemoryGraph& graph) {
  Assertion unsigned_memo = assertion(kThird, kDenied, "did not sign", 5);
  unsigned_memo.polarity = Polarity::kNegative;
  Assertion reported = unsigned_memo;
  reported.event = EventId{6};
  reported.chain = {{.text = "unnamed", .cue = "reportedly"}};
  graph.add(Fact{.subject = kMinister,
                 .lemma = "sign",
                 .predicate = "sign",
                 .object = kMemo,
                 .assertions = {unsigned_memo, reported}});
  Assertion planned = assertion(kThird, kPlanned, "plans to sue", 7);
  planned.span = {.begin = 36, .end = 71};
  planned.force = Force::kPlan;
  planned.is_explicit = false;
  graph.add(Fact{.subject = kMarkup,
                 .lemma = "sue",
                 .predicate = "sue",
                 .object = kMinister,
                 .assertions = {planned}});
  Assertion said = assertion(kThird, kDenied, "criticized", 8);
  said.chain = {{.entity = kGenericOfficials, .cue = "say"}};
  graph.add(Fact{.subject = kMemo,
                 .lemma = "criticize",
                 .predicate = "criticize",
                 .object = kMinister,
                 .assertions = {said}});
}

/// "He is not welcome," the club told him.
void add_negative_content(MemoryGraph& graph) {
  Assertion unwelcome = assertion(kFirst, kMet, "is not", 9);
  unwelcome.polarity = Polarity::kNegative;
  unwelcome.chain = {{.entity = kMarkup, .cue = "tell"}};
  const FactId inner = graph.add(Fact{.subject = kMinister,
                                      .lemma = "be",
                                      .object = Literal{.text = "welcome"},
                                      .assertions = {unwelcome}});
  Assertion told = assertion(kFirst, kMet, "told", 10);
  told.content.polarity = Polarity::kNegative;
  graph.add(Fact{.subject = kMarkup,
                 .lemma = "tell",
                 .object = inner,
                 .content = {.is_negative = true},
                 .assertions = {told}});
}

}  // namespace

MemoryGraph hostile_graph() {
  MemoryGraph graph;
  add_articles(graph);
  add_entities(graph);
  add_own_voice(graph);
  add_accusation(graph);
  add_denied_and_planned(graph);
  add_negative_content(graph);
  return graph;
}

}  // namespace relata::test
