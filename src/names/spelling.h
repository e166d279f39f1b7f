#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace relata::names {

/// The letters that a name of one word must have for a likeness of spelling
/// alone to tell anything.
inline constexpr std::size_t kLeastBareSpelling = 6;

/// Insertions, deletions, exchanges and swaps of neighbours among code points
/// that make one of `a` and `b` the other (optimal string alignment); `limit` +
/// 1 where it takes more than `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b,
                          std::size_t limit);

/// `word`, folded, in a plainer spelling that English writers' variants of
/// foreign names have in common: "karimi" of "Kareemi", "stefen" of "Stephen",
/// "jon" of "John". After the manner of Double Metaphone (Philips 2000), but
/// with its vowels.
std::string respelled(std::string_view word);

/// The consonants of a respelled word, each once: "krm".
std::string consonants(std::string_view respelled_word);

/// Returns true iff both are spellings of one name, or one is the other with a
/// slip of the hand: "sutamto", "sutanto"; not "hansen", "jansen", nor words of
/// fewer than five letters that do not sound the same.
bool are_spellings(std::string_view first, std::string_view second);

/// The same of two given names, which are two where one is a man's and the
/// other a woman's: "maria", "mario".
bool are_given_spellings(std::string_view a, std::string_view b);

}  // namespace relata::names
