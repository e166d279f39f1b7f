#include "formats/formats.h"
#include "target.h"

namespace relata::fuzz {
namespace {

/// What is read can be written, and reads as the same again.
const Target kLine("line", [](std::string_view bytes) {
  const auto reading = formats::parse_reading(bytes, "a.jsonl:1");
  if (!reading) {
    require(reading.error().message.starts_with("a.jsonl:1"),
            "a message does not name the line");
    return;
  }
  const std::string written = formats::reading_line(*reading);
  const auto again = formats::parse_reading(written, "b.jsonl:1");
  require(again.has_value(), "what was written cannot be read");
  require(formats::reading_line(*again) == written, "a second writing differs");
});

}  // namespace
}  // namespace relata::fuzz
