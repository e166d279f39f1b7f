#include <algorithm>
#include <ostream>
#include <set>

#include "export/formats.h"
#include "export/json.h"
#include "export/text_units.h"
#include "lexicon/world/organizations.h"
#include "text/fold.h"
#include "text/hash.h"

// Entities of FollowTheMoney, one a line, for Aleph, yente and their tools:
// articles, things, where articles name them, and a link for each two that a
// fact binds, with the article as its proof.

namespace relata::exporters {
namespace {

/// The schema of an entity. Those that can act are legal entities; a plain
/// "Thing" is abstract, so that what has no word of its own is an "Asset".
std::string_view schema_of(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return "Person";
    case EntityType::kOrganization:
      return "Organization";
    case EntityType::kGeopoliticalEntity:
      return "PublicBody";
    case EntityType::kGroup:
      return "LegalEntity";
    case EntityType::kPlace:
      return "Address";
    case EntityType::kDocument:
    case EntityType::kWork:
    case EntityType::kLaw:
      return "Document";
    case EntityType::kEvent:
      return "Event";
    case EntityType::kProduct:
    case EntityType::kQuantity:
    case EntityType::kTime:
    case EntityType::kOther:
      return "Asset";
  }
  return "Asset";
}

/// Whether a name of it ends in a legal form: "Castell Lines Ltd".
bool is_company(const Entity& entity) {
  const auto tells = [](const std::string& name) {
    const std::string folded = text::fold(name);
    const auto blank = folded.rfind(' ');
    return blank != std::string::npos &&
           lexicon::is_legal_form(std::string_view(folded).substr(blank + 1));
  };
  return entity.type == EntityType::kOrganization &&
         (tells(entity.name) ||
          std::any_of(entity.aliases.begin(), entity.aliases.end(), tells));
}

std::string_view schema_of(const Entity& entity) {
  return is_company(entity) ? "Company" : schema_of(entity.type);
}

bool is_legal_entity(EntityType type) {
  return type == EntityType::kPerson || type == EntityType::kOrganization ||
         type == EntityType::kGeopoliticalEntity || type == EntityType::kGroup;
}

/// One entity; values of properties are lists of strings.
class FtmEntity {
 public:
  FtmEntity(std::string_view id, std::string_view schema) {
    json_.text("id", id);
    json_.text("schema", schema);
  }
  void add(const char* property, const std::string& value) {
    if (!value.empty()) properties_.list(property, {value});
  }
  void add(const char* property, const std::vector<std::string>& values) {
    properties_.known(property, values);
  }
  std::string line() {
    json_.raw("properties", properties_.done());
    return json_.done() + "\n";
  }

 private:
  JsonObject json_;
  JsonObject properties_;
};

class FtmWriter {
 public:
  FtmWriter(const GraphView& graph, const Options& options, std::ostream& out)
      : graph_(graph), options_(options), out_(out) {}

  Result<void> run() {
    auto done =
        graph_.visit_articles([&](const Article& one) { return article(one); });
    if (!done) return done;
    done = graph_.visit_entities(
        [&](const Entity& one) { return this->entity(one); });
    if (!done) return done;
    done = graph_.visit_facts([&](const Fact& one) { return fact(one); });
    if (!done || options_.part.empty()) return done;
    FtmEntity note("part", "Note");
    note.add("description", "A part of a graph: " + options_.part);
    return put(note);
  }

 private:
  Result<void> put(FtmEntity& entity) {
    out_ << entity.line();
    return written(out_);
  }

  /// Ids are of letters, digits, '-' and '.'; those of articles are any text.
  static std::string article_id(const std::string& id) {
    return "article-" + to_string(EntityId{text::hash64(id)}).substr(1);
  }

