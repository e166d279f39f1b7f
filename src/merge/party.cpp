#include "merge/party.h"

#include <algorithm>

#include "merge/bearer.h"
#include "merge/traits.h"

namespace relata::merge {
namespace {

/// Of one thing's names at most so many are compared with another's.
constexpr std::size_t kMostNames = 32;

/// The value with most votes, from `first` on; ties for the earlier one.
template <typename Enum, std::size_t kSize>
Enum winner(const std::array<std::size_t, kSize>& votes, std::size_t first) {
  const auto begin = votes.begin() + static_cast<std::ptrdiff_t>(first);
  const auto most = std::max_element(begin, votes.end());
  return *most == 0 ? Enum{} : static_cast<Enum>(most - votes.begin());
}

template <typename Votes>
void add_votes(Votes& votes, const Votes& other) {
  for (std::size_t i = 0; i < votes.size(); ++i)
    votes[i] += other[i];
}

bool meet(const std::set<std::string>& a, const std::set<std::string>& b) {
  const auto& [less, more] =
      a.size() <= b.size() ? std::tie(a, b) : std::tie(b, a);
  return std::any_of(less.begin(), less.end(), [&more = more](const auto& x) {
    return more.contains(x);
  });
}

std::string two(std::string_view why, std::string_view a, std::string_view b) {
  const auto [first, second] = std::minmax(a, b);
  std::string text(why);
  text += ": '";
  text += first;
  text += "' and '";
  text += second;
  return text + "'";
}

}  // namespace

Party::Party(const Signature& signature) {
  const Profile& profile = signature.profile;
  ++types_[static_cast<std::size_t>(profile.type)];
  ++genders_[static_cast<std::size_t>(profile.gender)];
  if (profile.type == EntityType::kPerson && !is_unsure_person(profile)) {
    ++sure_people_;
  }
  ++numbers_[static_cast<std::size_t>(profile.number)];
  NameForm form = main_form(profile);
  if (form.words.empty()) {
    described_in_.insert(signature.article);
    is_marked_ = !profile.distinct.empty();
  } else {
    names_.insert(std::move(form));
  }
  external_ids_.insert(profile.external_ids.begin(),
                       profile.external_ids.end());
}

void Party::absorb(Party&& other) {
  size_ += other.size_;
  add_votes(types_, other.types_);
  add_votes(genders_, other.genders_);
  sure_people_ += other.sure_people_;
  add_votes(numbers_, other.numbers_);
  names_.merge(other.names_);
  external_ids_.merge(other.external_ids_);
  described_in_.merge(other.described_in_);
  is_marked_ = is_marked_ || other.is_marked_;
}

EntityType Party::type() const {
  return winner<EntityType>(types_, 0);
}

Gender Party::gender() const {
  return winner<Gender>(genders_, 1);
}

Number Party::number() const {
  return winner<Number>(numbers_, 1);
}

const NameForm* Party::fullest() const {
  const auto most = std::max_element(names_.begin(), names_.end(),
                                     [](const NameForm& a, const NameForm& b) {
                                       return a.words.size() < b.words.size();
                                     });
  return most == names_.end() ? nullptr : &*most;
}

std::optional<std::string> Party::objection(const Party& a, const Party& b) {
  if (!a.external_ids_.empty() && !b.external_ids_.empty() &&
      !meet(a.external_ids_, b.external_ids_)) {
    return two("different external ids", *a.external_ids_.begin(),
               *b.external_ids_.begin());
  }
  const bool is_one_word =
      (a.fullest() == nullptr || a.fullest()->words.size() == 1) ||
      (b.fullest() == nullptr || b.fullest()->words.size() == 1);
  if (is_lone_word(a, b) || is_lone_word(b, a)) return std::nullopt;
  if (type_fit(a.type(), b.type(), is_one_word) == TypeFit::kClashes) {
    return two("different types", word(a.type()), word(b.type()));
  }
  if (genders_clash(a.gender(), b.gender())) {
    return two("different genders", word(a.gender()), word(b.gender()));
  }
  if (auto names = name_objection(a, b)) return names;
  return description_objection(a, b);
}

/// Whether `a` may be a body that was taken for a person, as `b` is one.
bool Party::is_lone_word(const Party& a, const Party& b) {
  return a.type() == EntityType::kPerson && a.sure_people_ == 0 &&
         !a.names_.empty() && b.type() != EntityType::kPerson &&
         b.type() != EntityType::kTime && b.type() != EntityType::kQuantity &&
         style(b.type()) != NameStyle::kTerritory && !b.names_.empty();
}

/// Two people of one surname; bodies and places have many names.
std::optional<std::string> Party::name_objection(const Party& a,
                                                 const Party& b) {
  if (a.type() != EntityType::kPerson || b.type() != EntityType::kPerson) {
    return std::nullopt;
  }
  std::size_t compared = 0;
  for (const NameForm& name : a.names_) {
    if (++compared > kMostNames) break;
    std::size_t its_compared = 0;
    for (const NameForm& its_name : b.names_) {
      if (++its_compared > kMostNames) break;
      if (relate(name, its_name, NameStyle::kPerson) == NameRelation::kClash) {
        return two("two bearers", name.text, its_name.text);
      }
    }
  }
  return std::nullopt;
}

std::optional<std::string> Party::description_objection(const Party& a,
                                                        const Party& b) {
  if (a.described_in_.empty() || b.described_in_.empty()) return std::nullopt;
  if (a.is_marked_ != b.is_marked_) {
    return "only one is marked as another of its kind";
  }
  const bool is_one_and_many = a.number() != b.number() &&
                               a.number() != Number::kUnknown &&
                               b.number() != Number::kUnknown;
  if (is_one_and_many) {
    return two("different numbers", word(a.number()), word(b.number()));
  }
  if (meet(a.described_in_, b.described_in_)) {
    return "one article tells them apart";
  }
  return std::nullopt;
}

}  // namespace relata::merge
