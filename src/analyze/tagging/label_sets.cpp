#include "analyze/tagging/label_sets.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "analyze/segment/forms.h"

namespace relata::analyze {
namespace {

using Strings = std::vector<std::string_view>;

/// The list `name`, which must have `size` strings.
Result<Strings> load_list(const model::Container& container,
                          const std::string& name, std::size_t size) {
  auto list = container.strings(name);
  if (list && list->size() != size) {
    return fail(Error::Kind::kBadModel,
                container.name() + ": list " + name + " has " +
                    std::to_string(list->size()) + " entries, the network " +
                    std::to_string(size));
  }
  return list;
}

std::unordered_map<std::string_view, std::uint32_t> index_of(
    const Strings& list) {
  std::unordered_map<std::string_view, std::uint32_t> index;
  index.reserve(list.size());
  for (std::uint32_t i = 0; i < list.size(); ++i)
    index.emplace(list[i], i);
  return index;
}

std::optional<NameLabel> parse_label(std::string_view text) {
  if (text == "O") return NameLabel{};
  if (text.size() < 3 || text[1] != '-') return std::nullopt;
  const auto type = relata::parse_label<EntityType>(text.substr(2));
  if (!type || (text[0] != 'B' && text[0] != 'I')) return std::nullopt;
  return NameLabel{
      text[0] == 'B' ? NameLabel::Place::kBegin : NameLabel::Place::kInside,
      *type};
}

Result<std::vector<NameLabel>> parse_labels(const model::Container& container,
                                            const Strings& list) {
  std::vector<NameLabel> labels;
  for (const std::string_view text : list) {
    const auto label = parse_label(text);
    if (!label || (labels.empty() && *label != NameLabel{})) {
      return fail(Error::Kind::kBadModel, container.name() +
                                              ": unknown name label \"" +
                                              std::string(text) + "\"");
    }
    labels.push_back(*label);
  }
  return labels;
}

/// The lists that `vocab.gazetteers` names.
Result<std::vector<Vocabulary::Gazetteer>> load_gazetteers(
    const model::Container& container) {
  if (container.version() == 1) return std::vector<Vocabulary::Gazetteer>{};
  const auto names = container.strings("vocab.gazetteers");
  if (!names) return names.error();
  if (names->size() > model::kMostFeatures - kFormFeatures) {
    return fail(Error::Kind::kBadModel,
                container.name() + ": vocab.gazetteers names too many lists");
  }
  std::vector<Vocabulary::Gazetteer> lists;
  for (const std::string_view name : *names) {
    const auto norms = container.strings("gazetteer." + std::string(name));
    if (!norms) return norms.error();
    lists.push_back({feature_of("g=", name), {norms->begin(), norms->end()}});
  }
  return lists;
}

}  // namespace

Result<Vocabulary> Vocabulary::load(const model::Container& container,
                                    const model::Network& network) {
  Vocabulary made;
  const std::pair<const char*, std::size_t> wanted[] = {
      {"vocab.words", network.word_count()},
      {"vocab.vectors", network.vector_count()},
      {"vocab.upos", network.upos_count()},
      {"vocab.xpos", network.xpos_count()},
      {"vocab.feats", network.feats_count()},
      {"vocab.scripts", network.script_count()},
      {"vocab.deprel", network.relation_count()},
      {"vocab.names", network.name_label_count()}};
  std::vector<Strings> lists;
  for (const auto& [name, size] : wanted) {
    auto list = load_list(container, name, size);
    if (!list) return list.error();
    lists.push_back(*std::move(list));
  }
  made.words = index_of(lists[0]);
  made.vectors = index_of(lists[1]);
  for (const std::string_view tag : lists[2]) {
    made.upos.push_back(parse_upos(tag));
  }
  made.xpos = std::move(lists[3]);
  made.feats = std::move(lists[4]);
  std::replace(made.feats.begin(), made.feats.end(), std::string_view("_"),
               std::string_view());
  made.scripts = std::move(lists[5]);
  for (const std::string_view relation : lists[6]) {
    made.relations.push_back(parse_dep(relation));
  }
  if (std::count(made.relations.begin(), made.relations.end(), Dep::kRoot) !=
      1) {
    return fail(Error::Kind::kBadModel,
                container.name() + ": vocab.deprel lacks the relation root");
  }
  auto labels = parse_labels(container, lists[7]);
  if (!labels) return labels.error();
  made.names = *std::move(labels);
  auto gazetteers = load_gazetteers(container);
  if (!gazetteers) return gazetteers.error();
  made.gazetteers = *std::move(gazetteers);
  return made;
}

model::WordRows Vocabulary::rows(std::string_view plain) const {
  const std::string norm = norm_form(plain);
  model::WordRows rows;
  const auto features = hashed_features(plain);
  auto* to = std::copy(features.begin(), features.end(), rows.features.begin());
  for (const Gazetteer& list : gazetteers) {
    if (list.norms.contains(norm)) *to++ = list.feature;
  }
  rows.feature_count = static_cast<std::size_t>(to - rows.features.begin());
  if (const auto place = words.find(norm); place != words.end()) {
    rows.word = place->second;
  }
  if (const auto place = vectors.find(norm); place != vectors.end()) {
    rows.vector = place->second;
  }
  return rows;
}

}  // namespace relata::analyze
