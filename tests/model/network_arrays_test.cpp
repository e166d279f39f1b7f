// Networks from files that lack an array, or hold one of another shape.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/container.h"
#include "model/network.h"

namespace relata::model {
namespace {

using ::testing::HasSubstr;

/// The names of the arrays that every network of two LSTM layers must have.
std::vector<std::string> needed_arrays() {
  std::vector<std::string> names = {"cnn0.gain",    "cnn1.shift", "feed.table",
                                    "hash.scale",   "hash.table", "root",
                                    "vector.table", "word.table"};
  for (const char* const layer : {"input",
                                  "cnn0",
                                  "early.hidden",
                                  "early.upos",
                                  "early.xpos",
                                  "lstm0.forward.input",
                                  "lstm0.forward.recurrent",
                                  "lstm0.backward.input",
                                  "lstm0.backward.recurrent",
                                  "lstm1.forward.input",
                                  "lstm1.forward.recurrent",
                                  "lstm1.backward.input",
                                  "lstm1.backward.recurrent",
                                  "tag.hidden",
                                  "upos",
                                  "xpos",
                                  "feats",
                                  "scripts",
                                  "arc.dependent",
                                  "arc.head",
                                  "arc.bilinear",
                                  "label.dependent",
                                  "label.head",
                                  "label.out",
                                  "names.hidden",
                                  "names.out"}) {
    for (const char* const part : {".weight", ".scale", ".bias"}) {
      names.push_back(std::string(layer) + part);
    }
  }
  return names;
}

using Arrays = std::map<std::string, NewArray, std::less<>>;

/// The arrays of the small model, to be changed.
Arrays tiny_arrays() {
  const auto opened =
      Container::open(RELATA_SOURCE_DIR "/tests/model/data/tiny.model");
  EXPECT_TRUE(opened);
  if (!opened) return {};
  const Container& container = *opened;
  std::vector<std::string> names = needed_arrays();
  for (const char* const other :
       {"cnn0.shift", "cnn1.gain", "cnn1.weight", "cnn1.scale", "cnn1.bias",
        "vector.scale", "word.scale"}) {
    names.emplace_back(other);
  }
  Arrays arrays;
  for (const std::string& name : names) {
    const Array* const array = container.find(name);
    EXPECT_NE(array, nullptr) << name;
    if (array == nullptr) continue;
    const std::string_view bytes(
        reinterpret_cast<const char*>(array->bytes.data()),
        array->bytes.size());
    arrays[name] = {
        array->dtype,
        {array->dims.begin(),
         array->dims.begin() + static_cast<std::ptrdiff_t>(array->rank)},
        std::string(bytes)};
  }
  return arrays;
}

/// Why a file of `arrays` is refused, or empty.
std::string message_of(const Arrays& arrays) {
  const auto container = Container::from_bytes(pack(arrays), "x.model");
  if (!container) return container.error().message;
  const auto network = Network::load(*container, *supported_kernels().front());
  return network ? "" : network.error().message;
}

TEST(NetworkArrays, AreAllNeeded) {
  ASSERT_EQ(message_of(tiny_arrays()), "");
  for (const std::string& name : needed_arrays()) {
    // Without the first array of the second layer there is one layer.
    if (name == "lstm1.forward.input.weight") continue;
    Arrays arrays = tiny_arrays();
    arrays.erase(name);
    // Without its weights a CNN layer is not there: the next one tells.
    if (name == "cnn0.weight") continue;
    EXPECT_THAT(message_of(arrays), HasSubstr("no array " + name));
  }
}

TEST(NetworkArrays, MustHaveTheirShapes) {
  for (const std::string& name : needed_arrays()) {
    Arrays arrays = tiny_arrays();
    NewArray& array = arrays[name];
    array.dims.assign(1, 0);
    array.data.clear();
    EXPECT_THAT(message_of(arrays), HasSubstr(name)) << name;
  }
}

TEST(NetworkArrays, MayHoldOneLstmLayerOnly) {
  Arrays arrays = tiny_arrays();
  for (const std::string& name : needed_arrays()) {
    if (name.starts_with("lstm1.")) arrays.erase(name);
  }
  EXPECT_EQ(message_of(arrays), "");
}

}  // namespace
}  // namespace relata::model
