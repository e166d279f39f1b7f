#include "support/conllu.h"

#include <charconv>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "core/date.h"
#include "core/tables.h"

namespace relata::support {
namespace {

/// A line of ten columns.
struct Row {
  std::vector<std::string_view> cells;
  std::size_t line = 0;
};

[[noreturn]] void complain(std::size_t line, const std::string& what) {
  throw std::runtime_error("CoNLL-U line " + std::to_string(line) + ": " +
                           what);
}

TokenIndex number(const Row& row, std::string_view text) {
  TokenIndex value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    complain(row.line, "'" + std::string(text) + "' is no number");
  }
  return value;
}

std::string unless_blank(std::string_view cell) {
  return cell == "_" ? std::string() : std::string(cell);
}

/// The value after "# key =", or nothing.
std::string_view comment(std::string_view line, std::string_view key) {
  line.remove_prefix(1);
  while (!line.empty() && line.front() == ' ')
    line.remove_prefix(1);
  if (line.substr(0, key.size()) != key) return {};
  line.remove_prefix(key.size());
  if (line.substr(0, 3) != " = ") return {};
  return line.substr(3);
}

class Builder {
 public:
  void line(std::string_view line, std::size_t line_number) {
    if (line.empty()) {
      flush();
    } else if (line.front() == '#') {
      read_comment(line);
    } else {
      rows_.push_back({cell_items(line, '\t'), line_number});
      if (rows_.back().cells.size() != 10) {
        complain(line_number, "not ten columns");
      }
    }
  }

  Document take() {
    flush();
    document_.trees = trees_of(document_.sentences);
    Article& article = document_.article;
    if (article.id.empty()) article.id = "test";
    return std::move(document_);
  }

 private:
  void read_comment(std::string_view line) {
    if (line == "# newpar") starts_paragraph_ = true;
    Article& article = document_.article;
    if (const auto v = comment(line, "date"); !v.empty()) {
      const auto date = parse_date(v);
      if (!date) throw std::runtime_error(date.error().message);
      article.date = *date;
    } else if (const auto s = comment(line, "source"); !s.empty()) {
      article.source = s;
    } else if (const auto i = comment(line, "id"); !i.empty()) {
      article.id = i;
    } else if (const auto z = comment(line, "zone"); !z.empty()) {
      zone_ = z == "headline"   ? Zone::Kind::kHeadline
              : z == "dateline" ? Zone::Kind::kDateline
              : z == "byline"   ? Zone::Kind::kByline
                                : Zone::Kind::kBody;
    }
    comments_.append(line).push_back('\n');
  }

  void flush() {
    if (rows_.empty()) return;
    std::string& text = document_.article.text;
    if (!text.empty()) text += starts_paragraph_ ? "\n\n" : "\n";
    std::vector<Zone>& zones = document_.article.zones;
    if (zones.empty() || starts_paragraph_ || zones.back().kind != zone_) {
      const auto begin = static_cast<std::uint32_t>(text.size());
      zones.push_back({zone_, {begin, begin}});
    }
    Sentence sentence;
    sentence.zone = zone_;
    sentence.paragraph = static_cast<std::uint32_t>(zones.size() - 1);
    sentence.comments = std::move(comments_);
    sentence.span.begin = static_cast<std::uint32_t>(text.size());
    for (const Row& row : rows_)
      add(row, sentence);
    while (!text.empty() && text.back() == ' ')
      text.pop_back();
    sentence.span.end = static_cast<std::uint32_t>(text.size());
    zones.back().span.end = sentence.span.end;
    document_.sentences.push_back(std::move(sentence));
    rows_.clear();
    comments_.clear();
    starts_paragraph_ = false;
    multiword_ = {};
  }

  void add(const Row& row, Sentence& sentence) {
    const std::string_view id = row.cells[0];
    if (id.find('.') != std::string_view::npos) return;
    if (const auto dash = id.find('-'); dash != std::string_view::npos) {
      multiword_ = {
          number(row, id.substr(0, dash)), number(row, id.substr(dash + 1)),
          row.cells[1],
          row.cells[9].find("SpaceAfter=No") == std::string_view::npos};
      return;
    }
    Token token;
    token.form = row.cells[1];
    token.lemma = row.cells[2];
    token.upos = parse_upos(row.cells[3]);
    token.xpos = unless_blank(row.cells[4]);
    token.features = unless_blank(row.cells[5]);
    const TokenIndex head = number(row, row.cells[6]);
    token.head = head == 0 ? kNoToken : head - 1;
    token.relation = parse_dep(row.cells[7]);
    token.margin = 1;
    place(row, sentence, token);
    sentence.tokens.push_back(std::move(token));
    read_name(row.cells[9], sentence);
  }

  /// Writes the token's characters into the text.
  void place(const Row& row, const Sentence& sentence, Token& token) {
    std::string& text = document_.article.text;
    token.span.begin = static_cast<std::uint32_t>(text.size());
    const auto index = static_cast<TokenIndex>(sentence.tokens.size() + 1);
    if (index <= multiword_.last) {
      token.in_multiword = true;
      token.starts_multiword = index == multiword_.first;
      const bool is_last = index == multiword_.last;
      const auto part = multiword_.rest.substr(
          0, is_last ? std::string_view::npos : token.form.size());
      multiword_.rest.remove_prefix(part.size());
      text += part;
      token.space_after = is_last && multiword_.space_after;
    } else {
      text += token.form;
      token.space_after =
          row.cells[9].find("SpaceAfter=No") == std::string_view::npos;
    }
    token.span.end = static_cast<std::uint32_t>(text.size());
    if (token.space_after) text += ' ';
  }

  static void read_name(std::string_view misc, Sentence& sentence) {
    const auto last = static_cast<TokenIndex>(sentence.tokens.size() - 1);
    for (const auto item : cell_items(misc, '|')) {
      if (item.substr(0, 4) != "NER=" || item.size() < 7) continue;
      const auto type = parse_label<EntityType>(item.substr(6));
      if (!type) continue;
      if (item[4] == 'B' || sentence.names.empty()) {
        sentence.names.push_back({last, last, *type, 1});
      } else {
        sentence.names.back().last = last;
      }
    }
  }

  struct Multiword {
    TokenIndex first = 0;  // Both counted from 1, as in the file.
    TokenIndex last = 0;
    std::string_view rest;
    bool space_after = true;
  };

  Document document_;
  std::vector<Row> rows_;
  std::string comments_;
  Multiword multiword_;
  Zone::Kind zone_ = Zone::Kind::kBody;
  bool starts_paragraph_ = false;
};

}  // namespace

Document read_conllu(std::string_view text) {
  Builder builder;
  std::size_t line_number = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    builder.line(text.substr(0, end), ++line_number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return builder.take();
}

Document read_conllu_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return read_conllu(bytes.str());
}

}  // namespace relata::support
