#pragma once

#include <span>
#include <vector>

#include "analyze/analyze.h"
#include "analyze/entities/document/name_pass.h"
#include "analyze/repair/repair.h"
#include "core/document.h"

/// What follows the network: the tables of all passes and repairs, in the order
/// in which they run (passes.cpp).
namespace relata::analyze {

/// Repairs of tags, before the names.
std::span<const Repair> tag_repairs();

/// From the names that the network saw to those of the document.
std::span<const NamePass> name_passes();

/// Repairs of trees, which read the names.
std::span<const Repair> tree_repairs();

/// Runs `repairs` over `sentences`, without those that `options` leave out.
void mend(std::vector<Sentence>& sentences, std::span<const Repair> repairs,
          const Options& options);

/// Runs the name passes over `sentences`, which are all of a document, without
/// those that `options` leave out.
void agree_on_names(std::vector<Sentence>& sentences,
                    const Options& options = {});

}  // namespace relata::analyze
