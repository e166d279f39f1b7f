// relata step links, pairs, stories and group: lines that follow each other.

#include <utility>

#include "cli/steps/steps.h"
#include "formats/formats.h"
#include "merge/merge.h"

namespace relata::cli {
namespace {

Error misplaced(const std::string& place, const std::string& what) {
  return fail(Error::Kind::kBadInput, place + ": " + what);
}

template <typename Lines>
Result<void> print_all(const Print& print, const Lines& lines) {
  for (const auto& line : lines) {
    if (auto done = print(formats::step_line(line)); !done) return done;
  }
  return {};
}

std::vector<KeyedLink> links_of(std::vector<BlockMember> block) {
  return merge::block_links(std::move(block), merge::kMostSpeakers);
}

/// Gathers the lines of one key and prints what `kFound` makes of them.
template <typename Member, auto kFound>
class BlockStep : public Step {
 public:
  BlockStep(Print print, bool is_of_topics)
      : print_(std::move(print)), is_of_topics_(is_of_topics) {}

  Result<void> take(std::string_view line, const std::string& place) override {
    auto value = formats::parse_step_line(line, place);
    if (!value) return value.error();
    auto* member = std::get_if<Member>(&*value);
    if (member == nullptr || member->key.starts_with("t:") != is_of_topics_) {
      return misplaced(place, is_of_topics_
                                  ? "no article of a topic ('topic')"
                                  : "no member of a block ('member')");
    }
    if (!block_.empty() && block_.front().key != member->key) {
      if (auto done = finish(); !done) return done;
    }
    block_.push_back(std::move(*member));
    return {};
  }

  Result<void> finish() override {
    return print_all(print_, kFound(std::exchange(block_, {})));
  }

 private:
  Print print_;
  bool is_of_topics_;
  std::vector<Member> block_;
};

class StoriesStep : public Step {
 public:
  explicit StoriesStep(Print print) : print_(std::move(print)) {}

  Result<void> take(std::string_view line, const std::string& place) override {
    auto value = formats::parse_step_line(line, place);
    if (!value) return value.error();
    if (auto* cast = std::get_if<Cast>(&*value)) {
      return take_cast(std::move(*cast), place);
    }
    auto* pair = std::get_if<StoryPair>(&*value);
    if (pair == nullptr || pair_ || pair->first != first_.article) {
      return misplaced(place,
                       "no 'cast', and no 'pair' after that of its "
                       "first article");
    }
    pair_ = std::move(*pair);
    return {};
  }

  Result<void> finish() override {
    if (pair_) {
      return misplaced(
          "the end", "the cast of article '" + pair_->second + "' is missing");
    }
    return print_all(print_, merge::story_links(std::exchange(first_, {}),
                                                std::exchange(partners_, {})));
  }

 private:
  Result<void> take_cast(Cast cast, const std::string& place) {
    if (!pair_) {
      if (auto done = finish(); !done) return done;
      first_ = std::move(cast);
      return {};
    }
    const StoryPair pair = *std::exchange(pair_, std::nullopt);
    if (pair.second != cast.article) {
      return misplaced(place, "not the cast of article '" + pair.second + "'");
    }
    partners_.push_back({pair, std::move(cast)});
    return {};
  }

  Print print_;
  Cast first_;
  std::optional<StoryPair> pair_;  ///< Whose second cast comes next.
  std::vector<merge::StoryPartner> partners_;
};

class GroupStep : public Step {
 public:
  explicit GroupStep(Print print) : print_(std::move(print)) {}

  Result<void> take(std::string_view line, const std::string& place) override {
    auto value = formats::parse_step_line(line, place);
    if (!value) return value.error();
    if (std::holds_alternative<ComponentStart>(*value)) {
      auto done = finish();
      place_ = place;
      return done;
    }
    if (place_.empty()) return misplaced(place, "no 'component' comes first");
    if (auto* candidate = std::get_if<Candidate>(&*value)) {
      candidates_.push_back(std::move(*candidate));
    } else if (auto* link = std::get_if<KeyedLink>(&*value)) {
      links_.push_back(std::move(*link));
    } else {
      return misplaced(place, "neither 'candidate' nor 'link'");
    }
    return {};
  }

  Result<void> finish() override {
    auto lines = merge::component_lines(std::exchange(candidates_, {}),
                                        std::exchange(links_, {}));
    if (!lines) {
      return misplaced("the component at " + place_, lines.error().message);
    }
    return print_all(print_, *lines);
  }

 private:
  Print print_;
  std::string place_;  ///< Where the component begins.
  std::vector<Candidate> candidates_;
  std::vector<KeyedLink> links_;
};

}  // namespace

std::unique_ptr<Step> links_step(const Print& print) {
  return std::make_unique<BlockStep<BlockMember, links_of>>(print, false);
}

std::unique_ptr<Step> pairs_step(const Print& print) {
  return std::make_unique<BlockStep<TopicMember, merge::story_pairs>>(print,
                                                                      true);
}

std::unique_ptr<Step> stories_step(const Print& print) {
  return std::make_unique<StoriesStep>(print);
}

std::unique_ptr<Step> group_step(const Print& print) {
  return std::make_unique<GroupStep>(print);
}

}  // namespace relata::cli
