#pragma once

#include <memory>
#include <string>
#include <utility>

#include "analyze/analyze.h"
#include "analyze/segment/boundary_model.h"
#include "analyze/tagging/label_sets.h"
#include "analyze/tagging/lemmas.h"
#include "analyze/tagging/scratch.h"
#include "model/container.h"
#include "model/network.h"
#include "model/ranker.h"

namespace relata::analyze {

/// The inside of Models. All but the pool is const after loading.
struct Models::Parts {
  Parts(model::Container file, model::Network net, BoundaryModel splitter)
      : container(std::move(file)),
        network(std::move(net)),
        boundaries(std::move(splitter)) {}

  model::Container container;
  model::Network network;
  BoundaryModel boundaries;
  Vocabulary vocabulary;
  Lemmatizer lemmas;
  std::string version;
  std::shared_ptr<const model::Rankers> rankers;
  mutable ScratchPool desks;
};

}  // namespace relata::analyze
