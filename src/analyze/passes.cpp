// The order of all that follows the network. Each line gives the reason for its
// place; a pass never undoes what one before it did on purpose.

#include "analyze/passes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "analyze/entities/document/headline_names.h"
#include "analyze/entities/document/name_splits.h"
#include "analyze/entities/document/name_tags.h"
#include "analyze/entities/document/type_agreement.h"
#include "analyze/entities/document/unseen_names.h"
#include "analyze/entities/spans/field_names.h"
#include "analyze/entities/spans/name_acronyms.h"
#include "analyze/entities/spans/name_edges.h"
#include "analyze/entities/spans/name_growth.h"
#include "analyze/entities/spans/name_joins.h"
#include "analyze/entities/spans/name_links.h"
#include "analyze/entities/spans/nickname_names.h"
#include "analyze/entities/spans/of_names.h"
#include "analyze/entities/spans/office_phrases.h"
#include "analyze/entities/types/acronym_types.h"
#include "analyze/entities/types/name_events.h"
#include "analyze/entities/types/name_types.h"
#include "analyze/repair/appositions.h"
#include "analyze/repair/arranged_verbs.h"
#include "analyze/repair/clause_trees.h"
#include "analyze/repair/flat_trees.h"
#include "analyze/repair/governed_clauses.h"
#include "analyze/repair/like_conjuncts.h"
#include "analyze/repair/list_trees.h"
#include "analyze/repair/lost_subjects.h"
#include "analyze/repair/measure_trees.h"
#include "analyze/repair/quoted_clauses.h"
#include "analyze/repair/relative_clauses.h"
#include "analyze/repair/tag_repairs.h"
#include "analyze/repair/title_trees.h"

