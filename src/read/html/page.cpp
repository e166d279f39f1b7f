#include "read/html/page.h"

#include <rapidjson/document.h>

#include <map>
#include <string_view>
#include <vector>

#include "read/text/written_date.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace relata::read {
namespace {

/// What was found in one walk; the first of each kind.
struct Found {
  std::map<std::string, std::string> metas;  ///< By name, in lower case.
  std::string canonical;
  std::string title;
  std::string heading;
  std::optional<Date> time;
  std::optional<Date> published;  ///< JSON-LD.
  std::string publisher;          ///< JSON-LD.

  const std::string& meta(const char* name) const {
    static const std::string none;
    const auto it = metas.find(name);
    return it == metas.end() ? none : it->second;
  }
};

void set(std::string& member, std::string value) {
  if (member.empty()) member = std::move(value);
}

void read_meta(const xmlNode* node, Found& found) {
  std::string content;
  append_plain(content, attribute(node, "content"));
  for (const auto* key : {"property", "name", "itemprop"}) {
    const std::string name = text::lower(attribute(node, key));
    if (!name.empty() && !content.empty()) found.metas.emplace(name, content);
  }
}

std::string string_member(const rapidjson::Value& object, const char* name) {
  const auto it = object.FindMember(name);
  if (it == object.MemberEnd() || !it->value.IsString()) return {};
  return {it->value.GetString(), it->value.GetStringLength()};
}

void read_linked_object(const rapidjson::Value& object, Found& found) {
  if (!found.published) {
    found.published = iso_date(string_member(object, "datePublished"));
  }
  const auto publisher = object.FindMember("publisher");
  if (publisher != object.MemberEnd() && publisher->value.IsObject()) {
    set(found.publisher, string_member(publisher->value, "name"));
  }
}

/// Looks for publication facts in a JSON-LD block, at any depth.
void read_linked_data(const std::string& script, Found& found) {
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag>(script.data(), script.size());
  if (json.HasParseError()) return;
  std::vector<const rapidjson::Value*> open = {&json};
  while (!open.empty()) {
    const rapidjson::Value& value = *open.back();
    open.pop_back();
    if (value.IsObject()) {
      read_linked_object(value, found);
      for (auto it = value.MemberEnd(); it != value.MemberBegin();) {
        --it;
        open.push_back(&it->value);
      }
    } else if (value.IsArray()) {
      for (auto i = value.Size(); i > 0; --i)
        open.push_back(&value[i - 1]);
    }
  }
}

void read_node(const xmlNode* node, Found& found) {
  const std::string_view name = tag(node);
  if (name == "meta") {
    read_meta(node, found);
  } else if (name == "link") {
    if (text::lower(attribute(node, "rel")) == "canonical") {
      set(found.canonical, attribute(node, "href"));
    }
  } else if (name == "title") {
    set(found.title, plain_text(node));
  } else if (name == "h1") {
    set(found.heading, plain_text(node));
  } else if (name == "time") {
    if (!found.time) found.time = iso_date(attribute(node, "datetime"));
  } else if (name == "script" &&
             text::lower(attribute(node, "type")) == "application/ld+json") {
    read_linked_data(plain_text(node), found);
  }
}

/// `title` without the name of the site after a bar or dash at its end.
std::string without_site(std::string title, const std::string& site) {
  for (const std::string_view bar :
       {" | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00B7 "}) {
    const auto at = title.rfind(bar);
    if (at == std::string::npos || at == 0) continue;
    const std::string tail = title.substr(at + bar.size());
    if (text::fold(tail) == text::fold(site)) {
      return std::string(text::trim(title.substr(0, at)));
    }
  }
  return title;
}

std::optional<Date> published(const Found& found) {
  if (auto date = iso_date(found.meta("article:published_time"))) return date;
  if (found.published) return found.published;
  for (const auto* name :
       {"og:published_time", "datepublished", "parsely-pub-date", "pubdate",
        "publish-date", "publishdate", "publication_date", "sailthru.date",
        "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
        "article.published", "date"}) {
    if (auto date = iso_date(found.meta(name))) return date;
  }
  return found.time;
}

}  // namespace

PageFacts page_facts(const xmlDoc* page) {
  Found found;
  const auto enter = [&found](const xmlNode* node) {
    read_node(node, found);
    return Visit::kChildren;
  };
  if (const xmlNode* root = xmlDocGetRootElement(page); root != nullptr) {
    traverse(root, enter, [](const xmlNode*) {});
  }

  PageFacts facts;
  set(facts.source, found.meta("og:site_name"));
  set(facts.source, found.publisher);
  set(facts.url, found.canonical);
  set(facts.url, found.meta("og:url"));
  set(facts.title, found.meta("og:title"));
  set(facts.title, found.heading);
  set(facts.title, found.title);
  facts.title = without_site(facts.title, facts.source);
  facts.date = published(found);
  return facts;
}

}  // namespace relata::read
