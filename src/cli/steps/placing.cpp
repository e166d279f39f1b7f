// relata step keys and facts: what becomes of each reading.

#include "batch.h"
#include "cli/steps/steps.h"
#include "formats/formats.h"
#include "merge/merge.h"

namespace relata::cli {
namespace {

class KeysStep : public Step {
 public:
  explicit KeysStep(Print print) : print_(std::move(print)) {}

  Result<void> take(std::string_view line, const std::string& place) override {
    auto reading = formats::parse_reading(line, place);
    if (!reading) return reading.error();
    const store::IndexedReading found = placed(*std::move(reading));
    if (const std::string flaw = store::flaw(found); !flaw.empty()) {
      return fail(Error::Kind::kBadInput, place + ": " + flaw);
    }
    const Article& article = found.reading.article;
    auto done = print_(formats::step_line(
        PlacedArticle{place, article.id, content_hash(article)}));
    if (!done) return done;
    for (const StepLine& one :
         merge::step_lines(found.reading, found.topic, found.keys)) {
      if (done = print_(formats::step_line(one)); !done) return done;
    }
    return {};
  }

  Result<void> finish() override { return {}; }

 private:
  Print print_;
};

class FactsStep : public Step {
 public:
  explicit FactsStep(Print print) : print_(std::move(print)) {}

  Result<void> take(std::string_view line, const std::string& place) override {
    if (!line.starts_with(R"({"kind":"home")")) return take_next(line, place);
    auto home = formats::parse_step_line(line, place);
    if (!home) return home.error();
    if (!reading_) {
      return fail(Error::Kind::kBadInput, place + ": no reading comes first");
    }
    homes_.push_back(std::get<Home>(*home));
    return {};
  }

  Result<void> finish() override {
    const auto reading = std::exchange(reading_, std::nullopt);
    const auto homes = std::exchange(homes_, {});
    if (!reading) return {};
    auto facts = merge::reading_facts(*reading, homes);
    if (!facts) return facts.error();
    for (const NamedFact& fact : *facts) {
      if (auto done = print_(formats::step_line(fact)); !done) return done;
    }
    return {};
  }

 private:
  Result<void> take_next(std::string_view line, const std::string& place) {
    if (auto done = finish(); !done) return done;
    auto next = formats::parse_reading(line, place);
    if (!next) return next.error();
    reading_ = *std::move(next);
    return {};
  }

  Print print_;
  std::optional<Reading> reading_;
  std::vector<Home> homes_;
};

}  // namespace

std::unique_ptr<Step> facts_step(const Print& print) {
  return std::make_unique<FactsStep>(print);
}

std::unique_ptr<Step> keys_step(const Print& print) {
  return std::make_unique<KeysStep>(print);
}

}  // namespace relata::cli
