#include "extract/extract.h"
#include "target.h"

namespace relata::fuzz {
namespace {

/// What is read can be written, and reads as the same again.
const Target kLine("line", [](std::string_view bytes) {
  const auto reading = extract::parse_line(bytes, "a.jsonl:1");
  if (!reading) {
    require(reading.error().message.starts_with("a.jsonl:1"),
            "a message does not name the line");
    return;
  }
  const std::string written = extract::line(*reading);
  const auto again = extract::parse_line(written, "b.jsonl:1");
  require(again.has_value(), "what was written cannot be read");
  require(extract::line(*again) == written, "a second writing differs");
});

}  // namespace
}  // namespace relata::fuzz
