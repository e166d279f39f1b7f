#include <initializer_list>
#include <string>
#include <utility>

#include "model/network.h"

namespace relata::model {
namespace {

Error bad_shape(const Container& container, const std::string& what) {
  return fail(Error::Kind::kBadModel, container.name() + ": " + what);
}

/// A layer to be read: where to, its name, and its shape, 0 for any.
struct Wanted {
  Linear* layer;
  std::string name;
  std::size_t in;
  std::size_t out;
};

Result<void> load_layers(const Container& container, const Kernels& kernels,
                         std::initializer_list<Wanted> wanted) {
  for (const Wanted& one : wanted) {
    auto layer = Linear::load(container, one.name, {one.in, one.out}, kernels);
    if (!layer) return layer.error();
    *one.layer = *std::move(layer);
  }
  return {};
}

}  // namespace

Result<Network> Network::load(const Container& container,
                              const Kernels& kernels) {
  Network network;
  network.kernels_ = &kernels;
  for (const auto step : {&Network::load_words, &Network::load_encoder,
                          &Network::load_tags, &Network::load_heads}) {
    if (auto done = (network.*step)(container); !done) return done.error();
  }
  return network;
}

Result<Network::Table> Network::load_table(const Container& container,
                                           const std::string& name) {
  const auto values = container.int8(name + ".table", {0, 0});
  if (!values) return values.error();
  const auto scale = container.float32(name + ".scale", {1});
  if (!scale) return scale.error();
  const Array& array = *container.find(name + ".table");
  if (array.dims[0] == 0 || array.dims[0] > 0xFFFFFFFFULL) {
    return bad_shape(container, "table " + name + " has a bad size");
  }
  return Table{*values, array.dims[0], array.dims[1], (*scale)[0]};
}

Result<void> Network::load_words(const Container& container) {
  const std::pair<Table*, const char*> tables[] = {
      {&words_, "word"}, {&hashed_, "hash"}, {&vectors_, "vector"}};
  std::size_t in = 0;
  for (const auto& [table, name] : tables) {
    const auto loaded = load_table(container, name);
    if (!loaded) return loaded.error();
    *table = *loaded;
    in += loaded->columns;
  }
  if (auto done =
          load_layers(container, *kernels_, {{&input_, "input", in, 0}});
      !done) {
    return done;
  }
  width_ = input_.out();
  if (width_ % kPanel != 0) {
    return bad_shape(container, "the network's width is no multiple of " +
                                    std::to_string(kPanel));
  }
  return {};
}

Result<void> Network::load_encoder(const Container& container) {
  for (std::size_t i = 0;; ++i) {
    const std::string name = "cnn" + std::to_string(i);
    if (container.find(name + ".weight") == nullptr) break;
    auto linear = Linear::load(container, name, {3 * width_, 2 * width_},
                               *kernels_, OutputOrder::kEvenFirst);
    if (!linear) return linear.error();
    const auto gain = container.float32(name + ".gain", {width_});
    if (!gain) return gain.error();
    const auto shift = container.float32(name + ".shift", {width_});
    if (!shift) return shift.error();
    std::vector<float> norm(gain->begin(), gain->end());
    norm.insert(norm.end(), shift->begin(), shift->end());
    cnn_.push_back({*std::move(linear), std::move(norm)});
  }
  const auto table = container.float32("feed.table", {0, 0});
  if (!table) return table.error();
  const Array& array = *container.find("feed.table");
  feed_ = array.dims[1];
  feed_table_.resize(array.dims[0] * padded(feed_));
  for (std::size_t i = 0; i < table->size(); ++i) {
    feed_table_[i / feed_ * padded(feed_) + i % feed_] = (*table)[i];
  }
  return load_lstm(container);
}

Result<void> Network::load_lstm(const Container& container) {
  std::size_t in = width_ + feed_;
  for (std::size_t i = 0;; ++i) {
    // Version 1 has one layer, without a number.
    const bool is_plain = i == 0 && container.version() == 1;
    const std::string name = is_plain ? "lstm" : "lstm" + std::to_string(i);
    if (i > 0 && container.find(name + ".forward.input.weight") == nullptr) {
      return {};
    }
    LstmLayer layer;
    if (i == 0) {
      if (auto done = load_layers(
              container, *kernels_,
              {{&layer.forward.input, name + ".forward.input", in, 0}});
          !done) {
        return done;
      }
      const std::size_t gates = layer.forward.input.out();
      cells_ = gates / 4;
      if (gates % (4 * kPanel) != 0) {
        return bad_shape(container, "the LSTM's cells are no multiple of " +
                                        std::to_string(kPanel));
      }
    }
    const std::size_t gates = 4 * cells_;
    if (auto done = load_layers(
            container, *kernels_,
            {{&layer.forward.input, name + ".forward.input", in, gates},
             {&layer.forward.recurrent, name + ".forward.recurrent", cells_,
              gates},
             {&layer.backward.input, name + ".backward.input", in, gates},
             {&layer.backward.recurrent, name + ".backward.recurrent", cells_,
              gates}});
        !done) {
      return done;
    }
    lstm_.push_back(std::move(layer));
    in = 2 * cells_;
  }
}

Result<void> Network::load_tags(const Container& container) {
  // In version 1 the tags were guessed once, from the CNN.
  const bool is_once = container.version() == 1;
  const std::string early_name = is_once ? "" : "early.";
  const std::size_t in = is_once ? width_ : 2 * cells_ + width_;
  if (auto done = load_layers(
          container, *kernels_,
          {{&early_hidden_, is_once ? "tag.hidden" : "early.hidden", width_, 0},
           {&tag_hidden_, "tag.hidden", in, 0}});
      !done) {
    return done;
  }
  const std::size_t early = early_hidden_.out();
  const std::size_t hidden = tag_hidden_.out();
  if (auto done = load_layers(container, *kernels_,
                              {{&early_upos_, early_name + "upos", early, 0},
                               {&early_xpos_, early_name + "xpos", early, 0},
                               {&upos_, "upos", hidden, 0},
                               {&xpos_, "xpos", hidden, 0},
                               {&feats_, "feats", hidden, 0},
                               {&scripts_, "scripts", hidden, 0}});
      !done) {
    return done;
  }
  if (feed_table_.size() !=
      (early_upos_.out() + early_xpos_.out()) * padded(feed_)) {
    return bad_shape(container, "array feed.table does not fit the tags");
  }
  return {};
}

Result<void> Network::load_heads(const Container& container) {
  const auto root = container.float32("root", {2 * cells_});
  if (!root) return root.error();
  root_.assign(root->begin(), root->end());
  const std::size_t both = 2 * cells_;
  if (auto done =
          load_layers(container, *kernels_,
                      {{&arc_dependent_, "arc.dependent", both, 0},
                       {&label_dependent_, "label.dependent", both, 0},
                       {&names_hidden_, "names.hidden", both + width_, 0}});
      !done) {
    return done;
  }
  if (container.find("context.weight") != nullptr) {
    auto done = load_layers(container, *kernels_,
                            {{&context_, "context", both + width_, 0}});
    if (!done) return done;
  }
  const std::size_t arc = arc_dependent_.out();
  const std::size_t label = label_dependent_.out();
  return load_layers(container, *kernels_,
                     {{&arc_head_, "arc.head", both, arc},
                      {&arc_bilinear_, "arc.bilinear", arc, arc},
                      {&label_head_, "label.head", both, label},
                      {&label_out_, "label.out", label, 0},
                      {&names_out_, "names.out", names_hidden_.out(), 0}});
}

}  // namespace relata::model
