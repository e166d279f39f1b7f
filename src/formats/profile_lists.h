#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/cluster.h"

namespace relata::formats {

/// The lists of strings of a Profile with their keys in the line form.
template <typename AnyProfile>
auto profile_lists(AnyProfile& profile) {
  return std::array{std::pair{"names", &profile.names},
                    std::pair{"titles", &profile.titles},
                    std::pair{"roles", &profile.roles},
                    std::pair{"heads", &profile.heads},
                    std::pair{"modifiers", &profile.modifiers},
                    std::pair{"context", &profile.context},
                    std::pair{"deeds", &profile.deeds},
                    std::pair{"distinct", &profile.distinct},
                    std::pair{"external_ids", &profile.external_ids},
                    std::pair{"phrases", &profile.phrases},
                    std::pair{"setting", &profile.setting},
                    std::pair{"labels", &profile.labels}};
}

}  // namespace relata::formats
