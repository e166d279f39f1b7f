// START HERE: an article through every stage.

#include "pipeline.h"

#include "assess/assess.h"
#include "batch.h"
#include "core/parallel/ordered_pool.h"
#include "coref/coref.h"
#include "extract/extract.h"
#include "formats/formats.h"
#include "merge/merge.h"

namespace relata {
namespace {

/// Reads the watchlists; lines that are no known entities are told and left
/// out.
merge::Watchlist watchlist(const BuildOptions& options,
                           const Listener& listener) {
  std::vector<KnownEntity> known;
  const auto add = [&](std::string_view line,
                       const std::string& place) -> Result<void> {
    auto one = read::known_entity(place, line);
    if (one) {
      known.push_back(*std::move(one));
    } else {
      listener.problem(one.error());
    }
    return {};
  };
  for (const std::string& file : options.known) {
    if (auto done = read::lines(file, {}, add, listener.problem); !done) {
      listener.problem(done.error());
    }
  }
  return merge::Watchlist(std::move(known));
}

}  // namespace

Reading reading(Article article, const analyze::Models& models) {
  Document document = analyze::document(std::move(article), models);
  Claims claims = extract::claims(document);
  Clusters clusters = coref::clusters(document, claims);
  Reading reading;
  for (const Sentence& sentence : document.sentences) {
    reading.sentences.push_back({sentence.field, sentence.span});
  }
  reading.claims =
      coref::without_identities(document, std::move(claims), clusters);
  assess::assess(document, reading.claims, clusters);
  reading.article = std::move(document.article);
  reading.article.cuts.reset();
  reading.clusters = std::move(clusters);
  return reading;
}

Result<BuildReport> build(store::Graph& graph, const analyze::Models& models,
                          std::span<const std::string> inputs,
                          const BuildOptions& options,
                          const Listener& listener) {
  const auto articles = [&](const read::Sink& sink) -> Result<void> {
    for (const std::string& input : inputs) {
      auto done = read::articles(input, options.read, sink);
      if (!done) return done;
    }
    return {};
  };
  return build_from(graph, models, articles, options, listener);
}

Result<BuildReport> build_from(store::Graph& graph,
                               const analyze::Models& models,
                               const Articles& articles,
                               const BuildOptions& options,
                               const Listener& listener) {
  Batch batch(graph, listener, options.threads);
  const merge::Watchlist known = watchlist(options, listener);
  OrderedPool<Article, store::IndexedReading> pool(
      options.threads,
      [&](Article article) {
        Reading read = reading(std::move(article), models);
        known.mark(read.clusters);
        return placed(std::move(read));
      },
      [&batch](store::IndexedReading one) {
        return batch.add(std::move(one));
      });
  const read::Sink sink{.article = [&](Article&& article) -> Result<void> {
                          if (listener.must_stop && listener.must_stop()) {
                            return fail(Error::Kind::kIo, "stopped");
                          }
                          const auto is_new = batch.admit(article);
                          if (!is_new) return is_new.error();
                          if (!*is_new) return {};
                          return pool.push(std::move(article));
                        },
                        .problem = listener.problem,
                        .note = listener.note};
  if (auto done = articles(sink); !done) return done.error();
  if (auto done = pool.finish(); !done) return done.error();
  auto report = batch.finish();
  const bool is_told = !options.known.empty() && listener.note != nullptr;
  if (report && report->skipped > 0 && is_told) {
    listener.note(std::to_string(report->skipped) +
                  " articles are here already, and known entities get no ids "
                  "in them: `relata remove` and `relata build` read them anew");
  }
  return report;
}

Result<BuildReport> build_from_lines(store::Graph& graph,
                                     std::span<const std::string> inputs,
                                     const Listener& listener, unsigned threads,
                                     const Merge& merge) {
  Batch batch(graph, listener, threads);
  const auto add = [&](std::string_view line,
                       const std::string& place) -> Result<void> {
    auto one = formats::parse_reading(line, place);
    if (!one) {
      batch.refuse(one.error());
      return {};
    }
    const auto is_new = batch.admit(one->article);
    if (!is_new) return is_new.error();
    if (!*is_new) return {};
    return batch.add(placed(*std::move(one)));
  };
  for (const std::string& input : inputs) {
    if (auto done = read::lines(input, {}, add, listener.problem); !done) {
      return done.error();
    }
  }
  return batch.finish(merge);
}

Result<merge::Report> merge_pending(store::Graph& graph, unsigned threads) {
  merge::Report report;
  const auto is_pending = graph.pending();
  if (!is_pending) return is_pending.error();
  if (*is_pending) {
    const auto merger = [&report, threads](
                            const MergeView& view,
                            const Changes::Sink& sink) -> Result<void> {
      auto done = merge::changes(view, sink, {.threads = threads});
      if (!done) return done.error();
      report = *std::move(done);
      return {};
    };
    if (auto done = graph.commit(merger); !done) return done.error();
  }
  if (auto done = graph.tidy(); !done) return done.error();
  return report;
}

Result<void> for_each_article(
    std::span<const std::string> inputs, const BuildOptions& options,
    const Listener& listener, const std::function<std::string(Article)>& work,
    const std::function<Result<void>(const std::string&)>& consume) {
  OrderedPool<Article, std::string> pool(
      options.threads, work,
      [&consume](const std::string& output) { return consume(output); });
  const read::Sink sink{
      .article =
          [&pool](Article&& article) { return pool.push(std::move(article)); },
      .problem = listener.problem,
      .note = listener.note};
  for (const std::string& input : inputs) {
    if (auto done = read::articles(input, options.read, sink); !done) {
      return done;
    }
  }
  return pool.finish();
}

}  // namespace relata
