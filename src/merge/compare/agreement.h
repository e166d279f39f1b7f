#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/changes.h"
#include "core/date.h"
#include "merge/score/evidence.h"

namespace relata::merge {

/// How two types of clusters go together.
enum class TypeFit : std::uint8_t {
  kFits,
  kDoubtful,  ///< One may be an error of analysis.
  kClashes,
};

/// Whether things of these types can be one. `is_one_word`: the name they
/// share is, so that it may well be the name of two things ("Ford").
TypeFit type_fit(EntityType first, EntityType second, bool is_one_word);

/// Whether nothing but its type says that `profile` is of a person: no title,
/// role, or given name that tells the gender. It may as well be a company's.
bool is_unsure_person(const Profile& profile);

/// The number of a thing without a name, as far as its form shows it: "police"
/// may be one or many.
Number shown_number(const Profile& profile);

/// The gender of a thing; unknown for a person whom an article calls "it".
Gender shown_gender(const Profile& profile);

/// The age in years that the profile tells: 59 of "a 59-year-old woman", of
/// "Ann Lee, 59"; nothing where it tells none.
std::optional<int> age_of(const Profile& profile);

/// Whether both genders are known and differ.
bool genders_clash(Gender first, Gender second);

/// Whether one of two roles can be said of who has the other: "foreign
/// minister", "foreign affairs minister of canada"; not "minister of jordan",
/// "minister of canada". Folded.
bool roles_fit(std::string_view first, std::string_view second);

/// The words that tell a thing from others of its noun, folded and sorted:
/// "water" and "jordan" of "Jordan's water minister", also of a title; of what
/// is no person also those of its names.
std::vector<std::string> distinguishing_words(const Profile& profile);

/// The countries that a body may be of (kHome), by their codes, sorted; empty
/// where nothing tells.
std::vector<std::string> homes_of(const Profile& profile);

/// Whether both tell the countries that they may be of, and none in common.
bool have_other_homes(const std::vector<std::string>& a,
                      const std::vector<std::string>& b);

/// Whether `head`, a noun, is an office that people hold: "minister".
bool is_office(const std::string& head);

/// How many times it counts that two articles name the same, and that they have
/// nothing in common.
struct Emphasis {
  double shared = 1;
  double lacking = 1;
};

/// What is known of some clusters that are taken for one thing: how many of
/// them say a thing, so that what only few say is left out.
class GroupAttributes {
 public:
  /// Takes in what `signature` tells.
  void add(const ClusterRecord& signature);

  /// Adds to `evidence` what both have in common beside their names: roles and
  /// titles, who else is in their claims and their articles, the time.
  /// `emphasis` says how many times what they share and lack counts.
  void compare(const GroupAttributes& other, PairEvidence& evidence,
               Emphasis emphasis) const;
  void compare(const GroupAttributes& other, PairEvidence& evidence) const {
    compare(other, evidence, Emphasis{});
  }

  /// Adds to `evidence` what tells people of one name apart or that they are
  /// one: when they were born by their ages, and roles that do not fit.
  void compare_lives(const GroupAttributes& other, PairEvidence& evidence,
                     double doubt) const;

  /// Returns true iff it has an office, "president", that `other`, who is often
  /// told of, never has.
  bool has_office_unlike(const GroupAttributes& other) const;

  std::size_t size() const { return size_; }

 private:
  using Counts = std::map<std::string, std::size_t, std::less<>>;

  bool is_usual(std::size_t count) const { return count * 10 >= size_; }
  void compare_roles(const GroupAttributes& other,
                     PairEvidence& evidence) const;
  void compare_context(const GroupAttributes& other,
                       PairEvidence& evidence) const;
  void compare_setting(const GroupAttributes& other, PairEvidence& evidence,
                       Emphasis emphasis) const;
  void compare_time(const GroupAttributes& other, PairEvidence& evidence,
                    double doubt) const;
  void compare_ages(const GroupAttributes& other, PairEvidence& evidence) const;
  void add_age(const ClusterRecord& signature);

  std::size_t size_ = 0;
  Counts roles_;
  Counts context_;
  Counts setting_;
  /// The first and the last year in which it may be born.
  std::optional<std::pair<int, int>> born_;
  std::optional<Day> first_day_;
  Day last_day_;
};

}  // namespace relata::merge
