#include "tokenizer_data.h"

#include <array>
#include <fstream>
#include <string_view>
#include <utility>

#include "core/tables.h"
#include "text/utf8.h"

namespace relata::train {
namespace {

using analyze::Boundary;

/// Collects the pieces of a CoNLL-U file into paragraphs.
class PieceReader {
 public:
  /// Whether `line` is one of CoNLL-U.
  bool read(std::string_view line) {
    if (line.starts_with("# newpar") || line.starts_with("# newdoc")) {
      end_paragraph();
    } else if (line.empty()) {
      end_sentence();
    } else if (line.front() != '#') {
      return read_row(cell_items(line, '\t'));
    }
    return true;
  }

  std::vector<Pieces> finish() {
    end_paragraph();
    return std::move(paragraphs_);
  }

 private:
  bool read_row(const std::vector<std::string_view>& cells) {
    if (cells.size() != 10 || cells[1].empty()) return false;
    const std::string_view id = cells[0];
    const bool space = cells[9].find("SpaceAfter=No") == std::string_view::npos;
    if (id.find('.') != std::string_view::npos) return true;
    if (const auto dash = id.find('-'); dash != std::string_view::npos) {
      multiword_ = {std::string(cells[1]), Boundary::kWord, space};
      begin_ = pieces_.size();
      last_ = id.substr(dash + 1);
      return true;
    }
    pieces_.push_back(
        {std::string(cells[1]), Boundary::kWord, space && last_.empty()});
    if (id == last_) end_multiword();
    return true;
  }

  /// Words that do not spell their token out become one piece.
  void end_multiword() {
    std::string spelled;
    for (std::size_t i = begin_; i < pieces_.size(); ++i) {
      spelled += pieces_[i].text;
    }
    if (spelled != multiword_.text) {
      pieces_.resize(begin_);
      pieces_.push_back(multiword_);
    }
    pieces_.back().space_after = multiword_.space_after;
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

  Pieces pieces_;
  std::vector<Pieces> paragraphs_;
  Piece multiword_;
  std::string last_;  ///< The id of a multiword token's last word, or empty.
  std::size_t begin_ = 0;
};

/// "ALBANY , N.Y. ( AP ) -" as pieces.
Pieces dateline(std::size_t number) {
  static constexpr std::array<std::string_view, 12> cities = {
      "ALBANY, N.Y.",     "BEIRUT",    "MADRID",     "TOPEKA, Kan.",
      "OTTAWA",           "JAKARTA",   "RENO, Nev.", "Lisbon",
      "SAN JOSE, Calif.", "NEW DELHI", "ST. LOUIS",  "Nairobi, Kenya"};
  static constexpr std::array<std::string_view, 7> dates = {
      "", ", March 11", ", Oct. 3", "", ", Sept. 28", ", May 2", ""};
  static constexpr std::array<std::string_view, 5> agencies = {
      " (AP)", " (Reuters)", "", " (AFP)", " (Wire Report)"};
  static constexpr std::array<std::string_view, 3> dashes = {" -", " --",
                                                             " \u2014"};
  std::string text(cities[number % cities.size()]);
  text += dates[number % dates.size()];
  text += agencies[number % agencies.size()];
  text += dashes[number % dashes.size()];
  Pieces pieces;
  for (std::string_view word : cell_items(text, ' ')) {
    if (word.front() == '(') {
      pieces.push_back({"(", Boundary::kWord, false});
      word.remove_prefix(1);
    }
    const bool is_marked = word.back() == ',' || word.back() == ')';
    const std::size_t size = word.size() - (is_marked ? 1 : 0);
    pieces.push_back(
        {std::string(word.substr(0, size)), Boundary::kWord, !is_marked});
    if (is_marked) pieces.push_back({std::string(word.substr(size))});
  }
  return pieces;
}

}  // namespace

Result<std::vector<Pieces>> read_paragraphs(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(Error::Kind::kIo, path + ": cannot be opened");
  PieceReader reader;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (!reader.read(line)) {
      return fail(Error::Kind::kBadInput, path + ":" + std::to_string(number) +
                                              ": not a line of CoNLL-U");
    }
  }
  return reader.finish();
}

Paragraph join(const Pieces& pieces) {
  std::string text;
  Paragraph made;
  for (const Piece& piece : pieces) {
    text += piece.text;
    made.boundaries.resize(text::length(text), Boundary::kNone);
    made.boundaries.back() = piece.boundary;
    if (piece.space_after && &piece != &pieces.back()) {
      text += ' ';
      made.boundaries.push_back(Boundary::kNone);
    }
  }
  made.boundaries.back() = Boundary::kSentence;
  made.characters = analyze::characters(text);
  return made;
}

std::optional<Pieces> typographic(const Pieces& pieces, std::size_t number) {
  Pieces made = pieces;
  bool differs = false;
  for (std::size_t i = 1; i + 1 < made.size(); ++i) {
    Piece& piece = made[i];
    if (piece.text == "..." || piece.text == "....") {
      piece.text = "\u2026";
    } else if ((piece.text == "--" || piece.text == "-") &&
               made[i - 1].space_after && piece.space_after) {
      piece.text = "\u2014";
      made[i - 1].space_after = piece.space_after = number % 2 == 0;
    } else {
      continue;
    }
    differs = true;
  }
  if (!differs) return std::nullopt;
  return made;
}

Pieces with_dateline(const Pieces& pieces, std::size_t number) {
  Pieces made = dateline(number);
  made.insert(made.end(), pieces.begin(), pieces.end());
  return made;
}

}  // namespace relata::train
