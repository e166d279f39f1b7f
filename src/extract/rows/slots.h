#pragma once

#include <string>
#include <vector>

#include "extract/syntax/clause.h"

namespace relata::extract {

/// What a verb says of its subject: an object or a phrase with a preposition.
/// Several that are coordinated stand one by one.
struct Slot {
  TokenIndex head = 0;
  TokenIndex group = 0;     ///< Head of the coordination it belongs to.
  std::string preposition;  ///< In lower case; empty for an object.
  TokenRange words;         ///< The phrase at its least, without preposition.
  TokenIndex first = 0;     ///< Where it begins, preposition included.
  bool is_core = false;     ///< Object, predicate noun or agent.
  bool is_told = true;      ///< Whether it makes a row of its own.
  TokenIndex above = kNoToken;  ///< The object it is under: "a surge" of "a
                                ///< surge in violence".
};

/// Adverbs before a predicate noun, which belong to the verb: "is now a judge".
std::vector<TokenIndex> adverbs_before(const Tree& tree, TokenIndex predicate);

/// The slots of a clause: first the core in the order in which it completes
/// the verb, then phrases in text order.
std::vector<Slot> slots(const Tree& tree, const Clause& clause);

/// What stands for these tokens, which may be coordinated: one phrase each, or
/// one for all where not each is meant ("neither Ann nor Bob", "Ann or Bob",
/// "between Ann and Bob"). Words at their least.
std::vector<Slot> dealt(const Tree& tree, const std::vector<TokenIndex>& heads,
                        const std::string& preposition, bool is_denied);

}  // namespace relata::extract
