#include "cli/asking/answers.h"

#include <algorithm>
#include <array>
#include <iostream>

#include "cli/asking/fact_row.h"
#include "cli/cli.h"
#include "core/words/wording.h"
#include "text/escape.h"

namespace relata::cli {
namespace {

std::vector<std::string> columns(const query::Query& query,
                                 const AnswerOptions& options) {
  std::vector<std::string> names = query.variables;
  if (options.ids) {
    for (const std::string& variable : query.variables)
      names.push_back(variable + " id");
  }
  if (names.empty()) names.emplace_back("fact");
  for (const char* name : {"standing", "claimed by", "sources"})
    names.emplace_back(name);
  if (options.evidence) {
    names.emplace_back("article");
    names.emplace_back("evidence");
  }
  return names;
}

/// The id of what a variable stands for; empty for words.
std::string id_of(const query::Value& value) {
  if (const auto* entity = std::get_if<EntityId>(&value)) {
    return to_string(*entity);
  }
  const auto* content = std::get_if<query::Content>(&value);
  return content != nullptr ? to_string(content->fact) : std::string();
}

/// What is told of the facts, one below the other for a join.
Result<std::vector<std::string>> described(const GraphView& graph,
                                           const query::Answer& answer,
                                           bool evidence) {
  std::vector<std::string> all;
  for (const Fact& fact : answer.facts) {
    auto cells = fact_cells(graph, fact, evidence);
    if (!cells) return cells;
    all.resize(cells->size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string& cell = (*cells)[i];
      if (all[i].empty()) {
        all[i] = cell;
      } else if (!cell.empty() && cell != all[i]) {
        all[i] += "; " + cell;
      }
    }
  }
  return all;
}

std::string member(std::string_view name, const std::string& json) {
  return text::json_string(std::string(name)) + ":" + json;
}

std::string array_of(const std::vector<std::string>& items) {
  std::string json = "[";
  for (const std::string& item : items) {
    if (json.size() > 1) json += ',';
    json += text::json_string(item);
  }
  return json + "]";
}

/// `{"id":..,"type":..}` of an entity, `{"id":..}` of a fact, `{}` of words.
Result<std::string> value_json(const GraphView& graph,
                               const query::Value& value) {
  const std::string id = id_of(value);
  if (id.empty()) return std::string("{}");
  std::string json = "{" + member("id", text::json_string(id));
  if (const auto* entity = std::get_if<EntityId>(&value)) {
    const auto found = graph.outline(*entity);
    if (!found) return found.error();
    if (*found) {
      const std::string type(label((*found)->type));
      json += "," + member("type", text::json_string(type));
    }
  }
  return json + "}";
}

Result<std::string> fact_json(const GraphView& graph, const Fact& fact) {
  const auto names = claimants(graph, fact);
  if (!names) return names.error();
  const std::string standing(label(fact.standing));
  return "{" + member("id", text::json_string(to_string(fact.id))) + "," +
         member("standing", text::json_string(standing)) + "," +
         member("claimed_by", array_of(*names)) + "," +
         member("sources", std::to_string(fact.support_origins)) + "," +
         member("articles", std::to_string(fact.support_articles)) + "}";
}

}  // namespace

bool is_free(std::string_view variable) {
  constexpr std::array taken = {"standing", "sources", "article", "evidence",
                                "fact",     "facts",   "values"};
  return std::find(taken.begin(), taken.end(), variable) == taken.end();
}

AnswerPrinter::AnswerPrinter(const GraphView& graph, const query::Query& query,
                             const AnswerOptions& options)
    : graph_(graph),
      query_(query),
      options_(options),
      printer_(options.format, columns(query, options), std::cout) {}

Result<void> AnswerPrinter::print(const query::Answer& answer) {
  if (count() == options_.limit) {
    is_cut_ = true;
    return {};
  }
  auto row = value_cells(answer);
  if (!row) return row.error();
  const auto facts = described(graph_, answer, options_.evidence);
  if (!facts) return facts.error();
  row->insert(row->end(), facts->begin(), facts->end());
  std::string more;
  if (options_.format == RowFormat::kJsonLines) {
    auto members = this->members(answer);
    if (!members) return members.error();
    more = *std::move(members);
  }
  printer_.row(*std::move(row), more);
  return {};
}

/// One cell a variable, and one for its id; the facts themselves where there
/// is no variable.
Result<std::vector<std::string>> AnswerPrinter::value_cells(
    const query::Answer& answer) {
  std::vector<std::string> row;
  for (const query::Value& value : answer.values) {
    auto text = query::text_of(graph_, value);
    if (!text) return text.error();
    row.push_back(*std::move(text));
  }
  tell_apart(answer, row);
  if (options_.ids) {
    for (const query::Value& value : answer.values)
      row.push_back(id_of(value));
  }
  if (!row.empty()) return row;
  std::string facts;
  for (const Fact& fact : answer.facts) {
    const auto words = wording(graph_, fact);
    if (!words) return words.error();
    facts += (facts.empty() ? "" : "; ") + *words;
  }
  row.push_back(std::move(facts));
  return row;
}

/// Adds their ids to the bearers of a name that several have.
void AnswerPrinter::tell_apart(const query::Answer& answer,
                               std::vector<std::string>& row) const {
  const auto& all = query_.variables;
  for (const query::Pattern& pattern : query_.patterns) {
    for (const query::Term* term : {&pattern.subject, &pattern.object}) {
      if (!term->is_shown) continue;
      const auto place = static_cast<std::size_t>(
          std::find(all.begin(), all.end(), term->text) - all.begin());
      const std::string id = " (" + id_of(answer.values[place]) + ")";
      if (!row[place].ends_with(id)) row[place] += id;
    }
  }
}

Result<std::string> AnswerPrinter::members(const query::Answer& answer) const {
  std::string values;
  for (std::size_t i = 0; i < answer.values.size(); ++i) {
    const auto json = value_json(graph_, answer.values[i]);
    if (!json) return json.error();
    values += (i == 0 ? "" : ",") + member(query_.variables[i], *json);
  }
  std::string facts;
  for (const Fact& fact : answer.facts) {
    const auto json = fact_json(graph_, fact);
    if (!json) return json.error();
    facts += (facts.empty() ? "" : ",") + *json;
  }
  return "," + member("values", "{" + values + "}") + "," +
         member("facts", "[" + facts + "]");
}

Result<void> print_groups(const GraphView& graph,
                          const std::vector<query::Group>& groups,
                          const std::string& variable,
                          const AnswerOptions& options) {
  std::vector<std::string> columns = {variable};
  if (options.ids) columns.push_back(variable + " id");
  columns.emplace_back("count");
  RowPrinter printer(options.format, columns, std::cout);
  for (const query::Group& group : groups) {
    if (printer.count() == options.limit) break;
    auto words = query::text_of(graph, group.value);
    if (!words) return words.error();
    std::vector<std::string> row = {*std::move(words)};
    if (options.ids) row.push_back(id_of(group.value));
    row.push_back(std::to_string(group.count));
    printer.row(std::move(row));
  }
  printer.finish();
  if (groups.size() > options.limit) note_cut(options.limit);
  return {};
}

void note(const std::string& words) {
  std::cerr << "relata: note: " << printable(words) << '\n';
}

void note_cut(std::size_t limit) {
  note("only " + std::to_string(limit) +
       " answers are shown: --limit N for more");
}

}  // namespace relata::cli
