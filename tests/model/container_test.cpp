#include "model/container.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>

#include "text/hash.h"

namespace relata::model {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string small_file() {
  const float numbers[] = {1.5F, -2.0F};
  std::string floats(sizeof numbers, '\0');
  std::memcpy(floats.data(), numbers, sizeof numbers);
  return pack({{"bytes", {Dtype::kI8, {2, 3}, "abcdef"}},
               {"floats", {Dtype::kF32, {2}, floats}},
               {"none", {Dtype::kI8, {0, 4}, ""}},
               {"words", string_list({"one", "", "zw\u00f6lf"})}});
}

/// `file` with the checksum that its bytes ask for.
std::string with_checksum(std::string file) {
  const auto sum = text::hash64(std::string_view(file).substr(64));
  std::memcpy(file.data() + 24, &sum, sizeof sum);
  return file;
}

std::string message_of(std::string_view bytes) {
  const auto container = Container::from_bytes(bytes, "x.model");
  if (container) return "loaded";
  EXPECT_EQ(container.error().kind, Error::Kind::kBadModel);
  EXPECT_THAT(container.error().message, HasSubstr("x.model: "));
  return container.error().message;
}

TEST(Container, GivesArraysAsTheyWereWritten) {
  const auto container = Container::from_bytes(small_file(), "x.model");
  ASSERT_TRUE(container);
  const auto bytes = container->int8("bytes", {2, 0});
  ASSERT_TRUE(bytes);
  EXPECT_THAT(*bytes, ElementsAre('a', 'b', 'c', 'd', 'e', 'f'));
  const auto floats = container->float32("floats", {2});
  ASSERT_TRUE(floats);
  EXPECT_THAT(*floats, ElementsAre(1.5F, -2.0F));
  const auto words = container->strings("words");
  ASSERT_TRUE(words);
  EXPECT_THAT(*words, ElementsAre("one", "", "zw\u00f6lf"));
  const auto none = container->int8("none", {0, 4});
  ASSERT_TRUE(none);
  EXPECT_THAT(*none, IsEmpty());
}

TEST(Container, OpensAFile) {
  const auto path =
      std::filesystem::path(::testing::TempDir()) / "container_test.model";
  std::ofstream(path, std::ios::binary) << small_file();
  const auto container = Container::open(path.string());
  ASSERT_TRUE(container);
  EXPECT_TRUE(container->int8("bytes", {2, 3}));
  std::filesystem::remove(path);
}

TEST(Container, NamesTheFileThatIsNotThere) {
  const auto container = Container::open("/nowhere/a.model");
  ASSERT_FALSE(container);
  EXPECT_EQ(container.error().kind, Error::Kind::kBadModel);
  EXPECT_THAT(container.error().message, HasSubstr("/nowhere/a.model: "));
}

TEST(Container, RefusesAFolder) {
  EXPECT_FALSE(Container::open(::testing::TempDir()));
}

TEST(Container, RefusesWhatIsNoModel) {
  EXPECT_THAT(message_of(""), HasSubstr("not a model file"));
  EXPECT_THAT(message_of(std::string(500, 'x')), HasSubstr("not a model file"));
}

TEST(Container, RefusesAFileCutAnywhere) {
  const std::string file = small_file();
  for (std::size_t size = 0; size < file.size(); ++size) {
    EXPECT_NE(message_of(file.substr(0, size)), "loaded") << size;
  }
}

TEST(Container, RefusesAnyFlippedBit) {
  const std::string file = small_file();
  for (std::size_t at = 0; at < file.size(); ++at) {
    if (at >= 32 && at < 64) continue;  // Reserved: not read.
    std::string flipped = file;
    flipped[at] = static_cast<char>(flipped[at] ^ 4);
    EXPECT_NE(message_of(flipped), "loaded") << at;
  }
}

TEST(Container, SaysWhichVersionItReads) {
  std::string file = small_file();
  file[8] = 7;
  EXPECT_THAT(message_of(file), HasSubstr("format 7"));
  EXPECT_THAT(message_of(file), HasSubstr("reads formats 1 to 2"));
}

TEST(Container, RefusesArraysOutsideTheFile) {
  for (const std::size_t at : {144U, 152U, 120U}) {  // Offset, size, dim.
    std::string file = small_file();
    file[at + 6] = 0x40;
    EXPECT_THAT(message_of(with_checksum(file)), HasSubstr("outside")) << at;
  }
  std::string many = small_file();
  many[12] = 127;
  EXPECT_NE(message_of(with_checksum(many)), "loaded");
}

TEST(Container, RefusesUnknownTypesAndRanks) {
  for (const std::size_t at : {112U, 116U}) {  // Type, rank.
    std::string file = small_file();
    file[at] = 9;
    EXPECT_THAT(message_of(with_checksum(file)), HasSubstr("directory")) << at;
  }
}

TEST(Container, NamesTheArrayThatDoesNotFit) {
  const auto container = Container::from_bytes(small_file(), "x.model");
  ASSERT_TRUE(container);
  EXPECT_THAT(container->int8("absent", {0}).error().message,
              HasSubstr("no array absent"));
  EXPECT_THAT(container->int8("bytes", {3, 2}).error().message,
              HasSubstr("[2, 3]"));
  EXPECT_THAT(container->float32("bytes", {2, 3}).error().message,
              HasSubstr("bytes"));
  EXPECT_THAT(container->strings("bytes").error().message, HasSubstr("bytes"));
}

TEST(Container, RefusesNumbersThatAreNone) {
  const float number = std::numeric_limits<float>::quiet_NaN();
  std::string data(sizeof number, '\0');
  std::memcpy(data.data(), &number, sizeof number);
  const auto container = Container::from_bytes(
      pack({{"floats", {Dtype::kF32, {1}, data}}}), "x.model");
  ASSERT_TRUE(container);
  EXPECT_THAT(container->float32("floats", {1}).error().message,
              HasSubstr("finite"));
}

TEST(Container, RefusesListsWithoutALastLineFeed) {
  const auto container =
      Container::from_bytes(pack({{"cut", {Dtype::kU8, {3}, "one"}},
                                  {"latin", {Dtype::kU8, {2}, "\xE9\n"}}}),
                            "x.model");
  ASSERT_TRUE(container);
  EXPECT_FALSE(container->strings("cut"));
  EXPECT_FALSE(container->strings("latin"));
}

}  // namespace
}  // namespace relata::model
