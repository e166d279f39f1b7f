#include "read/input/lines.h"
#include "read/read.h"
#include "text/utf8.h"

namespace relata::read {

Result<void> lines(const std::string& input, const Options& options,
                   const std::function<Result<void>(
                       std::string_view text, const std::string& place)>& line,
                   const std::function<void(const Error&)>& problem) {
  const auto tell = [&problem](const Error& error) -> Result<void> {
    problem(error);
    return {};
  };
  auto stream =
      input == "-" ? Stream::of_standard_input() : Stream::of_file(input);
  if (!stream) return tell(stream.error());
  Lines all(*std::move(stream), options.most_bytes);
  for (;;) {
    const auto next = all.next();
    if (!next) return tell(next.error());
    if (!*next) return {};
    const std::string place =
        all.name() + ":" + std::to_string((*next)->number);
    if ((*next)->is_too_long) {
      problem(fail(Error::Kind::kBadInput,
                   place + ": the line is longer than " +
                       std::to_string(options.most_bytes) + " bytes"));
      continue;
    }
    if (text::is_blank((*next)->text)) continue;
    if (auto done = line((*next)->text, place); !done) return done;
  }
}

}  // namespace relata::read
