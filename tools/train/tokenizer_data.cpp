#include "tokenizer_data.h"

#include <charconv>
#include <fstream>
#include <string_view>

#include "core/tables.h"
#include "text/utf8.h"

namespace relata::train {
namespace {

using analyze::Boundary;

/// A word as it is written, and what follows it.
struct Piece {
  std::string text;
  Boundary boundary = Boundary::kWord;
  bool space_after = true;
};

Paragraph paragraph(const std::vector<Piece>& pieces) {
  Paragraph made;
  for (const Piece& piece : pieces) {
    const std::size_t size = text::length(piece.text);
    made.text += piece.text;
    made.boundaries.insert(made.boundaries.end(), size - 1, Boundary::kNone);
    made.boundaries.push_back(piece.boundary);
    if (piece.space_after && &piece != &pieces.back()) {
      made.text += ' ';
      made.boundaries.push_back(Boundary::kNone);
    }
  }
  made.boundaries.back() = Boundary::kSentence;
  made.characters = analyze::characters(made.text);
  return made;
}

/// Collects the pieces of a CoNLL-U file into paragraphs.
class PieceReader {
 public:
  void line(std::string_view line) {
    if (line.starts_with("# newpar") || line.starts_with("# newdoc")) {
      end_paragraph();
    } else if (line.empty()) {
      end_sentence();
    } else if (line.front() != '#') {
      row(cell_items(line, '\t'));
    }
  }

  std::vector<std::vector<Piece>> finish() {
    end_paragraph();
    return std::move(paragraphs_);
  }

  bool is_sound() const { return is_sound_; }

 private:
  void row(const std::vector<std::string_view>& cells) {
    if (cells.size() != 10 || cells[1].empty()) {
      is_sound_ = false;
      return;
    }
    const std::string_view id = cells[0];
    const bool space = cells[9].find("SpaceAfter=No") == std::string_view::npos;
    if (id.find('.') != std::string_view::npos) return;
    if (const auto dash = id.find('-'); dash != std::string_view::npos) {
      multiword_ = cells[1];
      multiword_space_ = space;
      begin_ = pieces_.size();
      last_ = id.substr(dash + 1);
      return;
    }
    pieces_.push_back({std::string(cells[1]), Boundary::kWord, space});
    if (!last_.empty()) {
      pieces_.back().space_after = false;
      if (id == last_) end_multiword();
    }
  }

  /// Words that do not spell their token out become one piece.
  void end_multiword() {
    std::string spelled;
    for (std::size_t i = begin_; i < pieces_.size(); ++i) {
      spelled += pieces_[i].text;
    }
    if (spelled != multiword_) {
      pieces_.resize(begin_ + 1);
      pieces_.back().text = multiword_;
    }
    pieces_.back().space_after = multiword_space_;
    last_.clear();
  }

  void end_sentence() {
    if (!pieces_.empty()) pieces_.back().boundary = Boundary::kSentence;
  }

  void end_paragraph() {
    end_sentence();
    if (!pieces_.empty()) paragraphs_.push_back(std::move(pieces_));
    pieces_.clear();
  }

  std::vector<Piece> pieces_;
  std::vector<std::vector<Piece>> paragraphs_;
  std::string multiword_;
  std::string last_;
  std::size_t begin_ = 0;
  bool multiword_space_ = true;
  bool is_sound_ = true;
};

/// Some of each kind, by the place in the file: the same every time.
enum class DashStyle : std::uint8_t { kSpaced, kTight };

}  // namespace

Result<std::vector<Paragraph>> read_paragraphs(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(Error::Kind::kIo, path + ": cannot be opened");
  PieceReader reader;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    reader.line(line);
    if (!reader.is_sound()) {
      return fail(Error::Kind::kBadInput, path + ":" + std::to_string(number) +
                                              ": not a line of CoNLL-U");
    }
  }
  std::vector<Paragraph> paragraphs;
  for (const auto& pieces : reader.finish()) {
    paragraphs.push_back(paragraph(pieces));
  }
  return paragraphs;
}

std::vector<Paragraph> typographic_variants(
    const std::vector<Paragraph>& gold) {
  std::vector<Paragraph> variants;
  auto style = DashStyle::kSpaced;
  for (const Paragraph& source : gold) {
    Paragraph made;
    const auto put = [&made](std::string_view text, Boundary boundary) {
      made.text += text;
      made.boundaries.push_back(boundary);
    };
    const auto word_at = [&source](std::size_t at, std::string_view word) {
      const std::size_t begin = source.characters.begins[at];
      return std::string_view(source.text).substr(begin).starts_with(word) &&
             source.boundaries[at + word.size() - 1] != Boundary::kNone;
    };
    bool differs = false;
    for (std::size_t at = 0; at < source.characters.size();) {
      const std::size_t begin = source.characters.begins[at];
      const std::size_t end = source.characters.begins[at + 1];
      const bool is_after_blank = at > 0 && source.text[begin - 1] == ' ';
      if (word_at(at, "...")) {
        put("\u2026", source.boundaries[at + 2]);
        at += 3;
      } else if (is_after_blank && word_at(at, "-- ")) {
        at += 3;
      } else if (is_after_blank &&
                 (word_at(at, "--") || word_at(at, "-"))) {
        const std::size_t size = word_at(at, "--") ? 2 : 1;
        const Boundary boundary = source.boundaries[at + size - 1];
        if (style == DashStyle::kTight && made.text.back() == ' ') {
          made.text.pop_back();
          made.boundaries.pop_back();
        }
        put("\u2014", boundary);
        at += size;
        if (style == DashStyle::kTight && at < source.characters.size() &&
            source.characters.seen[at] == U' ') {
          ++at;
        }
      } else {
        put(std::string_view(source.text).substr(begin, end - begin),
            source.boundaries[at]);
        ++at;
        continue;
      }
      differs = true;
    }
    if (!differs) continue;
    style = style == DashStyle::kTight ? DashStyle::kSpaced : DashStyle::kTight;
    made.characters = analyze::characters(made.text);
    variants.push_back(std::move(made));
  }
  return variants;
}

}  // namespace relata::train
