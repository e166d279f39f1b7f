#pragma once

#include <string_view>

#include "names/name.h"

/// The parsers of the kinds of names, which parse() chooses from. None fills in
/// `key`.
namespace relata::names {

Name parse_person(std::string_view written);
Name parse_place(std::string_view written);
Name parse_thing(std::string_view written, NameKind kind);

/// Fills in the numbers of `name` and its words without them; the code, the
/// ship and the sides of a case, with its kind if it has any.
void read_numbers(Name& name, std::string_view written);
void read_vehicle(Name& name, std::string_view written);
void read_case(Name& name);

/// Fills in the acronyms that the words before they were turned stand for.
void read_acronyms(Name& name, const Words& written);

}  // namespace relata::names
