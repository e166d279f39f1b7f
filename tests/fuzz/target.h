#pragma once

#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace relata::fuzz {

/// One reader of outside bytes, and what must hold whatever the bytes are. A
/// target is a constant in a file of its own, NAME_target.cpp; its seeds are
/// the files in corpus/NAME.
class Target {
 public:
  using Run = void (*)(std::string_view bytes);

  /// Makes bytes that a change of a seed would hardly come to.
  using Make = std::string (*)(std::mt19937& random);

  /// A target with a `make` is dear: it is run on fewer changes of its seeds.
  Target(const char* name, Run run, Make make = nullptr)
      : name_(name), run_(run), make_(make) {
    all().push_back(*this);
  }

  const char* name() const { return name_; }
  Make maker() const { return make_; }  ///< May be null.
  /// Throws a std::logic_error if what must hold does not.
  void operator()(std::string_view bytes) const { run_(bytes); }

  /// The targets that are linked into this program.
  static std::vector<Target>& all() {
    static std::vector<Target> targets;
    return targets;
  }

 private:
  const char* name_;
  Run run_;
  Make make_;
};

/// Says what must hold.
inline void require(bool holds, const std::string& what) {
  if (!holds) throw std::logic_error(what);
}

}  // namespace relata::fuzz
