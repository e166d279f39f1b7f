#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/result.h"
#include "model/container.h"

namespace relata::analyze {

/// The lemma that an edit script (FORMAT.md, "Lemmas") makes of a plain form;
/// nothing if it cannot be applied or is no script.
std::optional<std::string> apply_script(std::string_view plain,
                                        std::string_view script);

/// The lemma tables of a model. Const after loading; the container must outlive
/// it.
class Lemmatizer {
 public:
  /// kBadModel if the tables are not there or not of this form.
  static Result<Lemmatizer> load(const model::Container& container);

  /// The lemma of a plain form with this Penn tag by the model's lexicon, then
  /// by English spelling (inflections.h), then by the model's suffix rules;
  /// nothing where only the network can tell.
  std::optional<std::string> look_up(std::string_view plain,
                                     std::string_view xpos) const;

 private:
  using Map = std::unordered_map<std::string_view, std::string_view>;

  static Result<void> load_map(const model::Container& container,
                               std::string_view name, Map& map);
  std::optional<std::string> by_suffix(std::string_view plain,
                                       std::string_view xpos) const;

  Map exact_;   ///< "form TAB xpos" to lemma.
  Map lower_;   ///< "lower-cased form TAB xpos" to script.
  Map suffix_;  ///< "xpos TAB casing TAB suffix" to script.
  std::size_t min_suffix_ = 0;
};

}  // namespace relata::analyze
