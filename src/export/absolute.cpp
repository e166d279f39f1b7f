#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "export/rdf.h"
#include "text/fold.h"

namespace relata::exporters {
namespace {

/// "host:80" of "//user@host:80/path".
std::string_view host_of(std::string_view after_scheme) {
  if (!after_scheme.starts_with("//")) return {};
  after_scheme.remove_prefix(2);
  std::string_view host =
      after_scheme.substr(0, after_scheme.find_first_of("/?#"));
  if (const auto at = host.find('@'); at != std::string_view::npos) {
    host.remove_prefix(at + 1);
  }
  return host;
}

/// Whether the host of "https://user@host:80/path", if there is one, has
/// nothing that strict readers refuse a whole file for.
bool has_plain_host(std::string_view after_scheme) {
  const std::string_view host = host_of(after_scheme);
  const auto colon = std::min(host.find(':'), host.size());
  const std::string_view port = host.substr(colon);
  return host.find_first_of("[]@") == std::string_view::npos &&
         std::all_of(port.begin() + (port.empty() ? 0 : 1), port.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool has_host(std::string_view after_scheme) {
  const std::string_view host = host_of(after_scheme);
  return !host.empty() && !host.starts_with(':');
}

bool is_absolute(std::string_view text) {
  const auto colon = text.find(':');
  const std::string scheme = text::lower(text.substr(0, colon));
  if (scheme == "javascript" || scheme == "vbscript" || scheme == "data") {
    return false;
  }
  return colon != std::string_view::npos && colon > 0 &&
         std::isalpha(static_cast<unsigned char>(text[0])) != 0 &&
         std::all_of(text.begin(), text.begin() + static_cast<long>(colon),
                     [](unsigned char c) {
                       return std::isalnum(c) != 0 || c == '+' || c == '-' ||
                              c == '.';
                     }) &&
         has_plain_host(text.substr(colon + 1));
}

}  // namespace relata::exporters
