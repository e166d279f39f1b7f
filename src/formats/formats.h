#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/cluster.h"
#include "core/document.h"
#include "core/result.h"
#include "formats/step_lines.h"

/// The text forms of what lies between an article and a graph: analysed
/// documents as CoNLL-U, readings as lines of JSON, tuples as tab-separated
/// lines; in formats/step_lines.h what passes between the steps of a merging.
/// Knows no stage; input in CoNLL-U is cut in formats/conllu_read.h.
namespace relata::formats {

/// `document` in CoNLL-U, https://universaldependencies.org/format.html: forms
/// as the text has them, multiword tokens, `# newdoc`, `# newpar`, `# sent_id`,
/// `# text`, SpaceAfter=No and NER=B-Person (IOB2) in MISC.
std::string conllu(const Document& document);

/// `tuples`, one a line: sentence, confidence with two decimals, relation,
/// subject, object, adjuncts, separated by tabs; a tab or line break within a
/// field becomes a blank.
std::string tsv(const std::vector<Tuple>& tuples);

/// The first layer of one article as one line of JSON (without line end), from
/// which parse_reading() gives it back without loss.
std::string reading_line(const Reading& reading);

/// Reads what reading_line() wrote. Fails with kBadInput if the line is no such
/// JSON, or if an index, span or word in it is out of bounds, mentions are out
/// of order, or claims refer to each other in a cycle. `where` ("a.jsonl:17")
/// opens the message.
Result<Reading> parse_reading(std::string_view text, std::string_view where);

}  // namespace relata::formats
