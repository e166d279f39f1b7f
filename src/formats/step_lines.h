#pragma once

#include <string>
#include <string_view>

#include "core/result.h"
#include "core/steps/step_line.h"

/// The lines of JSON that pass between the steps of a merging on many machines
/// (`relata step`). Each begins with its kind, then with what it is sorted by:
///
///     {"kind":"article","place":"-:1","id":"a1","hash":"..."}
///     {"kind":"member","key":"n:ruiz","cluster":{"id":"e...", ...}}
///     {"kind":"topic","key":"t:gunman","article":"a1","words":["gunman"]}
///     {"kind":"pair","first":"a1","second":"a2","key":"t:gunman", ...}
///     {"kind":"cast","article":"a1","clusters":[{"id":"e...", ...}]}
///     {"kind":"candidate","cluster":{"id":"e...", ...}}
///     {"kind":"link","key":"n:ruiz","first":"e...","second":"e...", ...}
///     {"kind":"component"}
///     {"kind":"entity","id":"e...","name":"Ana Ruiz", ...}
///     {"kind":"verdict","first":"e...","second":"e...","accepted":true, ...}
///     {"kind":"home","cluster":"e...","entity":"e..."}
///     {"kind":"fact","id":"f...","article":"a1","claim":0, ...}
namespace relata::formats {

/// One line, without line end, from which parse_step_line() gives `value` back
/// without loss. What is empty is left out.
std::string step_line(const StepLine& value);

/// Reads what step_line() wrote. Fails with kBadInput if the line is no such
/// JSON. `where` ("part-3.jsonl:17") opens the message.
Result<StepLine> parse_step_line(std::string_view text, std::string_view where);

}  // namespace relata::formats
