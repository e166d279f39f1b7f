#include "analyze/tagging/lemmas.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "analyze/segment/forms.h"
#include "lexicon/forms/inflections.h"
#include "lexicon/grammar/verbs.h"
#include "lexicon/world/numbers.h"
#include "text/utf8.h"

namespace relata::analyze {
namespace {

constexpr std::size_t kLongestSuffix = 5;

/// The byte where the last `count` code points begin; nothing if there are
/// fewer.
std::optional<std::size_t> tail_begin(std::string_view text,
                                      std::size_t count) {
  std::size_t at = text.size();
  for (; count > 0; --count) {
    if (at == 0) return std::nullopt;
    at -= text::decode_before(text, at).size;
  }
  return at;
}

std::string recase(char how, std::string_view text) {
  switch (how) {
    case 'l':
      return lower_form(text);
    case 'u':
      return upper_form(text);
    case 'c': {
      if (text.empty()) return {};
      const std::size_t first = text::decode(text, 0).size;
      return upper_form(text.substr(0, first)) + lower_form(text.substr(first));
    }
    default:
      return std::string(text);
  }
}

std::string key(std::string_view first, std::string_view second) {
  std::string made(first);
  made += '\t';
  return made += second;
}

char letter(Casing casing) {
  switch (casing) {
    case Casing::kAllUpper:
      return 'U';
    case Casing::kCapital:
      return 'C';
    default:
      return 'l';
  }
}

/// "2290" of "2,290": what numbers end in tells nothing of them.
std::optional<std::string> ungrouped(std::string_view plain) {
  const bool is_grouped = plain.find(',') != std::string_view::npos &&
                          lexicon::digits_number(plain).has_value();
  if (!is_grouped) return std::nullopt;
  std::string digits(plain);
  std::erase(digits, ',');
  return digits;
}

}  // namespace

std::optional<std::string> apply_script(std::string_view plain,
                                        std::string_view script) {
  if (script.starts_with('=')) {
    if (script.size() == 1) return std::nullopt;
    return std::string(script.substr(1));
  }
  const auto plus = script.find('+');
  if (script.size() < 4 || script[1] != '-' || plus == std::string_view::npos ||
      std::string_view("klcu").find(script[0]) == std::string_view::npos) {
    return std::nullopt;
  }
  std::size_t cut = 0;
  const char* const end = script.data() + plus;
  const auto read = std::from_chars(script.data() + 2, end, cut);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  const auto begin = tail_begin(plain, cut);
  if (!begin) return std::nullopt;
  std::string lemma = recase(script[0], plain.substr(0, *begin));
  lemma += script.substr(plus + 1);
  if (lemma.empty()) return std::nullopt;
  return lemma;
}

Result<void> Lemmatizer::load_map(const model::Container& container,
                                  std::string_view name, Map& map) {
  const auto rows = container.strings(name);
  if (!rows) return rows.error();
  map.reserve(rows->size());
  for (const std::string_view row : *rows) {
    const auto tab = row.rfind('\t');
    if (tab == std::string_view::npos) {
      return fail(Error::Kind::kBadModel, container.name() + ": array " +
                                              std::string(name) +
                                              " holds a row without a TAB");
    }
    map.emplace(row.substr(0, tab), row.substr(tab + 1));
  }
  return {};
}

Result<Lemmatizer> Lemmatizer::load(const model::Container& container) {
  Lemmatizer made;
  const std::pair<Map*, std::string_view> tables[] = {
      {&made.exact_, "lemma.exact"},
      {&made.lower_, "lemma.lower"},
      {&made.suffix_, "lemma.suffix"}};
  for (const auto& [map, name] : tables) {
    if (auto done = load_map(container, name, *map); !done) {
      return done.error();
    }
  }
  const auto least = container.int32("lemma.min_suffix", {1});
  if (!least) return least.error();
  made.min_suffix_ =
      static_cast<std::size_t>(std::max(least->front(), std::int32_t{0}));
  return made;
}

std::optional<std::string> Lemmatizer::look_up(std::string_view plain,
                                               std::string_view xpos) const {
  if (const auto place = exact_.find(key(plain, xpos)); place != exact_.end()) {
    return std::string(place->second);
  }
  const std::string lower = lower_form(plain);
  const bool is_verb = xpos.starts_with("VB");
  if (xpos != "NNP" && xpos != "NNPS") {
    const auto place = lower_.find(key(lower, xpos));
    auto lemma = place == lower_.end() ? std::nullopt
                                       : apply_script(plain, place->second);
    // A slip of a treebank: "freed" of "fre".
    if (lemma && is_verb && !lexicon::is_verb(lower_form(*lemma))) {
      if (auto known = lexicon::uninflected(lower, xpos)) return known;
    }
    if (lemma) return lemma;
  }
  if (auto digits = ungrouped(plain)) return digits;
  if (auto lemma = lexicon::uninflected(lower, xpos)) return lemma;
  auto lemma = by_suffix(plain, xpos);
  return lemma && is_verb ? lexicon::respelled(*std::move(lemma), lower)
                          : lemma;
}

std::optional<std::string> Lemmatizer::by_suffix(std::string_view plain,
                                                 std::string_view xpos) const {
  const std::string norm = norm_form(plain);
  std::string suffix_key(xpos);
  suffix_key += '\t';
  suffix_key += letter(casing_of(plain));
  suffix_key += '\t';
  const std::size_t stem = suffix_key.size();
  for (std::size_t size = kLongestSuffix + 1; size-- > min_suffix_;) {
    const auto begin = tail_begin(norm, size);
    if (!begin) continue;
    suffix_key.resize(stem);
    suffix_key += std::string_view(norm).substr(*begin);
    const auto place = suffix_.find(suffix_key);
    if (place == suffix_.end()) continue;
    if (auto lemma = apply_script(plain, place->second)) return lemma;
  }
  return std::nullopt;
}

}  // namespace relata::analyze