  Result<void> article(const Article& article) {
    FtmEntity one(article_id(article.id), "Article");
    one.add("name", article.title.empty() ? article.id : article.title);
    one.add("title", article.title);
    one.add("fileName", article.id);
    one.add("publisher", article.source);
    if (article.date) one.add("publishedAt", to_string(*article.date));
    one.add("sourceUrl", article.url);
    one.add("bodyText", article.text);
    return put(one);
  }

  Result<void> entity(const Entity& entity) {
    const auto is_known = is_shown(graph_, entity);
    if (!is_known) return is_known.error();
    if (!*is_known) return {};
    FtmEntity one(to_string(entity.id), schema_of(entity));
    one.add("name", entity.name);
    one.add("alias", entity.aliases);
    if (entity.type == EntityType::kPlace) one.add("full", entity.name);
    if (schema_of(entity.type) == "Document") one.add("fileName", entity.name);
    one.add("keywords", std::string(label(entity.type)));
    std::vector<std::string> wikidata;
    for (const std::string& id : entity.external_ids) {
      constexpr std::string_view prefix = "wikidata:";
      if (id.starts_with(prefix)) wikidata.push_back(id.substr(prefix.size()));
    }
    one.add("wikidataId", wikidata);
    if (auto done = put(one); !done) return done;
    return is_legal_entity(entity.type) ? mentions(entity) : Result<void>();
  }

  static std::string mention_id(const Entity& entity,
                                const std::string& article,
                                const std::string& name) {
    const std::uint64_t key =
        text::hash64(to_string(entity.id) + article + '\0' + name);
    return "m-" + to_string(EntityId{key}).substr(1);
  }

  /// One mention an article and name.
  Result<void> mentions(const Entity& entity) {
    std::set<std::pair<std::string, std::string>> named;
    for (const EntityMention& one : entity.mentions) {
      if (one.form == MentionForm::kName) named.emplace(one.article, one.text);
    }
    for (const auto& [article, name] : named) {
      FtmEntity one(mention_id(entity, article, name), "Mention");
      one.add("document", article_id(article));
      one.add("resolved", to_string(entity.id));
      one.add("name", name);
      one.add("detectedSchema", std::string(schema_of(entity)));
      if (auto done = put(one); !done) return done;
    }
    return {};
  }

  Result<void> fact(const Fact& fact) {
    const auto others = ends(graph_, fact);
    if (!others) return others.error();
    const Assertion* const decides = deciding(fact);
    if (decides == nullptr) return {};
    const auto words = description(graph_, fact);
    if (!words) return words.error();
    const auto names = deciding_claimants(graph_, fact);
    if (!names) return names.error();
    const std::string& relation = relation_name(fact);
    for (const EntityId other : *others) {
      FtmEntity one("l-" + to_string(fact.id) + "-" + to_string(other),
                    "UnknownLink");
      one.add("subject", to_string(fact.subject));
      one.add("object", to_string(other));
      one.add("role", is_plain(fact, options_)
                          ? relation
                          : standing_label(fact, relation, *names));
      one.add("status", std::string(label(fact.standing)));
      one.add("summary", *words);
      one.add("recordId", to_string(fact.id));
      one.add("proof", article_id(decides->article));
      if (decides->time) one.add("date", decides->time->begin);
      if (auto done = put(one); !done) return done;
    }
    return others->empty() ? note(fact, *words, decides->article)
                           : Result<void>();
  }

  /// What is said of a thing in words alone.
  Result<void> note(const Fact& fact, const std::string& words,
                    const std::string& article) {
    FtmEntity one("n-" + to_string(fact.id), "Note");
    one.add("name", words);
    one.add("description", words);
    one.add("entity", to_string(fact.subject));
    one.add("proof", article_id(article));
    return put(one);
  }

  const GraphView& graph_;
  const Options& options_;
  std::ostream& out_;
};

}  // namespace

Result<void> write_follow_the_money(const GraphView& graph,
                                    const Options& options, std::ostream& out) {
  return FtmWriter(graph, options, out).run();
}

}  // namespace relata::exporters
