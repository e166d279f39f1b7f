#include "names/sound_key.h"

#include "names/spelling.h"
#include "text/utf8.h"

namespace relata::names {
namespace {

constexpr std::size_t kLeastSounds = 5;

/// Sounds that a slip or another alphabet exchanges, as one.
char leveled(char sound) {
  switch (sound) {
    case 'm':
      return 'n';
    case 'd':
      return 't';
    case 'g':
      return 'k';
    case 'b':
      return 'p';
    case 'v':
      return 'f';
    default:
      return sound;
  }
}

void add_sounds(const std::string& word, std::string& key) {
  for (const char sound : consonants(respelled(word))) {
    const char level = leveled(sound);
    if (level != ' ' && (key.empty() || key.back() != level)) key += level;
  }
}

}  // namespace

Words sound_keys(const Name& person) {
  const Words& order =
      person.person.western.empty() ? person.words : person.person.western;
  if (order.size() < 2) return {};
  std::string all;
  for (const std::string& word : order) {
    if (text::length(word) > 1) add_sounds(word, all);
  }
  std::string ends;
  add_sounds(order.front(), ends);
  add_sounds(order.back(), ends);
  Words keys;
  if (all.size() >= kLeastSounds) keys.push_back(all);
  if (ends.size() >= kLeastSounds && ends != all) keys.push_back(ends);
  return keys;
}

}  // namespace relata::names
