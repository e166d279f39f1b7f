#include "core/result.h"

namespace relata {

Error bad_input(const std::string& name, const std::string& why) {
  return fail(Error::Kind::kBadInput, name + ": " + why);
}

}  // namespace relata
