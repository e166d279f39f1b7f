#pragma once

#include <string>
#include <string_view>

namespace relata::text {

/// Each function gives `text` as its format must write it. All are total: what
/// a format cannot say at all, bytes that are not UTF-8 among it, becomes
/// U+FFFD.

/// Character data of XML 1.0: & < > as entities, \r as a reference.
std::string xml_text(std::string_view text);

/// The inside of an attribute value, in quotes of either kind, of XML 1.0 or
/// HTML: xml_text() with both quotes as entities, tab and newline as
/// references.
std::string xml_attribute(std::string_view text);

/// Text of HTML, outside and inside attributes.
std::string html(std::string_view text);

/// A JSON string with its quotes; also safe in a <script> element and as
/// JavaScript (RFC 8259; < is \u003c, U+2028 and U+2029 are escaped).
std::string json_for_html(std::string_view text);

/// A JSON string with its quotes (RFC 8259). Non-ASCII letters stay.
std::string json_string(std::string_view text);

/// What a Graphviz label or tooltip must hold to show `text`, without quotes:
/// \ doubled, & as an entity, newlines as \n. For cgraph, which adds quotes.
std::string dot_label(std::string_view text);

/// A quoted string of the DOT language whose value is `value`, such as what
/// dot_label() gave. The language has no way to write a lone \ before a quote
/// or at the end: it is doubled there.
std::string dot_string(std::string_view value);

/// A quoted literal of N-Triples, canonical form: raw UTF-8 but for " \ and
/// controls; noncharacters, which some readers refuse, are U+FFFD. Also valid
/// Turtle.
std::string ntriples_literal(std::string_view text);

/// An absolute IRI with all that RFC 3987 forbids percent-encoded; what is
/// percent-encoded already stays. Other letters than ASCII stay.
std::string iri(std::string_view text);

/// One segment of an IRI's path: as iri(), and all reserved characters and %
/// percent-encoded too. Different texts give different segments.
std::string iri_segment(std::string_view text);

/// A cell of a table with tabs: every tab, line feed and carriage return is a
/// blank.
std::string tsv_cell(std::string_view text);

/// A cell of RFC 4180: in quotes, those inside doubled, where it holds a comma,
/// a quote, a line break or a blank at an end. What is not UTF-8, and U+0000,
/// which readers take for the end, is U+FFFD.
std::string csv_cell(std::string_view text);

/// `text` with a ' before it where a spreadsheet would take it for a formula:
/// it begins with = + - @ or a control character.
std::string spreadsheet_text(std::string_view text);

}  // namespace relata::text
