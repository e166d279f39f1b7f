#include "target.h"
#include "text/escape.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::fuzz {
namespace {

const Target kUtf8("utf8", [](std::string_view bytes) {
  const std::string folded = text::fold(bytes);
  require(text::fold(folded) == folded, "folding twice changes something");
  const auto is_utf8 = [](const std::string& out) {
    return !text::first_invalid(out).has_value();
  };
  require(is_utf8(folded) && is_utf8(text::xml_attribute(bytes)) &&
              is_utf8(text::json_for_html(bytes)) &&
              is_utf8(text::dot_label(bytes)) &&
              is_utf8(text::ntriples_literal(bytes)) &&
              is_utf8(text::iri(bytes)) && is_utf8(text::iri_segment(bytes)),
          "an escape gives other bytes than UTF-8");
  require(text::iri(text::iri(bytes)) == text::iri(bytes),
          "an IRI changes when it is encoded again");
});

}  // namespace
}  // namespace relata::fuzz
