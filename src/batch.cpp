#include "batch.h"

#include <chrono>
#include <ctime>

namespace relata {

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
                      "articles of this id are left out"));
    }
    return false;
  }
  const auto is_known = graph_.knows(article);
  if (!is_known) return is_known.error();
  if (*is_known) ++report_.skipped;
  return !*is_known;
}

Result<void> Batch::add(store::IndexedReading article) {
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
  const std::vector<std::string> ids(conflicts_.begin(), conflicts_.end());
  const auto absent = graph_.remove(ids);
  if (!absent) return absent.error();
  const std::size_t dropped = ids.size() - absent->size();
  report_.added -= std::min(report_.added, dropped);
  return {};
}

Result<BuildReport> Batch::finish() {
  if (auto done = commit(); !done) return done.error();
  if (auto done = drop_conflicts(); !done) return done.error();
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t processor = std::clock();
  auto merged = merge_pending(graph_);
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
