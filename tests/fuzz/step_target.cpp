#include "formats/step_lines.h"
#include "target.h"

namespace relata::fuzz {
namespace {

/// What is read can be written, and reads as the same again.
const Target kStep("step", [](std::string_view bytes) {
  const auto line = formats::parse_step_line(bytes, "part-1:1");
  if (!line) {
    require(line.error().message.starts_with("part-1:1: "),
            "a message does not name the line");
    return;
  }
  const std::string written = formats::step_line(*line);
  const auto again = formats::parse_step_line(written, "part-2:1");
  require(again.has_value(), "what was written cannot be read");
  require(formats::step_line(*again) == written, "a second writing differs");
});

}  // namespace
}  // namespace relata::fuzz
