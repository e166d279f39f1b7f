#include "batch.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iterator>

#include "formats/formats.h"
#include "merge/merge.h"

namespace relata {
namespace {

Error no_room() {
  return fail(Error::Kind::kIo,
              "no room left for articles that wait to replace others");
}

}  // namespace

store::IndexedReading placed(Reading reading) {
  merge::BlockingKeys placing = merge::blocking_keys(reading);
  return {.reading = std::move(reading),
          .keys = std::move(placing.keys),
          .topic = std::move(placing.topic),
          .fingerprint = std::move(placing.fingerprint)};
}

Result<void> Waiting::add(const Reading& reading) {
  if (!file_) file_.reset(std::tmpfile());
  if (!file_) return no_room();
  const std::string line = formats::reading_line(reading) + "\n";
  if (std::fwrite(line.data(), 1, line.size(), file_.get()) != line.size()) {
    return no_room();
  }
  return {};
}

Result<void> Waiting::each(const std::function<Result<void>(Reading)>& take) {
  if (!file_) return {};
  if (std::fflush(file_.get()) != 0) return no_room();
  std::rewind(file_.get());
  char* line = nullptr;
  std::size_t room = 0;
  Result<void> done;
  for (;;) {
    const auto size = ::getline(&line, &room, file_.get());
    if (size <= 0 || !done) break;
    auto reading = formats::parse_reading(
        std::string_view(line, static_cast<std::size_t>(size)), "waiting");
    done = reading ? take(*std::move(reading)) : Result<void>(reading.error());
  }
  std::free(line);
  file_.reset();
  return done;
}

Result<bool> Batch::admit(const Article& article) {
  std::string hash = content_hash(article);
  const auto [place, is_first] = seen_.emplace(article.id, hash);
  if (!is_first) {
    if (place->second == hash) {
      ++report_.skipped;
    } else if (conflicts_.insert(article.id).second) {
      refuse(fail(Error::Kind::kBadInput,
                  article.place + ": the id '" + article.id +
                      "' has another text elsewhere in this input; all "
                      "articles of this id are left out" +
                      (stored_.contains(article.id)
                           ? ", and the one that is stored stays"
                           : "")));
    }
    return false;
  }
  const auto is_stored = graph_.has_article(article.id);
  if (!is_stored) return is_stored.error();
  if (!*is_stored) return true;
  stored_.insert(article.id);
  const auto is_known = graph_.knows(article);
  if (!is_known) return is_known.error();
  if (*is_known) ++report_.skipped;
  return !*is_known;
}

Result<void> Batch::add(store::IndexedReading article) {
  if (stored_.contains(article.reading.article.id)) {
    return waiting_.add(article.reading);
  }
  return gather(std::move(article));
}

Result<void> Batch::gather(store::IndexedReading article) {
  bytes_ += article.reading.article.text.size();
  articles_.push_back(std::move(article));
  if (articles_.size() < kMostArticles && bytes_ < kMostBytes) return {};
  return commit();
}

void Batch::refuse(const Error& error) {
  ++report_.refused;
  listener_.problem(error);
}

Result<void> Batch::commit() {
  if (articles_.empty()) return {};
  const auto outcomes = graph_.add(articles_);
  if (!outcomes) return outcomes.error();
  for (const store::Outcome& outcome : *outcomes) {
    switch (outcome.kind) {
      case store::Outcome::Kind::kAdded:
        ++report_.added;
        break;
      case store::Outcome::Kind::kSkipped:
        ++report_.skipped;
        break;
      case store::Outcome::Kind::kReplaced:
        ++report_.replaced;
        break;
      case store::Outcome::Kind::kRefused:
        refuse(fail(Error::Kind::kBadInput, outcome.message));
        break;
    }
  }
  articles_.clear();
  bytes_ = 0;
  if (listener_.progress) {
    listener_.progress(report_.added + report_.skipped + report_.replaced);
  }
  return {};
}

/// An article may have been committed before its double was met.
Result<void> Batch::drop_conflicts() {
  if (conflicts_.empty()) return {};
  std::vector<std::string> ids;
  std::set_difference(conflicts_.begin(), conflicts_.end(), stored_.begin(),
                      stored_.end(), std::back_inserter(ids));
  if (ids.empty()) return {};
  const auto absent = graph_.remove(ids);
  if (!absent) return absent.error();
  const std::size_t dropped = ids.size() - absent->size();
  report_.added -= std::min(report_.added, dropped);
  return {};
}

Result<void> Batch::replace() {
  auto done = waiting_.each([this](Reading reading) -> Result<void> {
    if (conflicts_.contains(reading.article.id)) return {};
    return gather(placed(std::move(reading)));
  });
  return done ? commit() : done;
}

Result<BuildReport> Batch::finish(const Merge& merge) {
  if (auto done = commit(); !done) return done.error();
  if (auto done = drop_conflicts(); !done) return done.error();
  if (auto done = replace(); !done) return done.error();
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t processor = std::clock();
  auto merged = merge ? merge(graph_) : merge_pending(graph_, threads_);
  if (!merged) return merged.error();
  report_.merged = *std::move(merged);
  const std::chrono::duration<double> took =
      std::chrono::steady_clock::now() - start;
  report_.merging = took.count();
  report_.merging_processor =
      static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
  return report_;
}

}  // namespace relata
