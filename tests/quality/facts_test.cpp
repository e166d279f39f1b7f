// What the articles of each event say, against facts.tsv. To see what is
// missed: RELATA_LIST_MISSES=1 build/dev/tests/quality_tests
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <string>

#include "support/event_gold.h"
#include "support/floors.h"
#include "support/pipeline/fact_match.h"

namespace relata {
namespace {

using support::FactMatch;
using support::GoldFact;

struct Count {
  std::size_t facts = 0;
  std::size_t found = 0;
  std::size_t of_right_things = 0;
  std::size_t claimants = 0;
  std::size_t polarities = 0;
  std::size_t absent = 0;
  std::size_t kept_out = 0;
};

double percent(std::size_t part, std::size_t whole) {
  return 100 * static_cast<double>(part) / static_cast<double>(whole);
}

void note(const char* what, const GoldFact& fact) {
  static const bool is_wanted = std::getenv("RELATA_LIST_MISSES") != nullptr;
  if (is_wanted) std::cout << what << ": " << fact.line << '\n';
}

void count_fact(const FactMatch& match, const GoldFact& fact, Count& count) {
  ++count.facts;
  if (!match.is_found) {
    note("not found", fact);
    return;
  }
  ++count.found;
  count.of_right_things += match.is_of_right_things ? 1 : 0;
  count.claimants += match.is_claimant_right ? 1 : 0;
  count.polarities += match.is_polarity_right ? 1 : 0;
  if (!match.is_of_right_things) note("of other things", fact);
  if (!match.is_claimant_right) note("another claimant", fact);
  if (!match.is_polarity_right) note("another polarity", fact);
}

/// An absent fact is stated only with its claimant and polarity.
void count_absent(const FactMatch& match, const GoldFact& fact, Count& count) {
  ++count.absent;
  const bool is_stated =
      match.is_found && match.is_claimant_right && match.is_polarity_right;
  count.kept_out += is_stated ? 0 : 1;
  if (is_stated) note("stated", fact);
}

TEST(Facts, HoldTheirFloors) {
  Count count;
  for (const support::GoldEvent& event : support::gold_events()) {
    const support::EventGraph graph(event);
    for (const GoldFact& fact : event.facts) {
      const FactMatch match = support::match(graph, fact);
      if (fact.is_absent)
        count_absent(match, fact, count);
      else
        count_fact(match, fact, count);
    }
  }
  EXPECT_GT(count.facts, 500U);
  EXPECT_GT(count.absent, 150U);
  support::hold_floor("facts_found", percent(count.found, count.facts));
  support::hold_floor("facts_of_right_things",
                      percent(count.of_right_things, count.facts));
  support::hold_floor("facts_claimant", percent(count.claimants, count.found));
  support::hold_floor("facts_polarity", percent(count.polarities, count.found));
  support::hold_floor("absent_facts_kept_out",
                      percent(count.kept_out, count.absent));
}

}  // namespace
}  // namespace relata
