#pragma once

#include <string>
#include <string_view>

#include "core/entity.h"
#include "core/result.h"

namespace relata::read {

/// The known entity of one line of JSON, in one of two forms:
/// - {"id", "name", "aliases": [], "type"}: the id and a name must be there;
///   `type` is an entity type of Relata ("Person");
/// - an entity of FollowTheMoney: {"id", "schema", "properties": {"name": [],
///   "alias": [], "weakAlias": [], "previousName": [], "wikidataId": []}}. Its
///   Wikidata id goes before its own.
/// An id without a scheme becomes "urn:known:ID". `place` names the line in
/// messages. Fails with kBadInput for what is neither.
Result<KnownEntity> known_entity(const std::string& place,
                                 std::string_view line);

}  // namespace relata::read
