// train_tokenizer OUT TRAIN.conllu... [--dev DEV.conllu...]
//
// Trains the tokenizer and sentence splitter of src/analyze, an averaged
// perceptron, on the running text of treebanks and on variants of it in the
// typography of newspapers. Writes OUT, a container with the arrays
// `tokenizer.*` (src/analyze/boundary_model.h), which pack.py copies into the
// model. Prints F1 of words and sentences on the dev files. The same input
// always gives the same bytes.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analyze/segment/boundary_model.h"
#include "model/container.h"
#include "text/utf8.h"
#include "tokenizer_data.h"

namespace relata::train {
namespace {

using analyze::Boundary;
using analyze::BoundaryQuestion;
using analyze::Characters;
using analyze::CharClass;

constexpr std::size_t kPasses = 8;
constexpr double kMargin = 20;
constexpr std::size_t kDatelineEvery = 12;

/// The lower-cased all-letter chunks of several words.
std::vector<std::string> find_splits(const std::vector<Paragraph>& gold) {
  std::set<std::string> splits;
  for (const Paragraph& paragraph : gold) {
    const Characters& text = paragraph.characters;
    std::string chunk;
    bool is_split = false;
    bool is_letters = true;
    for (std::size_t i = 0; i <= text.size(); ++i) {
      const CharClass kind =
          i < text.size() ? text.classes[i] : CharClass::kBlank;
      if (kind == CharClass::kBlank) {
        if (is_letters && is_split) splits.insert(chunk);
        chunk.clear();
        is_split = false;
        is_letters = true;
        continue;
      }
      const bool is_inner =
          i + 1 < text.size() && text.classes[i + 1] != CharClass::kBlank;
      is_split |= is_inner && paragraph.boundaries[i] != Boundary::kNone;
      is_letters &= kind == CharClass::kUpper || kind == CharClass::kLetter;
      text::append(chunk, text.seen[i]);
    }
  }
  return {splits.begin(), splits.end()};
}

/// A judge that knows the answers and learns from its own mistakes: an
/// averaged perceptron with a margin.
class Teacher : public analyze::BoundaryJudge {
 public:
  Teacher() : now_(kSize), sum_(kSize), seen_(kSize) {}

  void show(const Paragraph& paragraph) { gold_ = &paragraph; }

  Boundary judge(const BoundaryQuestion& question) override {
    Boundary gold = gold_->boundaries[question.at];
    if (question.ends_chunk && gold == Boundary::kNone) gold = Boundary::kWord;
    std::array<double, 3> score{};
    for (const std::uint32_t row : question.features) {
      for (std::size_t k = 0; k < 3; ++k)
        score[k] += now_[row][k];
    }
    const auto right = static_cast<std::size_t>(gold);
    std::size_t rival = 3;
    for (std::size_t k = question.ends_chunk ? 1 : 0; k < 3; ++k) {
      if (k != right && (rival == 3 || score[k] > score[rival])) rival = k;
    }
    ++time_;
    if (score[right] - score[rival] < kMargin) {
      update(question, right, rival);
    }
    return gold;
  }

  /// Weights of kWord and kSentence over kNone, averaged, in 8 bits.
  std::string averaged() {
    std::vector<double> differences;
    for (std::uint32_t row = 0; row < kSize; ++row) {
      catch_up(row);
      for (std::size_t k = 1; k < 3; ++k) {
        differences.push_back((sum_[row][k] - sum_[row][0]) /
                              static_cast<double>(time_));
      }
    }
    std::vector<double> sizes;
    for (const double value : differences) {
      if (value != 0) sizes.push_back(std::abs(value));
    }
    if (sizes.empty()) sizes.push_back(1);
    std::sort(sizes.begin(), sizes.end());
    const double peak = sizes[sizes.size() - 1 - sizes.size() / 2000];
    std::string bytes;
    for (const double value : differences) {
      const double scaled = std::round(value / peak * 127);
      bytes += static_cast<char>(
          static_cast<std::int8_t>(std::clamp(scaled, -127.0, 127.0)));
    }
    return bytes;
  }

 private:
  static constexpr std::size_t kSize = analyze::kBoundaryRows;

  void catch_up(std::uint32_t row) {
    const double passed = static_cast<double>(time_ - seen_[row]);
    for (std::size_t k = 0; k < 3; ++k)
      sum_[row][k] += passed * now_[row][k];
    seen_[row] = time_;
  }

  void update(const BoundaryQuestion& question, std::size_t right,
              std::size_t rival) {
    for (const std::uint32_t row : question.features) {
      catch_up(row);
      now_[row][right] += 1;
      now_[row][rival] -= 1;
    }
  }

