#include "read/text/byline.h"

#include <algorithm>
#include <vector>

#include "core/tables.h"
#include "lexicon/world/name_parts.h"
#include "lexicon/world/press.h"
#include "read/text/line_words.h"
#include "read/text/written_date.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::read {
namespace {

constexpr std::size_t kLongestByline = 200;  // Bytes.
constexpr std::size_t kLongestAbout = 400;   // Bytes.

/// `line` without the marks of emphasis and brackets around all of it.
std::string_view bare(std::string_view line) {
  line = text::trim(line);
  while (!line.empty() && std::string_view("*_([").find(line.front()) !=
                              std::string_view::npos) {
    line.remove_prefix(1);
  }
  while (!line.empty() &&
         std::string_view("*_)]").find(line.back()) != std::string_view::npos) {
    line.remove_suffix(1);
  }
  return text::trim(line);
}

bool is_particle(std::string_view word) {
  using lexicon::NamePart;
  return lexicon::is_name_part(NamePart::kParticle, word) ||
         lexicon::is_name_part(NamePart::kSmallParticle, word);
}

/// Whether `text` reads as names, places and posts: no word in lower case but
/// particles and joiners, no end of a sentence.
bool is_names(std::string_view text) {
  const auto parts = line_words(text);
  if (parts.empty() || parts.size() > 24 || !starts_upper(parts.front())) {
    return false;
  }
  return std::all_of(parts.begin(), parts.end(), [](std::string_view word) {
    return starts_upper(word) || is_particle(word) ||
           lexicon::is_press_word("joiner", word);
  });
}

/// The first name of a list: up to a comma, a semicolon or a joiner.
std::string first_name(std::string_view text) {
  text = text.substr(0, text.find_first_of(",;|"));
  std::string name;
  for (const auto word : line_words(text)) {
    if (lexicon::is_press_word("joiner", word)) break;
    if (!name.empty()) name += ' ';
    name += word;
  }
  return name;
}

/// The name of an outlet that `text` begins with: words in upper case, with
/// "of" and "the" between them; up to the end of the sentence.
std::string outlet_name(std::string_view text) {
  std::string name;
  std::string waiting;  // Small words, taken only if a name goes on.
  for (const auto word : line_words(text)) {
    const bool is_small = lexicon::is_press_word("outlet", word);
    if (!starts_upper(word) && !is_small) break;
    waiting += (name.empty() && waiting.empty()) ? "" : " ";
    waiting += word;
    if (is_small) continue;
    name += waiting;
    waiting.clear();
    if (std::string_view(".,;:").find(name.back()) != std::string_view::npos) {
      name.pop_back();
      break;
    }
  }
  if (name.starts_with("the ")) name.erase(0, 4);
  return name;
}

/// The outlet in "covers the harbour for Tidewater News."
std::string outlet_covered_for(std::string_view rest) {
  const auto at = rest.rfind(" for ");
  return at == std::string_view::npos ? "" : outlet_name(rest.substr(at + 5));
}

/// The outlet in "is a senior correspondent at Tidewater News."
std::string outlet_of_job(std::string_view rest) {
  for (const std::string_view word : lexicon::press_words("job")) {
    const std::string link = ' ' + std::string(word) + ' ';
    const auto at = rest.find(link);
    if (at != std::string_view::npos &&
        lexicon::ends_with_byline_job(text::lower(rest.substr(0, at)))) {
      return outlet_name(rest.substr(at + link.size()));
    }
  }
  return {};
}

/// Whether the words behind a writer's name begin with one of a kind.
bool goes_on(std::string_view rest, std::string_view kind) {
  const auto& phrases = lexicon::press_words(kind);
  return std::any_of(phrases.begin(), phrases.end(),
                     [rest](std::string_view phrase) {
                       return rest.starts_with(' ' + std::string(phrase) + ' ');
                     });
}

/// The outlet in "Dana Okafor, The Tidewater News", "Li Wei for Tidewater
/// News". Without "the" a name behind a comma may be a place.
std::string outlet_behind(std::string_view names) {
  const auto comma = names.rfind(", The ");
  if (comma != std::string_view::npos)
    return outlet_name(names.substr(comma + 2));
  return outlet_covered_for(names);
}

}  // namespace

std::optional<Byline> byline(std::string_view line) {
  line = bare(line);
  if (line.size() > kLongestByline) return std::nullopt;
  const auto* const opener = lexicon::byline_opener(text::lower(line));
  if (opener == nullptr) return std::nullopt;
  if (!opener->is_author_named) {
    return line.ends_with('.') && line_words(line).size() > 12
               ? std::nullopt
               : std::optional(Byline{});
  }
  std::string_view rest = line.substr(opener->words.size());
  if (rest.starts_with(':')) rest.remove_prefix(1);
  rest = text::trim(rest);
  const auto clause = rest.substr(0, rest.find(';'));
  const auto first = clause.substr(0, clause.find_first_of(" ,"));
  if (!is_names(clause) || is_weekday(first) || written_date(clause)) {
    return std::nullopt;
  }
  if (line.ends_with('.') && opener->words == "by") return std::nullopt;
  return Byline{first_name(clause), outlet_behind(clause)};
}

std::optional<AboutAuthor> about_author(std::string_view line,
                                        std::string_view author) {
  line = bare(line);
  if (author.empty() || line.size() > kLongestAbout ||
      !line.starts_with(author)) {
    return std::nullopt;
  }
  const std::string_view rest = line.substr(author.size());
  if (goes_on(rest, "for")) return AboutAuthor{outlet_covered_for(rest)};
  if (goes_on(rest, "is")) return AboutAuthor{outlet_of_job(rest)};
  const bool is_about =
      goes_on(rest, "does") || rest.starts_with(", ") || rest.starts_with(" |");
  return is_about ? std::optional(AboutAuthor{}) : std::nullopt;
}

}  // namespace relata::read
