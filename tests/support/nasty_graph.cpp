#include <string>
#include <vector>

#include "support/memory_graph.h"

namespace relata::test {
namespace {

using std::string_literals::operator""s;

/// What some reader has once choked on, each as a name.
std::vector<std::string> nasty_names() {
  std::string longest;
  for (int i = 0; i < 2000; ++i)
    longest += "\xC3\xB1";
  return {
      "quotes \"'`\" end\"",
      "back\\slash \\n \\u0027 \\\\u0022 \\\" end\\",
      // A family, a flag, a hand with its colour.
      "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 "
      "\xF0\x9F\x87\xBA\xF0\x9F\x87\xA6 \xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD",
      // Hebrew and Arabic, and an override of the direction.
      "\xE2\x80\xAE"
      "evil\xE2\x80\xAC \xD7\x97\xD7\x99\xD7\xA4\xD7\x94 "
      "\xD8\xAD\xD9\x8A\xD9\x81\xD8\xA7",
      "]]> <!-- --> &lt; &#0; <![CDATA[ <?xml?> </data>",
      "nul \0 bell \a esc \x1B[31m del \x7F nel \xC2\x85 c1 \xC2\x9B"s,
      // U+FDD0, U+FFFE, U+FFFF, U+1FFFF, U+10FFFF.
      "not \xEF\xB7\x90 a \xEF\xBF\xBE char \xEF\xBF\xBF acter "
      "\xF0\x9F\xBF\xBF end \xF4\x8F\xBF\xBF",
      // Line and paragraph separator, byte order mark, no-break blank.
      "ls \xE2\x80\xA8 ps \xE2\x80\xA9 bom \xEF\xBB\xBF nbsp \xC2\xA0.",
      longest,
      "Robert'); DROP TABLE entities;--",
      "x'}) DETACH DELETE (n) // /* */ `",
      "\" } ; DELETE WHERE { ?s ?p ?o } # <a>",
      "=HYPERLINK(\"x\",\"y\")",
      "+1",
      "-1",
      "@sum",
      "${jndi:x} %s%n {{7*7}} $(id) #{x} \\N",
      "a | b; c, d",
      "  blanks  around  ",
      "cr \r crlf \r\n lf \n tab \t end",
      "null",
      "NA",
      "007",
      "__proto__",
      // One letter, and the same as two.
      "caf\xC3\xA9",
      "cafe\xCC\x81",
  };
}

EntityId entity_id(std::size_t number) {
  return EntityId{0x100 + number};
}

Article nasty_article(std::size_t number, const std::string& name) {
  Article article;
  article.id = "news/" + std::to_string(number) + " " + name;
  article.title = name;
  article.source = name;
  article.url = "https://news.example/" + name;
  article.location = name;
  article.text = name + " accuses.";
  return article;
}

Entity nasty_entity(std::size_t number, const Article& article,
                    const std::vector<std::string>& names) {
  constexpr EntityType types[] = {EntityType::kPerson,
                                  EntityType::kOrganization, EntityType::kPlace,
                                  EntityType::kDocument};
  Entity entity{.id = entity_id(number),
                .name = names[number],
                .type = types[number % std::size(types)],
                .kind = EntityKind::kNamed};
  entity.aliases = {names[(number + 1) % names.size()]};
  entity.external_ids = {"wikidata:Q" + std::to_string(number + 1)};
  entity.referents = {entity.id};
  EntityMention mention{.article = article.id, .text = entity.name};
  mention.span.end = static_cast<std::uint32_t>(entity.name.size());
  mention.head = mention.span;
  entity.mentions = {mention};
  return entity;
}

Assertion nasty_assertion(std::size_t number, const Article& article) {
  Assertion made;
  made.article = article.id;
  made.text = article.text;
  made.span.end = static_cast<std::uint32_t>(article.text.size());
  made.relation = "accuses";
  made.event = EventId{0x200 + number};
  made.confidence = 0.75F;
  return made;
}

/// The accusation of one by the next, in a standing of its own.
Fact accusation(std::size_t number, const Article& article, std::size_t count) {
  Assertion made = nasty_assertion(number, article);
  const EntityId claimant = entity_id((number + 2) % count);
  switch (number % 4) {
    case 1:
      made.chain = {{.entity = claimant, .cue = "say"}};
      break;
    case 2:
      made.polarity = Polarity::kNegative;
      break;
    case 3:
      made.force = Force::kPlan;
      break;
    default:
      break;
  }
  return Fact{.subject = entity_id(number),
              .lemma = "accuse",
              .predicate = "accuse",
              .object = entity_id((number + 1) % count),
              .assertions = {made}};
}

}  // namespace

MemoryGraph nasty_graph() {
  MemoryGraph graph;
  const std::vector<std::string> names = nasty_names();
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Article article = nasty_article(i, names[i]);
    graph.add(article);
    graph.add(nasty_entity(i, article, names));
    graph.add(accusation(i, article, names.size()));
    // The name as words, as a verb, and as a source without an entity.
    Assertion written = nasty_assertion(i, article);
    written.chain = {{.text = names[i], .cue = names[i]}};
    graph.add(Fact{.subject = entity_id(i),
                   .lemma = names[i],
                   .object = Literal{.text = names[i]},
                   .assertions = {written}});
  }
  return graph;
}

}  // namespace relata::test
