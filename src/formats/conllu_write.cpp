#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/vocabulary.h"
#include "formats/field_text.h"
#include "formats/formats.h"
#include "text/utf8.h"

namespace relata::formats {
namespace {

std::string_view or_blank(std::string_view text) {
  return text.empty() ? "_" : text;
}

/// Writes one sentence.
class SentenceWriter {
 public:
  SentenceWriter(const Document& document, const Sentence& sentence,
                 std::string& out)
      : document_(document), sentence_(sentence), out_(out) {
    labels_.resize(sentence.tokens.size());
    for (const Name& name : sentence.names) {
      for (TokenIndex i = name.first; i <= name.last; ++i) {
        labels_[i] = i == name.first ? "B-" : "I-";
        labels_[i] += label(name.type);
      }
    }
  }

  /// The surface: forms, and blanks where the text has white space.
  std::string text() const {
    std::string made;
    for (std::size_t i = 0; i < sentence_.tokens.size(); ++i) {
      const std::size_t last = is_shared(i) ? multiword_end(i) : i;
      made += surface(i);
      i = last;
      if (sentence_.tokens[i].space_after && i + 1 < sentence_.tokens.size()) {
        made += ' ';
      }
    }
    return made;
  }

  void write_rows() {
    for (std::size_t i = 0; i < sentence_.tokens.size(); ++i) {
      if (sentence_.tokens[i].starts_multiword) write_range(i);
      write_row(i);
    }
  }

 private:
  /// The last word of the multiword token that begins at `first`.
  std::size_t multiword_end(std::size_t first) const {
    std::size_t last = first;
    while (last + 1 < sentence_.tokens.size() &&
           sentence_.tokens[last + 1].in_multiword &&
           !sentence_.tokens[last + 1].starts_multiword) {
      ++last;
    }
    return last;
  }

  /// Whether the word at `index` has its span together with others.
  bool is_shared(std::size_t index) const {
    const Token& token = sentence_.tokens[index];
    const auto has_span = [&](std::size_t other) {
      return sentence_.tokens[other].span == token.span;
    };
    return token.in_multiword &&
           ((index > 0 && has_span(index - 1)) ||
            (index + 1 < sentence_.tokens.size() && has_span(index + 1)));
  }

  std::string surface(std::size_t index) const {
    return field_text(document_.text(sentence_, sentence_.tokens[index].span));
  }

  void write_range(std::size_t first) {
    const std::size_t last = multiword_end(first);
    std::string form;
    for (std::size_t i = first; i <= last; ++i) {
      form += surface(i);
      if (is_shared(i)) break;
    }
    out_ += std::to_string(first + 1) + '-' + std::to_string(last + 1) + '\t';
    out_ += form;
    out_ += "\t_\t_\t_\t_\t_\t_\t_\t";
    out_ += sentence_.tokens[last].space_after ? "_\n" : "SpaceAfter=No\n";
  }

  void write_row(std::size_t index) {
    const Token& token = sentence_.tokens[index];
    const std::string form =
        is_shared(index) ? field_text(token.form) : surface(index);
    const std::string head = std::to_string(
        token.head == kNoToken ? 0 : std::size_t{token.head} + 1);
    const std::string number = std::to_string(index + 1);
    const std::string misc = misc_of(index);
    const std::string_view cells[] = {number,      form,
                                      token.lemma, label(token.upos),
                                      token.xpos,  or_blank(token.features),
                                      head,        label(token.relation),
                                      "_",         misc};
    for (const std::string_view& cell : cells) {
      if (&cell != cells) out_ += '\t';
      out_ += or_blank(cell);
    }
    out_ += '\n';
  }

  std::string misc_of(std::size_t index) const {
    const Token& token = sentence_.tokens[index];
    std::string misc;
    if (!labels_[index].empty()) misc = "NER=" + labels_[index];
    if (!token.space_after && !token.in_multiword) {
      misc += misc.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
    }
    return misc;
  }

  const Document& document_;
  const Sentence& sentence_;
  std::string& out_;
  std::vector<std::string> labels_;
};

/// Whether one of the comment lines begins with `start`.
bool has_comment(std::string_view comments, std::string_view start) {
  while (!comments.empty()) {
    if (comments.starts_with(start)) return true;
    const auto end = comments.find('\n');
    if (end == std::string_view::npos) return false;
    comments.remove_prefix(end + 1);
  }
  return false;
}

void write_comments(const Document& document, std::size_t index,
                    const SentenceWriter& writer, std::string& out) {
  const Sentence& sentence = document.sentences[index];
  const std::string& given = sentence.comments;
  const std::string& id = document.article.id;
  if (index == 0 && !has_comment(given, "# newdoc")) {
    out += "# newdoc";
    if (!id.empty()) out += " id = " + field_text(id);
    out += '\n';
  }
  const Sentence* const before =
      index > 0 ? &document.sentences[index - 1] : nullptr;
  if (given.empty() && (before == nullptr || before->field != sentence.field ||
                        before->paragraph != sentence.paragraph)) {
    out += "# newpar\n";
  }
  out += given;
  if (!given.empty() && given.back() != '\n') out += '\n';
  if (!has_comment(given, "# sent_id")) {
    out += "# sent_id = ";
    if (!id.empty()) out += field_text(id) + "-";
    out += std::to_string(index + 1) + '\n';
  }
  if (!has_comment(given, "# text =")) {
    out += "# text = " + writer.text() + '\n';
  }
}

}  // namespace

std::string conllu(const Document& document) {
  std::string out;
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    SentenceWriter writer(document, document.sentences[i], out);
    write_comments(document, i, writer, out);
    writer.write_rows();
    out += '\n';
  }
  return out;
}

}  // namespace relata::formats
