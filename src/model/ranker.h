#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/result.h"
#include "model/container.h"
#include "text/hash.h"

namespace relata::model {

/// Weighs the candidates that answer a question, such as "who is 'she'?", by
/// named features of each and by the contexts of both, numbers that
/// Network::forward makes of every word; that none is right is an answer as
/// well. The network of tools/train/FORMAT.md, "Rankers": it knows no language.
/// Const after loading, shareable by threads.
class Ranker {
 public:
  /// What holds of a candidate, each with its amount.
  using Features = std::vector<std::pair<std::string_view, double>>;
  /// The context of a word: Network::context_width() numbers in [-127, 127],
  /// each 127 times what it stands for; empty if no network has read it.
  using Context = std::span<const std::int8_t>;

  /// The ranker `name`; its contexts are the numbers from `begin` on: first
  /// those of questions, then as many of candidates. kBadModel if an array is
  /// missing or does not fit the others.
  static Result<Ranker> load(const Container& container,
                             const std::string& name, std::size_t begin);

  /// How many numbers of a context are this ranker's.
  std::size_t context_width() const { return 2 * width_; }

  /// What all candidates of one question have in common.
  struct Question {
    std::size_t column = 0;
    std::vector<float> context;
    std::vector<float> hidden;  ///< Before what a candidate adds.
    double none = 0;            ///< The score of "none is right".
  };

  /// A question of the kind `column`, one of those that the ranker was fitted
  /// for (else the first), about the word of `context`.
  Question ask(std::string_view column, Context context) const;

  /// How much speaks for the candidate: exp() of it is in proportion to its
  /// probability, and that of Question::none to that of no candidate.
  double score(const Question& question, const Features& features,
               Context candidate) const;

 private:
  void add_row(std::size_t row, float amount, std::vector<float>& hidden) const;
  Ranker() = default;
  std::vector<float> part(Context context, std::size_t begin) const;

  std::size_t begin_ = 0;
  std::size_t width_ = 0;  ///< P: numbers of a context that are looked at.
  std::size_t hidden_size_ = 0;  ///< H
  std::size_t none_size_ = 0;
  std::vector<std::string> columns_;
  std::unordered_map<std::string, std::size_t, text::StringHash,
                     std::equal_to<>>
      features_;
  std::vector<float> linear_;  ///< [column][feature]
  std::vector<float> bias_;    ///< [column][H]
  std::vector<float> table_;   ///< [feature, question, candidate, product][H]
  /// Of each row of table_ where its numbers other than 0 begin and end: a mean
  /// of networks has the contexts of each by themselves.
  std::vector<std::pair<std::size_t, std::size_t>> extents_;
  std::vector<float> out_;          ///< [H]
  std::vector<float> none_bias_;    ///< [column][none hidden]
  std::vector<float> none_table_;   ///< [question][none hidden]
  std::vector<float> none_out_;     ///< [none hidden]
  std::vector<float> none_linear_;  ///< [column]
};

/// What a model file has learned of who is who.
struct Rankers {
  Ranker pronouns;
  Ranker nominals;

  /// Those of `container`, whose contexts are `context_width` numbers; nullptr
  /// if it has none. kBadModel if they do not fit.
  static Result<std::shared_ptr<const Rankers>> load(const Container& container,
                                                     std::size_t context_width);
};

}  // namespace relata::model
