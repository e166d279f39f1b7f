#include "export/rdf.h"

#include <algorithm>
#include <map>
#include <set>

#include "export/shared.h"
#include "lexicon/meaning/predicates.h"
#include "text/escape.h"
#include "text/hash.h"
#include "text/utf8.h"

namespace relata::exporters {
namespace {

std::string iri(std::string_view space, std::string_view name) {
  return std::string(space) + std::string(name);
}

RdfTerm reference(std::string value) {
  return {.is_iri = true, .value = std::move(value)};
}

RdfTerm text_term(std::string_view value) {
  return {.value = std::string(value)};
}

RdfTerm typed(std::string value, std::string_view type) {
  return {.value = std::move(value), .datatype = iri(kXsd, type)};
}

/// What schema/predicates.tsv tells of a canonical predicate; of any other
/// relation only its words.
void describe_predicate(const std::string& name, RdfNode& node) {
  const auto add = [&](std::string_view space, const char* property,
                       RdfTerm term) {
    node.properties.push_back({iri(space, property), std::move(term)});
  };
  add(kRdf, "type", reference(iri(kRdf, "Property")));
  std::string words = name;
  std::replace(words.begin(), words.end(), '_', ' ');
  add(kRdfs, "label", text_term(words));
  const lexicon::Predicate* predicate = lexicon::find_predicate(name);
  if (predicate == nullptr) return;
  add(kRdfs, "comment", text_term(predicate->definition));
  add(kRel, "family", text_term(predicate->family));
  if (!predicate->plover.empty()) {
    add(kRel, "plover", text_term(predicate->plover));
  }
  if (!predicate->wikidata.empty()) {
    add(kSkos, "closeMatch",
        reference(iri("http://www.wikidata.org/entity/", predicate->wikidata)));
  }
  if (!predicate->schema_org.empty()) {
    add(kRdfs, "seeAlso",
        reference(iri("https://schema.org/", predicate->schema_org)));
  }
}

/// A name as the end of an IRI. Some stores cut IRIs of 2,000 bytes: a long
/// name is told by its hash.
std::string segment(std::string_view name) {
  constexpr std::size_t longest = 1000;
  std::string whole = text::iri_segment(name);
  if (whole.size() <= longest) return whole;
  return "long-" + to_string(EntityId{text::hash64(name)}).substr(1);
}

std::string_view date_type(const Date& date) {
  if (date.month == 0) return "gYear";
  return date.day == 0 ? "gYearMonth" : "date";
}

/// Writes the nodes of one graph.
class NodeWriter {
 public:
  NodeWriter(const GraphView& graph, const Options& options,
             const std::function<Result<void>(const RdfNode&)>& visitor)
      : graph_(graph), options_(options), visitor_(visitor) {}

  Result<void> article(const Article& article) {
    RdfNode node{.subject = article_iri(article.id)};
    add(node, kRdf, "type", reference(iri(kRel, "Article")));
    add(node, kDct, "identifier", text_term(article.id));
    add_text(node, kDct, "title", article.title);
    add_text(node, kDct, "publisher", article.source);
    if (article.date) {
      add(node, kDct, "issued",
          typed(to_string(*article.date), date_type(*article.date)));
    }
    if (is_absolute(article.url)) {
      add(node, kDct, "source", reference(text::iri(article.url)));
    }
    return visitor_(node);
  }

  Result<void> entity(const Entity& entity) {
    const auto is_known = is_shown(graph_, entity);
    if (!is_known) return is_known.error();
    if (!*is_known) return {};
    RdfNode node{.subject = ours(to_string(entity.id))};
    add(node, kRdf, "type", reference(iri(kRel, label(entity.type))));
    add(node, kRdfs, "label", text_term(entity.name));
    for (const std::string& alias : entity.aliases) {
      add(node, kSkos, "altLabel", text_term(alias));
    }
    add(node, kRel, "entityKind", text_term(label(entity.kind)));
    for (const std::string& id : entity.external_ids) {
      if (is_absolute(id)) add(node, kOwl, "sameAs", reference(text::iri(id)));
    }
    return visitor_(node);
  }

  Result<void> fact(const Fact& fact) {
    const std::string predicate = predicate_iri(fact);
    note_predicate(fact);
    const RdfTerm object = fact.content == Mode{}
                               ? object_term(fact.object)
                               : reference(content_iri(fact));
    RdfNode node{.subject = ours(to_string(fact.id))};
    add(node, kRdf, "type", reference(iri(kRdf, "Statement")));
    add(node, kRdf, "subject", reference(ours(to_string(fact.subject))));
    add(node, kRdf, "predicate", reference(predicate));
    add(node, kRdf, "object", object);
    if (std::holds_alternative<FactId>(fact.object)) {
      add(node, kRel, "content", object_term(fact.object));
    }
    add(node, kRel, "standing", text_term(label(fact.standing)));
    add(node, kRel, "lemma", text_term(fact.lemma));
    add(node, kRel, "supportArticles",
        typed(std::to_string(fact.support_articles), "integer"));
    add(node, kRel, "supportOrigins",
        typed(std::to_string(fact.support_origins), "integer"));
    if (auto done = visitor_(node); !done) return done;
    if (auto done = content(fact); !done) return done;
    for (const Assertion& one : fact.assertions) {
      if (auto done = assertion(fact, one); !done) return done;
    }
    const Assertion* const decides = deciding(fact);
    const bool is_sure =
        decides == nullptr || decides->confidence >= options_.min_confidence;
    if (!is_sure || !is_plain(fact, options_)) return {};
    RdfNode triple{.subject = ours(to_string(fact.subject))};
    triple.properties.push_back({predicate, object});
    return visitor_(triple);
  }

