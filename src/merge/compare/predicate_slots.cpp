#include "merge/compare/predicate_slots.h"

#include <algorithm>
#include <string_view>

#include "lexicon/meaning/predicates.h"

namespace relata::merge {
namespace {

/// A deed with its verb as a canonical predicate.
struct Deed {
  std::string verb;
  bool is_object = false;
  bool is_saying = false;  ///< As everybody and every document does.
};

/// "signed" as the verb of "sign>", as far as frames and endings tell.
std::string verb_of_participle(std::string_view participle) {
  if (!participle.ends_with("ed")) return std::string(participle);
  std::string_view stem = participle.substr(0, participle.size() - 2);
  std::string with_e = std::string(stem) + "e";
  if (lexicon::find_frame(with_e) != nullptr) return with_e;
  const bool is_doubled =
      stem.size() > 2 && stem.back() == stem[stem.size() - 2] &&
      std::string_view("flsz").find(stem.back()) == std::string_view::npos;
  if (is_doubled) stem.remove_suffix(1);
  return std::string(stem);
}

Deed parse_deed(std::string_view text) {
  const auto arrow = text.find_first_of("<>");
  if (arrow == std::string_view::npos) return {std::string(text), false};
  Deed deed;
  deed.is_object = text[arrow] == '<';
  std::string verb(deed.is_object ? text.substr(arrow + 1)
                                  : text.substr(0, arrow));
  const std::string_view other =
      deed.is_object ? text.substr(0, arrow) : text.substr(arrow + 1);
  if (verb.starts_with("be ") && verb.ends_with("ed") && other.empty()) {
    verb = verb_of_participle(std::string_view(verb).substr(3));
    deed.is_object = !deed.is_object;
  }
  const lexicon::Frame* frame = lexicon::find_frame(verb);
  deed.verb = frame != nullptr
                  ? frame->predicate
                  : std::string_view(verb).substr(0, verb.find(' '));
  const lexicon::Predicate* predicate =
      frame != nullptr ? lexicon::find_predicate(frame->predicate) : nullptr;
  deed.is_saying = predicate != nullptr && predicate->family == "say";
  return deed;
}

}  // namespace

std::set<std::string> predicate_slots_of(const Profile& profile) {
  std::set<std::string> deeds;
  for (const std::string& text : profile.deeds) {
    const Deed deed = parse_deed(text);
    if (deed.verb.empty() || deed.is_saying ||
        lexicon::is_empty_verb(deed.verb)) {
      continue;
    }
    deeds.insert(deed.verb + (deed.is_object ? "<" : ">"));
  }
  return deeds;
}

bool is_speaker(const Profile& profile) {
  return std::any_of(profile.deeds.begin(), profile.deeds.end(),
                     [](const std::string& text) {
                       const Deed deed = parse_deed(text);
                       return deed.is_saying || deed.verb == "tell";
                     });
}

}  // namespace relata::merge
