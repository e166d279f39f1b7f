#include "analyze/name_types.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "analyze/forms.h"
#include "core/tables.h"

namespace relata::analyze {
namespace {

/// Whether the last word says it alone ("Inc.") or only of what else would be
/// a person ("Steel").
enum class Use : std::uint8_t { kSuffix, kWord };

const std::map<std::string_view, Use>& organization_words() {
  static const auto found = [] {
    std::map<std::string_view, Use> words;
    for (const TableRow& row : table_rows("organization_words.tsv")) {
      if (row[1] == "tail") continue;
      words.emplace(row[0], row[1] == "suffix" ? Use::kSuffix : Use::kWord);
    }
    return words;
  }();
  return found;
}

bool is_first_name(const std::string& folded) {
  static const std::set<std::string_view> known = [] {
    std::set<std::string_view> names;
    for (const TableRow& row : table_rows("first_names.tsv"))
      names.insert(row[0]);
    return names;
  }();
  return known.contains(folded);
}

/// What the last word of a name of several says.
std::optional<Use> last_word(const Sentence& sentence, const Name& name) {
  if (name.first == name.last) return std::nullopt;
  const auto& words = organization_words();
  const auto word = words.find(lower_form(sentence.tokens[name.last].form));
  return word == words.end() ? std::nullopt : std::optional(word->second);
}

bool ends_like_organization(const Sentence& sentence, const Name& name) {
  const auto use = last_word(sentence, name);
  if (!use || *use == Use::kSuffix) return use.has_value();
  return name.type == EntityType::kPerson &&
         !is_first_name(lower_form(sentence.tokens[name.first].form));
}

}  // namespace

bool has_legal_form(const Sentence& sentence, const Name& name) {
  return last_word(sentence, name) == Use::kSuffix;
}

void type_by_words(Sentence& sentence) {
  for (Name& name : sentence.names) {
    if (name.type != EntityType::kOrganization &&
        ends_like_organization(sentence, name)) {
      name.type = EntityType::kOrganization;
    }
  }
}

}  // namespace relata::analyze
