#include "analyze/tagging/scratch.h"

#include <algorithm>
#include <utility>

#include "analyze/segment/forms.h"
#include "text/hash.h"

namespace relata::analyze {

void WordCache::embed(std::string_view form, const Vocabulary& vocabulary,
                      const model::Network& network,
                      model::Workspace& workspace, float* out) {
  const auto compute = [&](float* to) {
    network.embed(vocabulary.rows(plain_form(form)), workspace, to);
  };
  if (form.empty() || form.size() > kLongestCached) {
    compute(out);
    return;
  }
  const std::size_t width = network.width();
  if (forms_.empty()) {
    forms_.resize(kCacheSlots);
    values_.resize(kCacheSlots * width);
  }
  const std::size_t slot = text::hash64(form) % kCacheSlots;
  float* const kept = values_.data() + slot * width;
  if (forms_[slot] != form) {
    compute(kept);
    forms_[slot] = form;
  }
  std::copy_n(kept, width, out);
}

const std::string* LemmaCache::look_up(std::string_view form, std::size_t xpos,
                                       const Vocabulary& vocabulary,
                                       const Lemmatizer& lemmas) {
  if (entries_.empty()) entries_.resize(kCacheSlots);
  const bool is_kept = !form.empty() && form.size() <= kLongestCached;
  Entry& entry = is_kept
                     ? entries_[(text::hash64(form) + 31 * xpos) % kCacheSlots]
                     : last_;
  if (!is_kept || entry.xpos != xpos || entry.form != form) {
    entry.lemma = lemmas.look_up(plain_form(form), vocabulary.xpos[xpos]);
    entry.form = form;
    entry.xpos = xpos;
  }
  return entry.lemma ? &*entry.lemma : nullptr;
}

std::unique_ptr<Scratch> ScratchPool::take() {
  const std::lock_guard lock(mutex_);
  if (free_.empty()) return std::make_unique<Scratch>();
  std::unique_ptr<Scratch> scratch = std::move(free_.back());
  free_.pop_back();
  return scratch;
}

void ScratchPool::give_back(std::unique_ptr<Scratch> scratch) {
  const std::lock_guard lock(mutex_);
  free_.push_back(std::move(scratch));
}

}  // namespace relata::analyze
