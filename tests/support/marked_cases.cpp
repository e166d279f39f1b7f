#include "support/marked_cases.h"

#include <gtest/gtest.h>

#include <iostream>
#include <stdexcept>

#include "core/tables.h"

namespace relata::support {
namespace {

/// Collects the lines of cases; reads an article's marks once it is whole.
class Reader {
 public:
  void line(std::string_view line, std::size_t number) {
    number_ = number;
    if (line == "# parser") read_.through_parser = true;
    if (line == "# open") is_open_ = true;
    if (line.starts_with("## ")) {
      flush();
      read_.cases.push_back(
          {std::string(line.substr(3)), number, is_open_, {}});
    } else if (line.starts_with("@")) {
      flush();
      head_ = line.substr(std::min<std::size_t>(2, line.size()));
    } else if (!line.empty() && line.front() != '#') {
      if (!text_.empty()) text_ += "\n\n";
      text_ += line;
    }
  }

  MarkedCases take() {
    flush();
    return std::move(read_);
  }

 private:
  void flush() {
    if (text_.empty()) return;
    if (read_.cases.empty()) complain("text before any case");
    try {
      read_.cases.back().articles.push_back({head_, read_bracketed(text_)});
    } catch (const std::runtime_error& error) {
      complain(error.what());
    }
    text_.clear();
    head_.clear();
  }

  [[noreturn]] void complain(const std::string& what) const {
    throw std::runtime_error("cases before line " + std::to_string(number_) +
                             ": " + what);
  }

  MarkedCases read_;
  std::string text_;
  std::string head_;
  bool is_open_ = false;
  std::size_t number_ = 0;
};

std::string name(const GivenPhrase& phrase) {
  return "[" + phrase.words + "]" + phrase.label;
}

/// What is wrong with two phrases; empty if nothing.
std::string complaint(const GivenPhrase& a, const GivenPhrase& b) {
  const bool must_be_one = a.label == b.label && a.label != "-";
  const bool are_one = a.thing && b.thing && *a.thing == *b.thing;
  if (must_be_one == are_one) return {};
  return "  " + name(a) + (are_one ? " is one with " : " is not one with ") +
         name(b) + "\n";
}

}  // namespace

MarkedCases read_marked_cases(std::string_view text) {
  Reader reader;
  std::size_t number = 0;
  for (const std::string_view line : cell_items(text, '\n'))
    reader.line(line, ++number);
  return reader.take();
}

std::string complaints(const std::vector<GivenPhrase>& phrases) {
  std::string all;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    if (!phrases[i].thing && phrases[i].label != "-")
      all += "  " + name(phrases[i]) + " is no mention\n";
    for (std::size_t j = 0; j < i; ++j)
      all += complaint(phrases[j], phrases[i]);
  }
  return all;
}

void CaseJudge::judge(const MarkedCase& one, const std::string& wrong) {
  if (!one.is_open) {
    EXPECT_EQ(wrong, "") << "line " << one.line << ": " << one.name;
    return;
  }
  ++open_;
  right_ += wrong.empty() ? 1 : 0;
  if (wrong.empty()) std::cout << "open, but right: " << one.name << '\n';
}

void CaseJudge::print_open() const {
  if (open_ == 0) return;
  std::cout << right_ << " of " << open_ << " open cases come out right\n";
}

}  // namespace relata::support