  const Paragraph* gold_ = nullptr;
  std::vector<std::array<double, 3>> now_;
  std::vector<std::array<double, 3>> sum_;
  std::vector<std::uint64_t> seen_;  ///< When a row was last caught up.
  std::uint64_t time_ = 0;
};

/// Fisher and Yates, by a generator that is the same on every machine.
void shuffle(std::vector<std::size_t>& order, std::mt19937& random) {
  for (std::size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1], order[random() % i]);
  }
}

std::string learn(const std::vector<Paragraph>& gold,
                  const analyze::SplitChunks& splits) {
  Teacher teacher;
  std::mt19937 random(1);
  std::vector<std::size_t> order(gold.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  for (std::size_t pass = 0; pass < kPasses; ++pass) {
    shuffle(order, random);
    for (const std::size_t i : order) {
      teacher.show(gold[i]);
      boundaries(gold[i].characters, splits, teacher);
    }
    std::printf("pass %zu of %zu\n", pass + 1, kPasses);
    std::fflush(stdout);
  }
  return teacher.averaged();
}

/// Counts spans that end in at least `least`.
struct SpanScore {
  Boundary least;
  double gold = 0, found = 0, both = 0;

  void add(const std::vector<Boundary>& right,
           const std::vector<Boundary>& answer) {
    std::size_t right_begin = 0;
    std::size_t answer_begin = 0;
    for (std::size_t i = 0; i < right.size(); ++i) {
      const bool is_right = right[i] >= least;
      const bool is_found = answer[i] >= least;
      gold += is_right ? 1 : 0;
      found += is_found ? 1 : 0;
      both += is_right && is_found && right_begin == answer_begin ? 1 : 0;
      if (is_right) right_begin = i + 1;
      if (is_found) answer_begin = i + 1;
    }
  }
  double f1() const { return 200 * both / (gold + found); }
};

Result<void> evaluate(const std::string& path,
                      const analyze::BoundaryModel& model) {
  const auto gold = read_paragraphs(path);
  if (!gold) return gold.error();
  SpanScore words{Boundary::kWord};
  SpanScore sentences{Boundary::kSentence};
  for (const Pieces& pieces : *gold) {
    const Paragraph paragraph = join(pieces);
    const auto answer = model.boundaries(paragraph.characters);
    words.add(paragraph.boundaries, answer);
    sentences.add(paragraph.boundaries, answer);
  }
  std::printf("%s: words %.2f sentences %.2f\n", path.c_str(), words.f1(),
              sentences.f1());
  return {};
}

/// The paragraphs of `paths`, and their variants.
Result<std::vector<Paragraph>> read_all(const std::vector<std::string>& paths) {
  std::vector<Paragraph> gold;
  for (const std::string& path : paths) {
    const auto read = read_paragraphs(path);
    if (!read) return read.error();
    for (const Pieces& pieces : *read) {
      const std::size_t number = gold.size();
      gold.push_back(join(pieces));
      if (const auto variant = typographic(pieces, number)) {
        gold.push_back(join(*variant));
      }
      if (number % kDatelineEvery == 0) {
        gold.push_back(join(with_dateline(pieces, number / kDatelineEvery)));
      }
    }
  }
  return gold;
}

Result<void> train(const std::string& out,
                   const std::vector<std::string>& training,
                   const std::vector<std::string>& dev) {
  const auto gold = read_all(training);
  if (!gold) return gold.error();
  const std::vector<std::string> splits = find_splits(*gold);
  const std::vector<std::string_view> views(splits.begin(), splits.end());
  const std::string weights = learn(*gold, analyze::SplitChunks(views));
  const std::string bytes = model::pack(
      {{"tokenizer.splits", model::string_list(splits)},
       {"tokenizer.weights",
        {model::Dtype::kI8, {analyze::kBoundaryRows, 2}, weights}}});
  std::ofstream file(out, std::ios::binary);
  if (!(file << bytes).flush()) {
    return fail(Error::Kind::kIo, out + ": cannot be written");
  }
  const auto container = model::Container::open(out);
  if (!container) return container.error();
  const auto model = analyze::BoundaryModel::load(*container);
  if (!model) return model.error();
  for (const std::string& path : dev) {
    if (auto done = evaluate(path, *model); !done) return done;
  }
  return {};
}

}  // namespace
}  // namespace relata::train

int main(int count, char** arguments) {
  std::vector<std::string> training;
  std::vector<std::string> dev;
  bool is_dev = false;
  for (int i = 2; i < count; ++i) {
    const std::string argument = arguments[i];
    if (argument == "--dev") {
      is_dev = true;
    } else {
      (is_dev ? dev : training).push_back(argument);
    }
  }
  if (training.empty()) {
    std::fputs(
        "usage: train_tokenizer OUT TRAIN.conllu... [--dev DEV.conllu...]\n",
        stderr);
    return 2;
  }
  const auto done = relata::train::train(arguments[1], training, dev);
  if (!done) std::fprintf(stderr, "%s\n", done.error().message.c_str());
  return done ? 0 : 3;
}