namespace relata::analyze {
namespace {

/// A pass that looks at each sentence alone.
template <std::vector<Name> (*kRun)(const Sentence&)>
NameEdits each(const DocumentNames& document) {
  NameEdits edits;
  edits.names.reserve(document.sentences.size());
  for (const Sentence& sentence : document.sentences)
    edits.names.push_back(kRun(sentence));
  return edits;
}

constexpr std::array kTagRepairs = {
    Repair{"files", "\"plan.pdf\" is a noun; names read the tags", tag_files},
    Repair{"proper_nouns", "tags of one word agree before names read them",
           tag_proper_nouns},
    Repair{"ly", "\"Norfly did not pay\": a clause needs a subject",
           tag_names_in_ly},
    Repair{"numerals", "\"World War I\"; names take the numeral in",
           tag_numerals},
    Repair{"scores", "\"beat Ana Sol 6-4\": a score is no part of a name",
           hang_scores}};

using enum Evidence;

constexpr std::array kNamePasses = {
    // Where names begin and end, as the tree and the words have it.
    NamePass{"parts",
             "the tree joins parts of a person's name; first, so that what "
             "follows sees whole names",
             kSentence, each<join_name_parts>},
    NamePass{"nicknames",
             "James \"Bucky\" Sol is one person; before the edges, which cut "
             "marks off",
             kSentence, each<join_nicknames>},
    NamePass{"edges",
             "titles, articles, marks fall off; after the parts, which may "
             "take a title in",
             kSentence, each<trim_names>},
    NamePass{"of",
             "\"Gulf of Aden\" is one name; needs \"Aden\" without its article",
             kSentence, each<join_of_names>},
    NamePass{"growth",
             "initials, legal forms, last words of bodies are taken in; after "
             "the edges, which would cut some of them",
             kSentence, each<grow_names>},
    NamePass{"joins",
             "\"Sol v. Vik Steel\", \"Price & Sons\", \"World War II\" are one "
             "name; their parts are grown by now",
             kSentence, each<join_names>},
    NamePass{"fields",
             "\"Housing and Urban Development\"; needs the bodies grown",
             kSentence, each<join_fields>},
    NamePass{"acronyms",
             "\"Ostra Housing Office (OHO)\"; its capitals bound a name better "
             "than any pass before",
             kSentence, each<read_acronyms>},
    NamePass{"capitals",
             "\"BMW\" is no person; after the acronyms that are explained",
             kSentence, each<type_acronyms>},
    // What they are, by their own words: needs the last word for sure.
    NamePass{"words", "\"Vik Steel\" is a body: names of one last word",
             kSentence, each<type_by_words>},
    NamePass{"events",
             "the network calls events what it does not know; what words could "
             "tell they have told",
             kSentence, each<settle_events>},
    // What the document says of them.
    NamePass{"splits",
             "persons in a row; needs the persons of the whole document",
             kKnownNames, split_names},
    NamePass{"headlines",
             "names in headlines give way to those of the body; these are "
             "split by now",
             kKnownNames, match_headline_names},
    NamePass{"tags",
             "words of names are proper nouns; before the unseen are sought "
             "among proper nouns",
             kSentence, tag_known_names},
    NamePass{"types", "one name has one type; each mention has its final words",
             kVotes, agree_on_types},
    NamePass{"unseen",
             "what is named elsewhere is named here, with the type agreed on",
             kVotes, name_unseen},
    NamePass{"offices",
             "\"State\" in \"Secretary of State Ana Berg\" is no name; last, "
             "as its own mentions elsewhere are",
             kSentence, each<drop_office_parts>}};

constexpr std::array kTreeRepairs = {
    Repair{"names", "a person's name is one phrase; all others seek its head",
           gather_names},
    Repair{"voice", "\"Police named Ana Sol\": verbs before what hangs on them",
           mend_voice},
    Repair{"arranged", "\"The minister is to visit\": \"is\" helps the verb",
           mend_arranged},
    Repair{"titles", "a title hangs from its person, whom other repairs seek",
           hang_titles},
    Repair{"flat",
           "a preposition hangs from a name's first word, when persons "
           "head their phrases",
           lift_from_flat},
    Repair{"appositions",
           "a person is the mayor, not the town; titles hang "
           "right by now",
           mend_appositions},
    Repair{"alike",
           "\"a couple from Ostra and a Pole\": before lists are told apart",
           mend_like_conjuncts},
    Repair{"lists",
           "roles and ages hang from their own person; after the appositions, "
           "which are told of one",
           mend_lists},
    Repair{"absolutes",
           "\"with Ana Sol leading the side\": her phrase is whole by now",
           mend_lost_subjects},
    Repair{"measures", "a sum behind an adjective belongs to it",
           mend_measures},
    Repair{"quoted",
           "\"'It is late,' shrugs Ana Sol\": before what tellers do is hung",
           mend_quoted},
    Repair{"tellers", "\"he said, citing costs\": a participle of who speaks",
           mend_tellers},
    Repair{"parted",
           "\"The mayor, aides said, has left\": each verb its subject",
           mend_parted_subjects},
    Repair{"particles", "\"took on the bank\": before verbs are read by name",
           mend_particles},
    Repair{"naming",
           "\"called it a farce\": what it is called is no apposition",
           mend_naming},
    Repair{"governed",
           "\"accused him of lying\": a gerund that the verb governs",
           mend_governed},
    Repair{"where", "a clause of place follows its place", mend_where_clauses},
    Repair{"relative",
           "\"a letter from Ana Berg that blamed him\": no name is meant",
           mend_relative_clauses},
    Repair{"conjuncts", "a verb stands beside the one whose subject it has",
           mend_coordination},
    Repair{"infinitives", "what somebody is said to have done is said",
           mend_said_infinitives}};

bool is_left_out(std::string_view name, const Options& options) {
  return std::find(options.without.begin(), options.without.end(), name) !=
         options.without.end();
}

}  // namespace

std::span<const Repair> tag_repairs() {
  return kTagRepairs;
}

std::span<const NamePass> name_passes() {
  return kNamePasses;
}

std::span<const Repair> tree_repairs() {
  return kTreeRepairs;
}

std::vector<PassSummary> passes() {
  std::vector<PassSummary> all;
  const auto add = [&all](std::string_view kind, const auto& list) {
    for (const auto& pass : list)
      all.push_back({kind, pass.name, pass.reason});
  };
  add("tags", kTagRepairs);
  add("names", kNamePasses);
  add("trees", kTreeRepairs);
  return all;
}

void mend(std::vector<Sentence>& sentences, std::span<const Repair> repairs,
          const Options& options) {
  for (const Repair& repair : repairs) {
    if (is_left_out(repair.name, options)) continue;
    for (Sentence& sentence : sentences)
      sentence = repair.run(std::move(sentence));
  }
}

void agree_on_names(std::vector<Sentence>& sentences, const Options& options) {
  KnownNames known;
  std::optional<NameVotes> votes;
  const NameVotes none;
  for (const NamePass& pass : kNamePasses) {
    if (is_left_out(pass.name, options)) continue;
    if (pass.evidence == kKnownNames) known = KnownNames(sentences);
    if (pass.evidence == kVotes && !votes) votes.emplace(sentences);
    apply(pass.run({sentences, known, votes ? *votes : none}), sentences);
  }
}

}  // namespace relata::analyze