  /// What the predicates that facts had mean, and of what the file is a part.
  Result<void> rest() {
    for (const auto& [subject, name] : predicates_) {
      RdfNode node{.subject = subject};
      describe_predicate(name, node);
      if (auto done = visitor_(node); !done) return done;
    }
    if (options_.part.empty()) return {};
    RdfNode node{.subject = ours("part")};
    add(node, kRdf, "type", reference(iri(kRel, "Part")));
    add(node, kRdfs, "comment", text_term(options_.part));
    return visitor_(node);
  }

 private:
  static void add(RdfNode& node, std::string_view space, std::string_view name,
                  RdfTerm object) {
    node.properties.push_back({iri(space, name), std::move(object)});
  }

  static void add_text(RdfNode& node, std::string_view space,
                       std::string_view name, std::string_view value) {
    if (!value.empty()) add(node, space, name, text_term(value));
  }

  std::string ours(std::string_view name) const {
    return text::iri(options_.base) + std::string(name);
  }

  std::string article_iri(std::string_view id) const {
    return ours("article/" + segment(id));
  }

  std::string predicate_iri(const Fact& fact) const {
    if (!fact.predicate.empty()) {
      return ours("p/" + text::iri_segment(fact.predicate));
    }
    std::string lemma = fact.lemma;
    std::replace(lemma.begin(), lemma.end(), ' ', '_');
    return ours("r/" + segment(lemma));
  }

  std::string content_iri(const Fact& fact) const {
    return ours("c" + to_string(fact.id).substr(1));
  }

  void note_predicate(const Fact& fact) {
    predicates_.emplace(predicate_iri(fact), relation_name(fact));
  }

  /// The fact that this one is about as it is meant here, where that is not
  /// plainly: "tell [he not be welcome]".
  Result<void> content(const Fact& fact) {
    if (fact.content == Mode{}) return {};
    const FactId id = std::get<FactId>(fact.object);
    RdfNode node{.subject = content_iri(fact)};
    add(node, kRdf, "type", reference(iri(kRel, "Content")));
    const auto inner = graph_.fact(id);
    if (!inner) return inner.error();
    if (*inner) {
      const Fact& about = **inner;
      add(node, kRdf, "subject", reference(ours(to_string(about.subject))));
      add(node, kRdf, "predicate", reference(predicate_iri(about)));
      add(node, kRdf, "object",
          about.content == Mode{} ? object_term(about.object)
                                  : reference(content_iri(about)));
    }
    const auto words = wording(graph_, id, fact.content);
    if (!words) return words.error();
    add(node, kRdfs, "label", text_term(*words));
    add(node, kRel, "content", reference(ours(to_string(id))));
    add(node, kRel, "polarity",
        text_term(label(fact.content.is_negative ? Polarity::kNegative
                                                 : Polarity::kPositive)));
    add(node, kRel, "isUnrealised",
        typed(fact.content.is_unrealised ? "true" : "false", "boolean"));
    return visitor_(node);
  }

  RdfTerm object_term(const FactObject& object) const {
    if (const auto* entity = std::get_if<EntityId>(&object)) {
      return reference(ours(to_string(*entity)));
    }
    if (const auto* fact = std::get_if<FactId>(&object)) {
      return reference(ours(to_string(*fact)));
    }
    return text_term(std::get<Literal>(object).text);
  }

  /// An entity that exports do not know is given by its name.
  Result<RdfTerm> entity_term(EntityId id) const {
    const auto entity = graph_.outline(id);
    if (!entity) return entity.error();
    if (!*entity) return text_term(to_string(id));
    const auto is_known = is_shown(graph_, **entity);
    if (!is_known) return is_known.error();
    if (!*is_known) return text_term((*entity)->name);
    return reference(ours(to_string(id)));
  }

  /// Who says something is a node always: one that says no more than its words
  /// where no entity is known.
  Result<RdfTerm> source_term(const Source& source) {
    auto term = source.entity ? entity_term(*source.entity)
                              : Result<RdfTerm>(text_term(source.text));
    if (!term || term->is_iri) return term;
    RdfNode node{.subject = ours("source/" + segment(term->value))};
    if (sources_.insert(node.subject).second) {
      add(node, kRdf, "type", reference(iri(kRel, "Source")));
      add(node, kRdfs, "label", *term);
      if (auto done = visitor_(node); !done) return done.error();
    }
    return reference(node.subject);
  }

