#include "cli/serving/editing.h"

#include <algorithm>
#include <fstream>

#include "cli/correcting.h"
#include "cli/graph_options.h"
#include "merge/merge.h"
#include "text/escape.h"

namespace relata::cli {
namespace {

constexpr std::size_t kMostPairs = 200;
constexpr std::size_t kMostSentences = 2;  // Of one side.

/// So much of the text around a mention is shown, to each side, in bytes.
constexpr std::size_t kAround = 160;

/// The words around `mention`, of its line, cut at blanks: before it, itself,
/// after it.
std::string context_json(const Article& article, const EntityMention& mention) {
  const std::string_view text = article.field(mention.field);
  std::string_view before = text.substr(0, mention.span.begin);
  std::string_view after = text.substr(mention.span.end);
  before.remove_prefix(before.rfind('\n') + 1);
  after = after.substr(0, after.find('\n'));
  if (before.size() > kAround) {
    before.remove_prefix(before.size() - kAround);
    before.remove_prefix(std::min(before.find(' '), before.size()));
  }
  if (after.size() > kAround) {
    after = after.substr(0, kAround);
    after = after.substr(0, after.rfind(' '));
  }
  return "[" + text::json_string(before) + "," +
         text::json_string(slice(text, mention.span)) + "," +
         text::json_string(after) + "]";
}

/// The first sentences of `article` that mention `entity`, joined by commas.
std::string sentences_json(const Article& article, const Entity& entity) {
  std::string sentences;
  std::size_t count = 0;
  for (const EntityMention& mention : entity.mentions) {
    if (mention.article != article.id) continue;
    if (count++ == kMostSentences) break;
    sentences += (sentences.empty() ? "" : ",");
    sentences += context_json(article, mention);
  }
  return sentences;
}

/// One side of a pair: a cluster, which is the mentions of one article.
Result<std::string> side_json(const store::Graph& graph, EntityId cluster) {
  const auto name = cluster_name(graph, cluster);
  if (!name) return name.error();
  const auto entity = graph.entity(cluster);
  if (!entity) return entity.error();
  const auto signature = graph.signature(cluster);
  if (!signature) return signature.error();
  std::string sentences;
  std::string title;
  if (*entity && *signature) {
    const auto article = graph.article((*signature)->article);
    if (!article) return article.error();
    if (*article) {
      title = (*article)->title;
      sentences = sentences_json(**article, **entity);
    }
    if (title.empty()) title = (*signature)->article;
  }
  const std::string type(label(*entity ? (*entity)->type : EntityType::kOther));
  return "{\"id\":" + text::json_string(to_string(cluster)) +
         ",\"name\":" + text::json_string(*name) +
         ",\"type\":" + text::json_string(type) +
         ",\"article\":" + text::json_string(title) + ",\"sentences\":[" +
         sentences + "]}";
}

Result<std::string> doubts_json(const store::Graph& graph) {
  const auto verdicts = graph.verdicts(std::nullopt, merge::kSureWeight);
  if (!verdicts) return verdicts.error();
  std::string pairs;
  for (const merge::ReviewItem& doubt :
       merge::review_items(*verdicts, kMostPairs)) {
    const auto first = side_json(graph, doubt.first);
    if (!first) return first.error();
    const auto second = side_json(graph, doubt.second);
    if (!second) return second.error();
    pairs += pairs.empty() ? "\n" : ",\n";
    pairs += "{\"first\":" + *first + ",\"second\":" + *second;
    pairs += ",\"joined\":" + std::string(doubt.is_joined ? "true" : "false");
    pairs += ",\"reason\":" + text::json_string(doubt.reason) + "}";
  }
  return "{\"doubts\":[" + pairs + "]}";
}

/// 128 bits that nobody can guess, in hexadecimal digits.
Result<std::string> new_token() {
  constexpr std::size_t bytes = 16;
  std::ifstream random("/dev/urandom", std::ios::binary);
  std::string token;
  for (std::size_t i = 0; i < bytes; ++i) {
    const auto byte = static_cast<unsigned>(random.get());
    token += "0123456789abcdef"[(byte >> 4U) & 0xFU];
    token += "0123456789abcdef"[byte & 0xFU];
  }
  if (random) return token;
  return fail(Error::Kind::kIo, "/dev/urandom cannot be read");
}

}  // namespace

Result<serve::Editing> editing(const store::Graph& graph,
                               const std::string& path) {
  auto token = new_token();
  if (!token) return token.error();
  serve::Editing editing;
  editing.token = *std::move(token);
  editing.doubts = [&graph] { return doubts_json(graph); };
  editing.settle = [path](EntityId first, EntityId second,
                          bool are_one) -> Result<std::string> {
    auto written = store::Graph::open(path, store::Graph::Mode::kWrite);
    if (!written) return written.error();
    return correct(
        *written, are_one ? Correction::Kind::kLink : Correction::Kind::kUnlink,
        {to_string(first), to_string(second)});
  };
  return editing;
}

}  // namespace relata::cli
