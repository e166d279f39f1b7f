#include "merge/cluster/renown.h"

#include <algorithm>
#include <utility>

#include "merge/cluster/objection.h"
#include "merge/compare/description.h"
#include "text/fold.h"

namespace relata::merge {
namespace {

/// What so many articles name is widely known.
constexpr std::size_t kWidely = 20;
/// What fewer articles than one in so many say may be a slip.
constexpr std::size_t kSeldomCalled = 20;

/// "minister" of "foreign minister of canada".
std::string noun_of_office(const std::string& office) {
  const std::string folded = text::fold(office);
  const std::string own = folded.substr(0, folded.find(" of "));
  return own.substr(own.rfind(' ') + 1);
}

}  // namespace

void Renown::add(const ClusterRecord& cluster, bool is_named) {
  const Profile& profile = cluster.profile;
  if (!is_named) {
    is_definite_ = is_definite_ || is_told_as_known(profile);
    for (const std::string& head : profile.heads)
      heads_.insert(text::fold(head));
    return;
  }
  ++named_;
  if (const auto day = first_day_of(cluster.day)) days_ = {*day, *day};
  if (profile.type != EntityType::kPerson) return;
  is_person_ = true;
  std::set<std::string> nouns;
  for (const auto* offices : {&profile.titles, &profile.roles}) {
    for (const std::string& office : *offices)
      nouns.insert(noun_of_office(office));
  }
  for (const std::string& noun : nouns)
    ++offices_[noun];
}

void Renown::absorb(Renown&& other) {
  named_ += other.named_;
  if (days_ && other.days_) {
    days_ = {std::min(days_->first, other.days_->first),
             std::max(days_->second, other.days_->second)};
  } else if (other.days_) {
    days_ = other.days_;
  }
  is_person_ = is_person_ || other.is_person_;
  is_definite_ = is_definite_ || other.is_definite_;
  for (const auto& [noun, count] : other.offices_)
    offices_[noun] += count;
  heads_.merge(other.heads_);
}

bool Renown::is_widely_known() const {
  return named_ >= kWidely && days_ &&
         days_->second - days_->first > kLongestStory;
}

bool Renown::is_often_called(const std::set<std::string>& nouns) const {
  return std::any_of(nouns.begin(), nouns.end(), [this](const auto& noun) {
    const auto found = offices_.find(noun);
    return found != offices_.end() && found->second * kSeldomCalled >= named_;
  });
}

std::optional<std::string> Renown::objection(const Renown& a, const Renown& b) {
  auto why = objection_to(a, b);
  return why ? why : objection_to(b, a);
}

std::optional<std::string> Renown::objection_to(const Renown& known,
                                                const Renown& other) {
  if (!known.is_widely_known() || other.named_ > 0) return std::nullopt;
  if (!other.is_definite_) return "introduced, though widely known";
  if (known.is_person_ && !known.is_often_called(other.heads_))
    return "widely known, and hardly ever called so";
  return std::nullopt;
}

}  // namespace relata::merge
