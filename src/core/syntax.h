#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace relata {

/// Universal part-of-speech tags, https://universaldependencies.org/u/pos/
enum class Upos : std::uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX,
};

/// The Universal Dependencies relations of English treebanks, subtypes
/// included, https://universaldependencies.org/en/dep/
enum class Dep : std::uint8_t {
  kAcl,
  kAclRelcl,
  kAdvcl,
  kAdvclRelcl,
  kAdvmod,
  kAmod,
  kAppos,
  kAux,
  kAuxPass,
  kCase,
  kCc,
  kCcPreconj,
  kCcomp,
  kCompound,
  kCompoundPrt,
  kConj,
  kCop,
  kCsubj,
  kCsubjOuter,
  kCsubjPass,
  kDep,
  kDet,
  kDetPredet,
  kDiscourse,
  kDislocated,
  kExpl,
  kFixed,
  kFlat,
  kGoeswith,
  kIobj,
  kList,
  kMark,
  kNmod,
  kNmodDesc,
  kNmodPoss,
  kNmodUnmarked,
  kNsubj,
  kNsubjOuter,
  kNsubjPass,
  kNummod,
  kObj,
  kObl,
  kOblAgent,
  kOblUnmarked,
  kOrphan,
  kParataxis,
  kPunct,
  kReparandum,
  kRoot,
  kVocative,
  kXcomp,
};

/// "NOUN", "nsubj:pass": the words of the treebanks.
std::string_view label(Upos tag);
std::string_view label(Dep relation);

/// The tag that is written so; kX for an unknown one.
Upos parse_upos(std::string_view text);

/// The relation that is written so. An unknown subtype counts as its relation
/// without one ("obl:tmod" and "nmod:tmod" as obl:unmarked, nmod:unmarked, as
/// newer treebanks write them), any other unknown text as dep.
Dep parse_dep(std::string_view text);

/// The relation without its subtype: kNsubj for kNsubjPass.
Dep base(Dep relation);

/// The value of `name` in a FEATS column such as "Number=Sing|Person=3"; empty
/// if it is not there.
std::string_view feature(std::string_view features, std::string_view name);

}  // namespace relata
