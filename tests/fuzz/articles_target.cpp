#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <random>
#include <sstream>

#include "export/export.h"
#include "pipeline.h"
#include "read/json_lines.h"
#include "read/text/plain.h"
#include "support/pipeline/models.h"
#include "valid_article.h"

namespace relata::fuzz {
namespace {

namespace fs = std::filesystem;

/// Stands between the articles of a set.
constexpr char kNextArticle = '\f';
constexpr std::size_t kMostArticles = 4;

/// What articles are made of: names and titles, verbs and marks, controls and
/// what folds to nothing, bylines and headings, JSON.
constexpr std::array<std::string_view, 94> kFragments = {
    "Acme",
    "Acme Corp.",
    "Mr ,Acme",
    "Mr. ",
    "Dr Ann Lee",
    "Ann Lee",
    "Ann",
    "Lee",
    "Lee Jr.",
    "Senator ",
    "President Ruiz",
    "the president",
    "Ana Ruiz",
    "A. R.",
    "al-",
    "O\xE2\x80\x99",
    "van der ",
    "II",
    "Bank of ",
    "University of Lima",
    "Lima, Peru",
    "Peru",
    "the Peruvian",
    "U.S.",
    "US",
    "USS Cole",
    "COVID-19",
    "Flight 714",
    "@ann",
    "#tag",
    "http://a.b/c",
    "a@b.org",
    "it",
    "who",
    "he",
    "they",
    "we",
    "his wife",
    "the company",
    "the two",
    "and",
    "or",
    "of",
    "in",
    "not",
    " said that ",
    " said ",
    " met ",
    " sued ",
    " is a ",
    " was accused of ",
    " told reporters ",
    ", according to ",
    " denied it",
    "\xE2\x80\x99s",
    "'s",
    "\"",
    "\xE2\x80\x9C",
    "\xE2\x80\x9D",
    "\xE2\x80\x98",
    "(",
    ")",
    "[1]",
    ",",
    ".",
    "?",
    ";",
    ":",
    "-",
    "\xE2\x80\x94",
    "&",
    "%",
    "$5 million",
    "1",
    "Monday",
    "May 4",
    "2024-05-07",
    " ",
    "\n",
    "\n\n",
    "\t",
    "\xE2\x80\xAE",      // Right to left from here.
    "\xE2\x80\x8D",      // Zero width joiner.
    "\xC2\xAD",          // Soft hyphen.
    "\xCC\x81",          // A combining accent.
    "\xEF\xBB\xBF",      // Byte order mark.
    "\xC2\xA0",          // No-break space.
    "\xC2\x85",          // A control of C1.
    "\x01",              // A control.
    "\xF0\x9F\x98\x80",  // An emoji.
    "By Ann Lee",
    "Ann (#tag [1]",
    "LIMA, May 4 (Post) - ",
    "# Heading\n\n",
};

/// A set of two to four articles made of fragments.
std::string made(std::mt19937& random) {
  std::string bytes;
  const std::size_t articles = 2 + random() % (kMostArticles - 1);
  // Few different fragments, so that articles have names in common.
  std::array<std::string_view, 14> drawn;
  for (std::string_view& one : drawn)
    one = kFragments[random() % kFragments.size()];
  for (std::size_t i = 0; i < articles; ++i) {
    if (i > 0) bytes += kNextArticle;
    for (std::size_t n = 1 + random() % 24; n > 0; --n) {
      bytes += random() % 8 == 0 ? kFragments[random() % kFragments.size()]
                                 : drawn[random() % drawn.size()];
      if (random() % 2 == 0) bytes += ' ';
    }
  }
  return bytes;
}

/// One article: a line of JSON, or else plain text.
Result<Article> read_one(const std::string& name, std::string_view bytes) {
  auto article =
      bytes.starts_with('{')
          ? read::json_article(name, bytes, [](const Error&) {})
          : read::plain_article(name, std::string(bytes), read::Markup::kPlain);
  if (!article) return article;
  if (article->id.empty()) article->id = name;
  return article;
}

std::vector<Reading> readings(std::string_view bytes) {
  std::vector<Reading> all;
  for (std::size_t i = 0; i < kMostArticles; ++i) {
    const auto end = bytes.find(kNextArticle);
    auto article =
        read_one("a" + std::to_string(i) + ".txt", bytes.substr(0, end));
    if (article) {
      require_valid(*article);
      all.push_back(reading(*std::move(article), support::shipped_models()));
    }
    if (end == std::string_view::npos) break;
    bytes.remove_prefix(end + 1);
  }
  return all;
}

/// A graph in a file that is gone afterwards.
class Scratch {
 public:
  Scratch()
      : path_((fs::temp_directory_path() /
               ("relata-fuzz-" + std::to_string(getpid()) + ".kg"))
                  .string()) {
    remove();
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { remove(); }

  const std::string& path() const { return path_; }

 private:
  void remove() const {
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
      fs::remove(path_ + ending);
  }

  std::string path_;
};

/// What a graph of `all` exports as JSON Lines; writes other formats as well.
std::string exported(const std::vector<Reading>& all) {
  const Scratch scratch;
  auto graph = store::Graph::create_or_open(scratch.path());
  require(graph.has_value(), "no graph can be made");
  std::vector<store::IndexedReading> placed;
  for (const Reading& one : all) {
    merge::BlockingKeys keys = merge::blocking_keys(one);
    placed.push_back({.reading = one,
                      .keys = std::move(keys.keys),
                      .topic = std::move(keys.topic),
                      .fingerprint = std::move(keys.fingerprint)});
  }
  const auto outcomes = graph->add(placed);
  require(outcomes.has_value(), "articles cannot be added");
  for (const store::Outcome& outcome : *outcomes) {
    require(outcome.kind != store::Outcome::Kind::kRefused,
            "a reading is refused: " + outcome.message);
  }
  const auto merged = merge_pending(*graph);
  require(merged.has_value(),
          "merging failed: " + (merged ? "" : merged.error().message));
  std::ostringstream lines;
  using exporters::Format;
  for (const Format format : {Format::kJsonLines, Format::kNtriples,
                              Format::kGraphml, Format::kDot}) {
    std::ostringstream other;
    const bool is_lines = format == Format::kJsonLines;
    const auto done =
        exporters::write(format, *graph, {}, is_lines ? lines : other);
    require(done.has_value(), "a graph cannot be exported");
  }
  return lines.str();
}

/// Whatever the articles are, they make a graph that can be handed on, and
/// their order does not show.
const Target kArticles(
    "articles",
    [](std::string_view bytes) {
      std::vector<Reading> all = readings(bytes);
      const std::string lines = exported(all);
      require(!text::first_invalid(lines), "the graph is not UTF-8");
      std::reverse(all.begin(), all.end());
      require(exported(all) == lines, "the order of the articles shows");
    },
    made);

}  // namespace
}  // namespace relata::fuzz
