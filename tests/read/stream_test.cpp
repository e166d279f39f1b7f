#include "read/input/stream.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "packed.h"
#include "read/input/lines.h"

namespace relata::read {
namespace {

using testing::HasSubstr;

/// All bytes of a stream, and the Error that ended it, if any.
struct Outcome {
  std::string bytes;
  std::string error;
};

Outcome read_all(const std::string& path) {
  auto stream = Stream::of_file(path);
  if (!stream) return {"", stream.error().message};
  Outcome outcome;
  for (;;) {
    const auto block = stream->next();
    if (!block) {
      outcome.error = block.error().message;
      return outcome;
    }
    if (block->empty()) return outcome;
    outcome.bytes += *block;
  }
}

/// Bytes that hardly compress.
std::string noise(std::size_t size) {
  std::mt19937 random(29);
  std::string bytes(size, ' ');
  for (char& c : bytes)
    c = static_cast<char>('!' + random() % 90);
  return bytes;
}

TEST(Stream, UnpacksWhatItsNameSays) {
  const TemporaryFolder folder;
  const std::string bytes = "It rained.\r\n“No,” he said.\n" + noise(200000);
  for (const std::string suffix : {"", ".gz", ".zst", ".xz"}) {
    const std::string path = folder.write("a.txt" + suffix, bytes, suffix);
    const Outcome outcome = read_all(path);
    EXPECT_EQ(outcome.error, "") << suffix;
    EXPECT_TRUE(outcome.bytes == bytes) << suffix;
  }
}

TEST(Stream, DoesNotUnpackWhatItsNameDoesNotSay) {
  const TemporaryFolder folder;
  const std::string packed = pack("It rained.", ".gz");
  EXPECT_EQ(read_all(folder.write("a.txt", packed)).bytes, packed);
}

TEST(Stream, TakesEmptyFiles) {
  const TemporaryFolder folder;
  EXPECT_EQ(read_all(folder.write("a.txt", "")).error, "");
  for (const std::string suffix : {".gz", ".zst", ".xz"}) {
    const Outcome outcome =
        read_all(folder.write("a.txt" + suffix, "", suffix));
    EXPECT_EQ(outcome.error, "") << suffix;
    EXPECT_EQ(outcome.bytes, "") << suffix;
  }
}

TEST(Stream, ReadsPackedFilesThatWereJoined) {
  const TemporaryFolder folder;
  const std::string joined = pack("one\n", ".gz") + pack("two\n", ".gz");
  EXPECT_EQ(read_all(folder.write("a.txt.gz", joined)).bytes, "one\ntwo\n");
}

TEST(Stream, GivesWhatComesBeforeTheDamage) {
  const TemporaryFolder folder;
  const std::string bytes = noise(300000);
  for (const std::string suffix : {".gz", ".zst", ".xz"}) {
    const std::string packed = pack(bytes, suffix);
    const std::string path = folder.write(
        "a.txt" + suffix, packed.substr(0, packed.size() * 9 / 10));
    const Outcome outcome = read_all(path);
    EXPECT_THAT(outcome.error, HasSubstr(path + ": ")) << suffix;
    EXPECT_GE(outcome.bytes.size(), 60000U) << suffix;
    EXPECT_TRUE(bytes.starts_with(outcome.bytes)) << suffix;
  }
}

TEST(Stream, ChecksTheSumOfGzipData) {
  const TemporaryFolder folder;
  const std::string packed = pack("It rained.\n", ".gz");
  for (const std::size_t from_end : {1U, 8U}) {  // Of the length, of the sum.
    std::string bad = packed;
    bad[bad.size() - from_end] ^= 1;
    const Outcome outcome = read_all(folder.write("a.txt.gz", bad));
    EXPECT_THAT(outcome.error, HasSubstr("a.txt.gz: is damaged"));
    EXPECT_EQ(outcome.bytes, "It rained.\n");
  }
}

TEST(Stream, RefusesWhatUnpacksToFarMoreThanText) {
  const TemporaryFolder folder;
  const std::string bytes(std::size_t{70} << 20U, '\n');
  for (const std::string suffix : {".gz", ".zst", ".xz"}) {
    const Outcome outcome =
        read_all(folder.write("a.txt" + suffix, bytes, suffix));
    EXPECT_THAT(outcome.error, HasSubstr("more than 200 times")) << suffix;
  }
  EXPECT_EQ(read_all(folder.write("a.txt", bytes)).error, "");
}

TEST(Stream, NamesWhatIsNotPacked) {
  const TemporaryFolder folder;
  EXPECT_THAT(read_all(folder.write("a.gz", "It rained.")).error,
              HasSubstr("a.gz: is not gzip data"));
  EXPECT_THAT(read_all(folder.path("none.txt")).error, HasSubstr("none.txt: "));
}

TEST(Lines, AreCutAtLineFeeds) {
  Lines lines(Stream::of_memory("\xEF\xBB\xBFone\r\n\nthree", "m"), 100);
  EXPECT_EQ((*lines.next())->text, "one\r");
  EXPECT_EQ((*lines.next())->text, "");
  const auto last = *lines.next();
  EXPECT_EQ(last->text, "three");
  EXPECT_EQ(last->number, 3U);
  EXPECT_FALSE(*lines.next());
  EXPECT_FALSE(*lines.next());
}

TEST(Lines, AreCutAlikeWhateverTheBlocks) {
  std::string text;
  std::size_t count = 0;
  for (std::size_t size : {70000U, 1U, 65535U, 65536U, 0U, 200000U}) {
    text += std::string(size, 'x') + "\n";
    ++count;
  }
  Lines lines(Stream::of_memory(text, "m"), 1U << 20U);
  std::string joined;
  for (auto line = *lines.next(); line; line = *lines.next()) {
    joined += std::string(line->text) + "\n";
    EXPECT_LE(line->number, count);
  }
  EXPECT_TRUE(joined == text);
}

TEST(Lines, TellOfALineThatIsTooLong) {
  const std::string text = "ok\n" + std::string(100000, 'x') + "\nok\n";
  Lines lines(Stream::of_memory(text, "m"), 1000);
  EXPECT_FALSE((*lines.next())->is_too_long);
  const auto second = *lines.next();
  EXPECT_TRUE(second->is_too_long);
  EXPECT_EQ(second->text, "");
  const auto third = *lines.next();
  EXPECT_FALSE(third->is_too_long);
  EXPECT_EQ(third->text, "ok");
}

TEST(Lines, PeekWithoutTaking) {
  Lines lines(Stream::of_memory("\xEF\xBB\xBF\n {\"a\":1}", "m"), 100);
  EXPECT_EQ(*lines.first_byte(), '{');
  EXPECT_EQ(*lines.rest(), "\n {\"a\":1}");
  Lines empty(Stream::of_memory("", "m"), 100);
  EXPECT_EQ(*empty.first_byte(), std::nullopt);
}

TEST(Lines, RefuseARestThatIsTooLong) {
  const std::string text(1001, 'x');
  Lines lines(Stream::of_memory(text, "m"), 1000);
  const auto rest = lines.rest();
  ASSERT_FALSE(rest);
  EXPECT_THAT(rest.error().message, HasSubstr("m: has more than 1000 bytes"));
}

}  // namespace
}  // namespace relata::read
