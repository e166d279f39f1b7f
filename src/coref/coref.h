#pragma once

#include "core/claim.h"
#include "core/cluster.h"
#include "core/document.h"

namespace relata::coref {

/// Who is who within one document: "President Joe Biden", "Biden", "the
/// president" and "his" are one cluster, "a memo" and "another memo" are two,
/// which are kept apart.
///
/// `claims` are those that extraction gave for `document`. Every mention is in
/// exactly one cluster, with the reason; every cluster has its whole profile.
/// A pure function of its arguments, in time linear in the number of mentions:
/// an anaphor looks back a bounded number of them (coref/sieves.h).
///
/// The order of the rules follows Lee et al., "Deterministic Coreference
/// Resolution Based on Entity-Centric, Precision-Ranked Rules", Computational
/// Linguistics 39(4), 2013.
Clusters clusters(const Document& document, const Claims& claims);

/// `claims` without those whose ends are one cluster, unless the object is a
/// reflexive; one that another claim is about keeps its object as words. The
/// others keep their order. All three must be of `document`.
Claims without_identities(const Document& document, Claims claims,
                          const Clusters& clusters);

}  // namespace relata::coref
