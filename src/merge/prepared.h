#pragma once

#include <functional>

#include "core/changes.h"
#include "core/result.h"
#include "core/steps/step_line.h"
#include "merge/report.h"

namespace relata::merge {

/// Takes a line that steps wrote: a pair of articles that were compared, a link
/// with its key, an entity or a verdict. Fails with kBadInput where it does not
/// fit the graph; the message does not name the line.
using TakePrepared = std::function<Result<void>(StepLine)>;
/// Gives all that was prepared, in any order; fails as what it calls does.
using GivePrepared = std::function<Result<void>(const TakePrepared&)>;

/// As changes(), but gives `sink` the pairs, links, entities and verdicts that
/// the steps have found (steps.h); only who follows whom, and facts, are found
/// here. Entities are those of clusters that do not follow. Nothing may have
/// been merged in what `view` shows, and there may be no correction; what is
/// prepared must be that of its articles and of no others.
///
/// Fails with kBadInput where a link, entity or verdict is of clusters that are
/// not here, or where clusters are in no entity or in two.
Result<Report> prepared_changes(const MergeView& view, const GivePrepared& give,
                                const Changes::Sink& sink);

}  // namespace relata::merge
