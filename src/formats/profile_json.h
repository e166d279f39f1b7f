#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "core/cluster.h"
#include "formats/json_fields.h"

namespace relata::formats {

using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

/// Writes `profile` as an object; what it does not know is left out.
void write_profile(JsonWriter& json, const Profile& profile);

/// Reads what write_profile() wrote into `profile`, which is empty.
void read_profile(const Fields& fields, Profile& profile);

}  // namespace relata::formats
