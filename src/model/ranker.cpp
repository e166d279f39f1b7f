#include "model/ranker.h"

#include <algorithm>
#include <utility>

namespace relata::model {
namespace {

constexpr float kUnit = 1.0F / 127.0F;

/// The numbers of the array `name`, which is of any size where `dims` is 0.
Result<std::vector<float>> floats(const Container& container,
                                  const std::string& name,
                                  std::initializer_list<std::size_t> dims) {
  const auto found = container.float32(name, dims);
  if (!found) return found.error();
  return std::vector<float>(found->begin(), found->end());
}

/// Adds `amount` times a row of `table`, which has as many columns as `sums`.
void add_scaled_row(const std::vector<float>& table, std::size_t row,
                    float amount, std::vector<float>& sums) {
  const float* const from = table.data() + row * sums.size();
  for (std::size_t i = 0; i < sums.size(); ++i)
    sums[i] += amount * from[i];
}

/// From which column to which each row of `table` has other numbers than 0.
std::vector<std::pair<std::size_t, std::size_t>> extents_of(
    const std::vector<float>& table, std::size_t columns) {
  std::vector<std::pair<std::size_t, std::size_t>> extents;
  const auto is_number = [](float value) { return value != 0; };
  for (auto row = table.begin(); row != table.end();
       row += static_cast<std::ptrdiff_t>(columns)) {
    const auto end = row + static_cast<std::ptrdiff_t>(columns);
    const auto first = std::find_if(row, end, is_number);
    auto last = end;
    while (last != first && *(last - 1) == 0)
      --last;
    extents.emplace_back(first - row, last - row);
  }
  return extents;
}

}  // namespace

void Ranker::add_row(std::size_t row, float amount,
                     std::vector<float>& hidden) const {
  const float* const from = table_.data() + row * hidden.size();
  const auto [begin, end] = extents_[row];
  for (std::size_t i = begin; i < end; ++i)
    hidden[i] += amount * from[i];
}

Result<Ranker> Ranker::load(const Container& container, const std::string& name,
                            std::size_t begin) {
  const auto columns = container.strings(name + ".columns");
  if (!columns) return columns.error();
  const auto features = container.strings(name + ".features");
  if (!features) return features.error();
  const auto hidden = container.float32(name + ".hidden.out", {0});
  if (!hidden) return hidden.error();
  const auto none = container.float32(name + ".none.out", {0});
  if (!none) return none.error();
  const auto question = container.float32(name + ".none.table", {0, 0});
  if (!question) return question.error();
  Ranker made;
  made.begin_ = begin;
  made.width_ = container.find(name + ".none.table")->dims[0];
  made.hidden_size_ = hidden->size();
  made.none_size_ = none->size();
  made.columns_.assign(columns->begin(), columns->end());
  for (std::size_t i = 0; i < features->size(); ++i) {
    made.features_.emplace((*features)[i], i);
  }
  struct Wanted {
    std::vector<float>* to;
    const char* name;
    std::size_t rows;
    std::size_t width;
  };
  const std::size_t kinds = columns->size();
  const std::size_t inputs = features->size() + 3 * made.width_;
  const std::size_t size = made.hidden_size_;
  for (const Wanted& one : std::initializer_list<Wanted>{
           {&made.linear_, ".linear", kinds, features->size()},
           {&made.bias_, ".hidden.bias", kinds, size},
           {&made.table_, ".hidden.table", inputs, size},
           {&made.none_bias_, ".none.bias", kinds, made.none_size_},
           {&made.none_table_, ".none.table", made.width_, made.none_size_}}) {
    auto read = floats(container, name + one.name, {one.rows, one.width});
    if (!read) return read.error();
    *one.to = *std::move(read);
  }
  auto linear = floats(container, name + ".none.linear", {kinds});
  if (!linear) return linear.error();
  made.none_linear_ = *std::move(linear);
  if (size > 0) made.extents_ = extents_of(made.table_, size);
  made.out_.assign(hidden->begin(), hidden->end());
  made.none_out_.assign(none->begin(), none->end());
  if (kinds == 0) {
    return fail(Error::Kind::kBadModel,
                container.name() + ": " + name + " has no columns");
  }
  return made;
}

std::vector<float> Ranker::part(Context context, std::size_t begin) const {
  std::vector<float> values(width_, 0.0F);
  if (context.size() < begin + width_) return values;
  for (std::size_t i = 0; i < width_; ++i) {
    values[i] = static_cast<float>(context[begin + i]) * kUnit;
  }
  return values;
}

Ranker::Question Ranker::ask(std::string_view column, Context context) const {
  Question question;
  const auto found = std::find(columns_.begin(), columns_.end(), column);
  if (found != columns_.end()) {
    question.column = static_cast<std::size_t>(found - columns_.begin());
  }
  question.context = part(context, begin_);
  question.hidden.assign(hidden_size_, 0.0F);
  add_scaled_row(bias_, question.column, 1, question.hidden);
  std::vector<float> none(none_size_, 0.0F);
  add_scaled_row(none_bias_, question.column, 1, none);
  for (std::size_t i = 0; i < width_; ++i) {
    const float value = question.context[i];
    add_row(features_.size() + i, value, question.hidden);
    add_scaled_row(none_table_, i, value, none);
  }
  question.none = none_linear_[question.column];
  for (std::size_t i = 0; i < none_size_; ++i) {
    question.none += none_out_[i] * std::max(none[i], 0.0F);
  }
  return question;
}

double Ranker::score(const Question& question, const Features& features,
                     Context candidate) const {
  std::vector<float> hidden = question.hidden;
  double sum = 0;
  for (const auto& [name, amount] : features) {
    const auto found = features_.find(name);
    if (found == features_.end()) continue;
    const std::size_t feature = found->second;
    const auto value = static_cast<float>(amount);
    sum += value * linear_[question.column * features_.size() + feature];
    add_row(feature, value, hidden);
  }
  const std::vector<float> context = part(candidate, begin_ + width_);
  const std::size_t first = features_.size() + width_;
  for (std::size_t i = 0; i < width_; ++i) {
    add_row(first + i, context[i], hidden);
    add_row(first + width_ + i, question.context[i] * context[i], hidden);
  }
  for (std::size_t i = 0; i < hidden_size_; ++i) {
    sum += out_[i] * std::max(hidden[i], 0.0F);
  }
  return sum;
}

Result<std::shared_ptr<const Rankers>> Rankers::load(
    const Container& container, std::size_t context_width) {
  if (context_width == 0) return std::shared_ptr<const Rankers>();
  auto pronouns = Ranker::load(container, "pronouns", 0);
  if (!pronouns) return pronouns.error();
  auto nominals =
      Ranker::load(container, "nominals", pronouns->context_width());
  if (!nominals) return nominals.error();
  if (pronouns->context_width() + nominals->context_width() != context_width) {
    return fail(Error::Kind::kBadModel,
                container.name() + ": the rankers' contexts do not fit");
  }
  return std::shared_ptr<const Rankers>(std::make_shared<Rankers>(
      Rankers{*std::move(pronouns), *std::move(nominals)}));
}

}  // namespace relata::model