  Result<void> assertion(const Fact& fact, const Assertion& assertion) {
    RdfNode node{.subject = ours(assertion_name(fact, assertion))};
    add(node, kRdf, "type", reference(iri(kRel, "Assertion")));
    add(node, kRel, "states", reference(ours(to_string(fact.id))));
    add(node, kRel, "event", reference(ours(to_string(assertion.event))));
    add(node, kRel, "relation", text_term(assertion.relation));
    add(node, kRel, "polarity", text_term(label(assertion.polarity)));
    add(node, kRel, "certainty", text_term(label(assertion.certainty)));
    add(node, kRel, "force", text_term(label(assertion.force)));
    add(node, kRel, "isExplicit",
        typed(assertion.is_explicit ? "true" : "false", "boolean"));
    add(node, kRel, "confidence",
        typed(decimal(static_cast<double>(assertion.confidence)), "decimal"));
    if (auto done = add_chain(node, assertion); !done) return done;
    add_time(node, assertion);
    if (auto done = add_roles(node, assertion); !done) return done;
    if (auto done = add_evidence(node, assertion); !done) return done;
    return visitor_(node);
  }

  static std::string assertion_name(const Fact& fact,
                                    const Assertion& assertion) {
    std::string key = to_string(fact.id) + to_string(assertion.event) +
                      std::to_string(assertion.span.begin) + "-" +
                      std::to_string(assertion.span.end);
    key += assertion.field == Field::kTitle ? 't' : 'x';
    return "a" +
           to_string(EntityId{text::hash64(key + assertion.article)}).substr(1);
  }

  Result<void> add_chain(RdfNode& node, const Assertion& assertion) {
    for (const Source& source : assertion.chain) {
      const bool is_last = &source == &assertion.chain.back();
      const auto term = source_term(source);
      if (!term) return term.error();
      add(node, kRel, is_last ? "claimedBy" : "via", *term);
      if (!is_last) continue;
      add_text(node, kRel, "cue", source.cue);
      add(node, kRel, "sourceClass", text_term(label(source.source_class)));
    }
    return {};
  }

  static void add_time(RdfNode& node, const Assertion& assertion) {
    if (!assertion.time) return;
    add_text(node, kRel, "timeText", assertion.time->text);
    add_text(node, kRel, "timeBegin", assertion.time->begin);
    add_text(node, kRel, "timeEnd", assertion.time->end);
    add_text(node, kRel, "timeRelation", assertion.time->relation);
  }

  Result<void> add_roles(RdfNode& node, const Assertion& assertion) const {
    for (const FactRole& role : assertion.roles) {
      const auto* entity = std::get_if<EntityId>(&role.value);
      const auto term = entity != nullptr
                            ? entity_term(*entity)
                            : Result<RdfTerm>(object_term(role.value));
      if (!term) return term.error();
      add(node, kRel, std::string(label(role.name)) + "Role", *term);
    }
    return {};
  }

  Result<void> add_evidence(RdfNode& node, const Assertion& assertion) const {
    const auto article = graph_.article(assertion.article);
    if (!article) return article.error();
    const Span span = assertion.span;
    add(node, kRel, "beginByte", typed(std::to_string(span.begin), "integer"));
    add(node, kRel, "endByte", typed(std::to_string(span.end), "integer"));
    if (*article && span.end <= (*article)->field(assertion.field).size()) {
      const std::string_view field = (*article)->field(assertion.field);
      const auto begin = text::length(field.substr(0, span.begin));
      const auto size = text::length(slice(field, span));
      add(node, kRel, "beginCharacter",
          typed(std::to_string(begin), "integer"));
      add(node, kRel, "endCharacter",
          typed(std::to_string(begin + size), "integer"));
    }
    if (assertion.field == Field::kTitle) {
      add(node, kRel, "field", text_term("title"));
    }
    add(node, kRel, "quote", text_term(assertion.text));
    add(node, kProv, "wasDerivedFrom",
        reference(article_iri(assertion.article)));
    return {};
  }

  const GraphView& graph_;
  const Options& options_;
  const std::function<Result<void>(const RdfNode&)>& visitor_;
  std::map<std::string, std::string> predicates_;  ///< Names by IRI.
  std::set<std::string> sources_;  ///< IRIs of those without an entity.
};

}  // namespace

Result<void> visit_nodes(
    const GraphView& graph, const Options& options,
    const std::function<Result<void>(const RdfNode&)>& visitor) {
  NodeWriter writer(graph, options, visitor);
  auto done = graph.visit_articles(
      [&](const Article& article) { return writer.article(article); });
  if (!done) return done;
  done = graph.visit_outlines([&](const Entity& entity, std::uint64_t) {
    return writer.entity(entity);
  });
  if (!done) return done;
  done = graph.visit_facts([&](const Fact& fact) { return writer.fact(fact); });
  return done ? writer.rest() : done;
}

}  // namespace relata::exporters
