#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/document.h"
#include "core/result.h"

/// Articles to documents: sentences, tokens, tags, lemmas, dependency trees and
/// names. For instance
///
///     Anna Lind doesn't run Volvo.
///
/// gives one sentence of seven words: Anna Lind does n't run Volvo and the full
/// stop; its root is "run", "Lind" belongs to "Anna" (flat), "n't" is advmod of
/// "run" with the lemma "not", and the names are Anna Lind, Person, and Volvo,
/// Organization.
namespace relata::analyze {

/// Everything that analysis has learned, read from one model file. Const after
/// loading; any number of threads can share it.
class Models {
 public:
  Models(Models&&) noexcept;
  Models& operator=(Models&&) noexcept;
  Models(const Models&) = delete;
  Models& operator=(const Models&) = delete;
  ~Models();

  /// How the model names itself: the `version` line of the file's `info`, or
  /// empty.
  const std::string& version() const;

  /// The name of the kernels that it runs on.
  std::string_view kernels() const;

  /// The inside, for the stages of this folder.
  struct Parts;
  const Parts& parts() const { return *parts_; }

 private:
  friend Result<Models> load(const std::string& path, std::string_view kernels);
  explicit Models(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

/// Reads the model file at `path` (tools/train/FORMAT.md). kBadModel, naming
/// the file, if it cannot be read, is damaged, or its parts do not fit.
/// `kernels` names the instruction set to compute with; empty, the fastest that
/// this processor has. All give the same documents. kUsage, listing them, if it
/// is none of them.
Result<Models> load(const std::string& path, std::string_view kernels = {});

/// How a model file names itself.
struct ModelName {
  std::string name;     ///< The `name` line of its `info`, or empty.
  std::string version;  ///< The `version` line, or empty.
  std::uint64_t checksum = 0;
};

/// What the model file at `path` calls itself. kBadModel as above, but only
/// damage is looked for.
Result<ModelName> model_name(const std::string& path);

/// What a pass or repair behind the network is called and does; `kind` is
/// "tags", "names" or "trees".
struct PassSummary {
  std::string_view kind;
  std::string_view name;
  std::string_view reason;
};

/// All passes and repairs, in the order in which they run.
std::vector<PassSummary> passes();

/// How to analyse, for measuring what the passes are worth and for fitting.
struct Options {
  std::vector<std::string> without;  ///< Names of passes that are left out.
  /// If given, what the network's encoder makes of each token, in order, as
  /// many floats for each; what was in it is lost.
  std::vector<float>* nodes = nullptr;
};

/// The analysis of `article`. Every character that is not white space is in a
/// token. Sentences of the title come first, then those of the text. Blank
/// lines and the borders of zones always end a sentence. Where the article
/// brings its own cuts, these stand. The same article always gives the same
/// document; time and memory are linear in its size.
Document document(Article article, const Models& models,
                  const Options& options = {});

}  // namespace relata::analyze
