#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "read/read.h"

namespace relata::read {

/// The form that the name of a file tells by its ending, before .gz, .zst or
/// .xz; nothing for other endings.
std::optional<Form> form_of_name(std::string_view name);

/// Whether the name of a file tells that it is Markdown.
bool is_markdown(std::string_view name);

/// Calls `read` for every file of a known form in `folder` and the folders in
/// it, in the order of the bytes of their names. Hidden files are passed over;
/// files of other forms are counted in one call of `sink.note`, and so are
/// pipes, devices and links to them; what cannot be
/// listed is told to `sink.problem`. Links to folders are not followed. Fails
/// as soon as `read` does, with its Error.
Result<void> walk(const std::string& folder, const Sink& sink,
                  const std::function<Result<void>(const std::string&)>& read);

}  // namespace relata::read
