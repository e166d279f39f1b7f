#include "core/article.h"

#include "text/hash.h"

namespace relata {

std::string content_hash(const Article& article) {
  std::string record;
  const std::string date = article.date ? to_string(*article.date) : "";
  for (const std::string* part :
       {&article.title, &date, &article.source, &article.url, &article.text}) {
    record += std::to_string(part->size()) + ':';
    record += *part;
  }
  return text::hash128_hex(record);
}

}  // namespace relata
