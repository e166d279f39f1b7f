#include "export/csv.h"
#include "export/formats.h"

// One table a kind of thing, in the order and with the ids of JSON Lines.

namespace relata::exporters {
namespace {

std::string cell(bool is_true) {
  return is_true ? "true" : "false";
}

/// What stands for an object: the id of an entity or fact, or words.
struct ObjectCells {
  std::string entity;
  std::string fact;
  std::string text;
};

ObjectCells cells_of(const FactObject& object) {
  ObjectCells cells;
  if (const auto* entity = std::get_if<EntityId>(&object)) {
    cells.entity = to_string(*entity);
  } else if (const auto* fact = std::get_if<FactId>(&object)) {
    cells.fact = to_string(*fact);
  } else {
    cells.text = std::get<Literal>(object).text;
  }
  return cells;
}

class TableWriter {
 public:
  TableWriter(const GraphView& graph, const Options& options, Folder& folder)
      : graph_(graph),
        options_(options),
        folder_(folder),
        form_(options.safe_cells ? CsvForm::kSafe : CsvForm::kPlain) {}

  Result<void> run() {
    for (const auto write : {&TableWriter::articles, &TableWriter::entities,
                             &TableWriter::mentions, &TableWriter::facts,
                             &TableWriter::assertions, &TableWriter::part}) {
      if (auto done = (this->*write)(); !done) return done;
    }
    return {};
  }

 private:
  Result<void> articles() {
    const auto file = folder_.file("articles.csv");
    if (!file) return file.error();
    CsvTable table(
        **file, form_,
        {"id", "title", "date", "source", "url", "location", "text"});
    return graph_.visit_articles([&](const Article& one) {
      return table.row({one.id, one.title,
                        one.date ? to_string(*one.date) : std::string(),
                        one.source, one.url, one.location, one.text});
    });
  }

  Result<void> entities() {
    const auto file = folder_.file("entities.csv");
    if (!file) return file.error();
    CsvTable table(
        **file, form_,
        {"id", "name", "type", "kind", "aliases", "external_ids", "mentions"});
    return graph_.visit_outlines(
        [&](const Entity& one, std::uint64_t mentions) -> Result<void> {
          const auto is_known = is_shown(graph_, one);
          if (!is_known) return is_known.error();
          if (!*is_known) return {};
          return table.row(
              {to_string(one.id), one.name, std::string(label(one.type)),
               std::string(label(one.kind)), joined(one.aliases, kInCell),
               joined(one.external_ids, kInCell), std::to_string(mentions)});
        });
  }

  Result<void> mentions() {
    const auto file = folder_.file("mentions.csv");
    if (!file) return file.error();
    CsvTable table(**file, form_,
                   {"entity", "article", "field", "begin_byte", "end_byte",
                    "text", "form"});
    return graph_.visit_entities([&](const Entity& entity) -> Result<void> {
      const auto is_known = is_shown(graph_, entity);
      if (!is_known) return is_known.error();
      if (!*is_known) return {};
      for (const EntityMention& one : entity.mentions) {
        auto done = table.row({to_string(entity.id), one.article,
                               one.field == Field::kTitle ? "title" : "text",
                               std::to_string(one.span.begin),
                               std::to_string(one.span.end), one.text,
                               std::string(label(one.form))});
        if (!done) return done;
      }
      return {};
    });
  }

  Result<void> facts() {
    const auto file = folder_.file("facts.csv");
    if (!file) return file.error();
    CsvTable table(
        **file, form_,
        {"id", "subject", "subject_name", "label", "relation", "lemma",
         "predicate", "object", "object_fact", "object_text", "object_mode",
         "standing", "claimed_by", "support_articles", "support_origins",
         "confidence", "article", "quote"});
    return graph_.visit_facts(
        [&](const Fact& fact) { return this->fact(table, fact); });
  }

  Result<void> fact(CsvTable& table, const Fact& fact) {
    const auto subject = name_of(graph_, fact.subject);
    if (!subject) return subject.error();
    const auto words = object_words(graph_, fact);
    if (!words) return words.error();
    const auto all = claimants(graph_, fact);
    if (!all) return all.error();
    std::string label = relation_name(fact);
    if (!is_plain(fact, options_)) {
      const auto deciders = deciding_claimants(graph_, fact);
      if (!deciders) return deciders.error();
      label = standing_label(fact, label, *deciders);
    }
    const ObjectCells object = cells_of(fact.object);
    const Assertion* const decides = deciding(fact);
    std::string how(mode_words(fact.content));
    while (how.ends_with(' '))
      how.pop_back();
    return table.row(
        {to_string(fact.id), to_string(fact.subject), *subject, label,
         relation_name(fact), fact.lemma, fact.predicate, object.entity,
         object.fact, *words, how, std::string(relata::label(fact.standing)),
         joined(*all, kInCell), std::to_string(fact.support_articles),
         std::to_string(fact.support_origins),
         decides == nullptr ? ""
                            : decimal(static_cast<double>(decides->confidence)),
         decides == nullptr ? "" : decides->article,
         decides == nullptr ? "" : decides->text});
  }

  Result<void> assertions() {
    const auto file = folder_.file("assertions.csv");
    if (!file) return file.error();
    CsvTable table(
        **file, form_,
        {"fact",  "article",  "field",      "begin_byte", "end_byte",
         "text",  "relation", "event",      "polarity",   "certainty",
         "force", "explicit", "confidence", "claimant",   "claimant_name",
         "cue",   "class",    "time_text",  "time_begin", "time_end"});
    return graph_.visit_facts([&](const Fact& fact) -> Result<void> {
      for (const Assertion& one : fact.assertions) {
        if (auto done = assertion(table, fact, one); !done) return done;
      }
      return {};
    });
  }

  Result<void> assertion(CsvTable& table, const Fact& fact,
                         const Assertion& one) {
    std::vector<std::string> says = {"", "", "", ""};
    if (!one.chain.empty()) {
      const Source& source = one.chain.back();
      const auto name = source.entity ? name_of(graph_, *source.entity)
                                      : Result<std::string>(source.text);
      if (!name) return name.error();
      says = {source.entity ? to_string(*source.entity) : "", *name, source.cue,
              std::string(label(source.source_class))};
    }
    const TimeValue time = one.time.value_or(TimeValue{});
    std::vector<std::string> cells = {
        to_string(fact.id),
        one.article,
        one.field == Field::kTitle ? "title" : "text",
        std::to_string(one.span.begin),
        std::to_string(one.span.end),
        one.text,
        one.relation,
        to_string(one.event),
        std::string(label(one.polarity)),
        std::string(label(one.certainty)),
        std::string(label(one.force)),
        cell(one.is_explicit),
        decimal(static_cast<double>(one.confidence))};
    cells.insert(cells.end(), says.begin(), says.end());
    cells.insert(cells.end(), {time.text, time.begin, time.end});
    return table.row(cells);
  }

  /// A table of its own says that the others are a part.
  Result<void> part() {
    if (options_.part.empty()) return {};
    const auto file = folder_.file("part.csv");
    if (!file) return file.error();
    return CsvTable(**file, form_, {"part_of_a_graph"}).row({options_.part});
  }

  const GraphView& graph_;
  const Options& options_;
  Folder& folder_;
  const CsvForm form_;
};

}  // namespace

Result<void> write_tables(const GraphView& graph, const Options& options,
                          Folder& folder) {
  return TableWriter(graph, options, folder).run();
}

}  // namespace relata::exporters
